//! An event in the programme file: where it is, and what changes with it by itself.

use super::form::SubmittedForm;
use super::house::{HouseFile, HouseFolder, OpenFile, value_of};
use super::reference::text;
use super::written::WrittenTime;
use crate::insertion::{JsonPath, PlacedChange};
use crate::json::Json;
use chrono::NaiveDate;
use serde_json::Value;
use sha2::{Digest, Sha256};
use stadsgesprek_core::programme::document::{EventEntry, SessionEntry};
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fmt::Write;

/// What calendars take for another time, place or state.
const MOVING: [&str; 8] =
    ["start", "end", "place", "room", "status", "attendance", "onlineUrl", "previousStart"];

/// The list of events.
pub(super) fn list() -> JsonPath {
    JsonPath::default().field("events")
}

/// Where the event with an id is, and what it is.
pub(super) fn find<'v>(root: &'v Value, id: &str) -> Option<(usize, &'v Value)> {
    let mut events = root.get("events")?.as_array()?.iter().enumerate();
    events.find(|(_, it)| it.get("id").and_then(Value::as_str) == Some(id))
}

/// Whether it is not ready, so that nobody has seen it.
pub(super) fn is_draft(event: &Value) -> bool {
    event.get("draft").is_some_and(|draft| !draft.is_null() && draft.as_bool() != Some(false))
}

/// The day on which it begins.
pub(super) fn day(event: &Value) -> Option<NaiveDate> {
    event.get("start")?.as_str().and_then(WrittenTime::of_file).map(|it| it.date)
}

/// What tells a value from another one.
pub(super) fn mark(value: &Value) -> String {
    Sha256::digest(value.to_string()).iter().take(8).fold(String::new(), |mut mark, byte| {
        // Writing to a text does not fail.
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

/// The value that a form was shown with: the one of now, or one that is kept.
pub(super) fn shown(
    house: &HouseFolder,
    file: HouseFile,
    now: &Value,
    form: &SubmittedForm,
    take: impl Fn(&Value) -> Option<Value>,
) -> Option<Value> {
    let seen = form.get("seen")?;
    if mark(now) == seen {
        return Some(now.clone());
    }
    house.history(file).find(|text| {
        let value = take(&value_of(text))?;
        (mark(&value) == seen).then_some(value)
    })
}

/// What changes with an event by itself, once its text is as it will be: when it was changed, and how often its time, place or
/// state did since visitors saw it.
pub(super) fn of_itself(
    at: usize,
    event: &Value,
    published: Option<&Value>,
    now: Moment,
) -> Vec<PlacedChange> {
    let path = list().item(at);
    let set = |field, value| PlacedChange::Set { path: path.field(field), value, order: EventEntry::NAMES };
    let mut changes = vec![set("updated", Json::text(now.to_file()))];
    changes.extend(published.and_then(|published| sequence(at, event, published)));
    changes
}

/// That an event has another time, place or state than visitors know, when it does not say so yet.
pub(super) fn sequence(at: usize, event: &Value, published: &Value) -> Option<PlacedChange> {
    let number =
        |event: &Value| event.get("sequence").and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
    let has_moved = MOVING.iter().any(|field| published.get(field) != event.get(field));
    let next = number(published).unwrap_or_default().saturating_add(1);
    (has_moved && number(event) < Some(next)).then(|| PlacedChange::Set {
        path: list().item(at).field("sequence"),
        value: Json::Number(next),
        order: EventEntry::NAMES,
    })
}

/// The parts of an event whose day is put right come along; their times stay.
pub(super) fn sessions_to_day(at: usize, before: &Value, after: &Value) -> Vec<PlacedChange> {
    let (Some(old), Some(new)) = (day(before), day(after)) else { return Vec::new() };
    let on = |date| WrittenTime { date, time: None };
    shifted_sessions(at, before, on(old), on(new))
}

/// The changes that bring the parts of an event from where they are, seen from an old start, to the same place seen from a new
/// one.
pub(super) fn shifted_sessions(
    at: usize,
    event: &Value,
    old: WrittenTime,
    new: WrittenTime,
) -> Vec<PlacedChange> {
    let sessions = event.get("sessions").and_then(Value::as_array).into_iter().flatten().enumerate();
    sessions
        .flat_map(|(session, value)| {
            ["start", "end"].into_iter().filter_map(move |field| {
                let moved = shifted(time(value, field)?, old, new)?;
                let path = list().item(at).field("sessions").item(session).field(field);
                let value = Json::text(moved.to_file());
                Some(PlacedChange::Set { path, value, order: SessionEntry::NAMES })
            })
        })
        .collect()
}

/// A time, as far from the new start as it was from the old one; nothing when it stays where it is.
pub(super) fn shifted(it: WrittenTime, old: WrittenTime, new: WrittenTime) -> Option<WrittenTime> {
    let moved = match (old.time, new.time, it.time) {
        (Some(old_time), Some(new_time), Some(time)) => {
            let moved = it.date.and_time(time) + (new.date.and_time(new_time) - old.date.and_time(old_time));
            WrittenTime { date: moved.date(), time: Some(moved.time()) }
        }
        _ => WrittenTime { date: it.date + (new.date - old.date), time: it.time },
    };
    (moved != it).then_some(moved)
}

/// A time of an event or a part of one.
pub(super) fn time(value: &Value, field: &str) -> Option<WrittenTime> {
    value.get(field)?.as_str().and_then(WrittenTime::of_file)
}

/// Its title in a language, or else in the other, or else its id.
pub(super) fn title(event: &Value, language: Language) -> String {
    let title = text(event.get("title"), language);
    if title.is_empty() {
        event.get("id").and_then(Value::as_str).unwrap_or_default().to_owned()
    } else {
        title
    }
}

/// What a file was when visitors saw it last, as far as this computer knows.
pub(super) fn published(house: &HouseFolder, file: &OpenFile, id: &str) -> Option<Value> {
    let published = house.published(file)?;
    find(&published, id).filter(|(_, event)| !is_draft(event)).map(|(_, event)| event.clone())
}
