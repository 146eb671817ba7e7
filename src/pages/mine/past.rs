//! What was: what there is to see and read of it, and what came of it.

use super::removal::{RemoveButton, Removed};
use super::rows::{GoneCard, NoteLine, RegistrationLinks};
use crate::components::{DateBlock, EventStatus, OutcomeList, TileKind, localized, title_of};
use crate::pages::event::{ThreadLink, lists_for_afterwards};
use crate::state::location::{use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::export::print::breakable;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::itinerary::Past;
use stadsgesprek_core::visitor::saved::EventOrSession;
use stadsgesprek_core::visitor::saved::RecordKey;
use std::sync::Arc;

/// A past event of which something was saved.
#[component]
pub fn PastRow(
    /// The event with what was saved of it.
    past: Past,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let programme = use_programme();
    let event = programme.schedule.event(&past.event).cloned();
    match event {
        Some(event) => view! { <PastEvent past event removed /> }.into_any(),
        None => {
            let gone = past.entries.into_iter().map(|entry| view! { <GoneCard entry removed /> });
            gone.collect_view().into_any()
        }
    }
}

#[component]
fn PastEvent(past: Past, event: Arc<Event>, removed: Removed) -> impl IntoView {
    let t = use_texts();
    let words = use_mine_texts();
    let href = use_location().link(Page::Event(event.id().clone()));
    let (title, lang) = localized(&event.about.title);
    let keys: Vec<RecordKey> = past.entries.iter().flat_map(|entry| entry.keys.clone()).collect();
    let was_there = if past.was_registered() {
        Some(words.was_registered)
    } else {
        past.was_favorite().then_some(words.was_saved)
    };
    let sessions =
        past.entries.iter().filter(|entry| entry.session.is_some() && !entry.is_gone).map(|entry| {
            title_of(&EventOrSession { event: entry.event.clone(), session: entry.session.clone() })
        });
    let sessions: Vec<String> = sessions.collect();
    let sessions = (!sessions.is_empty()).then(|| (words.saved_sessions)(&sessions));
    let registration =
        past.entries.iter().find_map(|entry| entry.is_withdrawn.filter(|_| entry.session.is_none()));
    let registration =
        registration.map(|is_withdrawn| view! { <RegistrationLinks event=event.clone() is_withdrawn /> });
    let lists = lists_for_afterwards(&event, t);
    let nothing = (lists.is_empty() && event.goes_ahead())
        .then(|| view! { <p class="mine-note">{words.nothing_kept}</p> });
    view! {
        <article class="card">
            <DateBlock when=event.when kind=TileKind::in_list(&event) />
            <div class="card-body">
                <EventStatus event=event.clone() />
                <h3 class="card-title"><a href=href lang=lang>{breakable(&title)}</a></h3>
                {was_there.map(|words| view! { <p class="mine-note">{words}</p> })}
                {sessions.map(|words| view! { <p class="mine-note">{words}</p> })}
                <div class="stop-links">{registration}</div>
                <div class="past-material">{lists} {nothing}</div>
                <WhatCame event=event.clone() />
                <NoteLine event session=None />
            </div>
            <RemoveButton keys title removed />
        </article>
    }
    .into_any()
}

/// Outcomes, and the talks that went on with it. Nothing when there are none.
#[component]
fn WhatCame(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let outcomes = event.about.outcomes.clone();
    let followers: Vec<Arc<Event>> = programme.schedule.followers(event.id()).cloned().collect();
    let outcomes = (!outcomes.is_empty()).then(|| {
        view! {
            <h4 class="thread-heading">{t.outcomes}</h4>
            <OutcomeList outcomes />
        }
    });
    let followers = (!followers.is_empty()).then(|| {
        let links = followers.into_iter().map(|event| view! { <ThreadLink event /> }).collect_view();
        view! {
            <h4 class="thread-heading">{t.followed_by}</h4>
            <ul class="thread-links" role="list">{links}</ul>
        }
    });
    let has_some = outcomes.is_some() || followers.is_some();
    has_some.then(|| view! { <div class="thread">{outcomes} {followers}</div> })
}
