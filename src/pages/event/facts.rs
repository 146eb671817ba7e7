//! What one wants to know before coming: price, language, access.

use crate::components::{LocalizedText, localized};
use crate::state::location::use_texts;
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::document::{Accessibility, Price};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

/// The facts of an event.
#[component]
pub fn Facts(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let about = &event.about;
    let price = about.price.as_ref().map(|price| price_words(price, t));
    let spoken = about.language.map(|language| (spoken_language(language, t).to_owned(), None));
    let rows = [
        (t.opening_hours, about.opening_hours.as_ref().map(localized)),
        (t.price, price.filter(|(price, _)| !price.is_empty())),
        (t.language_spoken, spoken),
        (t.audience, about.audience.as_ref().map(localized)),
    ];
    let rows = rows.into_iter().filter_map(|(name, text)| text.map(|text| (name, text)));
    let access =
        about.accessibility.as_ref().map(|access| access_words(access, t)).filter(|words| !words.is_empty());
    view! {
        <dl class="facts">
            {rows
                .map(|(name, (text, lang))| {
                    view! { <div class="fact"><dt>{name}</dt><dd lang=lang>{text}</dd></div> }
                })
                .collect_view()}
            {access
                .map(|words| {
                    let items = words.into_iter().map(|(word, lang)| view! { <li lang=lang>{word}</li> }).collect_view();
                    view! { <div class="fact"><dt>{t.access}</dt><dd><ul role="list">{items}</ul></dd></div> }
                })}
        </dl>
    }
    .into_any()
}

/// The price in words, with their language when that is not the page's; nothing is known of it when they are empty.
pub fn price_words(price: &Price, t: &'static Catalog) -> LocalizedText {
    let ours = if price.free { t.price_free } else { "" };
    price.text.as_ref().map_or_else(|| (ours.to_owned(), None), localized)
}

/// The word for the language that is spoken.
pub const fn spoken_language(language: Language, t: &'static Catalog) -> &'static str {
    match language {
        Language::Nl => t.language_nl,
        Language::En => t.language_en,
    }
}

/// What is known about access, a sentence each, with its language when that is not the page's.
pub fn access_words(access: &Accessibility, t: &'static Catalog) -> Vec<LocalizedText> {
    let facts = [
        (access.wheelchair, t.access_wheelchair, t.access_no_wheelchair),
        (access.hearing_loop, t.access_hearing_loop, t.access_no_hearing_loop),
        (access.captions, t.access_captions, t.access_no_captions),
        (access.sign_language, t.access_sign_language, t.access_no_sign_language),
    ];
    let known = facts
        .into_iter()
        .filter_map(|(fact, yes, no)| fact.map(|fact| (if fact { yes } else { no }.to_owned(), None)));
    known.chain(access.notes.as_ref().map(localized)).collect()
}
