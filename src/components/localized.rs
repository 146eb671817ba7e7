//! Texts of the programme in the language of the page, marked when they are in the other one.

use crate::state::location::use_language;
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::export::print::breakable;
use stadsgesprek_core::value::text::Text;

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
    let mut views = Vec::new();
    for (text, lang) in line {
        views.push(match lang {
            Some(_) => view! { <span lang=lang>{text}</span> }.into_any(),
            None => text.into_any(),
        });
    }
    views.into_any()
}

/// The words of a line, where nothing can be marked.
pub fn plain_line(line: Vec<LocalizedText>) -> String {
    line.into_iter().map(|(text, _)| text).collect()
}
