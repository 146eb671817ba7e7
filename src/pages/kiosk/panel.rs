//! A panel over the kiosk that a button closes.

use super::use_kiosk_texts;
use crate::platform::{effect, page};
use crate::state::kiosk::Kiosk;
use leptos::prelude::*;

/// A panel that a button closes.
#[component]
pub fn KioskPanel(
    id: &'static str,
    /// The id of its title, which stands in it while it is open.
    title_id: &'static str,
    /// Whether it is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// What closing it does.
    close: fn(Kiosk),
    kiosk: Kiosk,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let names = use_kiosk_texts();
    effect(move || page::set_open(id, is_open.get()));
    view! {
        <dialog id=id class="kiosk-panel" aria-labelledby=title_id on:close=move |_| close(kiosk)>
            {children()}
            <p class="kiosk-panel-end">
                <button type="button" class="button" data-kind="primary" on:click=move |_| close(kiosk)>
                    {names.close}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}
