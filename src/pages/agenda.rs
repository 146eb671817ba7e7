//! The agenda and the archive: the same list with another period of its own.

use crate::components::{
    EventList, FilterBar, FilterChips, FollowPanel, NoResults, RESULT_COUNT_ID, View, ViewSwitch,
    WrittenFilter,
};
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::filter::{FilterState, provide_filter};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{either, live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::subscription::SubscriptionSubject;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::catalog::thread::links;
use stadsgesprek_core::programme::filter::{Filter, Period, Selection};
use stadsgesprek_core::programme::month::{Month, MonthChoice};

/// The agenda or the archive.
#[component]
pub fn ListPage(
    /// The period of the page.
    own: Period,
) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let state = provide_filter(own);
    let now = use_now();
    let selection = Memo::new(move |_| state.with(|filter| programme.select(filter, own, now.get())));
    announce(state, selection, t);
    // Where nothing else fits what is shown there is still the whole programme; the panel says which it is.
    let subject = Memo::new(move |_| {
        state.with(|filter| SubscriptionSubject::of_filter(filter).unwrap_or(SubscriptionSubject::Everything))
    });
    let events = Memo::new(move |_| selection.with(|selection| selection.events.clone()));
    view! {
        <ListHeading own>
            <ViewSwitch current=View::List other=month_link(state, selection) />
        </ListHeading>
        <div class="list-layout">
            <FilterBar selection count=Signal::derive(move || events.with(Vec::len)) />
            <div class="list-results">
                <FilterChips />
                <div class="result-line">
                    <p class="result-count" id=RESULT_COUNT_ID tabindex="-1">
                        {live_text(move || (t.results)(events.with(Vec::len)))}
                    </p>
                    <FollowPanel subject />
                    <LeafletLink own />
                </div>
                <Correction selection />
                {either(
                    move || events.with(Vec::is_empty),
                    move || view! { <Empty state selection /> },
                    move || view! { <EventList events /> },
                )}
                {(!is_live()).then(|| view! { <WrittenFilter selection /> })}
            </div>
        </div>
    }
    .into_any()
}

/// The calendar with the same filter; from the archive at the month of what was last.
fn month_link(state: FilterState, selection: Memo<Selection>) -> Signal<String> {
    let location = use_location();
    let programme = use_programme();
    let route = Route::new(use_language(), Page::Month);
    Signal::derive(move || {
        let last = || selection.with(|it| programme.schedule.at(*it.events.first()?)?.when.sort_day());
        let filter = state.get();
        let day = if state.own == Period::Archive && filter.period.is_none() { last() } else { None };
        let month = day.map_or(MonthChoice::Nothing, |day| MonthChoice::Month(Month::of(day)));
        location.queried_link(&route, &month.query(&filter))
    })
}

/// The heading, with the ways to look at the list beside it.
#[component]
fn ListHeading(own: Period, children: Children) -> impl IntoView {
    let t = use_texts();
    let (title, intro) = match own {
        Period::Archive => (t.archive_title, Some(t.archive_intro)),
        _ => (t.agenda_title, None),
    };
    view! {
        <div class="list-heading">
            <h1 id="page-title" tabindex="-1" class="page-title">{title}</h1>
            {children()}
        </div>
        {intro.map(|intro| view! { <p class="lead">{intro}</p> })}
        {(own == Period::Archive).then(|| {
            let threads = use_location().link(Page::Threads);
            view! { <p class="archive-threads"><a href=threads>{links(t.language).threads_from_archive}</a></p> }
        })}
    }
    .into_any()
}

/// Leads to the month on paper.
#[component]
fn LeafletLink(own: Period) -> impl IntoView {
    let href = use_location().link(Page::Leaflet);
    (own == Period::Upcoming).then(|| view! { <a class="print-link" href=href>{use_texts().print_month}</a> })
}

/// Nothing found under a filter, or nothing planned at all.
#[component]
fn Empty(state: FilterState, selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    live(move || {
        if state.with(|filter| filter.is_empty()) && state.own == Period::Upcoming {
            view! {
                <div class="no-results">
                    <p class="lead">{t.nothing_upcoming}</p>
                    <p>{t.nothing_upcoming_hint}</p>
                    <a class="button" href=location.link(Page::Archive)>{t.to_archive}</a>
                </div>
            }
            .into_any()
        } else {
            view! { <NoResults selection /> }.into_any()
        }
    })
}

/// Says which words were searched for, when a slip was forgiven.
#[component]
fn Correction(selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    live(move || {
        let corrected = selection.with(|selection| selection.corrected.clone());
        corrected.map(|words| view! { <p class="correction">{(t.corrected)(&words)}</p> })
    })
}

/// Tells screen readers how many there are, once the visitor has stopped changing the filter.
fn announce(state: FilterState, selection: Memo<Selection>, t: &'static Catalog) {
    let announcer = use_announcer();
    Effect::new(move |previous: Option<Filter>| {
        let filter = state.get();
        // Another choice of as many is news, too.
        if previous.is_some_and(|previous| previous != filter) {
            announcer.say_at_rest((t.results)(selection.with_untracked(|selection| selection.events.len())));
        }
        filter
    });
}
