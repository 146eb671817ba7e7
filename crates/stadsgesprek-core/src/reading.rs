//! Reads the records of the programme file out of its JSON: whatever can be used is used, whatever cannot is reported
//! with its place.
//!
//! One small function per record instead of serde's visitors: these are a fifth of their size as wasm, see every
//! problem of an entry instead of the first, and know where each value stands.
//!
//! What lives here: JSON as a tree ([`parse`]) and as saved records hold it ([`json`]); the reader with what it reports
//! ([`finding`]); how each value of the format is read; and `json_record!`, which declares a record with all of that.
//!
//! It uses [`crate::value`] alone. Every room that reads a file or a saved record uses it.

mod field;
pub mod finding;
pub mod json;
mod json_record;
mod lines;
mod nearest;
mod parse;
mod pointer;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod reports;
#[cfg(target_arch = "wasm32")]
#[path = "reading/no_reports.rs"]
mod reports;
mod said;
mod strict;
mod values;

pub(crate) use json_record::json_record;
pub use lines::LineIndex;
pub use nearest::nearest;
pub use parse::{NotJson, child, parse, parse_loosely, parse_object, property, title_of};
pub use pointer::FileEntry;
pub use reader::{JsonField, JsonRecord, Reader};
pub use said::Said;
pub(crate) use strict::with_whole_characters;
pub use strict::{JsonExtension, json_extensions};

#[cfg(test)]
mod tests;

/// Reads one record that is as it should be.
#[cfg(test)]
#[track_caller]
pub(crate) fn read_one<T: JsonField>(text: &str) -> T {
    let parsed = parse(text).unwrap().unwrap();
    let mut reader = Reader::new(text);
    let mut record = T::blank();
    assert!(record.read(&parsed, &mut reader), "{:?}", reader.take_findings());
    assert_eq!(reader.take_findings(), []);
    record
}
