//! Asks whether somebody is still there, before what was chosen is wiped.

use super::use_kiosk_texts;
use crate::platform::{effect, page, timer};
use crate::state::kiosk::Kiosk;
use crate::ui::live_text;
use leptos::prelude::*;
use std::time::Duration;

const ID: &str = "kiosk-warning";

/// Asks whether somebody is still there.
#[component]
pub fn Warning(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let is_asking = Memo::new(move |_| kiosk.is_asking());
    let left = count_down(kiosk, is_asking);
    let whole = kiosk.setup();
    let text = move || (names.still_there_text)(whole.with(|setup| setup.timing.warning / 1000));
    effect(move || page::set_open(ID, is_asking.get()));
    view! {
        <dialog
            id=ID
            class="kiosk-panel kiosk-warning"
            role="alertdialog"
            aria-labelledby="kiosk-warning-title"
            aria-describedby="kiosk-warning-text"
        >
            <p class="kiosk-count" aria-hidden="true">{live_text(move || left.get().to_string())}</p>
            <h2 id="kiosk-warning-title" class="kiosk-panel-title">{names.still_there}</h2>
            <p id="kiosk-warning-text">{live_text(text)}</p>
            <p class="kiosk-panel-end">
                // Any touch does what it says; so it needs no handler.
                <button type="button" class="button" data-kind="primary">{names.stay}</button>
                <button type="button" class="button" data-apart="" on:click=move |_| kiosk.finish()>
                    {names.begin_anew}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

/// The seconds that are left, as they pass.
fn count_down(kiosk: Kiosk, is_asking: Memo<bool>) -> RwSignal<u64> {
    let left = RwSignal::new(0);
    effect(move || {
        let count = move || {
            left.try_set(kiosk.seconds_left());
        };
        if !is_asking.get() {
            return;
        }
        count();
        timer::every(Duration::from_secs(1), count);
    });
    left
}
