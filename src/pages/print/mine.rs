//! What the visitor saved, one sheet per day.

use super::address_code::AddressCode;
use super::desk::{Desk, Paper};
use super::facts::{places, time_lines};
use super::use_print_texts;
use crate::components::{LocalizedText, joined, localized, localized_line, status_words};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_name;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::export::print::{PrintedDay, PrintedItem, days};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::saved::RegistrationState;

/// How many lines there are to write on.
const LINES: usize = 7;

/// What the visitor saved, one sheet per day.
#[component]
pub fn MinePrintPage() -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let location = use_location();
    let programme = use_programme();
    let now = use_now();
    let data = use_visitor().data();
    let sheets = move || {
        if !is_live() {
            return view! { <p class="lead">{use_rare_texts().device_needs_app}</p> }.into_any();
        }
        let now = now.get();
        let lines = data.with(|data| data.to_calendar(&programme.schedule, now));
        let days = days(&programme.schedule, &lines, now);
        let count = days.len();
        if count == 0 {
            return view! {
                <p class="lead">{p.own_empty}</p>
                <p><a class="button" href=location.link(Page::Agenda)>{t.to_agenda}</a></p>
            }
            .into_any();
        }
        let sheets = days.into_iter().enumerate();
        sheets.map(|(at, day)| view! { <DaySheet day at=at + 1 count /> }).collect_view().into_any()
    };
    view! {
        <article class="print-page">
            <p class="kicker"><a href=location.link(Page::Mine)>{t.mine}</a></p>
            <h1 id="page-title" tabindex="-1" class="page-title">{t.mine_print_title}</h1>
            <Desk note=Signal::derive(move || p.paper_a4)>
                <p class="print-note">{p.own_days}</p>
            </Desk>
            {live(sheets)}
        </article>
    }
    .into_any()
}

#[component]
fn DaySheet(day: PrintedDay, at: usize, count: usize) -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let date = dates::full_day(day.date, use_language());
    let items = day.items.into_iter().map(|item| view! { <DayItem item /> }).collect_view();
    view! {
        <Paper sheet="day">
            <div class="sheet-top">
                <p class="sheet-kicker">{t.mine_title} " · " {(p.own_page)(at, count)}</p>
                <p class="sheet-house">{use_site_name()}</p>
            </div>
            <h2 class="day-title">{date}</h2>
            <ol class="day-list" role="list">{items}</ol>
            <section class="day-notes">
                <h3>{p.notes}</h3>
                <div class="day-lines" aria-hidden="true">{(0..LINES).map(|_| view! { <span></span> }).collect_view()}</div>
            </section>
        </Paper>
    }
    .into_any()
}

#[component]
fn DayItem(item: PrintedItem) -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let event = item.event.clone();
    let (title, lang) = localized(&event.about.title);
    let status = status_words(&event, t).map(|words| view! { <p class="leaflet-status">{words}</p> });
    let times = localized_line(joined(time_lines(&event), " · "));
    let places = places(&event).into_iter().map(|place| {
        let address = place.address.map(|address| (format!(", {address}"), None));
        view! { <p>{localized_line(place.name.into_iter().chain(address).collect())}</p> }
    });
    let parts = parts(&item).into_iter().map(|part| view! { <li>{localized_line(part)}</li> }).collect_view();
    let registered = is_registered(&event).then(|| view! { <p><strong>{p.own_registered}</strong></p> });
    view! {
        <li class="day-item" data-status=(!event.goes_ahead()).then_some("off")>
            <div class="day-text">
                {status}
                <p class="day-time">{times}</p>
                <h3 lang=lang>{title}</h3>
                {places.collect_view()}
                {registered}
                {(!item.sessions.is_empty()).then(|| view! {
                    <p>{p.own_parts} ":"</p>
                    <ul>{parts}</ul>
                })}
            </div>
            <AddressCode page=Page::Event(event.id().clone()) words="" />
        </li>
    }
    .into_any()
}

/// The sessions that were saved, each with its time.
fn parts(item: &PrintedItem) -> Vec<Vec<LocalizedText>> {
    let language = use_language();
    let sessions = item.sessions.iter().filter_map(|id| item.event.session(id));
    let words = sessions.map(|session| {
        let time = session.start.map(|start| (dates::times(start, session.end, language), None));
        joined(time.into_iter().chain([localized(&session.about.title)]).collect(), " ")
    });
    words.collect()
}

fn is_registered(event: &Event) -> bool {
    let own = use_visitor().registration_for(event);
    own.is_some_and(|(_, registration)| registration.state != RegistrationState::Cancelled)
}
