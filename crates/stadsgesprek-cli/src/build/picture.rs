//! A picture for each event in each language, for the services that preview a link to it.

mod content;
mod design;
mod lines;
mod png;
mod typeface;

use super::output::Output;
use super::social::{HEIGHT, WIDTH};
use crate::arguments::BuildOptions;
use crate::failure::{Failure, Undrawn};
use content::Content;
pub(super) use png::encode;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use stadsgesprek_core::schedule::Schedule;
use stadsgesprek_core::structured_data::picture;
use stadsgesprek_core::text::Language;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use typeface::Typeface;

/// Where `npm ci` puts the typeface; it does not belong to this project, so it is not part of the program.
pub(crate) const FONTS: &str = "node_modules/@expo-google-fonts/bricolage-grotesque";

/// Where a release archive has it.
const RELEASED_FONTS: &str = "fonts";

/// What draws.
pub(super) struct Artist {
    typeface: Typeface,
}

impl Artist {
    /// Gets ready; nobody when pictures are not wanted, or when the typeface is not in the place where it is looked for
    /// when no other is named.
    pub(super) fn hire(options: &BuildOptions) -> Result<Option<Self>, Failure> {
        let folder = match &options.fonts {
            _ if options.without_pictures => return Ok(None),
            Some(folder) => folder.clone(),
            None => match [FONTS, RELEASED_FONTS].map(PathBuf::from).into_iter().find(|it| it.exists()) {
                Some(folder) => folder,
                None => return Ok(None),
            },
        };
        Ok(Some(Self { typeface: Typeface::read(&folder)? }))
    }

    /// Puts every picture into the site. One that the earlier site has already is taken
    /// from there.
    pub(super) fn draw_all(
        &self,
        schedule: &Schedule,
        earlier: &Path,
        output: &mut Output,
    ) -> Result<(), Failure> {
        for event in &schedule.events {
            for &language in Language::ALL {
                let name = picture(event.id(), language);
                let drawing = design::svg(&Content::of(event, schedule, language), &self.typeface);
                let mark = self.typeface.mark(&drawing);
                let found = fs::read(earlier.join(&name)).ok();
                let bytes = match found.filter(|bytes| png::has_mark(bytes, &mark)) {
                    Some(bytes) => bytes,
                    None => self
                        .draw(&drawing, &mark)
                        .map_err(|reason| Failure::Picture { name: name.clone(), reason })?,
                };
                output.write(&name, &bytes)?;
            }
        }
        Ok(())
    }

    fn draw(&self, drawing: &str, mark: &str) -> Result<Vec<u8>, Undrawn> {
        let tree = self.tree(drawing)?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(Undrawn::Size)?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        png::encode(&pixels, mark)
    }

    fn tree(&self, drawing: &str) -> Result<Tree, Undrawn> {
        let options = Options { fontdb: Arc::clone(&self.typeface.fonts), ..Options::default() };
        Ok(Tree::from_str(drawing, &options)?)
    }
}

#[cfg(test)]
mod tests;
