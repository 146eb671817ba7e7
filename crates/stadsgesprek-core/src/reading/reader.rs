//! Goes through the tree of a file, and keeps what was wrong with it.

use super::finding::{FormatFinding, FormatProblem, Shape};
use super::parse::property;
use super::pointer::{FileEntry, PointerToken};
use super::reports::Reports;
use crate::value::json_enum::{EnumWords, canonical, position};
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

/// What a field can hold. Read in place and through one table, so that a field more costs a few bytes of wasm.
pub trait JsonField {
    /// What is there before it is read; never shown when reading fails.
    fn blank() -> Self
    where
        Self: Sized;

    /// Whether the record around it means nothing without it.
    fn is_needed(&self) -> bool {
        true
    }

    /// Reads it. What cannot be used is reported; `false` when the record around it cannot be used either.
    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool;
}

/// A record and the names of its fields.
pub trait JsonRecord: JsonField {
    /// The names, in the order of the format's documentation.
    const NAMES: &'static [&'static str];
}

/// Reads values, and keeps what was wrong with them.
#[derive(Debug)]
pub struct Reader<'t> {
    pub(super) reports: Reports<'t>,
}

/// What a word in the file is, in a list of words that can stand there.
pub enum WordMatch {
    /// The one at this position.
    Known(usize),
    /// Nothing is said.
    Unsaid,
    /// One that is not in the list, in no form.
    Unknown,
}

impl<'t> Reader<'t> {
    /// A reader that reports where in a text something stands.
    pub const fn new(text: &'t str) -> Self {
        Self { reports: Reports::new(text) }
    }

    /// Everything that was reported.
    pub fn take_findings(&mut self) -> Vec<FormatFinding> {
        self.reports.take()
    }

    /// Reports a problem with the value at hand.
    pub fn report(&mut self, value: &impl Ranged, problem: impl FnOnce() -> FormatProblem) {
        self.reports.add(value, problem);
    }

    /// Reports that the value is not what should stand there; gives the `false` of a reading that failed.
    pub fn refuse(&mut self, value: &Value<'t>, expected: Shape) -> bool {
        self.report(value, || FormatProblem::WrongShape { expected });
        false
    }

    /// Reports that the value was taken for what it nearly is, written as it should be.
    pub fn understood(&mut self, value: &Value<'t>, meant: impl FnOnce(&str) -> String) {
        self.reports.add_with_text(value, |written| FormatProblem::Understood {
            meant: meant(written),
            written: written.to_owned(),
        });
    }

    /// The value itself, also when somebody made a list of that one.
    pub fn only(&mut self, value: &'t Value<'t>) -> &'t Value<'t> {
        let Value::Array(list) = value else { return value };
        let [only] = list.elements.as_slice() else { return value };
        self.understood(value, |written| written[1..written.len() - 1].trim().to_owned());
        only
    }

    /// The object that the value is, after a look at the names in it.
    pub fn object(&mut self, value: &'t Value<'t>, known: &'static [&'static str]) -> Option<&'t Object<'t>> {
        let Some(object) = value.as_object() else {
            self.refuse(value, Shape::Object);
            return None;
        };
        self.names(object, known);
        Some(object)
    }

    /// Reports the names that are not known, and those that stand twice.
    #[cfg_attr(target_arch = "wasm32", allow(clippy::unused_self, reason = "the browser says nothing of it"))]
    pub fn names(&mut self, object: &'t Object<'t>, known: &'static [&'static str]) {
        #[cfg(not(target_arch = "wasm32"))]
        self.reports.names(object, known);
        #[cfg(target_arch = "wasm32")]
        let _ = (object, known);
    }

    /// A field that must be there, unless it says itself that it need not.
    pub fn required(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
        field: &mut dyn JsonField,
    ) -> bool {
        let Some(property) = property(object, name) else {
            let is_needed = field.is_needed();
            if is_needed {
                self.report(object, || FormatProblem::MissingField { name });
            }
            return !is_needed;
        };
        self.at(PointerToken::Name(name), &property.value, field)
    }

    /// A field that stays as it is when it is not there, or cannot be read.
    pub fn optional(&mut self, object: &'t Object<'t>, name: &'static str, field: &mut dyn JsonField) {
        if let Some(property) = property(object, name) {
            self.at(PointerToken::Name(name), &property.value, field);
        }
    }

    /// The entries of a list at the top of the file that can be read.
    pub fn entries<T: JsonField>(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
    ) -> Vec<(FileEntry<'t>, T)> {
        let Some(property) = property(object, name) else { return Vec::new() };
        self.reports.enter(PointerToken::Name(name));
        let items = self.items(&property.value).unwrap_or_default();
        let mut entries = Vec::with_capacity(items.len());
        for (index, value) in items.iter().enumerate() {
            let mut entry = T::blank();
            self.reports.begin_entry(Some(value));
            if self.at(PointerToken::Index(index), value, &mut entry) {
                entries.push((FileEntry::new(name, index, value), entry));
            }
            self.reports.begin_entry(None);
        }
        self.reports.leave();
        entries
    }

    /// Reads what stands one step below.
    pub(super) fn at(
        &mut self,
        token: PointerToken<'t>,
        value: &'t Value<'t>,
        field: &mut dyn JsonField,
    ) -> bool {
        self.reports.enter(token);
        let is_usable = field.read(value, self);
        self.reports.leave();
        is_usable
    }

    /// What the word is that the value is; a tip when it is understood although the format has another. Capitals, spaces
    /// and hyphens make no difference.
    pub fn word(&mut self, value: &'t Value<'t>, choices: EnumWords) -> WordMatch {
        let value = self.only(value);
        let word = match value {
            Value::StringLit(text) => text.value.as_ref(),
            Value::NumberLit(number) => number.value,
            _ => {
                self.refuse(value, Shape::Text);
                return WordMatch::Unknown;
            }
        };
        if let Some(at) = choices.iter().position(|choice| canonical(choice) == word) {
            return WordMatch::Known(at);
        }
        if word.trim().is_empty() {
            return WordMatch::Unsaid;
        }
        let Some(at) = position(word, choices) else {
            self.report(value, || FormatProblem::UnknownWord { word: word.to_owned(), choices });
            return WordMatch::Unknown;
        };
        self.understood(value, |_| format!("\"{}\"", canonical(choices[at])));
        WordMatch::Known(at)
    }

    /// The elements of a list.
    pub(super) fn items(&mut self, value: &'t Value<'t>) -> Option<&'t [Value<'t>]> {
        match value.as_array() {
            Some(array) => Some(&array.elements),
            None => {
                self.refuse(value, Shape::List);
                None
            }
        }
    }

    /// Reports a problem with what stands below an entry at a JSON pointer, or with the deepest value on that way.
    pub fn report_below(&mut self, entry: &FileEntry<'t>, below: &str, problem: FormatProblem) {
        self.reports.add_below(entry, below, problem);
    }
}
