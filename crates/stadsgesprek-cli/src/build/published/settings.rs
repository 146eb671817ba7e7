//! The settings as everybody may read them: the fields that the site knows, and no others.

use serde_json::{Map, Value};
use stadsgesprek_check::schema::portal_schema;
use stadsgesprek_core::reading::json;

/// The text of the settings to publish, each field once as it was read, and the fields that are not in it. Without a text
/// nothing is set.
pub(super) fn public(text: &str) -> (String, Vec<String>) {
    let mut value = json::parse(text).unwrap_or_else(|| Map::new().into());
    let schema = portal_schema();
    let mut left = Vec::new();
    prune(&mut value, &schema, &schema, "", &mut left);
    (format!("{value:#}\n"), left)
}

/// Takes away what the schema does not know.
fn prune(value: &mut Value, schema: &Value, root: &Value, at: &str, left: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let known = properties(schema, root);
            fields.retain(|name, value| {
                let at = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                match known.get(name) {
                    Some(schema) => prune(value, schema, root, &at, left),
                    None => left.push(at),
                }
                known.contains_key(name)
            });
        }
        Value::Array(values) => {
            let items = resolved(schema, root).into_iter().find_map(|it| it.get("items"));
            let items = items.unwrap_or(&Value::Null);
            values.iter_mut().for_each(|value| prune(value, items, root, at, left));
        }
        _ => {}
    }
}

/// The fields that an object can have.
fn properties<'s>(schema: &'s Value, root: &'s Value) -> Map<String, Value> {
    let all = resolved(schema, root).into_iter().filter_map(|it| it.get("properties")?.as_object());
    all.flatten().map(|(name, schema)| (name.clone(), schema.clone())).collect()
}

/// A schema with those that it refers to or chooses from.
fn resolved<'s>(schema: &'s Value, root: &'s Value) -> Vec<&'s Value> {
    let mut found = vec![schema];
    let reference = schema.get("$ref").and_then(Value::as_str);
    let target = reference.and_then(|it| it.strip_prefix('#')).and_then(|it| root.pointer(it));
    found.extend(target.into_iter().flat_map(|it| resolved(it, root)));
    for choice in ["anyOf", "oneOf", "allOf"] {
        let choices = schema.get(choice).and_then(Value::as_array);
        found.extend(choices.into_iter().flatten().flat_map(|it| resolved(it, root)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_site_does_not_know_stays_at_home() {
        for (text, expected) in [
            ("{}", &[][..]),
            (r#"{"siteName": "X", "house": {"name": "Y"}, "delivery": {"kind": "none"}}"#, &[]),
            (r#"{"screens": {"door": {"inches": 43, "languages": ["nl"]}}}"#, &[]),
            (r#"{"smtp": {"password": "geheim"}}"#, &["smtp"]),
            (r#"{"house": {"name": "Y", "alarm": "geheim"}}"#, &["house.alarm"]),
            (r#"{"screens": {"door": {"inches": 43, "pin": "geheim"}}}"#, &["screens.door.pin"]),
            (r#"{"formerSites": [{"password": "geheim"}]}"#, &["formerSites.password"]),
            (r#"{"siteName": {"password": "geheim"}}"#, &["siteName.password"]),
            (r#"{"house": {"alarm": "geheim"}, "house": {"name": "Y"}}"#, &[]),
            (r#"{"siteName": "half \ud83d"}"#, &[]),
            ("", &[]),
        ] {
            let (public, left) = public(text);
            assert_eq!(left, expected, "{text}");
            assert!(!public.contains("geheim"), "{public}");
            let (again, _) = super::public(&public);
            assert_eq!(again, public, "what is published can be read");
        }
    }
}
