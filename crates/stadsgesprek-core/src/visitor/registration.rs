//! A registration: what the form holds, what is wrong with it, and whether the event takes one now.

mod availability;
mod validate;

pub use availability::{Availability, availability};
pub use validate::{asked_fields, selectable_sessions, validate};

use crate::value::id::SessionId;

/// The most seats one registration can ask for.
pub const MAX_SEATS: u8 = 10;
/// The longest name, in characters.
pub const MAX_NAME: usize = 120;
/// The longest e-mail address, in characters (RFC 5321 leaves 254 for an address in a path).
pub const MAX_EMAIL: usize = 254;
/// The longest question or description of needs, in characters.
pub const MAX_TEXT: usize = 1000;

/// The form as typed; nothing of it is believed yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormValues {
    /// At most 120 characters, when it is valid.
    pub name: String,
    /// One address, when it is valid.
    pub email: String,
    /// Number of seats, as typed.
    pub seats: String,
    /// In the order in which they were chosen.
    pub sessions: Vec<SessionId>,
    /// A question for the conversation.
    pub question: String,
    /// What the visitor needs to take part.
    pub accessibility_needs: String,
}

/// A valid registration: trimmed, and only what the event asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// At most [`MAX_NAME`] characters.
    pub name: Option<String>,
    /// One address of at most [`MAX_EMAIL`] characters.
    pub email: Option<String>,
    /// Number of seats.
    pub seats: Option<u8>,
    /// The chosen sessions, each once, in the order of the programme.
    pub sessions: Vec<SessionId>,
    /// A question for the conversation.
    pub question: Option<String>,
    /// What the visitor needs to take part.
    pub accessibility_needs: Option<String>,
}

impl Details {
    /// Without what says who somebody is or what they want; seats and sessions stay.
    pub fn forget_person(&mut self) {
        *self = Self { seats: self.seats, sessions: std::mem::take(&mut self.sessions), ..Self::default() };
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormField {
    /// A name: WCAG 2.2, 1.3.5 gives it `autocomplete="name"`.
    Name,
    /// An e-mail address: `autocomplete="email"`.
    Email,
    /// Number of seats.
    Seats,
    /// A question for the conversation.
    Question,
    /// What the visitor needs to take part.
    AccessibilityNeeds,
    /// The choice of sessions.
    Sessions,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// Where the focus goes.
    pub field: FormField,
    /// With the data that its wording needs.
    pub kind: ProblemKind,
}

/// What can be wrong with a field, with the data that the wording needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing was filled in.
    Missing,
    /// More characters than fit.
    TooLong {
        /// How many fit.
        max: usize,
    },
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a whole number.
    NotANumber {
        /// The lowest that can be asked for.
        min: u8,
        /// The highest that can.
        max: u8,
    },
    /// A number that cannot be asked for.
    OutOfRange {
        /// The lowest that can.
        min: u8,
        /// The highest that can.
        max: u8,
    },
    /// A session has to be chosen, and none is.
    NoSessionChosen,
    /// A chosen session is not, or no longer, one that can be chosen.
    UnknownSession,
}
