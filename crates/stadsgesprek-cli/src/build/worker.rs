//! The worker that opens the site without a network: what it keeps, each file with its hash.

mod selection;

use super::app::App;
use super::assets::Assets;
use super::icons;
use super::integrity::{sha256, short_hash};
use super::output::Output;
use super::routes;
use super::site::Site;
use crate::failure::Failure;
use selection::{is_needed, pages_by_use};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

/// The worker; its address stays the same in every build.
const WORKER: &str = "sw.js";

/// The page that fits any address, for those that are not kept.
pub(super) const ANY_PAGE: &str = "start.html";

/// What pages may take that are kept beside the needed ones, in bytes.
const MOST: usize = 4_000_000;

/// The lines of the worker that a build fills in.
const LISTS: [&str; 4] =
    ["const BUILD = \"\";", "const APP = \"\";", "const NEEDED = [];", "const PAGES = [];"];

/// What tells one app from another: its script, wasm, style and starter. Nothing without a worker.
pub(super) fn app_version(
    assets: &Assets,
    starter: &str,
    output: &Output,
) -> Result<Option<String>, Failure> {
    if !output.has(WORKER) {
        return Ok(None);
    }
    let mut text = String::new();
    for name in app_files(assets, starter, output) {
        text.push_str(&entry(&name, &output.read(&name)?));
    }
    Ok(Some(short_hash(text.as_bytes())))
}

/// Fills in the worker of the bundle, when it has one. The same files give the same worker.
pub(super) fn write(site: &Site, app: &App, output: &Output) -> Result<(), Failure> {
    let Some(version) = &app.version else { return Ok(()) };
    let source = output.read_text(WORKER)?;
    let mut needed: Vec<String> = Vec::new();
    for name in
        app_files(&app.shell.assets, &app.shell.starter, output).iter().map(String::as_str).chain([ANY_PAGE])
    {
        needed.push(entry(name, &output.read(name)?));
    }
    let mut pages = Vec::new();
    let mut size = 0;
    for route in pages_by_use(site.schedule, site.now) {
        let bytes = output.read(&routes::file(&route))?;
        if is_needed(&route) {
            needed.push(entry(&route.path(), &bytes));
        } else if size + bytes.len() <= MOST {
            size += bytes.len();
            pages.push(entry(&route.path(), &bytes));
        }
    }
    let (needed, pages) = (needed.concat(), pages.concat());
    let build = short_hash(format!("{source}{version}{needed}{pages}").as_bytes());
    let filled = [
        format!("const BUILD = \"{build}\";"),
        format!("const APP = \"{version}\";"),
        format!("const NEEDED = [\n{needed}];"),
        format!("const PAGES = [\n{pages}];"),
    ];
    let mut text = source;
    for (empty, filled) in LISTS.into_iter().zip(&filled) {
        if !text.contains(empty) {
            return Err(Failure::Marker { path: Path::new(WORKER).to_owned(), marker: empty });
        }
        text = text.replacen(empty, filled, 1);
    }
    output.write(WORKER, text.as_bytes())
}

/// What the app needs beside the data: what starts it, its mark and the typeface, in order of name.
fn app_files(assets: &Assets, starter: &str, output: &Output) -> Vec<String> {
    let others = output.sizes().into_iter().map(|(name, _)| name);
    let others = others.filter(|name| name == icons::MARK || name.ends_with(".woff2"));
    let names: BTreeSet<String> = assets.names().chain([starter]).map(str::to_owned).chain(others).collect();
    names.into_iter().collect()
}

fn entry(path: &str, bytes: &[u8]) -> String {
    format!("  {},\n", json!([path, sha256(bytes), bytes.len()]))
}
