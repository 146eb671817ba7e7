//! Addresses outside events: those of organizations and places, and the sources of what is said about them.

use super::CheckedFile;
use crate::finding::{Finding, Problem};
use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::Ranged;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::reading::{LineIndex, child, property};
use stadsgesprek_core::value::link::is_safe_address;

pub(super) fn check(file: &mut CheckedFile<'_, '_>) {
    let publisher = property(file.object, "publisher").map(|property| &property.value);
    if let Some(url) = publisher.and_then(|it| child(it, "url")).and_then(Value::as_string_lit) {
        look(file, url, "/publisher/url", None);
    }
    let links = publisher.and_then(|it| child(it, "links")).and_then(Value::as_array);
    for (at, link) in links.into_iter().flat_map(|list| list.elements.iter()).enumerate() {
        if let Some(url) = child(link, "url").and_then(Value::as_string_lit) {
            look(file, url, &format!("/publisher/links/{at}/url"), None);
        }
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

fn look<'t>(file: &mut CheckedFile<'_, 't>, url: &StringLit<'t>, pointer: &str, of: Option<&Value<'t>>) {
    if !is_safe_address(&url.value) {
        file.notes.report_at(url, pointer, of, FormatProblem::UnsafeAddress { url: url.value.to_string() });
    }
}

/// Points each finding about an address at that address, where reading points at the list that it stands in.
pub(super) fn locate(findings: &mut [Finding], text: &str, object: &Object<'_>) {
    let lines = LineIndex::new(text);
    for finding in findings {
        let Problem::Format(FormatProblem::UnsafeAddress { url }) = &finding.problem else { continue };
        let mut steps = finding.pointer.split('/').skip(1);
        let top = steps.next().and_then(|name| property(object, name)).map(|property| &property.value);
        let Some(value) = steps.try_fold(top, |value, step| Some(Some(child(value?, step)?))).flatten()
        else {
            continue;
        };
        if let Some((below, at)) = find(value, url) {
            finding.pointer.push_str(&below);
            finding.position = Some(lines.position(at));
        }
    }
}

/// Where a text stands inside a value: the pointer from there, and the offset in the file.
fn find(value: &Value<'_>, text: &str) -> Option<(String, usize)> {
    match value {
        Value::StringLit(found) if found.value == text => Some((String::new(), found.start())),
        Value::Object(object) => object.properties.iter().find_map(|property| {
            let (below, at) = find(&property.value, text)?;
            Some((format!("/{}{below}", property.name.as_str()), at))
        }),
        Value::Array(array) => array.elements.iter().enumerate().find_map(|(index, item)| {
            let (below, at) = find(item, text)?;
            Some((format!("/{index}{below}"), at))
        }),
        _ => None,
    }
}
