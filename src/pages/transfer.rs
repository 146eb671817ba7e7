//! Taking one's programme along to another device, and what arrives from one.

mod arrival;
mod codes;
mod outgoing;
mod preview;
mod replacing;

use crate::platform::{effect, navigation, page};
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_rare_texts, use_texts, use_transfer_texts};
use crate::state::transfer::use_transfer;
use crate::ui::live;
use arrival::Arrival;
use leptos::prelude::*;
use outgoing::TakeAlong;
use stadsgesprek_core::address::route::Page;

/// Where the focus goes when something comes in, or is done.
const ARRIVAL: &str = "arrival";

/// Taking one's programme along.
#[component]
pub fn TransferPage() -> impl IntoView {
    let t = use_texts();
    let needs_app = use_rare_texts().device_needs_app;
    let intro = use_transfer_texts().intro;
    let mine = use_location().link(Page::Mine);
    view! {
        <article class="transfer-page">
            <p class="kicker"><a href=mine>{t.mine_title}</a></p>
            <h1 id="page-title" tabindex="-1" class="page-title">{t.transfer_title}</h1>
            {match is_live() {
                true => view! { <Live /> }.into_any(),
                false => view! { <p class="lead">{intro}</p> <p>{needs_app}</p> }.into_any(),
            }}
        </article>
    }
    .into_any()
}

/// What the page shows follows what is in the address.
#[component]
fn Live() -> impl IntoView {
    use crate::state::transfer::Received;
    let transfer = use_transfer();
    let location = use_location();
    // Before anything is drawn: what came is what the page is about.
    transfer.look();
    effect(move || {
        navigation::on_fragment(move || {
            if transfer.look_again() {
                page::show_when_drawn(ARRIVAL);
            }
        });
    });
    on_cleanup(move || {
        let is_elsewhere = location.route().with_untracked(|route| route.page != Page::Transfer);
        if is_elsewhere {
            transfer.forget();
        }
    });
    let received = transfer.received();
    live(move || match received.get() {
        Received::Nothing => view! { <TakeAlong /> }.into_any(),
        came => view! { <Arrival came /> }.into_any(),
    })
}
