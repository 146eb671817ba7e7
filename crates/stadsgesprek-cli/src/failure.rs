//! Why a command could not do what was asked, as data; the wording is in [`crate::words`].

use stadsgesprek_core::finding::{Position, Refusal};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why a command could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A file or folder cannot be read.
    #[error("{path} cannot be read")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file or folder cannot be written.
    #[error("{path} cannot be written")]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Nothing of the programme file can be used.
    #[error("{path} is refused")]
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: RefusedFile,
    },
    /// The settings of the portal cannot be read.
    #[error("{path} does not hold the settings of the portal")]
    Settings {
        /// The file.
        path: PathBuf,
        /// What the JSON reader said.
        source: serde_json::Error,
    },
    /// The shell lacks a place that the pages need.
    #[error("{path} has no {marker}")]
    Shell {
        /// The file.
        path: PathBuf,
        /// What was looked for.
        marker: &'static str,
    },
    /// The bundle lacks a file that its own shell needs.
    #[error("{path} has no {missing}")]
    Bundle {
        /// The bundle.
        path: PathBuf,
        /// The file.
        missing: String,
    },
    /// An address of the site that is not one.
    #[error("{0:?} cannot be the address of the site")]
    Address(String),
    /// A path on the server that is not one.
    #[error("{0:?} cannot be the path of the site")]
    BasePath(String),
    /// The address that registrations are sent to is not one.
    #[error("{0:?} cannot be the address of delivery")]
    Delivery(String),
    /// Whom to tell of a weakness, or until when, is not usable.
    #[error("{0:?} cannot be in security.txt")]
    Security(String),
    /// The output would take the place of what it is made from, or of the folder one works in.
    #[error("{out} holds {input}, or the other way round")]
    OutputHoldsInput {
        /// Where the site would go.
        out: PathBuf,
        /// What is in the way.
        input: PathBuf,
    },
    /// The output folder holds something that is not a site.
    #[error("{0} holds something else")]
    NotASite(PathBuf),
}

/// Why a programme file is refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RefusedFile {
    /// Not UTF-8.
    #[error("not UTF-8")]
    NotText(Position),
    /// No events: a slip of whoever wrote the file, not an empty programme.
    #[error("no events")]
    NoEvents,
    /// What the reader says.
    #[error(transparent)]
    Programme(#[from] Refusal),
}

impl Failure {
    /// 1 when the programme is to blame, 2 when the command could not run.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Refused { .. } => ExitCode::from(1),
            _ => ExitCode::from(2),
        }
    }

    /// For `map_err` on a read.
    pub(crate) fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Unreadable { path: path.to_owned(), source }
    }

    /// For `map_err` on a write.
    pub(crate) fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Unwritable { path: path.to_owned(), source }
    }
}
