//! A zip of a folder.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write},
    path::Path,
};

use anyhow::{Context, Result};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Packs the folder `name` in `parent`, with all that is in it.
pub(super) fn zip(parent: &Path, name: &Path, archive: &Path) -> Result<()> {
    let file = File::create(archive).with_context(|| format!("{} cannot be written", archive.display()))?;
    let mut writer = ZipWriter::new(BufWriter::new(file));
    let mut folders = vec![name.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut entries = fs::read_dir(parent.join(&folder))?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
                continue;
            }
            // Between the folders of a zip is a slash, whatever the system.
            let name = path.iter().map(|it| it.to_string_lossy()).collect::<Vec<_>>().join("/");
            writer.start_file(name, SimpleFileOptions::default())?;
            io::copy(&mut BufReader::new(File::open(entry.path())?), &mut writer)?;
        }
    }
    writer.finish()?.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{borrow::Cow, io::Read};
    use xshell::Shell;

    #[test]
    fn all_that_is_in_the_folder_comes_out_again() -> Result<()> {
        let shell = Shell::new()?;
        let parent = shell.create_temp_dir()?;
        let text = "zo veel tekst ".repeat(1000);
        shell.write_file(parent.path().join("map/diep/é.txt"), &text)?;
        shell.write_file(parent.path().join("map/leeg"), "")?;
        let archive = parent.path().join("map.zip");
        zip(parent.path(), Path::new("map"), &archive)?;
        assert!(fs::metadata(&archive)?.len() < 2_000, "it is compressed");
        let mut read = zip::ZipArchive::new(File::open(&archive)?)?;
        let names = read.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<Vec<_>, _>>()?;
        assert_eq!(names, ["map/leeg", "map/diep/é.txt"]);
        let mut found = String::new();
        read.by_name("map/diep/é.txt")?.read_to_string(&mut found)?;
        assert_eq!(found, text);
        Ok(())
    }
}
