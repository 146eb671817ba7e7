//! One talk on the line: when, what, with whom, what came of it, and what was part of it.

use crate::components::{EventStatus, OutcomeList, TopicLine, localized};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::catalog::thread::texts;
use stadsgesprek_core::programme::schedule::{Event, EventIndex};
use stadsgesprek_core::programme::thread::{Branch, ChainStep};
use std::sync::Arc;

/// A talk on the line.
#[component]
pub fn StepItem(
    /// The talk, with what it continues and what is part of it.
    step: ChainStep,
    /// The talk that stands above it.
    before: Option<EventIndex>,
) -> impl IntoView {
    step_item(step, before).into_any()
}

fn step_item(step: ChainStep, before: Option<EventIndex>) -> Option<AnyView> {
    let t = use_texts();
    let programme = use_programme();
    let event = Arc::clone(programme.schedule.at(step.event)?);
    let outcomes = event.about.outcomes.clone();
    let summary = event.about.summary.as_ref().map(|text| {
        let (text, lang) = localized(text);
        view! { <p class="chain-summary" lang=lang>{text}</p> }
    });
    let parts = step.parts.iter().filter_map(|at| programme.schedule.at(*at).cloned());
    let parts: Vec<_> = parts.map(|event| view! { <PartItem event /> }).collect();
    let line = if step.line == Branch::Side { "side" } else { "main" };
    let item = view! {
        <li class="chain-step" data-line=line>
            <Head event=event.clone() />
            <Origin step before />
            {summary}
            <TopicLine event />
            {(!outcomes.is_empty()).then(|| view! {
                <div class="chain-outcomes">
                    <h4 class="thread-heading">{t.outcomes}</h4>
                    <OutcomeList outcomes />
                </div>
            })}
            {(!parts.is_empty()).then(|| view! {
                <h4 class="thread-heading">{t.parts}</h4>
                <ul class="chain-parts" role="list">{parts}</ul>
            })}
        </li>
    };
    Some(item.into_any())
}

/// Date, kind, status and title.
#[component]
fn Head(event: Arc<Event>) -> impl IntoView {
    let (title, lang) = localized(&event.about.title);
    let href = use_location().link(Page::Event(event.id().clone()));
    view! {
        <When event=event.clone() />
        <EventStatus event />
        <h3 class="chain-title"><a href=href lang=lang>{title}</a></h3>
    }
    .into_any()
}

/// What the talk continues, where that is not simply the one above it.
#[component]
fn Origin(step: ChainStep, before: Option<EventIndex>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let location = use_location();
    if step.continues.is_empty() {
        let words = before.map(|_| texts(use_language()).thread_second_root);
        return words.map(|words| view! { <p class="chain-origin">{words}</p> }.into_any());
    }
    if before.is_some_and(|before| step.continues == [before]) {
        return None;
    }
    let earlier = step.continues.iter().filter_map(|at| programme.schedule.at(*at));
    let links = earlier.enumerate().map(|(at, event)| {
        let (title, lang) = localized(&event.about.title);
        let href = location.link(Page::Event(event.id().clone()));
        view! { {(at > 0).then_some(", ")} <a href=href lang=lang>{title}</a> }
    });
    Some(view! { <p class="chain-origin">{t.follows} ": " {links.collect_view()}</p> }.into_any())
}

/// Something that was part of the talk.
#[component]
fn PartItem(event: Arc<Event>) -> impl IntoView {
    let outcomes = event.about.outcomes.clone();
    view! {
        <li class="chain-part">
            <PartHead event />
            {(!outcomes.is_empty()).then(|| view! { <OutcomeList outcomes /> })}
        </li>
    }
    .into_any()
}

#[component]
fn PartHead(event: Arc<Event>) -> impl IntoView {
    let (title, lang) = localized(&event.about.title);
    let href = use_location().link(Page::Event(event.id().clone()));
    view! {
        <When event=event.clone() />
        <EventStatus event />
        <p class="chain-part-title"><a href=href lang=lang>{title}</a></p>
    }
    .into_any()
}

/// Date and kind; what has no date says what was published of it.
#[component]
fn When(event: Arc<Event>) -> impl IntoView {
    let language = use_language();
    let published = || event.about.date_text.as_ref().map(localized);
    let when = dates::when(event.when, language).map(|when| (when, None)).or_else(published);
    view! {
        <p class="chain-when">
            {when.map(|(when, lang)| view! { <time datetime=dates::machine(event.when) lang=lang>{when}</time> "\u{a0}· " })}
            {event.about.kind.word(language)}
        </p>
    }
    .into_any()
}
