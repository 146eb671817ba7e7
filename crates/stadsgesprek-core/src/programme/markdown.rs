//! The markup of descriptions: a small subset of Markdown (CommonMark's meaning where it is in it), read into a tree.
//!
//! There is no HTML in the tree and none comes out of it: what is not in the subset stays text, pictures become their
//! description, and only addresses that are safe become links. Reading takes time in proportion to the text, and the
//! tree is never deeper than a fixed limit, whatever the input.

mod block;
mod delimiters;
mod inline;
mod plain;

pub use plain::plain_text;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the text.
    Heading {
        /// 3 to 6; the levels above belong to the page.
        level: u8,
        /// Its line of text.
        inlines: Vec<Inline>,
    },
    /// `<p>`.
    Paragraph(Vec<Inline>),
    /// A list; a list inside a list becomes part of the outer one.
    List {
        /// Numbered, from 1.
        is_ordered: bool,
        /// Each a line of text.
        items: Vec<Vec<Inline>>,
    },
    /// `<blockquote>`.
    Quote(Vec<Block>),
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// `<em>`, between single marks.
    Emphasis(Vec<Inline>),
    /// Strongly emphasized text.
    Strong(Vec<Inline>),
    /// A link; there is no other link inside it.
    Link {
        /// A safe address, see [`crate::value::link::is_safe_address`].
        url: String,
        /// What is read in the place of the address.
        inlines: Vec<Inline>,
    },
    /// A line break that was asked for.
    LineBreak,
}

/// Reads a text.
pub fn parse(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |c: &char| !c.is_control() || *c == '\n';
    let text: String = text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(is_kept).collect();
    block::blocks(&text.split('\n').collect::<Vec<_>>(), block::MAX_QUOTES)
}

#[cfg(test)]
mod tests;
