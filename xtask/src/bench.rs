//! `cargo xtask bench`: measures the built site.

use std::ffi::OsString;

use anyhow::Result;
use clap::Args;
use xshell::cmd;

use crate::{dist, project::Project};

/// The options of `bench`.
#[derive(Args)]
pub(crate) struct Options {
    /// Given to tests/bench/run.mjs as they are.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Builds the site, then measures it.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    dist::run(project)?;
    let arguments = &options.arguments;
    Ok(cmd!(project.shell, "node tests/bench/run.mjs {arguments...}").quiet().run()?)
}
