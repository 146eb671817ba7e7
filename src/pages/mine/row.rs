//! One row of the visitor's own programme.

use super::Removed;
use super::entries::Entry;
use crate::components::{DateBlock, EventStatus, RegistrationLine, localized, place_line};
use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::route::Page;
use stadsgesprek_core::schedule::{Event, When};
use std::sync::Arc;

/// One row: what it is, how it stands, and a way to take it away.
#[component]
pub fn MineRow(
    /// The row.
    entry: Entry,
    /// Where what was removed is kept until the next removal.
    removed: Removed,
) -> impl IntoView {
    let programme = use_programme();
    let event = programme.schedule.event(&entry.event).cloned();
    match event.filter(|_| !entry.is_gone) {
        Some(event) => view! { <PresentRow entry event removed /> }.into_any(),
        None => view! { <GoneRow entry removed /> }.into_any(),
    }
}

#[component]
fn PresentRow(entry: Entry, event: Arc<Event>, removed: Removed) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let location = use_location();
    let href = location.link(Page::Event(event.id().clone()));
    let register_href = location.link(Page::Registration(event.id().clone()));
    let (event_title, lang) = localized(&event.about.title);
    let session = entry.session.as_ref().and_then(|id| event.session(id)).cloned();
    let session_title = session.as_ref().map(|session| localized(&session.about.title).0);
    let time = match (session.and_then(|session| session.start.zip(Some(session.end))), event.when) {
        (Some((start, end)), _) | (None, When::Timed { start, end, .. }) => {
            Some(dates::times(start, end, language))
        }
        (None, when) => dates::when(when, language),
    };
    let title = session_title.clone().unwrap_or_else(|| event_title.clone());
    let registration = entry.is_withdrawn.map(|is_withdrawn| {
        let ticket_href = register_href.clone();
        view! {
            <RegistrationLine event=event.clone() />
            <p class="registration-line">
                {(!is_withdrawn).then(|| view! { <a href=ticket_href>{t.ticket_link}</a> " · " })}
                <a href=register_href>{t.registration_change_or_cancel}</a>
            </p>
        }
    });
    view! {
        <article class="card">
            <DateBlock when=event.when />
            <div class="card-body">
                <EventStatus event=event.clone() />
                <h3 class="card-title"><a href=href lang=lang>{title.clone()}</a></h3>
                {session_title.map(|_| view! { <p class="card-subtitle">{event_title}</p> })}
                <p class="card-when">{time}</p>
                <p class="card-where">{place_line(&event)}</p>
                {registration}
            </div>
            <RemoveButton entry title removed />
        </article>
    }
    .into_any()
}

/// The programme no longer has it; the title is the one that was saved.
#[component]
fn GoneRow(entry: Entry, removed: Removed) -> impl IntoView {
    let t = use_texts();
    let title = entry.saved_title.clone();
    view! {
        <article class="card">
            <DateBlock when=When::Unknown { until: None } />
            <div class="card-body">
                <p class="event-status"><span class="status" data-kind="signal">{t.mine_gone}</span></p>
                <h3 class="card-title">{title.clone()}</h3>
                <p class="card-when">{t.mine_gone_explained}</p>
            </div>
            <RemoveButton entry title removed />
        </article>
    }
    .into_any()
}

#[component]
fn RemoveButton(entry: Entry, title: String, removed: Removed) -> impl IntoView {
    let t = use_texts();
    let visitor = use_visitor();
    let announcer = use_announcer();
    let label = (t.mine_remove)(&title);
    let has_some = !entry.keys.is_empty();
    let remove = move |_| {
        let data = visitor.data().get_untracked();
        let records =
            entry.keys.iter().filter_map(|key| Some((key.clone(), data.payload(key)?.clone()))).collect();
        entry.keys.iter().for_each(|key| visitor.remove(key));
        announcer.say(&(t.mine_removed)(&title));
        removed.set(Some((title.clone(), records)));
        page::focus_when_drawn("page-title");
    };
    has_some.then(|| {
        view! {
            <button type="button" class="icon-button" aria-label=label on:click=remove>
                <Icon shape=IconShape::Close />
            </button>
        }
    })
}
