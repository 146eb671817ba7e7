//! The files of the data folder that a text names: where a picture, a link or a logo is said to be, and in addresses of the
//! site itself.

use super::DATA;
use jsonc_parser::{JsonValue, ParseOptions, parse_to_value};
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;

/// The fields that say where a file is, whatever they belong to; or the last word of their name.
const FIELDS: [&str; 11] =
    ["src", "url", "href", "logo", "image", "picture", "photo", "poster", "icon", "file", "$schema"];

/// What ends an address in a text.
const ENDS: [char; 11] = [' ', '\n', '\r', '\t', '"', '\'', '<', '>', ')', ']', '|'];

/// Paths below the data folder, as they are written and as they would be without `%20`.
#[derive(Default)]
pub(super) struct NamedPaths(BTreeSet<String>);

impl NamedPaths {
    /// What the texts name, when the site is at an address.
    pub(super) fn in_texts(texts: &[&str], address: Option<&str>) -> Self {
        let here = address.map(|address| format!("{address}{DATA}"));
        let mut named = Self::default();
        for text in texts {
            let text = text.trim_start_matches('\u{feff}');
            if let Ok(Some(value)) = parse_to_value(text, &ParseOptions::default()) {
                named.look(&value, false, here.as_deref());
            }
        }
        named
    }

    /// Whether a file is named.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// What is named and is not among the files.
    pub(super) fn unusable<'a>(&'a self, files: &'a BTreeSet<String>) -> impl Iterator<Item = &'a String> {
        self.0.iter().filter(|name| !files.contains(*name))
    }

    fn look(&mut self, value: &JsonValue<'_>, says_where: bool, here: Option<&str>) {
        match value {
            JsonValue::Object(fields) => {
                for (name, value) in fields.clone() {
                    self.look(&value, is_where(&name), here);
                }
            }
            JsonValue::Array(values) => values.iter().for_each(|value| self.look(value, says_where, here)),
            JsonValue::String(text) => {
                if says_where {
                    self.add(text);
                }
                here.into_iter().flat_map(|here| text.split(here).skip(1)).for_each(|rest| {
                    self.add(rest.split(ENDS).next().unwrap_or_default());
                });
            }
            JsonValue::Number(_) | JsonValue::Boolean(_) | JsonValue::Null => {}
        }
    }

    /// A path may say that it is below the data folder, and may have what an address has behind it.
    pub(super) fn add(&mut self, written: &str) {
        let path = written.trim().trim_start_matches("./");
        let path = path.strip_prefix(DATA).unwrap_or(path);
        let bare = path.split(['?', '#']).next().unwrap_or_default();
        let decoded = percent_decode_str(bare).decode_utf8().unwrap_or_default();
        let names = [path, bare, &decoded].into_iter().filter(|name| is_local(name));
        self.0.extend(names.map(str::to_owned));
    }
}

/// Below the folder, shown, and the same on every system.
fn is_local(name: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.');
    name.split('/').all(is_part) && !name.contains(['\\', ':']) && !name.chars().any(char::is_control)
}

fn is_where(field: &str) -> bool {
    let one = field.strip_suffix('s').unwrap_or(field);
    let last = one.rfind(|c: char| c.is_ascii_uppercase()).map_or(one, |at| &one[at..]);
    FIELDS.contains(&one) || FIELDS.contains(&last.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_where_a_file_can_be_and_nowhere_else() {
        let here = Some("https://delft.test/agenda/");
        for (text, expected) in [
            (r#"{"images": [{"src": "zaal.jpg"}]}"#, &["zaal.jpg"][..]),
            (r#"{"images": ["zaal.jpg", "b/c.png"]}"#, &["b/c.png", "zaal.jpg"]),
            (
                r#"{"src": "./data/Zaal%20vol.jpg?x#y"}"#,
                &["Zaal vol.jpg", "Zaal%20vol.jpg", "Zaal%20vol.jpg?x#y"],
            ),
            (r#"{"logo": "logo.svg", "streamUrl": "a.mp4"}"#, &["a.mp4", "logo.svg"]),
            (r#"{"$schema": "events.schema.json"}"#, &["events.schema.json"]),
            (
                r#"{"text": "Zie [verslag](https://delft.test/agenda/data/v.pdf) en <https://delft.test/agenda/data/w.pdf>."}"#,
                &["v.pdf", "w.pdf"],
            ),
            (r#"{"links": [{"url": "https://delft.test/agenda/data/a.csv"}]}"#, &["a.csv"]),
            (r#"{"links": [{"url": "https://elders.test/agenda/data/a.csv"}]}"#, &[]),
            (r#"{"title": "aanmeldingen.csv", "note": "zie deelnemers.xlsx"}"#, &[]),
            (r#"{"src": "../geheim.txt"}"#, &[]),
            (r#"{"src": "/etc/passwd"}"#, &[]),
            (r#"{"src": "a/../../geheim.txt"}"#, &[]),
            (r#"{"src": "%2e%2e/geheim.txt"}"#, &["%2e%2e/geheim.txt"]),
            (r#"{"src": "..\\geheim.txt"}"#, &[]),
            (r#"{"src": "c:geheim.txt"}"#, &[]),
            (r#"{"src": ".env"}"#, &[]),
            (r#"{"src": "foto/.git/config"}"#, &[]),
            (r#"{"src": "foto//zaal.jpg"}"#, &[]),
            (r#"{"src": "foto/"}"#, &[]),
            (r#"{"src": ""}"#, &[]),
            (r#"{"src": 7}"#, &[]),
            (r#"{"https://delft.test/agenda/data/a.csv": 1}"#, &[]),
            ("{", &[]),
            ("", &[]),
        ] {
            let named = NamedPaths::in_texts(&[text], here);
            assert_eq!(named.0.iter().collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
