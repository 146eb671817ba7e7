//! What of the programme can be referred to, by id and by name.

use super::field::Entity;
use serde_json::Value;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;
use std::collections::BTreeMap;

/// Something that can be referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Referable {
    /// How the file refers to it.
    pub(super) id: String,
    /// What people call it.
    pub(super) name: String,
}

/// The list of the file that holds them; that of rooms is in a place.
pub(super) const fn list_of(entity: Entity) -> &'static str {
    match entity {
        Entity::Themes => "themes",
        Entity::Partners => "partners",
        Entity::People => "people",
        Entity::Places => "places",
        Entity::Rooms => "rooms",
        Entity::Series => "series",
        Entity::Events => "events",
    }
}

/// All of a sort; rooms are those of a place, or of all when none is chosen.
pub(super) fn all(root: &Value, entity: Entity, place: Option<&str>, language: Language) -> Vec<Referable> {
    let named = |it: &Value| {
        let id = it.get("id")?.as_str()?.to_owned();
        let name = text(it.get("name").or_else(|| it.get("title")), language);
        let day = it.get("start").and_then(Value::as_str).map(|start| start.get(..10).unwrap_or(start));
        let name = match day.filter(|_| entity == Entity::Events) {
            Some(day) => format!("{name} ({day})"),
            None => name,
        };
        Some(Referable { name: if name.is_empty() { id.clone() } else { name }, id })
    };
    let list = |of: &Value, name: &str| -> Vec<Referable> {
        let items = of.get(name).and_then(Value::as_array);
        told_apart(items.into_iter().flatten().filter_map(named).collect())
    };
    if entity != Entity::Rooms {
        return list(root, list_of(entity));
    }
    let places = root.get("places").and_then(Value::as_array).into_iter().flatten();
    let meant =
        places.filter(|it| place.is_none_or(|place| it.get("id").and_then(Value::as_str) == Some(place)));
    meant.flat_map(|it| list(it, list_of(entity))).collect()
}

/// Two of one name have their ids behind it.
fn told_apart(mut all: Vec<Referable>) -> Vec<Referable> {
    let names: Vec<String> = all.iter().map(|it| fold(&it.name)).collect();
    let mut counts = BTreeMap::new();
    names.iter().for_each(|name| *counts.entry(name).or_insert(0) += 1);
    for (it, name) in all.iter_mut().zip(&names) {
        if counts.get(name).is_some_and(|count| *count > 1) {
            it.name = format!("{} ({})", it.name, it.id);
        }
    }
    all
}

/// The one that is meant by a name or id as somebody types it, when it is only one.
pub(super) fn find<'r>(all: &'r [Referable], typed: &str) -> Option<&'r Referable> {
    if let Some(found) = all.iter().find(|it| it.id == typed) {
        return Some(found);
    }
    let plain = fold(typed);
    let mut found = all.iter().filter(|it| fold(&it.name) == plain);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The texts of a list; one that stands alone is a list of one, as the reader takes it.
pub(super) fn listed(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text.as_str()],
        value => value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect(),
    }
}

/// A text of the file in a language, or else in the other.
pub(super) fn text(value: Option<&Value>, language: Language) -> String {
    let text = match value {
        Some(Value::String(text)) => Some(text.as_str()),
        Some(Value::Object(texts)) => {
            let of = |language: Language| texts.get(language.tag()).and_then(Value::as_str);
            of(language).or_else(|| of(language.other()))
        }
        _ => None,
    };
    text.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn two_people_of_one_name_are_told_apart() {
        let person = |id: &str, name: &str| json!({ "id": id, "name": name });
        let people = [person("jan", "Jan Smit"), person("jan-2", "Ján Smit"), person("els", "Els Smit")];
        let found = all(&json!({ "people": people }), Entity::People, None, Language::Nl);
        let names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Jan Smit (jan)", "Ján Smit (jan-2)", "Els Smit"]);
        assert_eq!(find(&found, "jan smit (jan-2)").map(|it| it.id.as_str()), Some("jan-2"));
        assert_eq!(find(&found, "els smit").map(|it| it.id.as_str()), Some("els"));
        assert_eq!(find(&found, "Jan Smit"), None);
    }
}
