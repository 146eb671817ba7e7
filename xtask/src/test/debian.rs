//! Programs that only a test needs, from the packages of Debian.

use std::{env, path::Path};

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::project::succeeds;

/// What Debian asks before it starts a service that it installed.
const POLICY: &str = "/usr/sbin/policy-rc.d";
const STATUS: &str = "--showformat=${db:Status-Status}";

/// Installs those of the packages that are not there on a machine that only tests (`CI`); no other machine is changed.
/// The tests skip what is not there then.
pub(super) fn ensure(shell: &Shell, packages: &[&str]) -> Result<()> {
    if is_ours_to_change(shell) && !packages.iter().all(|package| is_installed(shell, package)) {
        install(shell, packages)?;
    }
    Ok(())
}

fn is_ours_to_change(shell: &Shell) -> bool {
    let is_root = || cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    env::var_os("CI").is_some() && succeeds(cmd!(shell, "apt-get --version")) && is_root()
}

fn is_installed(shell: &Shell, package: &str) -> bool {
    let status = cmd!(shell, "dpkg-query --show {STATUS} {package}");
    status.quiet().ignore_stderr().read().is_ok_and(|status| status == "installed")
}

/// Installs, and lets no service start.
fn install(shell: &Shell, packages: &[&str]) -> Result<()> {
    println!("Installing {} (about half a minute) …", packages.join(", "));
    let is_asked = Path::new(POLICY).exists();
    if !is_asked {
        shell.write_file(POLICY, "#!/bin/sh\nexit 101\n")?;
        cmd!(shell, "chmod 755 {POLICY}").quiet().run()?;
    }
    let options = ["-qq", "--yes", "--no-install-recommends"];
    let install = cmd!(shell, "apt-get install {options...} {packages...}");
    let is_done = succeeds(cmd!(shell, "apt-get update -qq"))
        && succeeds(install.env("DEBIAN_FRONTEND", "noninteractive"));
    if !is_asked {
        shell.remove_path(POLICY)?;
    }
    if !is_done {
        println!("They could not be installed.");
    }
    Ok(())
}
