//! `cargo xtask test`: what must pass before a change lands, stage after stage. What takes long runs with `--all`.

mod browser;
mod bundle;
mod counted;
mod debian;
mod engines;
mod hosts;
mod kiosk_device;
mod macos;
mod stage;
mod summary;
mod windows;

use std::ffi::OsString;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{project::Project, setup};
use bundle::Bundle;
use engines::Browsers;
use stage::TestStage;
use summary::Summary;

/// The options of `test`.
#[derive(Args)]
pub(crate) struct TestArguments {
    /// Also what takes long: web servers, the programs for Windows and macOS, the files for the screens in the house, three browsers, and every test on
    /// every screen.
    #[arg(long)]
    all: bool,
    /// What `--all` adds to a run without it, and nothing else.
    #[arg(long, conflicts_with = "all")]
    rest: bool,
    /// Only these stages.
    #[arg(long)]
    only: Option<Suite>,
    /// Test the site that is there (target/tested-site), without building it again.
    #[arg(long)]
    reuse_dist: bool,
    /// In which browsers the journeys of a visitor are made.
    #[arg(long, value_enum, default_value_t)]
    browsers: Browsers,
    /// Given to Playwright as they are, e.g. `-- --grep calendar`.
    #[arg(last = true)]
    playwright: Vec<OsString>,
}

impl TestArguments {
    fn extent(&self) -> Extent {
        match self {
            Self { all: true, .. } => Extent::All,
            Self { rest: true, .. } => Extent::Rest,
            _ => Extent::Usual,
        }
    }
}

/// How much is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// What must pass before a change lands.
    Usual,
    /// That, and what takes long.
    All,
    /// What takes long.
    Rest,
}

impl Extent {
    /// As tests/e2e/playwright.config.mjs calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::All => "all",
            Self::Rest => "rest",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Suite {
    /// Format, lints and the tests that need no browser.
    Native,
    /// The site, its size and the tests in a browser.
    Browser,
    /// The site, and the journeys of a visitor in Chromium, Firefox and WebKit.
    Engines,
}

/// Installs the programs that only tests need, on a machine that only tests (`CI`).
pub(crate) fn prepare(project: &Project) -> Result<()> {
    browser::prepare(&project.shell)?;
    hosts::prepare(&project.shell)?;
    windows::prepare(&project.shell)?;
    kiosk_device::prepare(&project.shell)?;
    engines::prepare(&project.shell)
}

/// Stops at the first stage that fails; always ends with a summary.
pub(crate) fn run(project: &Project, options: &TestArguments) -> Result<()> {
    setup::ensure(project)?;
    let (asked, left_out): (Vec<TestStage>, Vec<TestStage>) =
        stages(options).partition(|stage| stage.is_asked_for(options));
    let mut summary = Summary::new(left_out);
    let mut bundle = None;
    for &stage in &asked {
        if stage == TestStage::NativeLints && asked.contains(&TestStage::Dist) {
            bundle = Some(Bundle::start());
        }
        let ahead = bundle.take_if(|_| stage == TestStage::Dist);
        if let Err(error) = summary.time(stage, || stage.run(project, options, ahead)) {
            // Nothing goes on when the command has ended; what went wrong there is shown, too.
            let _ = bundle.map(Bundle::finish);
            summary.print(options.extent());
            return Err(error.context(format!("the stage “{}” failed", stage.name())));
        }
    }
    summary.print(options.extent());
    Ok(())
}

fn stages(options: &TestArguments) -> impl Iterator<Item = TestStage> {
    let is_wanted = |stage: &TestStage| options.only.is_none_or(|suite| stage.is_in(suite));
    let is_new = |stage: &TestStage| !(options.reuse_dist && *stage == TestStage::Dist);
    TestStage::ALL.into_iter().filter(is_wanted).filter(is_new)
}
