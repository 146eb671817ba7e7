//! Makes an outline; only the build does.

use super::{SOURCE, fingerprint};
use crate::reading::json;
use serde_json::{Map, Value};

/// What is left out of an event, by its name in the file.
const OF_EVENT: [&str; 5] = ["description", "links", "note", "origin", "sources"];
/// What is left out of who publishes it: texts of pages that few visits come to.
const OF_PUBLISHER: [&str; 3] = ["description", "privacy", "accessibility"];
/// What is left out of a session.
const OF_SESSION: [&str; 1] = ["description"];

/// The outline of the text of a programme file; nothing when it is not JSON.
pub fn write(text: &str) -> Option<String> {
    // A browser takes the mark of the byte order for no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Value::Object(mut file) = json::parse(text)? else { return None };
    for event in records(&mut file, "events") {
        records(event, "sessions").for_each(|session| leave_out(session, &OF_SESSION));
        leave_out(event, &OF_EVENT);
    }
    if let Some(publisher) = file.get_mut("publisher").and_then(Value::as_object_mut) {
        leave_out(publisher, &OF_PUBLISHER);
    }
    file.insert(SOURCE.to_owned(), format!("{:016x}", fingerprint(text)).into());
    Some(Value::Object(file).to_string())
}

fn records<'f>(
    record: &'f mut Map<String, Value>,
    list: &str,
) -> impl Iterator<Item = &'f mut Map<String, Value>> {
    let list = record.get_mut(list).and_then(Value::as_array_mut);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}

fn leave_out(record: &mut Map<String, Value>, names: &[&str]) {
    names.iter().for_each(|name| {
        record.remove(*name);
    });
}
