//! The folders that a site is made from, looked at again and again: which files changed, and whether it is over.
//!
//! Dates and sizes are compared, and the system is not asked for notice: it gives none of what another computer changes
//! on a network drive, and editors save in so many ways (by renaming, by way of a file beside it) that one would have to
//! look anyway.

use crate::build::files_below;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// What is known of each file without reading it; a file that vanished in between has neither.
pub(super) type FileStamps = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// Follows the folders.
pub(super) struct Watched {
    /// What the last build was made from.
    built: FileStamps,
    latest: FileStamps,
}

/// Looks at all files below the folders, save hidden ones: those are an editor's. Of a folder that cannot be read there
/// is nothing.
pub(super) fn look(folders: &[PathBuf]) -> FileStamps {
    let files = folders.iter().flat_map(|folder| files_below(folder).unwrap_or_default());
    let shown = files.filter(|(_, name)| !name.split('/').any(|part| part.starts_with('.')));
    shown.map(|(path, _)| (path.clone(), known(&path))).collect()
}

fn known(path: &PathBuf) -> Option<(SystemTime, u64)> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

impl Watched {
    /// Of a site that was made from what was seen.
    pub(super) fn new(seen: FileStamps) -> Self {
        Self { built: seen.clone(), latest: seen }
    }

    /// The files that changed since the last build, once nothing changes any more: not before two looks in a row see the
    /// same. They then count as built.
    pub(super) fn settled(&mut self, seen: FileStamps) -> Vec<PathBuf> {
        let is_quiet = seen == self.latest;
        self.latest = seen;
        if !is_quiet {
            return Vec::new();
        }
        let built = std::mem::replace(&mut self.built, self.latest.clone());
        differences(&built, &self.latest)
    }
}

fn differences(before: &FileStamps, after: &FileStamps) -> Vec<PathBuf> {
    let gone = before.keys().filter(|path| !after.contains_key(*path));
    let new = after.iter().filter(|(path, known)| before.get(*path) != Some(known)).map(|(path, _)| path);
    let mut all: Vec<PathBuf> = gone.chain(new).cloned().collect();
    all.sort();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::UNIX_EPOCH;

    /// Files with a size each.
    fn seen(files: &[(&str, u64)]) -> FileStamps {
        files.iter().map(|(name, size)| (PathBuf::from(name), Some((UNIX_EPOCH, *size)))).collect()
    }

    #[test]
    fn several_saves_in_a_row_are_one_change() {
        let (a, b, c) = (seen(&[("x", 1)]), seen(&[("x", 2)]), seen(&[("x", 3), ("y", 1)]));
        let mut watched = Watched::new(a.clone());
        for (now, expected) in [
            (&a, &[][..]),
            (&b, &[]),
            (&c, &[]),
            (&b, &[]),
            (&c, &[]),
            (&c, &["x", "y"]),
            (&c, &[]),
            (&a, &[]),
            (&a, &["x", "y"]),
        ] {
            let changed = watched.settled(now.clone());
            assert_eq!(changed, expected.iter().map(PathBuf::from).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_change_that_is_taken_back_is_none() {
        let (a, b) = (seen(&[("x", 1)]), seen(&[("x", 2)]));
        let mut watched = Watched::new(a.clone());
        for now in [&b, &a, &a] {
            assert!(watched.settled(now.clone()).is_empty());
        }
    }

    #[test]
    fn saving_by_renaming_is_seen_and_what_is_hidden_is_not() {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("data");
        let folders = [data.clone(), place.path().join("not-there")];
        fs::create_dir_all(data.join("images")).unwrap();
        fs::write(data.join("events.json"), "old").unwrap();
        let before = look(&folders);
        fs::write(data.join(".events.json.swp"), "typing").unwrap();
        assert_eq!(look(&folders), before);
        fs::write(place.path().join("elsewhere"), "newer").unwrap();
        fs::rename(place.path().join("elsewhere"), data.join("events.json")).unwrap();
        fs::write(data.join("images/a.png"), "a").unwrap();
        let changed = differences(&before, &look(&folders));
        assert_eq!(changed, [data.join("events.json"), data.join("images/a.png")]);
    }
}
