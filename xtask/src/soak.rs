//! `cargo xtask soak`: thousands of visits of the kiosk in one page, which must not grow by them.

use anyhow::Result;
use clap::Args;
use xshell::cmd;

use crate::{dist, project::Project, setup};

/// The options of `soak`.
#[derive(Args)]
pub(crate) struct SoakArguments {
    /// How many visits.
    #[arg(long, default_value_t = 2000)]
    visits: u32,
    /// Which visits: the same number gives the same ones.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// Use the site that the last test run left, without building it again.
    #[arg(long)]
    reuse_dist: bool,
}

/// Builds the site, then visits it.
pub(crate) fn run(project: &Project, options: &SoakArguments) -> Result<()> {
    setup::ensure(project)?;
    if !options.reuse_dist {
        dist::build_tested(project)?;
    }
    let (visits, seed) = (options.visits.to_string(), options.seed.to_string());
    Ok(cmd!(project.shell, "node tests/soak/run.mjs --visits {visits} --seed {seed}").quiet().run()?)
}
