//! The pictures that events name; looking at the files is for whoever can.

use super::{CheckedFile, Concern};
use crate::finding::Finding;
use jsonc_parser::ast::Value;
use stadsgesprek_core::reading::child;

/// A picture that is named in the file.
#[derive(Clone, Debug)]
pub struct ImageMention {
    /// The path below the folder of the programme.
    pub src: String,
    finding: Finding,
}

impl ImageMention {
    /// A finding about this picture.
    pub fn finding(&self, concern: Concern) -> Finding {
        Finding { problem: concern.into(), ..self.finding.clone() }
    }
}

/// The pictures of all events; those that are elsewhere are reported.
pub(super) fn mentions(file: &mut CheckedFile<'_, '_>) -> Vec<ImageMention> {
    let mut mentions = Vec::new();
    for entry in file.entries("events") {
        let images = child(entry.value(), "images").and_then(Value::as_array);
        for (at, image) in images.into_iter().flat_map(|list| list.elements.iter()).enumerate() {
            let Some(src) = child(image, "src").and_then(Value::as_string_lit) else { continue };
            let src = src.value.as_ref().to_owned();
            let is_local = is_local(&src);
            file.report(&entry, &format!("/images/{at}/src"), Concern::ImageNotLocal { src: src.clone() });
            let Some(finding) = file.notes.take_last() else { continue };
            if is_local {
                mentions.push(ImageMention { src, finding });
            } else {
                file.notes.keep([finding]);
            }
        }
    }
    mentions
}

fn is_local(src: &str) -> bool {
    let is_upward = src.split('/').any(|part| part == ".." || part.is_empty());
    !is_upward && !src.contains(['\\', ':', '?', '#'])
}
