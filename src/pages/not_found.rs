//! An address that leads nowhere, with ways on.

use crate::platform::field;
use crate::platform::navigation::HistoryHandling;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::ui::{Icon, IconShape, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::filter::{Filter, Period};

/// An address that leads nowhere.
#[component]
pub fn NotFoundPage(
    /// What is not there, when it is known.
    #[prop(optional)]
    what: Option<&'static str>,
) -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let search = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let filter = Filter::default()
            .with_words(&field::text("search").unwrap_or_default())
            .with_period(Period::All, Period::Upcoming);
        location.go_to(&Route::new(t.language, Page::Agenda), &filter.query(), HistoryHandling::Push);
    };
    view! {
        <div class="not-found">
            <h1 id="page-title" tabindex="-1" class="page-title">{t.not_found_title}</h1>
            {what.map(|what| view! { <p class="lead">{what}</p> })}
            <p class="lead">{t.not_found_text}</p>
            {when(is_live, move || view! {
            <form role="search" class="not-found-search" on:submit=search>
                <div class="search-field">
                    <label class="visually-hidden" for="search">{t.search}</label>
                    <Icon shape=IconShape::Search />
                    <input id="search" type="search" placeholder=t.search_hint />
                </div>
                <button type="submit" class="button">{t.not_found_search}</button>
            </form>
            })}
            <p>
                <a href=location.link(Page::Agenda)>{t.agenda}</a>
                " · "
                <a href=location.link(Page::Archive)>{t.archive}</a>
            </p>
        </div>
    }
    .into_any()
}
