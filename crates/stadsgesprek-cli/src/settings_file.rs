//! The settings of the portal on disk, with everything that is wrong in them.

use crate::failure::Failure;
use stadsgesprek_check::{SettingsInspection, inspect_settings, missing_settings};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::time::Moment;
use std::path::Path;
use std::{fs, io};

/// Its name, beside the programme file.
pub(crate) const FILE: &str = "portal.json";

/// What is wrong or doubtful in a file of settings, also when there is none.
pub(crate) fn inspected(
    path: &Path,
    now: Moment,
    programme: Option<&Schedule>,
) -> Result<SettingsInspection, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(inspect_settings(&bytes, now, programme)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(missing_settings(now)),
        Err(error) => Err(Failure::unreadable(path)(error)),
    }
}
