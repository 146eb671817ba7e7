//! Finds where a value stands in a JSON text.

use crate::finding::Position;
use serde_json::value::RawValue;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A text and where its lines begin, found when it is first needed.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: OnceCell<Vec<usize>>,
}

impl<'a> Lines<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, starts: OnceCell::new() }
    }

    /// The position of a byte offset; the end of the text when the offset lies outside it.
    pub(crate) fn position(&self, offset: usize) -> Position {
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

    /// The position of a value that was read from the text.
    pub(crate) fn position_of(&self, value: &RawValue) -> Position {
        self.position(self.offset_of(value))
    }

    /// The byte offset of a value that was read from the text.
    pub(crate) fn offset_of(&self, value: &RawValue) -> usize {
        (value.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }
}

/// The value at a path below a value, or the deepest one on the way that exists.
pub(crate) fn value_at<'a, 'p>(raw: &'a RawValue, path: impl IntoIterator<Item = &'p str>) -> &'a RawValue {
    let mut value = raw;
    for segment in path {
        match child(value, segment) {
            Some(found) => value = found,
            None => break,
        }
    }
    value
}

fn child<'a>(value: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    if let Ok(index) = name.parse::<usize>() {
        let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
        return items.get(index).copied();
    }
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).ok()?;
    fields.get(name).copied()
}
