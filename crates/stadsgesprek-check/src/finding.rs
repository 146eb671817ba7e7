//! What is wrong or doubtful in a file that staff write, with its place.

use crate::concern::Concern;
use stadsgesprek_core::reading::finding::{FormatFinding, FormatProblem, Position, Severity};

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// What reading the file tells: the site leaves something out, or takes it for what it nearly is.
    Format(FormatProblem),
    /// What only staff need to know.
    Concern(Concern),
}

impl Problem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Format(problem) => problem.severity(),
            Self::Concern(concern) => concern.severity(),
        }
    }

    /// What the report and the reference name it by; it never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Format(problem) => problem.code(),
            Self::Concern(concern) => concern.code(),
        }
    }
}

impl From<FormatProblem> for Problem {
    fn from(problem: FormatProblem) -> Self {
        Self::Format(problem)
    }
}

impl From<Concern> for Problem {
    fn from(concern: Concern) -> Self {
        Self::Concern(concern)
    }
}

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// With the data that its wording needs.
    pub problem: Problem,
    /// Where, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// Where in the text.
    pub position: Option<Position>,
    /// The title of the event it is about.
    pub subject: Option<String>,
}

impl From<FormatFinding> for Finding {
    fn from(FormatFinding { problem, pointer, position, subject }: FormatFinding) -> Self {
        Self { problem: problem.into(), pointer, position, subject }
    }
}
