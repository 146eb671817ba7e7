//! The programme file on disk, with everything that is wrong in it.

use crate::failure::{Failure, RefusedFile};
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::programme::schedule::{self, Schedule};
use stadsgesprek_core::reading::finding::Position;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the programme is, seen from the folder of the project or from an unpacked release.
pub(crate) fn usual() -> PathBuf {
    first_there(&["public/data/events.json", "data/events.json"])
}

/// The first of the paths that is there: in the repository, in an unpacked release, or beside this program, which may have been
/// started with a double click from anywhere; else the first.
pub(crate) fn first_there(paths: &[&str]) -> PathBuf {
    let here = paths.iter().map(PathBuf::from).find(|path| path.exists());
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(Path::parent);
    let beside = || paths.iter().filter_map(|path| Some(folder?.join(path))).find(|path| path.exists());
    here.or_else(beside).or_else(|| paths.first().map(PathBuf::from)).unwrap_or_default()
}

/// A programme file that can be used, at least in part.
pub(crate) struct ProgrammeFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// The text, as it is in the file.
    pub(crate) text: String,
    /// What can be used.
    pub(crate) schedule: Schedule,
    /// What is wrong or doubtful, in the order of the file.
    pub(crate) findings: Vec<Finding>,
}

impl ProgrammeFile {
    /// Reads a file.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = fs::read(path).map_err(Failure::unreadable(path))?;
        let refused = |reason| Failure::Refused { path: path.to_owned(), reason };
        let text = text(bytes).map_err(refused)?;
        let (schedule, findings) = schedule::read(&text).map_err(|refusal| refused(refusal.into()))?;
        let mut findings: Vec<Finding> = findings.into_iter().map(Finding::from).collect();
        findings.sort_by_key(|finding| finding.position.map(|position| (position.line, position.column)));
        Ok(Self { path: path.to_owned(), text, schedule, findings })
    }

    /// Why a site cannot be made of it, although it can be read.
    pub(crate) fn lack(&self) -> Option<RefusedFile> {
        self.schedule.events.is_empty().then_some(RefusedFile::NoEvents)
    }
}

fn text(bytes: Vec<u8>) -> Result<String, RefusedFile> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        RefusedFile::NotText(position_after(&String::from_utf8_lossy(&error.as_bytes()[..valid])))
    })
}

fn position_after(text: &str) -> Position {
    let line_start = text.rfind('\n').map_or(0, |at| at + 1);
    Position { line: text.matches('\n').count() + 1, column: text[line_start..].chars().count() + 1 }
}
