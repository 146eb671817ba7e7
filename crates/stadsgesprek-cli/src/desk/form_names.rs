//! From the names of a form to places of the file: `contributors.2.person` is the person of the third contributor.

use super::field::{DeskField, FieldKind, Record};
use crate::insertion::JsonPath;

/// The list and the position that the name of an item in a form means.
pub(super) fn item_of(record: &'static Record, path: &JsonPath, name: &str) -> Option<(JsonPath, usize)> {
    let (first, rest) = name.split_once('.')?;
    let field = record.fields.iter().find(|field| field.name == first)?;
    let path = path.field(field.name);
    match &field.kind {
        FieldKind::Group(inner) => item_of(inner, &path, rest),
        FieldKind::Items(inner) => match rest.split_once('.') {
            None => Some((path, rest.parse().ok()?)),
            Some((at, rest)) => item_of(inner, &path.item(at.parse().ok()?), rest),
        },
        _ => None,
    }
}

/// The pointers of the fields of a record, as far as they are asked.
pub(super) fn pointers(record: &Record, path: &JsonPath) -> Vec<String> {
    let of = |field: &DeskField| match field.kind {
        FieldKind::When(_) => ["start", "end", "doors"].map(|name| path.field(name).to_string()).to_vec(),
        _ => vec![path.field(field.name).to_string()],
    };
    record.fields.iter().flat_map(of).collect()
}
