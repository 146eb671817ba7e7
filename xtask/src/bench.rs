//! `cargo xtask bench`: measures the built site, the building, or the search.

use std::ffi::OsString;

use anyhow::Result;
use clap::Args;
use xshell::cmd;

use crate::{
    dist,
    project::{Project, step},
    setup,
};

/// The options of `bench`.
#[derive(Args)]
pub(crate) struct BenchArguments {
    /// Measure how long the staff tool builds, instead of what visitors wait for.
    #[arg(long = "build")]
    is_of_build: bool,
    /// Measure how well the search answers, and how fast, beside search libraries from npm.
    #[arg(long = "search", conflicts_with = "is_of_build")]
    is_of_search: bool,
    /// Given to tests/bench/run.mjs, to build.mjs after `--build`, to search.mjs after `--search`, as they are.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Builds what is measured, then measures it.
pub(crate) fn run(project: &Project, options: &BenchArguments) -> Result<()> {
    let (shell, arguments) = (&project.shell, &options.arguments);
    if options.is_of_search {
        build_tool(project)?;
        return Ok(cmd!(shell, "node tests/bench/search.mjs {arguments...}").quiet().run()?);
    }
    if options.is_of_build {
        prepare_build(project)?;
        return Ok(cmd!(shell, "node tests/bench/build.mjs {arguments...}").quiet().run()?);
    }
    setup::ensure(project)?;
    dist::build(project)?;
    Ok(cmd!(shell, "node tests/bench/run.mjs {arguments...}").quiet().run()?)
}

/// The tool as staff have it, and what it needs.
fn prepare_build(project: &Project) -> Result<()> {
    setup::ensure(project)?;
    dist::bundle(project)?;
    build_tool(project)
}

fn build_tool(project: &Project) -> Result<()> {
    let shell = &project.shell;
    step("Staff tool", || {
        Ok(cmd!(shell, "cargo build --package stadsgesprek-cli --profile staff").quiet().run()?)
    })
}
