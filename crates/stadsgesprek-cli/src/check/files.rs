//! Looks at the pictures and documents that a programme names.

use crate::picture_file::{self, PictureFacts, PictureKind};
use stadsgesprek_check::finding::Finding;
use stadsgesprek_check::{Concern, FileMention};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A picture that is published as it is, and of more, takes long on a phone.
const LARGEST: usize = 500_000;

/// What is wrong with the files, which are below a folder.
pub(crate) fn look(folder: &Path, files: &[FileMention]) -> Vec<Finding> {
    let mut folders = Folders(BTreeMap::new());
    let found = files.iter().filter_map(|file| Some(file.finding(folders.concern(folder, file)?)));
    found.collect()
}

/// The names in each folder, read once.
struct Folders(BTreeMap<PathBuf, Vec<String>>);

impl Folders {
    fn concern(&mut self, folder: &Path, file: &FileMention) -> Option<Concern> {
        let FileMention { src, is_picture, .. } = file;
        let Some(found) = self.as_on_disk(folder, src) else {
            let src = src.clone();
            return Some(if *is_picture {
                Concern::ImageMissing { src }
            } else {
                Concern::DocumentMissing { src }
            });
        };
        if found != *src {
            return Some(Concern::ImageCase { found });
        }
        if !is_picture {
            return None;
        }
        let bytes = fs::read(folder.join(src)).unwrap_or_default();
        match picture_file::facts(&bytes) {
            None => Some(Concern::ImageUnreadable),
            Some(PictureFacts { kind: PictureKind::AsItIs, .. }) if bytes.len() > LARGEST => {
                Some(Concern::ImageHuge { kilobytes: bytes.len().div_ceil(1000) as u64 })
            }
            Some(_) => None,
        }
    }

    /// The path as the names on disk are written, whatever the system thinks of capitals.
    fn as_on_disk(&mut self, folder: &Path, src: &str) -> Option<String> {
        let mut found: Vec<String> = Vec::new();
        for part in src.split('/') {
            let here = found.iter().fold(folder.to_owned(), |path, part| path.join(part));
            let names = self.0.entry(here.clone()).or_insert_with(|| names(&here));
            let exact = names.iter().find(|name| *name == part);
            let alike = || names.iter().find(|name| name.to_lowercase() == part.to_lowercase());
            found.push(exact.or_else(alike)?.clone());
        }
        Some(found.join("/"))
    }
}

/// The names in a folder; none when there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}
