//! Status, kind and theme, title, and one line that can be read from the door.

use crate::components::{
    EventStatus, ThemeMark, localized, localized_line, localized_title, place_line, status_explained,
};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{Notice, NoticeKind};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::document::Theme;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// The head of the event page.
#[component]
pub fn Heading(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let (title, lang) = localized_title(&event.about.title);
    let subtitle = event.about.subtitle.as_ref().map(localized);
    let when = dates::when(event.when, use_language()).map(|when| (when, None));
    let published = || event.about.date_text.as_ref().map(localized);
    let (when, of_when) = when.or_else(published).unwrap_or_else(|| (t.date_unknown.to_owned(), None));
    let place = place_line(&event);
    view! {
        <header class="event-heading">
            <EventStatus event=event.clone() />
            <StatusReason event=event.clone() />
            <Kicker event=event.clone() />
            <h1 id="page-title" tabindex="-1" class="event-title" lang=lang>{title}</h1>
            {subtitle.map(|(text, lang)| view! { <p class="event-subtitle" lang=lang>{text}</p> })}
            <p class="event-line">
                <time datetime=dates::machine(event.when) lang=of_when>{when}</time>
                {(!place.is_empty()).then(|| view! { <span class="event-line-place">{localized_line(place)}</span> })}
            </p>
        </header>
    }
    .into_any()
}

/// Why the status is what it is, and what an example is.
#[component]
fn StatusReason(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let reason = event.about.status_reason.as_ref().map(localized);
    let explained = status_explained(event.about.status, t);
    let has_reason = reason.is_some() || explained.is_some();
    view! {
        {has_reason
            .then(|| {
                view! {
                    <Notice kind=NoticeKind::Signal>
                        <p>{localized_line(reason.into_iter().collect())} " " {explained}</p>
                    </Notice>
                }
            })}
        {event.about.sample.then(|| view! { <Notice kind=NoticeKind::Quiet><p>{t.sample_explained}</p></Notice> })}
    }
    .into_any()
}

/// Kind, themes and series in small.
#[component]
fn Kicker(event: Arc<Event>) -> impl IntoView {
    let programme = use_programme();
    let location = use_location();
    let language = use_language();
    let themes: Vec<Theme> = programme.schedule.themes_of(&event).cloned().collect();
    let series = event.about.series.as_ref().and_then(|id| programme.schedule.series(id)).map(|series| {
        let href = location.link(Page::Series(series.id.clone()));
        let (name, lang) = localized(&series.name);
        view! { <a class="kicker-series" href=href lang=lang>{name}</a> }
    });
    view! {
        <p class="kicker">
            <span>{event.about.kind.word(language)}</span>
            {themes.into_iter().map(|theme| view! { <ThemeMark theme /> }).collect_view()}
            {series}
        </p>
    }
    .into_any()
}
