//! How a registration reaches the organizer: what the host decided, what is to be sent, and what an answer means.
//!
//! A registration that is to be delivered carries a [`Message`]. It is sent at least once, under one key that is made
//! and stored before the first attempt, so that the receiver can tell a repetition from a second registration. "Handed
//! over" is said only on a receipt: success, JSON, and our own key in it.

mod body;
mod mail;
mod response;
mod retry;
mod status;
mod ticket;
mod wording;

pub use body::body;
pub use mail::{Mail, MailedRegistration, mail, read_mail};
pub use response::{ReceiverResponse, Verdict, judge};
pub use status::{DeliveryStatus, Progress, StatusContext, Trigger, status};
pub use ticket::{code, groups};

pub use super::message::{Awaited, LEASE_MS, Message, MessageKind, MessageState, NewMessage};

/// How long one attempt may take, in milliseconds.
pub const TIMEOUT_MS: i32 = 20_000;

#[cfg(test)]
mod tests;
