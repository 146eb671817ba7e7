//! Where the lines of a text begin.

use super::finding::Position;
use std::cell::OnceCell;

/// A text and where its lines begin, found when it is first needed.
#[derive(Debug)]
pub struct LineIndex<'t> {
    pub(super) text: &'t str,
    starts: OnceCell<Vec<usize>>,
}

impl<'t> LineIndex<'t> {
    /// The lines of a text.
    pub const fn new(text: &'t str) -> Self {
        Self { text, starts: OnceCell::new() }
    }

    /// The position of a byte offset; the end of the text when the offset lies outside it.
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.starts.get_or_init(|| {
            let breaks =
                self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(breaks).collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        let start = starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_else(|| &self.text[start..]);
        Position { line: line.max(1), column: before.chars().count() + 1 }
    }
}
