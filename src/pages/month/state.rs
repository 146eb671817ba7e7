//! Which month and day the calendar shows, from the address, the filter and the clock.

use crate::pages::searching::{Searching, use_search};
use crate::platform::navigation::HistoryHandling;
use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::filter::{FilterState, provide_filter};
use crate::state::liveness::is_live;
use crate::state::location::{Location, use_language, use_location, use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use chrono::NaiveDate;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::filter::{Filter, Period, Selection};
use stadsgesprek_core::programme::month::{Month, MonthChoice, MonthEvents, counts, opening};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The id of the heading above the list.
pub(super) const LIST_ID: &str = "month-list";

/// What the calendar shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthState {
    pub(super) filter: FilterState,
    pub(super) searching: Searching,
    pub(super) selection: Memo<Selection>,
    /// The months with what the filter finds.
    pub(super) counts: Memo<BTreeMap<Month, usize>>,
    pub(super) month: Memo<Month>,
    /// The day that the address names.
    pub(super) day: Memo<Option<NaiveDate>>,
    pub(super) shown: Memo<MonthEvents>,
    /// Today in Delft; the page that the build wrote is read on other days, so it has none.
    pub(super) today: Memo<Option<NaiveDate>>,
    now: Memo<Month>,
    location: Location,
    language: Language,
    programme: StoredValue<Arc<Programme>>,
}

/// Provides the filter and what the calendar shows.
pub(super) fn provide_month() -> MonthState {
    let location = use_location();
    let programme = StoredValue::new(use_programme());
    let filter = provide_filter(Period::All);
    let clock = use_now();
    let (query, is_live) = (location.query(), is_live());
    let day_now = Memo::new(move |_| clock.get().date());
    let chosen = Memo::new(move |_| query.with(|query| MonthChoice::parse(query)));
    let searching = use_search(filter);
    let selection = Memo::new(move |_| {
        searching.found.with(|found| {
            let select = |filter: &Filter| {
                programme.with_value(|it| it.select(filter, found.as_ref(), Period::All, clock.get()))
            };
            filter.with(select)
        })
    });
    let events = Memo::new(move |_| selection.with(|selection| selection.events.clone()));
    let counts =
        Memo::new(move |_| programme.with_value(|it| events.with(|events| counts(&it.schedule, events))));
    let month = Memo::new(move |_| {
        let open =
            || counts.with(|counts| opening(filter.with(|filter| filter.period), counts, day_now.get()));
        chosen.get().month().unwrap_or_else(open)
    });
    let shown = Memo::new(move |_| {
        programme.with_value(|it| events.with(|events| MonthEvents::new(&it.schedule, events, month.get())))
    });
    let state = MonthState {
        filter,
        searching,
        selection,
        counts,
        month,
        day: Memo::new(move |_| chosen.get().day()),
        shown,
        today: Memo::new(move |_| is_live.then(|| day_now.get())),
        now: Memo::new(move |_| Month::of(day_now.get())),
        location,
        language: use_language(),
        programme,
    };
    announce(state);
    show_chosen_day(state);
    state
}

impl MonthState {
    /// The month in words.
    pub(super) fn month_name(self) -> String {
        dates::month_and_year(self.month.get().first(), self.language)
    }

    /// The calendar at another month or day, with the same filter.
    pub(super) fn link(self, chosen: MonthChoice) -> String {
        let query = self.filter.with(|filter| chosen.query(filter));
        self.location.queried_link(&Route::new(self.language, Page::Month), &query)
    }

    /// The list that the month is in, with the same filter.
    pub(super) fn list_link(self) -> String {
        let page = if self.month.get() < self.now.get() { Page::Archive } else { Page::Agenda };
        let route = Route::new(self.language, page);
        self.filter.with(|filter| self.location.filtered_link(&route, filter))
    }

    /// Goes to another month.
    pub(super) fn go(self, month: Month, handling: HistoryHandling) {
        let query = MonthChoice::Month(month).query(&self.filter.get_untracked());
        self.location.go_to(&Route::new(self.language, Page::Month), &query, handling);
    }

    /// How many of what the filter finds have no date at all.
    pub(super) fn undated(self) -> usize {
        self.programme.with_value(|it| {
            let is_undated = |event: &&Arc<Event>| event.when.sort_day().is_none();
            self.selection.with(|selection| {
                let found = selection.events.iter().filter_map(|at| it.schedule.at(*at));
                found.filter(is_undated).count()
            })
        })
    }
}

/// Tells screen readers what is shown after a change: the month or the day, and how many.
fn announce(state: MonthState) {
    let announcer = use_announcer();
    let (said, t) = (use_rare_texts().month_said, use_texts());
    let words = move || match state.day.get() {
        Some(day) => {
            said(&dates::full_day(day, state.language), state.shown.with(|shown| shown.on(day).len()))
        }
        None => said(&state.month_name(), state.shown.with(|shown| shown.events.len())),
    };
    Effect::new(move |previous: Option<(Filter, Month, Option<NaiveDate>)>| {
        let choice = (state.filter.get(), state.month.get(), state.day.get());
        if let Some(previous) = previous.clone().filter(|_| state.searching.is_missing()) {
            return previous;
        }
        // Another choice of as many is news, too.
        if previous.is_some_and(|previous| previous != choice) {
            announcer.say_at_rest(state.searching.said(untrack(words), state.selection, t));
        }
        choice
    });
}

/// The list of a day that was just chosen is what one reads next; coming back, one is where one was.
fn show_chosen_day(state: MonthState) {
    Effect::new(move |previous: Option<Option<NaiveDate>>| {
        let day = state.day.get();
        let is_chosen = previous.is_some_and(|previous| previous != day) && day.is_some();
        if is_chosen && state.location.is_forward() {
            page::focus_when_drawn(LIST_ID);
        }
        day
    });
}
