//! Before anything else on a sheet: that it does not go ahead, was moved, or is an example.

use crate::components::{joined, localized, localized_line, status_explained, status_words};
use crate::state::location::{use_language, use_texts};
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// The status in large letters with the reason, and the mark of an example. Nothing when it simply is to come.
#[component]
pub fn SheetStatus(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let is_full = event.goes_ahead() && event.about.registration.as_ref().is_some_and(|it| it.full);
    let status = status_words(&event, t).or_else(|| is_full.then_some(t.status_full));
    let previous = event.previous.last().filter(|_| event.about.status == Status::Rescheduled);
    let notes = [
        previous.map(|moment| ((t.previously)(&dates::full_moment(*moment, use_language())), None)),
        event.about.status_reason.as_ref().map(localized),
        status_explained(event.about.status, t).map(|words| (words.to_owned(), None)),
    ];
    let notes = joined(notes.into_iter().flatten().collect(), " ");
    let sample = event.about.sample.then(|| {
        view! { <p class="sheet-sample"><strong>{t.sample_explained}</strong></p> }
    });
    view! {
        {sample}
        {status.map(|words| view! {
            <div class="sheet-status" data-weight=if event.goes_ahead() { "small" } else { "large" }>
                <p class="sheet-status-words">{words}</p>
                {(!notes.is_empty()).then(|| view! { <p>{localized_line(notes)}</p> })}
            </div>
        })}
    }
    .into_any()
}
