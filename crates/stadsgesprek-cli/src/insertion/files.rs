//! The pictures and documents of the events of a file: what a build knows of each stands beside it, as long as the text is that
//! of a site.

use super::copying::without_items;
use super::placed::addition;
use super::{Edit, WrongShape, edited, range, string, value};
use crate::json::{Json, Layout, write};
use jsonc_parser::ast::{Object, Value};
use stadsgesprek_core::programme::document::{Image, Link};
use stadsgesprek_core::reading::JsonRecord;

/// The lists of what was kept of an event.
const KEPT: [&str; 5] = ["recordings", "reports", "slides", "photos", "press"];

/// What a build knows of the files of a programme, by their paths.
pub(crate) trait KnownFiles {
    /// What was made of a picture; nothing when none can be shown.
    fn picture(&self, src: &str) -> Option<Json>;

    /// The size of a document; nothing when there is none. Of what is no document, nothing is asked.
    fn document(&self, url: &str) -> Option<Json>;

    /// Whether an address is that of a document.
    fn is_document(&self, url: &str) -> bool;
}

/// The text with what is known of each file, and without those of which nothing is.
pub(crate) fn with_files(text: &str, files: &impl KnownFiles) -> Result<String, WrongShape> {
    let picture = |item: &Object| Some(files.picture(&string(value(item, "src")?)?));
    let document = |item: &Object| {
        let url = string(value(item, "url")?)?;
        files.is_document(&url).then(|| files.document(&url))
    };
    edited(text, |text, root| {
        let Some(Value::Array(events)) = value(root, "events") else { return Ok(Vec::new()) };
        let mut edits = Vec::new();
        for event in events.elements.iter().filter_map(Value::as_object) {
            let images = value(event, "images").into_iter();
            let images = images.flat_map(|list| in_list(list, |it| Some(picture(it).flatten())));
            edits.extend(images.map(|edit| edit.placed(text, root, "published", Image::NAMES)));
            let archive = value(event, "archive").and_then(Value::as_object);
            let kept = archive.into_iter().flat_map(|it| KEPT.iter().filter_map(|name| value(it, name)));
            let lists = value(event, "links").into_iter().chain(kept);
            let links = lists.flat_map(|list| in_list(list, document));
            edits.extend(links.map(|edit| edit.placed(text, root, "bytes", Link::NAMES)));
        }
        Ok(edits)
    })
}

/// What happens to the items of a list.
enum ListEdit<'t, 'a> {
    Gone(Edit),
    Known(&'t Object<'a>, Json),
}

impl ListEdit<'_, '_> {
    fn placed(self, text: &str, root: &Object, field: &str, order: &[&str]) -> Edit {
        match self {
            Self::Gone(edit) => edit,
            Self::Known(item, known) => match value(item, field) {
                Some(before) => (range(before), write(&known, &Layout::OneLine { is_spaced: true })),
                None => addition(text, root, item, field, &known, order),
            },
        }
    }
}

/// By what is known of an item: nothing of one that is none of ours, and no value of one that goes.
fn in_list<'t, 'a>(
    list: &'t Value<'a>,
    known: impl Fn(&Object<'_>) -> Option<Option<Json>>,
) -> Vec<ListEdit<'t, 'a>> {
    let is_gone = |item: &Value<'_>| item.as_object().is_none_or(|item| matches!(known(item), Some(None)));
    let edit = |item: &'t Value<'a>| {
        let item = item.as_object()?;
        Some(ListEdit::Known(item, known(item)??))
    };
    match list {
        Value::Array(list) => {
            let gone = without_items(list, is_gone);
            gone.into_iter().map(ListEdit::Gone).chain(list.elements.iter().filter_map(edit)).collect()
        }
        // What stands alone is the first of the list.
        alone if is_gone(alone) => vec![ListEdit::Gone((range(alone), "[]".to_owned()))],
        alone => edit(alone).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(images: &str, expected: &str) {
        let text =
            |images: &str| format!(r#"{{ "events": [{{ "id": "a", "images": {images} }}, "x", {{}}] }}"#);
        assert_eq!(with_files(&text(images), &Numbered), Ok(text(expected)));
    }

    /// Files whose name says what is known of them.
    struct Numbered;

    impl KnownFiles for Numbered {
        fn picture(&self, src: &str) -> Option<Json> {
            let width = src.strip_suffix(".jpg")?.parse().ok()?;
            Some(Json::Object(vec![("width", Json::Number(width))]))
        }

        fn document(&self, url: &str) -> Option<Json> {
            Some(Json::Number(url.strip_suffix(".pdf")?.parse().ok()?))
        }

        fn is_document(&self, url: &str) -> bool {
            url.ends_with(".pdf")
        }
    }

    #[test]
    fn a_document_has_its_size_beside_it_and_one_that_is_not_there_is_gone() {
        let text = r#"{ "events": [{ "links": [{ "url": "7.pdf" }, { "url": "a.pdf" }, { "url": "https://a.nl/" }, "x"],
            "archive": { "reports": [{ "url": "8.pdf", "bytes": 1 }], "slides": { "url": "a.pdf" }, "attendance": 5 } }] }"#;
        let expected = r#"{ "events": [{ "links": [{ "url": "7.pdf", "bytes": 7 }, { "url": "https://a.nl/" }],
            "archive": { "reports": [{ "url": "8.pdf", "bytes": 8 }], "slides": [], "attendance": 5 } }] }"#;
        assert_eq!(with_files(text, &Numbered), Ok(expected.to_owned()));
    }

    #[test]
    fn a_picture_has_beside_it_what_was_made_of_it() {
        check(
            r#"[{ "src": "7.jpg", "alt": "A", "x": 1 }]"#,
            r#"[{ "src": "7.jpg", "alt": "A", "published": { "width": 7 }, "x": 1 }]"#,
        );
        check(
            r#"[{ "src": "7.jpg", "published": { "width": 6, "mark": "0a" }, "alt": "" }]"#,
            r#"[{ "src": "7.jpg", "published": { "width": 7 }, "alt": "" }]"#,
        );
        check(r#"{ "src": "7.jpg" }"#, r#"{ "src": "7.jpg", "published": { "width": 7 } }"#);
    }

    #[test]
    fn a_picture_of_which_nothing_can_be_made_is_not_there() {
        check(
            r#"[{ "src": "a.heic" }, { "src": "7.jpg" }, 5, { "alt": "" }, { "src": "8.jpg" }]"#,
            r#"[{ "src": "7.jpg", "published": { "width": 7 } }, { "src": "8.jpg", "published": { "width": 8 } }]"#,
        );
        for images in [r#"[{ "src": "a.heic" }]"#, r#"{ "src": "a.heic" }"#, r#""a.heic""#, "7"] {
            check(images, "[]");
        }
        check("[]", "[]");
    }
}
