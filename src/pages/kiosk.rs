//! The kiosk at the entrance: the pages of the site in a frame without a way out.

mod attract;
mod code_panel;
mod controls;
mod dates;
mod home;
mod letters;
mod list;
mod panel;
mod picks;
mod staff;
mod topics;
mod warning;

use crate::components::{fetch_qr_codes, use_list_memory};
use crate::pages::{FailedPage, PendingPage, Screen};
use crate::platform::{effect, page};
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::kiosk::{Kiosk, provide_kiosk};
use crate::state::location::{use_language, use_location};
use crate::state::programme::{Loading, use_programme_state};
use crate::state::site_names::use_site_name;
use crate::state::subscriptions::{Subscriptions, provide_subscriptions};
use crate::state::unattended::{Unattended, use_unattended};
use crate::ui::{either, live, live_text};
use attract::AttractLoop;
use code_panel::CodePanel;
use controls::Controls;
use dates::DateChooser;
use home::Home;
use leptos::prelude::*;
use letters::Letters;
use list::KioskList;
use picks::Picks;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::{KioskCatalog, kiosk_texts};
use stadsgesprek_core::programme::filter::Period;
use stadsgesprek_core::screens::kiosk::view::ChooserKind;
use stadsgesprek_core::screens::unattended::clock::ClockSource;
use staff::StaffPanel;
use topics::{PartnerChooser, ThemeChooser};
use warning::Warning;

/// The texts of the kiosk in the language of the screen.
fn use_kiosk_texts() -> &'static KioskCatalog {
    kiosk_texts(use_language())
}

/// The kiosk: at rest what is on, in use the screens.
#[component]
pub fn KioskFrame() -> impl IntoView {
    let kiosk = provide_kiosk();
    // What follows a calendar or a feed does so on a phone.
    provide_subscriptions(Subscriptions { has_calendars: false, has_feeds: false });
    kiosk.follow();
    effect(fetch_qr_codes);
    let unattended = use_unattended();
    follow_panel(kiosk, unattended);
    let location = use_location();
    let language = Memo::new(move |_| location.route().with(|route| route.language));
    let choices = kiosk.choices();
    let state = use_programme_state();
    let is_in_use = Memo::new(move |_| !kiosk.is_resting());
    effect(move || unattended.set_in_use(is_in_use.get()));
    let announced = use_announcer().text();
    let content = move || {
        // Read, so that a change renders anew; the texts are those of the route.
        let _ = language.get();
        match state.get() {
            Loading::Pending => view! { <main class="page"><PendingPage /></main> }.into_any(),
            Loading::Failed => view! { <main class="page"><FailedPage /></main> }.into_any(),
            Loading::Ready { programme, .. } => {
                provide_context(programme);
                either(
                    move || kiosk.is_resting(),
                    || view! { <AttractLoop /> },
                    move || view! { <InUse kiosk /> },
                )
            }
        }
    };
    view! {
        <div
            class="kiosk"
            data-text=move || choices.get().is_large.then_some("large")
            data-contrast=move || choices.get().is_stark.then_some("more")
            data-reach=move || choices.get().is_low.then_some("low")
        >
            {live(content)}
            <p class="visually-hidden" role="status">{live_text(move || announced.get())}</p>
        </div>
    }
    .into_any()
}

/// Keeps letters and targets in step with the panel and the view.
fn follow_panel(kiosk: Kiosk, unattended: Unattended) {
    let (setup, beat) = (kiosk.setup(), unattended.beat());
    let sizes = Memo::new(move |_| {
        beat.track();
        let (width, height) = page::view_size();
        let display = setup.with(|setup| setup.display);
        [
            ("--letter", display.letter(width as u32, height as u32)),
            ("--finger", display.target(width as u32, height as u32)),
        ]
    });
    effect(move || {
        for (name, size) in sizes.get() {
            if let Some(size) = size {
                page::set_style_property(name, &format!("{size}px"));
            }
        }
    });
}

/// The screens, and what stands around them.
#[component]
fn InUse(kiosk: Kiosk) -> impl IntoView {
    let location = use_location();
    let query = location.query();
    // How far down a list was built tells of a visitor, too.
    let lists = use_list_memory();
    on_cleanup(move || lists.forget());
    let at = Memo::new(move |_| (location.route().get(), query.get()));
    view! {
        <header class="kiosk-head">
            <p class="kiosk-house">{use_site_name()}</p>
            <Clock />
        </header>
        <main id="content" class="page kiosk-page" tabindex="-1">
            {live(move || {
                let (route, query) = at.get();
                screen(&route, &query)
            })}
        </main>
        <Controls kiosk />
        <CodePanel kiosk />
        <StaffPanel kiosk />
        <Warning kiosk />
    }
    .into_any()
}

/// The time, unless nobody knows it.
#[component]
fn Clock() -> impl IntoView {
    let names = use_kiosk_texts();
    let now = use_now();
    let unattended = use_unattended();
    let text = move || match unattended.clock_source() {
        ClockSource::Unknown => String::new(),
        ClockSource::Device | ClockSource::Server => (names.now)(now.get()),
    };
    view! { <p class="kiosk-clock">{live_text(text)}</p> }.into_any()
}

/// The screen at an address: the kiosk's own where something is chosen, else the site's.
fn screen(route: &Route, query: &str) -> AnyView {
    match (&route.page, ChooserKind::of_query(query)) {
        (Page::Kiosk, Some(ChooserKind::Theme)) => view! { <ThemeChooser /> }.into_any(),
        (Page::Kiosk, Some(ChooserKind::Partner)) => view! { <PartnerChooser /> }.into_any(),
        (Page::Kiosk, Some(ChooserKind::Date)) => view! { <DateChooser /> }.into_any(),
        (Page::Kiosk, Some(ChooserKind::Letters)) => view! { <Letters /> }.into_any(),
        (Page::Kiosk, None) => view! { <Home /> }.into_any(),
        (Page::Agenda, _) => view! { <KioskList own=Period::Upcoming query=query.to_owned() /> }.into_any(),
        (Page::Archive, _) => view! { <KioskList own=Period::Archive query=query.to_owned() /> }.into_any(),
        (Page::Mine, _) => view! { <Picks /> }.into_any(),
        (page, _) => view! { <Screen page=page.clone() /> }.into_any(),
    }
}
