//! What a first visit weighs, held against the budget in xtask/js/size.mjs.

use anyhow::Result;
use xshell::cmd;

use crate::{dist::BUNDLE, project::Project};

/// Fails when the wasm, scripts and styles of the last build are too heavy.
pub(crate) fn check(project: &Project) -> Result<()> {
    Ok(cmd!(project.shell, "node xtask/js/size.mjs {BUNDLE}").quiet().run()?)
}
