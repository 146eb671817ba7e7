//! Texts that do not show as they were meant.

use super::{CheckedFile, Concern};
use crate::notes::Notes;
use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::Ranged;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::reading::FileEntry;
use stadsgesprek_core::value::link::is_safe_address;

/// A title of more characters is no title; the longest of the archive has 103.
const LONGEST_TITLE: usize = 200;

pub(super) fn title<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    let length = event.about.title.all().map(|text| text.chars().count()).max().unwrap_or(0);
    if length > LONGEST_TITLE {
        file.report(entry, "/title", Concern::LongTitle { length });
    }
}

/// Looks at every text of the file.
pub(super) fn check(file: &mut CheckedFile<'_, '_>) {
    let mut walk = TextWalk { notes: &mut file.notes, pointer: String::new(), entry: None };
    walk.object(file.object, 0);
}

struct TextWalk<'a, 't> {
    notes: &'a mut Notes<'t>,
    pointer: String,
    /// The entry of a list at the top that is looked at.
    entry: Option<&'t Value<'t>>,
}

impl<'t> TextWalk<'_, 't> {
    fn value(&mut self, value: &'t Value<'t>, depth: usize) {
        match value {
            Value::StringLit(text) => self.text(text),
            Value::Object(object) => {
                self.language(object);
                self.object(object, depth + 1);
            }
            Value::Array(array) => {
                for (at, item) in array.elements.iter().enumerate() {
                    if depth == 0 {
                        self.entry = Some(item);
                    }
                    self.step(&at.to_string(), item, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: &'t Object<'t>, depth: usize) {
        for property in &object.properties {
            if depth == 0 {
                self.entry = None;
            }
            let name = property.name.as_str().replace('~', "~0").replace('/', "~1");
            self.step(&name, &property.value, depth);
        }
    }

    fn step(&mut self, step: &str, value: &'t Value<'t>, depth: usize) {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(step);
        self.value(value, depth);
        self.pointer.truncate(length);
    }

    fn report(&mut self, value: &impl Ranged, concern: Concern) {
        self.notes.report_at(value, &self.pointer, self.entry, concern);
    }

    /// A text per language without the Dutch one.
    fn language(&mut self, object: &'t Object<'t>) {
        let has_text = |name: &str| {
            object.properties.iter().any(|property| {
                let text = property.value.as_string_lit();
                property.name.as_str() == name && text.is_some_and(|text| !text.value.trim().is_empty())
            })
        };
        if has_text("en") && !has_text("nl") {
            self.report(object, Concern::OnlyEnglish);
        }
    }

    fn text(&mut self, text: &'t StringLit<'t>) {
        let said = text.value.as_ref();
        if said.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
            self.report(text, Concern::DirectionOverride);
        }
        if let Some(sample) = html(said) {
            self.report(text, Concern::Html { sample: sample.to_owned() });
        }
        if let Some(url) = unsafe_link(said) {
            self.report(text, Concern::UnsafeAddressInText { url: url.to_owned() });
        }
    }
}

/// The first tag or entity in a text.
fn html(text: &str) -> Option<&str> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let inside = &text[at + 1..];
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        let end = inside.find('>')?;
        is_tag.then(|| &text[at..at + end + 2])
    });
    tag.or_else(|| {
        text.match_indices('&').find_map(|(at, _)| {
            let end = text[at..].find(';')?;
            let name = text[at + 1..at + end].trim_start_matches('#');
            let is_entity = (2..=8).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric());
            is_entity.then(|| &text[at..=at + end])
        })
    })
}

/// The first address of a link in markup that is no link on the site.
fn unsafe_link(text: &str) -> Option<&str> {
    text.match_indices("](").find_map(|(at, _)| {
        let inside = &text[at + 2..];
        let url = inside[..inside.find(')')?].trim();
        (!url.is_empty() && !is_safe_address(url)).then_some(url)
    })
}
