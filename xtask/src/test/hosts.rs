//! Runs the web servers that are installed with the configuration that the build makes for them.

use std::{env, path::Path};

use anyhow::Result;
use xshell::{Shell, cmd};

use super::counted::{self, Count};
use crate::project::{Project, succeeds};

/// The packages of Debian that the servers are in.
const PACKAGES: [&str; 3] = ["nginx-light", "apache2-bin", "caddy"];
const PROGRAMS: [&str; 3] = ["nginx", "apache2", "caddy"];

/// What Debian asks before it starts a service that it installed.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// Tests each server that is here; a machine that only tests (`CI`) gets those that are not.
pub(super) fn run(project: &Project) -> Result<Count> {
    let shell = &project.shell;
    if is_ours_to_change(shell) && !PROGRAMS.iter().all(|program| is_installed(shell, program)) {
        install(shell)?;
    }
    cmd!(shell, "cargo build --quiet --package stadsgesprek-cli").quiet().run()?;
    // The plain form, whatever the terminal: its last lines are counted.
    counted::run(cmd!(shell, "node --test --test-reporter=tap tests/hosts/hosts.test.mjs"), Count::of_node)
}

fn is_ours_to_change(shell: &Shell) -> bool {
    let is_root = || cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    env::var_os("CI").is_some() && is_installed(shell, "apt-get") && is_root()
}

fn is_installed(shell: &Shell, program: &str) -> bool {
    succeeds(cmd!(shell, "sh -c").arg(format!("command -v {program}")))
}

/// Installs, and lets no service start; the tests skip what could not be installed.
fn install(shell: &Shell) -> Result<()> {
    println!("Installing {} (about half a minute) …", PACKAGES.join(", "));
    let is_asked = Path::new(POLICY).exists();
    if !is_asked {
        shell.write_file(POLICY, "#!/bin/sh\nexit 101\n")?;
        cmd!(shell, "chmod 755 {POLICY}").quiet().run()?;
    }
    let options = ["-qq", "--yes", "--no-install-recommends"];
    let install = cmd!(shell, "apt-get install {options...} {PACKAGES...}");
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
