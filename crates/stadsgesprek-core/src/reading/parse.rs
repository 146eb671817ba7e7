//! JSON as it is, into a tree that knows where each value stands.

use super::finding::Refusal;
#[cfg(not(target_arch = "wasm32"))]
use super::lines::LineIndex;
use super::strict::json_extensions;
use crate::value::text::Language;
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
/// worker of the site reads with that; beyond that only half characters, which [`super::with_whole_characters`] takes away,
/// and what is nested more than 512 deep.
///
/// # Errors
/// When it is not JSON.
pub fn parse(text: &str) -> Result<Option<Value<'_>>, NotJson> {
    let value = parse_loosely(text)
        .map_err(|error| NotJson::new(error.range().start, || error.kind().to_string()))?;
    match json_extensions(text).next() {
        Some((offset, _)) => {
            Err(NotJson::new(offset, || "a character that JSON does not have here".to_owned()))
        }
        None => Ok(value),
    }
}

/// Parses a text that may hold control characters in its texts, and other white space than JSON has.
pub fn parse_loosely(text: &str) -> Result<Option<Value<'_>>, ParseError> {
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    parse_to_ast(text, &collect, &STRICT).map(|parsed| parsed.value)
}

/// Parses a text that must hold a JSON object.
///
/// # Errors
/// When it is empty, not JSON or not an object.
pub fn parse_object(text: &str) -> Result<Object<'_>, Refusal> {
    #[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "the browser says nothing of it"))]
    let refuse = |problem: NotJson| Refusal::NotJson {
        #[cfg(not(target_arch = "wasm32"))]
        position: LineIndex::new(text).position(problem.offset),
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

/// The last property of a name, as every JSON reader takes it; `null` says nothing.
pub fn property<'v, 't>(object: &'v Object<'t>, name: &str) -> Option<&'v ObjectProp<'t>> {
    let found = object.properties.iter().rev().find(|property| property.name.as_str() == name);
    found.filter(|property| !matches!(property.value, Value::NullKeyword(_)))
}

/// The property of a name, or the element at a position: a step of a JSON pointer.
pub fn child<'v, 't>(value: &'v Value<'t>, name: &str) -> Option<&'v Value<'t>> {
    match value {
        Value::Array(array) => array.elements.get(name.parse::<usize>().ok()?),
        Value::Object(object) => property(object, name).map(|property| &property.value),
        _ => None,
    }
}

/// The title of an entry, in whatever language it has one.
pub fn title_of(entry: &Value<'_>) -> Option<String> {
    let title = child(entry, "title")?;
    let text = Language::ALL.iter().find_map(|language| child(title, language.tag())).unwrap_or(title);
    text.as_string_lit().map(|text| text.value.to_string())
}
