//! Node and the npm packages of package-lock.json.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

const OLDEST_NODE: u32 = 20;
const REMEDY: &str = "install Node 20 or newer, which brings npm, from your system's packages or nodejs.org";
/// A copy of the lock file that was last installed.
const STAMP: &str = "node_modules/.stadsgesprek-lock.json";

/// Fails unless node and npm are here and new enough.
pub(crate) fn check(shell: &Shell) -> Result<()> {
    let version = cmd!(shell, "node --version").quiet().ignore_stderr().read();
    let version = version.with_context(|| format!("Node was not found: {REMEDY}"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|part| part.parse::<u32>().ok());
    ensure!(major >= Some(OLDEST_NODE), "Node {version} is too old: {REMEDY}");
    Ok(())
}

/// Runs `npm ci` unless it has been run for this very lock file.
pub(crate) fn install_packages(shell: &Shell) -> Result<()> {
    let lock = shell.read_file("package-lock.json")?;
    if shell.read_file(STAMP).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the npm packages (about half a minute) …");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let install = cmd!(shell, "{npm} ci --no-audit --no-fund --loglevel error").quiet();
    install.run().with_context(|| format!("`npm ci` failed: look at its message; without npm, {REMEDY}"))?;
    Ok(shell.write_file(Path::new(STAMP), lock)?)
}
