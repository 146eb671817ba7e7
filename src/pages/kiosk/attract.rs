//! The kiosk at rest: what is on, what is next, what is soon. One at a time; all at once where nothing should move.

use super::{Clock, use_kiosk_texts};
use crate::components::{
    DateBlock, EventStatus, TileKind, UnattendedMarks, localized, localized_line, localized_title,
    place_line, plain_picture,
};
use crate::platform::{effect, page, timer};
use crate::state::clock::use_now;
use crate::state::kiosk::use_kiosk;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_name;
use crate::state::unattended::use_unattended;
use crate::ui::{live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::catalog::{dates, kiosk_texts};
use stadsgesprek_core::screens::kiosk::attract::{OffSlides, SLIDE_MS, Slide, slides};
use std::time::Duration;

/// After this a loop that somebody held still goes on: nobody is there any more.
const HELD_MS: u64 = 180_000;

/// The kiosk at rest.
#[component]
pub fn AttractLoop() -> impl IntoView {
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    let own = use_language();
    let language = Signal::derive(move || own);
    let setup = use_kiosk().setup();
    let all = Memo::new(move |_| {
        setup.with(|setup| slides(&programme.schedule, &setup.scope, now.get(), OffSlides::LeftOut))
    });
    // What the build writes does not move; nor does what is shown to who asks for that.
    let is_still = RwSignal::new(!is_live());
    let is_held = RwSignal::new(false);
    let turn = provide_turn(is_still, is_held);
    view! {
        <main id="content" class="kiosk-rest">
            <header class="kiosk-head">
                <h1 id="page-title" class="kiosk-house" tabindex="-1">{use_site_name()}</h1>
                // What is written would be wrong a minute later.
                {is_live().then(|| view! { <Clock /> })}
            </header>
            <div class="kiosk-slides">
                {live(move || {
                    let all = all.get();
                    if all.is_empty() {
                        return view! { <p class="kiosk-nothing">{names.nothing_on}</p> }.into_any();
                    }
                    if is_still.get() {
                        return all.iter().map(|slide| view! { <SlideView slide=*slide /> }).collect_view().into_any();
                    }
                    let at = turn.get() % all.len();
                    let slide = all.get(at).copied();
                    slide.map(|slide| view! { <SlideView slide /> <Position at of=all.len() /> }).into_any()
                })}
            </div>
            <Invitation is_still is_held />
            <UnattendedMarks unattended=use_unattended() language />
        </main>
    }
    .into_any()
}

/// Which slide is shown: the next one after some time, unless nothing should move.
fn provide_turn(is_still: RwSignal<bool>, is_held: RwSignal<bool>) -> RwSignal<usize> {
    let turn = RwSignal::new(0);
    effect(move || {
        is_still.set(page::prefers_stillness());
        let next = move || {
            if is_held.try_get_untracked() == Some(false) {
                turn.try_update(|turn| *turn += 1);
            }
        };
        timer::every(Duration::from_millis(SLIDE_MS), next);
    });
    turn
}

/// An event, to be read from the door.
#[component]
fn SlideView(slide: Slide) -> impl IntoView {
    slide_view(slide).into_any()
}

fn slide_view(slide: Slide) -> Option<AnyView> {
    let t = use_texts();
    let names = use_kiosk_texts();
    let programme = use_programme();
    let event = programme.schedule.at(slide.at)?.clone();
    let (title, lang) = localized_title(&event.about.title);
    let when = dates::when(event.when, use_language()).unwrap_or_else(|| t.date_unknown.to_owned());
    let summary = event.about.summary.as_ref().map(localized);
    let place = place_line(&event);
    let picture = event.about.images.first();
    let picture = picture
        .map(|image| plain_picture("kiosk-slide-picture", image.largest(), localized(&image.alt), false));
    let slide = view! {
        <article class="kiosk-slide">
            <p class="kiosk-turn">{names.turn(slide.turn)}</p>
            <DateBlock when=event.when kind=Some(TileKind::Filled) />
            <div class="kiosk-slide-body">
                <EventStatus event />
                <h2 class="kiosk-slide-title" lang=lang>{title}</h2>
                <p class="kiosk-slide-when">{when}</p>
                {(!place.is_empty()).then(|| view! { <p class="kiosk-slide-where">{localized_line(place)}</p> })}
                {summary.map(|(text, lang)| view! { <p class="kiosk-slide-summary" lang=lang>{text}</p> })}
                {picture}
            </div>
        </article>
    };
    Some(slide.into_any())
}

/// Which of how many; for the eye only.
#[component]
fn Position(at: usize, of: usize) -> impl IntoView {
    let mark =
        move |other| view! { <span class="kiosk-position-mark" data-here=(other == at).then_some("") /> };
    view! { <p class="kiosk-position" aria-hidden="true">{(0..of).map(mark).collect_view()}</p> }.into_any()
}

/// How to begin, in every language of the kiosk, and the way to hold the loop still.
#[component]
fn Invitation(is_still: RwSignal<bool>, is_held: RwSignal<bool>) -> impl IntoView {
    let names = use_kiosk_texts();
    let setup = use_kiosk().setup();
    let own = use_language();
    let others = move || {
        let others = setup.with(|setup| setup.languages.clone()).into_iter().filter(move |it| *it != own);
        let say = |language| {
            let names = kiosk_texts(language);
            view! { <span class="kiosk-wake-other" lang=language.tag()>{names.touch_to_begin}</span> }
        };
        others.map(say).collect_view()
    };
    let hold = move |_| {
        is_held.update(|held| *held = !*held);
        let go_on = move || {
            is_held.try_set(false);
        };
        timer::after(Duration::from_millis(HELD_MS), go_on);
    };
    let label = move || if is_held.get() { names.go_on } else { names.pause }.to_owned();
    view! {
        <div class="kiosk-invitation">
            <button type="button" class="kiosk-wake" disabled=!is_live()>
                <span>{names.touch_to_begin}</span>
                {live(others)}
            </button>
            {live(move || (!is_still.get()).then(|| view! {
                <button type="button" class="button" data-apart="" on:click=hold>{live_text(label)}</button>
            }))}
        </div>
    }
    .into_any()
}
