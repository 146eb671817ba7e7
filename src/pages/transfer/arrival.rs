//! What arrived from another device: to be looked at, to be completed, or of no use.

use super::ARRIVAL;
use super::preview::Preview;
use crate::state::location::{use_location, use_transfer_texts};
use crate::state::transfer::{Done, Received};
use crate::ui::{Notice, NoticeKind};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::TransferCatalog;
use stadsgesprek_core::visitor::transfer::{Collection, Unreadable};

/// What another device passed on: as far as it was scanned, or to be taken over.
#[component]
pub fn Arrival(came: Received) -> impl IntoView {
    let t = use_transfer_texts();
    match came {
        Received::Nothing => ().into_any(),
        Received::Offered(records) if records.is_empty() => {
            view! { <Said title=t.nothing_inside text=t.nothing_inside_text kind=NoticeKind::Quiet /> }
                .into_any()
        }
        Received::Offered(records) => view! { <Preview records /> }.into_any(),
        Received::Segments(collection) => view! { <Collecting collection /> }.into_any(),
        Received::Refused(error) => {
            let (title, text) = refusal(error, t);
            view! { <Said title text kind=NoticeKind::Signal /> }.into_any()
        }
        Received::Done(done) => {
            let kind = if done == Done::NotKept { NoticeKind::Signal } else { NoticeKind::Quiet };
            view! { <Said title=done_words(done, t) text="" kind /> }.into_any()
        }
    }
}

const fn refusal(error: Unreadable, t: &'static TransferCatalog) -> (&'static str, &'static str) {
    match error {
        Unreadable::Foreign => (t.foreign, t.foreign_text),
        Unreadable::Broken => (t.broken, t.broken_text),
        Unreadable::Newer => (t.newer, t.newer_text),
    }
}

/// What is said once it is done.
pub(super) const fn done_words(done: Done, t: &'static TransferCatalog) -> &'static str {
    match done {
        Done::Merged => t.merged,
        Done::Replaced => t.replaced,
        Done::NotKept => t.lost,
        Done::Declined => t.declined,
    }
}

/// How it is, and where to go from here.
#[component]
fn Said(title: &'static str, text: &'static str, kind: NoticeKind) -> impl IntoView {
    let t = use_transfer_texts();
    let mine = use_location().link(Page::Mine);
    view! {
        <Notice kind>
            <h2 id=ARRIVAL tabindex="-1" class="transfer-said">{title}</h2>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
        </Notice>
        <p><a class="button" data-kind="primary" href=mine>{t.to_mine}</a></p>
    }
    .into_any()
}

/// Some of several codes were scanned.
#[component]
fn Collecting(collection: Collection) -> impl IntoView {
    let t = use_transfer_texts();
    let title = (t.collecting)(collection.present().len(), usize::from(collection.of));
    let missing: Vec<String> = collection.missing().iter().map(ToString::to_string).collect();
    view! {
        <section aria-labelledby=ARRIVAL>
            <h2 id=ARRIVAL tabindex="-1">{title}</h2>
            <p class="transfer-missing">{(t.missing)(&missing.join(", "))}</p>
            <p>{t.collecting_text}</p>
            <Scanned collection />
        </section>
    }
    .into_any()
}

/// The codes as a row of numbers; the words above say the same.
#[component]
fn Scanned(collection: Collection) -> impl IntoView {
    let present = collection.present();
    let numbers = (1..=collection.of).map(|number| {
        let is_there = present.contains(&number);
        view! { <li data-scanned=is_there.then_some("")>{number}</li> }
    });
    view! { <ol class="transfer-numbers" role="list" aria-hidden="true">{numbers.collect_view()}</ol> }
        .into_any()
}
