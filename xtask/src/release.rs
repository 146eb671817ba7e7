//! `cargo xtask release`: an archive with which staff check and build without Rust, Node or a network.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    dist::{self, BUNDLE, FONTS},
    project::{Project, step},
    setup,
};

/// Any Linux: with [`STATIC`] (in the place of the flags of .cargo/config.toml) the program needs no library of the system that it runs on. Not musl, whose memory
/// allocator makes a build that works on every core take twice as long.
const TARGET: &str = "x86_64-unknown-linux-gnu";
const STATIC: &str = "-Ctarget-feature=+crt-static --cfg=erase_components";
const FOLDER: &str = "release";

/// Builds the app and the staff tool, and packs them with the programme and the documents.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::ensure(project)?;
    dist::bundle(project)?;
    let shell = &project.shell;
    step("Staff tool", || {
        let add = cmd!(shell, "rustup target add {TARGET}").quiet().ignore_stderr();
        add.run().with_context(|| format!("this Rust cannot build for {TARGET}: install rustup"))?;
        let build = cmd!(shell, "cargo build --package stadsgesprek-cli --profile staff --target {TARGET}");
        Ok(build.env("RUSTFLAGS", STATIC).quiet().run()?)
    })?;
    step("Archive", || pack(project))
}

fn pack(project: &Project) -> Result<()> {
    let shell = &project.shell;
    let name = format!("stadsgesprek-{}-linux-x86_64", env!("CARGO_PKG_VERSION"));
    let folder = format!("{FOLDER}/{name}");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    shell.copy_file(format!("target/{TARGET}/staff/stadsgesprek"), &folder)?;
    // With all that they link to.
    let documents =
        ["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "tests/bench/README.md"];
    cmd!(shell, "cp -r --parents {documents...} LICENSE-MIT LICENSE-APACHE docs {folder}").quiet().run()?;
    // The folders have the names that the tool looks for by itself.
    cmd!(shell, "cp -r {BUNDLE} {folder}/bundle").quiet().run()?;
    cmd!(shell, "cp -r public/data {folder}/data").quiet().run()?;
    cmd!(shell, "cp -r {FONTS} {folder}/fonts").quiet().run()?;
    cmd!(shell, "tar --create --gzip --file {folder}.tar.gz --directory {FOLDER} {name}").quiet().run()?;
    println!("The archive is {folder}.tar.gz: unpack it, and type ./stadsgesprek serve, check or build.");
    Ok(())
}
