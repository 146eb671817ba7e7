//! Reads the records of the programme file out of its JSON: whatever can be used is used, whatever cannot is reported
//! with its place.
//!
//! One small function per record instead of serde's visitors: these are a fifth of their size as wasm, see every
//! problem of an entry instead of the first, and know where each value stands.

mod field;
#[cfg(not(target_arch = "wasm32"))]
mod lines;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod reports;
#[cfg(target_arch = "wasm32")]
#[path = "reading/silence.rs"]
mod reports;
mod strict;

pub(crate) use field::{Field, Records};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use lines::Lines;
pub(crate) use record::{record, words};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use strict::Liberty;
pub(crate) use strict::{liberties, with_whole_characters};

use crate::finding::{Finding, Problem, Refusal, Shape};
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseError;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};
use reports::Reports;

/// JSON as it is: none of the liberties that the parser could take.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Where a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// The byte at which it is not.
    pub offset: usize,
    /// What the JSON reader says.
    #[cfg(not(target_arch = "wasm32"))]
    pub detail: String,
}

impl NotJson {
    /// The browser says nothing of it, so there the words are not even made.
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "the words are for staff"))]
    fn new(offset: usize, detail: impl FnOnce() -> String) -> Self {
        Self {
            offset,
            #[cfg(not(target_arch = "wasm32"))]
            detail: detail(),
        }
    }
}

/// Parses a text as JSON; nothing when there is nothing in it. What it refuses is what `JSON.parse` refuses, since the
/// worker of the site reads with that; beyond that only half characters, which [`with_whole_characters`] takes away,
/// and what is nested more than 512 deep.
///
/// # Errors
/// When it is not JSON.
pub fn parse(text: &str) -> Result<Option<Value<'_>>, NotJson> {
    let value = parse_loosely(text)
        .map_err(|error| NotJson::new(error.range().start, || error.kind().to_string()))?;
    match liberties(text).next() {
        Some((offset, _)) => {
            Err(NotJson::new(offset, || "a character that JSON does not have here".to_owned()))
        }
        None => Ok(value),
    }
}

/// Parses a text that may hold control characters in its texts, and other white space than JSON has.
pub(crate) fn parse_loosely(text: &str) -> Result<Option<Value<'_>>, ParseError> {
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    parse_to_ast(text, &collect, &STRICT).map(|parsed| parsed.value)
}

/// Parses a text that must hold a JSON object.
///
/// # Errors
/// When it is empty, not JSON or not an object.
pub(crate) fn parse_object(text: &str) -> Result<Object<'_>, Refusal> {
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "the browser says nothing of it"))]
    let refuse = |problem: NotJson| Refusal::NotJson {
        #[cfg(not(target_arch = "wasm32"))]
        position: Lines::new(text).position(problem.offset),
        #[cfg(not(target_arch = "wasm32"))]
        detail: problem.detail,
    };
    match parse(text) {
        Err(problem) => Err(refuse(problem)),
        Ok(Some(Value::Object(object))) => Ok(object),
        Ok(Some(other)) => Err(refuse(NotJson::new(other.start(), || "not an object".to_owned()))),
        Ok(None) => Err(Refusal::Empty),
    }
}

/// A step on the way from the top of the file to a value.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only reports say where something stands"))]
enum Step<'t> {
    Name(&'t str),
    Index(usize),
}

/// Reads values, and keeps what was wrong with them.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    reports: Reports<'t>,
}

/// What a word in the file is, in a list of words that can stand there.
pub(crate) enum Word {
    /// The one at this position.
    Known(usize),
    /// Nothing is said.
    Unsaid,
    /// Another one.
    Unknown,
}

