//! A list of events in groups; what cannot be seen yet is not built.

use crate::components::event_card::link_id;
use crate::components::{AllOfIt, EventCard, EventRow, Explain, MoreOfIt, use_growth};
use crate::platform::page;
use crate::state::clock::use_now;
use crate::state::filter::FilterState;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::each;
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{dates, texts};
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::filter::written;
use stadsgesprek_core::programme::schedule::{Event, EventIndex, Phase};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// How many cards the build writes. There is no button for more on a page that does not live, so the rest follows as
/// rows: everything can be found, and the first card need not wait for thousands.
const WRITTEN: usize = 60;

/// What events have in common that stand under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GroupKey {
    /// They are found by words, the best first.
    Found,
    /// They are on now.
    Now,
    /// They will be in a month of a year.
    Month { year: i32, month: u32 },
    /// They were in a year.
    Year(i32),
    /// Nobody knows when they are.
    Unknown,
}

impl GroupKey {
    /// For the id of the heading; no two are the same.
    fn key(self) -> String {
        match self {
            Self::Found => "found".to_owned(),
            Self::Now => "now".to_owned(),
            Self::Month { year, month } => format!("{year}-{month}"),
            Self::Year(year) => year.to_string(),
            Self::Unknown => "unknown".to_owned(),
        }
    }

    /// The word for the stylesheet.
    const fn word(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Now => "now",
            Self::Month { .. } => "month",
            Self::Year(_) => "year",
            Self::Unknown => "unknown",
        }
    }
}

/// Events under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct EventGroup {
    shared: GroupKey,
    heading: String,
    /// Shown as cards.
    events: Vec<EventIndex>,
    /// Only in what the build writes: those too far down for a card.
    rows: Vec<EventIndex>,
}

impl EventGroup {
    fn new(shared: GroupKey, heading: String) -> Self {
        Self { shared, heading, events: Vec::new(), rows: Vec::new() }
    }
}

/// A list of events in groups: now, by month for what is to come, by year for what was.
#[component]
pub fn EventList(
    /// Which events, in order.
    #[prop(into)]
    events: Signal<Vec<EventIndex>>,
    /// Whether they stand in the order of a search.
    #[prop(optional)]
    is_ranked: Signal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let language = use_language();
    let now = use_now();
    let growth = use_growth(Signal::derive(move || events.with(Vec::len)));
    let ids = StoredValue::new(Arc::clone(&programme));
    let groups = Memo::new(move |_| {
        let limit = growth.shown();
        let shown = events.with(|events| events.iter().copied().take(limit).collect::<Vec<_>>());
        if is_ranked.get() && !shown.is_empty() {
            return vec![EventGroup {
                events: shown,
                ..EventGroup::new(GroupKey::Found, t.best_first.to_owned())
            }];
        }
        group(&programme, shown.into_iter(), now.get(), t.now_on, language)
    });
    let on_pressed = move |before: usize| {
        let at = events.with_untracked(|events| events.get(before).copied());
        ids.with_value(|programme| {
            if let Some(event) = at.and_then(|at| programme.schedule.at(at)) {
                page::catch_lost_focus(link_id(event));
            }
        });
    };
    view! {
        <AllOfIt growth />
        {each(
            move || groups.with(|groups| groups.iter().map(|group| (group.shared, group.heading.clone())).collect()),
            |(shared, _)| shared.key(),
            move |(shared, heading)| view! { <EventGroup groups shared heading /> },
        )}
        <MoreOfIt growth on_pressed />
    }
    .into_any()
}

/// One group; its heading stays in sight while its events pass.
#[component]
fn EventGroup(
    /// All groups; this one is found by what its events share, so that a change builds only what is new.
    groups: Memo<Vec<EventGroup>>,
    shared: GroupKey,
    /// The month, the year or "now", in the language of the page.
    heading: String,
) -> impl IntoView {
    let programme = use_programme();
    let explain = (shared == GroupKey::Found).then(use_context::<Explain>).flatten();
    let id = format!("g-{}", shared.key());
    let rows = (!is_live()).then(|| written_rows(&groups, shared, &programme));
    let events = Memo::new(move |_| {
        groups.with(|groups| {
            groups.iter().find(|group| group.shared == shared).map(|group| group.events.clone())
        })
    });
    let heading_id = id.clone();
    view! {
        <section class="event-group" aria-labelledby=heading_id data-by=shared.word()>
            <h2 class="event-group-heading" id=id>{heading}</h2>
            <ul class="event-group-list" role="list">
                {each(
                    move || events.get().unwrap_or_default(),
                    EventIndex::key,
                    move |at| programme.schedule.at(at).map(|event| card(event, explain.clone())),
                )}
                {rows}
            </ul>
        </section>
    }
    .into_any()
}

fn card(event: &Arc<Event>, explain: Option<Explain>) -> AnyView {
    view! { <li data-in=asked(event)><EventCard event=event.clone() explain /></li> }.into_any()
}

/// What the early filter asks of an event; only in a written list that can be filtered.
fn asked(event: &Event) -> Option<String> {
    (!is_live() && use_context::<FilterState>().is_some()).then(|| written::entry(event))
}

fn written_rows(groups: &Memo<Vec<EventGroup>>, shared: GroupKey, programme: &Programme) -> Vec<AnyView> {
    let rows = groups.with_untracked(|groups| {
        groups.iter().find(|group| group.shared == shared).map(|group| group.rows.clone()).unwrap_or_default()
    });
    let row = |event: &Arc<Event>| {
        view! { <li data-in=asked(event)><EventRow event=event.clone() /></li> }.into_any()
    };
    rows.into_iter().filter_map(|at| programme.schedule.at(at)).map(row).collect()
}

fn group(
    programme: &Programme,
    events: impl Iterator<Item = EventIndex>,
    now: Moment,
    now_on: &str,
    language: Language,
) -> Vec<EventGroup> {
    let mut groups: Vec<EventGroup> = Vec::new();
    for (rank, at) in events.enumerate() {
        let Some(event) = programme.schedule.at(at) else { continue };
        let phase = event.when.phase(now);
        let is_now = event.goes_ahead() && matches!(phase, Phase::DoorsOpen | Phase::UnderWay);
        let (shared, heading) = match event.when.sort_day() {
            _ if is_now => (GroupKey::Now, now_on.to_owned()),
            None => (GroupKey::Unknown, texts(language).date_unknown.to_owned()),
            Some(day) if phase == Phase::After => (GroupKey::Year(day.year()), day.year().to_string()),
            Some(day) => (
                GroupKey::Month { year: day.year(), month: day.month() },
                dates::month_and_year(day, language),
            ),
        };
        let place = groups.iter().position(|group| group.shared == shared).unwrap_or_else(|| {
            let place = if is_now { 0 } else { groups.len() };
            groups.insert(place, EventGroup::new(shared, heading));
            place
        });
        if let Some(group) = groups.get_mut(place) {
            (if !is_live() && WRITTEN <= rank { &mut group.rows } else { &mut group.events }).push(at);
        }
    }
    groups
}
