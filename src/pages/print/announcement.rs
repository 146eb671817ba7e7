//! An event on A4: everything that people need to know.

use super::address_code::AddressCode;
use super::date_mark::{DateMark, has_tile};
use super::desk::Paper;
use super::facts::{date_line, fact_rows, opening_hours, places, times};
use super::people::{SheetPartners, SheetPeople, kicker, people};
use super::status::SheetStatus;
use super::use_print_texts;
use crate::components::{LocalizedText, TileKind, joined, localized, localized_line};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::site_names::use_site_name;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::export::print::{ANNOUNCEMENT, Area, Density, breakable, fit};
use stadsgesprek_core::programme::markdown;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::registration::availability;
use std::sync::Arc;

/// An event on A4.
#[component]
pub fn AnnouncementSheet(event: Arc<Event>) -> impl IntoView {
    let rows = fact_rows(&event);
    let density = density(&event, &rows);
    let rows = rows.into_iter().map(|(name, texts)| {
        view! { <div><dt>{name}</dt><dd>{localized_line(texts)}</dd></div> }
    });
    view! {
        <Paper sheet="announcement" is_off=!event.goes_ahead()>
            <div class="sheet-body" data-density=density.word()>
                <SheetTop event=event.clone() />
                <SheetTitle event=event.clone() area=ANNOUNCEMENT.beside(density) />
                <SheetWhen event=event.clone() />
                <SheetSummary event=event.clone() />
                <SheetProgramme event=event.clone() />
                <SheetPeople event=event.clone() />
                <dl class="sheet-facts">{rows.collect_view()}</dl>
                <SheetFoot event />
            </div>
        </Paper>
    }
    .into_any()
}

fn density(event: &Event, rows: &[(&'static str, Vec<LocalizedText>)]) -> Density {
    let length = |line: &[LocalizedText]| line.iter().map(|(text, _)| text.chars().count()).sum::<usize>();
    let texts = rows.iter().map(|(_, texts)| length(texts));
    let summary = summary(event).map_or(0, |(text, _)| text.chars().count());
    let people = people(&event.about.contributors);
    let people = people.iter().map(|it| it.name.chars().count() + length(&it.part));
    let sessions = event.sessions.iter().map(|_| 1).chain([1]).filter(|_| !event.sessions.is_empty());
    let places = event.places().into_iter().map(|_| 60);
    Density::of(texts.chain([summary]).chain(people).chain(sessions).chain(places))
}

/// The house, and what sort of event it is.
#[component]
pub fn SheetTop(event: Arc<Event>) -> impl IntoView {
    view! {
        <div class="sheet-top">
            <p class="sheet-kicker">{localized_line(kicker(&event))}</p>
            <p class="sheet-house">{use_site_name()}</p>
        </div>
    }
    .into_any()
}

/// The status and the title, as large as its area has room for.
#[component]
pub fn SheetTitle(
    event: Arc<Event>,
    /// The part of the sheet that the title may take.
    area: Area,
) -> impl IntoView {
    let (title, lang) = localized(&event.about.title);
    let size = fit(&title, area).to_string();
    let subtitle = event.about.subtitle.as_ref().map(localized);
    view! {
        <div class="sheet-heading">
            <SheetStatus event />
            <h2 class="sheet-title" data-size=size lang=lang>{breakable(&title)}</h2>
            {subtitle.map(|(text, lang)| view! { <p class="sheet-subtitle" lang=lang>{text}</p> })}
        </div>
    }
    .into_any()
}

/// Date, times and places.
#[component]
pub fn SheetWhen(
    event: Arc<Event>,
    /// More that belongs to it.
    #[prop(optional)]
    terms: Vec<LocalizedText>,
) -> impl IntoView {
    let hours =
        opening_hours(&event).map(|(words, lang)| view! { <p class="sheet-hours" lang=lang>{words}</p> });
    let times = times(&event).into_iter().map(|line| view! { <p class="sheet-time">{line}</p> });
    let places = places(&event).into_iter().map(|place| {
        view! {
            <p class="sheet-place">
                <strong>{localized_line(place.name)}</strong>
                {place.address.map(|address| view! { <span class="sheet-street">{address}</span> })}
            </p>
        }
    });
    // A tile says neither the year nor the whole word.
    let day = has_tile(&event).then(|| view! { <p class="sheet-day">{date_line(&event).0}</p> });
    view! {
        <div class="sheet-when">
            <DateMark event=event.clone() kind=TileKind::Filled />
            <div class="sheet-when-lines">
                {day}
                {times.collect_view()}
                {hours}
                <div class="sheet-places">{places.collect_view()}</div>
                {(!terms.is_empty()).then(|| view! { <p class="sheet-terms">{localized_line(joined(terms, " · "))}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// The summary, else the first paragraph of the description.
fn summary(event: &Event) -> Option<LocalizedText> {
    let text = event.about.summary.as_ref().or(event.about.description.as_ref())?;
    let (text, lang) = localized(text);
    let blocks = markdown::parse(&text);
    let first = blocks.iter().find(|block| matches!(block, markdown::Block::Paragraph(_)))?;
    Some((markdown::plain_text(std::slice::from_ref(first)), lang))
}

/// What it is about, in a few sentences.
#[component]
pub fn SheetSummary(event: Arc<Event>) -> impl IntoView {
    summary(&event).map(|(text, lang)| view! { <p class="sheet-summary" lang=lang>{text}</p> })
}

/// The sessions with their times, in short.
#[component]
fn SheetProgramme(event: Arc<Event>) -> impl IntoView {
    let language = use_language();
    let rows = event.sessions.iter().map(|session| {
        let (title, lang) = localized(&session.about.title);
        let time = session.start.map(|start| {
            view! { <span class="sheet-clock">{dates::clock_short(start, language)}</span> " " }
        });
        view! { <li>{time}<span lang=lang>{title}</span></li> }
    });
    (!event.sessions.is_empty()).then(|| {
        view! {
            <section class="sheet-programme">
                <h3>{use_texts().programme}</h3>
                <ol role="list">{rows.collect_view()}</ol>
            </section>
        }
    })
}

/// The code, and the partners.
#[component]
pub fn SheetFoot(event: Arc<Event>) -> impl IntoView {
    let p = use_print_texts();
    let can_register = availability(&event, use_now().get_untracked()).is_possible();
    let words = if can_register { p.more_and_register_at } else { p.more_at };
    view! {
        <div class="sheet-foot">
            <AddressCode page=Page::Event(event.id().clone()) words />
            <SheetPartners event />
        </div>
    }
    .into_any()
}
