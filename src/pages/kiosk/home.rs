//! The first screen: what is on now, and the ways to look for something.

use super::use_kiosk_texts;
use crate::components::EventCard;
use crate::state::clock::use_now;
use crate::state::kiosk::use_kiosk;
use crate::state::location::{use_language, use_location};
use crate::state::programme::use_programme;
use crate::ui::each;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::schedule::EventIndex;
use stadsgesprek_core::screens::kiosk::attract::{OffSlides, slides};
use stadsgesprek_core::screens::kiosk::view::{ChooserKind, choice_query};

/// How many events are on the first screen.
const SHOWN: usize = 3;

/// The first screen: what is on, and what can be chosen from.
#[component]
pub fn Home() -> impl IntoView {
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    let setup = use_kiosk().setup();
    let schedule = StoredValue::new(programme.clone());
    let shown = Memo::new(move |_| {
        let all =
            setup.with(|setup| slides(&programme.schedule, &setup.scope, now.get(), OffSlides::AmongSoon));
        all.into_iter().take(SHOWN).map(|slide| slide.at).collect::<Vec<_>>()
    });
    let card = move |at: EventIndex| {
        let event = schedule.with_value(|programme| programme.schedule.at(at).cloned());
        event.map(|event| view! { <li><EventCard event /></li> }.into_any())
    };
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{names.home_title}</h1>
        <section class="kiosk-soon" aria-labelledby="kiosk-soon">
            <h2 id="kiosk-soon" class="kiosk-part">{names.on_now}</h2>
            <ul role="list">{each(move || shown.get(), EventIndex::key, card)}</ul>
        </section>
        <Ways />
    }
    .into_any()
}

/// The ways to look for something.
#[component]
fn Ways() -> impl IntoView {
    let names = use_kiosk_texts();
    let location = use_location();
    let language = use_language();
    let route = Route::new(language, Page::Kiosk);
    let choice = |choice: ChooserKind| {
        let href = location.queried_link(&route, &choice_query(choice));
        (names.choice(choice), href)
    };
    let agenda = (names.whole_agenda, location.link(Page::Agenda));
    let archive = (names.archive, location.link(Page::Archive));
    let ways = [agenda].into_iter().chain(ChooserKind::ALL.map(choice)).chain([archive]);
    let links = ways.map(|(name, href)| view! { <li><a class="kiosk-way" href=href>{name}</a></li> });
    view! {
        <nav class="kiosk-ways" aria-label=names.home_title>
            <ul role="list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
