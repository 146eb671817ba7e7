//! How large a title can be set, so that it fits its part of the sheet and no word has to be broken.

use super::hyphens::{SOFT_HYPHEN, breakable};

/// The part of a sheet that a title may take, and the sizes that it can have there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The width, in millimeters.
    pub width: f32,
    /// The height, in millimeters.
    pub height: f32,
    /// The sizes of type, in millimeters, the largest first; the stylesheet has the same.
    pub sizes: [f32; 10],
}

/// The title of an announcement on A4.
pub const ANNOUNCEMENT: Area =
    Area { width: 178.0, height: 74.0, sizes: [26.0, 23.0, 20.5, 18.0, 16.0, 14.0, 12.5, 11.0, 9.5, 8.0] };

/// The title of a poster on A3: half of the sheet.
pub const POSTER: Area =
    Area { width: 261.0, height: 190.0, sizes: [56.0, 49.0, 43.0, 37.0, 32.0, 28.0, 24.0, 20.0, 17.0, 14.0] };

/// The title of a poster with a picture, which takes 105 millimeters below it.
pub const POSTER_WITH_PICTURE: Area = Area { height: 62.0, ..POSTER };

/// The distance from line to line, as a part of the size of type.
const LINE: f32 = 1.02;

impl Area {
    /// The area where the rest of the sheet is set more closely: what needs room gets some of the title's.
    #[must_use]
    pub fn beside(self, density: Density) -> Self {
        let part = match density {
            Density::Airy => 1.0,
            Density::Normal => 0.8,
            Density::Dense => 0.6,
            Density::Packed => 0.45,
        };
        Self { height: self.height * part, ..self }
    }
}

/// Which of the sizes a title is set in: the largest in which it fits, else the smallest. It is to be shown as
/// [`breakable`].
pub fn fit(title: &str, area: Area) -> usize {
    let title = breakable(title);
    let pieces = title.split_whitespace().flat_map(|word| word.split_inclusive(SOFT_HYPHEN).enumerate());
    let words: Vec<WordPiece> =
        pieces.map(|(at, text)| WordPiece { width: width(text), is_first: at == 0 }).collect();
    let fits = |size: &f32| {
        let room = area.width / size;
        let is_whole = words.iter().all(|word| word.width <= room);
        is_whole && lines(&words, room) as f32 * size * LINE <= area.height
    };
    area.sizes.iter().position(fits).unwrap_or(area.sizes.len() - 1)
}

/// A word, or a part of one after which it may be broken; its width as a part of the size of type.
struct WordPiece {
    width: f32,
    is_first: bool,
}

/// How many lines pieces take, put one after the other.
fn lines(pieces: &[WordPiece], room: f32) -> usize {
    let mut count = 1;
    let mut filled = 0.0;
    for piece in pieces {
        let space = if piece.is_first && filled > 0.0 { SPACE } else { 0.0 };
        if filled > 0.0 && filled + space + piece.width > room {
            count += 1;
            filled = piece.width;
        } else {
            filled += space + piece.width;
        }
    }
    count
}

/// The width of a space, as a part of the size of type.
const SPACE: f32 = 0.25;

/// The width of a text in the bold of the headings, as a part of the size of type; rather too wide than too narrow.
fn width(text: &str) -> f32 {
    text.chars().map(char_width).sum()
}

const fn char_width(character: char) -> f32 {
    match character {
        'i' | 'j' | 'l' | 'I' | '\'' | '’' | '.' | ',' | ':' | '!' | '|' => 0.32,
        'f' | 't' | 'r' | '-' | SOFT_HYPHEN | '(' | ')' | '‘' => 0.42,
        'm' | 'w' | 'M' | 'W' | '—' | '@' => 0.92,
        'A'..='Z' | '&' => 0.7,
        _ => 0.58,
    }
}

/// How closely the text of a sheet is set, so that it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Density {
    /// There is room.
    Airy,
    /// As usual.
    Normal,
    /// There is much to say.
    Dense,
    /// There is very much to say.
    Packed,
}

/// About how many characters a line of an announcement has.
const LINE_LENGTH: usize = 80;

impl Density {
    /// For pieces of text of these lengths in characters, each on lines of its own.
    pub fn of(lengths: impl Iterator<Item = usize>) -> Self {
        Self::by_lines(lengths.map(|length| length.div_ceil(LINE_LENGTH)).sum(), [6, 11, 18])
    }

    /// For a list of this many events.
    pub fn of_list(count: usize) -> Self {
        Self::by_lines(count, [2, 4, 7])
    }

    fn by_lines(lines: usize, limits: [usize; 3]) -> Self {
        match limits.iter().position(|limit| lines <= *limit) {
            Some(0) => Self::Airy,
            Some(1) => Self::Normal,
            Some(_) => Self::Dense,
            None => Self::Packed,
        }
    }

    /// The word by which the stylesheet knows it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Airy => "airy",
            Self::Normal => "normal",
            Self::Dense => "dense",
            Self::Packed => "packed",
        }
    }
}
