//! Puts the files of a new site in the place of the old ones, so that it can be undone at any moment.
//!
//! First the list gets the names of both sites: whatever stops the build, the next one knows what is ours. The files of
//! before wait in a folder of ours until all is done; as long as it is there, the next build puts them back.

use super::list::{List, is_not_there};
use super::site_folder::{Found, SiteFolder};
use crate::failure::Failure;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The new site while it is being written.
pub(super) const NEW: &str = "new";

/// The files of before, until the new ones are all there.
const OLD: &str = "old";

/// The same when they are.
const DONE: &str = "done";

/// What somebody had changed in a file of ours.
const KEPT: &str = "kept";

/// So many names for one such file.
const MOST: u32 = 1_000;

/// What is done with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The new one comes to its place.
    Put(String),
    /// It goes away.
    TakeAway(String),
}

/// A site that takes the place of another.
pub(super) struct Exchange<'a> {
    folder: &'a SiteFolder,
    /// What is ours of both.
    both: List,
    /// New where nothing was.
    put: Vec<String>,
    /// What somebody had changed, and is kept aside.
    pub(super) kept: Vec<String>,
}

impl<'a> Exchange<'a> {
    /// Gets ready: from here on both sites are on the list.
    pub(super) fn begin(folder: &'a SiteFolder, before: &List, after: &List) -> Result<Self, Failure> {
        let both = before.with(after);
        if both != *before {
            both.write(&folder.home)?;
        }
        let old = folder.home.join(OLD);
        fs::create_dir_all(&old).map_err(Failure::unwritable(&old))?;
        Ok(Self { folder, both, put: Vec::new(), kept: Vec::new() })
    }

    /// Does one step.
    pub(super) fn step(&mut self, step: &Step) -> Result<(), Failure> {
        match step {
            Step::Put(name) => self.put(name),
            Step::TakeAway(name) => self.take_away(name),
        }
    }

    fn put(&mut self, name: &str) -> Result<(), Failure> {
        let (from, to) = (self.folder.home.join(NEW).join(name), self.folder.at(name));
        match self.folder.look(name, &self.both) {
            Found::Others => return Err(self.in_the_way(name)),
            Found::Nothing => {
                make_folder_of(&to)?;
                put_where_nothing_is(&from, &to).map_err(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists => self.in_the_way(name),
                    _ => Failure::unwritable(&to)(error),
                })?;
                self.put.push(name.to_owned());
            }
            found => {
                self.keep_if_edited(name, &found)?;
                let old = self.old(name);
                make_folder_of(&old)?;
                second_name(&to, &old).map_err(Failure::unwritable(&to))?;
                move_file(&from, &to).map_err(Failure::unwritable(&to))?;
            }
        }
        Ok(())
    }

    fn take_away(&mut self, name: &str) -> Result<(), Failure> {
        let found = self.folder.look(name, &self.both);
        if matches!(found, Found::Ours | Found::Edited) {
            self.keep_if_edited(name, &found)?;
            let (path, old) = (self.folder.at(name), self.old(name));
            make_folder_of(&old)?;
            move_file(&path, &old).map_err(Failure::unwritable(&path))?;
        }
        Ok(())
    }

    fn keep_if_edited(&mut self, name: &str, found: &Found) -> Result<(), Failure> {
        if *found == Found::Edited {
            let path = self.folder.at(name);
            keep(self.folder, name, &path).map_err(Failure::unwritable(&path))?;
            self.kept.push(name.to_owned());
        }
        Ok(())
    }

    /// Ends it: what is on the list now is the new site, and nothing is put back any more.
    pub(super) fn finish(self, after: &List, gone: &[String]) -> Result<(), Failure> {
        let (old, done) = (self.folder.home.join(OLD), self.folder.home.join(DONE));
        fs::rename(&old, &done).map_err(Failure::unwritable(&done))?;
        if self.both != *after {
            after.write(&self.folder.home)?;
        }
        remove(&done)?;
        gone.iter().for_each(|name| remove_empty_folders(self.folder, name));
        Ok(())
    }

    /// Puts everything back as it was.
    pub(super) fn undo(self, before: &List) -> Result<(), Failure> {
        put_back(self.folder, &self.both)?;
        for name in self.put.iter().filter(|name| self.folder.look(name, &self.both) == Found::Ours) {
            let path = self.folder.at(name);
            fs::remove_file(&path).map_err(Failure::unwritable(&path))?;
            remove_empty_folders(self.folder, name);
        }
        before.write(&self.folder.home)
    }

    fn old(&self, name: &str) -> PathBuf {
        self.folder.home.join(OLD).join(name)
    }

    fn in_the_way(&self, name: &str) -> Failure {
        Failure::InTheWay { out: self.folder.site.clone(), names: vec![name.to_owned()] }
    }
}

