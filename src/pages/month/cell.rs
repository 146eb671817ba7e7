//! A day in the calendar: its number, what is on by name where there is room, and how many more.

use super::state::{LIST_ID, MonthState};
use crate::components::{localized, localized_title, status_words};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live;
use chrono::{Datelike, NaiveDate, Weekday};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::month::{DayEvent, DayExtent, MonthChoice, fit};
use stadsgesprek_core::programme::schedule::Event;

/// How many names a cell has room for, and how many lines of what lasts longer.
const ROOM: usize = 3;
const SPANS: usize = 2;

/// How many marks a day has at most where there is no room for names.
const MARKS: usize = 3;

/// The id of a day, by which a keyboard finds it.
pub(super) fn day_id(day: NaiveDate) -> String {
    format!("d-{day}")
}

/// The day of an id.
pub(super) fn day_of_id(id: &str) -> Option<NaiveDate> {
    id.strip_prefix("d-").and_then(stadsgesprek_core::value::time::parse_date)
}

/// A day: what stands on it follows the filter.
#[component]
pub(super) fn MonthCell(
    /// The month that it stands in, with what the filter finds.
    state: MonthState,
    /// The day, which may be of the month before or after.
    day: NaiveDate,
) -> impl IntoView {
    let is_today = move || (state.today.get() == Some(day)).then_some("date");
    let is_chosen = move || (state.day.get() == Some(day)).then_some("");
    let on = Memo::new(move |_| state.shown.with(|shown| shown.on(day).to_vec()));
    let content = move || {
        let entries = on.get();
        view! { {number(state, day, &entries)} {names(state, day, &entries)} }
    };
    view! { <td class="month-cell" aria-current=is_today data-chosen=is_chosen>{live(content)}</td> }
        .into_any()
}

/// The number of the day, which opens its list. A day without events has none, but arrow keys come by.
fn number(state: MonthState, day: NaiveDate, entries: &[DayEvent]) -> AnyView {
    let (t, programme) = (use_rare_texts(), use_programme());
    let month = dates::month(day, use_language());
    let on_it = entries.iter().filter_map(|entry| programme.schedule.at(entry.at));
    let off = on_it.filter(|event| !event.goes_ahead()).count();
    let said =
        if entries.is_empty() { (t.month_free_day)(month) } else { (t.month_day)(month, entries.len(), off) };
    let today = use_texts().today;
    let is_today =
        move || (state.today.get() == Some(day)).then(|| view! { <span class="month-today">{today}</span> });
    let words = view! {
        <span class="month-number">{day.day()}</span>
        <span class="visually-hidden">" " {said} " "</span>
        {live(is_today)}
        <span class="month-marks" aria-hidden="true">{marks(entries)}</span>
    };
    let id = day_id(day);
    if entries.is_empty() {
        return view! { <span class="month-day" id=id tabindex=is_live().then_some("-1")>{words}</span> }
            .into_any();
    }
    if !is_live() {
        return view! { <span class="month-day">{words}</span> }.into_any();
    }
    let href = move || state.link(MonthChoice::Day(day));
    let is_chosen = move || (state.day.get() == Some(day)).then_some("true");
    view! { <a class="month-day" id=id href=href aria-current=is_chosen>{words}</a> }.into_any()
}

fn marks(entries: &[DayEvent]) -> Vec<AnyView> {
    let programme = use_programme();
    let mark = |entry: &DayEvent| {
        let event = programme.schedule.at(entry.at)?;
        let kind = match entry.extent {
            _ if !event.goes_ahead() => "off",
            DayExtent::Whole => "event",
            _ => "span",
        };
        Some(view! { <span class="month-mark" data-kind=kind></span> }.into_any())
    };
    entries.iter().filter_map(mark).take(MARKS).collect()
}