impl<'t> Reader<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { reports: Reports::new(text) }
    }

    /// Everything that was reported.
    pub(crate) fn take_findings(&mut self) -> Vec<Finding> {
        self.reports.take()
    }

    /// Reports a problem with the value at hand.
    pub(crate) fn report(&mut self, value: &impl Ranged, problem: impl FnOnce() -> Problem) {
        self.reports.add(value, problem);
    }

    /// Reports that the value is not what should stand there; gives the `false` of a reading that failed.
    pub(crate) fn refuse(&mut self, value: &Value<'t>, expected: Shape) -> bool {
        self.report(value, || Problem::WrongShape { expected });
        false
    }

    /// Reports that the value was taken for what it nearly is, written as it should be.
    pub(crate) fn understood(&mut self, value: &Value<'t>, meant: impl FnOnce(&str) -> String) {
        self.reports.add_with_text(value, |written| Problem::Understood {
            meant: meant(written),
            written: written.to_owned(),
        });
    }

    /// The value itself, also when somebody made a list of that one.
    pub(crate) fn only(&mut self, value: &'t Value<'t>) -> &'t Value<'t> {
        let Value::Array(list) = value else { return value };
        let [only] = list.elements.as_slice() else { return value };
        self.understood(value, |written| written[1..written.len() - 1].trim().to_owned());
        only
    }

    /// The object that the value is, after a look at the names in it.
    pub(crate) fn object(
        &mut self,
        value: &'t Value<'t>,
        known: &'static [&'static str],
    ) -> Option<&'t Object<'t>> {
        let Some(object) = value.as_object() else {
            self.refuse(value, Shape::Object);
            return None;
        };
        self.names(object, known);
        Some(object)
    }

    /// Reports the names that are not known, and those that stand twice.
    #[cfg_attr(target_arch = "wasm32", allow(clippy::unused_self, reason = "the browser says nothing of it"))]
    pub(crate) fn names(&mut self, object: &'t Object<'t>, known: &'static [&'static str]) {
        #[cfg(not(target_arch = "wasm32"))]
        self.reports.names(object, known);
        #[cfg(target_arch = "wasm32")]
        let _ = (object, known);
    }

    /// A field that must be there, unless it says itself that it need not.
    pub(crate) fn required(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
        field: &mut dyn Field,
    ) -> bool {
        let Some(property) = property(object, name) else {
            let is_needed = field.is_needed();
            if is_needed {
                self.report(object, || Problem::MissingField { name });
            }
            return !is_needed;
        };
        self.at(Step::Name(name), &property.value, field)
    }

    /// A field that stays as it is when it is not there, or cannot be read.
    pub(crate) fn optional(&mut self, object: &'t Object<'t>, name: &'static str, field: &mut dyn Field) {
        if let Some(property) = property(object, name) {
            self.at(Step::Name(name), &property.value, field);
        }
    }

    /// The entries of a list at the top of the file that can be read.
    pub(crate) fn entries<T: Field>(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
    ) -> Vec<(Entry<'t>, T)> {
        let Some(property) = property(object, name) else { return Vec::new() };
        self.reports.enter(Step::Name(name));
        let items = self.items(&property.value).unwrap_or_default();
        let mut entries = Vec::with_capacity(items.len());
        for (index, value) in items.iter().enumerate() {
            let mut entry = T::blank();
            self.reports.begin_entry(Some(value));
            if self.at(Step::Index(index), value, &mut entry) {
                entries.push((Entry { list: name, index, value }, entry));
            }
            self.reports.begin_entry(None);
        }
        self.reports.leave();
        entries
    }

    /// Reads what stands one step below.
    fn at(&mut self, step: Step<'t>, value: &'t Value<'t>, field: &mut dyn Field) -> bool {
        self.reports.enter(step);
        let is_usable = field.read(value, self);
        self.reports.leave();
        is_usable
    }

    /// What the word is that the value is; a tip when it is understood although the format has another. Capitals, spaces
    /// and hyphens make no difference.
    pub(crate) fn word(&mut self, value: &'t Value<'t>, choices: Choices) -> Word {
        let value = self.only(value);
        let word = match value {
            Value::StringLit(text) => text.value.as_ref(),
            Value::NumberLit(number) => number.value,
            _ => {
                self.refuse(value, Shape::Text);
                return Word::Unknown;
            }
        };
        if let Some(at) = choices.iter().position(|choice| canonical(choice) == word) {
            return Word::Known(at);
        }
        if word.trim().is_empty() {
            return Word::Unsaid;
        }
        let Some(at) = position(word, choices) else {
            self.report(value, || Problem::UnknownWord { word: word.to_owned(), choices });
            return Word::Unknown;
        };
        self.understood(value, |_| format!("\"{}\"", canonical(choices[at])));
        Word::Known(at)
    }

    /// Reports a problem with a value of which the caller knows where it stands.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn report_at(
        &mut self,
        value: &impl Ranged,
        pointer: &str,
        of: Option<&Value<'t>>,
        problem: Problem,
    ) {
        self.reports.add_at(value, pointer, of, problem);
    }

    /// Keeps a finding that was made elsewhere.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn keep(&mut self, finding: Finding) {
        self.reports.keep(finding);
    }

    /// Takes back the finding that was reported last.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn take_last(&mut self) -> Option<Finding> {
        self.reports.take_last()
    }

    /// The elements of a list.
    fn items(&mut self, value: &'t Value<'t>) -> Option<&'t [Value<'t>]> {
        match value.as_array() {
            Some(array) => Some(&array.elements),
            None => {
                self.refuse(value, Shape::List);
                None
            }
        }
    }

    /// Reports a problem with what stands below an entry at a JSON pointer, or with the deepest value on that way.
    pub(crate) fn report_below(&mut self, entry: &Entry<'t>, below: &str, problem: Problem) {
        self.reports.add_below(entry, below, problem);
    }
}

