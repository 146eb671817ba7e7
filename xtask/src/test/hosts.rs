//! Runs the web servers that are installed with the configuration that the build makes for them, and publishes to the FTP
//! servers that are.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Runner, StageReport},
    debian,
};
use crate::{dist, project::Project};

/// Debian lets a machine have one FTP server; that of the tests also is the one which many web hosts have.
const PACKAGES: [&str; 5] = ["nginx-light", "apache2-bin", "caddy", "proftpd-core", "proftpd-mod-crypto"];

/// Installs the servers on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// Tests each server that is here; a machine that only tests (`CI`) gets those that are not.
pub(super) fn run(project: &Project) -> Result<StageReport> {
    let shell = &project.shell;
    prepare(shell)?;
    dist::build_tested_tool(shell)?;
    // The plain form, whatever the terminal: its last lines are counted.
    counted::run(cmd!(shell, "node --test --test-reporter=tap tests/hosts/"), Runner::Node)
}
