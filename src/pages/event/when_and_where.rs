//! When and where, once: beside the tile of the day.

use crate::components::{DateBlock, LocalizedText, TileKind, localized, localized_line, localized_names};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::document::{Attendance, Place};
use stadsgesprek_core::programme::place::route_address;
use stadsgesprek_core::programme::schedule::{Event, Phase, When};
use std::sync::Arc;

/// Day, time, doors, place, address and route.
#[component]
pub fn WhenAndWhere(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let sample = event
        .about
        .sample
        .then(|| view! { <span class="status" data-kind="sample">{t.sample_explained}</span> });
    let kind = if event.goes_ahead() { TileKind::Filled } else { TileKind::Off };
    view! {
        <div class="event-when" data-status=(kind == TileKind::Off).then_some("off")>
            <DateBlock when=event.when kind=Some(kind) />
            <dl class="event-when-lines">
                <dt class="visually-hidden">{t.when}</dt>
                <dd><WhenLines event=event.clone() /> {sample}</dd>
                <dt class="visually-hidden">{t.where_}</dt>
                <dd><WhereLines event /></dd>
            </dl>
        </div>
    }
    .into_any()
}

#[component]
fn WhenLines(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let machine = dates::machine(event.when);
    let (day, time, rest) = match event.when {
        When::Timed { start, end, doors } => {
            let rest = [doors.map(t.doors_at), end.is_none().then(|| t.end_unknown.to_owned())];
            let time = dates::times(start, end, language);
            ((dates::full_day(start.date(), language), None), Some(time), rest)
        }
        When::Days { first, last, is_all_day } => {
            let has_times = is_all_day || event.sessions.iter().any(|session| session.start.is_some());
            let rest = (!has_times).then(|| t.time_unknown.to_owned());
            ((dates::days(first, last, language), None), None, [rest, None])
        }
        When::Unknown { .. } => {
            let published = event.about.date_text.as_ref().map(localized);
            let known =
                || (dates::when(event.when, language).unwrap_or_else(|| t.date_unknown.to_owned()), None);
            (published.unwrap_or_else(known), None, [None, None])
        }
    };
    let rest = rest.into_iter().flatten().map(|line| view! { <span class="event-when-rest">{line}</span> });
    view! {
        <p>
            <time datetime=machine>
                <span class="event-when-day" lang=day.1>{day.0}</span>
                {time.map(|time| view! { " " <span class="event-when-time">{time}</span> })}
            </time>
            {rest.collect_view()}
        </p>
    }
    .into_any()
}

#[component]
fn WhereLines(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let is_online = event.is_only_online();
    let places = event.places().into_iter().filter_map(|id| programme.schedule.place(id)).cloned();
    let places: Vec<Place> = places.filter(|place| place.online || !is_online).collect();
    let nowhere = places.is_empty().then(|| {
        let words = if is_online { t.online } else { t.where_unknown };
        view! { <p>{words}</p> }
    });
    let places = places.into_iter().map(|place| {
        let room = event.about.room.as_ref().filter(|_| event.about.place.as_ref() == Some(&place.id));
        let room = room.and_then(|room| programme.schedule.room(&place.id, room));
        let name = localized_names(&mut [&place.name].into_iter().chain(room), ", ");
        view! { <PlaceLines place name /> }
    });
    view! {
        {places.collect_view()}
        {nowhere}
        <OnlineLinks event />
    }
    .into_any()
}

#[component]
fn PlaceLines(place: Place, name: Vec<LocalizedText>) -> impl IntoView {
    let t = use_texts();
    let address = [place.address.clone(), place.postal_code.clone(), place.city.clone()];
    let address = address.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let route = route_address(&place).map(|href| {
        view! { <a href=href rel="external noreferrer" class="event-route">{t.route_link}</a> }
    });
    view! {
        <p>
            <span class="event-where">{localized_line(name)}</span>
            <span class="event-address">
                {(!address.is_empty()).then(|| view! { <span>{address}</span> " " })}
                {route}
            </span>
        </p>
    }
    .into_any()
}

/// Where to join online, until it is over.
#[component]
fn OnlineLinks(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let platform = event.about.online_platform.clone();
    let is_mixed = event.about.attendance == Some(Attendance::Mixed);
    let links = StoredValue::new(
        [(event.about.online_url.clone(), t.join_online), (event.about.stream_url.clone(), t.watch_stream)]
            .into_iter()
            .filter_map(|(url, name)| url.map(|url| (url, name)))
            .collect::<Vec<_>>(),
    );
    let is_useful = move || event.goes_ahead() && event.when.phase(now.get()) != Phase::After;
    view! {
        {is_mixed.then(|| view! { <span class="event-when-rest">{t.also_online}</span> })}
        {platform.map(|platform| view! { <span class="event-when-rest">{platform}</span> })}
        {when(is_useful, move || view! {
            {links
                .get_value()
                .into_iter()
                .map(|(url, name)| view! { <a href=url rel="external noreferrer" class="event-route">{name}</a> })
                .collect_view()}
        })}
    }
    .into_any()
}
