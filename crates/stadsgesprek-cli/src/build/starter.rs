//! The script that starts the app, under a name that holds its hash: so a page never meets the starter of another build.

use super::integrity::short_hash;
use super::output::Output;
use super::shell::Shell;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// Its name in the bundle.
pub(super) const STARTER: &str = "boot.js";

/// Writes it under its new name; gives the shell that names it so.
pub(super) fn write(bundle: &Path, shell: &Shell, output: &Output) -> Result<Shell, Failure> {
    let mut shell = shell.clone();
    let path = bundle.join(STARTER);
    if !path.exists() {
        return Ok(shell);
    }
    let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
    let name = format!("boot-{}.js", short_hash(&bytes));
    shell.rename(STARTER, &name);
    output.write(&name, &bytes)?;
    Ok(shell)
}
