//! A thread in the overview: its years on the edge, its name, how long it is and what is next.

use crate::components::localized;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live_text;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::catalog::thread::texts;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::thread::{Chain, PromiseStatus, is_promise};
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// A thread in the overview.
#[component]
pub fn ChainRow(
    /// All of its events.
    chain: Chain,
) -> impl IntoView {
    let programme = use_programme();
    let now = use_now();
    let href = use_location().link(Page::Thread(chain.id.clone()));
    let title = programme.schedule.event(&chain.id).map(|event| localized(&event.about.title));
    let (title, lang) = title.unwrap_or_default();
    let years = chain.years(&programme.schedule);
    let years =
        years.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    let details = move || details(&chain, &programme, now.get());
    view! {
        <li class="promise">
            <p class="promise-due">{years}</p>
            <div class="promise-body">
                <h3 class="chain-row-title"><a href=href lang=lang>{title}</a></h3>
                <p class="outcome-details">{live_text(details)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// How many, the next or the last, and how much is open.
fn details(chain: &Chain, programme: &Arc<Programme>, now: Moment) -> String {
    let (t, rare) = (use_texts(), texts(use_language()));
    let events = || chain.events(&programme.schedule);
    let day = |day| dates::day(day, use_language());
    let next =
        events().filter(|event| !event.when.is_over(now)).filter_map(|event| event.when.first_day()).min();
    let last = events().filter_map(|event| event.when.first_day()).max();
    let when = next.map(|next| (rare.threads_next)(&day(next)));
    let latest = if chain.indexes().nth(1).is_some() { rare.threads_latest } else { str::to_owned };
    let when = when.or_else(|| last.map(|last| latest(&day(last))));
    let outcomes = events().flat_map(|event| &event.about.outcomes);
    let open = outcomes.filter(|it| is_promise(it) && !PromiseStatus::of(it).is_settled()).count();
    let open = (open > 0).then(|| (rare.thread_open)(open));
    let parts: Vec<String> =
        [Some((t.results)(events().count())), when, open].into_iter().flatten().collect();
    parts.join(" · ")
}
