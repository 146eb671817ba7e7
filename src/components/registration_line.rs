//! How an event stands with registration, in one line.

use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::own::own_status;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::registration::{Availability, availability};
use std::sync::Arc;

/// The visitor's own registration, else whether one is needed or possible. Nothing when there is nothing to say.
#[component]
pub fn RegistrationLine(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let now = use_now();
    let event = StoredValue::new(event);
    let own = Memo::new(move |_| event.with_value(|event| own_status(event)));
    live(move || match own.get() {
        Some(own) => {
            let state = (!own.is_withdrawn).then_some(own.progress);
            Some(view! { <p class="registration-line" data-state=state>{own.words}</p> }.into_any())
        }
        None => {
            let words = event.with_value(|event| words(event, now.get(), t, language));
            words.map(|words| view! { <p class="registration-line">{words}</p> }.into_any())
        }
    })
}

fn words(event: &Event, now: Moment, t: &'static Catalog, language: Language) -> Option<String> {
    let is_required = event.about.registration.as_ref().is_some_and(|registration| registration.required);
    match availability(event, now) {
        Availability::Open { .. } | Availability::NotOnThisSite { .. } if is_required => {
            Some(t.registration_required.to_owned())
        }
        Availability::Open { .. } => Some(t.registration_open.to_owned()),
        Availability::NotYetOpen { opens } => {
            Some((t.registration_not_yet)(&dates::full_day(opens.date(), language)))
        }
        Availability::Closed { .. } => Some(t.registration_closed.to_owned()),
        _ => None,
    }
}
