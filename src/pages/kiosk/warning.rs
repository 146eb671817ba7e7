//! Asks whether somebody is still there, before what was chosen is wiped.

use super::use_kiosk_texts;
use crate::platform::{effect, page};
use crate::state::kiosk::Kiosk;
use crate::ui::{live_text, when};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

const ID: &str = "kiosk-warning";

/// Asks whether somebody is still there.
#[component]
pub fn Warning(
    /// The kiosk.
    kiosk: Kiosk,
) -> impl IntoView {
    let is_asking = kiosk.is_asking();
    effect(move || page::set_open(ID, is_asking.get()));
    view! {
        <dialog
            id=ID
            class="kiosk-panel kiosk-warning"
            role="alertdialog"
            aria-labelledby="kiosk-warning-title"
            aria-describedby="kiosk-warning-text"
        >
            {when(move || is_asking.get(), move || view! { <Question kiosk /> })}
        </dialog>
    }
    .into_any()
}

#[component]
fn Question(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let left = count_down(kiosk);
    let whole = left.get_untracked();
    view! {
        <p class="kiosk-count" aria-hidden="true">{live_text(move || left.get().to_string())}</p>
        <h2 id="kiosk-warning-title" class="kiosk-panel-title">{names.still_there}</h2>
        <p id="kiosk-warning-text">{(names.still_there_text)(whole)}</p>
        <p class="kiosk-panel-end">
            // Any touch does what it says; so it needs no handler.
            <button type="button" class="button" data-kind="primary" autofocus="">{names.stay}</button>
            <button type="button" class="button" data-apart="" on:click=move |_| kiosk.finish()>{names.begin_anew}</button>
        </p>
    }
    .into_any()
}

/// The seconds that are left, as they pass.
fn count_down(kiosk: Kiosk) -> RwSignal<u64> {
    let left = RwSignal::new(kiosk.seconds_left());
    let timer = StoredValue::new(None::<IntervalHandle>);
    effect(move || {
        let count = move || left.set(kiosk.seconds_left());
        timer.set_value(set_interval_with_handle(count, Duration::from_secs(1)).ok());
    });
    on_cleanup(move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    });
    left
}
