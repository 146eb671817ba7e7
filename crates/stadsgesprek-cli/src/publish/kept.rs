//! The versions that were published from this computer: what going back puts on the server again.

use super::site_files::{SiteFile, SiteFiles};
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are, in the hidden folder of a site that was built.
const FOLDER: &str = ".stadsgesprek/published";

/// What is in the files, each once, by its hash.
const FILES: &str = "files";

/// The token of who published from here last.
const TURN: &str = "turn";

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
    /// Those of a site.
    pub(super) fn of(site: &Path) -> Self {
        Self { folder: site.join(FOLDER) }
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
                fs::copy(&file.path, &kept).map_err(Failure::unwritable(&kept))?;
            }
        }
        let names = site.0.iter().map(|(name, file)| (name.clone(), file.hash.clone())).collect();
        let version = KeptVersion { id: id.to_owned(), files: names };
        let path = self.path(id);
        let text = serde_json::to_vec(&version).map_err(Failure::Report)?;
        fs::write(&path, text).map_err(Failure::unwritable(&path))?;
        self.forget(count)
    }

    /// The version before another one; the newest where that one is not known.
    pub(super) fn before(&self, id: Option<&str>) -> Result<Option<(String, SiteFiles)>, Failure> {
        let ids = self.ids()?;
        let found = match id.filter(|id| ids.iter().any(|it| it == id)) {
            Some(id) => ids.iter().rev().find(|it| it.as_str() < id),
            None => ids.last(),
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

    /// Notes a token in the place of the last one, which it gives.
    pub(super) fn note_turn(&self, token: &str) -> Result<Option<String>, Failure> {
        let path = self.folder.join(TURN);
        let former = fs::read_to_string(&path).ok();
        let noted = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&path, token));
        noted.map_err(Failure::unwritable(&path))?;
        Ok(former)
    }

    /// Keeps what somebody had changed on the server by hand; gives where.
    pub(super) fn keep_edited(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let path = self.folder.join("edited").join(name);
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
            let version: KeptVersion = serde_json::from_slice(&bytes).map_err(Failure::Report)?;
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

/// A hash as the name of a file, on every system: small and capital letters are one there.
fn file_name(hash: &str) -> String {
    hash.bytes().map(|byte| format!("{byte:02x}")).collect()
}
