//! The libraries of the lock file, and those of the standard library that a release is built with.

use anyhow::Result;
use xshell::cmd;

use crate::{dist::SMALL_STD, project::Project};

/// Fetches what is not in cargo's cache yet.
pub(crate) fn fetch(project: &Project) -> Result<()> {
    let shell = &project.shell;
    cmd!(shell, "cargo fetch --locked --quiet").quiet().run()?;
    let fetch_std = cmd!(shell, "cargo fetch --locked --quiet --target wasm32-unknown-unknown");
    Ok(fetch_std.envs(SMALL_STD).quiet().run()?)
}
