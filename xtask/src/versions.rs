//! The versions of the tools: read from Trunk.toml, and held against Cargo.lock.

use anyhow::{Context, Result, ensure};
use toml::Table;
use xshell::Shell;

/// A program that `cargo install` can make.
#[derive(Clone)]
pub(crate) struct CargoTool {
    /// The crate, e.g. `trunk`.
    pub(crate) package: &'static str,
    /// Exactly this version, e.g. `0.21.14`.
    pub(crate) version: String,
    /// Crate features that are not needed here are left out.
    pub(crate) arguments: &'static [&'static str],
    /// How much is done to make it fast: what only starts others needs nothing.
    pub(crate) opt_level: &'static str,
    /// How long an install takes on two cores.
    pub(crate) minutes: u8,
}

impl CargoTool {
    /// Its folder in the cache.
    pub(crate) fn directory(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }
}

/// Every pinned tool.
pub(crate) struct Versions {
    trunk: String,
    wasm_bindgen: String,
}

impl Versions {
    /// Reads Trunk.toml.
    pub(crate) fn read(shell: &Shell) -> Result<Self> {
        let settings = read_table(shell, "Trunk.toml")?;
        let tool =
            |name| text_at(&settings, &["tools", name]).context("Trunk.toml must name the tools' versions");
        Ok(Self {
            trunk: text_at(&settings, &["trunk-version"])?.trim_start_matches('=').to_owned(),
            wasm_bindgen: tool("wasm_bindgen")?,
        })
    }

    /// The tools to install with cargo.
    pub(crate) fn cargo_tools(&self) -> [CargoTool; 2] {
        // Without its default features Trunk cannot download tools: it never should, they are all pinned here.
        let offline: &[_] = &["--no-default-features"];
        [
            CargoTool {
                package: "trunk",
                version: self.trunk.clone(),
                arguments: offline,
                opt_level: "0",
                minutes: 4,
            },
            CargoTool {
                package: "wasm-bindgen-cli",
                version: self.wasm_bindgen.clone(),
                arguments: &[],
                opt_level: "1",
                minutes: 3,
            },
        ]
    }

    /// The tools must fit the libraries: wasm-bindgen refuses any other version of itself.
    pub(crate) fn check(&self, shell: &Shell) -> Result<()> {
        let locked = locked_version(shell, "wasm-bindgen")?;
        ensure!(
            locked == self.wasm_bindgen,
            "Cargo.lock has wasm-bindgen {locked}, Trunk.toml {}: make them equal (Trunk.toml [tools], or \
             `cargo update --package wasm-bindgen --precise {}`)",
            self.wasm_bindgen,
            self.wasm_bindgen,
        );
        Ok(())
    }
}

fn locked_version(shell: &Shell, name: &str) -> Result<String> {
    let lock = read_table(shell, "Cargo.lock")?;
    let packages =
        lock.get("package").and_then(|value| value.as_array()).context("Cargo.lock lists no packages")?;
    let package = packages.iter().filter_map(|value| value.as_table()).find(|table| has_name(table, name));
    text_at(package.with_context(|| format!("Cargo.lock has no {name}"))?, &["version"])
}

fn has_name(package: &Table, name: &str) -> bool {
    package.get("name").and_then(|value| value.as_str()) == Some(name)
}

fn read_table(shell: &Shell, path: &str) -> Result<Table> {
    shell.read_file(path)?.parse().with_context(|| format!("{path} is not valid TOML"))
}

fn text_at(table: &Table, path: &[&str]) -> Result<String> {
    let (last, parents) = path.split_last().context("an empty path")?;
    let mut table = table;
    for key in parents {
        table = table
            .get(*key)
            .and_then(|value| value.as_table())
            .with_context(|| format!("[{key}] is missing"))?;
    }
    let text = table.get(*last).and_then(|value| value.as_str());
    Ok(text.with_context(|| format!("`{last}` is missing, or is not text"))?.to_owned())
}
