//! Nothing of the visitor's own yet: how to begin.

use crate::state::location::{use_location, use_texts};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;

/// What is missing, how it comes there, and the way to the agenda.
#[component]
pub fn NothingSaved(
    /// What is missing.
    title: &'static str,
    /// How it comes there.
    text: &'static str,
) -> impl IntoView {
    let t = use_texts();
    let agenda = use_location().link(Page::Agenda);
    view! {
        <div class="no-results">
            <h2>{title}</h2>
            <p>{text}</p>
            <a class="button" data-kind="primary" href=agenda>{t.to_agenda}</a>
        </div>
    }
    .into_any()
}
