//! What a sheet says of an event: when, where, and what one must know to come.

use super::use_print_texts;
use crate::components::{LocalizedText, joined, localized, localized_names};
use crate::pages::event::{access_words, price_words, spoken_language, state_words};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::document::{Attendance, Place};
use stadsgesprek_core::programme::schedule::{Event, When};
use stadsgesprek_core::visitor::registration::availability;

/// The date, written out.
pub fn date_line(event: &Event) -> LocalizedText {
    let t = use_texts();
    let language = use_language();
    let when = match event.when {
        When::Timed { start, .. } => dates::full_day(start.date(), language),
        When::Days { first, last, .. } => dates::days(first, last, language),
        When::Unknown { .. } => {
            if let Some(published) = &event.about.date_text {
                return localized(published);
            }
            dates::when(event.when, language).unwrap_or_else(|| t.date_unknown.to_owned())
        }
    };
    (when, None)
}

/// From when till when, when the doors open, opening hours: what is known, in this order.
pub fn time_lines(event: &Event) -> Vec<LocalizedText> {
    times(event).into_iter().map(|time| (time, None)).chain(opening_hours(event)).collect()
}

/// From when till when, and when the doors open.
pub fn times(event: &Event) -> Vec<String> {
    let language = use_language();
    match event.when {
        When::Timed { start, end, doors } => {
            let doors = doors.map(use_print_texts().doors);
            [dates::times(start, end, language)].into_iter().chain(doors).collect()
        }
        When::Days { is_all_day: false, .. } if event.about.opening_hours.is_none() => {
            vec![use_texts().time_unknown.to_owned()]
        }
        When::Days { .. } | When::Unknown { .. } => Vec::new(),
    }
}

/// When something that lasts for days is open.
pub fn opening_hours(event: &Event) -> Option<LocalizedText> {
    event.about.opening_hours.as_ref().map(localized)
}

/// A place: its name with the room, and its address.
pub struct PlaceWords {
    /// The name, with the room.
    pub name: Vec<LocalizedText>,
    /// Street, postal code and city.
    pub address: Option<String>,
}

/// Where the event is: its places, or online.
pub fn places(event: &Event) -> Vec<PlaceWords> {
    let t = use_texts();
    let programme = use_programme();
    let found = event.places().into_iter().filter_map(|id| programme.schedule.place(id));
    let found = found.filter(|place| place.online || !event.is_only_online());
    let mut places: Vec<PlaceWords> = found.map(|place| place_words(event, place)).collect();
    let platform = event.about.online_platform.clone();
    let online = match event.about.attendance {
        Some(Attendance::Online) if places.is_empty() => Some(t.online),
        Some(Attendance::Mixed) => Some(t.also_online),
        _ => None,
    };
    places.extend(online.map(|words| PlaceWords { name: vec![(words.to_owned(), None)], address: platform }));
    if places.is_empty() {
        places.push(PlaceWords { name: vec![(t.where_unknown.to_owned(), None)], address: None });
    }
    places
}

fn place_words(event: &Event, place: &Place) -> PlaceWords {
    let programme = use_programme();
    let is_own = event.about.place.as_ref() == Some(&place.id);
    let room = event.about.room.as_ref().filter(|_| is_own);
    let room = room.and_then(|room| programme.schedule.room(&place.id, room));
    let town: Vec<String> = [&place.postal_code, &place.city].into_iter().flatten().cloned().collect();
    let parts: Vec<String> =
        place.address.iter().cloned().chain((!town.is_empty()).then(|| town.join(" "))).collect();
    PlaceWords {
        name: localized_names(&mut [&place.name].into_iter().chain(room), ", "),
        address: (!parts.is_empty()).then(|| parts.join(", ")),
    }
}

/// Whether one must register, and until when one can; nothing for what does not go ahead or is over.
pub fn registration_line(event: &Event) -> Option<String> {
    let t = use_texts();
    let now = use_now().get_untracked();
    if !event.goes_ahead() || event.when.is_over(now) {
        return None;
    }
    let is_required = event.about.registration.as_ref().is_some_and(|registration| registration.required);
    let words = state_words(&availability(event, now), t, use_language());
    match (is_required, words) {
        (true, Some(words)) => Some(format!("{}. {words}", t.registration_required)),
        (true, None) => Some(t.registration_required.to_owned()),
        (false, words) => words,
    }
}

/// Whether one must register, in a few words.
pub fn registration_need(event: &Event) -> Option<String> {
    let t = use_texts();
    let registration = event.about.registration.as_ref();
    let is_to_come = event.goes_ahead() && !event.when.is_over(use_now().get_untracked());
    let is_asked = is_to_come && registration.is_some_and(|registration| registration.required);
    is_asked.then(|| t.registration_required.to_owned())
}

/// The price, in words.
pub fn price_line(event: &Event) -> Option<LocalizedText> {
    let price = event.about.price.as_ref().filter(|_| event.goes_ahead());
    price.map(|price| price_words(price, use_texts())).filter(|(words, _)| !words.is_empty())
}

/// What one must know to come, with the name of each.
pub fn fact_rows(event: &Event) -> Vec<(&'static str, Vec<LocalizedText>)> {
    let t = use_texts();
    let about = &event.about;
    let language = about.language.map(|language| (spoken_language(language, t).to_owned(), None));
    let one = |text: Option<LocalizedText>| text.into_iter().filter(|(words, _)| !words.is_empty()).collect();
    let access = about.accessibility.iter().flat_map(|access| access_words(access, t));
    let rows = [
        (t.registration, one(registration_line(event).map(|words| (words, None)))),
        (t.price, one(about.price.as_ref().map(|price| price_words(price, t)))),
        (t.language_spoken, one(language)),
        (t.audience, one(about.audience.as_ref().map(localized))),
        (t.access, joined(access.collect(), ". ")),
    ];
    rows.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
}
