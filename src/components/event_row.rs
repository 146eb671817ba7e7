//! An event far down a list that the build wrote: its name and its date.

use crate::components::event_card::link_id;
use crate::components::{localized_title, status_words};
use crate::state::location::{use_language, use_location, use_texts};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// An event as a row.
#[component]
pub fn EventRow(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let href = use_location().link(Page::Event(event.id().clone()));
    let (title, lang) = localized_title(&event.about.title);
    let status = status_words(&event, t).map(|words| format!("{words} · "));
    let when = dates::when(event.when, use_language()).unwrap_or_else(|| t.date_unknown.to_owned());
    view! {
        <p class="event-row">
            <a id=link_id(&event) href=href lang=lang>{title}</a>
            <span class="event-row-when">{status} {when}</span>
        </p>
    }
    .into_any()
}
