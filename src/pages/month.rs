//! Agenda and archive as a calendar: a month as a table, and below it what is on in the month or on the chosen day.

mod cell;
mod list;
mod state;
mod steps;
mod table;

use crate::components::{FilterBar, FilterChips, NoResults, RESULT_COUNT_ID, View, ViewSwitch};
use crate::pages::searching::{Correction, SearchTrouble, Suggestions};
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_rare_texts, use_texts};
use crate::ui::{either, live_text};
use leptos::prelude::*;
use list::MonthList;
use stadsgesprek_core::address::route::Page;
use state::{MonthState, provide_month};
use steps::MonthSteps;
use table::MonthTable;

/// Agenda and archive as a calendar: a table of weeks, and the list of the month below it.
#[component]
pub fn MonthPage() -> impl IntoView {
    let t = use_texts();
    let state = provide_month();
    let is_known = move || state.selection.with(|selection| !selection.events.is_empty());
    view! {
        <div class="list-heading">
            <h1 id="page-title" tabindex="-1" class="page-title">{t.month_title}</h1>
            <ViewSwitch current=View::Month other=Signal::derive(move || state.list_link()) />
        </div>
        <div class="month-layout">
            {if is_live() { view! { <Filters state /> }.into_any() } else { view! { <Written state /> }.into_any() }}
            {either(
                is_known,
                move || view! { <Month state /> },
                move || view! { <NoResults selection=state.selection /> },
            )}
        </div>
    }
    .into_any()
}

#[component]
fn Filters(state: MonthState) -> impl IntoView {
    view! {
        <FilterBar
            selection=state.selection
            count=Signal::derive(move || state.shown.with(|shown| shown.events.len()))
        >
            <Suggestions searching=state.searching />
        </FilterBar>
        <FilterChips />
        <SearchTrouble searching=state.searching t=use_texts() />
        <Correction selection=state.selection />
    }
    .into_any()
}

/// The page that the build wrote has one month, whatever the address says.
#[component]
fn Written(state: MonthState) -> impl IntoView {
    let t = use_texts();
    let written = use_rare_texts().month_written;
    let location = use_location();
    view! {
        <p class="month-written">
            <span>{written(&state.month_name())}</span>
            <a href=location.link(Page::Agenda)>{t.to_agenda}</a>
            <a href=location.link(Page::Archive)>{t.to_archive}</a>
        </p>
    }
    .into_any()
}

#[component]
fn Month(state: MonthState) -> impl IntoView {
    let t = use_texts();
    let rare = use_rare_texts();
    let undated = move || match state.undated() {
        0 => String::new(),
        n => (rare.month_undated)(n),
    };
    view! {
        {is_live().then(|| view! { <MonthSteps state /> })}
        <div class="month-heading">
            <p class="month-name" aria-hidden="true">{live_text(move || state.month_name())}</p>
            <p class="result-count" id=RESULT_COUNT_ID tabindex="-1">
                {live_text(move || (t.results)(state.shown.with(|shown| shown.events.len())))}
            </p>
        </div>
        <MonthTable state />
        <MonthList state />
        <p class="month-note">{live_text(undated)}</p>
    }
    .into_any()
}
