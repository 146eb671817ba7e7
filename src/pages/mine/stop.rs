//! Something on the time line: when, what, where, how it stands.

use super::removal::{RemoveButton, Removed, use_remover};
use super::rows::{NoteLine, RegistrationLinks};
use crate::components::{EventStatus, clash_words, localized_line, localized_title, place_line, title_of};
use crate::state::location::{use_language, use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use chrono::NaiveDate;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::itinerary::{Claim, ItineraryItem, OverlapGroup};
use stadsgesprek_core::visitor::saved::RecordKey;
use std::sync::Arc;

/// An item of a piece of the time line.
#[component]
pub fn Stop(
    group: Arc<OverlapGroup>,
    /// Which of its items.
    at: usize,
    /// The day under which it stands.
    date: NaiveDate,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let programme = use_programme();
    let item = group.items.get(at)?.clone();
    let event = programme.schedule.event(&item.entry.event)?.clone();
    let title = title_of(&item.subject());
    let claim = match item.claim {
        Claim::Registered => "registered",
        Claim::Favorite => "favorite",
    };
    Some(view! {
        <article class="stop" data-claim=claim>
            <StopTime item=item.clone() date />
            <div class="card-body">
                <StopBody item=item.clone() event />
                <Choice group item=item.clone() title=title.clone() removed />
            </div>
            <RemoveButton keys=item.entry.keys title removed />
        </article>
    })
}

/// Start and end, in the column of times.
#[component]
fn StopTime(item: ItineraryItem, date: NaiveDate) -> impl IntoView {
    let language = use_language();
    let span = item.span;
    let until = span.known_end().filter(|end| end.date() == span.start.date());
    // After midnight, in a piece that began the day before.
    let day = (span.start.date() != date).then(|| dates::weekday_short(span.start.date(), language));
    view! {
        <p class="stop-time">
            {day.map(|day| view! { <span class="stop-day">{day}</span> })}
            <time datetime=span.start.rfc3339()>{dates::clock_short(span.start, language)}</time>
            {until.map(|end| view! { <span class="stop-until">"–" {dates::clock_short(end, language)}</span> })}
        </p>
    }
    .into_any()
}

#[component]
fn StopBody(item: ItineraryItem, event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let words = use_mine_texts();
    let language = use_language();
    let href = use_location().link(Page::Event(event.id().clone()));
    let (event_title, event_lang) = localized_title(&event.about.title);
    let session = item.entry.session.as_ref().and_then(|id| event.session(id));
    let session_title = session.map(|session| localized_title(&session.about.title));
    let (title, lang) = session_title.clone().unwrap_or_else(|| (event_title.clone(), event_lang));
    let of_event =
        session_title.map(|_| view! { <p class="card-subtitle" lang=event_lang>{event_title}</p> });
    let end = match item.span.known_end() {
        None => Some(t.end_unknown.to_owned()),
        Some(end) => {
            (end.date() != item.span.start.date()).then(|| dates::times(item.span.start, Some(end), language))
        }
    };
    let is_event = item.entry.session.is_none();
    let registration = match (item.claim, is_event) {
        (Claim::Registered, true) => {
            view! { <RegistrationLinks event=event.clone() is_withdrawn=false /> }.into_any()
        }
        (Claim::Registered, false) => said(words.chosen_session),
        (Claim::Favorite, _) => said(words.saved),
    };
    let place = localized_line(place_line(&event));
    let status = is_event.then(|| view! { <EventStatus event=event.clone() /> });
    let note = view! { <NoteLine event session=item.entry.session.clone() /> };
    view! {
        {status}
        <h4 class="card-title"><a href=href lang=lang>{title}</a></h4>
        {of_event}
        {end.map(|end| view! { <p class="card-when">{end}</p> })}
        <p class="card-where">{place}</p>
        <div class="stop-links">{registration} {note}</div>
    }
    .into_any()
}

fn said(words: &'static str) -> AnyView {
    view! { <p class="registration-line" data-state="saved">{words}</p> }.into_any()
}

/// With what it falls together, when that is not plain, and one touch to choose it.
#[component]
fn Choice(group: Arc<OverlapGroup>, item: ItineraryItem, title: String, removed: Removed) -> impl IntoView {
    let t = use_mine_texts();
    let remover = use_remover(removed);
    // Of two it is plain; of more each says its own.
    let is_plain = group.items.len() <= 2;
    let with = item.named_clashes().into_iter().filter(|_| !is_plain).map(|clash| {
        view! { <p class="clash-line">{clash_words(&clash)}</p> }
    });
    let with = with.collect_view();
    let choose = group.can_choose(&item).then(|| {
        let rivals: Vec<&ItineraryItem> = group.rivals_of(&item).collect();
        let keys: Vec<RecordKey> =
            rivals.iter().flat_map(|rival| rival.entry.favorite_keys()).cloned().collect();
        let titles: Vec<String> = rivals.iter().map(|rival| title_of(&rival.subject())).collect();
        view! {
            <button type="button" class="button" aria-label=(t.choose_of)(&title) on:click=move |_| remover.choose(&keys, &titles)>
                {t.choose}
            </button>
        }
    });
    view! {
        {with}
        {choose.map(|button| view! { <p class="stop-choice">{button}</p> })}
    }
    .into_any()
}
