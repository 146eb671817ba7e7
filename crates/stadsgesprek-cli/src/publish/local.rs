//! A folder of this computer or of the network, as a place to publish to.

use super::online::HOME;
use super::remote::{RemoteError, RemoteFault, RemoteFolder};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// On Windows a file stays where it is while somebody reads it: it is tried so many times.
const TRIES: usize = 10;

/// How long is waited between two tries.
const PAUSE: Duration = Duration::from_millis(100);

/// A folder that the system can reach.
pub(super) struct LocalFolder {
    folder: PathBuf,
    /// Where a file is written before it has its name.
    coming: PathBuf,
}

impl LocalFolder {
    /// One that is there.
    pub(super) fn open(folder: &Path, token: &str) -> Result<Self, RemoteError> {
        if folder.is_dir() {
            let coming = folder.join(HOME).join(format!("coming-{token}"));
            Ok(Self { folder: folder.to_owned(), coming })
        } else {
            Err(RemoteError::new(RemoteFault::NoFolder, folder.display()))
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl RemoteFolder for LocalFolder {
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        there(fs::read(self.at(name)))
    }

    fn size(&mut self, name: &str) -> Result<Option<u64>, RemoteError> {
        there(fs::metadata(self.at(name))).map(|found| found.map(|about| about.len()))
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let path = self.at(name);
        let put = || {
            fs::create_dir_all(self.at(HOME))?;
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(&self.coming, bytes)?;
            let mut tries = 1;
            loop {
                match fs::rename(&self.coming, &path) {
                    Err(error) if error.kind() == ErrorKind::PermissionDenied && tries < TRIES => tries += 1,
                    renamed => return renamed,
                }
                sleep(PAUSE);
            }
        };
        put().map_err(of_system)
    }

    fn remove(&mut self, name: &str) -> Result<(), RemoteError> {
        there(fs::remove_file(self.at(name))).map(drop)
    }

    fn make_folder(&mut self, name: &str) -> Result<bool, RemoteError> {
        let path = self.at(name);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(of_system)?;
        match fs::create_dir(&path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(of_system(error)),
        }
    }

    fn remove_folder(&mut self, name: &str) -> Result<(), RemoteError> {
        match there(fs::remove_dir(self.at(name))) {
            Err(_) if self.at(name).is_dir() => Ok(()),
            done => done.map(drop),
        }
    }
}

/// What is not there is no fault.
fn there<T>(found: io::Result<T>) -> Result<Option<T>, RemoteError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(of_system(error)),
    }
}

fn of_system(error: io::Error) -> RemoteError {
    let fault = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => RemoteFault::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => RemoteFault::Refused,
        _ => RemoteFault::Other,
    };
    RemoteError::new(fault, error)
}
