//! Where a name of the house stands, and two names that are the same.

use super::event::{list, title};
use super::field::Entity;
use super::reference::list_of;
use super::words::DeskWords;
use crate::insertion::{JsonPath, PlacedChange};
use crate::json::Json;
use serde_json::Value;
use stadsgesprek_core::programme::document::Document;
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::Language;

/// The sorts of names that a list of the programme holds and events refer to.
const SORTS: [Entity; 5] = [Entity::Themes, Entity::Partners, Entity::People, Entity::Places, Entity::Series];

/// The fields of an event, and of what is in it, in which names stand, and those that hold more of such fields.
const FIELDS: [&str; 11] = [
    "themes",
    "partners",
    "contributors",
    "series",
    "place",
    "sessions",
    "archive",
    "outcomes",
    "person",
    "partner",
    "by",
];

/// So many titles are named.
const FEW: usize = 5;

/// The sort of names that a list of the file holds, by the way to it.
pub(super) fn sort_of(list: &JsonPath) -> Option<Entity> {
    SORTS.into_iter().find(|it| list.to_string() == format!("/{}", list_of(*it)))
}

/// Whether a field refers to names of a sort.
fn refers_to(field: &str, entity: Entity) -> bool {
    match entity {
        Entity::Themes => field == "themes",
        Entity::Partners => ["partner", "partners", "by"].contains(&field),
        Entity::People => field == "person",
        Entity::Places => field == "place",
        Entity::Series => field == "series",
        Entity::Rooms | Entity::Events => false,
    }
}

