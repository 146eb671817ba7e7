//! `cargo xtask setup`: everything the other commands need, installed once.

mod cargo_tool;
mod crates;
mod node;
mod wasm_target;

use anyhow::Result;

use crate::{project::Project, test};

/// Installs what is missing; says nothing when all is there.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    node::check(&project.shell)?;
    node::install_packages(&project.shell)?;
    wasm_target::ensure(&project.shell)?;
    for tool in project.versions.cargo_tools() {
        cargo_tool::ensure(&project.shell, &tool)?;
    }
    project.versions.check(&project.shell)
}

/// Installs and fetches all that the other commands need, so that they need no network, and says that all is there.
pub(crate) fn run(project: &Project) -> Result<()> {
    ensure(project)?;
    crates::fetch(project)?;
    test::prepare(project)?;
    println!("Everything is installed. Next: `cargo xtask serve`.");
    Ok(())
}
