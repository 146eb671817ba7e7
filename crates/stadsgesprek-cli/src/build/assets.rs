//! The files of the app, whose names hold their hash: the bundle's own page says which they are.

use super::output::Output;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// What stands before each name, and the quotation mark after it.
const STYLE: &str = "<link rel=\"stylesheet\" href=\"./";
const PIECES: &str = " data-pieces=\"";
const SCRIPT: &str = " data-js=\"";
const WASM: &str = " data-wasm=\"";

/// The files that start the app, by name.
#[derive(Clone)]
pub(super) struct Assets {
    /// The stylesheet of every page.
    pub(super) style: String,
    /// What the app fetches only when it is shown, with spaces between.
    pub(super) pieces: String,
    /// The script that starts the wasm.
    pub(super) script: String,
    /// The app.
    pub(super) wasm: String,
}

impl Assets {
    /// Reads which they are.
    ///
    /// # Errors
    /// When the page cannot be read, or does not name one of them.
    pub(super) fn read(page: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(page).map_err(Failure::unreadable(page))?;
        let name = |before: &'static str| {
            let found = text.split_once(before).and_then(|(_, after)| after.split_once('"'));
            let missing = || Failure::Marker { path: page.to_owned(), marker: before.trim_start() };
            found.map(|(name, _)| name.to_owned()).ok_or_else(missing)
        };
        Ok(Self { style: name(STYLE)?, pieces: name(PIECES)?, script: name(SCRIPT)?, wasm: name(WASM)? })
    }

    /// All of them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let first = [&self.style, &self.script, &self.wasm].map(String::as_str);
        first.into_iter().chain(self.pieces.split_whitespace())
    }

    /// The stylesheet that rare pages have beside that of every page.
    pub(super) fn style_of_rare(&self) -> Option<&str> {
        let is_wanted = |name: &&str| name.starts_with("rare-") && name.ends_with(".css");
        self.pieces.split_whitespace().find(is_wanted)
    }

    /// Sees that every one is there.
    ///
    /// # Errors
    /// When one is not; `bundle` is where it was to come from.
    pub(super) fn check(&self, bundle: &Path, output: &Output) -> Result<(), Failure> {
        let missing = self.names().find(|name| !output.has(name));
        let failure = |name: &str| Failure::Bundle { path: bundle.to_owned(), missing: name.to_owned() };
        missing.map_or(Ok(()), |name| Err(failure(name)))
    }
}
