//! The *rode draad* of a talk: a line through the years, what was promised along it, and what comes.

mod facts;
mod step;

use crate::components::{localized, other_language_note};
use crate::pages::not_found::NotFoundPage;
use crate::platform::navigation::HistoryHandling;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live;
use facts::Facts;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::thread::texts;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::EventIndex;
use stadsgesprek_core::programme::thread::{Chain, ChainStep};
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;
use step::StepItem;

/// The thread of an event; each of its events, and each id of before, leads to it.
#[component]
pub fn ThreadPage(
    /// Any of its events, by its id of today or one of before.
    id: EventId,
) -> impl IntoView {
    let programme = use_programme();
    let chain = Chain::of(&programme.schedule, &id).filter(|chain| chain.has_page(&programme.schedule));
    let Some(chain) = chain else {
        return view! { <NotFoundPage what=texts(use_language()).thread_not_found /> }.into_any();
    };
    if chain.id != id {
        let location = use_location();
        let route = Route::new(use_language(), Page::Thread(chain.id.clone()));
        Effect::new(move |_| location.go_to(&route, "", HistoryHandling::Replace));
    }
    view! { <ThreadView chain=Arc::new(chain) /> }.into_any()
}

#[component]
fn ThreadView(chain: Arc<Chain>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let now = use_now();
    let oldest = chain.events(&programme.schedule).next();
    let (title, lang) = oldest.map(|event| localized(&event.about.title)).unwrap_or_default();
    let parts = {
        let chain = Arc::clone(&chain);
        Memo::new(move |_| ChainGroups::new(&chain, &programme, now.get()))
    };
    let line = live(move || view! { <Line parts=parts.get() /> });
    view! {
        <article class="chain">
            <header class="chain-heading">
                <h1 id="page-title" tabindex="-1" class="event-title">
                    <span class="chain-name">{t.thread}</span>
                    " "
                    <span lang=lang>{title}</span>
                </h1>
                {other_language_note(lang)}
            </header>
            <div class="chain-layout">
                <Facts chain />
                <div class="chain-line">{line}</div>
            </div>
        </article>
    }
    .into_any()
}

/// The steps of a chain, by year, then without a date, then to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ChainGroups {
    years: Vec<(i32, Vec<ChainStep>)>,
    undated: Vec<ChainStep>,
    next: Vec<ChainStep>,
}

impl ChainGroups {
    fn new(chain: &Chain, programme: &Programme, now: Moment) -> Self {
        let mut parts = Self::default();
        for step in chain.steps.iter().cloned() {
            let Some(when) = programme.schedule.at(step.event).map(|event| event.when) else { continue };
            match when.year() {
                _ if !when.is_over(now) => parts.next.push(step),
                None => parts.undated.push(step),
                Some(year) => match parts.years.last_mut().filter(|(last, _)| *last == year) {
                    Some((_, steps)) => steps.push(step),
                    None => parts.years.push((year, vec![step])),
                },
            }
        }
        parts
    }
}

/// The line along which the steps stand.
#[component]
fn Line(parts: ChainGroups) -> impl IntoView {
    let t = use_texts();
    let rare = texts(use_language());
    let mut above = None;
    let mut group = |heading: String, kind: &'static str, steps: Vec<ChainStep>| {
        let before = std::mem::replace(&mut above, steps.last().map(|step| step.event));
        view! { <Group heading kind steps before /> }
    };
    let years = parts.years.into_iter().map(|(year, steps)| group(year.to_string(), "year", steps));
    let years: Vec<_> = years.collect();
    let undated = Some(parts.undated).filter(|steps| !steps.is_empty());
    let undated = undated.map(|steps| group(t.date_unknown.to_owned(), "undated", steps));
    let next = match parts.next.is_empty() {
        true => view! {
            <li class="chain-group" data-kind="next">
                <h2 class="chain-year">{rare.thread_next}</h2>
                <p class="chain-end">{rare.thread_next_none}</p>
            </li>
        }
        .into_any(),
        false => group(rare.thread_next.to_owned(), "next", parts.next).into_any(),
    };
    view! { <ol class="chain-groups" role="list">{years} {undated} {next}</ol> }.into_any()
}

/// A year, and what was in it; `before` is the step that stands above.
#[component]
fn Group(
    heading: String,
    kind: &'static str,
    steps: Vec<ChainStep>,
    before: Option<EventIndex>,
) -> impl IntoView {
    let mut above = before;
    let item = |step: ChainStep| {
        let before = above.replace(step.event);
        view! { <StepItem step before /> }
    };
    view! {
        <li class="chain-group" data-kind=kind>
            <h2 class="chain-year">{heading}</h2>
            <ol class="chain-steps" role="list">{steps.into_iter().map(item).collect_view()}</ol>
        </li>
    }
    .into_any()
}
