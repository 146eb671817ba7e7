//! One build at a time in one place: `serve` builds by itself while somebody types `build` in another window.

use crate::failure::Failure;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// Held by the build that is writing a site. The system takes it back from a program that ends in whatever way.
pub(super) struct Lock {
    path: PathBuf,
    _held: File,
}

impl Lock {
    /// Takes it by a file at `path`, for the site at `target`.
    ///
    /// # Errors
    /// When another build has it.
    pub(super) fn take(path: PathBuf, target: &Path) -> Result<Self, Failure> {
        let file = File::create(&path).map_err(Failure::unwritable(&path))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(Failure::Busy(target.to_owned())),
            // Some network drives know no locks; they should not keep anybody from building.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self { path, _held: file }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where an open file cannot be removed it stays, and does no harm.
        let _ = fs::remove_file(&self.path);
    }
}
