//! Where the installed tools are kept, shared by every copy of the repository on this machine.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

const OWN_NAME: &str = "stadsgesprek";

/// `$STADSGESPREK_CACHE`, else the folder that this system has for caches.
pub(crate) fn directory() -> Result<PathBuf> {
    let chosen = variable("STADSGESPREK_CACHE");
    chosen
        .or_else(|| user_caches().map(|caches| caches.join(OWN_NAME)))
        .context("no folder for the tools: set STADSGESPREK_CACHE to one, or HOME to yours")
}

fn user_caches() -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA");
    }
    let usual = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(usual)))
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}
