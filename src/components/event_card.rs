//! An event in a list.

use crate::components::{
    DateBlock, EventStatus, FavoriteButton, LocalizedText, Marker, RegistrationLine, TileKind, TopicLine,
    as_it_is, localized, localized_line, localized_names, localized_title, marked_line, other_language_mark,
    plain_picture, sample_mark, status_words,
};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::document::Attendance;
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// On the page of a partner or a person: the cards say what it did at each event.
#[derive(Clone)]
pub struct RolesOf(Arc<RoleWords>);

type RoleWords = dyn Fn(&Event) -> Option<AnyView> + Send + Sync;

impl RolesOf {
    /// By this function.
    pub fn new(words: impl Fn(&Event) -> Option<AnyView> + Send + Sync + 'static) -> Self {
        Self(Arc::new(words))
    }
}

/// What a card says of why it is found.
pub struct Explained {
    /// Marks what was found in a text that the card shows.
    pub mark: Marker,
    /// The sentence in which the rest stands.
    pub sentence: AnyView,
}

/// On a page that can be searched: explains an event.
#[derive(Clone)]
pub struct Explain(Arc<ExplainEvent>);

type ExplainEvent = dyn Fn(&Arc<Event>) -> Option<Explained> + Send + Sync;

impl Explain {
    /// By this function.
    pub fn new(explain: impl Fn(&Arc<Event>) -> Option<Explained> + Send + Sync + 'static) -> Self {
        Self(Arc::new(explain))
    }
}

/// An event in a list: one link, the heading; the heart is a target of its own.
#[component]
pub fn EventCard(
    event: Arc<Event>,
    /// In a list of what is found: why.
    #[prop(optional_no_strip)]
    explain: Option<Explain>,
) -> impl IntoView {
    let t = use_texts();
    let href = use_location().link(Page::Event(event.id().clone()));
    let (title, lang) = localized_title(&event.about.title);
    let subtitle = event.about.subtitle.as_ref().map(localized);
    let kept = kept_words(&event, t);
    let role = use_context::<RolesOf>().and_then(|RolesOf(words)| words(&event));
    let is_off = (!event.goes_ahead()).then_some("off");
    let link_id = link_id(&event);
    // Under a month or a year its heading says the rest of the date; what is found stands under none.
    let day = explain.as_ref().and_then(|_| day_before(&event));
    let explained = explain.and_then(|Explain(explain)| explain(&event));
    let Explained { mark, sentence } =
        explained.unwrap_or_else(|| Explained { mark: as_it_is(), sentence: ().into_any() });
    let (spoken, (time, more), place) =
        (spoken(&event), time_line(&event), marked_line(place_line(&event), &mark));
    let (sample, language) = (sample_mark(&event), event.is_in_english().then_some(t.spoken_in_english));
    view! {
        <article class="card" data-status=is_off>
            <DateBlock when=event.when kind=TileKind::in_list(&event) />
            <div class="card-body">
                <EventStatus event=event.clone() without_sample=true />
                <h3 class="card-title">
                    <a id=link_id href=href>
                        <span lang=lang>{mark(title)}</span>
                        <span class="visually-hidden">{spoken}</span>
                    </a>
                    {other_language_mark(lang)}
                </h3>
                {subtitle.map(|(text, lang)| view! { <p class="card-subtitle" lang=lang>{mark(text)}</p> })}
                <p class="card-when dotted">
                    <span>{day} {time}{sample}</span> {more}
                </p>
                <p class="card-where">{place}</p>
                <TopicLine event=event.clone() mark />
                {language.map(|words| view! { <p class="card-language">{words}</p> })}
                <RegistrationLine event=event.clone() />
                {sentence}
                {role.map(|words| view! { <p class="card-role">{words}</p> })}
                {kept.map(|words| view! { <p class="card-kept">{words}</p> })}
            </div>
            // Beside the words, where there is room; it says nothing that they do not.
            {event.about.images.first().map(|it| plain_picture("card-picture", it.smallest(), (String::new(), None), true))}
            <FavoriteButton event />
        </article>
    }
    .into_any()
}

