//! The pictures and documents of events: found before anything is written, so that each page says how large they are. Pictures
//! are then published small and without what a camera hides in them.

use super::output::Output;
use super::parallel;
use super::progress::{BuildProgress, Stage};
use super::published::{DATA, plain_files};
use crate::failure::Failure;
use crate::insertion::{KnownFiles, with_files};
use crate::json::Json;
use crate::picture_file::{self, PictureFacts, PictureKind};
use image::DynamicImage;
use stadsgesprek_core::programme::schedule::{self, Schedule};
use stadsgesprek_core::value::link::is_local_document;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files that events name, by their path below the data folder.
pub(super) struct EventFiles {
    data: PathBuf,
    known: BTreeMap<String, PictureFacts>,
    /// Pictures that are there and that no page could show.
    unreadable: BTreeSet<String>,
    /// Documents with their size in bytes.
    documents: BTreeMap<String, u32>,
    /// All that events name, there or not.
    named: BTreeSet<String>,
}

impl EventFiles {
    /// Finds those of a programme.
    ///
    /// # Errors
    /// When the data folder, or one that is there, cannot be read.
    pub(super) fn find(data: &Path, schedule: &Schedule, earlier: &Path) -> Result<Self, Failure> {
        let (pictures, documents) = named(schedule);
        let mut found = Self {
            data: data.to_owned(),
            known: BTreeMap::new(),
            unreadable: BTreeSet::new(),
            documents: BTreeMap::new(),
            named: pictures.union(&documents).cloned().collect(),
        };
        if found.named.is_empty() {
            return Ok(found);
        }
        let there = plain_files(data)?;
        for path in there.intersection(&documents) {
            // Of a picture that is only linked, too, nothing is published but what it shows.
            match other(path, found.bytes(path)?) {
                Some(bytes) => {
                    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
                    found.documents.insert(path.clone(), size);
                }
                None => found.unreadable.extend([path.clone()]),
            }
        }
        let pictures: Vec<_> = there.intersection(&pictures).cloned().collect();
        let all = parallel::map(&pictures, |src| Ok::<_, Failure>(usable(&found.bytes(src)?, earlier)));
        for (src, facts) in pictures.into_iter().zip(all) {
            match facts? {
                Some(facts) => found.known.extend([(src, facts)]),
                None => found.unreadable.extend([src]),
            }
        }
        Ok(found)
    }

    /// All that events name, there or not.
    pub(super) const fn named(&self) -> &BTreeSet<String> {
        &self.named
    }

    /// The text of the programme with what is known of each, and without those of which nothing is.
    pub(super) fn in_text(&self, text: String) -> String {
        with_files(&text, self).unwrap_or(text)
    }

    /// Puts another file of the data folder into the site; whether it can be. A photograph is freed of what a camera hides in
    /// it, whatever names it; one that was held upright stays as it is else.
    pub(super) fn write_other(&self, name: &str, output: &Output) -> Result<bool, Failure> {
        let bytes = other(name, self.bytes(name)?);
        let written = bytes.as_ref().map(|bytes| output.write(&format!("{DATA}{name}"), bytes));
        written.transpose().map(|it| it.is_some())
    }

    /// Whether the file is one of the pictures, and so not copied as it is.
    pub(super) fn has(&self, name: &str) -> bool {
        self.known.contains_key(name) || self.unreadable.contains(name)
    }

    /// Pictures that are there and that no page could show.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = &String> {
        self.unreadable.iter()
    }

    /// Puts the pictures into the site. What the earlier site has of the same picture is taken from there.
    pub(super) fn write(
        &self,
        earlier: &Path,
        output: &Output,
        progress: &BuildProgress,
    ) -> Result<(), Failure> {
        let all: Vec<_> = self.known.iter().collect();
        progress.begin(Stage::Photos, all.len());
        parallel::for_each(&all, |(src, facts)| {
            progress.step();
            self.write_one(src, facts, earlier, output)
        })
    }

    fn write_one(
        &self,
        src: &str,
        facts: &PictureFacts,
        earlier: &Path,
        output: &Output,
    ) -> Result<(), Failure> {
        let name = format!("{DATA}{src}");
        if facts.kind == PictureKind::AsItIs {
            return output.copy(&self.data.join(src), &name);
        }
        let picture = LazyPicture { images: self, src, read: OnceCell::new() };
        let before = |name: &str| fs::read(earlier.join(name)).ok();
        let found = before(&name).filter(|bytes| picture_file::is_published(bytes, facts));
        let mut largest = None;
        for width in &facts.widths {
            let name = webp_file(*width, &facts.mark);
            let bytes = match before(&name).filter(|bytes| picture_file::is_webp(bytes)) {
                Some(bytes) => bytes,
                None => picture.written(|it| picture_file::webp(it, *width))?,
            };
            output.write(&name, &bytes)?;
            largest = Some(bytes);
        }
        let fit = facts.is_fit.then(|| self.bytes(src)).transpose()?;
        let own = match (fit.as_deref().and_then(picture_file::bare).or(found), largest) {
            (Some(found), _) => found,
            (None, Some(largest)) if facts.kind == PictureKind::WebP => largest,
            (None, _) => picture.written(|it| picture_file::published(it, facts))?,
        };
        output.write(&name, &own)
    }

    fn bytes(&self, src: &str) -> Result<Vec<u8>, Failure> {
        let path = self.data.join(src);
        fs::read(&path).map_err(Failure::unreadable(&path))
    }
}

