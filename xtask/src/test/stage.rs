//! The stages of a test run, in their order.

use anyhow::Result;
use xshell::cmd;

use super::{
    Extent, Suite, TestArguments, browser,
    bundle::Bundle,
    counted::{self, Runner, SKIPPED, StageReport},
    engines::{self, Browsers},
    hosts, kiosk_device, macos, windows,
};
use crate::{
    budget, dist,
    project::{Linted, Project, succeeds},
};

/// One thing that must pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TestStage {
    Format,
    JavaScriptLints,
    NativeLints,
    NativeTests,
    BrowserLints,
    Licenses,
    Dist,
    Size,
    Pages,
    Hosts,
    Windows,
    MacOs,
    KioskDevice,
    Engines,
    BrowserTests,
}

impl TestStage {
    /// The cheapest first.
    pub(super) const ALL: [Self; 15] = [
        Self::Format,
        Self::JavaScriptLints,
        Self::NativeLints,
        Self::NativeTests,
        Self::BrowserLints,
        Self::Licenses,
        Self::Dist,
        Self::Size,
        Self::Pages,
        Self::Hosts,
        Self::Windows,
        Self::MacOs,
        Self::KioskDevice,
        Self::Engines,
        Self::BrowserTests,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Format => "Format",
            Self::JavaScriptLints => "Lints (JavaScript)",
            Self::NativeLints => "Lints (native)",
            Self::BrowserLints => "Lints (wasm)",
            Self::NativeTests => "Tests (native)",
            Self::Licenses => "Licences",
            Self::Dist => "Site",
            Self::Size => "Size",
            Self::Pages => "Pages (HTML)",
            Self::Hosts => "Hosts",
            Self::Windows => "Windows",
            Self::MacOs => "macOS",
            Self::KioskDevice => "Kiosk (device)",
            Self::Engines => "Engines",
            Self::BrowserTests => "Tests (browser)",
        }
    }

    /// The site is built for both parts that look at it.
    pub(super) fn is_in(self, suite: Suite) -> bool {
        match self {
            Self::Format
            | Self::JavaScriptLints
            | Self::NativeLints
            | Self::BrowserLints
            | Self::NativeTests
            | Self::Licenses => suite == Suite::Native,
            Self::Dist => suite != Suite::Native,
            Self::Size
            | Self::Pages
            | Self::Hosts
            | Self::Windows
            | Self::MacOs
            | Self::KioskDevice
            | Self::BrowserTests => suite == Suite::Browser,
            Self::Engines => suite == Suite::Engines,
        }
    }

    /// What takes long, and what wants programs that not every machine has, runs when it is asked for.
    pub(super) fn is_asked_for(self, options: &TestArguments) -> bool {
        let is_named = options.only.is_some_and(|suite| suite != Suite::Browser && self.is_in(suite));
        let takes_long = matches!(
            self,
            Self::Licenses | Self::Hosts | Self::Windows | Self::MacOs | Self::KioskDevice | Self::Engines
        );
        match options.extent() {
            Extent::All => true,
            Extent::Rest => takes_long || matches!(self, Self::Dist | Self::BrowserTests),
            Extent::Usual if self == Self::Engines => is_named || options.browsers == Browsers::All,
            Extent::Usual => !takes_long || is_named,
        }
    }

    /// Runs it; the report is of tests, so that of most stages is empty. `ahead` is a bundle that is being built already.
    pub(super) fn run(
        self,
        project: &Project,
        options: &TestArguments,
        ahead: Option<Bundle>,
    ) -> Result<StageReport> {
        let shell = &project.shell;
        match self {
            Self::Format => cmd!(shell, "cargo fmt --all --check").quiet().run()?,
            Self::JavaScriptLints => cmd!(shell, "node node_modules/eslint/bin/eslint.js .").quiet().run()?,
            Self::NativeLints => {
                cmd!(shell, "cargo test --workspace --no-run --quiet").linted().quiet().run()?;
            }
            Self::BrowserLints => {
                let packages = ["--package=stadsgesprek", "--package=stadsgesprek-core"];
                // With the macros that the bundle needs too: of a release, and as build scripts find the compiler there.
                let target = ["--release", "--target=wasm32-unknown-unknown"];
                let clippy = cmd!(shell, "cargo clippy {packages...} {target...} -- -D warnings");
                let [(name, value), ..] = dist::SMALL_STD;
                clippy.env(name, value).quiet().run()?;
            }
            Self::NativeTests => {
                let tests = cmd!(shell, "cargo test --workspace --no-fail-fast").linted();
                return counted::run(tests, Runner::Cargo);
            }
            Self::Licenses => return check_licenses(project),
            Self::Dist => {
                ahead.map_or_else(|| dist::bundle(project), Bundle::finish)?;
                dist::tested_pages(project)?;
            }
            Self::Size => budget::check(project)?,
            Self::Pages => {
                // The plain form, whatever the terminal: its last lines are counted.
                let command = cmd!(shell, "node --test --test-reporter=tap tests/pages/");
                return counted::run(command, Runner::Node);
            }
            Self::Hosts => return hosts::run(project),
            Self::Windows => return windows::run(project),
            Self::MacOs => return macos::run(project),
            Self::KioskDevice => return kiosk_device::run(project),
            Self::Engines => return engines::run(project, options.browsers),
            Self::BrowserTests => return browser::run(project, options),
        }
        Ok(StageReport::default())
    }
}

fn check_licenses(project: &Project) -> Result<StageReport> {
    let shell = &project.shell;
    if !succeeds(cmd!(shell, "cargo deny --version")) {
        let what = "cargo-deny is not installed (`cargo install cargo-deny --locked`)";
        println!("{SKIPPED}{what}");
        return Ok(StageReport { skipped: vec![what.to_owned()], ..StageReport::default() });
    }
    cmd!(shell, "cargo deny --log-level error check bans licenses sources").quiet().run()?;
    Ok(StageReport::default())
}
