//! How a registration reaches the organizer: what the host decided, what is to be sent, and what an answer means.
//!
//! A registration that is to be delivered carries a [`Message`]. It is sent at least once, under one key that is made
//! and stored before the first attempt, so that the receiver can tell a repetition from a second registration. "Handed
//! over" is said only on a receipt: success, JSON, and our own key in it.

mod answer;
mod body;
mod mail;
mod message;
mod retry;
mod standing;
mod ticket;
mod wording;

pub use answer::{Answer, Verdict, judge};
pub use body::body;
pub use mail::{Mail, mail};
pub use message::{Awaited, Message, MessageKind, MessageState, New};
use retry::TOLD_WAIT_MS;
pub use standing::{Circumstances, Progress, Push, Standing, standing};
pub use ticket::{code, groups};

/// How long one attempt may take, in milliseconds.
pub const TIMEOUT_MS: i32 = 20_000;
/// How long no other tab may try, in milliseconds: longer than an attempt.
pub const LEASE_MS: u64 = 60_000;

#[cfg(test)]
mod tests;
