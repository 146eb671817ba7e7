//! Other values in an event that is in the file.

use super::{Edit, inside, is_tight, line_indent, line_indent_of_line, range, separator, string, value};
use crate::json::{Json, Layout, write};
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::collections::BTreeMap;

/// New values for fields of an event that is in the file; nothing for a field that goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Update {
    /// The event.
    pub(crate) id: String,
    /// Its fields, in the order of the format.
    pub(crate) fields: Vec<(&'static str, Option<Json>)>,
}

pub(super) fn edits(text: &str, root: &Object, updates: &[Update]) -> Vec<Edit> {
    let by_id: BTreeMap<&str, &Update> = updates.iter().map(|update| (update.id.as_str(), update)).collect();
    let Some(Value::Array(events)) = value(root, "events") else { return Vec::new() };
    let objects = events.elements.iter().filter_map(Value::as_object);
    let meant = objects.filter_map(|event| Some((by_id.get(string(value(event, "id")?)?.as_str())?, event)));
    meant.flat_map(|(update, event)| in_event(text, root, event, update)).collect()
}

fn in_event(text: &str, root: &Object, event: &Object, update: &Update) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (name, new) in &update.fields {
        let found = event.properties.iter().rposition(|property| property.name.as_str() == *name);
        match (found, new) {
            (Some(at), Some(new)) => {
                let property = &event.properties[at];
                edits.push((range(&property.value), write(new, &layout(text, root, event, property))));
            }
            (Some(at), None) => edits.extend(removal(event, at)),
            (None, Some(new)) => edits.extend(addition(text, root, event, name, new)),
            (None, None) => {}
        }
    }
    edits
}

fn layout(text: &str, root: &Object, event: &Object, property: &ObjectProp) -> Layout {
    let outer = line_indent_of_line(text, property.start());
    let lines = inside(text, root, outer);
    match text[range(event)].contains('\n') || is_tight(&lines) {
        true => lines,
        false => Layout::OneLine { is_spaced: true },
    }
}

/// With the comma before it; the first field, which is the id, stays.
fn removal(event: &Object, at: usize) -> Option<Edit> {
    let before = event.properties.get(at.checked_sub(1)?)?;
    Some((before.end()..event.properties[at].end(), String::new()))
}

/// After the last of the fields that come before it in the format.
fn addition(text: &str, root: &Object, event: &Object, name: &str, new: &Json) -> Option<Edit> {
    let order = crate::draft::FIELDS;
    let place = |name: &str| order.iter().position(|field| *field == name);
    let own = place(name);
    let comes_before =
        |property: &&ObjectProp| place(property.name.as_str()).is_some_and(|it| Some(it) < own);
    let neighbor = event.properties.iter().rev().find(comes_before).or(event.properties.last())?;
    let layout = layout(text, root, event, neighbor);
    let comma = separator(&layout, line_indent(text, neighbor.start()).is_some());
    let colon = if is_tight(&layout) { ":" } else { ": " };
    Some((neighbor.end()..neighbor.end(), format!("{comma}\"{name}\"{colon}{}", write(new, &layout))))
}
