//! A code that takes the visitor along: dark on light in every scheme, large enough for the panel, its address beside it.

use super::panel::KioskPanel;
use super::use_kiosk_texts;
use crate::components::QrCode;
use crate::platform::page;
use crate::state::kiosk::Kiosk;
use crate::state::site_address::use_site_address;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::screens::kiosk::handoff::{Handoff, Purpose, readable};
use std::iter;

/// The panel with the code of what the visitor takes along.
#[component]
pub fn CodePanel(kiosk: Kiosk) -> impl IntoView {
    let handoff = kiosk.handoff();
    view! {
        <KioskPanel
            kiosk
            id="kiosk-code"
            title_id="kiosk-code-title"
            is_open=Signal::derive(move || handoff.with(Option::is_some))
            close=|kiosk| kiosk.handoff().set(None)
        >
            {live(move || handoff.get().map(|it| view! { <Code kiosk handoff=it /> }))}
        </KioskPanel>
    }
    .into_any()
}

#[component]
fn Code(kiosk: Kiosk, handoff: Handoff) -> impl IntoView {
    let names = use_kiosk_texts();
    let purpose = handoff.purpose;
    let base = use_site_address().of_or_here("");
    let urls: Vec<String> = iter::once(&handoff.to).chain(&handoff.further).map(|to| to.url(&base)).collect();
    let (shown, count) = (readable(&handoff.to.url(&base)), urls.len());
    let at = RwSignal::new(0);
    let text = Signal::derive(move || urls.get(at.get() % count).cloned().unwrap_or_default());
    let next = move |_| at.update(|at| *at = (*at + 1) % count);
    let turn = move || {
        (1 < count).then(|| {
            view! {
                <p class="kiosk-code-turn" role="status">{(names.code_of)(at.get() + 1, count)}</p>
                <button type="button" class="button" on:click=next>{names.code_next}</button>
            }
        })
    };
    let failed = if purpose == Purpose::Picks { names.picks_too_many } else { names.code_failed };
    let (width, height) = page::view_size();
    let least = kiosk.setup().with_untracked(|setup| setup.display.code_side(width as u32, height as u32));
    view! {
        <div class="kiosk-code">
            <QrCode text label=names.code_picture failed least class="kiosk-code-picture" />
            <div class="kiosk-code-words">
                <h2 id="kiosk-code-title" class="kiosk-panel-title">{names.code_title(purpose)}</h2>
                <p>{names.code_text(purpose)}</p>
                {live(turn)}
                <p class="kiosk-code-address">
                    {names.code_or_type} " " <strong class="kiosk-code-url">{shown}</strong>
                </p>
            </div>
        </div>
    }
    .into_any()
}
