//! Finds where a value stands in a JSON text.

use crate::finding::Position;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The position of the value at a JSON pointer (RFC 6901), or of its nearest ancestor that exists.
pub(super) fn locate(text: &str, pointer: &str) -> Option<Position> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for segment in pointer.split('/').skip(1) {
        let name = segment.replace("~1", "/").replace("~0", "~");
        match child(value, &name) {
            Some(found) => value = found,
            None => break,
        }
    }
    Some(Position::of(text, offset_in(text, value)))
}

/// The byte offset of a raw value inside the text it was read from.
pub(super) fn offset_in(text: &str, value: &RawValue) -> usize {
    (value.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn child<'a>(value: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    if let Ok(index) = name.parse::<usize>() {
        let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
        return items.get(index).copied();
    }
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).ok()?;
    fields.get(name).copied()
}
