//! Builds the program for macOS where Zig is. Nothing here can run it: whether it could start is seen by its head.

use anyhow::Result;

use super::counted::{SKIPPED, StageReport};
use crate::{project::Project, release::MACS};

/// Builds it as it is developed.
pub(super) fn run(project: &Project) -> Result<StageReport> {
    let [system, _] = MACS;
    if !system.can_be_built(&project.shell) {
        let what = "the program for macOS (it wants ziglang and cargo-zigbuild, both of PyPI)";
        println!("{SKIPPED}{what}");
        return Ok(StageReport { skipped: vec![what.to_owned()], ..StageReport::default() });
    }
    system.build_tool(&project.shell, "dev")?;
    Ok(StageReport::default())
}
