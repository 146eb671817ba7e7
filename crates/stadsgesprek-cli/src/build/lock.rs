//! One build at a time in one place: `serve` builds by itself while somebody types `build` in another window.

use crate::failure::Failure;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The file, in a folder of the build's own.
pub(super) const FILE: &str = "lock";

/// Held by the build that is writing a site. The system takes it back from a program that ends in whatever way.
pub(crate) struct Lock {
    path: PathBuf,
    held: Option<File>,
}

impl Lock {
    /// Takes it in a folder, for the site at `target`.
    ///
    /// # Errors
    /// When another build has it.
    pub(crate) fn take(folder: &Path, target: &Path) -> Result<Self, Failure> {
        let path = folder.join(FILE);
        loop {
            let open = File::options().write(true).create(true).truncate(false).open(&path);
            let file = open.map_err(Failure::unwritable(&path))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(Failure::Busy(target.to_owned())),
                // The build before took the file away between opening and locking.
                Ok(()) if !is_still_there(&file, &path).map_err(Failure::unwritable(&path))? => {}
                // Some network drives know no locks; they should not keep anybody from building.
                Ok(()) | Err(TryLockError::Error(_)) => return Ok(Self { path, held: Some(file) }),
            }
        }
    }
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let about = file.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (about.dev(), about.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere a file that is open is not taken away.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Away before it is given back, so that nobody has a lock on a file that is not there. Where an open file cannot be
        // removed it stays, and does no harm.
        let _ = fs::remove_file(&self.path);
        drop(self.held.take());
    }
}
