//! The personal data of a registration, beside its status. A record may be on a device without personal data, and then
//! takes it away from no other.
//!
//! Each of the two is merged by itself, the last write first. Where both are of one age, which is nearly always, nothing
//! marks it; else a [`MARK`] says when it was written, or that it is not here at all.

use super::envelope::{Envelope, RecordContent};
use super::payload::{Payload, Registration, number, text};
use super::{RegistrationId, set};
use crate::visitor::delivery::Message;
use serde_json::Value;
use std::cmp::Ordering;

/// The field of an envelope that says of when the personal data is: `{"at": …, "device": …}`, or `null` when it is only
/// on another device.
pub(super) const MARK: &str = "personOf";

/// The details that say nothing of who somebody is.
const PLAIN: [&str; 2] = ["seats", "sessions"];

/// What says who the visitor is.
struct PersonalData {
    /// When it was written, and by which device; nothing when it is only on another.
    stamp: Option<(u64, String)>,
    fields: Payload,
}

/// One record of two: status and personal data each of the one in which it was written last.
pub(super) fn merge(a: Envelope, b: Envelope) -> Envelope {
    let (a, of_a) = split(a);
    let (b, of_b) = split(b);
    let person = if of_a.order(&of_b) == Ordering::Less { of_b } else { of_a };
    join(if order(&a, &b) == Ordering::Less { b } else { a }, person)
}

/// A registration without what says who the visitor is, as another device may have it. What was still to be sent is
/// sent from here.
#[must_use]
pub fn without_person(id: &RegistrationId, envelope: &Envelope) -> Envelope {
    let (mut bare, person) = split(envelope.clone());
    let read = envelope.payload().map(Registration::of).and_then(Result::ok);
    let (Some(registration), false) = (read, person.fields.is_empty()) else { return envelope.clone() };
    let before = registration.message.clone();
    let after = registration.elsewhere(id).message;
    let mut is_known = false;
    if let RecordContent::Payload(payload) = &mut bare.content {
        // All that stays as it was stays letter for letter, so that it ties with where it came from.
        let is_other = |after: &Message| before.as_ref() != Some(after) && !is_elsewhere(payload);
        if let Some(after) = after.filter(is_other) {
            let fields = payload.get("message").and_then(Value::as_object).cloned().unwrap_or_default();
            set(payload, "message", Some(Value::Object(after.to_fields(fields))));
        }
        is_known = is_handed_over(payload);
    }
    let stamp = is_known.then(|| (bare.at, bare.device.clone()));
    join(bare, PersonalData { stamp, fields: Payload::new() })
}

/// The unknown fields of what follows a record: the mark stays while the personal data is not written anew. After a
/// receipt nothing of it is to be left anywhere.
pub(super) fn carried_on(previous: &Envelope, content: &RecordContent) -> Payload {
    let mut unknown = previous.unknown.clone();
    let stays = match (&previous.content, content) {
        (RecordContent::Payload(before), RecordContent::Payload(after)) => {
            person_fields(before) == person_fields(after) && !is_handed_over(after)
        }
        _ => false,
    };
    if !stays {
        unknown.remove(MARK);
    }
    unknown
}

/// The envelope, unless its mark makes no sense. One that says nothing is dropped.
pub(super) fn checked(mut envelope: Envelope) -> Option<Envelope> {
    let is_own = match envelope.unknown.get(MARK) {
        None => return Some(envelope),
        Some(_) if envelope.content == RecordContent::Tombstone => true,
        Some(mark) => {
            let stamp = stamp_of(mark)?;
            let is_later = stamp.as_ref().is_some_and(|(at, _)| envelope.at < *at);
            if is_later {
                return None;
            }
            stamp.is_some_and(|(at, device)| at == envelope.at && device == envelope.device)
        }
    };
    if is_own {
        envelope.unknown.remove(MARK);
    }
    Some(envelope)
}

