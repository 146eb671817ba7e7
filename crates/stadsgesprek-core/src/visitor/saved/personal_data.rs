//! The personal data of a registration, beside its status. A record may be on a device without personal data, and then
//! takes it away from no other.
//!
//! Each of the two is merged by itself, the last write first.

use super::envelope::{Envelope, RecordContent};
use super::key::RegistrationId;
use super::person_mark::{MARK, PLAIN, is_elsewhere, is_handed_over, mark, person_fields, stamp_of};
use super::views::Registration;
use crate::visitor::message::Message;
use crate::visitor::payload::{Payload, set};
use serde_json::Value;
use std::cmp::Ordering;

/// What says who the visitor is.
struct PersonalData {
    /// When it was written, and by which device; nothing when it is only on another.
    stamp: Option<(u64, String)>,
    fields: Payload,
}

/// One record of two with the same key: the one that was written last. Of a registration, status and personal data each are:
/// a device that got it without the visitor's name takes no name away elsewhere.
///
/// Commutative, associative and idempotent, so it does not matter in which order tabs, devices and backups meet.
#[must_use]
pub fn merge(a: Envelope, b: Envelope) -> Envelope {
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

fn json(fields: &Payload) -> String {
    Value::Object(fields.clone()).to_string()
}
