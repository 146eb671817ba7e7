//! The folder of the site: written aside, and put in the place of the old one only when it is whole.

mod exchange;
mod list;
mod site_folder;

use super::changes::Changes;
use super::integrity::sha256;
use super::lock::Lock;
use crate::failure::Failure;
use exchange::{Exchange, NEW, Step};
use list::List;
pub(crate) use list::{FILE, HOME, is_name};
use site_folder::{Found, SiteFolder};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A site that is being written, by as many threads as there are. Until [`Output::commit`] the old one stays as it is;
/// without it the new one vanishes.
pub(super) struct Output {
    folder: SiteFolder,
    /// What builds wrote here before.
    before: List,
    written: Mutex<BTreeMap<String, WrittenFile>>,
    /// Whether the list stays when the build ends here: it says what lies in the folder, or was there before.
    leaves_list: bool,
    /// None only when it was given back.
    lock: Option<Lock>,
    /// Given back last, when nothing of ours is in them.
    _folders: MadeFolders,
}

/// A file of the site.
#[derive(Clone)]
struct WrittenFile {
    bytes: u64,
    hash: String,
    change: FileChange,
}

/// How a file is to that of the build before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FileChange {
    New,
    Changed,
    Same,
}

/// What a build wrote.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Files {
    /// How many files the site has.
    pub(crate) count: usize,
    /// Their size together.
    pub(crate) bytes: u64,
    /// What is other than in the build before; none when there was none.
    pub(crate) changes: Option<Changes>,
    /// Files of ours that somebody had changed.
    pub(crate) edited: Option<Edited>,
    /// What others put into the folder.
    pub(crate) of_others: Vec<String>,
}

/// Files of ours that somebody had changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Edited {
    /// Their names.
    pub(crate) names: Vec<String>,
    /// Where the changed files are kept.
    pub(crate) kept_in: PathBuf,
}

impl Output {
    /// Begins a site in the place of `target`, which may not hold what it is made from, nor be in it.
    pub(super) fn begin(target: &Path, inputs: &[PathBuf]) -> Result<Self, Failure> {
        let folder = SiteFolder::find(target, inputs)?;
        let folders = MadeFolders::make(&folder)?;
        let lock = Lock::take(&folder.home, target)?;
        let found = List::read(&folder.home)?;
        let is_first = found.is_none();
        let before = found.unwrap_or_default();
        if is_first {
            before.write(&folder.home)?;
        }
        exchange::recover(&folder, &before)?;
        let staging = folder.home.join(NEW);
        fs::create_dir_all(&staging).map_err(Failure::unwritable(&staging))?;
        Ok(Self {
            folder,
            before,
            written: Mutex::default(),
            leaves_list: !is_first,
            lock: Some(lock),
            _folders: folders,
        })
    }

