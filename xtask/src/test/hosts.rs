//! Runs the web servers that are installed with the configuration that the build makes for them.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Report, Runner},
    debian,
};
use crate::{dist, project::Project};

const PACKAGES: [&str; 3] = ["nginx-light", "apache2-bin", "caddy"];

/// Installs the servers on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// Tests each server that is here; a machine that only tests (`CI`) gets those that are not.
pub(super) fn run(project: &Project) -> Result<Report> {
    let shell = &project.shell;
    prepare(shell)?;
    dist::build_tested_tool(shell)?;
    // The plain form, whatever the terminal: its last lines are counted.
    counted::run(cmd!(shell, "node --test --test-reporter=tap tests/hosts/hosts.test.mjs"), Runner::Node)
}
