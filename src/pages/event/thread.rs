//! The *rode draad*: what a talk continues, what was promised, what came of it.

use crate::components::localized;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::document::Outcome;
use stadsgesprek_core::id::EventId;
use stadsgesprek_core::route::Page;
use stadsgesprek_core::schedule::Event;
use stadsgesprek_core::time::Stamp;
use std::sync::Arc;

/// What the event continues and what came of it. Nothing when it stands alone.
#[component]
pub fn Thread(
    /// The event.
    event: Arc<Event>,
) -> impl IntoView {
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
    (!groups.is_empty() || !outcomes.is_empty()).then(|| {
        view! {
            <section class="thread" aria-labelledby="thread">
                <h2 id="thread">{t.thread}</h2>
                <Outcomes outcomes />
                {groups.into_iter().map(|(name, ids)| view! { <Links name ids /> }).collect_view()}
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
pub fn ThreadLink(
    /// The event.
    event: Arc<Event>,
) -> impl IntoView {
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

#[component]
fn Outcomes(outcomes: Vec<Outcome>) -> impl IntoView {
    let t = use_texts();
    (!outcomes.is_empty()).then(|| {
        let items = outcomes.into_iter().map(|outcome| view! { <OutcomeRow outcome /> });
        view! {
            <h3 class="thread-heading">{t.outcomes}</h3>
            <ul class="outcomes" role="list">{items.collect_view()}</ul>
        }
    })
}

/// One outcome: what it is, whose, by when, and how it stands.
#[component]
pub fn OutcomeRow(
    /// The outcome.
    outcome: Outcome,
) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let programme = use_programme();
    let (text, lang) = localized(&outcome.text);
    let partner = outcome.by.as_ref().and_then(|id| programme.schedule.partner(id));
    let person = outcome.person.as_ref().and_then(|id| programme.schedule.person(id));
    let who = person
        .map(|person| person.name.clone())
        .or_else(|| partner.map(|partner| localized(&partner.name).0));
    let due = outcome.due.as_ref().map(|due| (t.outcome_due)(&due_words(due, language)));
    let state = outcome.state.map(|state| state.word(language).to_owned());
    let details: Vec<String> =
        [who.map(|who| (t.outcome_by)(&who)), due, state].into_iter().flatten().collect();
    let source = outcome.source.map(|url| {
        view! { " " <a href=url rel="external noreferrer">{t.outcome_source}</a> }
    });
    view! {
        <li class="outcome">
            <span class="outcome-kind">{outcome.kind.word(language)}</span>
            <p lang=lang>{text}</p>
            <p class="outcome-details">{details.join(" · ")}{source}</p>
        </li>
    }
    .into_any()
}

fn due_words(due: &str, language: stadsgesprek_core::text::Language) -> String {
    Stamp::parse(due, None).map_or_else(|_| due.to_owned(), |stamp| dates::day(stamp.date(), language))
}