/// What is on by name, and what lasts longer as a bar that goes on in the next cell.
fn names(state: MonthState, day: NaiveDate, entries: &[DayEvent]) -> AnyView {
    let (own, spans): (Vec<&DayEvent>, Vec<&DayEvent>) =
        entries.iter().partition(|entry| entry.extent == DayExtent::Whole);
    let (own, rest) = fit(&own, ROOM);
    // A line that breaks off where a day is full would say that nothing is on there.
    let lines = spans.len().min(SPANS);
    let rest = rest + spans.len() - lines;
    let item = |entry: &DayEvent, view: AnyView| {
        view! { <li data-part=extent_word(entry.extent)>{view}</li> }.into_any()
    };
    let own: Vec<AnyView> = own.iter().filter_map(|entry| Some(item(entry, name(entry)?))).collect();
    let spans = spans.iter().take(lines).filter_map(|entry| Some(item(entry, span(entry, day)?)));
    let spans: Vec<AnyView> = spans.collect();
    let list = |class, items: Vec<AnyView>| {
        (!items.is_empty()).then(|| view! { <ul class=class role="list">{items}</ul> }.into_any())
    };
    view! {
        {list("month-names month-spans", spans)}
        {list("month-names", own)}
        {(0 < rest).then(|| more(state, day, rest))}
    }
    .into_any()
}

const fn extent_word(extent: DayExtent) -> &'static str {
    match extent {
        DayExtent::Whole => "whole",
        DayExtent::Begins => "begins",
        DayExtent::Runs => "runs",
        DayExtent::Ends => "ends",
    }
}

/// An event by name: when, what is the matter, what.
fn name(entry: &DayEvent) -> Option<AnyView> {
    let programme = use_programme();
    let event = programme.schedule.at(entry.at)?;
    let t = use_texts();
    let (title, lang) = localized_title(&event.about.title);
    let href = use_location().link(Page::Event(event.id().clone()));
    let time = event.when.start().map(|start| dates::clock_short(start, use_language()));
    let sample = event.about.sample.then(|| view! { <span class="month-sample">{t.sample}</span> " " });
    let link = view! {
        <a class="month-event" href=href data-status=(!event.goes_ahead()).then_some("off")>
            {time.map(|time| view! { <span class="month-time">{time}</span> " " })}
            {sample}
            {status(event)}
            <span class="month-title" lang=lang>{title}</span>
        </a>
    };
    Some(link.into_any())
}

fn status(event: &Event) -> Option<AnyView> {
    let t = use_texts();
    let is_over = event.when.is_over(use_now().get_untracked());
    let is_full = !is_over && event.about.registration.as_ref().is_some_and(|registration| registration.full);
    let words = status_words(event, t).or_else(|| is_full.then_some(t.status_full));
    words.map(|words| view! { <span class="status" data-kind="signal">{words}</span> " " }.into_any())
}

/// What lasts longer than the day. Its name stands where it begins, where it ends, and at the start of each row.
fn span(entry: &DayEvent, day: NaiveDate) -> Option<AnyView> {
    let t = use_rare_texts();
    let is_named = entry.extent != DayExtent::Runs || day.weekday() == Weekday::Mon || day.day() == 1;
    if !is_named {
        let programme = use_programme();
        let (title, lang) = localized(&programme.schedule.at(entry.at)?.about.title);
        let words = view! {
            <span class="month-span visually-hidden"><span lang=lang>{title}</span> " " {t.month_goes_on}</span>
        };
        return Some(words.into_any());
    }
    let note = match entry.extent {
        DayExtent::Ends => Some(t.month_last_day),
        DayExtent::Runs => Some(t.month_goes_on),
        _ => None,
    };
    let note = note.map(|note| view! { <span class="month-note-small">{note}</span> });
    Some(view! { {name(entry)?} {note} }.into_any())
}

/// How many more, which opens the list of the day.
fn more(state: MonthState, day: NaiveDate, rest: usize) -> AnyView {
    let name = format!("{} {}", day.day(), dates::month(day, use_language()));
    let said = (use_rare_texts().month_more)(&name, rest);
    let location = use_location();
    // What the build wrote has the whole month in its list.
    let href = move || if is_live() { state.link(MonthChoice::Day(day)) } else { location.fragment(LIST_ID) };
    view! {
        <a class="month-more" id=format!("m-{day}") href=href>
            "+" {rest} <span class="visually-hidden">" " {said}</span>
        </a>
    }
    .into_any()
}
