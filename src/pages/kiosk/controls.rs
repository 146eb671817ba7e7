//! What is within reach on every screen: the way back, one's choice, the phone, and how the screen is.

use super::use_kiosk_texts;
use crate::platform::clock;
use crate::state::kiosk::{Kiosk, ScreenSettings};
use crate::state::location::{use_location, use_texts};
use crate::state::visitor::use_visitor;
use crate::ui::{Icon, IconShape, live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::filter::Filter;
use stadsgesprek_core::screens::kiosk::handoff::{Destination, Handoff, Purpose};
use stadsgesprek_core::screens::kiosk::view::ChooserKind;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::visitor::saved::VisitorData;
use stadsgesprek_core::visitor::transfer;

/// What a device is called that has no name of its own.
const DEVICE: &str = "kiosk";

/// The controls, in the lower part of the screen.
#[component]
pub fn Controls(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    view! {
        <footer class="kiosk-controls">
            <nav class="kiosk-row" aria-label=names.controls>
                <Ways kiosk />
            </nav>
            <div class="kiosk-row" data-kind="quiet">
                <Toggle kiosk name=names.larger_text get=|it| it.is_large set=|it| it.is_large = !it.is_large />
                <Toggle kiosk name=names.more_contrast get=|it| it.is_stark set=|it| it.is_stark = !it.is_stark />
                <Toggle kiosk name=names.lower get=|it| it.is_low set=|it| it.is_low = !it.is_low />
                <Languages kiosk />
                <button type="button" class="button" on:click=move |_| kiosk.finish()>
                    <Icon shape=IconShape::Check />
                    {names.done}
                </button>
            </div>
        </footer>
    }
    .into_any()
}

/// Back, the first screen, one's choice, the phone.
#[component]
fn Ways(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let location = use_location();
    let data = use_visitor().data();
    let can_go_back = kiosk.can_go_back();
    let count = Memo::new(move |_| data.with(|data| data.favorites().count()));
    let query = location.query();
    let here = move |page: Page| {
        let is_choosing = query.with(|query| ChooserKind::of_query(query)).is_some();
        (!is_choosing && location.route().with(|route| route.page == page)).then_some("page")
    };
    view! {
        <button type="button" class="button" disabled=move || !can_go_back.get() on:click=move |_| kiosk.back()>
            {names.back}
        </button>
        <button
            type="button"
            class="button"
            aria-current=move || here(Page::Kiosk)
            on:click=move |_| kiosk.go(Page::Kiosk, "")
        >
            {names.home}
        </button>
        <button
            type="button"
            class="button"
            aria-current=move || here(Page::Mine)
            on:click=move |_| kiosk.go(Page::Mine, "")
        >
            <Icon shape=IconShape::Heart />
            <span>{live_text(move || (names.picks)(count.get()))}</span>
        </button>
        <ToPhone kiosk />
    }
    .into_any()
}

/// Takes along what is on the screen.
#[component]
fn ToPhone(kiosk: Kiosk) -> impl IntoView {
    let names = use_kiosk_texts();
    let location = use_location();
    let data = use_visitor().data();
    let query = location.query();
    let own = Memo::new(move |_| data.with(|data| handoff(&location.route().get(), &query.get(), data)));
    live(move || {
        own.get().map(|handoff| {
            let name = if handoff.purpose == Purpose::List { names.to_phone_list } else { names.to_phone };
            let show = move |_| kiosk.handoff().set(Some(handoff.clone()));
            view! {
                <button type="button" class="button" data-kind="primary" on:click=show>
                    <Icon shape=IconShape::Share />
                    {name}
                </button>
            }
        })
    })
}

/// What the screen at hand gives to take along.
fn handoff(route: &Route, query: &str, data: &VisitorData) -> Option<Handoff> {
    let path = route.path();
    let filter = Filter::parse(query).query();
    let (purpose, to) = match &route.page {
        Page::Kiosk | Page::NotFound => return None,
        Page::Agenda | Page::Archive if filter.is_empty() => (Purpose::List, path),
        Page::Agenda | Page::Archive => (Purpose::List, [&path, "?", &filter].concat()),
        Page::Mine => {
            return picks(route.language, data);
        }
        Page::Month
        | Page::Event(_)
        | Page::Registration(_)
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::Person(_)
        | Page::People
        | Page::Print(_)
        | Page::Leaflet
        | Page::Notes
        | Page::MinePrint
        | Page::Device
        | Page::Transfer
        | Page::About
        | Page::Privacy
        | Page::Accessibility
        | Page::Threads
        | Page::Thread(_)
        | Page::DoorScreen => (Purpose::Read, path),
    };
    Some(Handoff::new(purpose, Destination::Site(to)))
}

/// What was chosen, as codes that a phone merges with what it has.
fn picks(language: Language, data: &VisitorData) -> Option<Handoff> {
    let chosen: Vec<_> = data.favorites().map(|(event, session, _)| (event, session)).collect();
    if chosen.is_empty() {
        return None;
    }
    let path = Route::new(language, Page::Transfer).path();
    let records = transfer::favorites(chosen, clock::now_millis(), DEVICE);
    // What is too much even for several is tried as one, which says so.
    let fragments =
        transfer::fragments_for_codes(&records).or_else(|| Some(vec![transfer::fragment(&records)?]))?;
    let mut codes = fragments.iter().map(|fragment| Destination::Site([&path, "#", fragment].concat()));
    Some(Handoff { purpose: Purpose::Picks, to: codes.next()?, further: codes.collect() })
}

/// Something of the screen that is on or off.
#[component]
fn Toggle(
    kiosk: Kiosk,
    name: &'static str,
    get: fn(&ScreenSettings) -> bool,
    set: fn(&mut ScreenSettings),
) -> impl IntoView {
    let choices = kiosk.choices();
    let pressed = move || if choices.with(get) { "true" } else { "false" };
    view! {
        <button type="button" class="button" aria-pressed=pressed on:click=move |_| choices.update(set)>{name}</button>
    }
    .into_any()
}

/// The other languages of the kiosk.
#[component]
fn Languages(kiosk: Kiosk) -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    live(move || {
        let has_other = kiosk.setup().with(|setup| setup.languages.contains(&t.language.other()));
        has_other.then(|| {
            let speak = move |_| kiosk.speak(&location.route().with_untracked(Route::in_other_language));
            let tag = t.language.other().tag();
            view! { <button type="button" class="button" lang=tag on:click=speak>{t.other_language}</button> }
        })
    })
}