    /// Writes a file; a later one of the same name takes its place. One that is the same as in the build before stays, and
    /// keeps its date, so that only what changed is uploaded.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let before = self.folder.written(name, &self.before);
        let change = match before {
            Some(before) if before == bytes => FileChange::Same,
            Some(_) => FileChange::Changed,
            None if self.before.has(name) => FileChange::Changed,
            None => FileChange::New,
        };
        if change != FileChange::Same {
            let path = self.staged(name);
            let folder = path.parent().unwrap_or(&path);
            fs::create_dir_all(folder).map_err(Failure::unwritable(folder))?;
            fs::write(&path, bytes).map_err(Failure::unwritable(&path))?;
        }
        let file = WrittenFile { bytes: bytes.len() as u64, hash: sha256(bytes), change };
        self.files().insert(name.to_owned(), file);
        Ok(())
    }

    /// Takes back a file that was written.
    pub(super) fn leave_out(&self, name: &str) {
        self.files().remove(name);
    }

    /// Copies a file.
    pub(super) fn copy(&self, from: &Path, name: &str) -> Result<(), Failure> {
        let bytes = fs::read(from).map_err(Failure::unreadable(from))?;
        self.write(name, &bytes)
    }

    /// Whether a file was written.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files().contains_key(name)
    }

    /// The names of the files so far with their sizes, in order.
    pub(super) fn sizes(&self) -> Vec<(String, u64)> {
        self.files().iter().map(|(name, file)| (name.clone(), file.bytes)).collect()
    }

    /// A file that was written.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = if self.is_same(name) { self.folder.at(name) } else { self.staged(name) };
        fs::read(&path).map_err(Failure::unreadable(&path))
    }

    /// The text of a file that was written.
    pub(super) fn read_text(&self, name: &str) -> Result<String, Failure> {
        self.read(name).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Takes over what the build before made of a file, under another name, when the file is still the same.
    pub(super) fn take_over(&self, name: &str, made_of: &str) -> bool {
        let found = self.is_same(made_of).then(|| self.folder.written(name, &self.before)).flatten();
        let file = found.map(|it| WrittenFile {
            bytes: it.len() as u64,
            hash: sha256(&it),
            change: FileChange::Same,
        });
        let is_taken = file.is_some();
        self.files().extend(file.map(|file| (name.to_owned(), file)));
        is_taken
    }

    /// Puts the site in the place of the old one, and says what it has. What others put there stays; where one of their
    /// files has a name that the site needs, everything does.
    pub(super) fn commit(mut self) -> Result<Files, Failure> {
        let steps = self.steps()?;
        let (changes, after) = (self.changes(), self.after());
        let mut exchange = Exchange::begin(&self.folder, &self.before, &after)?;
        let had_list = std::mem::replace(&mut self.leaves_list, true);
        if let Err(failure) = steps.iter().try_for_each(|step| exchange.step(step)) {
            exchange.undo(&self.before)?;
            self.leaves_list = had_list;
            return Err(failure);
        }
        let edited = std::mem::take(&mut exchange.kept);
        exchange.finish(&after, &changes.gone)?;
        let files = self.files();
        Ok(Files {
            count: files.len(),
            bytes: files.values().map(|file| file.bytes).sum(),
            changes: (!self.before.is_empty()).then_some(changes),
            edited: (!edited.is_empty())
                .then(|| Edited { names: edited, kept_in: exchange::kept_in(&self.folder) }),
            of_others: self.folder.of_others(&after),
        })
    }

    /// What is to be done, in this order: a page comes after what it needs, and what is gone goes last, so that a visitor
    /// of the folder never meets a page without its files.
    fn steps(&self) -> Result<Vec<Step>, Failure> {
        let files = self.files();
        let in_the_way = |name: &&String| self.folder.look(name, &self.before) == Found::Others;
        let names: Vec<String> = files.keys().filter(in_the_way).cloned().collect();
        if !names.is_empty() {
            return Err(Failure::InTheWay { out: self.folder.site.clone(), names });
        }
        let mut put: Vec<&String> =
            files.iter().filter(|(_, file)| file.change != FileChange::Same).map(|(name, _)| name).collect();
        put.sort_by_key(|name| upload_turn(name));
        let gone = self.before.names().filter(|name| !files.contains_key(*name));
        let gone = gone.map(|name| Step::TakeAway(name.to_owned()));
        Ok(put.into_iter().cloned().map(Step::Put).chain(gone).collect())
    }

    fn changes(&self) -> Changes {
        let files = self.files();
        let with = |change| {
            files.iter().filter(move |(_, file)| file.change == change).map(|(name, _)| name.clone())
        };
        let gone = self.before.names().filter(|name| !files.contains_key(*name));
        Changes {
            new: with(FileChange::New).collect(),
            changed: with(FileChange::Changed).collect(),
            gone: gone.map(str::to_owned).collect(),
        }
    }

    /// The list of the new site.
    fn after(&self) -> List {
        let mut list = List::default();
        self.files().iter().for_each(|(name, file)| list.insert(name, &file.hash));
        list
    }

    fn is_same(&self, name: &str) -> bool {
        self.files().get(name).is_some_and(|file| file.change == FileChange::Same)
    }

    fn staged(&self, name: &str) -> PathBuf {
        self.folder.home.join(NEW).join(name)
    }

    /// What is written so far. Nothing is left half done where a thread can stop.
    fn files(&self) -> MutexGuard<'_, BTreeMap<String, WrittenFile>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // What cannot be removed now, the next build removes.
        let _ = exchange::remove(&self.folder.home.join(NEW));
        if !self.leaves_list {
            let _ = fs::remove_file(self.folder.home.join(FILE));
        }
        drop(self.lock.take());
    }
}

/// When a file goes to where visitors look: those with their hash in the name and their copies first, then other files, data,
/// the worker, and pages.
pub(crate) fn upload_turn(name: &str) -> u8 {
    match name {
        _ if is_of_hash(name) => 0,
        "sw.js" => 3,
        _ if name.starts_with("data/") => 2,
        _ if name.ends_with(".html") => 4,
        _ => 1,
    }
}

/// Whether a file has its hash in its name, or is a compressed copy of such a file: its content never changes.
pub(crate) fn is_of_hash(name: &str) -> bool {
    let plain = [".br", ".gz"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    super::host::is_hashed(plain)
}

/// The folders that a build made for itself; it leaves none of them empty.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn make(folder: &SiteFolder) -> Result<Self, Failure> {
        let made = [&folder.home, &folder.site].into_iter().filter(|path| !path.exists());
        let made = Self(made.cloned().collect());
        fs::create_dir_all(&folder.home).map_err(Failure::unwritable(&folder.home))?;
        Ok(made)
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        // One that holds something stays: only an empty folder can be removed so.
        let _ = self.0.iter().map(fs::remove_dir).find(|removed| removed.is_err());
    }
}

#[cfg(test)]
mod tests;
