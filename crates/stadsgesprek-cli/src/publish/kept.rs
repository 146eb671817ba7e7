//! The versions that were published from this computer: what going back puts on the server again.

use super::site_files::{SiteFile, SiteFiles};
use crate::build::hash_of;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where they are, in the hidden folder of a site that was built.
const FOLDER: &str = ".stadsgesprek/published";

/// What is in the files, each once, by its hash.
const FILES: &str = "files";

/// The tokens of who published from here last.
const TURN: &str = "turn";

/// So many of them are known.
const TURNS: usize = 5;

/// The versions that were published.
pub(super) struct KeptVersions {
    folder: PathBuf,
}

/// A version.
#[derive(Serialize, Deserialize)]
struct KeptVersion {
    id: String,
    files: BTreeMap<String, String>,
}

impl KeptVersions {
    /// Those of a site that were published at an address.
    pub(super) fn of(site: &Path, address: &str) -> Self {
        Self { folder: site.join(FOLDER).join(&file_name(&hash_of(address.as_bytes()))[14..30]) }
    }

    /// Where they are.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many they are.
    pub(super) fn count(&self) -> usize {
        self.ids().map_or(0, |ids| ids.len())
    }

    /// Keeps a version, and no more than `count` in all.
    pub(super) fn keep(&self, id: &str, site: &SiteFiles, count: usize) -> Result<(), Failure> {
        let files = self.folder.join(FILES);
        fs::create_dir_all(&files).map_err(Failure::unwritable(&files))?;
        for file in site.0.values() {
            let kept = files.join(file_name(&file.hash));
            if kept != file.path && !kept.exists() {
                let bytes = fs::read(&file.path).map_err(Failure::unreadable(&file.path))?;
                put(&kept, &bytes)?;
            }
        }
        let names = site.0.iter().map(|(name, file)| (name.clone(), file.hash.clone())).collect();
        let version = KeptVersion { id: id.to_owned(), files: names };
        put(&self.path(id), &serde_json::to_vec(&version).map_err(Failure::Report)?)?;
        self.forget(count)
    }

    /// The version before the one that is there; the newest where that one is not known. Where one of them is on its way, it is
    /// that one.
    pub(super) fn before(&self, there: [Option<&str>; 2]) -> Result<Option<(String, SiteFiles)>, Failure> {
        let ids = self.ids()?;
        let known = |id: Option<&str>| ids.iter().find(|it| Some(it.as_str()) == id);
        let [id, toward] = there;
        let found = match (known(id), known(toward)) {
            (Some(id), _) => ids.iter().rev().find(|it| *it < id),
            (None, Some(toward)) => Some(toward),
            (None, None) => ids.last(),
        };
        let Some(id) = found else { return Ok(None) };
        let path = self.path(id);
        let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
        let version: KeptVersion = serde_json::from_slice(&bytes).map_err(Failure::Report)?;
        let files = version.files.into_iter().map(|(name, hash)| {
            let path = self.folder.join(FILES).join(file_name(&hash));
            let bytes = fs::metadata(&path).map_err(Failure::unreadable(&path))?.len();
            Ok((name, SiteFile { path, hash, bytes }))
        });
        Ok(Some((version.id, SiteFiles(files.collect::<Result<_, Failure>>()?))))
    }

    /// Forgets the versions after one: who goes back from a later one again comes to the one before this.
    pub(super) fn forget_after(&self, id: &str) -> Result<(), Failure> {
        let later = self.ids()?.into_iter().filter(|it| it.as_str() > id);
        later
            .map(|it| self.path(&it))
            .try_for_each(|path| fs::remove_file(&path).map_err(Failure::unwritable(&path)))
    }

    /// The tokens of who published from here before.
    pub(super) fn turns(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join(TURN)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// Notes another one.
    pub(super) fn note_turn(&self, token: &str) -> Result<(), Failure> {
        let mut turns = self.turns();
        turns.push(token.to_owned());
        let last = turns.len().saturating_sub(TURNS);
        fs::create_dir_all(&self.folder).map_err(Failure::unwritable(&self.folder))?;
        put(&self.folder.join(TURN), turns[last..].join("\n").as_bytes())
    }

    /// Keeps what somebody had changed on the server by hand; gives where.
    pub(super) fn keep_edited(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let numbered = (1_u32..).map(|number| self.folder.join(format!("edited-{number}")).join(name));
        let Some(path) = numbered.into_iter().find(|path| !path.exists() || same(path, bytes)) else {
            return Err(Failure::unwritable(&self.folder)(io::ErrorKind::AlreadyExists.into()));
        };
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(Failure::unwritable(&path))?;
        Ok(path)
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// The names of the versions, the oldest first.
    fn ids(&self) -> Result<Vec<String>, Failure> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Ok(Vec::new()) };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut ids: Vec<String> =
            names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
        ids.sort();
        Ok(ids)
    }

    /// Throws away the oldest, and the files that no version has any more.
    fn forget(&self, count: usize) -> Result<(), Failure> {
        let ids = self.ids()?;
        let (old, kept) = ids.split_at(ids.len().saturating_sub(count));
        if old.is_empty() {
            return Ok(());
        }
        for id in old {
            let path = self.path(id);
            fs::remove_file(&path).map_err(Failure::unwritable(&path))?;
        }
        let mut needed = BTreeSet::new();
        for id in kept {
            let path = self.path(id);
            let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
            // One that cannot be read is none to go back to.
            let Ok(version) = serde_json::from_slice::<KeptVersion>(&bytes) else { continue };
            needed.extend(version.files.values().map(|hash| file_name(hash)));
        }
        let files = self.folder.join(FILES);
        let entries = fs::read_dir(&files).map_err(Failure::unreadable(&files))?;
        for entry in entries.flatten() {
            if !needed.contains(&*entry.file_name().to_string_lossy()) {
                fs::remove_file(entry.path()).map_err(Failure::unwritable(&entry.path()))?;
            }
        }
        Ok(())
    }
}

/// Writes a file in one step: whoever reads finds all of it or none.
fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let coming = path.with_extension("new");
    let written = fs::write(&coming, bytes).and_then(|()| fs::rename(&coming, path));
    written.map_err(Failure::unwritable(path))
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|there| there == bytes)
}

/// A hash as the name of a file, on every system: small and capital letters are one there.
fn file_name(hash: &str) -> String {
    hash.bytes().map(|byte| format!("{byte:02x}")).collect()
}
