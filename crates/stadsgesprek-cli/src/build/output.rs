//! The folder of the site: written beside the old one, and put in its place only when it is whole.

use super::changes::Changes;
use super::lock::Lock;
use crate::failure::Failure;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{env, fs, io};

/// A file that every built site has: a folder without it holds something else.
const MARK: &str = "404.html";

/// A site that is being written, by as many threads as there are. Until [`Output::commit`] the old one stays as it is;
/// without it the new one vanishes.
pub(super) struct Output {
    target: PathBuf,
    staging: PathBuf,
    old: PathBuf,
    written: Mutex<BTreeMap<String, File>>,
    /// Given back last, when the new site is gone from beside the old one.
    _lock: Lock,
}

/// A file of the site.
#[derive(Clone, Copy)]
struct File {
    bytes: u64,
    fate: Fate,
}

/// How a file is to that of the build before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
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
}

impl Output {
    /// Begins a site in the place of `target`, which may not hold what it is made from, nor be in it.
    pub(super) fn begin(target: &Path, inputs: &[&Path]) -> Result<Self, Failure> {
        let target = settled(target).map_err(Failure::unwritable(target))?;
        check(&target, inputs)?;
        let (staging, old) = (beside(&target, ".new"), beside(&target, ".old"));
        let folder = target.parent().unwrap_or(&target);
        fs::create_dir_all(folder).map_err(Failure::unwritable(folder))?;
        let lock = Lock::take(beside(&target, ".lock"), &target)?;
        let output = Self { target, staging, old, written: Mutex::default(), _lock: lock };
        output.recover()?;
        remove(&output.staging)?;
        fs::create_dir_all(&output.staging).map_err(Failure::unwritable(&output.staging))?;
        Ok(output)
    }

    /// Writes a file; a later one of the same name takes its place.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.staging.join(name);
        if self.has(name) {
            // It may be the very file of the build before, which stays as it is.
            fs::remove_file(&path).map_err(Failure::unwritable(&path))?;
        }
        let folder = path.parent().unwrap_or(&self.staging);
        fs::create_dir_all(folder).map_err(Failure::unwritable(folder))?;
        let fate = self.keep(name, &path, bytes);
        if fate != Fate::Same {
            fs::write(&path, bytes).map_err(Failure::unwritable(&path))?;
        }
        self.files().insert(name.to_owned(), File { bytes: bytes.len() as u64, fate });
        Ok(())
    }

    /// Takes the file of the build before when it is the same: it keeps its date, so that only what changed is
    /// uploaded.
    fn keep(&self, name: &str, path: &Path, bytes: &[u8]) -> Fate {
        let before = self.target.join(name);
        let Ok(about) = fs::metadata(&before) else { return Fate::New };
        let has_size = about.is_file() && about.len() == bytes.len() as u64;
        let is_same = has_size && fs::read(&before).is_ok_and(|found| found == bytes);
        if is_same && same_again(&before, path).is_ok() { Fate::Same } else { Fate::Changed }
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
        let path = self.staging.join(name);
        fs::read(&path).map_err(Failure::unreadable(&path))
    }

    /// The text of a file that was written.
    pub(super) fn read_text(&self, name: &str) -> Result<String, Failure> {
        self.read(name).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Takes over what the build before made of a file, under another name, when the file is still the same.
    pub(super) fn take_over(&self, name: &str, made_of: &str) -> bool {
        let is_same = self.files().get(made_of).is_some_and(|file| file.fate == Fate::Same);
        let (before, path) = (self.target.join(name), self.staging.join(name));
        let taken = is_same && same_again(&before, &path).is_ok();
        if let Some(size) = taken.then(|| fs::metadata(&path).ok()).flatten() {
            self.files().insert(name.to_owned(), File { bytes: size.len(), fate: Fate::Same });
        }
        taken
    }

    /// Puts the site in the place of the old one, and says what it has.
    pub(super) fn commit(self) -> Result<Files, Failure> {
        let has_old = self.target.join(MARK).exists();
        let changes = has_old.then(|| self.changes());
        if self.target.exists() {
            remove(&self.old)?;
            rename(&self.target, &self.old)?;
        }
        if let Err(failure) = rename(&self.staging, &self.target) {
            if self.old.exists() {
                rename(&self.old, &self.target)?;
            }
            return Err(failure);
        }
        remove(&self.old)?;
        let files = self.files();
        Ok(Files { count: files.len(), bytes: files.values().map(|file| file.bytes).sum(), changes })
    }

    fn changes(&self) -> Changes {
        let files = self.files();
        let with =
            |fate| files.iter().filter(move |(_, file)| file.fate == fate).map(|(name, _)| name.clone());
        Changes {
            new: with(Fate::New).collect(),
            changed: with(Fate::Changed).collect(),
            gone: self.gone(&files),
        }
    }

    /// The files of the build before that are not in this one.
    fn gone(&self, files: &BTreeMap<String, File>) -> Vec<String> {
        let mut gone = Vec::new();
        let mut folders = vec![(self.target.clone(), String::new())];
        while let Some((folder, prefix)) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                match entry.file_type().is_ok_and(|it| it.is_dir()) {
                    true => folders.push((entry.path(), format!("{name}/"))),
                    false if files.contains_key(&name) => {}
                    false => gone.push(name),
                }
            }
        }
        gone.sort();
        gone
    }

    /// What is written so far. Nothing is left half done where a thread can stop.
    fn files(&self) -> MutexGuard<'_, BTreeMap<String, File>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts the old site back, when a build was stopped between the two moves.
    fn recover(&self) -> Result<(), Failure> {
        if self.old.exists() && !self.target.exists() { rename(&self.old, &self.target) } else { Ok(()) }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // After a commit there is nothing left; after a failure, the next build tries again.
        let _ = remove(&self.staging);
    }
}

