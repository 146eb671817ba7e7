//! A list: of a theme, a partner, a day, a year, or of everything.

use super::use_kiosk_texts;
use crate::components::{EventList, partner_name, theme_name};
use crate::pages::searching;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{either, live, live_text};
use chrono::NaiveDate;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::filter::{Filter, Period};
use stadsgesprek_core::programme::schedule::EventIndex;
use stadsgesprek_core::screens::kiosk::view::day_of;

/// A list, as its query says.
#[component]
pub fn KioskList(
    /// The period of the page.
    own: Period,
    /// The query of its address, which says what it is a list of.
    query: String,
) -> impl IntoView {
    let t = use_texts();
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    let (filter, day) = (Filter::parse(&query), day_of(&query));
    let title = heading(&filter, own, day);
    let chosen = filter.clone();
    let selection = Memo::new(move |_| {
        let now = now.get();
        let has_words = !chosen.words.trim().is_empty();
        let found = has_words.then(|| searching::find(&programme, &chosen.words, now)).flatten();
        programme.select(&chosen, found.as_ref(), own, now)
    });
    let programme = use_programme();
    let events = Memo::new(move |_| {
        let first_day = |at: EventIndex| programme.schedule.at(at).and_then(|event| event.when.first_day());
        let is_on = |at: &EventIndex| day.is_none_or(|day| first_day(*at) == Some(day));
        selection.with(|selection| selection.events.iter().copied().filter(is_on).collect::<Vec<_>>())
    });
    let counts = move || selection.with(|selection| (selection.upcoming_count, selection.archive_count));
    let has_periods = day.is_none() && !matches!(filter.period, Some(Period::Year(_)));
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{title}</h1>
        {has_periods.then(|| live(move || periods(&filter, own, counts())))}
        <p class="result-count">{live_text(move || (t.results)(events.with(Vec::len)))}</p>
        {either(
            move || events.with(Vec::is_empty),
            move || view! { <p class="lead">{names.no_such}</p> },
            move || view! { <EventList events /> },
        )}
    }
    .into_any()
}

/// What the list is of.
fn heading(filter: &Filter, own: Period, day: Option<NaiveDate>) -> String {
    let t = use_texts();
    if let Some(day) = day {
        return (use_kiosk_texts().day_title)(&dates::full_day(day, use_language()));
    }
    let themes = filter.themes.iter().filter_map(theme_name);
    let mut named: Vec<String> = themes.chain(filter.partners.iter().filter_map(partner_name)).collect();
    if filter.is_english {
        named.push(t.spoken_in_english.to_owned());
    }
    if let Some(Period::Year(year)) = filter.period {
        named.push(year.to_string());
    }
    match own {
        _ if !named.is_empty() => named.join(" · "),
        Period::Archive => t.archive_title.to_owned(),
        _ => t.agenda_title.to_owned(),
    }
}

/// What is to come and what was, one touch apart.
fn periods(filter: &Filter, own: Period, (to_come, were): (usize, usize)) -> AnyView {
    let names = use_kiosk_texts();
    let location = use_location();
    let link = |page: Page, period: Period, name: String| {
        let bare = Filter { period: None, ..filter.clone() };
        let href = location.filtered_link(&Route::new(use_language(), page), &bare);
        let current = (own == period).then_some("page");
        view! { <a class="kiosk-period" href=href aria-current=current>{name}</a> }
    };
    view! {
        <nav class="kiosk-periods" aria-label=use_texts().period>
            {link(Page::Agenda, Period::Upcoming, (names.to_come)(to_come))}
            {link(Page::Archive, Period::Archive, (names.were)(were))}
        </nav>
    }
    .into_any()
}
