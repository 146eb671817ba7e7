//! The mark in an envelope whose personal data is not of the moment of the rest.
//!
//! Where both are of one age, which is nearly always, nothing marks it; else a [`MARK`] says when it was written, or that it
//! is not here at all.

use crate::visitor::payload::{Payload, number, set, text};
use serde_json::Value;

/// The field of an envelope that says of when the personal data is: `{"at": …, "device": …}`, or `null` when it is only
/// on another device.
pub(super) const MARK: &str = "personOf";

/// The details that say nothing of who somebody is.
pub(super) const PLAIN: [&str; 2] = ["seats", "sessions"];

/// The unknown fields of what follows a record, whose payload was `before` (nothing when it was removed) and is now `after`:
/// the mark stays while the personal data is not written anew. After a receipt nothing of it is to be left anywhere.
pub(super) fn carried_on(unknown: &Payload, before: Option<&Payload>, after: Option<&Payload>) -> Payload {
    let mut unknown = unknown.clone();
    let stays = before.zip(after).is_some_and(|(before, after)| {
        person_fields(before) == person_fields(after) && !is_handed_over(after)
    });
    if !stays {
        unknown.remove(MARK);
    }
    unknown
}

/// Whether the mark makes sense in a record that was written `at` (milliseconds since 1970) by a device, or that was removed.
/// One that says nothing is dropped.
pub(super) fn check(unknown: &mut Payload, at: u64, device: &str, is_removed: bool) -> bool {
    let Some(mark) = unknown.get(MARK) else { return true };
    let is_own = if is_removed {
        true
    } else {
        let Some(stamp) = stamp_of(mark) else { return false };
        if stamp.as_ref().is_some_and(|(of_person, _)| at < *of_person) {
            return false;
        }
        stamp.is_some_and(|(of_person, by)| of_person == at && by == device)
    };
    if is_own {
        unknown.remove(MARK);
    }
    true
}

/// The unknown fields, with a mark that is of `now` (milliseconds since 1970) at the latest.
pub(super) fn written_by(now: u64, mut unknown: Payload) -> Payload {
    if let Some(Some((at, device))) = unknown.get(MARK).and_then(stamp_of) {
        unknown.insert(MARK.to_owned(), mark(Some((at.min(now), device))));
    }
    unknown
}

/// The mark of when it was written (milliseconds since 1970) and by which device; `None` when it is only on another.
pub(super) fn mark(stamp: Option<(u64, String)>) -> Value {
    stamp.map_or(Value::Null, |(at, device)| {
        let mut fields = Payload::new();
        set(&mut fields, "at", Some(at.into()));
        set(&mut fields, "device", Some(device.into()));
        Value::Object(fields)
    })
}

/// When it was written (milliseconds since 1970) and by which device, or that it is only on another; nothing when it is no
/// mark.
pub(super) fn stamp_of(mark: &Value) -> Option<Option<(u64, String)>> {
    match mark {
        Value::Null => Some(None),
        Value::Object(fields) => {
            fields.get("at").and_then(Value::as_u64)?;
            Some(Some((number(fields, "at"), text(fields, "device")?)))
        }
        _ => None,
    }
}

/// The details in a record that say who the visitor is.
pub(super) fn person_fields(payload: &Payload) -> Payload {
    let details = payload.get("details").and_then(Value::as_object).cloned().unwrap_or_default();
    details.into_iter().filter(|(name, _)| !PLAIN.contains(&name.as_str())).collect()
}

/// Whether the organizer has the registration, by a receipt.
pub(super) fn is_handed_over(payload: &Payload) -> bool {
    has_message_state(payload, "handedOver")
}

/// Whether the registration itself is on another device.
pub(super) fn is_elsewhere(payload: &Payload) -> bool {
    has_message_state(payload, "elsewhere")
}

fn has_message_state(payload: &Payload, word: &str) -> bool {
    let message = payload.get("message").and_then(Value::as_object);
    message.and_then(|message| message.get("state")).and_then(Value::as_str) == Some(word)
}