/// The folder itself, where a link to it leads.
fn settled(target: &Path) -> io::Result<PathBuf> {
    if target.exists() { fs::canonicalize(target) } else { std::path::absolute(target) }
}

fn check(target: &Path, inputs: &[&Path]) -> Result<(), Failure> {
    let in_the_way =
        |input: &Path| Failure::OutputHoldsInput { out: target.to_owned(), input: input.to_owned() };
    for input in inputs {
        let real = fs::canonicalize(input).map_err(Failure::unreadable(input))?;
        if real.starts_with(target) || target.starts_with(&real) {
            return Err(in_the_way(input));
        }
    }
    let here = env::current_dir().map_err(Failure::unreadable(Path::new(".")))?;
    if here.starts_with(target) {
        return Err(in_the_way(&here));
    }
    let is_other = target.exists() && !target.join(MARK).exists() && !is_empty_folder(target);
    if is_other { Err(Failure::NotASite(target.to_owned())) } else { Ok(()) }
}

fn is_empty_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

/// The same file in another place, with its date: a second name for it, or a copy where the disk knows no such names.
fn same_again(before: &Path, path: &Path) -> io::Result<()> {
    fs::hard_link(before, path).or_else(|_| copy_with_date(before, path))
}

fn copy_with_date(from: &Path, to: &Path) -> io::Result<()> {
    let date = fs::metadata(from)?.modified()?;
    // Never over a file that is there: it may be that of the build before.
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    file.write_all(&fs::read(from)?)?;
    file.set_modified(date)
}

