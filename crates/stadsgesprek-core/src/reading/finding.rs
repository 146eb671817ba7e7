//! What is wrong or doubtful in a programme file, as data; the wording is in the crate `stadsgesprek-check`.

use crate::value::json_enum::EnumWords;
use crate::value::time::{Moment, Stamp, TimeProblem};
use chrono::NaiveDate;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The part is left out.
    Error,
    /// Shown, but please look.
    Warning,
    /// Could be better.
    Tip,
}

/// A place in the file, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// What can be wrong, with the data that the wording needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatProblem {
    /// A value of another shape than the format has here.
    WrongShape {
        /// What should stand here.
        expected: Shape,
    },
    /// A field that must be there is not.
    MissingField {
        /// As the format has it.
        name: &'static str,
    },
    /// A word that is none of those that can stand here.
    UnknownWord {
        /// As the file has it.
        word: String,
        /// The words that can.
        choices: EnumWords,
    },
    /// A value that is taken for what it nearly is.
    Understood {
        /// What the file has, as it stands there.
        written: String,
        /// How it should stand there.
        meant: String,
    },
    /// A name that stands twice in the same object.
    DuplicateField {
        /// As the file has it.
        name: String,
    },
    /// An id that cannot be part of a URL.
    MalformedId {
        /// As the file has it.
        id: String,
    },
    /// An id that stood before in the same list.
    DuplicateId {
        /// As the file has it, both times.
        id: String,
    },
    /// A reference to something that is not in the file.
    UnknownReference {
        /// What was referred to.
        to: Referent,
        /// As the file has it.
        id: String,
        /// The nearest id that exists.
        nearest: Option<String>,
        /// An id that exists.
        example: Option<String>,
    },
    /// No title.
    MissingTitle,
    /// A start that cannot be used.
    UnusableStart(TimeProblem),
    /// Another time that cannot be used.
    UnusableTime(TimeProblem),
    /// A day where a time must stand.
    DayWithoutTime {
        /// Delft's.
        day: NaiveDate,
    },
    /// The end lies before the start.
    EndBeforeStart {
        /// A day, or a day with a time.
        start: Stamp,
        /// A day, or a day with a time.
        end: Stamp,
    },
    /// The doors open after the start, or on another day.
    DoorsApart {
        /// When they open.
        doors: Moment,
        /// The start, or the first of the days.
        start: Stamp,
    },
    /// Rescheduled without an earlier start.
    RescheduledWithoutPrevious,
    /// A session lies outside its event.
    SessionOutsideEvent {
        /// The time of the session: its start, or its end.
        session: Moment,
        /// The time of the event that it does not agree with: it is before this, or after it.
        event: Stamp,
    },
    /// Registration closes after the start.
    RegistrationClosesLate {
        /// When it closes.
        closes: Moment,
        /// Of the event.
        start: Stamp,
    },
    /// An address that is not `https`, `http`, `mailto` or `tel`.
    UnsafeAddress {
        /// As the file has it; safe are `https`, `http`, `mailto` and `tel`.
        url: String,
    },
    /// `follows` leads back to the event itself.
    CircularFollows,
    /// A field that the format does not know.
    UnknownField {
        /// As the file has it.
        name: String,
        /// The nearest name that exists.
        nearest: Option<String>,
    },
}

/// What can stand somewhere in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An object, between `{` and `}`.
    Object,
    /// A list, between `[` and `]`.
    List,
    /// A text, between quotes.
    Text,
    /// A text, or an object with one per language.
    TextOrTexts,
    /// A whole number that is not negative, without quotes.
    WholeNumber,
    /// A number of degrees, without quotes.
    Degrees,
    /// `true` or `false`, without quotes.
    TrueOrFalse,
}

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// `themes`.
    Theme,
    /// `partners`, and who somebody speaks for.
    Partner,
    /// `contributors`.
    Person,
    /// `place`, of an event or a session.
    Place,
    /// A room of the place.
    Room,
    /// `series`.
    Series,
    /// Another event: `follows`, `partOf`.
    Event,
}

impl FormatProblem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::WrongShape { .. }
            | Self::MissingField { .. }
            | Self::UnknownWord { .. }
            | Self::UnknownReference { .. }
            | Self::MalformedId { .. }
            | Self::DuplicateId { .. }
            | Self::MissingTitle
            | Self::DayWithoutTime { .. }
            | Self::EndBeforeStart { .. }
            | Self::DoorsApart { .. }
            | Self::SessionOutsideEvent { .. }
            | Self::RegistrationClosesLate { .. }
            | Self::UnusableStart(_) => Severity::Error,
            Self::DuplicateField { .. }
            | Self::UnusableTime(_)
            | Self::RescheduledWithoutPrevious
            | Self::UnsafeAddress { .. }
            | Self::CircularFollows
            | Self::UnknownField { .. } => Severity::Warning,
            Self::Understood { .. } => Severity::Tip,
        }
    }

    /// What the report and the reference name it by; it never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongShape { .. } => "wrong-shape",
            Self::MissingField { .. } => "missing-field",
            Self::UnknownWord { .. } => "unknown-word",
            Self::Understood { .. } => "understood",
            Self::DuplicateField { .. } => "duplicate-field",
            Self::MalformedId { .. } => "malformed-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UnknownReference { to, .. } => match to {
                Referent::Theme => "unknown-theme",
                Referent::Partner => "unknown-partner",
                Referent::Person => "unknown-person",
                Referent::Place => "unknown-place",
                Referent::Room => "unknown-room",
                Referent::Series => "unknown-series",
                Referent::Event => "unknown-event",
            },
            Self::MissingTitle => "missing-title",
            Self::UnusableStart(_) => "unusable-start",
            Self::UnusableTime(_) => "unusable-time",
            Self::DayWithoutTime { .. } => "day-without-time",
            Self::EndBeforeStart { .. } => "end-before-start",
            Self::DoorsApart { .. } => "doors-after-start",
            Self::RescheduledWithoutPrevious => "rescheduled-without-previous",
            Self::SessionOutsideEvent { .. } => "session-outside-event",
            Self::RegistrationClosesLate { .. } => "registration-closes-late",
            Self::UnsafeAddress { .. } => "unsafe-address",
            Self::CircularFollows => "circular-follows",
            Self::UnknownField { .. } => "unknown-field",
        }
    }
}

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatFinding {
    /// With the data that its wording needs.
    pub problem: FormatProblem,
    /// Where, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// Where in the text.
    pub position: Option<Position>,
    /// The title of the event it is about.
    pub subject: Option<String>,
}

/// Why a file is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not JSON, or not an object.
    #[error("not a JSON object")]
    NotJson {
        /// Where the JSON reader stopped.
        #[cfg(not(target_arch = "wasm32"))]
        position: Position,
        /// What the JSON reader said.
        #[cfg(not(target_arch = "wasm32"))]
        detail: String,
    },
    /// A major version that this program does not know.
    #[error("unknown schemaVersion {0}")]
    UnknownVersion(u32),
}
