//! `cargo xtask dist`: the site that can be put on any web server.

use anyhow::Result;
use xshell::{Cmd, cmd};

use crate::{
    project::{Project, step},
    setup,
};

/// What Trunk makes of the browser app.
pub(crate) const BUNDLE: &str = "target/bundle";
/// The site.
pub(crate) const DIST: &str = "dist";
/// The programme and all that goes with it.
const DATA: &str = "public/data";

/// Installs what is needed, then builds.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::ensure(project)?;
    build(project)?;
    println!("\nThe site is in {DIST}/: put its content on any web server.");
    Ok(())
}

/// Builds the bundle and, only if that succeeds, the site.
pub(crate) fn build(project: &Project) -> Result<()> {
    let shell = &project.shell;
    step("Browser app", || Ok(cmd!(shell, "trunk build --release").for_trunk().run()?))?;
    step("Scripts", || Ok(cmd!(shell, "node xtask/js/glue.mjs {BUNDLE}").quiet().run()?))?;
    step("Pages", || {
        let arguments = ["build", "--bundle", BUNDLE, "--data", DATA, "--out", DIST];
        Ok(cmd!(shell, "cargo run --package stadsgesprek-cli -- {arguments...}").quiet().run()?)
    })
}

/// How every Trunk command is run.
pub(crate) trait Trunk {
    /// Quietly, and without `NO_COLOR=1`, which Trunk takes for a wrong argument.
    fn for_trunk(self) -> Self;
}

impl Trunk for Cmd<'_> {
    fn for_trunk(self) -> Self {
        self.quiet().env_remove("NO_COLOR")
    }
}
