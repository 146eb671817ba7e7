//! Whole events of a file: one once more, under another id; and all but those that are not ready.

use super::placed::without;
use super::{
    Edit, WrongShape, edited, inside, line_indent, line_indent_of_line, parsed, range, separator, value,
};
use crate::json::quoted;
use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::collections::BTreeSet;

/// The text with a copy of the event at a position of the list, with another id and without some of its fields.
pub(crate) fn with_copy(text: &str, at: usize, id: &str, leave: &[&str]) -> Result<String, WrongShape> {
    edited(text, |text, root| Ok(copied(text, root, at, id, leave).into_iter().collect()))
}

/// The text without the events that are drafts, and without the people whom only these name: what may be published.
pub(crate) fn without_drafts(text: &str) -> Result<String, WrongShape> {
    edited(text, |_, root| {
        let Some(Value::Array(events)) = value(root, "events") else { return Ok(Vec::new()) };
        let mut edits = without_items(events, is_draft);
        if let Some(Value::Array(people)) = value(root, "people") {
            let (mut said_in_drafts, mut said_elsewhere) = (BTreeSet::new(), BTreeSet::new());
            for event in &events.elements {
                texts(event, if is_draft(event) { &mut said_in_drafts } else { &mut said_elsewhere });
            }
            let others =
                root.properties.iter().filter(|it| !["events", "people"].contains(&it.name.as_str()));
            others.for_each(|property| texts(&property.value, &mut said_elsewhere));
            edits.extend(without_items(people, |person| {
                let id = person.as_object().and_then(|it| value(it, "id")).and_then(Value::as_string_lit);
                id.is_some_and(|id| {
                    said_in_drafts.contains(&*id.value) && !said_elsewhere.contains(&*id.value)
                })
            }));
        }
        Ok(edits)
    })
}

/// Takes the items away of which something is so.
pub(super) fn without_items(array: &Array, is_away: impl Fn(&Value) -> bool) -> Vec<Edit> {
    let items = &array.elements;
    let Some(first) = items.iter().position(|item| !is_away(item)) else {
        let all = (!items.is_empty()).then(|| array.start() + 1..array.end() - 1);
        return all.map(|range| (range, String::new())).into_iter().collect();
    };
    // Those before the first that stays go with the comma after them, the others with the one before.
    let before = (first > 0).then(|| items[0].start()..items[first].start());
    let after = (first + 1..items.len()).filter(|at| is_away(&items[*at]));
    let after = after.map(|at| items[at - 1].end()..items[at].end());
    before.into_iter().chain(after).map(|range| (range, String::new())).collect()
}

/// Adds every text that stands in a value, wherever it does.
fn texts<'t>(of: &'t Value, found: &mut BTreeSet<&'t str>) {
    match of {
        Value::StringLit(text) => {
            found.insert(&text.value);
        }
        Value::Array(array) => array.elements.iter().for_each(|item| texts(item, found)),
        Value::Object(object) => object.properties.iter().for_each(|it| texts(&it.value, found)),
        Value::NumberLit(_) | Value::BooleanLit(_) | Value::NullKeyword(_) => {}
    }
}

/// How many events are drafts.
pub(crate) fn drafts(text: &str) -> usize {
    let counted = parsed(text, |_, root| {
        let events = value(root, "events").and_then(Value::as_array);
        Ok(events.map_or(0, |events| events.elements.iter().filter(|event| is_draft(event)).count()))
    });
    counted.unwrap_or_default()
}

/// As the reader takes it: anything but `false`.
fn is_draft(event: &Value) -> bool {
    match event.as_object().and_then(|event| value(event, "draft")) {
        None | Some(Value::NullKeyword(_)) => false,
        Some(Value::BooleanLit(draft)) => draft.value,
        Some(_) => true,
    }
}

fn copied(text: &str, root: &Object, at: usize, id: &str, leave: &[&str]) -> Option<Edit> {
    let Some(Value::Array(events)) = value(root, "events") else { return None };
    let original = events.elements.get(at)?;
    let event = original.as_object()?;
    // Backwards, so that each range is still right.
    let mut copy = text[range(event)].to_owned();
    let start = event.start();
    let mut put = |(range, new): Edit| copy.replace_range(range.start - start..range.end - start, &new);
    let is_id = |property: &ObjectProp| property.name.as_str() == "id";
    for (at, property) in event.properties.iter().enumerate().rev() {
        if is_id(property) {
            put((range(&property.value), quoted(id)));
        } else if leave.contains(&property.name.as_str()) {
            put(without(&event.properties, at, event)?);
        }
    }
    let indent = line_indent(text, original.start());
    let lines = inside(text, root, indent.unwrap_or_else(|| line_indent_of_line(text, original.start())));
    Some((original.end()..original.end(), format!("{}{copy}", separator(&lines, indent.is_some()))))
}
