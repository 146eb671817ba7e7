//! Runs the web servers that are installed with the configuration that the build makes for them.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Report, Runner},
    debian,
};
use crate::{dist::Tool, project::Project};

const PACKAGES: [&str; 3] = ["nginx-light", "apache2-bin", "caddy"];

/// Installs the servers on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// Tests each server that is here; a machine that only tests (`CI`) gets those that are not.
pub(super) fn run(project: &Project, tool: Tool) -> Result<Report> {
    let shell = &project.shell;
    prepare(shell)?;
    if tool == Tool::Anew {
        cmd!(shell, "cargo build --quiet --package stadsgesprek-cli").quiet().run()?;
    }
    // The plain form, whatever the terminal: its last lines are counted.
    counted::run(cmd!(shell, "node --test --test-reporter=tap tests/hosts/hosts.test.mjs"), Runner::Node)
}
