//! Searching with letters of our own: the first one lists titles, more of them search everything. The system's keyboard
//! stays away, since nothing is a field.

use super::use_kiosk_texts;
use crate::components::EventRow;
use crate::pages::searching;
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::location::use_language;
use crate::state::programme::use_programme;
use crate::ui::{each, live_text};
use leptos::prelude::*;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::EventIndex;
use stadsgesprek_core::screens::kiosk::initials::beginning_with;
use stadsgesprek_core::screens::kiosk::view::ChooserKind;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// The keys; the last rows have fewer, so that what takes back stands at the end.
const KEYS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
/// How many events are shown: what a screen has room for.
const SHOWN: usize = 6;
/// How many letters a word may have.
const LONGEST: usize = 24;

/// Searching with letters.
#[component]
pub fn Letters() -> impl IntoView {
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    let language = use_language();
    let announcer = use_announcer();
    let word = RwSignal::new(String::new());
    let schedule = StoredValue::new(programme.clone());
    let found = Memo::new(move |_| word.with(|word| find(&programme, word, now.get(), language)));
    Effect::new(move |_| {
        let count = found.with(Vec::len);
        if word.with(|word| !word.is_empty()) {
            announcer.say_at_rest((names.letters_result)(count));
        }
    });
    let row = move |at: EventIndex| {
        let event = schedule.with_value(|programme| programme.schedule.at(at).cloned());
        event.map(|event| view! { <li><EventRow event /></li> }.into_any())
    };
    let shown = move || found.with(|found| found.iter().copied().take(SHOWN).collect::<Vec<_>>());
    let hint = move || {
        let count = found.with(Vec::len);
        match count {
            _ if word.with(String::is_empty) => names.letters_hint.to_owned(),
            0 => names.letters_none.to_owned(),
            _ if SHOWN < count => (names.letters_more)(count - SHOWN),
            _ => String::new(),
        }
    };
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{names.choice_title(ChooserKind::Letters)}</h1>
        <p class="kiosk-word">
            <span class="visually-hidden">{names.letters_word} ": "</span>
            {live_text(move || word.get())}
        </p>
        <ul class="kiosk-found" role="list">{each(shown, EventIndex::key, row)}</ul>
        <p class="kiosk-hint">{live_text(hint)}</p>
        <Keys word />
    }
    .into_any()
}

/// What a word finds: the best first.
fn find(programme: &Arc<Programme>, word: &str, now: Moment, language: Language) -> Vec<EventIndex> {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => Vec::new(),
        (Some(letter), None) => beginning_with(&programme.schedule, letter, language),
        _ => {
            let found = searching::find(programme, word, now).unwrap_or_default();
            found.hits.into_iter().map(|hit| hit.event).collect()
        }
    }
}

/// The keys: a press adds to the word, up to its greatest length.
#[component]
fn Keys(word: RwSignal<String>) -> impl IntoView {
    let names = use_kiosk_texts();
    let key = |letter: char| {
        let add = move |_| {
            word.update(|word| {
                if word.chars().count() < LONGEST {
                    word.push(letter);
                }
            });
        };
        view! { <button type="button" class="kiosk-key" on:click=add>{letter.to_ascii_uppercase().to_string()}</button> }
    };
    let back = move |_| {
        word.update(|word| {
            word.pop();
        });
    };
    view! {
        <div class="kiosk-keys" role="group" aria-label=names.letters_keys>
            {KEYS.chars().map(key).collect_view()}
            <button type="button" class="kiosk-key" data-wide="" on:click=back>{names.letters_back}</button>
            <button type="button" class="kiosk-key" data-wide="" on:click=move |_| word.set(String::new())>
                {names.letters_clear}
            </button>
        </div>
    }
    .into_any()
}
