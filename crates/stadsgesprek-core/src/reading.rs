//! Reads the records of the programme file out of its JSON: whatever can be used is used, whatever cannot is reported
//! with its place.
//!
//! One small function per record instead of serde's visitors: these are a fifth of their size as wasm, see every
//! problem of an entry instead of the first, and know where each value stands.
//!
//! What lives here: JSON as a tree ([`parse`]) and as saved records hold it ([`json`]); the reader with what it reports
//! ([`finding`]); how each value of the format is read; and `record!`, which declares a record with all of that.
//!
//! It uses [`crate::value`] alone. Every room that reads a file or a saved record uses it.

mod field;
pub mod finding;
pub mod json;
mod lines;
mod nearest;
mod parse;
mod reader;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod reports;
#[cfg(target_arch = "wasm32")]
#[path = "reading/silence.rs"]
mod reports;
mod said;
mod strict;
mod values;

pub use field::{Field, Records};
pub use lines::Lines;
pub use nearest::nearest;
pub use parse::{NotJson, child, parse, parse_loosely, parse_object, property, title_of};
pub use reader::{Entry, Reader};
pub(crate) use record::record;
pub use said::Said;
pub(crate) use strict::with_whole_characters;
pub use strict::{Liberty, liberties};

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
