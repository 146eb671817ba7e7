//! The time line: what falls together, what is free, what takes no time, what was.

mod days;
mod laws;
mod paths;

use super::*;
use crate::programme::schedule::read;
use crate::value::id::{EventId, SessionId};
use crate::value::time::{Fold, Stamp};
use crate::visitor::saved::{VisitorData, sort_records};
use serde_json::{Value, json};

const NOW: &str = "2026-01-01T12:00";

fn at(text: &str) -> Moment {
    match Stamp::parse(text, Some(Fold::First)).unwrap() {
        Stamp::Time(moment) => moment,
        Stamp::Date(date) => Moment::start_of(date),
    }
}

/// A programme with these events, and three places: two with coordinates, one without.
fn schedule(events: Value) -> Schedule {
    let document = json!({
        "schemaVersion": 1, "revision": 1, "updated": "2025-12-01T12:00", "timeZone": "Europe/Amsterdam",
        "defaultLanguage": "nl", "publisher": { "name": "TOP" }, "themes": [], "partners": [], "people": [],
        "series": [], "events": events,
        "places": [
            { "id": "huis", "name": "Huis", "latitude": 52.0116, "longitude": 4.3571 },
            { "id": "station", "name": "Station", "latitude": 52.0067, "longitude": 4.3564 },
            { "id": "rotterdam", "name": "Rotterdam", "latitude": 51.9225, "longitude": 4.4792 },
            { "id": "ergens", "name": "Ergens" },
            { "id": "online", "name": "Online", "online": true },
        ],
    });
    read(&document.to_string()).unwrap().0
}

fn event(id: &str, start: &str, end: Option<&str>) -> Value {
    let mut event = json!({ "id": id, "title": id, "start": start });
    if let Some(end) = end {
        event["end"] = end.into();
    }
    event
}

fn with(mut event: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else { return event };
    for (name, value) in changes {
        event[name] = value;
    }
    event
}

/// Favorites (`debat`, `debat.panel`) and registrations (`+debat`, `-debat` when withdrawn, `+debat.panel` with a session).
fn saved(keys: &[&str]) -> VisitorData {
    let envelope =
        |payload: Value| json!({ "version": 1, "at": 1, "device": "d", "payload": payload }).to_string();
    sort_records(keys.iter().map(|key| match key.split_at(1) {
        ("+" | "-", rest) => {
            let (event, session) = rest.split_once('.').map_or((rest, None), |(a, b)| (a, Some(b)));
            let state = if key.starts_with('+') { "onDevice" } else { "cancelled" };
            let details = json!({ "sessions": session.into_iter().collect::<Vec<_>>() });
            let payload = json!({ "event": event, "title": event, "state": state, "details": details });
            (format!("sg1.registration.{event}"), envelope(payload))
        }
        _ => (format!("sg1.favourite.{key}"), envelope(json!({ "title": key, "start": "2026-03-01T20:00" }))),
    }))
}

fn name(entry: &ItineraryEntry) -> String {
    let session = entry.session.as_ref().map(SessionId::as_str);
    session.map_or_else(|| entry.event.to_string(), |session| format!("{}.{session}", entry.event))
}

fn step_words(step: Transition) -> String {
    let free = step.free.map_or_else(|| "?".to_owned(), |free| free.to_string());
    let travel = match step.travel {
        None => String::new(),
        Some(Travel::Unknown) => " elsewhere".to_owned(),
        Some(Travel::Walk { minutes }) => format!(" walk {minutes}"),
        Some(Travel::Far { kilometers }) => format!(" far {kilometers}"),
    };
    format!("({free}{travel}{})", if step.is_tight() { " tight" } else { "" })
}

fn stretch_words(group: &OverlapGroup) -> String {
    let names: Vec<String> = group.items.iter().map(|item| name(&item.entry)).collect();
    let joint = match group.overlap() {
        Some(Overlap::Certain) => "×",
        Some(Overlap::Possible) => "~",
        None => "|",
    };
    let before = group.before.map(|step| step_words(step) + " ").unwrap_or_default();
    format!("{before}{}", names.join(joint))
}

fn day_words(day: &ItineraryDay) -> String {
    let aside = day.aside.iter().map(|entry| format!("[{}]", name(entry)));
    let words: Vec<String> = day.groups.iter().map(stretch_words).chain(aside).collect();
    format!("{}: {}", day.date, words.join(" "))
}

/// Days as `2026-03-01: a (60 walk 9) b×c [cancelled]`.
#[track_caller]
fn check(events: Value, keys: &[&str], expected: &[&str]) {
    let itinerary = Itinerary::of(&saved(keys), &schedule(events), at(NOW));
    let days: Vec<String> = itinerary.days.iter().map(day_words).collect();
    assert_eq!(days, expected);
}