/// The words that can stand somewhere: for each that of the format, then what people write instead, with `|` between. In
/// one text, since each of its own would take eight bytes of the wasm more.
pub type Choices = &'static [&'static str];

/// The word of the format among those of a choice.
pub(crate) fn canonical(choice: &'static str) -> &'static str {
    choice.split('|').next().unwrap_or(choice)
}

/// Which of the choices a word is; capitals, accents, spaces and hyphens make no difference.
pub(crate) fn position(word: &str, choices: Choices) -> Option<usize> {
    let plain = bare(word);
    choices.iter().position(|choice| choice.split('|').any(|it| bare(it) == plain))
}

/// A word without capitals, accents, spaces and hyphens.
pub(crate) fn bare(word: &str) -> String {
    crate::fold::fold(word).replace(' ', "")
}

/// An entry of a list at the top of the file: where it stands.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only reports say where something stands"))]
pub(crate) struct Entry<'t> {
    list: &'static str,
    index: usize,
    value: &'t Value<'t>,
}

impl<'t> Entry<'t> {
    /// What it is.
    pub(crate) const fn value(&self) -> &'t Value<'t> {
        self.value
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<'t> Entry<'t> {
    /// The entry at a position of a list at the top of the file.
    pub(crate) const fn new(list: &'static str, index: usize, value: &'t Value<'t>) -> Self {
        Self { list, index, value }
    }

    /// Where it stands, as a JSON pointer.
    pub(crate) fn pointer(&self) -> String {
        format!("/{}/{}", self.list, self.index)
    }
}

/// The last property of a name, as every JSON reader takes it; `null` says nothing.
pub(crate) fn property<'v, 't>(object: &'v Object<'t>, name: &str) -> Option<&'v ObjectProp<'t>> {
    let found = object.properties.iter().rev().find(|property| property.name.as_str() == name);
    found.filter(|property| !matches!(property.value, Value::NullKeyword(_)))
}

pub(crate) fn child<'v, 't>(value: &'v Value<'t>, name: &str) -> Option<&'v Value<'t>> {
    match value {
        Value::Array(array) => array.elements.get(name.parse::<usize>().ok()?),
        Value::Object(object) => property(object, name).map(|property| &property.value),
        _ => None,
    }
}

/// The title of an entry, in whatever language it has one.
pub(crate) fn title_of(entry: &Value<'_>) -> Option<String> {
    let title = child(entry, "title")?;
    let text = ["nl", "en"].iter().find_map(|language| child(title, language)).unwrap_or(title);
    text.as_string_lit().map(|text| text.value.to_string())
}

#[cfg(test)]
mod tests;

/// Reads one record that is as it should be.
#[cfg(test)]
#[track_caller]
pub(crate) fn read_one<T: Field>(text: &str) -> T {
    let parsed = parse(text).unwrap().unwrap();
    let mut reader = Reader::new(text);
    let mut record = T::blank();
    assert!(record.read(&parsed, &mut reader), "{:?}", reader.take_findings());
    assert_eq!(reader.take_findings(), []);
    record
}
