//! `cargo xtask dist`: the site that can be put on any web server.

use anyhow::Result;
use clap::Args;
use xshell::{Cmd, Shell, cmd};

use crate::{
    project::{Linted, Project, step},
    setup,
};

/// What Trunk makes of the browser app.
pub(crate) const BUNDLE: &str = "target/bundle";
pub(crate) const DIST: &str = "dist";
/// The programme and all that goes with it.
const DATA: &str = "public/data";
/// The programme of the tests: what staff do in their own file makes no test fail.
const TESTED_DATA: &str = "tests/fixtures/house";
/// The site that the tests visit.
const TESTED_SITE: &str = "target/tested-site";
/// The moment at which the clock of the tests stands (`MOMENT` in tests/e2e/moment.mjs), so that no page under test is
/// older or newer than it.
const TESTED_MOMENT: &str = "2026-11-23T19:00";
/// The typeface of the pictures that previews of links show.
pub(crate) const FONTS: &str = "node_modules/@expo-google-fonts/bricolage-grotesque";

/// The standard library built for size, and panics that stop at once instead of composing a message: a tenth of the
/// wasm. Cargo calls this unstable; with the one compiler of rust-toolchain.toml it is as stable as that. `public/boot.js`
/// sees the stop and shows the way out; `cargo xtask serve` keeps the messages.
pub(crate) const SMALL_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
/// In the place of those in .cargo/config.toml; no source path of the building machine stays in the wasm.
const RUSTFLAGS: [&str; 6] = [
    "--cfg=erase_components",
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Clink-args=--emit-relocs",
];

/// The options of `dist`.
#[derive(Args)]
pub(crate) struct DistArguments {
    /// Instead, build the site that the tests visit, into target/tested-site/.
    #[arg(long)]
    tested: bool,
    /// Only what Trunk makes of the browser app, into target/bundle/.
    #[arg(long, conflicts_with = "tested")]
    bundle: bool,
}

/// Installs what is needed, then builds.
pub(crate) fn run(project: &Project, options: &DistArguments) -> Result<()> {
    setup::ensure(project)?;
    if options.bundle {
        return bundle(project);
    }
    if options.tested {
        return build_tested(project);
    }
    build(project)?;
    println!("\nThe site is in {DIST}/: put its content on any web server.");
    Ok(())
}

/// Builds the bundle and, only if that succeeds, the site.
pub(crate) fn build(project: &Project) -> Result<()> {
    bundle(project)?;
    let tool = cmd!(project.shell, "cargo run --quiet --package stadsgesprek-cli --");
    pages(tool, &["--data", DATA, "--out", DIST])
}

/// Builds the staff tool as the tests run it.
pub(crate) fn build_tested_tool(shell: &Shell) -> Result<()> {
    // With a test beside it Cargo chooses the features that the tests have; for the tool alone it would compile most
    // libraries once more.
    let build = cmd!(shell, "cargo build --quiet --workspace --bin stadsgesprek --test host");
    Ok(build.linted().quiet().run()?)
}

/// Builds the bundle and the site that the tests visit.
pub(crate) fn build_tested(project: &Project) -> Result<()> {
    bundle(project)?;
    tested_pages(project)
}

/// Writes the site that the tests visit: of their own programme, at their own moment.
pub(crate) fn tested_pages(project: &Project) -> Result<()> {
    let shell = &project.shell;
    // What has no list of what was built in it, the build leaves alone; but this folder is Cargo's, to be thrown away.
    if !shell.path_exists(format!("{TESTED_SITE}/.stadsgesprek")) {
        shell.remove_path(TESTED_SITE)?;
    }
    let options = ["--data", TESTED_DATA, "--out", TESTED_SITE, "--now", TESTED_MOMENT];
    build_tested_tool(shell)?;
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    pages(cmd!(shell, "{target}/debug/stadsgesprek"), &options)
}

fn pages(tool: Cmd<'_>, options: &[&str]) -> Result<()> {
    step("Pages", || {
        let arguments = ["build", "--bundle", BUNDLE, "--fonts", FONTS];
        Ok(tool.args(arguments).args(options).quiet().run()?)
    })
}

/// Builds the browser app, as small as it gets.
pub(crate) fn bundle(project: &Project) -> Result<()> {
    let shell = &project.shell;
    step("Browser app", || {
        let build = cmd!(shell, "trunk build --release").for_trunk();
        Ok(build.envs(SMALL_STD).env("RUSTFLAGS", RUSTFLAGS.join(" ")).run()?)
    })
}

/// How every Trunk command is run.
pub(crate) trait Trunk {
    /// Quietly, and without `NO_COLOR=1`, which Trunk takes for a wrong argument. Its hook is told where this program is.
    fn for_trunk(self) -> Self;
}

impl Trunk for Cmd<'_> {
    fn for_trunk(self) -> Self {
        let own = std::env::current_exe().unwrap_or_default();
        self.quiet().env_remove("NO_COLOR").env("STADSGESPREK_XTASK", own)
    }
}
