//! A thread at a glance: which years, how much, with whom, and what is still open.

use crate::components::{OutcomeDetails, localized};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::thread::texts;
use stadsgesprek_core::programme::document::Partner;
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::programme::thread::{Chain, promises};
use stadsgesprek_core::value::id::PartnerId;
use std::sync::Arc;

/// The thread at a glance.
#[component]
pub fn Facts(
    /// All of its events, those too that are only part of one.
    chain: Arc<Chain>,
) -> impl IntoView {
    let t = use_texts();
    let rare = texts(use_language());
    let programme = use_programme();
    let years = chain.years(&programme.schedule).map(|(first, last)| (rare.thread_years)(first, last));
    let size = (t.results)(chain.indexes().count());
    let partners = partners(&chain, &programme.schedule);
    let overview = use_location().link(Page::Threads);
    view! {
        <aside class="chain-facts">
            <dl class="facts">
                {years.map(|years| view! {
                    <div class="fact"><dt>{rare.thread_period}</dt><dd class="fact-strong">{years}</dd></div>
                })}
                <div class="fact"><dt>{rare.thread_size}</dt><dd>{size}</dd></div>
                {(!partners.is_empty()).then(|| view! {
                    <div class="fact">
                        <dt>{rare.thread_with}</dt>
                        <dd><ul class="chain-partners" role="list">{partners}</ul></dd>
                    </div>
                })}
            </dl>
            <OpenPromises chain />
            <p><a href=overview>{rare.threads_overview}</a></p>
        </aside>
    }
    .into_any()
}

/// Everyone the house did this with, in the order of the programme, each once.
fn partners(chain: &Chain, schedule: &Schedule) -> Vec<AnyView> {
    let location = use_location();
    let is_of = |event: &Event, id: &PartnerId| schedule.partners_of(event).any(|partner| partner.id == *id);
    let is_in = |partner: &&Partner| chain.events(schedule).any(|event| is_of(event, &partner.id));
    let links = schedule.partners.iter().filter(is_in).map(|partner| {
        let (name, lang) = localized(&partner.name);
        let href = location.link(Page::Partner(partner.id.clone()));
        view! { <li><a href=href lang=lang>{name}</a></li> }.into_any()
    });
    links.collect()
}

/// What of this thread is still open.
#[component]
fn OpenPromises(chain: Arc<Chain>) -> impl IntoView {
    let rare = texts(use_language());
    let programme = use_programme();
    let all = promises(&programme.schedule).open;
    let own = all.into_iter().filter(|promise| chain.indexes().any(|at| at == promise.event));
    let items = own.filter_map(|promise| promise.outcome(&programme.schedule).cloned()).map(|outcome| {
        let (text, lang) = localized(&outcome.text);
        view! { <li class="outcome"><p lang=lang>{text}</p><OutcomeDetails outcome /></li> }
    });
    let items: Vec<_> = items.collect();
    view! {
        <section class="chain-open" aria-labelledby="chain-open">
            <h2 id="chain-open">{rare.threads_open}</h2>
            {if items.is_empty() {
                view! { <p>{rare.thread_open_none}</p> }.into_any()
            } else {
                view! { <ul class="outcomes" role="list">{items}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}
