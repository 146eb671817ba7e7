//! What the visitor saved: favorites and registrations on one time line.

mod entries;
mod row;

use crate::components::InstallAdvice;
use crate::state::clock::use_now;
use crate::state::location::{use_location, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::{each, either, live};
use entries::{Entry, entries};
use leptos::prelude::*;
use row::MineRow;
use stadsgesprek_core::route::Page;
use stadsgesprek_core::visitor::{Payload, RecordKey};

/// A record that was just removed, so that it can be put back.
pub(super) type Removed = RwSignal<Option<(String, Vec<(RecordKey, Payload)>)>>;

/// The visitor's own programme.
#[component]
pub fn MinePage() -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let now = use_now();
    let data = use_visitor().data();
    let removed: Removed = RwSignal::new(None);
    let device = use_location().link(Page::Device);
    let print = use_location().link(Page::MinePrint);
    let all = Memo::new(move |_| data.with(|data| entries(data, &programme.schedule, now.get(), t)));
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{t.mine_title}</h1>
        <p class="lead">{t.mine_intro}</p>
        <InstallAdvice />
        <UndoBar removed />
        {either(
            move || all.with(Vec::is_empty),
            || view! { <Beginning /> },
            move || view! { <Part all removed is_past=false /> <Part all removed is_past=true /> },
        )}
        <p class="mine-device"><a href=print>{t.print_mine}</a></p>
        <p class="mine-device"><a href=device>{t.mine_device}</a></p>
    }
    .into_any()
}

/// Nothing saved: how to begin.
#[component]
fn Beginning() -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    view! {
        <div class="no-results">
            <h2>{t.mine_empty_title}</h2>
            <p>{t.mine_empty_text}</p>
            <a class="button" data-kind="primary" href=location.link(Page::Agenda)>{t.to_agenda}</a>
        </div>
    }
    .into_any()
}

/// What is to come, or what was.
#[component]
fn Part(all: Memo<Vec<Entry>>, removed: Removed, is_past: bool) -> impl IntoView {
    let t = use_texts();
    let own = move || {
        all.with(|all| all.iter().filter(|entry| entry.is_past == is_past).cloned().collect::<Vec<_>>())
    };
    let rows = Memo::new(move |_| own());
    let heading = if is_past { t.mine_past } else { t.upcoming };
    let id = if is_past { "mine-past" } else { "mine-upcoming" };
    view! {
        {either(
            move || rows.with(Vec::is_empty),
            move || (!is_past).then(|| view! { <p>{t.mine_upcoming_empty}</p> }),
            move || view! {
                <section class="event-group" aria-labelledby=id>
                    <h2 class="event-group-heading" id=id>{heading}</h2>
                    <ol class="event-group-list" role="list">
                        {each(
                            move || rows.get(),
                            Entry::key,
                            move |entry| view! { <li><MineRow entry removed /></li> },
                        )}
                    </ol>
                </section>
            },
        )}
    }
    .into_any()
}

/// Says what was removed, and puts it back on request.
#[component]
fn UndoBar(removed: Removed) -> impl IntoView {
    let t = use_texts();
    let visitor = use_visitor();
    let undo = move |_| {
        if let Some((_, records)) = removed.get_untracked() {
            records.into_iter().for_each(|(key, payload)| visitor.restore(&key, payload));
            removed.set(None);
        }
    };
    view! {
        <div class="undo-bar">
            {live(move || {
                removed.get().map(|(title, _)| {
                    view! {
                        <p>{(t.mine_removed)(&title)}</p>
                        <button type="button" class="button" on:click=undo>{t.mine_undo}</button>
                    }
                })
            })}
        </div>
    }
    .into_any()
}
