//! What of the data folder goes onto the site: the programme, the settings, and the files that these name. All else is
//! somebody's own: a list of registrations lies easily in the same folder.

mod named;
mod settings;

use super::PROGRAMME;
use super::event_files::EventFiles;
use super::output::Output;
use crate::failure::Failure;
use crate::settings_file::FILE as SETTINGS;
use named::NamedPaths;
use stadsgesprek_core::portal::site_address::SiteAddress;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the data in the site.
pub(super) const DATA: &str = "data/";

/// What of the data folder is not on the site.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Unpublished {
    /// Files that nothing names.
    pub(crate) unnamed: Vec<String>,
    /// What is named but is no plain file of the folder: it leads elsewhere, is hidden or is written otherwise.
    pub(crate) refused: Vec<String>,
    /// Pictures that cannot be read, or that only some programs can.
    pub(crate) unreadable: Vec<String>,
    /// Fields of the settings that the site has no use for.
    pub(crate) settings: Vec<String>,
}

/// Publishes what is named, and says what is not.
pub(super) fn write(
    data: &Path,
    programme: &str,
    portal: &str,
    address: Option<&SiteAddress>,
    files: &EventFiles,
    output: &Output,
) -> Result<Unpublished, Failure> {
    // Also without settings: the app takes a missing file for one that cannot be had just now.
    let (public, left) = settings::public(portal);
    output.write(&format!("{DATA}{PROGRAMME}"), programme.as_bytes())?;
    output.write(&format!("{DATA}{SETTINGS}"), public.as_bytes())?;
    let mut named = NamedPaths::in_texts(&[programme, &public], address.map(SiteAddress::text));
    files.named().iter().for_each(|src| named.add(src));
    let mut unreadable: BTreeSet<String> = files.unreadable().cloned().collect();
    let mut found = plain_files(data)?;
    found.retain(|name| name != PROGRAMME && name != SETTINGS);
    for name in found.iter().filter(|name| named.has(name) && !files.has(name)) {
        if !files.write_other(name, output)? {
            unreadable.insert(name.clone());
        }
    }
    let is_there = |name: &&String| fs::symlink_metadata(data.join(name)).is_ok();
    Ok(Unpublished {
        unnamed: found.iter().filter(|name| !named.has(name)).cloned().collect(),
        unreadable: unreadable.into_iter().collect(),
        refused: named.unusable(&found).filter(is_there).cloned().collect(),
        settings: left,
    })
}

/// The files below a folder, without hidden ones, which are an editor's, and without links: they lead elsewhere.
pub(super) fn plain_files(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut files = BTreeSet::new();
    let mut folders: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Failure::unreadable(&folder))? {
            let entry = entry.map_err(Failure::unreadable(&folder))?;
            let kind = entry.file_type().map_err(Failure::unreadable(&entry.path()))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let is_shown = !name.starts_with('.');
            if is_shown && kind.is_dir() {
                folders.push((entry.path(), format!("{prefix}{name}/")));
            } else if is_shown && kind.is_file() {
                files.insert(format!("{prefix}{name}"));
            }
        }
    }
    Ok(files)
}
