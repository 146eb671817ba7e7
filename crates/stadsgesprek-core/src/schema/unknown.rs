//! Fields that the format does not know: nearly always a slip of the keyboard.

use super::events_schema;
use crate::document::{Event, Partner, Person, Place, Publisher, Series, Theme};
use crate::finding::{Finding, Problem};
use crate::schedule::locate::{Lines, value_at};
use crate::schedule::{nearest, title_of};
use serde::de::DeserializeOwned;
use serde_ignored::Path;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// The fields of a programme file that the format does not know, by place; what cannot be read at all is left to
/// [`crate::schedule::read`].
pub fn unknown_fields(text: &str) -> Vec<Finding> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(fields) = serde_json::from_str::<Fields>(text) else { return Vec::new() };
    let mut search = Search { lines: Lines::new(text), schema: events_schema(), findings: Vec::new() };
    for (name, raw) in &fields {
        search.field(name, raw);
    }
    let at = |finding: &Finding| finding.position.map(|position| (position.line, position.column));
    search.findings.sort_by_key(at);
    search.findings
}

struct Search<'a> {
    lines: Lines<'a>,
    schema: Value,
    findings: Vec<Finding>,
}

impl<'a> Search<'a> {
    fn field(&mut self, name: &str, raw: &'a RawValue) {
        match name {
            "themes" => self.list::<Theme>(name, raw),
            "partners" => self.list::<Partner>(name, raw),
            "people" => self.list::<Person>(name, raw),
            "places" => self.list::<Place>(name, raw),
            "series" => self.list::<Series>(name, raw),
            "events" => self.list::<Event>(name, raw),
            "publisher" => self.entry::<Publisher>(&[name.to_owned()], raw),
            _ if !names_at(&self.schema, &[]).iter().any(|known| known == name) => {
                self.report(&[], &[name.to_owned()], raw, None);
            }
            _ => {}
        }
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str, raw: &'a RawValue) {
        let Ok(items) = serde_json::from_str::<Vec<&'a RawValue>>(raw.get()) else { return };
        for (at, item) in items.into_iter().enumerate() {
            self.entry::<T>(&[name.to_owned(), at.to_string()], item);
        }
    }

    /// Also reports what stands before the place where an entry stops being readable: a misspelled name is often why.
    fn entry<T: DeserializeOwned>(&mut self, above: &[String], raw: &'a RawValue) {
        let mut paths = Vec::new();
        let mut reader = serde_json::Deserializer::from_str(raw.get());
        let _: Result<T, _> = serde_ignored::deserialize(&mut reader, |path| paths.push(segments(&path)));
        let subject = title_of(raw);
        for path in paths {
            self.report(above, &path, raw, subject.clone());
        }
    }

    fn report(&mut self, above: &[String], path: &[String], raw: &'a RawValue, subject: Option<String>) {
        let whole: Vec<String> = above.iter().chain(path).cloned().collect();
        let Some((name, parents)) = whole.split_last() else { return };
        let known = names_at(&self.schema, parents);
        let nearest = nearest(name, &known.iter().map(String::as_str).collect::<Vec<_>>());
        let value = if above.is_empty() { raw } else { value_at(raw, path.iter().map(String::as_str)) };
        self.findings.push(Finding {
            problem: Problem::UnknownField { name: name.clone(), nearest },
            pointer: whole
                .iter()
                .map(|segment| format!("/{}", segment.replace('~', "~0").replace('/', "~1")))
                .collect(),
            position: Some(self.lines.position_of(value)),
            subject,
        });
    }
}

fn segments(path: &Path) -> Vec<String> {
    let (parent, segment) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (parent, Some(index.to_string())),
        Path::Map { parent, key } => (parent, Some(key.clone())),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            (parent, None)
        }
    };
    let mut segments = segments(parent);
    segments.extend(segment);
    segments
}

/// The names of the fields that the schema knows at a path.
fn names_at(schema: &Value, path: &[String]) -> Vec<String> {
    let found = path.iter().try_fold(resolved(schema, schema), |at, segment| {
        let below = match segment.parse::<usize>() {
            Ok(_) => at.get("items"),
            Err(_) => at.get("properties").and_then(|properties| properties.get(segment)),
        };
        below.map(|below| resolved(schema, below))
    });
    let names = found.and_then(|found| found.get("properties")).and_then(Value::as_object);
    names.map(|names| names.keys().cloned().collect()).unwrap_or_default()
}

/// The schema behind a reference, or behind "this or null".
fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let choices = schema.get("anyOf").and_then(Value::as_array);
    let schema = choices.and_then(|choices| choices.first()).unwrap_or(schema);
    let pointer =
        schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Option<&str>, (usize, usize))]) {
        let found = unknown_fields(text);
        let found: Vec<_> = found
            .iter()
            .map(|finding| {
                let Problem::UnknownField { nearest, .. } = &finding.problem else { panic!("{finding:?}") };
                let position = finding.position.unwrap();
                (finding.pointer.as_str(), nearest.as_deref(), (position.line, position.column))
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_field_that_is_not_known_is_found_wherever_it_stands() {
        check(r#"{"evnts": [], "schemaVersion": 1}"#, &[("/evnts", Some("events"), (1, 11))]);
        check(
            "{\"events\": [\n{\"id\": \"a\", \"titel\": \"A\"},\n{\"id\": \"b\", \"title\": \"B\", \"begin\": 1}]}",
            &[("/events/0/titel", Some("title"), (2, 22)), ("/events/1/begin", None, (3, 36))],
        );
        check(
            r#"{"publisher": {"name": "x", "e-mail": "y"}}"#,
            &[("/publisher/e-mail", Some("email"), (1, 39))],
        );
        check(
            r#"{"places": [{"id": "a", "name": "A", "rooms": [{"id": "b", "name": "B", "nmae": 1}]}]}"#,
            &[("/places/0/rooms/0/nmae", Some("name"), (1, 81))],
        );
        check(
            r#"{"events": [{"id": "a", "title": "A", "registration": {"closed": "x"}, "archive": {"report": []}}]}"#,
            &[
                ("/events/0/registration/closed", Some("closes"), (1, 66)),
                ("/events/0/archive/report", Some("reports"), (1, 94)),
            ],
        );
    }

    #[test]
    fn a_name_with_a_slash_is_escaped_in_the_pointer() {
        check(r#"{"a/b~c": 1}"#, &[("/a~1b~0c", None, (1, 11))]);
    }

    #[test]
    fn the_event_is_named() {
        let found = unknown_fields(r#"{"events": [{"id": "a", "title": {"en": "Housing"}, "plaats": "x"}]}"#);
        assert_eq!(found[0].subject.as_deref(), Some("Housing"));
    }

    #[test]
    fn what_is_not_a_programme_is_left_to_the_reader() {
        for text in ["", "[]", "{", r#"{"events": 1}"#, r#"{"events": [1, null, "x", []]}"#] {
            check(text, &[]);
        }
    }
}
