//! Whether an event goes ahead, in words, before anything else.

use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{Catalog, dates};
use stadsgesprek_core::programme::document::{Kind, Status};
use stadsgesprek_core::programme::schedule::{Event, Phase, When};
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// The word for the status of an event, when it is not simply going ahead.
pub fn status_words(event: &Event, t: &'static Catalog) -> Option<&'static str> {
    match event.about.status {
        Status::Cancelled => Some(t.status_cancelled),
        Status::Postponed => Some(t.status_postponed),
        Status::Rescheduled => Some(t.status_rescheduled),
        Status::MovedOnline => Some(t.status_moved_online),
        Status::Unknown => Some(t.status_unknown),
        Status::Scheduled => None,
    }
}

/// What there is to say of the status beside its word.
pub const fn status_explained(status: Status, t: &'static Catalog) -> Option<&'static str> {
    match status {
        Status::Postponed => Some(t.status_postponed_explained),
        Status::Unknown => Some(t.status_unknown_explained),
        _ => None,
    }
}

/// How the event stands to now, in words, when it is now, today or tomorrow.
pub fn timeliness(event: &Event, now: Moment, t: &'static Catalog) -> Option<String> {
    if !event.goes_ahead() {
        return None;
    }
    let day = event.when.first_day();
    match (event.when.phase(now), event.when) {
        (Phase::UnderWay, When::Timed { end: Some(end), .. }) => {
            Some(format!("{} · {}", t.under_way, (t.until)(end)))
        }
        (Phase::UnderWay, When::Timed { start, end: None, .. }) => {
            Some(format!("{} · {}", t.under_way, (t.begun_end_unknown)(start)))
        }
        (Phase::UnderWay, _) if event.about.kind == Kind::Exhibition => Some(t.exhibition_on.to_owned()),
        (Phase::UnderWay, _) => Some(t.under_way.to_owned()),
        (Phase::DoorsOpen, When::Timed { start, .. }) => {
            Some(format!("{} · {}", t.doors_open, (t.starts_at)(start)))
        }
        (Phase::Today | Phase::DoorsOpen, _) => Some(t.today.to_owned()),
        (Phase::Before, _) if day == Some(now.date()) => Some(t.today.to_owned()),
        (Phase::Before, _) if day == now.date().succ_opt() => Some(t.tomorrow.to_owned()),
        _ => None,
    }
}

/// That an event does not exist; nothing when it does.
pub fn sample_mark(event: &Event) -> Option<AnyView> {
    let t = use_texts();
    let is_sample = event.about.sample;
    is_sample.then(|| view! { " " <span class="status" data-kind="sample">{t.sample}</span> }.into_any())
}

/// Status and timeliness of an event. Nothing when it simply is to come, or was.
#[component]
pub fn EventStatus(
    event: Arc<Event>,
    /// That it is a sample stands elsewhere.
    #[prop(optional)]
    without_sample: bool,
) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let now = use_now();
    let status = status_words(&event, t).map(|words| {
        let previous = event.previous.last().filter(|_| event.about.status == Status::Rescheduled);
        let previous = previous.map(|moment| (t.previously)(&dates::full_moment(*moment, language)));
        view! {
            <span class="status" data-kind="signal">{words}</span>
            {previous.map(|text| view! { " " <span class="status-note">{text}</span> })}
        }
    });
    let sample = sample_mark(&event).filter(|_| !without_sample);
    let is_full = event.about.registration.as_ref().is_some_and(|registration| registration.full);
    let full_event = event.clone();
    let full = move || {
        let is_shown = is_full && full_event.goes_ahead() && !full_event.when.is_over(now.get());
        is_shown.then(|| view! { <span class="status" data-kind="signal">{t.status_full}</span> })
    };
    let timely = move || {
        timeliness(&event, now.get(), t)
            .map(|words| view! { <span class="status" data-kind="now">{words}</span> })
    };
    view! { <p class="event-status">{status} {live(timely)} {live(full)}{sample}</p> }.into_any()
}
