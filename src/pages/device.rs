//! What is kept on the device: all of it, to be saved as a file, put back, or erased.

mod erase;
mod list;
mod restore;

use crate::platform::{clock, download};
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_rare_texts, use_texts};
use crate::state::visitor::use_visitor;
use erase::Erase;
use leptos::prelude::*;
use list::Kept;
use restore::Restore;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::visitor::saved::export;

/// What is kept on the device.
#[component]
pub fn DevicePage() -> impl IntoView {
    let t = use_rare_texts();
    let names = use_texts();
    let mine = use_location().link(Page::Mine);
    view! {
        <article class="device-page">
            <p class="kicker"><a href=mine>{names.mine_title}</a></p>
            <h1 id="page-title" tabindex="-1" class="page-title">{names.device_title}</h1>
            <p class="lead">{t.device_intro}</p>
            {match is_live() {
                true => view! { <Kept /> <Backup /> <Restore /> <Shortcut /> <Erase /> }.into_any(),
                false => view! { <p>{t.device_needs_app}</p> }.into_any(),
            }}
        </article>
    }
    .into_any()
}

/// Everything as a file.
#[component]
fn Backup() -> impl IntoView {
    let t = use_rare_texts();
    let data = use_visitor().data();
    let save = move |_| {
        let name = format!("stadsgesprek-{}.json", clock::now().date());
        download::offer(&name, "application/json", &data.with_untracked(export));
    };
    view! {
        <section aria-labelledby="backup">
            <h2 id="backup">{t.backup_title}</h2>
            <p>{t.backup_text}</p>
            <p>{t.backup_safari}</p>
            <button type="button" class="button" on:click=save>{t.backup_save}</button>
        </section>
    }
    .into_any()
}

/// Whether a key goes to the search field.
#[component]
fn Shortcut() -> impl IntoView {
    let t = use_rare_texts();
    let visitor = use_visitor();
    let is_on = move || visitor.data().with(|data| !data.settings().is_slash_off);
    view! {
        <section aria-labelledby="shortcut">
            <h2 id="shortcut">{t.shortcut_title}</h2>
            <label class="option">
                <input type="checkbox" prop:checked=is_on on:change:target=move |ev| visitor.set_slash(ev.target().checked()) />
                <span>{t.shortcut_search}</span>
            </label>
        </section>
    }
    .into_any()
}
