//! What is wrong or doubtful in a programme file, as data; the wording is in [`crate::catalog::findings`].

#[cfg(not(target_arch = "wasm32"))]
pub use crate::check::Concern;
use crate::time::TimeProblem;

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
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// What can be wrong, with the data that the wording needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A value of another shape than the format has here.
    WrongShape {
        /// What should stand here.
        expected: Shape,
    },
    /// A field that must be there is not.
    MissingField {
        /// The name.
        name: &'static str,
    },
    /// A word that is none of those that can stand here.
    UnknownWord {
        /// The word.
        word: String,
        /// The nearest word that exists.
        nearest: Option<String>,
        /// Whether it is taken for the word that stands for all others.
        is_replaced: bool,
    },
    /// A name that stands twice in the same object.
    DuplicateField {
        /// The name.
        name: String,
    },
    /// An id that cannot be part of a URL.
    MalformedId {
        /// The id.
        id: String,
    },
    /// An id that stood before in the same list.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A reference to something that is not in the file.
    UnknownReference {
        /// What was referred to.
        to: Referent,
        /// The id.
        id: String,
        /// The nearest id that exists.
        nearest: Option<String>,
    },
    /// No title.
    MissingTitle,
    /// A start that cannot be used.
    UnusableStart(TimeProblem),
    /// Another time that cannot be used.
    UnusableTime(TimeProblem),
    /// The end lies before the start.
    EndBeforeStart,
    /// The doors open after the start.
    DoorsAfterStart,
    /// Rescheduled without an earlier start.
    RescheduledWithoutPrevious,
    /// A session lies outside its event.
    SessionOutsideEvent,
    /// An address that is not `https`, `http`, `mailto` or `tel`.
    UnsafeAddress {
        /// The address.
        url: String,
    },
    /// `follows` leads back to the event itself.
    CircularFollows,
    /// A field that the format does not know.
    UnknownField {
        /// The name.
        name: String,
        /// The nearest name that exists.
        nearest: Option<String>,
    },
    /// What only staff need to know.
    #[cfg(not(target_arch = "wasm32"))]
    Concern(Concern),
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
    /// A theme.
    Theme,
    /// A partner.
    Partner,
    /// A person.
    Person,
    /// A place.
    Place,
    /// A room of the place.
    Room,
    /// A series.
    Series,
    /// Another event.
    Event,
}

impl Problem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::WrongShape { .. }
            | Self::MissingField { .. }
            | Self::UnknownWord { is_replaced: false, .. }
            | Self::MalformedId { .. }
            | Self::DuplicateId { .. }
            | Self::MissingTitle
            | Self::UnusableStart(_) => Severity::Error,
            #[cfg(not(target_arch = "wasm32"))]
            Self::Concern(concern) => concern.severity(),
            _ => Severity::Warning,
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongShape { .. } => "wrong-shape",
            Self::MissingField { .. } => "missing-field",
            Self::UnknownWord { .. } => "unknown-word",
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
            Self::EndBeforeStart => "end-before-start",
            Self::DoorsAfterStart => "doors-after-start",
            Self::RescheduledWithoutPrevious => "rescheduled-without-previous",
            Self::SessionOutsideEvent => "session-outside-event",
            Self::UnsafeAddress { .. } => "unsafe-address",
            Self::CircularFollows => "circular-follows",
            Self::UnknownField { .. } => "unknown-field",
            #[cfg(not(target_arch = "wasm32"))]
            Self::Concern(concern) => concern.code(),
        }
    }
}

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub problem: Problem,
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
    #[error("not a JSON object: {detail} (line {}, column {})", position.line, position.column)]
    NotJson {
        /// What the JSON reader said.
        detail: String,
        /// Where.
        position: Position,
    },
    /// A major version that this program does not know.
    #[error("unknown schemaVersion {0}")]
    UnknownVersion(u32),
}