/// Tidies up after a build that was stopped, whenever that was.
pub(super) fn recover(folder: &SiteFolder, list: &List) -> Result<(), Failure> {
    put_back(folder, list)?;
    remove(&folder.home.join(DONE))?;
    remove(&folder.home.join(NEW))
}

/// Puts the files of before back where they were; what somebody put there since stays, and they are kept aside.
fn put_back(folder: &SiteFolder, list: &List) -> Result<(), Failure> {
    let old = folder.home.join(OLD);
    for (path, name) in files(&old).map_err(Failure::unreadable(&old))? {
        let to = folder.at(&name);
        let put = || match folder.look(&name, list) {
            Found::Ours | Found::Nothing => {
                make_folder_of(&to).and_then(|()| move_file(&path, &to).map_err(Failure::unwritable(&to)))
            }
            Found::Edited | Found::Others => keep(folder, &name, &path).map_err(Failure::unwritable(&path)),
        };
        put()?;
    }
    remove(&old)
}

/// All files below a folder with their names in it; none when there is no such folder.
fn files(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if is_not_there(&error) => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            match entry.file_type()?.is_dir() {
                true => folders.push((entry.path(), format!("{name}/"))),
                false => files.push((entry.path(), name)),
            }
        }
    }
    Ok(files)
}

/// Keeps what is in a file, under its name or one with a number.
fn keep(folder: &SiteFolder, name: &str, path: &Path) -> io::Result<()> {
    let bytes = fs::read(path)?;
    let named = |at: u32| {
        let name = if at == 1 { name.to_owned() } else { format!("{name}.{at}") };
        folder.home.join(KEPT).join(name)
    };
    for to in (1..MOST).map(named) {
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        match fs::read(&to) {
            Ok(found) if found == bytes => return Ok(()),
            Ok(_) => {}
            Err(_) => return copy_with_date(path, &to),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Where a file of the site that somebody changed is kept, for telling.
pub(super) fn kept_in(folder: &SiteFolder) -> PathBuf {
    folder.home.join(KEPT)
}

/// A second name for a file, or a copy with its date where the disk knows no such names.
fn second_name(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| copy_with_date(from, to))
}

/// Never over a file that is there.
fn copy_with_date(from: &Path, to: &Path) -> io::Result<()> {
    let date = fs::metadata(from)?.modified()?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    io::copy(&mut fs::File::open(from)?, &mut file)?;
    file.set_modified(date)
}

/// Moves a file over another one or to where nothing is; a folder of the site may be a disk of its own.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let date = fs::metadata(from)?.modified()?;
            fs::copy(from, to)?;
            fs::File::options().write(true).open(to)?.set_modified(date)?;
            fs::remove_file(from)
        }
        done => done,
    }
}

/// Moves a file, but never over another one, not even one that came this very moment.
fn put_where_nothing_is(from: &Path, to: &Path) -> io::Result<()> {
    second_name(from, to)?;
    fs::remove_file(from)
}

fn make_folder_of(path: &Path) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Failure::unwritable(folder))
}

/// Removes the folders of a file that hold nothing any more.
fn remove_empty_folders(folder: &SiteFolder, name: &str) {
    let path = folder.at(name);
    let folders = path.ancestors().skip(1).take_while(|path| **path != folder.site);
    // A folder that still holds something stays, and so do those around it.
    let _ = folders.map(fs::remove_dir).find(|removed| removed.is_err());
}

/// Removes a folder of ours.
pub(super) fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::unwritable(folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_the_date_and_takes_the_place_of_nothing() {
        let place = tempfile::tempdir().unwrap();
        let (from, to) = (place.path().join("from.html"), place.path().join("to.html"));
        fs::write(&from, "old").unwrap();
        let date = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        fs::File::options().write(true).open(&from).unwrap().set_modified(date).unwrap();
        copy_with_date(&from, &to).unwrap();
        let found = (fs::read(&to).unwrap(), fs::metadata(&to).unwrap().modified().unwrap());
        assert_eq!(found, (b"old".into(), date));
        fs::write(&to, "other").unwrap();
        assert!(copy_with_date(&from, &to).is_err() && put_where_nothing_is(&from, &to).is_err());
        assert_eq!(fs::read(&to).unwrap(), b"other");
    }
}
