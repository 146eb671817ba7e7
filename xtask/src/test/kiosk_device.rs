//! Runs the files for the screens in the house as a device does, on a screen in memory.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Runner, StageReport},
    debian,
};
use crate::project::Project;

const PACKAGES: [&str; 8] = [
    "chromium",
    "xinit",
    "xvfb",
    "matchbox-window-manager",
    "x11-apps",
    "x11-utils",
    "x11-xserver-utils",
    "systemd",
];

/// Installs what a device has on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

pub(super) fn run(project: &Project) -> Result<StageReport> {
    let shell = &project.shell;
    prepare(shell)?;
    let tests = ["tests/kiosk-device/files.test.mjs", "tests/kiosk-device/screen.test.mjs"];
    // The plain form, whatever the terminal: its last lines are counted.
    counted::run(cmd!(shell, "node --test --test-reporter=tap {tests...}"), Runner::Node)
}
