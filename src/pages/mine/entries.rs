//! The rows of the visitor's own programme, in order.

use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::id::{EventId, SessionId};
use stadsgesprek_core::schedule::{Event, Schedule, When};
use stadsgesprek_core::time::{Moment, Stamp};
use stadsgesprek_core::visitor::{RecordKey, RegistrationState, VisitorData};

/// A row: an event, or a session of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The event.
    pub event: EventId,
    /// The session.
    pub session: Option<SessionId>,
    /// The title when it was saved, for when the programme no longer has it.
    pub saved_title: String,
    /// The records behind the row, as far as they may be taken away.
    pub keys: Vec<RecordKey>,
    /// The registration, when there is one: whether it was withdrawn.
    pub is_withdrawn: Option<bool>,
    /// Whether it is a favorite.
    pub is_favorite: bool,
    /// Whether it is over.
    pub is_past: bool,
    /// Whether the programme still has it.
    pub is_gone: bool,
    order: i64,
}

impl Entry {
    /// The same for entries that are shown alike.
    pub fn key(&self) -> String {
        let Self { event, session, saved_title, keys, is_withdrawn, is_favorite, is_past, is_gone, order } =
            self;
        let session = session.as_ref().map(SessionId::as_str).unwrap_or_default();
        let marks =
            [is_withdrawn == &Some(false), is_withdrawn == &Some(true), *is_favorite, *is_past, *is_gone];
        let marks: String = marks.iter().map(|is_set| if *is_set { '1' } else { '0' }).collect();
        let keys: Vec<String> = keys.iter().map(RecordKey::to_string).collect();
        format!("{event}/{session} {marks} {order} {} {saved_title}", keys.join(" "))
    }
}

/// Everything saved, by time: what is to come first to last, what was last to first.
pub fn entries(data: &VisitorData, schedule: &Schedule, now: Moment, t: &'static Catalog) -> Vec<Entry> {
    let mut rows: Vec<Entry> = Vec::new();
    for (id, registration) in data.registrations() {
        let mut row = row(schedule, &registration.event, None, &registration.title, None, now, t);
        // What the organizer must still hear of is withdrawn first.
        if row.is_past || !registration.must_stay() {
            row.keys.push(RecordKey::Registration(id.clone()));
        }
        row.is_withdrawn = Some(registration.state == RegistrationState::Cancelled);
        add(&mut rows, row);
    }
    for (event, session, favorite) in data.favorites() {
        let mut row = row(schedule, event, session, &favorite.title, favorite.start.as_deref(), now, t);
        row.keys.push(RecordKey::Favorite { event: event.clone(), session: session.cloned() });
        row.is_favorite = true;
        add(&mut rows, row);
    }
    rows.sort_by(|a, b| match (a.is_past, b.is_past) {
        (true, true) => b.order.cmp(&a.order),
        (false, false) => a.order.cmp(&b.order),
        (a, b) => a.cmp(&b),
    });
    rows
}

/// A favorite and a registration of one event are one row.
fn add(rows: &mut Vec<Entry>, row: Entry) {
    let same = rows.iter_mut().find(|other| other.event == row.event && other.session == row.session);
    match same {
        Some(other) => {
            other.keys.extend(row.keys);
            other.is_favorite |= row.is_favorite;
            // One that was not withdrawn counts.
            other.is_withdrawn = match (other.is_withdrawn, row.is_withdrawn) {
                (Some(a), Some(b)) => Some(a && b),
                (a, b) => a.or(b),
            };
        }
        None => rows.push(row),
    }
}

fn row(
    schedule: &Schedule,
    id: &EventId,
    session: Option<&SessionId>,
    saved_title: &str,
    saved_start: Option<&str>,
    now: Moment,
    t: &'static Catalog,
) -> Entry {
    let event = schedule.event(id);
    let session_found = session.and_then(|session| event.and_then(|event| event.session(session)));
    let is_gone = event.is_none() || (session.is_some() && session_found.is_none());
    let start = session_found.and_then(|session| session.start);
    let saved = saved_start
        .and_then(|text| Stamp::parse(text, None).ok())
        .map(|stamp| Moment::start_of(stamp.date()));
    let begins = start.or_else(|| event.and_then(|event| beginning(event))).or(saved);
    let is_past =
        event.map_or_else(|| saved.is_some_and(|saved| saved < now), |event| event.when.is_over(now));
    let title = if saved_title.is_empty() { t.mine_gone } else { saved_title };
    Entry {
        event: event.map_or_else(|| id.clone(), |event| event.id().clone()),
        session: session.cloned(),
        saved_title: title.to_owned(),
        keys: Vec::new(),
        is_withdrawn: None,
        is_favorite: false,
        is_past,
        is_gone,
        order: begins.map_or(i64::MIN, Moment::unix_seconds),
    }
}

fn beginning(event: &Event) -> Option<Moment> {
    match event.when {
        When::Timed { start, .. } => Some(start),
        _ => event.when.sort_day().map(Moment::start_of),
    }
}
