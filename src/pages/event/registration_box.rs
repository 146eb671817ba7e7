//! How the event stands with registration, and the visitor's own.

use crate::components::localized;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::own::{OwnStatus, own_status};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::visitor::registration::{Availability, availability};
use std::sync::Arc;

/// How the event stands with registration, and the visitor's own.
#[component]
pub fn RegistrationBox(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let now = use_now();
    let href = use_location().link(Page::Registration(event.id().clone()));
    let registration = event.about.registration.clone();
    let event = StoredValue::new(event);
    let own = Memo::new(move |_| event.with_value(|event| own_status(event)));
    let state = Memo::new(move |_| event.with_value(|event| availability(event, now.get())));
    let details = registration.as_ref().map(|registration| {
        let note = registration.note.as_ref().map(localized);
        let capacity = registration.capacity.map(t.registration_capacity);
        let is_required = registration.required;
        (note, capacity, is_required)
    });
    live(move || {
        let own = own.get();
        let is_registered = own.as_ref().is_some_and(|own| !own.is_withdrawn);
        let own_view = own.map(|own| own_view(own, &href, t));
        let state = state.get();
        // That it is off stands above everything.
        let is_silent = matches!(state, Availability::None | Availability::Cancelled);
        if is_silent && own_view.is_none() {
            return None;
        }
        let has_more = state.is_to_come() && !is_registered;
        let (note, capacity, is_required) = details.clone().filter(|_| has_more).unwrap_or_default();
        let link = (state.is_open() && !is_registered)
            .then(|| view! { <a class="button" data-kind="primary" href=href.clone()>{t.register}</a> });
        let outside = match &state {
            Availability::NotOnThisSite { url: Some(url) } if !is_registered => Some(view! {
                <a class="button" href=url.clone() rel="external noreferrer">{t.registration_outside_link}</a>
            }),
            _ => None,
        };
        let required = (is_required && state.is_possible())
            .then(|| view! { <span class="fact-strong">{t.registration_required}</span> " " });
        let words = (!is_registered && !is_silent).then(|| state_words(&state, t, language)).flatten();
        Some(view! {
            <section class="registration-box" aria-labelledby="registration">
                <h2 id="registration" class="visually-hidden">{t.registration}</h2>
                {own_view}
                {link}
                {outside}
                <p class="registration-note registration-terms">
                    {required}
                    {capacity.map(|words| view! { <span>{words}</span> " " })}
                    {words.map(|words| view! { <span>{words}</span> })}
                </p>
                {note.map(|(note, lang)| view! { <p class="registration-note" lang=lang>{note}</p> })}
            </section>
        })
    })
}

/// The visitor's own registration, never said to be more than it is.
fn own_view(own: OwnStatus, href: &str, t: &'static Catalog) -> AnyView {
    let OwnStatus { words, explained, seats, is_withdrawn, .. } = own;
    let seats = seats.filter(|_| !is_withdrawn);
    view! {
        <div class="registration-own" data-state=(!is_withdrawn).then_some("kept")>
            <p class="fact-strong">{words}</p>
            {seats.map(|words| view! { <p>{words}</p> })}
            {explained.map(|words| view! { <p class="registration-note">{words}</p> })}
            {(!is_withdrawn).then(|| view! {
                <a class="button" href=href.to_owned()>{t.registration_change_or_cancel}</a>
            })}
        </div>
    }
    .into_any()
}

/// Why one can or cannot register.
pub fn state_words(state: &Availability, t: &'static Catalog, language: Language) -> Option<String> {
    let words = match state {
        Availability::None => t.registration_none,
        Availability::NotOnThisSite { url: Some(_) } => t.registration_outside,
        Availability::NotOnThisSite { url: None } => return None,
        Availability::Open { closes: Some(at) } => {
            return Some((t.registration_open_until)(&dates::full_moment(*at, language)));
        }
        Availability::Open { closes: None } => t.registration_open,
        Availability::NotYetOpen { opens } => {
            return Some((t.registration_not_yet)(&dates::full_moment(*opens, language)));
        }
        Availability::Closed { .. } => t.registration_closed,
        Availability::Full => t.registration_full,
        Availability::Cancelled => t.registration_cancelled,
        Availability::Postponed => t.registration_postponed,
        Availability::Past => t.registration_past,
    };
    Some(words.to_owned())
}

/// On a phone: registering stays at hand at the lower edge while the page passes.
#[component]
pub fn RegisterBar(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let href = use_location().link(Page::Registration(event.id().clone()));
    let event = StoredValue::new(event);
    let is_shown = Memo::new(move |_| {
        event.with_value(|event| {
            let is_registered = own_status(event).is_some_and(|own| !own.is_withdrawn);
            availability(event, now.get()).is_open() && !is_registered
        })
    });
    live(move || {
        is_shown.get().then(|| {
            view! {
                <div class="register-bar">
                    <a class="button" data-kind="primary" href=href.clone()>{t.register}</a>
                </div>
            }
        })
    })
}
