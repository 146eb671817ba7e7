//! A month of the programme on one sheet.

use super::address_code::AddressCode;
use super::announcement::SheetSummary;
use super::date_mark::{DateMark, has_tile};
use super::desk::{Desk, Paper, SheetChoice, SheetChoices};
use super::facts::{date_line, registration_need, time_lines};
use super::use_print_texts;
use crate::components::{joined, localized, localized_line, place_line, status_words};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::state::site_names::{use_site_name, use_site_names};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::export::print::{Density, PrintedMonth, events_of, months_to_come};
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// A month of the programme: the one that the address names, else the next one in which there is something.
#[component]
pub fn LeafletPage() -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let language = use_language();
    let location = use_location();
    let now = use_now().get_untracked();
    let months = months_to_come(&use_programme().schedule, now);
    let next = months.first().copied().unwrap_or_else(|| PrintedMonth::of(now.date()));
    let query = location.query();
    let month = Memo::new(move |_| query.with(|query| PrintedMonth::asked(query)).unwrap_or(next));
    let choices = months.into_iter().map(move |month| SheetChoice {
        href: location.link_with(Page::Leaflet, &month.query()),
        name: dates::month_and_year(month.first_day(), language),
        mark: month.to_string(),
    });
    view! {
        <article class="print-page">
            <p class="kicker"><a href=location.link(Page::Agenda)>{t.to_agenda}</a></p>
            <h1 id="page-title" tabindex="-1" class="page-title">{t.leaflet_title}</h1>
            <Desk note=Signal::derive(move || p.paper_a4)>
                <SheetChoices label=p.months choices=choices.collect() chosen=Signal::derive(move || month.get().to_string()) />
            </Desk>
            {live(move || view! { <LeafletSheet month=month.get() /> })}
        </article>
    }
    .into_any()
}

#[component]
fn LeafletSheet(month: PrintedMonth) -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let events = events_of(&use_programme().schedule, month);
    let name = dates::month_and_year(month.first_day(), use_language());
    let nothing = events.is_empty().then(|| (p.nothing_in)(&name));
    let publisher = use_programme().schedule.publisher.name.clone();
    let publisher = Some(publisher).filter(|name| !name.is_empty());
    let has_samples = events.iter().any(|event| event.about.sample);
    let density = Density::of_list(events.len());
    let has_room = density <= Density::Normal;
    let items = events.into_iter().map(|event| view! { <LeafletItem event has_room /> }).collect_view();
    view! {
        <Paper sheet="leaflet">
            <div class="sheet-body" data-density=density.word()>
                <div class="sheet-top">
                    <p class="sheet-kicker">{use_site_names().house().to_owned()}</p>
                    <p class="sheet-house">{use_site_name()}</p>
                </div>
                <h2 class="leaflet-title">{name}</h2>
                {nothing.map(|words| view! { <p class="sheet-summary">{words}</p> })}
                <ol class="leaflet-list" role="list">{items}</ol>
                <div class="sheet-foot">
                    <AddressCode page=Page::Agenda words=p.whole_programme_at />
                    <div class="sheet-partners">
                        {publisher.map(|name| view! { <p>{(t.footer_publisher)(&name)}</p> })}
                        {has_samples.then(|| view! { <p>{t.sample_site_note}</p> })}
                    </div>
                </div>
            </div>
        </Paper>
    }
    .into_any()
}

/// An event of the month: status, title, when, where, whether one must register.
#[component]
fn LeafletItem(event: Arc<Event>, has_room: bool) -> impl IntoView {
    let t = use_texts();
    let (title, lang) = localized(&event.about.title);
    let subtitle = event.about.subtitle.as_ref().map(localized);
    let when = localized_line(joined(time_lines(&event), " · "));
    // The tile is not read aloud.
    let day = has_tile(&event).then(|| {
        view! { <span class="visually-hidden">{date_line(&event).0} ", "</span> }
    });
    let status =
        status_words(&event, t).map(|words| view! { <strong class="leaflet-status">{words}</strong> " " });
    let sample = event.about.sample.then(|| view! { <span class="leaflet-sample">{t.sample}</span> });
    let need = registration_need(&event);
    view! {
        <li class="leaflet-item" data-status=(!event.goes_ahead()).then_some("off")>
            <DateMark event=event.clone() />
            <div class="leaflet-text">
                <p class="leaflet-marks">{status}{sample}</p>
                <h3 lang=lang>{title}</h3>
                {subtitle.map(|(text, lang)| view! { <p lang=lang>{text}</p> })}
                <p class="leaflet-when">{day}{when}</p>
                <p>{localized_line(place_line(&event))}</p>
                {has_room.then(|| view! { <SheetSummary event=event.clone() /> })}
                {need.map(|words| view! { <p><strong>{words}</strong></p> })}
            </div>
        </li>
    }
    .into_any()
}
