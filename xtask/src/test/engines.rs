//! Makes the journeys of a visitor in Chromium, Firefox and WebKit.

use anyhow::Result;
use clap::ValueEnum;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Runner, StageReport},
    debian,
};
use crate::project::Project;

const PACKAGES: [&str; 6] =
    ["chromium", "firefox-esr", "webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"];

/// In which browsers the journeys are made.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Browsers {
    /// In those that are installed; the others are named.
    #[default]
    Installed,
    /// In Chromium, Firefox and WebKit: one that is not installed is a failure.
    All,
}

/// Installs the browsers on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// A machine that only tests (`CI`) gets those that are not there.
pub(super) fn run(project: &Project, browsers: Browsers) -> Result<StageReport> {
    let shell = &project.shell;
    prepare(shell)?;
    // The plain form, whatever the terminal: its last lines are counted.
    let tests = cmd!(shell, "node --test --test-reporter=tap tests/engines/engines.test.mjs");
    let tests = if browsers == Browsers::All { tests.env("BROWSERS", "all") } else { tests };
    counted::run(tests, Runner::Node)
}
