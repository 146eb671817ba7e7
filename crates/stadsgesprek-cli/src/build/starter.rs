//! The script that starts the app, under a name that holds its hash: so a page never meets the starter of another build.

use super::integrity::short_hash;
use super::output::Output;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// Its name in the bundle.
pub(super) const STARTER: &str = "boot.js";

/// Writes it; gives its new name.
pub(super) fn write(bundle: &Path, output: &Output) -> Result<String, Failure> {
    let path = bundle.join(STARTER);
    let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
    let name = format!("boot-{}.js", short_hash(&bytes));
    output.write(&name, &bytes)?;
    Ok(name)
}
