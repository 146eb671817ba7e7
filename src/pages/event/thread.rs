//! The *rode draad*: what a talk continues, what was promised, what came of it.

use crate::components::{OutcomeList, localized};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::catalog::thread::links;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::programme::thread::page_of;
use stadsgesprek_core::value::id::EventId;
use std::sync::Arc;

/// What the event continues and what came of it. Nothing when it stands alone.
#[component]
pub fn Thread(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let id = event.id().clone();
    let followers: Vec<EventId> = programme.schedule.followers(&id).map(|event| event.id().clone()).collect();
    let parts: Vec<EventId> = programme.schedule.parts(&id).map(|event| event.id().clone()).collect();
    let part_of: Vec<EventId> = event.about.part_of.iter().cloned().collect();
    let groups = [
        (t.part_of, part_of),
        (t.follows, event.about.follows.clone()),
        (t.followed_by, followers),
        (t.parts, parts),
        (t.related, event.about.related.clone()),
    ];
    let groups: Vec<_> = groups.into_iter().filter(|(_, ids)| !ids.is_empty()).collect();
    let outcomes = event.about.outcomes.clone();
    let whole = page_of(&programme.schedule, &id).map(|id| use_location().link(Page::Thread(id.clone())));
    (!groups.is_empty() || !outcomes.is_empty()).then(|| {
        view! {
            <section class="thread" aria-labelledby="thread">
                <h2 id="thread">{t.thread}</h2>
                {(!outcomes.is_empty()).then(|| view! {
                    <h3 class="thread-heading">{t.outcomes}</h3>
                    <OutcomeList outcomes />
                })}
                {groups.into_iter().map(|(name, ids)| view! { <Links name ids /> }).collect_view()}
                {whole.map(|href| view! { <p class="thread-whole"><a href=href>{links(t.language).thread_whole}</a></p> })}
            </section>
        }
    })
}

#[component]
fn Links(name: &'static str, ids: Vec<EventId>) -> impl IntoView {
    let programme = use_programme();
    let items = ids.into_iter().filter_map(|id| {
        let event = programme.schedule.event(&id)?.clone();
        Some(view! { <ThreadLink event /> })
    });
    view! {
        <h3 class="thread-heading">{name}</h3>
        <ul class="thread-links" role="list">{items.collect_view()}</ul>
    }
    .into_any()
}

/// A link to an event of the same thread, with its date.
#[component]
pub fn ThreadLink(event: Arc<Event>) -> impl IntoView {
    let (title, lang) = localized(&event.about.title);
    let day = event.when.first_day().map(|day| dates::day(day, use_language()));
    let href = use_location().link(Page::Event(event.id().clone()));
    view! {
        <li class="thread-link">
            <span class="thread-date">{day}</span>
            <a href=href lang=lang>{title}</a>
        </li>
    }
    .into_any()
}
