//! `cargo xtask release`: archives with which staff edit, check, build and publish without Rust, Node or a network.

mod archive;
mod macos;

use std::path::Path;

use anyhow::{Context, Result};
use object::macho::{CPU_TYPE_ARM64, CPU_TYPE_X86_64, CpuType};
use xshell::{Shell, cmd};

use crate::{
    dist::{self, BUNDLE, FONTS},
    project::{Project, step, succeeds},
    setup,
};

const FOLDER: &str = "release";

/// A system that the staff tool is made for.
pub(crate) struct System {
    /// As its archive is called.
    name: &'static str,
    /// As Rust calls it.
    target: &'static str,
    /// The flags in the place of those of .cargo/config.toml.
    flags: &'static str,
    /// The program, as Cargo makes it and as staff see it.
    programs: [&'static str; 2],
    /// A program without which it cannot be built, and where it comes from.
    needs: Option<[&'static str; 2]>,
    /// Whether its archive is a zip, which Windows opens by itself.
    is_zip: bool,
    /// On a Mac: the processor, as the head of a program names it.
    mac: Option<CpuType>,
}

/// Any Linux: the program needs no library of the system that it runs on. Not musl, whose memory allocator makes a build that
/// works on every core take twice as long.
const LINUX: System = System {
    name: "linux-x86_64",
    target: "x86_64-unknown-linux-gnu",
    flags: "-Ctarget-feature=+crt-static --cfg=erase_components",
    programs: ["stadsgesprek", "stadsgesprek"],
    needs: None,
    is_zip: false,
    mac: None,
};

/// Windows 10 or newer.
pub(crate) const WINDOWS: System = System {
    name: "windows-x86_64",
    target: "x86_64-pc-windows-gnu",
    flags: "-Ctarget-feature=+crt-static --cfg=erase_components",
    programs: ["stadsgesprek.exe", "Stadsgesprek.exe"],
    needs: Some(["x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64 (Debian)"]),
    is_zip: true,
    mac: None,
};

/// A Mac with Apple's processor, and one with Intel's; macOS 11 or newer. Zig links for them from anywhere.
pub(crate) const MACS: [System; 2] = [
    mac("macos-arm64", "aarch64-apple-darwin", CPU_TYPE_ARM64),
    mac("macos-x86_64", "x86_64-apple-darwin", CPU_TYPE_X86_64),
];

const fn mac(name: &'static str, target: &'static str, processor: CpuType) -> System {
    System {
        name,
        target,
        flags: "--cfg=erase_components",
        programs: ["stadsgesprek", "Stadsgesprek"],
        needs: Some(["cargo-zigbuild", "ziglang and cargo-zigbuild (PyPI)"]),
        is_zip: false,
        mac: Some(processor),
    }
}

impl System {
    /// Whether it can be built here.
    pub(crate) fn can_be_built(&self, shell: &Shell) -> bool {
        self.needs.is_none_or(|[program, _]| succeeds(cmd!(shell, "{program} --version")))
    }

    /// Builds the staff tool for it.
    pub(crate) fn build_tool(&self, shell: &Shell, profile: &str) -> Result<()> {
        let target = self.target;
        let add = cmd!(shell, "rustup target add {target}").quiet().ignore_stderr().ignore_stdout();
        add.run().with_context(|| format!("this Rust cannot build for {target}: install rustup"))?;
        let options = ["--package", "stadsgesprek-cli", "--bin", "stadsgesprek", "--profile", profile];
        let Some(processor) = self.mac else {
            let build = cmd!(shell, "cargo build --quiet {options...} --target {target}");
            return Ok(build.env("RUSTFLAGS", self.flags).quiet().run()?);
        };
        let flags = format!("{} -Clink-arg=-F{}", self.flags, macos::frameworks(shell)?.display());
        let build = cmd!(shell, "cargo-zigbuild zigbuild --quiet {options...} --target {target}");
        build.env("RUSTFLAGS", flags).quiet().run()?;
        macos::check(&self.program(if profile == "dev" { "debug" } else { profile }), processor)
    }

    /// Where the program is once it is built, by the name of the folder of its profile.
    pub(crate) fn program(&self, profile: &str) -> String {
        format!("target/{}/{profile}/{}", self.target, self.programs[0])
    }
}

/// Builds the app and the staff tool, and packs them with the programme and the documents.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::ensure(project)?;
    dist::bundle(project)?;
    let shell = &project.shell;
    for system in [LINUX, WINDOWS].into_iter().chain(MACS) {
        if !system.can_be_built(shell) {
            let [program, package] = system.needs.unwrap_or_default();
            println!("No archive for {}: {program} is not here. Install {package}.", system.name);
            continue;
        }
        step(&format!("Staff tool, {}", system.name), || system.build_tool(shell, "staff"))?;
        step(&format!("Archive, {}", system.name), || pack(shell, &system))?;
    }
    Ok(())
}

fn pack(shell: &Shell, system: &System) -> Result<()> {
    let name = format!("stadsgesprek-{}-{}", env!("CARGO_PKG_VERSION"), system.name);
    let folder = format!("{FOLDER}/{name}");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    shell.copy_file(system.program("staff"), format!("{folder}/{}", system.programs[1]))?;
    // With all that they link to.
    let documents =
        ["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "tests/bench/README.md"];
    cmd!(shell, "cp -r --parents {documents...} LICENSE-MIT LICENSE-APACHE docs {folder}").quiet().run()?;
    // The folders have the names that the tool looks for by itself.
    cmd!(shell, "cp -r {BUNDLE} {folder}/bundle").quiet().run()?;
    cmd!(shell, "cp -r public/data {folder}/data").quiet().run()?;
    // What the desk keeps for itself: earlier versions, and who registered.
    shell.remove_path(format!("{folder}/data/.versies"))?;
    cmd!(shell, "cp -r {FONTS} {folder}/fonts").quiet().run()?;
    if system.is_zip {
        let archive = format!("{folder}.zip");
        archive::zip(
            &shell.current_dir().join(FOLDER),
            Path::new(&name),
            &shell.current_dir().join(&archive),
        )?;
        println!(
            "The archive is {archive}: unpack it, and start {} with a double click.",
            system.programs[1]
        );
    } else {
        cmd!(shell, "tar --create --gzip --file {folder}.tar.gz --directory {FOLDER} {name}")
            .quiet()
            .run()?;
        println!("The archive is {folder}.tar.gz: unpack it, and start ./{}.", system.programs[1]);
    }
    Ok(())
}
