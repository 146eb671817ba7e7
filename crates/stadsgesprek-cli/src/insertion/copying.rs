//! Whole events of a file: one once more, under another id; and all but those that are not ready.

use super::placed::without;
use super::{
    Edit, WrongShape, edited, inside, line_indent, line_indent_of_line, parsed, range, separator, value,
};
use crate::json::quoted;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;

/// The text with a copy of the event at a position of the list, with another id and without some of its fields.
pub(crate) fn with_copy(text: &str, at: usize, id: &str, leave: &[&str]) -> Result<String, WrongShape> {
    edited(text, |text, root| Ok(copied(text, root, at, id, leave).into_iter().collect()))
}

/// The text without the events that are drafts: what may be published.
pub(crate) fn without_drafts(text: &str) -> Result<String, WrongShape> {
    edited(text, |_, root| {
        let Some(Value::Array(events)) = value(root, "events") else { return Ok(Vec::new()) };
        let Some(first) = events.elements.iter().position(|event| !is_draft(event)) else {
            let all = (!events.elements.is_empty()).then(|| events.start() + 1..events.end() - 1);
            return Ok(all.map(|range| (range, String::new())).into_iter().collect());
        };
        // Those before the first that stays go with the comma after them, the others with the one before.
        let before = (first > 0).then(|| events.elements[0].start()..events.elements[first].start());
        let after = (first + 1..events.elements.len()).filter(|at| is_draft(&events.elements[*at]));
        let after = after.map(|at| events.elements[at - 1].end()..events.elements[at].end());
        Ok(before.into_iter().chain(after).map(|range| (range, String::new())).collect())
    })
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