/// The ways to every field of a value in which a name stands, alone or in a list.
fn places(value: &Value, path: &JsonPath, field: &'static str, entity: Entity, id: &str) -> Vec<JsonPath> {
    match value {
        Value::String(text) if text == id && refers_to(field, entity) => vec![path.clone()],
        Value::Array(items) if items.iter().any(|it| it == id) && refers_to(field, entity) => {
            vec![path.clone()]
        }
        Value::Array(items) => {
            let of = |(at, item): (usize, &Value)| match item {
                Value::Object(_) => places(item, &path.item(at), field, entity, id),
                _ => Vec::new(),
            };
            items.iter().enumerate().flat_map(of).collect()
        }
        Value::Object(record) => {
            let of = |name: &'static str| {
                record.get(name).map(|value| places(value, &path.field(name), name, entity, id))
            };
            FIELDS.into_iter().filter_map(of).flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn events(root: &Value) -> impl Iterator<Item = (usize, &Value)> {
    root.get("events").and_then(Value::as_array).into_iter().flatten().enumerate()
}

/// The titles of the events in which a name stands, in the order of the file.
pub(super) fn used_in(root: &Value, entity: Entity, id: &str, language: Language) -> Vec<String> {
    let uses = |event: &Value| !places(event, &JsonPath::default(), "", entity, id).is_empty();
    events(root).filter(|(_, event)| uses(event)).map(|(_, event)| title(event, language)).collect()
}

/// Where it stands, in words.
pub(super) fn used_in_words(
    root: &Value,
    list: &JsonPath,
    item: Option<&Value>,
    words: &DeskWords,
) -> Option<String> {
    let id = item?.get("id")?.as_str()?;
    let mut titles = used_in(root, sort_of(list)?, id, words.language);
    let more = titles.len().saturating_sub(FEW);
    titles.truncate(FEW);
    let mut text = titles.join(" · ");
    if more > 0 {
        text.push_str(&format!(" · {} {more}", words.used_more));
    }
    Some(if text.is_empty() { words.used_nowhere.to_owned() } else { format!("{} {text}", words.used_in) })
}

/// Whether the screens of the house name it, in the settings.
pub(super) fn is_named_by_screens(settings: &Value, entity: Entity, id: &str) -> bool {
    let kiosk = settings.pointer("/screens/kiosk");
    let named = kiosk.and_then(|it| it.get(if entity == Entity::Places { "place" } else { "themes" }));
    matches!(entity, Entity::Places | Entity::Themes)
        && named.is_some_and(|it| it == id || it.as_array().is_some_and(|all| all.iter().any(|it| it == id)))
}

/// What makes one name of two: it stands wherever the other did, once in a list, and the other one goes. Nothing where that cannot be: a
/// place with rooms keeps them.
pub(super) fn merged(root: &Value, entity: Entity, at: usize, into: &str) -> Vec<PlacedChange> {
    let names = JsonPath::default().field(list_of(entity));
    let all = names.in_value(root).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let id = |it: &Value| it.get("id").and_then(Value::as_str).map(str::to_owned);
    let Some((gone, one)) = all.get(at).and_then(|it| Some((id(it)?, it))) else { return Vec::new() };
    let has_rooms = one.get("rooms").and_then(Value::as_array).is_some_and(|rooms| !rooms.is_empty());
    if gone == into || has_rooms || !all.iter().any(|it| id(it).as_deref() == Some(into)) {
        return Vec::new();
    }
    let mut changes: Vec<PlacedChange> = Vec::new();
    for (at, event) in events(root) {
        for path in places(event, &list().item(at), "", entity, &gone) {
            changes.push(match (doubled(root, &path, into), path.in_value(root)) {
                (Some(item), _) => PlacedChange::Remove(item),
                (None, Some(Value::Array(items))) => {
                    let value = Json::List(once(items, &gone, into));
                    PlacedChange::Set { path, value, order: Document::NAMES }
                }
                (None, _) => {
                    PlacedChange::Set { path, value: Json::text(into.to_owned()), order: Document::NAMES }
                }
            });
        }
    }
    // One after the other: what is taken away last moves nothing that is still meant.
    let (removed, mut changes): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| matches!(change, PlacedChange::Remove(_)));
    changes.extend(removed.into_iter().rev());
    changes.push(PlacedChange::Remove(names.item(at)));
    changes
}

/// The names of a list with one in the place of another, each once.
fn once(items: &[Value], gone: &str, into: &str) -> Vec<Json> {
    let mut names: Vec<&str> = Vec::new();
    for name in items.iter().filter_map(Value::as_str) {
        let name = if name == gone { into } else { name };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(|name| Json::text(name.to_owned())).collect()
}

/// The record in a list that another one would be the same as, by the way to the name in it.
fn doubled(root: &Value, path: &JsonPath, into: &str) -> Option<JsonPath> {
    let item = path.parent().filter(JsonPath::is_item)?;
    let all = item.parent()?;
    let mut changed = item.in_value(root)?.clone();
    *changed.get_mut(path.last_field()?)? = Value::from(into);
    all.in_value(root)?.as_array()?.contains(&changed).then_some(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insertion::with_changes;

    const TEXT: &str = r#"{
  "people": [{ "id": "jan", "name": "Jan" }, { "id": "jan-2", "name": "Jan S." }],
  "themes": [{ "id": "wonen", "name": "Wonen" }, { "id": "woningen", "name": "Woningen" }],
  "places": [{ "id": "a", "name": "A", "rooms": [{ "id": "x", "name": "X" }] }, { "id": "b", "name": "B" }],
  "events": [
    { "id": "wonen", "title": "Een", "themes": ["woningen", "wonen"], "place": "b",
      "contributors": [{ "person": "jan" }, { "person": "jan-2" }, { "person": "jan-2", "role": "host" }] },
    { "id": "twee", "title": "Twee", "themes": ["woningen"], "note": "woningen",
      "sessions": [{ "title": "woningen", "contributors": [{ "person": "jan-2" }] }],
      "archive": { "outcomes": [{ "by": "jan-2", "person": "jan-2" }] } }
  ]
}
"#;

    fn root() -> Value {
        serde_json::from_str(TEXT).unwrap()
    }

    #[test]
    fn a_name_is_used_where_it_is_referred_to_and_nowhere_else() {
        for (entity, id, expected) in [
            (Entity::Themes, "woningen", &["Een", "Twee"][..]),
            (Entity::Themes, "wonen", &["Een"]),
            (Entity::People, "jan-2", &["Een", "Twee"]),
            (Entity::Places, "b", &["Een"]),
            (Entity::Places, "a", &[]),
            (Entity::Partners, "jan-2", &["Twee"]),
        ] {
            assert_eq!(used_in(&root(), entity, id, Language::Nl), expected, "{id}");
        }
    }

    #[track_caller]
    fn check(entity: Entity, at: usize, into: &str, replaced: &[(&str, &str)]) {
        let mut expected = TEXT.to_owned();
        for (from, to) in replaced {
            assert!(expected.contains(from), "{from}");
            expected = expected.replacen(from, to, 1);
        }
        assert_eq!(with_changes(TEXT, &merged(&root(), entity, at, into)).unwrap(), expected);
    }

    #[test]
    fn of_two_one_is_left_wherever_they_stood_and_once_in_a_list() {
        check(
            Entity::Themes,
            1,
            "wonen",
            &[
                (r#", { "id": "woningen", "name": "Woningen" }"#, ""),
                (r#"["woningen", "wonen"]"#, "[\n      \"wonen\"\n    ]"),
                (r#"["woningen"]"#, "[\n      \"wonen\"\n    ]"),
            ],
        );
        check(
            Entity::People,
            1,
            "jan",
            &[
                (r#", { "id": "jan-2", "name": "Jan S." }"#, ""),
                (r#", { "person": "jan-2" }, { "person": "jan-2", "role""#, r#", { "person": "jan", "role""#),
                (r#"[{ "person": "jan-2" }]"#, r#"[{ "person": "jan" }]"#),
                (r#""person": "jan-2" }] }"#, r#""person": "jan" }] }"#),
            ],
        );
    }

    #[test]
    fn what_the_kiosk_names_is_known() {
        let settings = serde_json::json!({ "screens": { "kiosk": { "place": "a", "themes": ["wonen"] } } });
        for (entity, id, expected) in [
            (Entity::Places, "a", true),
            (Entity::Places, "wonen", false),
            (Entity::Themes, "wonen", true),
            (Entity::Themes, "a", false),
            (Entity::People, "wonen", false),
        ] {
            assert_eq!(is_named_by_screens(&settings, entity, id), expected, "{id}");
        }
        assert!(!is_named_by_screens(&Value::Null, Entity::Places, "a"));
    }

    #[test]
    fn what_cannot_be_one_stays_two() {
        for (entity, at, into) in [
            (Entity::Places, 0, "b"),
            (Entity::Places, 1, "b"),
            (Entity::Places, 1, "weg"),
            (Entity::Places, 9, "a"),
        ] {
            check(entity, at, into, &[]);
        }
    }
}
