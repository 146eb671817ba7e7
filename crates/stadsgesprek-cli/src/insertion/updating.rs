//! Other values in an event that is in the file.

use super::placed::{addition, layout, without};
use super::{Edit, range, string, value};
use crate::draft::FIELDS;
use crate::json::{Json, write};
use jsonc_parser::ast::{Object, Value};
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
                edits
                    .push((range(&property.value), write(new, &layout(text, root, event, property.start()))));
            }
            (Some(at), None) => edits.extend(without(&event.properties, at, event)),
            (None, Some(new)) => edits.push(addition(text, root, event, name, new, FIELDS)),
            (None, None) => {}
        }
    }
    edits
}
