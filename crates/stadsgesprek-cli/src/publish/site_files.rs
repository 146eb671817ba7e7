//! The files of a site that was built.

use crate::build::{BUILD_HOME, files_below, hash_of};
use crate::failure::Failure;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A site as it is to be on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SiteFiles(pub(super) BTreeMap<String, SiteFile>);

/// A file of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SiteFile {
    /// Where it can be read.
    pub(super) path: PathBuf,
    /// Its hash, as `integrity` attributes have it.
    pub(super) hash: String,
    /// Its size.
    pub(super) bytes: u64,
}

impl SiteFiles {
    /// All in a folder, but what a build keeps for itself.
    pub(super) fn in_folder(folder: &Path) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        for (path, name) in files_below(folder)?.into_iter().filter(|(_, name)| !is_of_build(name)) {
            let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
            files.insert(name, SiteFile { path, hash: hash_of(&bytes), bytes: bytes.len() as u64 });
        }
        Ok(Self(files))
    }
}

fn is_of_build(name: &str) -> bool {
    name.strip_prefix(BUILD_HOME).is_some_and(|rest| rest.starts_with('/'))
}
