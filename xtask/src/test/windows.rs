//! Runs the program for Windows with Wine.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    counted::{self, Runner, SKIPPED, StageReport},
    debian, hosts,
};
use crate::{
    dist,
    project::{Project, succeeds},
    release::WINDOWS,
};

const PACKAGES: [&str; 3] = ["gcc-mingw-w64-x86-64", "wine", "wine64"];

/// Installs the linker for Windows and Wine on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// Builds the program as it is developed, and runs it.
pub(super) fn run(project: &Project) -> Result<StageReport> {
    let shell = &project.shell;
    prepare(shell)?;
    hosts::prepare(shell)?;
    if !WINDOWS.can_be_built(shell) || !succeeds(cmd!(shell, "wine --version")) {
        let what = "the program for Windows (it wants gcc-mingw-w64-x86-64, wine and wine64)";
        println!("{SKIPPED}{what}");
        return Ok(StageReport { skipped: vec![what.to_owned()], ..StageReport::default() });
    }
    WINDOWS.build_tool(shell, "dev")?;
    dist::build_tested_tool(shell)?;
    let tests = cmd!(shell, "node --test --test-reporter=tap tests/windows/");
    counted::run(tests.env("PROGRAM", shell.current_dir().join(WINDOWS.program("debug"))), Runner::Node)
}