/// The id of an event's link in a list, by which the focus finds it again.
pub fn link_id(event: &Event) -> String {
    format!("e-{}", event.id())
}

/// Date and status for the accessible name, after the title.
fn spoken(event: &Event) -> String {
    let t = use_texts();
    let date = event.when.first_day().map(|day| dates::full_day(day, use_language()));
    let date = date.unwrap_or_else(|| t.date_unknown.to_owned());
    let is_full = !event.when.is_over(use_now().get_untracked())
        && event.about.registration.as_ref().is_some_and(|registration| registration.full);
    let status = status_words(event, t).or_else(|| is_full.then_some(t.status_full));
    match status {
        Some(status) => format!(", {date}, {status}"),
        None => format!(", {date}"),
    }
}

/// The time of an event, where the date stands beside it; and what follows it.
fn time_line(event: &Event) -> (AnyView, Option<AnyView>) {
    let t = use_texts();
    let language = use_language();
    let machine = dates::machine(event.when);
    match event.when {
        When::Timed { start, end, doors } => {
            let doors = doors.map(|at| view! { <span>{(t.doors_at)(at)}</span> }.into_any());
            let times = dates::times(start, end, language);
            (view! { <time class="card-time" datetime=machine>{times}</time> }.into_any(), doors)
        }
        When::Days { first, last, is_all_day } => {
            let unknown = (first == last && !is_all_day).then_some(t.time_unknown);
            let days = (first != last).then(|| dates::days(first, last, language));
            let time = days.map(|days| view! { <time class="card-time" datetime=machine>{days}</time> });
            (view! { {time} {unknown} }.into_any(), None)
        }
        When::Unknown { .. } => {
            let published = event.about.date_text.as_ref().map(localized);
            let when = || dates::when(event.when, language).unwrap_or_else(|| t.date_unknown.to_owned());
            (localized_line(vec![published.unwrap_or_else(|| (when(), None))]), None)
        }
    }
}

/// The day of an event, before its time; what lasts for days says them itself.
fn day_before(event: &Event) -> Option<String> {
    let day = |day| dates::full_day(day, use_language());
    match event.when {
        When::Timed { start, .. } => Some(day(start.date()) + ", "),
        When::Days { first, last, is_all_day } if first == last => {
            Some(day(first) + if is_all_day { "" } else { ", " })
        }
        _ => None,
    }
}

/// The places of an event in one line.
pub fn place_line(event: &Event) -> Vec<LocalizedText> {
    let t = use_texts();
    let programme = use_programme();
    let mut line = Vec::new();
    for id in event.places() {
        let Some(place) = programme.schedule.place(id) else { continue };
        if event.is_only_online() && !place.online {
            continue;
        }
        let is_own = event.about.place.as_ref() == Some(id);
        let room =
            event.about.room.as_ref().filter(|_| is_own).and_then(|room| programme.schedule.room(id, room));
        if !line.is_empty() {
            line.push((" → ".to_owned(), None));
        }
        line.extend(localized_names(&mut [&place.name].into_iter().chain(room), ", "));
    }
    match event.about.attendance {
        Some(Attendance::Online) if line.is_empty() => line.push((t.online.to_owned(), None)),
        Some(Attendance::Mixed) => line.push((format!(" · {}", t.also_online), None)),
        _ => {}
    }
    line
}

/// What was kept of a past event.
fn kept_words(event: &Event, t: &'static Catalog) -> Option<String> {
    let archive = &event.about.archive;
    let kept =
        [(t.recordings, &archive.recordings), (t.reports, &archive.reports), (t.slides, &archive.slides)];
    let words: Vec<&str> =
        kept.into_iter().filter(|(_, list)| !list.is_empty()).map(|(word, _)| word).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}