/// A hidden name beside the target; on the same disk, so that it can be moved in one step.
fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(ending);
    target.with_file_name(name)
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::rename(from, to).map_err(Failure::unwritable(to))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::unwritable(folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    /// A folder with an input and an old site.
    fn workplace() -> TempDir {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("input/dist")).unwrap();
        fs::create_dir_all(place.path().join("dist")).unwrap();
        fs::write(place.path().join("dist/404.html"), "old").unwrap();
        place
    }

    fn begin(place: &TempDir, target: &str) -> Result<Output, Failure> {
        Output::begin(&place.path().join(target), &[&place.path().join("input")])
    }

    /// What a commit gives; of each kind of change there is one name at most.
    fn files(count: usize, bytes: u64, changes: [&str; 3]) -> Files {
        let names = |name: &str| Some(name.to_owned()).filter(|it| !it.is_empty()).into_iter().collect();
        let [new, changed, gone] = changes.map(names);
        Files { count, bytes, changes: Some(Changes { new, changed, gone }) }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_old_site_stays_until_the_new_one_is_whole() {
        let place = workplace();
        let output = begin(&place, "dist").unwrap();
        output.write("a/b.html", b"new").unwrap();
        assert_eq!(names(&place.path().join("dist")), ["404.html"]);
        assert_eq!(output.commit().unwrap(), files(1, 3, ["a/b.html", "", "404.html"]));
        assert_eq!(names(&place.path().join("dist")), ["a"]);
        assert_eq!(names(place.path()), ["dist", "input"]);
    }

    #[test]
    fn what_did_not_change_keeps_its_date() {
        let place = workplace();
        let file = place.path().join("dist/404.html");
        let date = fs::metadata(&file).unwrap().modified().unwrap();
        let output = begin(&place, "dist").unwrap();
        output.write("404.html", b"old").unwrap();
        output.write("other.html", b"old").unwrap();
        assert_eq!(output.commit().unwrap(), files(2, 6, ["other.html", "", ""]));
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), date);
        let output = begin(&place, "dist").unwrap();
        output.write("404.html", b"old").unwrap();
        output.write("404.html", b"new").unwrap();
        assert_eq!(output.commit().unwrap(), files(1, 3, ["", "404.html", "other.html"]));
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[test]
    fn the_first_site_in_a_place_changed_nothing() {
        let place = workplace();
        let output = begin(&place, "first").unwrap();
        output.write("404.html", b"new").unwrap();
        assert_eq!(output.commit().unwrap(), Files { count: 1, bytes: 3, changes: None });
    }

    #[test]
    fn an_unfinished_site_leaves_nothing_behind() {
        let place = workplace();
        begin(&place, "dist").unwrap().write("404.html", b"new").unwrap();
        assert_eq!(names(place.path()), ["dist", "input"]);
        assert_eq!(fs::read(place.path().join("dist/404.html")).unwrap(), b"old");
    }

    #[test]
    fn a_second_build_in_the_same_place_leaves_the_first_one_alone() {
        let place = workplace();
        let first = begin(&place, "dist").unwrap();
        first.write("404.html", b"new").unwrap();
        assert!(matches!(begin(&place, "dist"), Err(Failure::Busy(_))));
        assert_eq!(first.commit().unwrap(), files(1, 3, ["", "404.html", ""]));
        assert!(begin(&place, "dist").is_ok());
        assert_eq!(names(place.path()), ["dist", "input"]);
    }

    #[test]
    fn a_copy_has_the_date_and_takes_the_place_of_nothing() {
        let place = workplace();
        let (from, to) = (place.path().join("dist/404.html"), place.path().join("copy.html"));
        let date = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        fs::File::options().write(true).open(&from).unwrap().set_modified(date).unwrap();
        copy_with_date(&from, &to).unwrap();
        assert_eq!(
            (fs::read(&to).unwrap(), fs::metadata(&to).unwrap().modified().unwrap()),
            (b"old".into(), date)
        );
        fs::write(&to, "other").unwrap();
        assert!(copy_with_date(&from, &to).is_err());
        assert_eq!(fs::read(&to).unwrap(), b"other");
    }

    #[test]
    fn a_build_that_was_stopped_between_the_moves_is_undone() {
        let place = workplace();
        fs::rename(place.path().join("dist"), place.path().join(".dist.old")).unwrap();
        drop(begin(&place, "dist").unwrap());
        assert_eq!(names(place.path()), ["dist", "input"]);
    }

    #[test]
    fn nothing_but_an_old_site_is_ever_replaced() {
        let place = workplace();
        fs::create_dir(place.path().join("letters")).unwrap();
        fs::write(place.path().join("letters/mother.txt"), "dear").unwrap();
        for target in ["letters", "letters/mother.txt", "input", "input/dist", ".", "/"] {
            assert!(begin(&place, target).is_err(), "{target}");
        }
        assert_eq!(names(place.path()), ["dist", "input", "letters"]);
    }
}
