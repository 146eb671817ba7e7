//! Below the calendar: everything in the month, or on the chosen day.

use super::state::{LIST_ID, MonthState};
use crate::components::EventCard;
use crate::state::location::{use_language, use_rare_texts};
use crate::state::programme::use_programme;
use crate::ui::{each, either, live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::month::{Month, MonthChoice};
use stadsgesprek_core::programme::schedule::{Event, EventIndex};
use std::sync::Arc;

/// What is on in the month, or on the day that was chosen.
#[component]
pub(super) fn MonthList(
    /// The month, with what the filter finds.
    state: MonthState,
) -> impl IntoView {
    let t = use_rare_texts();
    let language = use_language();
    let programme = use_programme();
    let heading = move || match state.day.get() {
        Some(day) => dates::full_day(day, language),
        None => (t.month_list)(&state.month_name()),
    };
    let events = Memo::new(move |_| {
        state.shown.with(|shown| match state.day.get() {
            Some(day) => shown.on(day).iter().map(|entry| entry.at).collect::<Vec<_>>(),
            None => shown.events.clone(),
        })
    });
    let whole = move || {
        state.day.get().map(|day| {
            let href = state.link(MonthChoice::Month(Month::of(day)));
            view! { <p><a href=href id="month-whole">{(t.month_whole)(&state.month_name())}</a></p> }
        })
    };
    view! {
        <section class="month-list" aria-labelledby=LIST_ID>
            <h2 class="event-group-heading" id=LIST_ID tabindex="-1">{live_text(heading)}</h2>
            {either(
                move || events.with(Vec::is_empty),
                move || view! { <Empty state /> },
                move || {
                    let programme = programme.clone();
                    view! {
                        <ul class="event-group-list" role="list">
                            {each(
                                move || events.get(),
                                EventIndex::key,
                                move |at| programme.schedule.at(at).map(card),
                            )}
                        </ul>
                    }
                },
            )}
            {live(whole)}
        </section>
    }
    .into_any()
}

fn card(event: &Arc<Event>) -> AnyView {
    view! { <li><EventCard event=event.clone() /></li> }.into_any()
}

/// Nothing in the month, with the nearest months before and after that have something; or nothing on the day.
#[component]
fn Empty(state: MonthState) -> impl IntoView {
    let t = use_rare_texts();
    live(move || {
        if state.day.get().is_some() {
            return view! { <p>{t.month_day_empty}</p> }.into_any();
        }
        let words = match state.filter.with(|filter| filter.is_empty()) {
            true => t.month_empty,
            false => t.month_empty_filtered,
        };
        view! {
            <p>{words(&state.month_name())}</p>
            <p>{t.month_nearest}</p>
            <ul class="no-results-nearby" role="list">{nearest(state)}</ul>
        }
        .into_any()
    })
}

fn nearest(state: MonthState) -> Vec<AnyView> {
    let language = use_language();
    let month = state.month.get();
    let found = state.counts.with(|counts| {
        let before = counts.range(..month).next_back();
        let after = counts.range(month..).find(|(other, _)| **other != month);
        [before, after].map(|found| found.map(|(month, count)| (*month, *count)))
    });
    let link = |(month, count): (Month, usize)| {
        let name = format!("{} ({count})", dates::month_and_year(month.first(), language));
        view! { <li><a class="button" href=state.link(MonthChoice::Month(month))>{name}</a></li> }.into_any()
    };
    found.into_iter().flatten().map(link).collect()
}
