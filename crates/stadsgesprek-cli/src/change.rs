//! A programme file with events added: read as the site would, before a byte of it is written.

use crate::draft::Draft;
use crate::failure::{Failure, Unchanged};
use crate::insertion::{Update, positions, with_events, with_new_revision};
use crate::programme_file::ProgrammeFile;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::programme::schedule;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// A programme file as it will be.
#[derive(Debug)]
pub(crate) struct Change {
    /// The whole text.
    pub(crate) text: String,
    /// What is doubtful in what was added.
    pub(crate) findings: Vec<Finding>,
}

impl Change {
    /// Adds events.
    ///
    /// # Errors
    /// When there is no place for them, or when the site would leave one of them, or one of the others, out.
    pub(crate) fn adding(drafts: &[Draft], file: &ProgrammeFile, now: Moment) -> Result<Self, Failure> {
        Self::of(drafts, &[], file, now)
    }

    /// Adds events, and changes others that are in the file.
    ///
    /// # Errors
    /// When there is no place for them, or when the site would leave one of them, or one of the others, out.
    pub(crate) fn of(
        drafts: &[Draft],
        updates: &[Update],
        file: &ProgrammeFile,
        now: Moment,
    ) -> Result<Self, Failure> {
        let shape = |shape| Unchanged::WrongShape { path: file.path.clone(), shape };
        let refused = |reason: stadsgesprek_core::reading::finding::Refusal| Failure::Refused {
            path: file.path.clone(),
            reason: reason.into(),
        };
        let text = with_events(&file.text, drafts, updates).map_err(shape)?;
        let text = with_new_revision(&text, now).map_err(shape)?;
        let (schedule, findings) = schedule::read(&text).map_err(refused)?;
        let added = drafts.iter().map(|draft| draft.id.as_str());
        let ids: BTreeSet<&str> = added.chain(updates.iter().map(|update| update.id.as_str())).collect();
        let positions = positions(&text, &ids).map_err(shape)?;
        let findings: Vec<Finding> = findings
            .into_iter()
            .map(Finding::from)
            .filter(|finding| is_below(&finding.pointer, &positions))
            .collect();
        if schedule.events.len() != file.schedule.events.len() + drafts.len() {
            return Err(Unchanged::LeftOut { path: file.path.clone(), findings }.into());
        }
        Ok(Self { text, findings })
    }

    /// Writes it over the file, unless that was changed since it was read.
    pub(crate) fn write(&self, file: &ProgrammeFile) -> Result<(), Failure> {
        // A link stays a link: what it points to is replaced.
        let path = fs::canonicalize(&file.path).map_err(Failure::unreadable(&file.path))?;
        let current = fs::read(&path).map_err(Failure::unreadable(&file.path))?;
        if current != file.text.as_bytes() {
            return Err(Unchanged::ChangedMeanwhile(file.path.clone()).into());
        }
        replace(&path, self.text.as_bytes()).map_err(Failure::unwritable(&file.path))
    }
}

fn is_below(pointer: &str, positions: &BTreeSet<usize>) -> bool {
    let entry = pointer.strip_prefix("/events/").and_then(|rest| rest.split('/').next());
    entry.and_then(|entry| entry.parse().ok()).is_some_and(|entry| positions.contains(&entry))
}

/// Writes a file beside it first, so that at no moment there is half a file.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(name);
    let written = write_beside(&beside, path, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // There may be nothing to remove; what went wrong is said already.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_beside(beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(beside)?;
    file.write_all(bytes)?;
    file.set_permissions(permissions)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::draft::Draft;
    use crate::failure::{Failure, Unchanged};
    use crate::programme_file::ProgrammeFile;
    use stadsgesprek_core::value::text::Text;
    use stadsgesprek_core::value::time::Moment;
    use std::fs;
    use tempfile::TempDir;

    fn file() -> (TempDir, ProgrammeFile) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("events.json");
        fs::write(&path, r#"{ "events": [{ "id": "a", "title": "A" }] }"#).unwrap();
        (folder, ProgrammeFile::read(&path).unwrap())
    }

    fn draft(id: &str, start: &str) -> Draft {
        let start = Some(start.to_owned());
        Draft { id: id.to_owned(), start, ..Draft::titled(Text::Plain("T".to_owned())) }
    }

    #[test]
    fn an_event_that_the_site_would_leave_out_is_not_added() {
        for (draft, code) in [
            (draft("b", "morgen"), "unusable-start"),
            (draft("a", "2027-03-10"), "duplicate-id"),
            (draft("Geen Id", "2027-03-10"), "malformed-id"),
        ] {
            let (_folder, file) = file();
            match Change::adding(&[draft], &file, Moment::from_unix_seconds(0)) {
                Err(Failure::Unchanged(Unchanged::LeftOut { findings, .. })) => {
                    assert!(findings.iter().any(|finding| finding.problem.code() == code), "{findings:?}");
                }
                other => panic!("{code}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_not_overwritten() {
        let (_folder, file) = file();
        let change =
            Change::adding(&[draft("b", "2027-03-10")], &file, Moment::from_unix_seconds(0)).unwrap();
        fs::write(&file.path, "other").unwrap();
        let outcome = change.write(&file);
        assert!(matches!(outcome, Err(Failure::Unchanged(Unchanged::ChangedMeanwhile(_)))), "{outcome:?}");
        assert_eq!(fs::read_to_string(&file.path).unwrap(), "other");
    }
}
