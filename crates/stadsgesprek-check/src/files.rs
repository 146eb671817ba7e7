//! The pictures and documents that events name; looking at the files is for whoever can.

use super::{CheckedFile, Concern};
use crate::finding::Finding;
use jsonc_parser::ast::Value;
use stadsgesprek_core::reading::child;
use stadsgesprek_core::value::link::{is_local_document, is_local_path};

/// A picture or a document that is named in the file.
#[derive(Clone, Debug)]
pub struct FileMention {
    /// The path below the folder of the programme.
    pub src: String,
    /// A page shows it.
    pub is_picture: bool,
    finding: Finding,
}

impl FileMention {
    /// A finding about this file.
    pub fn finding(&self, concern: Concern) -> Finding {
        Finding { problem: concern.into(), ..self.finding.clone() }
    }
}

/// The pictures and documents of all events; pictures that are elsewhere are reported.
pub(super) fn mentions(file: &mut CheckedFile<'_, '_>) -> Vec<FileMention> {
    let mut mentions = Vec::new();
    for entry in file.entries("events") {
        for (src, at, is_picture) in named(entry.value()) {
            if !is_picture && !is_local_document(&src) {
                continue;
            }
            let is_local = is_local_path(&src);
            file.report(&entry, &at, Concern::ImageNotLocal { src: src.clone() });
            let Some(finding) = file.notes.take_last() else { continue };
            if is_local {
                mentions.push(FileMention { src, is_picture, finding });
            } else {
                file.notes.keep([finding]);
            }
        }
    }
    mentions
}

/// What an event says of files: the text, where it stands, and whether it is that of a picture.
fn named(event: &Value) -> Vec<(String, String, bool)> {
    let archive = child(event, "archive").and_then(Value::as_object);
    let kept = archive.into_iter().flat_map(|it| &it.properties);
    let kept = kept.map(|it| (format!("/archive/{}", it.name.as_str()), Some(&it.value), "url"));
    let own = [("images", "src"), ("links", "url")];
    let own = own.map(|(name, field)| (format!("/{name}"), child(event, name), field));
    let lists = own.into_iter().chain(kept);
    let items = lists.flat_map(|(pointer, list, field)| {
        // What stands alone is the first of the list.
        let items: Vec<(String, &Value)> = match list {
            Some(Value::Array(list)) => {
                list.elements.iter().enumerate().map(|(at, item)| (format!("{pointer}/{at}"), item)).collect()
            }
            alone => alone.map(|item| (pointer, item)).into_iter().collect(),
        };
        items.into_iter().map(move |(at, item)| (format!("{at}/{field}"), child(item, field), field))
    });
    items
        .filter_map(|(at, value, field)| {
            Some((value?.as_string_lit()?.value.to_string(), at, field == "src"))
        })
        .collect()
}
