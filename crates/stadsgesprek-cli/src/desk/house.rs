//! The files of a house as the desk reads and writes them.

use super::history::{Direction, History};
use crate::build::PROGRAMME;
use crate::change::replace;
use crate::check;
use crate::failure::{Failure, Unchanged};
use crate::insertion::{PlacedChange, with_changes};
use crate::settings_file::{self, FILE as SETTINGS};
use serde_json::Value;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::programme::schedule;
use stadsgesprek_core::value::time::Moment;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of a house.
pub(super) struct HouseFolder {
    folder: PathBuf,
}

/// A file of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HouseFile {
    /// The programme.
    Programme,
    /// The settings.
    Settings,
}

/// A file that was read.
pub(super) struct OpenFile {
    /// Which.
    file: HouseFile,
    /// Its text.
    pub(super) text: String,
    /// What it holds; an empty object when it cannot be read as JSON.
    pub(super) root: Value,
}

impl HouseFolder {
    /// The house in a folder.
    pub(super) const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where it is.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where one of its files is.
    pub(super) fn path(&self, file: HouseFile) -> PathBuf {
        self.folder.join(match file {
            HouseFile::Programme => PROGRAMME,
            HouseFile::Settings => SETTINGS,
        })
    }

    /// Whether there is a programme.
    pub(super) fn is_there(&self) -> bool {
        self.path(HouseFile::Programme).exists()
    }

    /// Reads a file; settings that are not there are empty.
    pub(super) fn open(&self, file: HouseFile) -> Result<OpenFile, Failure> {
        let path = self.path(file);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && file == HouseFile::Settings => {
                "{}\n".to_owned()
            }
            text => text.map_err(Failure::unreadable(&path))?,
        };
        let root = value_of(&text);
        Ok(OpenFile { file, text, root })
    }

    /// What is wrong or doubtful in a file.
    pub(super) fn findings(&self, file: &OpenFile, now: Moment) -> Result<Vec<Finding>, Failure> {
        let path = self.path(file.file);
        match file.file {
            HouseFile::Programme => Ok(check::look(&path, file.text.as_bytes(), now, None).findings),
            HouseFile::Settings => {
                let programme = self.open(HouseFile::Programme).ok();
                let schedule =
                    programme.and_then(|it| schedule::read(&it.text).ok()).map(|(schedule, _)| schedule);
                settings_file::inspected(&path, now, schedule.as_ref()).map(|it| it.findings)
            }
        }
    }

    /// Carries out changes, and keeps what was; gives the new text.
    ///
    /// # Errors
    /// When the file was changed since it was read, or cannot be written.
    pub(super) fn change(
        &self,
        file: &OpenFile,
        changes: &[PlacedChange],
        now: Moment,
    ) -> Result<String, Failure> {
        let shape = |shape| Unchanged::WrongShape { path: self.path(file.file), shape };
        let text = with_changes(&file.text, changes).map_err(shape)?;
        self.write(file, text, now)
    }

    /// Writes another text, and keeps what was; gives it back.
    ///
    /// # Errors
    /// When the file was changed since it was read, or cannot be written.
    pub(super) fn write(&self, file: &OpenFile, text: String, now: Moment) -> Result<String, Failure> {
        if text != file.text {
            self.put(file, &text)?;
            let noted = self.history(file.file).note(&file.text, &text, now);
            noted.map_err(Failure::unwritable(&self.path(file.file)))?;
        }
        Ok(text)
    }

    /// Keeps what is shown to somebody who may change it: what was changed elsewhere meanwhile can be told from it.
    pub(super) fn note_shown(&self, file: &OpenFile, now: Moment) {
        // Without it less can be told apart, and nothing is lost.
        let _ = self.history(file.file).meet(&file.text, now);
    }

    /// The file that was changed last.
    pub(super) fn last_changed(&self) -> HouseFile {
        let changed = |file| self.history(file).last_moved();
        match changed(HouseFile::Settings) > changed(HouseFile::Programme) {
            true => HouseFile::Settings,
            false => HouseFile::Programme,
        }
    }

    /// Goes a step in what was changed; whether there was one.
    pub(super) fn step(&self, file: HouseFile, direction: Direction, now: Moment) -> Result<bool, Failure> {
        let open = self.open(file)?;
        let path = self.path(file);
        let target =
            self.history(file).step(direction, &open.text, now).map_err(Failure::unreadable(&path))?;
        target.as_ref().map_or(Ok(()), |text| self.put(&open, text))?;
        Ok(target.is_some())
    }

    /// What was changed in a file.
    pub(super) fn history(&self, file: HouseFile) -> History {
        History::of(&self.path(file))
    }

    /// The programme that visitors have, as far as this computer knows: that of the last time it was published here, or else
    /// that of when the desk was opened first.
    pub(super) fn published(&self, file: &OpenFile) -> Option<Value> {
        let text = fs::read_to_string(self.kept(published_name(file.file))).ok()?;
        Some(value_of(&text)).filter(Value::is_object)
    }

    /// Keeps what visitors have now.
    pub(super) fn note_published(&self, programme: &str) -> Result<(), Failure> {
        self.keep(PUBLISHED_PROGRAMME, programme)
    }

    /// A file of the desk itself, beside the versions.
    pub(super) fn kept(&self, name: &str) -> PathBuf {
        self.folder.join(super::history::FOLDER).join(name)
    }

    /// Writes one, as a whole or not at all.
    pub(super) fn keep(&self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.kept(name);
        let folder = path.parent().unwrap_or(&self.folder);
        let beside = path.with_extension("half");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&beside, text))
            .and_then(|()| fs::rename(&beside, &path))
            .map_err(Failure::unwritable(&path))
    }

    fn put(&self, file: &OpenFile, text: &str) -> Result<(), Failure> {
        let path = self.path(file.file);
        if !path.exists() {
            return fs::write(&path, text).map_err(Failure::unwritable(&path));
        }
        // A link stays a link: what it points to is replaced.
        let target = fs::canonicalize(&path).map_err(Failure::unreadable(&path))?;
        if fs::read(&target).map_err(Failure::unreadable(&path))? != file.text.as_bytes() {
            return Err(Unchanged::ChangedMeanwhile(path).into());
        }
        replace(&target, text.as_bytes()).map_err(Failure::unwritable(&path))
    }
}

/// Where the programme that visitors have is kept; an empty one before anything was published.
pub(super) const PUBLISHED_PROGRAMME: &str = published_name(HouseFile::Programme);

const fn published_name(file: HouseFile) -> &'static str {
    match file {
        HouseFile::Programme => "gepubliceerd-events.json",
        HouseFile::Settings => "gepubliceerd-portal.json",
    }
}

/// What the text of a file holds; nothing when it cannot be read as JSON.
pub(super) fn value_of(text: &str) -> Value {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default()
}
