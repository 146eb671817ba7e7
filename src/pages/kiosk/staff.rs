//! What staff want to know of a kiosk, after five taps in the upper left corner. There is nothing to change.

use super::panel::KioskPanel;
use super::use_kiosk_texts;
use crate::platform::{fault, page, service_worker, trace};
use crate::state::clock::use_now;
use crate::state::kiosk::Kiosk;
use crate::state::location::use_language;
use crate::state::programme::use_programme;
use crate::state::unattended::use_unattended;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{KioskCatalog, dates};

/// The panel for staff.
#[component]
pub fn StaffPanel(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let is_open = kiosk.staff();
    view! {
        <KioskPanel
            kiosk
            id="kiosk-staff"
            title_id="kiosk-staff-title"
            is_open=Signal::derive(move || is_open.get())
            close=|kiosk| kiosk.staff().set(false)
        >
            <h2 id="kiosk-staff-title" class="kiosk-panel-title">{names.staff_title}</h2>
            <p>{names.staff_intro}</p>
            {when(move || is_open.get(), move || view! { <Details kiosk /> })}
        </KioskPanel>
    }
    .into_any()
}

#[component]
fn Details(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let rows = details(kiosk, names);
    let rows = rows.map(|(name, text)| view! { <div class="fact"><dt>{name}</dt><dd>{text}</dd></div> });
    view! { <dl class="facts kiosk-staff">{rows.into_iter().collect_view()}</dl> }.into_any()
}

fn details(kiosk: Kiosk, names: &'static KioskCatalog) -> [(&'static str, String); 9] {
    let language = use_language();
    let unknown = || names.staff_unknown.to_owned();
    let programme = use_programme();
    let updated = programme.schedule.updated.map(|at| dates::full_moment(at, language));
    let worker = if service_worker::is_in_charge() { names.staff_worker_on } else { names.staff_worker_off };
    let (width, height) = page::view_size();
    [
        (names.staff_build, page::starter_value("data-app").unwrap_or_else(unknown)),
        (names.staff_programme, updated.unwrap_or_else(unknown)),
        (names.staff_worker, worker.to_owned()),
        (names.staff_storage, (names.staff_storage_keys)(trace::of_page().stored.len())),
        (names.staff_clock, dates::full_moment(use_now().get_untracked(), language)),
        (names.staff_skew, (names.staff_skew_seconds)(use_unattended().skew() / 1000)),
        (names.staff_uptime, (names.staff_minutes)(kiosk.minutes_up())),
        (names.staff_screen, format!("{width} × {height}")),
        (names.staff_fault, fault::last().unwrap_or_else(|| names.staff_none.to_owned())),
    ]
}
