//! What a visitor's device keeps: one storage record per favorite, registration and note.
//!
//! One key per record, never a list under one key: two tabs that write different records cannot overwrite each other.
//! Every value is an [`Envelope`]; merging two of the same key is [`merge`], wherever they come from. What is read is
//! shown through typed views ([`Favorite`], [`Registration`], [`Note`]) over the JSON, so that fields and words of a
//! later version survive a rewrite by this one. The words in storage are British and older than the identifiers here.
//! What two tabs write at once, and why it is kept like this: `docs/decisions/0008-one-key-per-record.md`.

mod backup;
mod draft;
mod elsewhere;
mod envelope;
mod expiry;
mod inventory;
mod key;
mod note;
mod person_mark;
mod personal_data;
mod records;
mod to_calendar;
mod views;

pub use backup::{BackupError, BackupImport, export, import, import_records};
pub use elsewhere::{Elsewhere, elsewhere};
pub use envelope::{Damage, DecodeError, Envelope, RecordContent, VERSION, next_stamp};
pub use inventory::{ImportEffect, RecordKind, RecordSummary};
pub use key::{PREFIX, RecordKey, RegistrationId, parse_quarantine_key, quarantine_key};
pub use note::{MAX_NOTE, Note};
pub use personal_data::{merge, without_person};
pub use records::{Damaged, EventOrSession, Unread, VisitorData, sort_records};
pub(crate) use views::details_over;
pub use views::{Favorite, Registration, RegistrationState, VisitorSettings};

pub use super::payload::Payload;

#[cfg(test)]
#[allow(clippy::needless_pass_by_value, reason = "rows of data read better by value")]
mod tests;
