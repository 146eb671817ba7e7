//! Rust's standard library for the browser: built, for development, and its source, for a small release.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what this toolchain does not have.
pub(crate) fn ensure(shell: &Shell) -> Result<()> {
    let ask = |what: &[&str]| {
        // The compiler can wait for ever for a library that shows it another time (faketime), and needs no other.
        cmd!(shell, "rustc --print {what...}").env_remove("LD_PRELOAD").quiet().read()
    };
    let built = ask(&["target-libdir", "--target", TARGET])?;
    if !Path::new(&built).is_dir() {
        println!("Adding the Rust target {TARGET} (about half a minute) …");
        add(cmd!(shell, "rustup target add {TARGET}"), TARGET)?;
    }
    let toolchain = ask(&["sysroot"])?;
    if !Path::new(&toolchain).join("lib/rustlib/src/rust/library").is_dir() {
        println!("Adding the source of Rust's standard library (some seconds) …");
        add(cmd!(shell, "rustup component add rust-src"), "rust-src")?;
    }
    Ok(())
}

fn add(command: Cmd<'_>, what: &str) -> Result<()> {
    let remedy = format!("this Rust lacks {what}: install rustup, or your system's package for it");
    command.quiet().run().context(remedy)
}
