//! The screen beside the door: clock, now, next and later, in letters that can be read from afar.

mod board_view;
mod content;
mod pages;
mod showing;
mod unknown;

use crate::components::{UnattendedMarks, site_name};
use crate::platform::effect;
use crate::platform::page;
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::site_names::use_site_name;
use crate::state::unattended::{Unattended, use_unattended};
use crate::ui::{live, live_text};
use board_view::BoardView;
use content::DoorContent;
use leptos::prelude::*;
use pages::{PageCount, Pages};
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::{dates, door_texts};
use stadsgesprek_core::screens::door_screen::DoorChoice;
use stadsgesprek_core::screens::unattended::clock::ClockSource;
use stadsgesprek_core::screens::unattended::letters::DoorDisplay;
use unknown::UnknownView;

/// The screen beside the door. Written, it says what it needs: what the build could say would soon be untrue.
#[component]
pub fn DoorScreenPage() -> impl IntoView {
    match is_live() {
        true => view! { <DoorScreen unattended=use_unattended() /> }.into_any(),
        false => view! { <Written /> }.into_any(),
    }
}

#[component]
fn Written() -> impl IntoView {
    let t = use_texts();
    let agenda = use_location().link(Page::Agenda);
    view! {
        <div class="door-written page">
            <h1 id="page-title" tabindex="-1" class="page-title">{t.door_screen_title}</h1>
            <p class="lead">{door_texts(t.language).written}</p>
            <p><a href=agenda>{t.to_agenda}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn DoorScreen(unattended: Unattended) -> impl IntoView {
    let query = use_location().query();
    let settings = page::meta("screen-settings").unwrap_or_default();
    let choice = Memo::new(move |_| DoorChoice::parse(&[&settings, "&", &query.get()].concat()));
    let own = use_language();
    let languages = Memo::new(move |_| choice.with(|choice| choice.languages(own)));
    let content = Memo::new(move |_| content::content(choice, unattended));
    let pages = Pages::new(unattended, content, languages);
    let now = use_now();
    follow_size(unattended, choice);
    effect(move || unattended.set_idle(content.with(|content| content.is_idle(now.get()))));
    // A step aside each minute, so that nothing burns in.
    let orbit = move || (now.get().unix_seconds() / 60).rem_euclid(8).to_string();
    view! {
        <div class="door" data-orbit=orbit lang=move || pages.language().tag()>
            <Head content unattended pages />
            {live(move || {
                let language = pages.language();
                match content.get() {
                    DoorContent::Board(door) => view! { <BoardView door language /> }.into_any(),
                    DoorContent::Unknown(unknown) => view! { <UnknownView unknown language /> }.into_any(),
                    DoorContent::Waiting => board_view::lone(door_texts(language).waiting, None),
                    DoorContent::Failed => {
                        let t = door_texts(language);
                        board_view::lone(t.failed, Some((t.failed_kindly)(&site_name())))
                    }
                }
            })}
            <footer class="door-foot">
                <UnattendedMarks unattended language=Signal::derive(move || pages.language()) />
                <PageCount pages />
            </footer>
        </div>
    }
    .into_any()
}

/// Which door it is, and what time. Without a time that can be relied on, none is shown.
#[component]
fn Head(content: Memo<DoorContent>, unattended: Unattended, pages: Pages) -> impl IntoView {
    let now = use_now();
    let site = StoredValue::new(use_site_name());
    let name =
        move || content.with(|content| content.name(pages.language()).unwrap_or_else(|| site.get_value()));
    let room = move || content.with(|content| content.room(pages.language()));
    let clock = move || {
        (unattended.clock_source() != ClockSource::Unknown).then(|| {
            let language = pages.language();
            let (time, day) = (now.get(), now.get().date());
            view! {
                <p class="door-clock">
                    <time class="door-time" datetime=time.rfc3339()>{dates::clock_short(time, language)}</time>
                    <span class="door-date">{(door_texts(language).day)(day)}</span>
                </p>
            }
        })
    };
    view! {
        <header class="door-head">
            <h1 id="page-title" tabindex="-1" class="door-place">
                <span>{live_text(name)}</span>
                {live(move || room().map(|room| view! { " " <span class="door-room">{room}</span> }))}
            </h1>
            {live(clock)}
        </header>
    }
    .into_any()
}

/// Keeps the size of the letters in step with the panel and the view.
fn follow_size(unattended: Unattended, choice: Memo<DoorChoice>) {
    let beat = unattended.beat();
    let size = Memo::new(move |_| {
        beat.track();
        let (width, height) = page::view_size();
        let display = choice.with(|choice| choice.display(DoorDisplay::default()));
        // To a tenth of a pixel.
        (display.letter(width, height) * 10.0).round() as i64
    });
    effect(move || {
        let tenths = size.get();
        page::set_style_property("--letter", &format!("{}.{}px", tenths / 10, tenths % 10));
    });
}
