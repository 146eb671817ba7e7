//! Every thread, and before that what was promised and is still open.

mod chain_row;
mod promise_row;

use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use chain_row::ChainRow;
use leptos::prelude::*;
use promise_row::PromiseRow;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::thread::{links, texts};
use stadsgesprek_core::programme::thread::{Promise, chains, promises};

/// What is still open, what was done, and every thread.
#[component]
pub fn ThreadsPage() -> impl IntoView {
    let t = use_texts();
    let rare = texts(use_language());
    let promises = promises(&use_programme().schedule);
    let is_any_settled = !promises.settled.is_empty();
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{links(t.language).threads}</h1>
        <p class="lead">{rare.threads_intro}</p>
        <div class="threads">
            <section aria-labelledby="threads-open">
                <h2 id="threads-open" class="threads-heading">{rare.threads_open}</h2>
                {if promises.open.is_empty() {
                    view! { <p class="threads-none">{rare.threads_open_none}</p> }.into_any()
                } else {
                    view! { <PromiseList promises=promises.open /> }.into_any()
                }}
            </section>
            {is_any_settled.then(|| view! {
                <section aria-labelledby="threads-settled">
                    <h2 id="threads-settled" class="threads-heading">{rare.threads_settled}</h2>
                    <PromiseList promises=promises.settled />
                </section>
            })}
            <AllChains />
        </div>
    }
    .into_any()
}

#[component]
fn PromiseList(promises: Vec<Promise>) -> impl IntoView {
    let rows = promises.into_iter().map(|promise| view! { <PromiseRow promise /> });
    view! { <ol class="promises" role="list">{rows.collect_view()}</ol> }.into_any()
}

/// Every thread, the one that was taken up last first.
#[component]
fn AllChains() -> impl IntoView {
    let rare = texts(use_language());
    let mut all = chains(&use_programme().schedule);
    all.sort_by_key(|chain| std::cmp::Reverse(chain.indexes().max()));
    let is_empty = all.is_empty();
    let rows = all.into_iter().map(|chain| view! { <ChainRow chain /> });
    view! {
        <section aria-labelledby="threads-all">
            <h2 id="threads-all" class="threads-heading">{rare.threads_all}</h2>
            {if is_empty {
                let agenda = use_location().link(Page::Agenda);
                view! { <p class="threads-none">{rare.threads_none} " " <a href=agenda>{use_texts().to_agenda}</a></p> }.into_any()
            } else {
                view! { <ol class="promises" role="list">{rows.collect_view()}</ol> }.into_any()
            }}
        </section>
    }
    .into_any()
}
