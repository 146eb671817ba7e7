//! Why a command could not do what was asked, as data; the wording is in `words`.

mod messages;

pub(crate) use messages::{in_words, of_system};

use crate::insertion::WrongShape;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::reading::finding::{Position, Refusal};
use stadsgesprek_core::value::text::Language;
use std::io;
use std::net::SocketAddr;
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
    /// Nothing of the programme that was published before can be used.
    #[error("{path} is refused")]
    Previous {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: RefusedFile,
    },
    /// The report cannot be written as JSON.
    #[error("the report cannot be written")]
    Report(#[source] serde_json::Error),
    /// The arguments are not as they were declared.
    #[error(transparent)]
    Arguments(clap::Error),
    /// What was asked for cannot be printed.
    #[error("the output cannot be written")]
    Console(#[source] io::Error),
    /// No site can be built with the settings of the portal; what is wrong in them is said by itself.
    #[error("{path} does not hold usable settings of the portal")]
    Settings {
        /// The file.
        path: PathBuf,
    },
    /// A file of the bundle does not say what the site is built with.
    #[error("{path} has no {marker}")]
    Marker {
        /// The file.
        path: PathBuf,
        /// What was looked for.
        marker: &'static str,
    },
    /// The bundle lacks a file that its own page names.
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
    /// The output would take the place of what it is made from, or of the folder one works in.
    #[error("{out} holds {input}, or the other way round")]
    OutputHoldsInput {
        /// Where the site would go.
        out: PathBuf,
        /// What is in the way.
        input: PathBuf,
    },
    /// A file of the typeface that is not one.
    #[error("{0} is no usable file of the typeface")]
    Font(PathBuf),
    /// A picture that cannot be drawn.
    #[error("{name} cannot be drawn")]
    Picture {
        /// Its file, below the site.
        name: String,
        /// Why.
        reason: Undrawn,
    },
    /// The output folder holds something that is not a site.
    #[error("{0} holds something else")]
    NotASite(PathBuf),
    /// The output folder may hold a site of a version that kept no list of what it wrote.
    #[error("{0} has no list of what was built")]
    OlderSite(PathBuf),
    /// The list of what was built cannot be understood.
    #[error("{0} is no usable list of what was built")]
    List(PathBuf),
    /// Files of others have names that the site needs.
    #[error("{names:?} of others in {out}")]
    InTheWay {
        /// Where the site would go.
        out: PathBuf,
        /// What is in the way, below it.
        names: Vec<String>,
    },
    /// Another build is writing the site.
    #[error("another build is writing {0}")]
    Busy(PathBuf),
    /// The site cannot be shown at an address.
    #[error("cannot listen at {address}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The site can no longer be shown.
    #[error("the server stopped")]
    Server(#[source] io::Error),
    /// Nothing was changed in a programme file.
    #[error(transparent)]
    Unchanged(#[from] Unchanged),
    /// What only one command can run into.
    #[error("{0}")]
    OfCommand(Box<dyn CommandError>),
}

/// Why one command could not do what was asked, in words of its own.
pub(crate) trait CommandError: std::error::Error + Send + Sync {
    /// For a person.
    fn in_words(&self, language: Language) -> String;

    /// Whether what was given is to blame, and not how.
    fn is_of_content(&self) -> bool;

    /// Whether it would be done if what is there may be replaced.
    fn may_overwrite(&self) -> bool {
        false
    }
}

impl<R: CommandError + 'static> From<R> for Failure {
    fn from(reason: R) -> Self {
        Self::OfCommand(Box::new(reason))
    }
}

/// Why a picture cannot be drawn.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Undrawn {
    /// The drawing is not understood.
    #[error(transparent)]
    Drawing(#[from] resvg::usvg::Error),
    /// There is no room for so many pixels.
    #[error("no room for the pixels")]
    Size,
    /// The file cannot be made.
    #[error(transparent)]
    File(#[from] png::EncodingError),
    /// It is no picture that can be read.
    #[error(transparent)]
    Unread(#[from] imagesize::ImageError),
    /// It is a picture that can only be read to some point, or not be written.
    #[error(transparent)]
    Photo(#[from] image::ImageError),
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

/// Why nothing was changed in a programme file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unchanged {
    /// There is no place in the file for an event.
    #[error("no place for an event in {path}")]
    WrongShape {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        shape: WrongShape,
    },
    /// The site would leave out what was to be added, or something because of it.
    #[error("left out of {path}")]
    LeftOut {
        /// The file, which is as it was.
        path: PathBuf,
        /// What is wrong.
        findings: Vec<Finding>,
    },
    /// Somebody else changed the file in the meantime.
    #[error("{0} was changed meanwhile")]
    ChangedMeanwhile(PathBuf),
    /// The answers ended before the questions.
    #[error("no more answers")]
    Interrupted,
}

impl Failure {
    /// 1 when the programme or the settings are to blame, 2 when the command could not run.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Refused { .. }
            | Self::Settings { .. }
            | Self::Unchanged(Unchanged::WrongShape { .. } | Unchanged::LeftOut { .. }) => ExitCode::from(1),
            Self::OfCommand(reason) if reason.is_of_content() => ExitCode::from(1),
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
