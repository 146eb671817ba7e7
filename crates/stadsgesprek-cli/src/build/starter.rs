//! The script that starts the app, under a name that holds its hash: so a page never meets the starter of another build.

use super::integrity::short_hash;
use super::output::Output;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// Its name in the bundle.
pub(super) const STARTER: &str = "boot.js";

/// The name in the bundle of what asks for the app before the starter is there; it stands in every page.
pub(super) const AHEAD: &str = "ahead.js";

/// The name in the bundle of the filter of written lists, which stands in the pages that have one.
pub(super) const FILTER: &str = "filter.js";

/// Writes it; gives its new name.
pub(super) fn write(bundle: &Path, output: &Output) -> Result<String, Failure> {
    let path = bundle.join(STARTER);
    let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
    let name = format!("boot-{}.js", short_hash(&bytes));
    output.write(&name, &bytes)?;
    Ok(name)
}

/// The text of a script that stands in pages.
///
/// # Errors
/// When it cannot be read.
pub(super) fn inline(bundle: &Path, name: &str) -> Result<String, Failure> {
    let path = bundle.join(name);
    fs::read_to_string(&path).map_err(Failure::unreadable(&path))
}
