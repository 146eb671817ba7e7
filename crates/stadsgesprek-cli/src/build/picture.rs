//! A picture for each event in each language, for the services that preview a link to it.

mod content;
mod design;
mod lines;
mod png;
mod typeface;

use super::color::{self, BLUE};
use super::options::BuildOptions;
use super::output::Output;
use super::parallel;
use super::progress::{BuildProgress, Stage};
use super::site::Site;
use super::social::{HEIGHT, WIDTH};
use crate::failure::{Failure, Undrawn};
use crate::picture_file;
use crate::programme_file::first_there;
use content::PictureText;
pub(super) use png::encode;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageKind, Options, Tree};
use stadsgesprek_core::export::structured_data::picture;
use stadsgesprek_core::portal::{self, Portal};
use stadsgesprek_core::programme::schedule::{self, Event};
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::link::is_local_path;
use stadsgesprek_core::value::text::Language;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use typeface::Typeface;

/// Where `npm ci` puts the typeface; it does not belong to this project, so it is not part of the program.
pub(crate) const FONTS: &str = "node_modules/@expo-google-fonts/bricolage-grotesque";

/// Where a release archive has it.
const RELEASED_FONTS: &str = "fonts";

/// What draws.
pub(super) struct PictureRenderer {
    typeface: Typeface,
    /// The color of the house, as `#rrggbb`.
    blue: String,
}

/// The folder with the typeface: the one that is asked for, else the first that is there. None without pictures.
pub(super) fn fonts(options: &BuildOptions) -> Option<PathBuf> {
    let found = || Some(first_there(&[FONTS, RELEASED_FONTS])).filter(|it| it.exists());
    if options.without_pictures { None } else { options.fonts.clone().or_else(found) }
}

impl PictureRenderer {
    /// Gets ready; nobody when pictures are not wanted, or when the typeface is not in the place where it is looked for
    /// when no other is named.
    pub(super) fn new(options: &BuildOptions, portal: &Portal) -> Result<Option<Self>, Failure> {
        let typeface = fonts(options).map(|folder| Typeface::read(&folder)).transpose()?;
        let blue = color::of_house(portal).map_or_else(|| BLUE.to_owned(), |color| color.house);
        Ok(typeface.map(|typeface| Self { typeface, blue }))
    }

    /// Puts every picture into the site. One that the earlier site has already is taken
    /// from there.
    pub(super) fn draw_all(
        &self,
        site: &Site,
        earlier: &Path,
        output: &Output,
        progress: &BuildProgress,
    ) -> Result<(), Failure> {
        let in_languages = |event| Language::ALL.iter().map(move |language| (event, *language));
        let schedule = site.schedule;
        let wanted: Vec<(&Arc<Event>, Language)> = schedule.events.iter().flat_map(in_languages).collect();
        progress.begin(Stage::Pictures, wanted.len());
        parallel::for_each(&wanted, |(event, language)| {
            progress.step();
            let name = picture(event.id(), *language);
            let mut content = PictureText::of(event, schedule, site.names.name(*language), *language);
            content.blue.clone_from(&self.blue);
            let photo = content.photo.as_ref().map(|file| output.read(file)).transpose()?;
            let bytes = self.picture(&content, photo, &earlier.join(&name));
            output.write(&name, &bytes.map_err(|reason| Failure::Picture { name: name.clone(), reason })?)
        })
    }

    /// The bytes of a picture: those of the earlier file when that shows the same.
    fn picture(
        &self,
        content: &PictureText,
        photo: Option<Vec<u8>>,
        earlier: &Path,
    ) -> Result<Vec<u8>, Undrawn> {
        let drawing = design::svg(content, &self.typeface);
        let mark = self.typeface.mark(&drawing);
        let found = fs::read(earlier).ok().filter(|bytes| png::has_mark(bytes, &mark));
        found.map_or_else(|| self.draw(&drawing, photo, &mark), Ok)
    }

    fn draw(&self, drawing: &str, photo: Option<Vec<u8>>, mark: &str) -> Result<Vec<u8>, Undrawn> {
        let tree = self.tree(drawing, photo)?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(Undrawn::Size)?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        png::encode(&pixels, mark)
    }

    /// The drawing, in which every picture is the one that is given.
    fn tree(&self, drawing: &str, photo: Option<Vec<u8>>) -> Result<Tree, Undrawn> {
        let mut options = Options { fontdb: Arc::clone(&self.typeface.fonts), ..Options::default() };
        let photo = photo.map(Arc::new);
        options.image_href_resolver.resolve_string =
            Box::new(move |_, _| photo.as_ref().map(|bytes| ImageKind::WEBP(Arc::clone(bytes))));
        Ok(Tree::from_str(drawing, &options)?)
    }
}

/// The picture of an event as a build would draw it, of texts that are in no file yet; nothing where there is no such event, or
/// nothing to draw with.
pub(crate) fn drawn(
    options: &BuildOptions,
    programme: &str,
    settings: &str,
    id: &EventId,
    language: Language,
) -> Option<Vec<u8>> {
    let (schedule, _) = schedule::read(programme).ok()?;
    let (portal, _) = portal::read(settings).ok()?;
    // Who builds without pictures may want to see one.
    let wanted = BuildOptions { without_pictures: false, ..options.clone() };
    let renderer = PictureRenderer::new(&wanted, &portal).ok()??;
    let event = schedule.event(id)?;
    let names = portal.names(&schedule);
    let mut content = PictureText::of(event, &schedule, names.name(language), language);
    content.blue.clone_from(&renderer.blue);
    let first = event.about.images.first().filter(|image| is_local_path(&image.src));
    let source = first.map(|image| options.data.join(&image.src));
    let read = source.and_then(|path| picture_file::read(&fs::read(path).ok()?).ok());
    let photo = read.and_then(|picture| picture_file::webp(&picture, HEIGHT).ok());
    content.photo = photo.as_ref().map(|_| "photo".to_owned());
    let drawing = design::svg(&content, &renderer.typeface);
    renderer.draw(&drawing, photo, "").ok()
}

#[cfg(test)]
mod tests;
