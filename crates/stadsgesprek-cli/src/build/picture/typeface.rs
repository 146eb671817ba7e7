//! The typeface of the pictures: its files, and how wide text is in it.

use crate::failure::Failure;
use resvg::usvg::fontdb::{Database, Family, Query, Weight as FontWeight};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The name of the typeface.
pub(super) const FAMILY: &str = "Bricolage Grotesque";

/// Raised when the same drawing comes to look different: with another version of the library that draws, say.
const DRAWN_AS: u64 = 1;

/// Pairs of letters are mostly drawn closer together than they are measured here, some (`WW`) a little further apart.
const KERNING: f32 = 1.02;

/// A weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// For what is beside the point.
    Medium,
    /// For what is the point.
    Bold,
}

impl Weight {
    /// The number in SVG.
    pub(super) const fn number(self) -> u16 {
        match self {
            Self::Medium => 500,
            Self::Bold => 700,
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Medium => "500Medium/BricolageGrotesque_500Medium.ttf",
            Self::Bold => "700Bold/BricolageGrotesque_700Bold.ttf",
        }
    }
}

/// The typeface, ready to draw and to measure with.
pub(super) struct Typeface {
    /// What the library that draws takes its letters from.
    pub(super) fonts: Arc<Database>,
    medium: Vec<u8>,
    bold: Vec<u8>,
    seed: u64,
}

impl Typeface {
    /// Reads both weights; fails when one is missing or is not of the typeface.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut fonts = Database::new();
        let mut load = |weight: Weight| {
            let path = folder.join(weight.file());
            let bytes = fs::read(&path).map_err(Failure::unreadable(&path))?;
            fonts.load_font_data(bytes.clone());
            let (families, number) = ([Family::Name(FAMILY)], FontWeight(weight.number()));
            let found = fonts.query(&Query { families: &families, weight: number, ..Query::default() });
            let is_found = found.and_then(|id| fonts.face(id)).is_some_and(|face| face.weight == number);
            match is_found && FontRef::new(&bytes).is_ok() {
                true => Ok(bytes),
                false => Err(Failure::Font(path)),
            }
        };
        let (medium, bold) = (load(Weight::Medium)?, load(Weight::Bold)?);
        let seed = [&medium, &bold]
            .into_iter()
            .fold(hashed(BASIS, &DRAWN_AS.to_le_bytes()), |seed, bytes| hashed(seed, bytes));
        Ok(Self { fonts: Arc::new(fonts), medium, bold, seed })
    }

    /// How wide a text is, rather too much than too little, in pixels.
    pub(super) fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let Some(font) = self.font(weight) else { return 0.0 };
        let (letters, metrics) =
            (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
        let width = |c: char| metrics.advance_width(letters.map(c).unwrap_or_default()).unwrap_or_default();
        text.chars().map(width).sum::<f32>() * KERNING
    }

    /// The text without the characters that the typeface does not have, on one line.
    pub(super) fn drawable(&self, text: &str) -> String {
        let Some(font) = self.font(Weight::Bold) else { return String::new() };
        let letters = font.charmap();
        let text: String = text
            .chars()
            .filter(|c| c.is_whitespace() || (!c.is_control() && letters.map(*c).is_some()))
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What tells one drawing from another, once it is a picture.
    pub(super) fn mark(&self, drawing: &str) -> String {
        format!("{:016x}", hashed(self.seed, drawing.as_bytes()))
    }

    fn font(&self, weight: Weight) -> Option<FontRef<'_>> {
        let bytes = match weight {
            Weight::Medium => &self.medium,
            Weight::Bold => &self.bold,
        };
        FontRef::new(bytes).ok()
    }
}

/// Where FNV-1a begins (RFC 9923): a hash that stays the same in every version of every library.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(seed: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(seed, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
