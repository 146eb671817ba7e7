//! Files that somebody drops onto a field: a picture is put beside the programme as it will be published, a document as it is.

use super::session::{DeskAnswer, OpenDesk};
use crate::failure::{Failure, Undrawn};
use crate::picture_file::{self, PictureKind};
use crate::proposed_id;
use stadsgesprek_core::value::link::is_local_document;
use std::fs;

/// The largest file, in bytes: a film is better somewhere else.
pub(super) const LARGEST: usize = 100 << 20;

/// Where files are put, below the data folder.
const PICTURES: &str = "foto";
const DOCUMENTS: &str = "stukken";

/// A file for the data folder.
struct TakenFile {
    folder: &'static str,
    ending: String,
    bytes: Vec<u8>,
}

impl OpenDesk {
    /// Puts a file into the data folder, and says where it is.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn take_file(&self, name: &str, sort: &str, bytes: &[u8]) -> Result<DeskAnswer, Failure> {
        // Some browsers send the whole path.
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let file = taken(name, &ending.to_ascii_lowercase(), bytes)?;
        // What a field cannot name is not put beside the programme.
        let fits = |file: &TakenFile| match sort {
            "foto" => file.folder == PICTURES,
            _ => is_local_document(&format!("x.{}", file.ending)),
        };
        let Some(file) = file.filter(fits) else {
            return Ok(DeskAnswer::Fragment {
                html: self.words().file_refused.to_owned(),
                seen: String::new(),
                is_saved: false,
                is_fresh: false,
                is_refused: true,
            });
        };
        let folder = self.house.folder().join(file.folder);
        fs::create_dir_all(&folder).map_err(Failure::unwritable(&folder))?;
        let stem = proposed_id::from_title(stem);
        // Windows has no file of these names.
        let is_device = ["con", "prn", "aux", "nul"].contains(&stem.as_str())
            || (stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")));
        let stem = if stem.is_empty() || is_device { format!("{}{stem}", file.folder) } else { stem };
        let stem = stem.as_str();
        let path_of = |stem: &str| folder.join(format!("{stem}.{}", file.ending));
        // The same file twice is one.
        let is_other = |stem: &str| {
            let path = path_of(stem);
            path.exists() && fs::read(&path).ok().as_ref() != Some(&file.bytes)
        };
        let stem = proposed_id::unique(stem, is_other);
        let path = path_of(&stem);
        fs::write(&path, &file.bytes).map_err(Failure::unwritable(&path))?;
        let place = format!("{}/{stem}.{}", file.folder, file.ending);
        Ok(DeskAnswer::File { bytes: place.into_bytes(), kind: "text/plain; charset=utf-8".to_owned() })
    }
}

/// What is put beside the programme; nothing of what has no place on a site.
fn taken(name: &str, ending: &str, bytes: &[u8]) -> Result<Option<TakenFile>, Failure> {
    let failure =
        |reason: image::ImageError| Failure::Picture { name: name.to_owned(), reason: Undrawn::from(reason) };
    let picture = |ending: &str, bytes| TakenFile { folder: PICTURES, ending: ending.to_owned(), bytes };
    let Some(facts) = picture_file::facts(bytes) else {
        // A picture that cannot be read is no document either.
        let is_document = is_local_document(&format!("x.{ending}")) && !is_picture(ending);
        let document = || TakenFile { folder: DOCUMENTS, ending: ending.to_owned(), bytes: bytes.to_owned() };
        return Ok(is_document.then(document));
    };
    let own = match facts.kind {
        PictureKind::AsItIs => return Ok(is_picture(ending).then(|| picture(ending, bytes.to_owned()))),
        PictureKind::Jpeg => "jpg",
        PictureKind::Png => "png",
        PictureKind::WebP => "webp",
    };
    let Ok(read) = picture_file::read(bytes) else { return Ok(None) };
    // What is as it should be already is not made worse.
    let written = match picture_file::bare(bytes).filter(|_| facts.is_fit) {
        Some(bare) => bare,
        None => picture_file::published(&read, &facts).map_err(failure)?,
    };
    Ok(Some(picture(own, written)))
}

fn is_picture(ending: &str) -> bool {
    ["gif", "jpeg", "jpg", "png", "svg", "webp"].contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_place_on_a_site_is_taken() {
        let photograph = include_bytes!("../../../../tests/fixtures/house/images/Gracht bij avond.jpg");
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>"#;
        for (name, bytes, expected) in [
            ("a.jpg", &photograph[..], Some(("foto", "jpg"))),
            // What it is, is said by what is in it.
            ("a.png", photograph, Some(("foto", "jpg"))),
            ("a.pdf", photograph, Some(("foto", "jpg"))),
            ("a.svg", drawing, Some(("foto", "svg"))),
            ("a.html", drawing, None),
            ("a.jpg", &photograph[..photograph.len() / 2], None),
            ("a.jpg", b"x", None),
            ("a.pdf", b"%PDF-1.7", Some(("stukken", "pdf"))),
            ("a.html", b"<script>", None),
            ("a.exe", b"MZ", None),
            ("a", b"x", None),
        ] {
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            let found = taken(name, ending, bytes).unwrap();
            let found = found.as_ref().map(|it| (it.folder, it.ending.as_str()));
            assert_eq!(found, expected, "{name}, {} bytes", bytes.len());
        }
        let taken = taken("a.jpg", "jpg", photograph).unwrap().unwrap();
        assert!(!taken.bytes.windows(4).any(|it| it == b"Exif"));
    }
}
