//! Texts of the programme in the language of the page, marked when they are in the other one.

use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::export::print::breakable;
use stadsgesprek_core::value::text::Text;
use std::sync::Arc;

/// A text, and its language when that is not the page's.
pub type LocalizedText = (String, Option<&'static str>);

/// A text of the programme.
pub fn localized(text: &Text) -> LocalizedText {
    let wanted = use_language();
    let programme = use_programme();
    let (text, language) = programme.schedule.text(text, wanted);
    (text.to_owned(), (language != wanted).then(|| language.tag()))
}

/// A title for a heading or a link: its very long words may be broken, also where the browser does not know how.
pub fn localized_title(title: &Text) -> LocalizedText {
    let (text, lang) = localized(title);
    (breakable(&text), lang)
}

/// Says that a text is only there in the other language, behind a title; `lang` is what [`localized`] gave with it.
pub fn other_language_mark(lang: Option<&str>) -> Option<AnyView> {
    let words = lang.map(|_| use_texts().in_other_language)?;
    Some(view! { " " <span class="other-language">{words}</span> }.into_any())
}

/// Says it above a text of some length.
pub fn other_language_note(lang: Option<&str>) -> Option<AnyView> {
    let words = lang.map(|_| use_texts().other_language_note)?;
    Some(view! { <p class="language-note">{words}</p> }.into_any())
}

/// Several texts of the programme with something between them, such as a comma.
pub fn localized_names(texts: &mut dyn Iterator<Item = &Text>, between: &str) -> Vec<LocalizedText> {
    joined(texts.map(localized).collect(), between)
}

/// Several texts with something between them.
pub fn joined(texts: Vec<LocalizedText>, between: &str) -> Vec<LocalizedText> {
    let mut line = Vec::new();
    for text in texts {
        if !line.is_empty() {
            line.push((between.to_owned(), None));
        }
        line.push(text);
    }
    line
}

/// A line of texts, each with `lang` when it is only there in the other language.
pub fn localized_line(line: Vec<LocalizedText>) -> AnyView {
    marked_line(line, &as_it_is())
}

/// How a text is shown: as it is, or with what was found in it marked.
pub type Marker = Arc<dyn Fn(String) -> AnyView + Send + Sync>;

/// Marks nothing.
pub fn as_it_is() -> Marker {
    Arc::new(IntoAny::into_any)
}

/// The same line, marked.
pub fn marked_line(line: Vec<LocalizedText>, mark: &Marker) -> AnyView {
    let mut views = Vec::new();
    for (text, lang) in line {
        views.push(match lang {
            Some(_) => view! { <span lang=lang>{mark(text)}</span> }.into_any(),
            None => mark(text),
        });
    }
    views.into_any()
}

/// The words of a line, where nothing can be marked.
pub fn plain_line(line: Vec<LocalizedText>) -> String {
    line.into_iter().map(|(text, _)| text).collect()
}
