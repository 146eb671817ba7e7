//! The repository: its root, its pinned versions, and a shell that finds its tools.

use std::{env, path::Path, process::Stdio, time::Instant};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell};

use crate::{cache, versions::Versions};

/// The repository this program was built from.
pub(crate) struct Project {
    /// Its shell: in the root, with the pinned tools first on the path.
    pub(crate) shell: Shell,
    /// The tools that it wants.
    pub(crate) versions: Versions,
}

impl Project {
    /// Reads the pinned versions; installs nothing.
    pub(crate) fn open() -> Result<Self> {
        let shell = Shell::new()?;
        shell.change_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        let versions = Versions::read(&shell)?;
        shell.set_var("PATH", search_path(&shell, &versions)?);
        Ok(Self { shell, versions })
    }
}

fn search_path(shell: &Shell, versions: &Versions) -> Result<std::ffi::OsString> {
    let cache = cache::directory()?;
    let mut directories = vec![shell.current_dir().join("node_modules").join(".bin")];
    directories.extend(versions.cargo_tools().iter().map(|tool| cache.join(tool.directory()).join("bin")));
    let inherited = env::var_os("PATH").unwrap_or_default();
    directories.extend(env::split_paths(&inherited));
    env::join_paths(directories).context("a directory on PATH has a character that PATH cannot hold")
}

/// Says a step's name, runs it, and says how long it took.
pub(crate) fn step<T>(name: &str, action: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {name}");
    let start = Instant::now();
    let result = action().with_context(|| format!("{name} failed"))?;
    println!("   {name}: done in {:.0} s", start.elapsed().as_secs_f32());
    Ok(result)
}

/// Whether a command runs and succeeds; its output is not shown.
pub(crate) fn succeeds(command: Cmd<'_>) -> bool {
    let mut command = std::process::Command::from(command);
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// How the workspace is compiled for its tests.
pub(crate) trait Linted {
    /// With Clippy in the compiler's place, so that what is compiled is linted too, and no library is looked at a second time
    /// for the lints alone: `cargo clippy` does the same, but only checks. Each warning is an error.
    fn linted(self) -> Self;
}

impl Linted for Cmd<'_> {
    fn linted(self) -> Self {
        self.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
            .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings")
    }
}

#[cfg(test)]
mod tests {
    use xshell::cmd;

    use super::*;

    /// Clippy does not document how it is given its options.
    #[test]
    fn a_warning_is_an_error() -> Result<()> {
        let shell = Shell::new()?;
        let folder = shell.create_temp_dir()?;
        let (folder, source) = (folder.path(), folder.path().join("lib.rs"));
        shell.write_file(&source, "pub fn has_none(list: &[u8]) -> bool {\n    list.len() == 0\n}\n")?;
        // As Cargo calls it; at the real time, which a compiler needs (`.ci/at-real-time`).
        let compile = || {
            cmd!(shell, "clippy-driver rustc --crate-type=lib --emit=metadata --out-dir={folder} {source}")
                .env_remove("LD_PRELOAD")
        };
        assert!(!succeeds(compile().linted()), "a lint stops the tests");
        assert!(succeeds(compile().env("CLIPPY_ARGS", "")), "the source is right but for that");
        Ok(())
    }
}
