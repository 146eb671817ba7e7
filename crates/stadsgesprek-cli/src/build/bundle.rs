//! The files that go into the site as they are.

use super::SHELL;
use super::output::{HOME, Output};
use super::published::DATA;
use super::starter::{AHEAD, FILTER, STARTER};
use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Trunk works on its next bundle; it stays when that fails.
const STAGE: &str = ".stage/";

/// What a build keeps for itself, were the bundle a site that was built.
fn is_of_a_build(name: &str) -> bool {
    name.split('/').next() == Some(HOME)
}

/// Copies what Trunk made, without its page, what stands elsewhere, and the data that it was made with.
pub(super) fn copy(bundle: &Path, output: &Output) -> Result<(), Failure> {
    for (path, name) in files(bundle)? {
        let is_left = [SHELL, STARTER, AHEAD, FILTER].contains(&name.as_str()) || is_of_a_build(&name);
        if !is_left && ![DATA, STAGE].iter().any(|folder| name.starts_with(folder)) {
            output.copy(&path, &name)?;
        }
    }
    Ok(())
}

/// All files below a folder with their names in it, in order of name.
pub(crate) fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Failure::unreadable(&folder))? {
            let entry = entry.map_err(Failure::unreadable(&folder))?;
            let (path, name) = (entry.path(), entry.file_name());
            let name = format!("{prefix}{}", name.to_string_lossy());
            if path.is_dir() {
                folders.push((path, format!("{name}/")));
            } else {
                files.push((path, name));
            }
        }
    }
    files.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(files)
}
