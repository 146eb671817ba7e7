//! Looks at the pictures that a programme names.

use stadsgesprek_check::finding::Finding;
use stadsgesprek_check::{Concern, ImageMention};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A picture of more takes long on a phone.
const LARGEST: u64 = 500_000;

/// What is wrong with the pictures, which are below a folder.
pub(crate) fn look(folder: &Path, images: &[ImageMention]) -> Vec<Finding> {
    let mut folders = Folders(BTreeMap::new());
    let found = images.iter().filter_map(|image| {
        let concern = folders.concern(folder, &image.src)?;
        Some(image.finding(concern))
    });
    found.collect()
}

/// The names in each folder, read once.
struct Folders(BTreeMap<PathBuf, Vec<String>>);

impl Folders {
    fn concern(&mut self, folder: &Path, src: &str) -> Option<Concern> {
        let Some(found) = self.as_on_disk(folder, src) else {
            return Some(Concern::ImageMissing { src: src.to_owned() });
        };
        if found != src {
            return Some(Concern::ImageCase { found });
        }
        let bytes = fs::metadata(folder.join(src)).map_or(0, |about| about.len());
        (bytes > LARGEST).then_some(Concern::ImageHuge { kilobytes: bytes.div_ceil(1000) })
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
