//! Reads the records of the programme file out of its JSON: whatever can be used is used, whatever cannot is reported
//! with its place.
//!
//! One small function per record instead of serde's visitors: these are a fifth of their size as wasm, see every
//! problem of an entry instead of the first, and know where each value stands.

mod field;
mod lines;
mod record;

pub(crate) use field::{Field, Records};
pub(crate) use lines::Lines;
pub(crate) use record::{record, words};

use crate::finding::{Finding, Problem, Refusal, Shape};
use crate::schedule::nearest;
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseError;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

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

/// Parses a text as JSON; nothing when there is nothing in it.
///
/// # Errors
/// When it is not JSON.
pub fn parse(text: &str) -> Result<Option<Value<'_>>, ParseError> {
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    parse_to_ast(text, &collect, &STRICT).map(|parsed| parsed.value)
}

/// Parses a text that must hold a JSON object.
///
/// # Errors
/// When it is empty, not JSON or not an object.
pub(crate) fn parse_object(text: &str) -> Result<Object<'_>, Refusal> {
    let refuse = |detail: String, offset: usize| {
        let position = Lines::new(text).position(offset);
        Refusal::NotJson { detail, position }
    };
    match parse(text) {
        Err(error) => Err(refuse(error.kind().to_string(), error.range().start)),
        Ok(Some(Value::Object(object))) => Ok(object),
        Ok(Some(other)) => Err(refuse("not an object".to_owned(), other.start())),
        Ok(None) => Err(Refusal::Empty),
    }
}

/// A step on the way from the top of the file to a value.
#[derive(Clone, Copy, Debug)]
enum Step<'t> {
    Name(&'t str),
    Index(usize),
}

/// Reads values, and keeps what was wrong with them.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    lines: Lines<'t>,
    path: Vec<Step<'t>>,
    /// The entry of a list that is being read, whose title names what a finding is about.
    entry: Option<&'t Value<'t>>,
    pub(crate) findings: Vec<Finding>,
}

