//! Runs the browser tests in Chromium.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{
    TestArguments,
    counted::{self, Runner, StageReport},
    debian,
};
use crate::project::Project;

/// Chromium without windows: the tests take half as long in it. And the typeface that keeps the place of the site's own until
/// that has come (style/fonts.css): every phone and computer has one of those, a bare server has none.
const PACKAGES: [&str; 2] = ["chromium-headless-shell", "fonts-liberation"];

/// Installs the browser on a machine that only tests.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    debian::ensure(shell, &PACKAGES)
}

/// As much as the options say; `tests/e2e/browser.mjs` finds the browser.
pub(super) fn run(project: &Project, options: &TestArguments) -> Result<StageReport> {
    let shell = &project.shell;
    prepare(shell)?;
    let playwright = &options.playwright;
    let config = "--config=tests/e2e/playwright.config.mjs";
    let tests = cmd!(shell, "node node_modules/@playwright/test/cli.js test {config} {playwright...}");
    counted::run(tests.env("EXTENT", options.extent().name()), Runner::Playwright)
}
