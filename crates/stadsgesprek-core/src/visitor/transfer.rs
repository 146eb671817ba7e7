//! What a visitor takes along to another device: records as a short text for the fragment of a link, which no server
//! ever gets, and for QR codes.
//!
//! From the inside out: records to bytes ([`records`]), made small, with a checksum and if need be in segments
//! ([`parcel`]), as letters for a link or as digits for a QR code ([`writing`]). The first letters say the version. What
//! is read is believed no more than any file: [`crate::visitor::saved::import_records`] looks at every record of it. A kiosk
//! passes on a plain list with [`favorites`].

mod choice;
mod collection;
mod parcel;
mod records;
mod replacement;
#[cfg(test)]
mod tests;
mod writing;

pub use choice::{Outgoing, Personal, favorites, outgoing, received};
pub use collection::Collection;
pub use parcel::{MAX_CODES, Parcel, Segment, fragment, fragments_for_codes, read};
pub use replacement::{Replacement, replacement};

use serde_json::{Map, Value};

/// Records by storage key, as in a backup.
pub type RecordMap = Map<String, Value>;

/// Why a fragment cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is not of this site, or not meant for this page.
    #[error("not a transfer")]
    Foreign,
    /// It was cut off or changed on the way.
    #[error("damaged or cut off")]
    Broken,
    /// A newer version made it.
    #[error("made by a newer version")]
    Newer,
}
