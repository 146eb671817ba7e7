//! A text of the programme in the language of the page, marked when it is in the other one.

use crate::state::location::use_language;
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::export::print::breakable;
use stadsgesprek_core::value::text::Text;

/// A text of the programme; carries `lang` when it is only there in the other language.
#[component]
pub fn Localized(text: Text) -> impl IntoView {
    let (text, lang) = localized(&text);
    match lang {
        Some(lang) => view! { <span lang=lang>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// A text of the programme, and its language when that is not the page's.
pub fn localized(text: &Text) -> (String, Option<&'static str>) {
    let wanted = use_language();
    let programme = use_programme();
    let (text, language) = programme.schedule.text(text, wanted);
    (text.to_owned(), (language != wanted).then(|| language.tag()))
}

/// A title for a heading or a link: its very long words may be broken, also where the browser does not know how.
pub fn localized_title(title: &Text) -> (String, Option<&'static str>) {
    let (text, lang) = localized(title);
    (breakable(&text), lang)
}
