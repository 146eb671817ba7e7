//! `cargo xtask slices`: the pieces of the app that are fetched only when they are shown, each as a wasm of its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use wasm_split_cli_support::{Options as CutOptions, transform};

/// What the main piece loads the others by; `xtask/js/slimming.mjs` writes that script.
const LOADER: &str = "./slices.js";

/// The options of `slices`.
#[derive(Args)]
pub(crate) struct SlicesArguments {
    /// A wasm with relocations, as the linker made it.
    wasm: PathBuf,
    /// Where `main.wasm` and the other pieces are written, and `slices.txt`: a line for each slice, its name and the pieces
    /// that it needs.
    folder: PathBuf,
}

/// Cuts.
pub(crate) fn run(options: &SlicesArguments) -> Result<()> {
    let wasm = fs::read(&options.wasm).with_context(|| options.wasm.display().to_string())?;
    let main = options.folder.join("main.wasm");
    let mut cut = CutOptions::new(&wasm);
    cut.output_dir = &options.folder;
    cut.main_out_path = &main;
    cut.link_name = LOADER;
    let pieces =
        transform(cut).map_err(|error| anyhow!("the app could not be cut into slices: {error:#}"))?;
    let mut lines: Vec<String> =
        pieces.prefetch_map.iter().map(|(slice, pieces)| format!("{slice} {}\n", pieces.join(" "))).collect();
    lines.sort();
    fs::write(list(&options.folder), lines.concat()).context("the list of slices could not be written")
}

fn list(folder: &Path) -> PathBuf {
    folder.join("slices.txt")
}
