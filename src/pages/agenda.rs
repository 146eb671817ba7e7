//! The agenda and the archive: the same list with another period of its own.

mod greeting;

use super::searching::{Correction, SearchTrouble, Searching, Suggestions, use_search};
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
use greeting::Greeting;
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
    let searching = use_search(state);
    let selection = Memo::new(move |_| {
        state.with(|filter| {
            searching.found.with(|found| programme.select(filter, found.as_ref(), own, now.get()))
        })
    });
    announce(state, searching, selection, t);
    // Where nothing else fits what is shown there is still the whole programme; the panel says which it is.
    let subject = Memo::new(move |_| {
        state.with(|filter| SubscriptionSubject::of_filter(filter).unwrap_or(SubscriptionSubject::Everything))
    });
    let events = Memo::new(move |_| selection.with(|selection| selection.events.clone()));
    let is_ranked = Signal::derive(move || selection.with(|selection| selection.is_ranked));
    view! {
        <ListHeading own />
        {(own == Period::Upcoming).then(|| view! { <Greeting state /> })}
        <div class="list-layout">
            <FilterBar selection count=Signal::derive(move || events.with(Vec::len))>
                <Suggestions searching />
            </FilterBar>
            <div class="list-results">
                <FilterChips />
                <div class="result-line">
                    <p class="result-count" id=RESULT_COUNT_ID tabindex="-1">
                        {live_text(move || (t.results)(events.with(Vec::len)))}
                    </p>
                    <Elsewhere state searching selection />
                    <ViewSwitch current=View::List other=month_link(state, selection) />
                </div>
                <SearchTrouble searching t />
                <Correction selection />
                {either(
                    move || events.with(Vec::is_empty),
                    move || view! { <Empty state selection /> },
                    move || view! { <EventList events is_ranked /> },
                )}
                {(!is_live()).then(|| view! { <WrittenFilter selection /> })}
                <div class="list-foot">
                    <FollowPanel subject />
                    <LeafletLink own />
                </div>
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

/// The heading; the agenda is known by what stands above it.
#[component]
fn ListHeading(own: Period) -> impl IntoView {
    let t = use_texts();
    if own == Period::Upcoming {
        return view! { <h1 id="page-title" tabindex="-1" class="visually-hidden">{t.agenda_title}</h1> }
            .into_any();
    }
    let threads = use_location().link(Page::Threads);
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{t.archive_title}</h1>
        <p class="lead">{t.archive_intro}</p>
        <p class="archive-threads"><a href=threads>{links(t.language).threads_from_archive}</a></p>
    }
    .into_any()
}

/// What a choice finds in the other period, one touch away.
#[component]
fn Elsewhere(state: FilterState, searching: Searching, selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    let (other, words) = match state.own {
        Period::Archive => (Period::Upcoming, t.nearby_in_upcoming),
        _ => (Period::Archive, t.nearby_in_archive),
    };
    let count = move || {
        selection.with(|it| if other == Period::Archive { it.archive_count } else { it.upcoming_count })
    };
    let is_hidden = move || {
        // Where nothing is found, that says where there is something.
        let has_found = selection.with(|selection| !selection.events.is_empty());
        !has_found
            || count() == 0
            || searching.is_missing()
            || state.with(|filter| filter.is_empty() || filter.period.is_some())
    };
    let go = move |_| state.choose(state.get_untracked().with_period(other, state.own));
    view! {
        <button type="button" class="link-button elsewhere" disabled=!is_live() hidden=is_hidden on:click=go>
            {live_text(move || words(count()))}
        </button>
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

/// Tells screen readers how many there are, once the visitor has stopped changing the filter.
fn announce(state: FilterState, searching: Searching, selection: Memo<Selection>, t: &'static Catalog) {
    let announcer = use_announcer();
    Effect::new(move |previous: Option<(Filter, Option<usize>)>| {
        let filter = state.get();
        let count = || selection.with_untracked(|selection| selection.events.len());
        // A search finds more once the texts are there.
        let found = (!filter.words.is_empty()).then(|| selection.with(|selection| selection.events.len()));
        let said = (filter, found);
        if let Some(previous) = previous.clone().filter(|_| searching.is_missing()) {
            return previous;
        }
        // Another choice of as many is news, too.
        if previous.is_some_and(|previous| previous != said) {
            announcer.say_at_rest(searching.said((t.results)(count()), selection, t));
        }
        said
    });
}
