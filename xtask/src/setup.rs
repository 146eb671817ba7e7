//! `cargo xtask setup`: everything the other commands need, installed once.

mod cargo_tool;
mod node;
mod wasm_target;

use anyhow::Result;

use crate::project::Project;

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

/// Installs what is missing, and says that all is there.
pub(crate) fn run(project: &Project) -> Result<()> {
    ensure(project)?;
    println!("Everything is installed. Next: `cargo xtask serve`.");
    Ok(())
}
