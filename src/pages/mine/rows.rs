//! What stands beside the time line: what takes no time of a day, and what is gone.

use super::gone::GoneRegistration;
use super::removal::{RemoveButton, Removed};
use crate::components::{
    DateBlock, EventStatus, RegistrationLine, TileKind, localized, localized_line, place_line,
};
use crate::state::location::{use_form_texts, use_language, use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::export::print::breakable;
use stadsgesprek_core::programme::schedule::{Event, When};
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::itinerary::ItineraryEntry;
use std::sync::Arc;

/// How many characters of a note are shown on the time line.
const EXCERPT: usize = 140;

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardPlacement {
    /// Under the date of its day.
    InDay,
    /// By itself: it says its own date.
    Alone,
}

/// An entry as a card: what it is, how it stands, and a way to take it away.
#[component]
pub fn EntryCard(
    entry: ItineraryEntry,
    /// Where it stands.
    placement: CardPlacement,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let programme = use_programme();
    let event = programme.schedule.event(&entry.event).cloned();
    match event.filter(|_| !entry.is_gone) {
        Some(event) => view! { <PresentCard entry event placement removed /> }.into_any(),
        None => view! { <GoneCard entry removed /> }.into_any(),
    }
}

#[component]
fn PresentCard(
    entry: ItineraryEntry,
    event: Arc<Event>,
    placement: CardPlacement,
    removed: Removed,
) -> impl IntoView {
    let language = use_language();
    let href = use_location().link(Page::Event(event.id().clone()));
    let (event_title, event_lang) = localized(&event.about.title);
    let session = entry.session.as_ref().and_then(|id| event.session(id)).cloned();
    let session_title = session.as_ref().map(|session| localized(&session.about.title));
    let time = match event.when {
        When::Timed { start, end, .. } => Some(dates::times(start, end, language)),
        when => dates::when(when, language),
    };
    let (title, lang) = session_title.clone().unwrap_or_else(|| (event_title.clone(), event_lang));
    let registration = entry.is_withdrawn.map(|is_withdrawn| {
        view! { <RegistrationLinks event=event.clone() is_withdrawn /> }
    });
    let place = localized_line(place_line(&event));
    let (class, edge) = match placement {
        CardPlacement::InDay => ("stop", view! { <p class="stop-time"></p> }.into_any()),
        CardPlacement::Alone => {
            ("card", view! { <DateBlock when=event.when kind=TileKind::in_list(&event) /> }.into_any())
        }
    };
    view! {
        <article class=class data-claim="none">
            {edge}
            <div class="card-body">
                <EventStatus event=event.clone() />
                <h4 class="card-title"><a href=href lang=lang>{breakable(&title)}</a></h4>
                {session_title.map(|_| view! { <p class="card-subtitle" lang=event_lang>{breakable(&event_title)}</p> })}
                <p class="card-when">{time}</p>
                <p class="card-where">{place}</p>
                <div class="stop-links">{registration} <NoteLine event=event.clone() session=entry.session.clone() /></div>
            </div>
            <RemoveButton keys=entry.keys title removed />
        </article>
    }
    .into_any()
}

/// The programme no longer has it; the title is the one that was saved.
#[component]
pub fn GoneCard(
    entry: ItineraryEntry,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let t = use_mine_texts();
    let title = if entry.saved_title.is_empty() { t.gone.to_owned() } else { entry.saved_title.clone() };
    view! {
        <article class="card">
            <DateBlock when=When::Unknown { until: None } />
            <div class="card-body">
                <p class="event-status"><span class="status" data-kind="signal">{t.gone}</span></p>
                <h4 class="card-title">{title.clone()}</h4>
                <p class="card-when">{t.gone_explained}</p>
                <GoneRegistration event=entry.event.clone() />
            </div>
            <RemoveButton keys=entry.keys title removed />
        </article>
    }
    .into_any()
}

/// How the visitor's own registration stands, and the way to its page.
#[component]
pub fn RegistrationLinks(
    event: Arc<Event>,
    /// Whether the registration was withdrawn.
    is_withdrawn: bool,
) -> impl IntoView {
    let t = use_texts();
    let href = use_location().link(Page::Registration(event.id().clone()));
    let ticket = href.clone();
    view! {
        <RegistrationLine event />
        <p class="registration-line">
            {(!is_withdrawn).then(|| view! { <a href=ticket>{use_form_texts().ticket_link}</a> " · " })}
            <a href=href>{t.registration_change_or_cancel}</a>
        </p>
    }
    .into_any()
}

/// The visitor's note, or the way to write one.
#[component]
pub fn NoteLine(
    event: Arc<Event>,
    /// The session, when it is about one.
    session: Option<SessionId>,
) -> impl IntoView {
    let t = use_texts();
    let data = use_visitor().data();
    let href = use_location().notes_link(event.id());
    live(move || {
        let note = data.with(|data| data.note(&event, session.as_ref()));
        let text = note.map(|(_, note)| excerpt(&note.joined().text));
        let name = if text.is_some() { t.note_kept } else { t.note };
        view! {
            <p class="note-line"><a href=href.clone()>{name}</a></p>
            {text.map(|text| view! { <p class="note-excerpt">{text}</p> })}
        }
    })
}

/// The beginning of a text, as whole words.
fn excerpt(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= EXCERPT {
        return words;
    }
    let start: String = words.chars().take(EXCERPT).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}
