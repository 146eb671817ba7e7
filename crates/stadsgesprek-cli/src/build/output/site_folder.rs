//! The folder of a site: whether a build may write there, and what is at each name in it.

use super::list::{HOME, List, NEXT, is_not_there};
use crate::build::lock::FILE as LOCK;
use crate::failure::Failure;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use std::{env, fs, io};

/// What systems and editors leave in a folder that is empty to whoever made it: a disk of its own has the first.
const SYSTEM_FILES: [&str; 6] =
    ["lost+found", ".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"];

/// The folder of a site, and the hidden one in it with what a build needs: on the same disk, also where the site is a disk
/// of its own, and nobody else's.
#[derive(Clone, Debug)]
pub(super) struct SiteFolder {
    /// Where the site is.
    pub(super) site: PathBuf,
    /// Where the list is.
    pub(super) home: PathBuf,
}

/// What is at a name in the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// What a build wrote.
    Ours,
    /// A file of ours that somebody changed since.
    Edited,
    /// Something that no build wrote, or that is in a folder which leads elsewhere.
    Others,
}

impl SiteFolder {
    /// That of a site, where one may be written.
    pub(super) fn find(target: &Path, inputs: &[PathBuf]) -> Result<Self, Failure> {
        let site = settled(target).map_err(Failure::unwritable(target))?;
        refuse_what_is_needed(&site, inputs)?;
        let folder = Self { home: site.join(HOME), site };
        folder.refuse_what_is_others()?;
        Ok(folder)
    }

    /// Only an empty folder and one with our list is ours to write in.
    fn refuse_what_is_others(&self) -> Result<(), Failure> {
        let Ok(about) = fs::metadata(&self.site) else { return Ok(()) };
        if !about.is_dir() {
            return Err(Failure::unwritable(&self.site)(io::ErrorKind::NotADirectory.into()));
        }
        let has_home = fs::symlink_metadata(&self.home).is_ok_and(|it| it.is_dir());
        let is_ours = has_home && List::read(&self.home)?.is_some();
        if is_ours || self.is_fresh(has_home)? {
            Ok(())
        } else if self.looks_like_a_site() {
            Err(Failure::OlderSite(self.site.clone()))
        } else {
            Err(Failure::NotASite(self.site.clone()))
        }
    }

    /// Whether there is nothing but what a build leaves that was stopped before it had a list.
    fn is_fresh(&self, has_home: bool) -> Result<bool, Failure> {
        let has_only = |folder: &Path, names: &[&str]| -> Result<bool, Failure> {
            let entries = fs::read_dir(folder).map_err(Failure::unreadable(folder))?;
            let is_known = |name: &OsStr| names.iter().any(|it| name == *it);
            Ok(entries.flatten().all(|entry| is_known(&entry.file_name())))
        };
        let home = has_home.then_some(HOME);
        let expected: Vec<&str> = SYSTEM_FILES.into_iter().chain(home).collect();
        Ok(has_only(&self.site, &expected)? && (!has_home || has_only(&self.home, &[LOCK, NEXT])?))
    }

    /// Whether a version that kept no list may have built what is there.
    fn looks_like_a_site(&self) -> bool {
        ["404.html", ".hosting/hosting.json", "data/events.json"]
            .iter()
            .all(|name| self.site.join(name).is_file())
    }

    /// The path of a file of the site.
    pub(super) fn at(&self, name: &str) -> PathBuf {
        self.site.join(name)
    }

    /// What is at a name.
    pub(super) fn look(&self, name: &str, list: &List) -> Found {
        match self.plain(name) {
            Ok(true) if !list.has(name) => Found::Others,
            Ok(true) => {
                let is_as_written = fs::read(self.at(name)).is_ok_and(|bytes| list.wrote(name, &bytes));
                if is_as_written { Found::Ours } else { Found::Edited }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Found::Nothing,
            Ok(false) | Err(_) => Found::Others,
        }
    }

    /// Whether a plain file is at a name, with no link on the way to it.
    fn plain(&self, name: &str) -> io::Result<bool> {
        let mut path = self.site.clone();
        let mut parts = name.split('/').peekable();
        while let Some(part) = parts.next() {
            path.push(part);
            let kind = fs::symlink_metadata(&path)?.file_type();
            let is_expected = if parts.peek().is_some() { kind.is_dir() } else { kind.is_file() };
            if !is_expected {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The bytes of the file that the build before wrote under a name, when it is as it was.
    pub(super) fn written(&self, name: &str, list: &List) -> Option<Vec<u8>> {
        let is_plain = list.has(name) && self.plain(name).is_ok_and(|it| it);
        let bytes = is_plain.then(|| fs::read(self.at(name)).ok()).flatten()?;
        list.wrote(name, &bytes).then_some(bytes)
    }

    /// What others put into the site: files, and folders that hold nothing of ours.
    pub(super) fn of_others(&self, list: &List) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![(self.site.clone(), String::new())];
        while let Some((folder, prefix)) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                let below = format!("{name}/");
                let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
                match is_folder {
                    true if entry.path() == self.home => {}
                    true if list.names_below(&below) => folders.push((entry.path(), below)),
                    true => found.push(below),
                    false if list.has(&name) => {}
                    false => found.push(name),
                }
            }
        }
        found.sort();
        found
    }
}

/// The folder itself, where links on the way to it lead. What is not there yet has no links.
fn settled(target: &Path) -> io::Result<PathBuf> {
    let mut there = std::path::absolute(target)?;
    let mut rest = Vec::new();
    while let Err(error) = fs::canonicalize(&there) {
        let is_link = fs::symlink_metadata(&there).is_ok_and(|it| it.is_symlink());
        let last = there.components().next_back().map(|part| part.as_os_str().to_owned());
        match last {
            Some(last) if is_not_there(&error) && !is_link && there.pop() => rest.push(last),
            _ => return Err(error),
        }
    }
    let mut settled = fs::canonicalize(there)?;
    for part in rest.iter().rev() {
        match Path::new(part).components().next() {
            Some(Component::ParentDir) => drop(settled.pop()),
            _ => settled.push(part),
        }
    }
    Ok(settled)
}

/// A site may not hold what it is made from, nor be in it; nor be where one works or lives.
fn refuse_what_is_needed(site: &Path, inputs: &[PathBuf]) -> Result<(), Failure> {
    let in_the_way =
        |input: &Path| Failure::OutputHoldsInput { out: site.to_owned(), input: input.to_owned() };
    for input in inputs {
        let real = fs::canonicalize(input).map_err(Failure::unreadable(input))?;
        if real.starts_with(site) || site.starts_with(&real) {
            return Err(in_the_way(input));
        }
    }
    let here = env::current_dir().map_err(Failure::unreadable(Path::new(".")))?;
    let lives = env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let lives = lives.and_then(|home| fs::canonicalize(home).ok());
    let held = [Some(here), lives].into_iter().flatten().find(|folder| folder.starts_with(site));
    held.map_or(Ok(()), |folder| Err(in_the_way(&folder)))
}
