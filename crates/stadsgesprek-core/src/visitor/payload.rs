//! The JSON of a record, field by field.

use crate::value::text::visible;
use serde_json::{Map, Value};

/// The JSON of a record.
pub type Payload = Map<String, Value>;

/// What something was called when it was saved; empty when that was not noted.
pub(super) fn title(payload: &Payload) -> String {
    text(payload, "title").map(|title| visible(&title)).unwrap_or_default()
}

/// A text in a record.
pub(super) fn text(payload: &Payload, name: &str) -> Option<String> {
    payload.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A count or a moment in a record; 0 when there is none.
pub(super) fn number(payload: &Payload, name: &str) -> u64 {
    payload.get(name).and_then(Value::as_u64).unwrap_or_default()
}

/// Sets a field of a record, or takes it away.
pub(super) fn set(payload: &mut Payload, name: &str, value: Option<Value>) {
    match value {
        Some(value) => payload.insert(name.to_owned(), value),
        None => payload.remove(name),
    };
}
