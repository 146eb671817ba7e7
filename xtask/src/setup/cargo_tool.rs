//! A pinned program, built by cargo into the cache.

use std::{fs, path::Path, process};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::{cache, versions::CargoTool};

/// Fast to build rather than fast to run: these tools work for seconds.
const PROFILE: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")];

/// Installs the tool unless the cache has this version.
pub(crate) fn ensure(shell: &Shell, tool: &CargoTool) -> Result<()> {
    let cache = cache::directory()?;
    let home = cache.join(tool.directory());
    if home.join("bin").is_dir() {
        return Ok(());
    }
    let (name, version) = (tool.package, &tool.version);
    println!("Installing {name} {version} into {} (once, about {} minutes) …", cache.display(), tool.minutes);
    let unfinished = cache.join(format!("{}.{}.part", tool.directory(), process::id()));
    install(shell, tool, &unfinished).with_context(|| {
        format!("{name} could not be installed: see above; then run the same command again")
    })?;
    move_into_place(&unfinished, &home)
}

fn install(shell: &Shell, tool: &CargoTool, root: &Path) -> Result<()> {
    let CargoTool { package, version, arguments, opt_level, .. } = tool.clone();
    let install =
        cmd!(shell, "cargo install {package} --version {version} --locked --root {root} {arguments...}");
    // The new program is run by its full path, so cargo's advice to extend PATH is noise.
    Ok(install
        .quiet()
        .arg("--quiet")
        .envs(PROFILE)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
        .env_remove("CARGO_TARGET_DIR")
        .run()?)
}

/// Another process may have been faster: its copy is as good.
fn move_into_place(unfinished: &Path, home: &Path) -> Result<()> {
    let moved = fs::rename(unfinished, home);
    if moved.is_err() && home.join("bin").is_dir() {
        return Ok(fs::remove_dir_all(unfinished)?);
    }
    moved.with_context(|| format!("{} could not be moved to {}", unfinished.display(), home.display()))
}
