//! Addresses outside events: those of organizations and places, and the sources of what is said about them.

use super::File;
use crate::finding::Problem;
use crate::link::is_safe_address;
use crate::reading::{child, property};
use jsonc_parser::ast::{StringLit, Value};

pub(super) fn check(file: &mut File<'_, '_>) {
    let publisher = property(file.object, "publisher").map(|property| &property.value);
    if let Some(url) = publisher.and_then(|it| child(it, "url")).and_then(Value::as_string_lit) {
        look(file, url, "/publisher/url", None);
    }
    for list in ["themes", "partners", "places"] {
        for entry in file.entries(list) {
            let pointer = entry.pointer();
            if let Some(url) = child(entry.value(), "url").and_then(Value::as_string_lit) {
                look(file, url, &format!("{pointer}/url"), Some(entry.value()));
            }
            let sources = child(entry.value(), "sources").and_then(Value::as_array);
            for (at, url) in sources.into_iter().flat_map(|list| list.elements.iter()).enumerate() {
                if let Some(url) = url.as_string_lit() {
                    look(file, url, &format!("{pointer}/sources/{at}"), Some(entry.value()));
                }
            }
        }
    }
}

fn look<'t>(file: &mut File<'_, 't>, url: &StringLit<'t>, pointer: &str, of: Option<&Value<'t>>) {
    if !is_safe_address(&url.value) {
        file.reader.report_at(url, pointer, of, Problem::UnsafeAddress { url: url.value.to_string() });
    }
}
