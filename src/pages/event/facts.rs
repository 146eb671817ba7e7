//! When, where and how: the short column that stays.

use crate::components::{LocalizedText, localized, localized_line, localized_names};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::document::{Accessibility, Attendance, Place, Price};
use stadsgesprek_core::programme::place::route_address;
use stadsgesprek_core::programme::schedule::{Event, Phase, When};
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

/// The facts of an event.
#[component]
pub fn Facts(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let about = &event.about;
    let price = about.price.as_ref().map(|price| price_words(price, t));
    let spoken = about.language.map(|language| (spoken_language(language, t).to_owned(), None));
    let rows = [
        (t.opening_hours, about.opening_hours.as_ref().map(localized)),
        (t.price, price.filter(|(price, _)| !price.is_empty())),
        (t.language_spoken, spoken),
        (t.audience, about.audience.as_ref().map(localized)),
    ];
    let rows = rows.into_iter().filter_map(|(name, text)| text.map(|text| (name, text)));
    let access =
        about.accessibility.as_ref().map(|access| access_words(access, t)).filter(|words| !words.is_empty());
    view! {
        <dl class="facts">
            <WhenFact event=event.clone() />
            <WhereFact event=event.clone() />
            {rows
                .map(|(name, (text, lang))| {
                    view! { <div class="fact"><dt>{name}</dt><dd lang=lang>{text}</dd></div> }
                })
                .collect_view()}
            {access
                .map(|words| {
                    let items = words.into_iter().map(|(word, lang)| view! { <li lang=lang>{word}</li> }).collect_view();
                    view! { <div class="fact"><dt>{t.access}</dt><dd><ul role="list">{items}</ul></dd></div> }
                })}
        </dl>
    }
    .into_any()
}

#[component]
fn WhenFact(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let published = event.about.date_text.as_ref().filter(|_| matches!(event.when, When::Unknown { .. }));
    let (published, lang) = published.map(localized).unzip();
    let lines = match event.when {
        When::Timed { start, end, doors } => vec![
            Some(dates::full_day(start.date(), language)),
            Some(dates::times(start, end, language)),
            doors.map(t.doors_at),
            end.is_none().then(|| t.end_unknown.to_owned()),
        ],
        When::Days { first, last, is_all_day } => vec![
            Some(dates::days(first, last, language)),
            (!is_all_day && event.sessions.iter().all(|session| session.start.is_none()))
                .then(|| t.time_unknown.to_owned()),
        ],
        When::Unknown { .. } => vec![Some(
            published
                .or_else(|| dates::when(event.when, language))
                .unwrap_or_else(|| t.date_unknown.to_owned()),
        )],
    };
    let lines = lines.into_iter().flatten().map(|line| view! { <span class="fact-line">{line}</span> });
    view! {
        <div class="fact" data-fact="when">
            <dt>{t.when}</dt>
            <dd lang=lang.flatten()>{lines.collect_view()}</dd>
        </div>
    }
    .into_any()
}

#[component]
fn WhereFact(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let places: Vec<Place> =
        event.places().into_iter().filter_map(|id| programme.schedule.place(id)).cloned().collect();
    let own_room = event.about.room.clone();
    let own_place = event.about.place.clone();
    let is_online = event.is_only_online();
    let places: Vec<Place> = places.into_iter().filter(|place| place.online || !is_online).collect();
    let is_nowhere = places.is_empty();
    let nowhere = if is_online { t.online } else { t.where_unknown };
    let places = places.into_iter().map(|place| {
        let room = own_room.as_ref().filter(|_| own_place.as_ref() == Some(&place.id));
        let room = room.and_then(|room| programme.schedule.room(&place.id, room));
        let name = localized_names(&mut [&place.name].into_iter().chain(room), ", ");
        view! { <PlaceLines place name /> }
    });
    view! {
        <div class="fact" data-fact="where">
            <dt>{t.where_}</dt>
            <dd>
                {places.collect_view()}
                {is_nowhere.then_some(nowhere)}
                <OnlineLinks event />
            </dd>
        </div>
    }
    .into_any()
}

#[component]
fn PlaceLines(place: Place, name: Vec<LocalizedText>) -> impl IntoView {
    let t = use_texts();
    let address: Vec<String> = [place.address.clone(), place.postal_code.clone(), place.city.clone()]
        .into_iter()
        .flatten()
        .collect();
    let route = route_address(&place).map(|href| {
        view! { <a href=href rel="external noreferrer" class="fact-link">{t.route_link}</a> }
    });
    view! {
        <span class="fact-line fact-strong">{localized_line(name)}</span>
        {(!address.is_empty()).then(|| view! { <span class="fact-line">{address.join(", ")}</span> })}
        {route}
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
        {is_mixed.then(|| view! { <span class="fact-line">{t.also_online}</span> })}
        {platform.map(|platform| view! { <span class="fact-line">{platform}</span> })}
        {when(is_useful, move || view! {
            {links
                .get_value()
                .into_iter()
                .map(|(url, name)| view! { <a href=url rel="external noreferrer" class="fact-link">{name}</a> })
                .collect_view()}
        })}
    }
    .into_any()
}

/// The price in words, with their language when that is not the page's; nothing is known of it when they are empty.
pub fn price_words(price: &Price, t: &'static Catalog) -> LocalizedText {
    let ours = if price.free { t.price_free } else { "" };
    price.text.as_ref().map_or_else(|| (ours.to_owned(), None), localized)
}

/// The word for the language that is spoken.
pub const fn spoken_language(language: Language, t: &'static Catalog) -> &'static str {
    match language {
        Language::Nl => t.language_nl,
        Language::En => t.language_en,
    }
}

/// What is known about access, a sentence each, with its language when that is not the page's.
pub fn access_words(access: &Accessibility, t: &'static Catalog) -> Vec<LocalizedText> {
    let facts = [
        (access.wheelchair, t.access_wheelchair, t.access_no_wheelchair),
        (access.hearing_loop, t.access_hearing_loop, t.access_no_hearing_loop),
        (access.captions, t.access_captions, t.access_no_captions),
        (access.sign_language, t.access_sign_language, t.access_no_sign_language),
    ];
    let known = facts
        .into_iter()
        .filter_map(|(fact, yes, no)| fact.map(|fact| (if fact { yes } else { no }.to_owned(), None)));
    known.chain(access.notes.as_ref().map(localized)).collect()
}
