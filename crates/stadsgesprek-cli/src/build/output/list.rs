//! The list of what builds wrote into a folder: it marks the folder as ours, and only what is on it is ever touched.

use crate::build::integrity::sha256;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Where the list is, and all that a build needs while it is at work; hidden, so that no server shows it.
pub(crate) const HOME: &str = ".stadsgesprek";

/// The list, in that folder.
pub(crate) const FILE: &str = "files.json";

/// The next list while it is being written.
pub(super) const NEXT: &str = "files.json.new";

/// The form of the list; one that is newer is not understood.
const VERSION: u32 = 1;

/// Files by name below the site, with the hashes under which a build wrote them: two while one takes the place of another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List(BTreeMap<String, BTreeSet<String>>);

/// The list as it is in its file.
#[derive(Serialize, Deserialize)]
struct ListInFile {
    version: u32,
    files: BTreeMap<String, BTreeSet<String>>,
}

impl List {
    /// Reads the list in the home of a site; nothing where there is none.
    pub(super) fn read(home: &Path) -> Result<Option<Self>, Failure> {
        let path = home.join(FILE);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if is_not_there(&error) => return Ok(None),
            Err(error) => return Err(Failure::unreadable(&path)(error)),
        };
        let written: Option<ListInFile> = serde_json::from_slice(&bytes).ok();
        let usable = written.filter(|it| it.version == VERSION && it.files.keys().all(|name| is_name(name)));
        usable.map(|it| Some(Self(it.files))).ok_or(Failure::List(path))
    }

    /// Writes it in one step: whoever reads finds the one before or this one.
    pub(super) fn write(&self, home: &Path) -> Result<(), Failure> {
        let (next, path) = (home.join(NEXT), home.join(FILE));
        let written = ListInFile { version: VERSION, files: self.0.clone() };
        let text = serde_json::to_string_pretty(&written).map_err(Failure::Report)?;
        let put = || {
            let mut file = File::create(&next)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&next, &path)
        };
        put().map_err(Failure::unwritable(&path))
    }

    /// Puts a file on it.
    pub(super) fn insert(&mut self, name: &str, hash: &str) {
        self.0.entry(name.to_owned()).or_default().insert(hash.to_owned());
    }

    /// Whether a build wrote a file of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether a build wrote these bytes under this name.
    pub(super) fn wrote(&self, name: &str, bytes: &[u8]) -> bool {
        self.0.get(name).is_some_and(|hashes| hashes.contains(&sha256(bytes)))
    }

    /// Whether anything of ours is below a folder, whose name ends in a slash.
    pub(super) fn names_below(&self, folder: &str) -> bool {
        self.0.range(folder.to_owned()..).next().is_some_and(|(name, _)| name.starts_with(folder))
    }

    /// All names, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether nothing is on it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is on either.
    pub(super) fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (name, hashes) in &other.0 {
            both.0.entry(name.clone()).or_default().extend(hashes.iter().cloned());
        }
        both
    }
}

/// Whether a name stays below the site: somebody may have changed the list.
pub(crate) fn is_name(name: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
    name.split('/').all(is_part) && name.split('/').next() != Some(HOME) && !has_drive(name)
}

/// `c:x` is elsewhere, on Windows.
fn has_drive(name: &str) -> bool {
    cfg!(windows) && name.contains(':')
}

/// Whether there is nothing at a path, or at a folder on the way to it.
pub(super) fn is_not_there(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_a_strange_one_is_refused() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(List::read(home.path()).unwrap(), None);
        let mut list = List::default();
        list.insert("en/index.html", &sha256(b"a"));
        list.insert("en/index.html", &sha256(b"b"));
        list.write(home.path()).unwrap();
        assert_eq!(List::read(home.path()).unwrap().as_ref(), Some(&list));
        assert!(list.wrote("en/index.html", b"b") && !list.wrote("en/index.html", b"c"));
        for text in [
            "",
            "{",
            "[]",
            "{\"version\":1}",
            "{\"version\":2,\"files\":{}}",
            "{\"version\":1,\"files\":{\"../a\":[]}}",
            "{\"version\":1,\"files\":{\"/etc/passwd\":[]}}",
            "{\"version\":1,\"files\":{\"a//b\":[]}}",
            "{\"version\":1,\"files\":{\"a/./b\":[]}}",
            "{\"version\":1,\"files\":{\"\":[]}}",
            "{\"version\":1,\"files\":{\".stadsgesprek/files.json\":[]}}",
            "{\"version\":1,\"files\":{\"a\\u0000b\":[]}}",
        ] {
            fs::write(home.path().join(FILE), text).unwrap();
            assert!(matches!(List::read(home.path()), Err(Failure::List(_))), "{text}");
        }
    }
}
