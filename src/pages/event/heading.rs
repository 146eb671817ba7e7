//! Status, kind and theme, title.

use crate::components::{
    EventStatus, ThemeMark, localized, localized_line, localized_title, other_language_mark,
    other_language_note, status_explained,
};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{Notice, NoticeKind};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::document::Theme;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// The head of the event page.
#[component]
pub fn Heading(event: Arc<Event>) -> impl IntoView {
    let (title, lang) = localized_title(&event.about.title);
    let subtitle = event.about.subtitle.as_ref().map(localized);
    let told = match is_all_in_other_language(&event) {
        true => other_language_note(lang),
        false => other_language_mark(lang),
    };
    view! {
        <header class="event-heading">
            <EventStatus event=event.clone() without_sample=true />
            <StatusReason event=event.clone() />
            <Kicker event=event.clone() />
            <h1 id="page-title" tabindex="-1" class="event-title" lang=lang>{title}</h1>
            {subtitle.map(|(text, lang)| view! { <p class="event-subtitle" lang=lang>{text}</p> })}
            {told}
        </header>
    }
    .into_any()
}

/// Whether title, summary and description are there in the other language only; then it is said once, below the title.
pub(super) fn is_all_in_other_language(event: &Event) -> bool {
    let about = &event.about;
    let texts = [Some(&about.title), about.summary.as_ref(), about.description.as_ref()];
    texts.into_iter().flatten().all(|text| localized(text).1.is_some())
}

/// Why the status is what it is.
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