impl KnownFiles for EventFiles {
    fn picture(&self, src: &str) -> Option<Json> {
        self.known.get(src).map(said)
    }

    fn document(&self, url: &str) -> Option<Json> {
        self.documents.get(url).copied().map(Json::Number)
    }

    fn is_document(&self, url: &str) -> bool {
        is_local_document(url)
    }
}

/// The text of a programme as it would be published, with what is known of its files; `earlier` is the site before.
pub(crate) fn as_published(data: &Path, text: &str, earlier: &Path) -> String {
    let schedule = schedule::read(text).ok().map(|(schedule, _)| schedule);
    let files = schedule.and_then(|schedule| EventFiles::find(data, &schedule, earlier).ok());
    let text = text.to_owned();
    match files.filter(|files| !files.named().is_empty()) {
        Some(files) => files.in_text(text),
        None => text,
    }
}

/// The pictures and the documents that events name.
fn named(schedule: &Schedule) -> (BTreeSet<String>, BTreeSet<String>) {
    let events = || schedule.events.iter().map(|event| &event.about);
    let pictures = events().flat_map(|about| about.images.iter().map(|image| image.src.clone()));
    let documents = events().flat_map(|about| {
        let kept = &about.archive;
        let kept = [&kept.recordings, &kept.reports, &kept.slides, &kept.photos, &kept.press];
        let kept = kept.into_iter().flatten().map(|it| &it.url);
        about.links.iter().map(|link| &link.url).chain(kept).filter(|url| is_local_document(url)).cloned()
    });
    (pictures.collect(), documents.collect())
}

/// A picture that is read when something has to be made of it, once.
struct LazyPicture<'a> {
    images: &'a EventFiles,
    src: &'a str,
    read: OnceCell<DynamicImage>,
}

impl LazyPicture<'_> {
    fn written(
        &self,
        write: impl FnOnce(&DynamicImage) -> Result<Vec<u8>, image::ImageError>,
    ) -> Result<Vec<u8>, Failure> {
        let failure =
            |reason: image::ImageError| Failure::Picture { name: self.src.to_owned(), reason: reason.into() };
        let picture = match self.read.get() {
            Some(picture) => picture,
            None => {
                let read = picture_file::read(&self.images.bytes(self.src)?).map_err(failure)?;
                self.read.get_or_init(|| read)
            }
        };
        write(picture).map_err(failure)
    }
}

/// What is published of a file that is only linked, or is a logo; nothing of a picture that cannot be read.
fn other(name: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    const PHOTOGRAPHS: [&str; 12] =
        ["avif", "dng", "heic", "heif", "jfif", "jpe", "jpeg", "jpg", "png", "tif", "tiff", "webp"];
    let is_photograph =
        picture_file::is_photograph(&bytes) || PHOTOGRAPHS.iter().any(|it| ending.eq_ignore_ascii_case(it));
    match picture_file::facts(&bytes) {
        Some(PictureFacts { kind: PictureKind::AsItIs, .. }) => Some(bytes),
        // How it was held is said beside what it shows: one that was held otherwise is turned.
        Some(facts) => picture_file::bare(&bytes)
            .filter(|_| facts.is_upright)
            .or_else(|| picture_file::published(&picture_file::read(&bytes).ok()?, &facts).ok()),
        None if is_photograph => None,
        None => Some(bytes),
    }
}

/// What is published of a file; nothing when it cannot be read to its end, unless it was before.
fn usable(bytes: &[u8], earlier: &Path) -> Option<PictureFacts> {
    let facts = picture_file::facts(bytes)?;
    let was_read = |width: &u32| earlier.join(webp_file(*width, &facts.mark)).exists();
    let is_usable = facts.widths.iter().all(was_read) || picture_file::read(bytes).is_ok();
    is_usable.then_some(facts)
}

/// The WebP file of a picture, below the site.
fn webp_file(width: u32, mark: &str) -> String {
    format!("pictures/{width}-{mark}.webp")
}

/// What the programme says of a picture.
fn said(facts: &PictureFacts) -> Json {
    let mut fields = vec![("width", Json::Number(facts.width)), ("height", Json::Number(facts.height))];
    if !facts.widths.is_empty() {
        let files = facts.widths.iter().map(|width| format!("{} {width}w", webp_file(*width, &facts.mark)));
        fields.push(("webp", Json::text(files.collect::<Vec<_>>().join(", "))));
    }
    Json::Object(fields)
}
