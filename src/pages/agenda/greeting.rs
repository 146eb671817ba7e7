//! What stands above the agenda: what this is, and the talk that comes next.

use crate::components::{
    DateBlock, FavoriteButton, TileKind, localized_line, localized_title, other_language_mark, place_line,
    sample_mark, status_words, timeliness, when_line,
};
use crate::state::clock::use_now;
use crate::state::filter::FilterState;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::state::own::own_status;
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_names;
use crate::ui::{live, live_text};
use chrono::Timelike;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::schedule::{Event, EventIndex, When};
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::registration::{Availability, availability};
use std::sync::Arc;

/// From this hour on today is tonight.
const EVENING: u32 = 18;

/// What this is and the talk that comes next, while nothing is filtered.
#[component]
pub fn Greeting(
    /// Of the list below.
    state: FilterState,
) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let now = use_now();
    let tagline = use_site_names().tagline(t.language).to_owned();
    let what = if tagline.is_empty() { t.what_this_is.to_owned() } else { tagline };
    let known = Arc::clone(&programme);
    // As its index: the panel is made anew only when another talk is next.
    let next = Memo::new(move |_| known.schedule.next_talk(now.get()).as_ref().map(EventIndex::key));
    let panel = move || {
        next.track();
        let at = programme.schedule.next_talk(now.get_untracked())?;
        programme.schedule.at(at).map(|event| next_talk(event.clone(), t))
    };
    view! {
        <div class="greeting" hidden=move || state.with(|filter| !filter.is_empty())>
            <p class="greeting-line">{what}</p>
            {live(panel)}
        </div>
    }
    .into_any()
}

fn next_talk(event: Arc<Event>, t: &'static Catalog) -> AnyView {
    let href = use_location().link(Page::Event(event.id().clone()));
    let (title, lang) = localized_title(&event.about.title);
    let date = when_line(event.when);
    let sample = sample_mark(&event);
    // A written page is read on other days.
    let soon = is_live().then(|| {
        let (event, now) = (event.clone(), use_now());
        live_text(move || soon(&event, now.get(), t).unwrap_or_default())
    });
    let place = place_line(&event);
    let is_full = event.about.registration.as_ref().is_some_and(|registration| registration.full);
    let status = status_words(&event, t).or_else(|| is_full.then_some(t.status_full));
    let price =
        event.about.price.as_ref().filter(|price| price.free).map(|_| t.price_free.to_ascii_lowercase());
    let doors = match event.when {
        When::Timed { doors, .. } => doors.map(t.doors_at),
        _ => None,
    };
    let facts = price.into_iter().chain(doors).map(|words| view! { " " <span>{words}</span> });
    view! {
        <section class="next-talk" aria-labelledby="next-talk">
            <p class="next-talk-turn">
                <span id="next-talk">{t.next_talk}</span>
                {sample}
                <span class="next-talk-soon">{soon}</span>
            </p>
            <DateBlock when=event.when kind=Some(TileKind::Paper) />
            <h2 class="next-talk-title"><a href=href lang=lang>{title}</a>{other_language_mark(lang)}</h2>
            <div class="next-talk-lines">
                <p class="next-talk-when"><time datetime=dates::machine(event.when)>{date}</time></p>
                <p class="dotted">
                    {status.map(|words| view! { <strong>{words}</strong> " " })}
                    {(!place.is_empty()).then(|| view! { <span>{localized_line(place)}</span> })}
                    {facts.collect_view()}
                </p>
            </div>
            <div class="next-talk-actions">
                {register(event.clone(), t)}
                <FavoriteButton event is_labelled=true />
            </div>
        </section>
    }
    .into_any()
}

/// Leads to the form while it can be filled in, and the visitor did not yet.
fn register(event: Arc<Event>, t: &'static Catalog) -> AnyView {
    let now = use_now();
    let href = use_location().link(Page::Registration(event.id().clone()));
    let is_open = Memo::new(move |_| {
        let is_registered = own_status(&event).is_some_and(|own| !own.is_withdrawn);
        !is_registered && matches!(availability(&event, now.get()), Availability::Open { .. })
    });
    live(move || is_open.get().then(|| view! { <a class="button" href=href.clone()>{t.register}</a> }))
}

/// How soon it is: on now, tonight, tomorrow, in so many days.
fn soon(event: &Event, now: Moment, t: &'static Catalog) -> Option<String> {
    let days = (event.when.first_day()? - now.date()).num_days();
    match event.when {
        When::Timed { start, doors, .. } if days == 0 && now < doors.unwrap_or(start) => {
            let words = if EVENING <= start.local().hour() { t.tonight_at } else { t.today_at };
            Some(words(start))
        }
        _ if 1 < days => Some((t.in_days)(usize::try_from(days).ok()?)),
        _ => timeliness(event, now, t),
    }
}
