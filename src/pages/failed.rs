//! The programme is not there: not yet, or not at all.

use crate::state::location::use_texts;
use crate::state::programme::use_programme_state;
use leptos::prelude::*;

/// The programme is on its way; said only when it takes long.
#[component]
pub fn PendingPage() -> impl IntoView {
    let t = use_texts();
    view! { <p class="start-note">{t.loading}</p> }.into_any()
}

/// The programme could not be had.
#[component]
pub fn FailedPage() -> impl IntoView {
    let t = use_texts();
    let state = use_programme_state();
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{t.failed_title}</h1>
        <p class="lead">{t.failed_text}</p>
        <button type="button" class="button" data-kind="primary" on:click=move |_| state.retry()>{t.retry}</button>
    }
    .into_any()
}