/// The unknown fields, with a mark that is of `now` (milliseconds since 1970) at the latest.
pub(super) fn written_by(now: u64, mut unknown: Payload) -> Payload {
    if let Some(Some((at, device))) = unknown.get(MARK).and_then(stamp_of) {
        unknown.insert(MARK.to_owned(), mark(Some((at.min(now), device))));
    }
    unknown
}

impl PersonalData {
    /// Which was written last. What is erased goes before what is not, as a removal does.
    fn order(&self, other: &Self) -> Ordering {
        let is_erased = |person: &Self| person.fields.is_empty();
        (&self.stamp, is_erased(self))
            .cmp(&(&other.stamp, is_erased(other)))
            .then_with(|| json(&self.fields).cmp(&json(&other.fields)))
    }
}

/// Which of two statuses was written last. What stands for a registration on another device gives way to that one.
fn order(a: &Envelope, b: &Envelope) -> Ordering {
    let is_removed = |envelope: &Envelope| envelope.content == RecordContent::Tombstone;
    let is_itself = |envelope: &Envelope| !envelope.payload().is_some_and(is_elsewhere);
    (a.at, &a.device, is_removed(a), is_itself(a))
        .cmp(&(b.at, &b.device, is_removed(b), is_itself(b)))
        .then_with(|| a.encode().cmp(&b.encode()))
}

fn split(mut envelope: Envelope) -> (Envelope, PersonalData) {
    let stamp = match envelope.unknown.remove(MARK) {
        Some(mark) => stamp_of(&mark).flatten(),
        None => Some((envelope.at, envelope.device.clone())),
    };
    let mut fields = Payload::new();
    if let RecordContent::Payload(payload) = &mut envelope.content {
        fields = person_fields(payload);
        if let Some(Value::Object(details)) = payload.get_mut("details") {
            details.retain(|name, _| PLAIN.contains(&name.as_str()));
        }
    }
    (envelope, PersonalData { stamp, fields })
}

fn join(mut main: Envelope, person: PersonalData) -> Envelope {
    let is_own = person.stamp.as_ref().is_some_and(|(at, device)| *at == main.at && *device == main.device);
    let RecordContent::Payload(payload) = &mut main.content else { return main };
    if let Some(Value::Object(details)) = payload.get_mut("details") {
        details.extend(person.fields);
    }
    if !is_own {
        main.unknown.insert(MARK.to_owned(), mark(person.stamp));
    }
    main
}

fn mark(stamp: Option<(u64, String)>) -> Value {
    stamp.map_or(Value::Null, |(at, device)| {
        let mut fields = Payload::new();
        set(&mut fields, "at", Some(at.into()));
        set(&mut fields, "device", Some(device.into()));
        Value::Object(fields)
    })
}

/// What a mark says; nothing when it is none.
fn stamp_of(mark: &Value) -> Option<Option<(u64, String)>> {
    match mark {
        Value::Null => Some(None),
        Value::Object(fields) => {
            fields.get("at").and_then(Value::as_u64)?;
            Some(Some((number(fields, "at"), text(fields, "device")?)))
        }
        _ => None,
    }
}

fn person_fields(payload: &Payload) -> Payload {
    let details = payload.get("details").and_then(Value::as_object).cloned().unwrap_or_default();
    details.into_iter().filter(|(name, _)| !PLAIN.contains(&name.as_str())).collect()
}

fn is_handed_over(payload: &Payload) -> bool {
    has_message_state(payload, "handedOver")
}

fn is_elsewhere(payload: &Payload) -> bool {
    has_message_state(payload, "elsewhere")
}

fn has_message_state(payload: &Payload, word: &str) -> bool {
    let message = payload.get("message").and_then(Value::as_object);
    message.and_then(|message| message.get("state")).and_then(Value::as_str) == Some(word)
}

fn json(fields: &Payload) -> String {
    Value::Object(fields.clone()).to_string()
}