impl<'t> Reader<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { lines: Lines::new(text), path: Vec::new(), entry: None, findings: Vec::new() }
    }

    /// Reports a problem with the value at hand.
    pub(crate) fn report(&mut self, value: &impl Ranged, problem: Problem) {
        let pointer = self.path.iter().fold(String::new(), |mut pointer, step| {
            pointer.push('/');
            match step {
                Step::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
            pointer
        });
        self.findings.push(Finding {
            problem,
            pointer,
            position: Some(self.lines.position(value.start())),
            subject: self.entry.and_then(title_of),
        });
    }

    /// Reports that the value is not what should stand there; gives the `false` of a reading that failed.
    pub(crate) fn refuse(&mut self, value: &Value<'t>, expected: Shape) -> bool {
        self.report(value, Problem::WrongShape { expected });
        false
    }

    /// The object that the value is, after a look at the names in it.
    pub(crate) fn object(&mut self, value: &'t Value<'t>, known: &[&str]) -> Option<&'t Object<'t>> {
        let Some(object) = value.as_object() else {
            self.refuse(value, Shape::Object);
            return None;
        };
        self.names(object, known);
        Some(object)
    }

    /// Reports the names that are not known, and those that stand twice.
    pub(crate) fn names(&mut self, object: &'t Object<'t>, known: &[&str]) {
        for (at, property) in object.properties.iter().enumerate() {
            let name = property.name.as_str();
            let problem = if !known.contains(&name) {
                let nearest = nearest(name, known);
                Problem::UnknownField { name: name.to_owned(), nearest }
            } else if object.properties[..at].iter().any(|earlier| earlier.name.as_str() == name) {
                Problem::DuplicateField { name: name.to_owned() }
            } else {
                continue;
            };
            self.path.push(Step::Name(name));
            self.report(&property.value, problem);
            self.path.pop();
        }
    }

    /// A field that must be there, unless it says itself that it need not.
    pub(crate) fn required(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
        field: &mut dyn Field,
    ) -> bool {
        let is_there = property(object, name).is_some();
        if !is_there && field.is_needed() {
            self.report(object, Problem::MissingField { name });
            return false;
        }
        self.optional(object, name, field)
    }

    /// A field that stays as it is when it is not there.
    pub(crate) fn optional(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
        field: &mut dyn Field,
    ) -> bool {
        match property(object, name) {
            Some(property) => self.at(Step::Name(name), &property.value, field),
            None => true,
        }
    }

    /// The entries of a list at the top of the file that can be read.
    pub(crate) fn entries<T: Field>(
        &mut self,
        object: &'t Object<'t>,
        name: &'static str,
    ) -> Vec<(Entry<'t>, T)> {
        let Some(property) = property(object, name) else { return Vec::new() };
        self.path.push(Step::Name(name));
        let items = self.items(&property.value).unwrap_or_default();
        let mut entries = Vec::with_capacity(items.len());
        for (index, value) in items.iter().enumerate() {
            let mut entry = T::blank();
            self.entry = Some(value);
            if self.at(Step::Index(index), value, &mut entry) {
                entries.push((Entry { list: name, index, value }, entry));
            }
            self.entry = None;
        }
        self.path.pop();
        entries
    }

    /// Reads what stands one step below.
    fn at(&mut self, step: Step<'t>, value: &'t Value<'t>, field: &mut dyn Field) -> bool {
        self.path.push(step);
        let is_usable = field.read(value, self);
        self.path.pop();
        is_usable
    }

    /// The position of the word that the value is: none when it is another and there is a word for others.
    pub(crate) fn word(
        &mut self,
        value: &'t Value<'t>,
        known: &[&str],
        has_other: bool,
    ) -> Option<Option<usize>> {
        let Some(word) = value.as_string_lit() else {
            self.refuse(value, Shape::Text);
            return None;
        };
        let found = known.iter().position(|candidate| *candidate == word.value);
        if found.is_none() {
            let nearest = nearest(&word.value, known);
            let problem =
                Problem::UnknownWord { word: word.value.to_string(), nearest, is_replaced: has_other };
            self.report(value, problem);
        }
        (found.is_some() || has_other).then_some(found)
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
        self.findings.push(Finding {
            problem,
            pointer: pointer.to_owned(),
            position: Some(self.lines.position(value.start())),
            subject: of.and_then(title_of),
        });
    }

    /// What the file has at a value, escapes and all.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn raw(&self, value: &impl Ranged) -> &'t str {
        value.text(self.lines.text)
    }

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
        let mut value = entry.value;
        for segment in below.split('/').skip(1) {
            match child(value, segment) {
                Some(found) => value = found,
                None => break,
            }
        }
        self.findings.push(Finding {
            problem,
            pointer: format!("/{}/{}{below}", entry.list, entry.index),
            position: Some(self.lines.position(value.start())),
            subject: title_of(entry.value),
        });
    }
}

/// An entry of a list at the top of the file: where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'t> {
    list: &'static str,
    index: usize,
    value: &'t Value<'t>,
}

#[cfg(not(target_arch = "wasm32"))]
impl<'t> Entry<'t> {
    /// The entry at a position of a list at the top of the file.
    pub(crate) const fn new(list: &'static str, index: usize, value: &'t Value<'t>) -> Self {
        Self { list, index, value }
    }

    /// What it is.
    pub(crate) const fn value(&self) -> &'t Value<'t> {
        self.value
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
fn title_of(entry: &Value<'_>) -> Option<String> {
    let title = child(entry, "title")?;
    let text = ["nl", "en"].iter().find_map(|language| child(title, language)).unwrap_or(title);
    text.as_string_lit().map(|text| text.value.to_string())
}

/// Reads one record that is as it should be.
#[cfg(test)]
#[track_caller]
pub(crate) fn read_one<T: Field>(text: &str) -> T {
    let parsed = parse(text).unwrap().unwrap();
    let mut reader = Reader::new(text);
    let mut record = T::blank();
    assert!(record.read(&parsed, &mut reader), "{:?}", reader.findings);
    assert_eq!(reader.findings, []);
    record
}
