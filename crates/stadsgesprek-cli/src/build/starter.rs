//! The script that starts the app, under a name that holds its hash: so a page never meets the starter of another build.

use super::integrity::short_hash;
use super::output::Output;
use super::shell::Shell;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// Its name in the bundle.
pub(super) const STARTER: &str = "boot.js";

/// Writes it under its new name, and lets the shell name it so.
pub(super) fn write(bundle: &Path, shell: &mut Shell, output: &Output) -> Result<(), Failure> {
    let path = bundle.join(STARTER);
    if !path.exists() {
        return Ok(());
    }
    let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
    let name = format!("boot-{}.js", short_hash(&bytes));
    shell.rename(STARTER, &name);
    output.write(&name, &bytes)
}
