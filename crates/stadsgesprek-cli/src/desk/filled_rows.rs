//! The rows of a list, as they are filled in.

use super::field::{FieldKind, Record};
use super::filling::{Filled, FormReader, RecordPlace};
use crate::insertion::{JsonPath, PlacedChange};
use crate::json::Json;
use crate::proposed_id::{from_title, unique};
use serde_json::Value;

impl FormReader<'_> {
    /// The changes of a list: of each row, and one more when the empty row after it was filled in.
    pub(super) fn items(
        &self,
        record: &'static Record,
        name: &str,
        path: &JsonPath,
        was: Option<&Value>,
        order: &'static [&'static str],
        filled: &mut Filled,
    ) {
        let items = was.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for (at, item) in items.iter().enumerate() {
            let (path, prefix) = (path.item(at), format!("{name}.{at}."));
            let place = RecordPlace { path: &path, prefix: &prefix, was: Some(item), order: record.order };
            self.record(record, place, filled);
        }
        if let Some(item) = self.next(record, name, path, items, filled) {
            filled.changes.push(PlacedChange::Append { list: path.clone(), item, order });
        }
    }

    /// What is in the empty row after a list.
    fn next(
        &self,
        record: &'static Record,
        name: &str,
        path: &JsonPath,
        items: &[Value],
        filled: &mut Filled,
    ) -> Option<Json> {
        let prefix = format!("{name}.{}.", items.len());
        let next = path.item(items.len());
        let place = RecordPlace { path: &next, prefix: &prefix, was: None, order: record.order };
        let mut added = self.added(record, place, filled);
        if !is_filled(record, &added) {
            return None;
        }
        if record.has_id {
            let taken = |id: &str| items.iter().any(|it| it.get("id").and_then(Value::as_str) == Some(id));
            let title = added.iter().find(|(name, _)| matches!(*name, "title" | "name"));
            let id = from_title(&title.map(|(_, it)| plain(it)).unwrap_or_default());
            let id = if id.is_empty() { "onderdeel".to_owned() } else { id };
            added.insert(0, ("id", Json::text(unique(&id, taken))));
        }
        Some(Json::Object(added))
    }

    /// The fields of a record that is not there yet.
    fn added(
        &self,
        record: &'static Record,
        place: RecordPlace,
        filled: &mut Filled,
    ) -> Vec<(&'static str, Json)> {
        let mut added: Vec<(&'static str, Json)> = Vec::new();
        for field in record.fields {
            let name = format!("{}{}", place.prefix, field.name);
            match &field.kind {
                FieldKind::When(fields) => {
                    let mut times = Filled::default();
                    self.when(*fields, &name, place, &mut times);
                    filled.refused.append(&mut times.refused);
                    added.extend(times.changes.into_iter().filter_map(|change| match change {
                        PlacedChange::Set { path, value, .. } => Some((path.last_field()?, value)),
                        _ => None,
                    }));
                }
                FieldKind::Group(inner) => {
                    let inside = format!("{name}.");
                    let path = place.path.field(field.name);
                    let place = RecordPlace { path: &path, prefix: &inside, was: None, order: inner.order };
                    let fields = self.added(inner, place, filled);
                    added.extend(is_filled(inner, &fields).then_some((field.name, Json::Object(fields))));
                }
                FieldKind::Items(inner) => {
                    let item = self.next(inner, &name, &place.path.field(field.name), &[], filled);
                    added.extend(item.map(|item| (field.name, Json::List(vec![item]))));
                }
                _ => {
                    let value = self.value(field, &name, None, place, filled).flatten();
                    added.extend(value.map(|value| (field.name, value)));
                }
            }
        }
        added.sort_by_key(|(name, _)| record.order.iter().position(|it| it == name));
        added
    }
}

/// Whether something was filled in, beside what has a first word by itself.
fn is_filled(record: &Record, added: &[(&'static str, Json)]) -> bool {
    let is_chosen = |name: &str| {
        record.fields.iter().any(|it| it.name == name && matches!(it.kind, FieldKind::Chosen(_)))
    };
    added.iter().any(|(name, _)| !is_chosen(name))
}

fn plain(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Object(fields) => fields.first().map(|(_, it)| plain(it)).unwrap_or_default(),
        _ => String::new(),
    }
}
