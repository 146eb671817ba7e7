//! The sessions of an event for who leads it: times, people, places, and room for notes.

use super::date_mark::{DateMark, has_tile};
use super::desk::Paper;
use super::facts::{date_line, places};
use super::people::{PersonWords, people};
use super::status::SheetStatus;
use super::use_print_texts;
use crate::components::{LocalizedText, localized, localized_line, place_line};
use crate::pages::event::{other_place, with_functions};
use crate::state::location::use_language;
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_name;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{PrintCatalog, dates};
use stadsgesprek_core::export::print::{RunSheetRow, readable_address, rows};
use stadsgesprek_core::programme::document::ContributorRole;
use stadsgesprek_core::programme::schedule::{Event, Session, When};
use std::sync::Arc;

/// The run sheet of an event.
#[component]
pub fn RunSheet(event: Arc<Event>) -> impl IntoView {
    let p = use_print_texts();
    let (title, lang) = localized(&event.about.title);
    let (day, of_day) = date_line(&event);
    let note = event.about.sessions_note.as_ref().map(localized);
    let updated = use_programme().schedule.updated.map(p.updated);
    view! {
        <Paper sheet="run-sheet" is_off=!event.goes_ahead()>
            <div class="sheet-top">
                <p class="sheet-kicker">{p.run_sheet_of}</p>
                <p class="sheet-house">{use_site_name()}</p>
            </div>
            <SheetStatus event=event.clone() />
            <div class="run-head">
                {has_tile(&event).then(|| view! { <DateMark event=event.clone() /> })}
                <div>
                    <h2 class="run-title" lang=lang>{title}</h2>
                    <p class="run-day" lang=of_day>{day}</p>
                    <RunFacts event=event.clone() />
                </div>
            </div>
            <RunTable event />
            {note.map(|(note, lang)| view! { <p class="run-note" lang=lang>{note}</p> })}
            <p class="run-updated">{updated}</p>
        </Paper>
    }
    .into_any()
}

/// Doors, start, end, where, who leads it, whom to call.
#[component]
fn RunFacts(event: Arc<Event>) -> impl IntoView {
    let p = use_print_texts();
    let mut at: Vec<LocalizedText> = Vec::new();
    for place in places(&event) {
        if !at.is_empty() {
            at.push(("; ".to_owned(), None));
        }
        at.extend(place.name);
    }
    let own = |text: String| vec![(text, None)];
    let leads: Vec<_> =
        event.about.contributors.iter().filter(|it| it.role == ContributorRole::Moderator).cloned().collect();
    let leads: Vec<String> = people(&leads).into_iter().map(|it| it.name).collect();
    let role = ContributorRole::Moderator.word(use_language());
    let seats = event.about.registration.as_ref().and_then(|registration| registration.capacity);
    let mut rows: Vec<_> = moments(&event, p).into_iter().map(|(name, text)| (name, own(text))).collect();
    rows.push((p.place, at));
    rows.extend((!leads.is_empty()).then(|| (role, own(leads.join(", ")))));
    rows.extend(seats.map(|seats| (p.seats, own(seats.to_string()))));
    rows.push((p.contact, own(contact())));
    let rows = rows.into_iter().map(|(name, texts)| {
        view! { <div><dt>{name}</dt><dd>{localized_line(texts)}</dd></div> }
    });
    view! { <dl class="run-facts">{rows.collect_view()}</dl> }.into_any()
}

/// When the doors open, it begins and it ends: what is not known is said to be so.
fn moments(event: &Event, p: &'static PrintCatalog) -> Vec<(&'static str, String)> {
    let language = use_language();
    let unknown = || p.unknown.to_owned();
    let When::Timed { start, end, doors } = event.when else { return vec![(p.start, unknown())] };
    let duration = end.map_or_else(unknown, |end| (p.minutes)(start.minutes_until(end)));
    vec![
        (p.doors_open, doors.map_or_else(unknown, |at| dates::clock(at, language))),
        (p.start, dates::clock(start, language)),
        (p.end, end.map_or_else(unknown, |at| dates::clock(at, language))),
        (p.duration, duration),
    ]
}

/// Who publishes the programme, and how to reach them.
fn contact() -> String {
    let programme = use_programme();
    let publisher = &programme.schedule.publisher;
    let reach = publisher.email.as_deref().or_else(|| publisher.url.as_deref().map(readable_address));
    [Some(publisher.name.as_str()), reach].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[component]
fn RunTable(event: Arc<Event>) -> impl IntoView {
    let p = use_print_texts();
    // Where nobody is named there is the more room for notes.
    let has_people = event.sessions.iter().any(|session| !session.about.contributors.is_empty());
    let columns = if has_people { 6 } else { 5 };
    let body = rows(&event).into_iter().map(|row| {
        view! { <RunFree row columns /> <RunRow event=event.clone() row has_people /> }
    });
    let body = body.collect_view();
    view! {
        <table class="run-table">
            <thead>
                <tr>
                    <th scope="col" data-column="time">{p.time}</th>
                    <th scope="col" data-column="duration">{p.duration}</th>
                    <th scope="col">{p.part}</th>
                    {has_people.then(|| view! { <th scope="col">{p.people}</th> })}
                    <th scope="col" data-column="place">{p.place}</th>
                    <th scope="col" data-column="notes">{p.notes}</th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

/// What is free before a session.
#[component]
fn RunFree(row: RunSheetRow, columns: u8) -> impl IntoView {
    row.free_before.map(|minutes| {
        let words = (use_print_texts().free_minutes)(minutes);
        view! { <tr class="run-free"><td colspan=columns.to_string()>{words}</td></tr> }
    })
}

#[component]
fn RunRow(event: Arc<Event>, row: RunSheetRow, has_people: bool) -> impl IntoView {
    run_row(&event, row, has_people).into_any()
}

fn run_row(event: &Event, row: RunSheetRow, has_people: bool) -> Option<AnyView> {
    let p = use_print_texts();
    let session = event.sessions.get(row.session)?;
    let (title, lang) = localized(&session.about.title);
    let place = other_place(event, session).unwrap_or_else(|| place_line(event));
    let names = people(&with_functions(event, session)).into_iter().map(|PersonWords { name, part }| {
        view! { <li><strong>{name}</strong> <span class="run-role">{localized_line(part)}</span></li> }
    });
    let duration = row.minutes.map_or_else(|| p.unknown.to_owned(), p.short_minutes);
    let row = view! {
        <tr class="run-row">
            <td class="run-time">{times(session, p)}</td>
            <td>{duration}</td>
            <th scope="row">
                <span lang=lang>{title}</span>
                {row.is_parallel.then(|| view! { <span class="run-parallel">{p.at_the_same_time}</span> })}
            </th>
            {has_people.then(|| view! { <td><ul role="list">{names.collect_view()}</ul></td> })}
            <td>{localized_line(place)}</td>
            <td></td>
        </tr>
    };
    Some(row.into_any())
}

/// From when till when.
fn times(session: &Session, p: &'static PrintCatalog) -> String {
    let language = use_language();
    match (session.start, session.end) {
        (Some(start), Some(end)) => {
            format!("{}–{}", dates::clock_short(start, language), dates::clock_short(end, language))
        }
        (Some(start), None) => dates::clock_short(start, language),
        (None, _) => p.unknown.to_owned(),
    }
}
