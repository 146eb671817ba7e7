//! A promise in the overview: its date on the edge, what it is and how it stands, and the talk that it was made at.

use crate::components::{OutcomeDetails, localized};
use crate::state::location::{use_language, use_location};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::catalog::thread::texts;
use stadsgesprek_core::programme::document::Outcome;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::programme::thread::{Chain, Promise, PromiseStatus, due_day};
use std::sync::Arc;

/// A promise in the overview.
#[component]
pub fn PromiseRow(
    /// Which one, in the programme at hand.
    promise: Promise,
) -> impl IntoView {
    let programme = use_programme();
    let language = use_language();
    let event = programme.schedule.at(promise.event).cloned();
    event.zip(promise.outcome(&programme.schedule).cloned()).map(|(event, outcome)| {
        let (text, lang) = localized(&outcome.text);
        view! {
            <li class="promise">
                <p class="promise-due">{edge(&outcome)}</p>
                <div class="promise-body">
                    <p class="outcome-kind">{outcome.kind.word(language)}</p>
                    <p class="promise-text" lang=lang>{text}</p>
                    <OutcomeDetails outcome />
                    <Origin event />
                </div>
            </li>
        }
    })
}

/// What one looks for first: when it is due, or how it ended. The line of details says it in full.
fn edge(outcome: &Outcome) -> AnyView {
    let language = use_language();
    let ended = outcome.state.filter(|_| PromiseStatus::of(outcome).is_settled());
    if let Some(state) = ended {
        return state.word(language).into_any();
    }
    match due_day(outcome) {
        Some(day) => view! { <time datetime=day.to_string()>{dates::day(day, language)}</time> }.into_any(),
        None => {
            view! { <span class="promise-undated">{texts(use_language()).promise_undated}</span> }.into_any()
        }
    }
}

/// The talk, and the thread that it is in.
#[component]
fn Origin(event: Arc<Event>) -> impl IntoView {
    let rare = texts(use_language());
    let programme = use_programme();
    let location = use_location();
    let (title, lang) = localized(&event.about.title);
    let day = event.when.first_day().map(|day| dates::day(day, use_language()));
    let href = location.link(Page::Event(event.id().clone()));
    let thread =
        Chain::of(&programme.schedule, event.id()).map(|chain| location.link(Page::Thread(chain.id)));
    view! {
        <p class="promise-origin">
            {rare.promise_of} " " <a href=href lang=lang>{title}</a> {day.map(|day| format!(", {day}"))}
            {thread.map(|href| view! { " · " <a href=href>{rare.promise_to_thread}</a> })}
        </p>
    }
    .into_any()
}
