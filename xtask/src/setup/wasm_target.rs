//! Rust's standard library for the browser.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target when this toolchain does not have it.
pub(crate) fn ensure(shell: &Shell) -> Result<()> {
    let folder = cmd!(shell, "rustc --print target-libdir --target {TARGET}").quiet().read()?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    println!("Adding the Rust target {TARGET} (about half a minute) …");
    let add = cmd!(shell, "rustup target add {TARGET}").quiet();
    add.run().with_context(|| {
        format!("this Rust cannot build for {TARGET}: install rustup, or your system's package for it")
    })
}
