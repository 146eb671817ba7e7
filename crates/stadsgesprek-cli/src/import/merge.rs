//! An event that was imported before, and what its source says of it now.
//!
//! Three states of each field are compared: what the source said then (of which the programme keeps a hash), what it says
//! now, and what is in the programme. What only the source changed is taken over; what only a person changed stays; what
//! both changed is said, and stays until somebody decides.

use super::gathering::Identity;
use super::likeness::is_local;
use super::series::stem;
use crate::draft::{Draft, DraftOrigin};
use crate::insertion::Update;
use crate::json::{Json, Layout, write};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use stadsgesprek_core::programme::document::Status;
use std::collections::BTreeMap;

/// A field that is, or would be, changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The field of the programme.
    pub(crate) field: &'static str,
    /// What the programme has, as JSON; nothing when it has nothing.
    pub(crate) before: Option<String>,
    /// What the source has.
    pub(crate) after: Option<String>,
}

/// What became of an event in its source.
#[derive(Debug)]
pub(super) struct Merged {
    /// What the source alone changed.
    pub(super) changed: Vec<Difference>,
    /// What the source and somebody by hand changed.
    pub(super) contested: Vec<Difference>,
    /// What to write: for what changed, and for all that is contested when that was asked.
    pub(super) update: Option<Update>,
}

/// Fields of a draft that are not the source's.
const OURS: [&str; 4] = ["id", "origin", "updated", "sequence"];
/// Those by which people know whether they can still come.
const TELLING: [&str; 6] = ["start", "end", "allDay", "status", "place", "room"];

/// A hash per field of what a source says.
pub(super) fn seen(draft: &Draft) -> String {
    let fields = fields(draft);
    let hashes = fields.iter().map(|(name, json)| format!("{name}:{}", hash(&value(json))));
    hashes.collect::<Vec<_>>().join(" ")
}

/// The hash of one field of what a source says.
pub(super) fn hash_of(draft: &Draft, field: &str) -> Option<String> {
    fields(draft).into_iter().find(|(name, _)| *name == field).map(|(_, json)| hash(&value(&json)))
}

/// Compares what `source` says; `is_source_right` also for what was changed by hand.
pub(super) fn merged(
    draft: &Draft,
    event: &Map<String, Value>,
    identity: &Identity,
    source: &str,
    is_source_right: bool,
) -> Merged {
    let origin = event.get("origin");
    let text = |name: &str| origin.and_then(|origin| origin[name].as_str()).unwrap_or_default();
    let seen: BTreeMap<&str, &str> =
        text("seen").split(' ').filter_map(|part| part.split_once(':')).collect();
    let now: BTreeMap<&'static str, Json> = fields(draft).into_iter().collect();
    // Who calls something off often says no more than that.
    let is_all_said = draft.status != Some(Status::Cancelled);
    let names = crate::draft::FIELDS.iter().filter(|name| match draft.start {
        None => **name == "status",
        Some(_) => now.contains_key(*name) || (is_all_said && seen.contains_key(**name)),
    });
    let (mut changed, mut contested) = (Vec::new(), Vec::new());
    let mut kept: BTreeMap<&str, String> =
        seen.iter().map(|(name, hash)| (*name, (*hash).to_owned())).collect();
    let mut written: Vec<(&'static str, Option<Json>)> = Vec::new();
    for name in names {
        let (there, here) = (now.get(name).map(value), event.get(*name));
        let (then, hash_now) = (seen.get(*name).copied(), there.as_ref().map(hash));
        let mut keep = hash_now.clone();
        if hash_now.as_deref() != then && there.as_ref() != here {
            let difference = Difference {
                field: name,
                before: here.map(Value::to_string),
                after: there.map(|it| it.to_string()),
            };
            let is_ours = here.map(hash).as_deref() != then;
            if !is_ours || is_source_right {
                written.push((name, now.get(name).cloned()));
                changed.push(difference);
            } else {
                keep = then.map(str::to_owned);
                contested.push(difference);
            }
        }
        match keep {
            Some(hash) => kept.insert(*name, hash),
            None => kept.remove(*name),
        };
    }
    // What somebody called off, and the source never did, may go ahead on its new day.
    let off = event.get("status").filter(|status| matches!(status.as_str(), Some("cancelled" | "postponed")));
    if let Some(off) = off.filter(|_| draft.status.is_none() && !seen.contains_key("status"))
        && changed.iter().any(|difference| difference.field == "start")
    {
        let difference = Difference { field: "status", before: Some(off.to_string()), after: None };
        if is_source_right {
            written.push(("status", None));
            changed.push(difference);
        } else {
            contested.push(difference);
        }
    }
    let seen = crate::draft::FIELDS.iter().filter_map(|name| Some(format!("{name}:{}", kept.get(name)?)));
    let uid = identity.uid.clone().unwrap_or_else(|| text("uid").to_owned());
    let before = text("uid");
    let is_agreed = identity.likeness.is_some() && changed.is_empty();
    if stem(before) != stem(&uid) && (is_agreed || !(is_local(before) && is_local(&uid))) {
        let shown = |uid: &str| Some(Value::from(uid).to_string());
        changed.push(Difference { field: "UID", before: shown(before), after: shown(&uid) });
    }
    let origin = DraftOrigin {
        source: source.to_owned(),
        uid,
        sequence: identity.sequence,
        seen: seen.collect::<Vec<_>>().join(" "),
    };
    let update = (!changed.is_empty()).then(|| update(draft, event, &changed, written, &origin));
    Merged { changed, contested, update }
}

fn update(
    draft: &Draft,
    event: &Map<String, Value>,
    changed: &[Difference],
    mut fields: Vec<(&'static str, Option<Json>)>,
    origin: &DraftOrigin,
) -> Update {
    let number = event.get("sequence").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    if changed.iter().any(|difference| TELLING.contains(&difference.field)) {
        // Calendars take a change for one when the number is higher.
        let next = number.unwrap_or(0).saturating_add(1).max(draft.sequence.unwrap_or(0));
        fields.push(("sequence", Some(Json::Number(next))));
    }
    fields.push(("origin", Some(origin.to_json())));
    fields.push(("updated", draft.updated.as_ref().map(Json::text)));
    let id = event.get("id").and_then(Value::as_str).unwrap_or_default();
    Update { id: id.to_owned(), fields }
}

/// What of an event of the programme a source says otherwise, of what is plain in any source.
pub(super) fn differences(draft: &Draft, event: &Map<String, Value>) -> Vec<Difference> {
    let plain = ["start", "end", "status"];
    let now: BTreeMap<&'static str, Json> = fields(draft).into_iter().collect();
    let compared = plain.into_iter().filter_map(|name| {
        let (there, here) = (now.get(name).map(value), event.get(name));
        // A source that says nothing of it, or of a day where the programme knows the time, does not say otherwise.
        let there = there?;
        let is_vaguer = |one: &Value, other: &Value| {
            one.as_str().zip(other.as_str()).is_some_and(|(one, other)| one.starts_with(other))
        };
        if here.is_some_and(|here| *here == there || is_vaguer(here, &there))
            || (here.is_none() && name == "end")
        {
            return None;
        }
        Some(Difference { field: name, before: here.map(Value::to_string), after: Some(there.to_string()) })
    });
    compared.collect()
}

fn fields(draft: &Draft) -> Vec<(&'static str, Json)> {
    match draft.to_json() {
        Json::Object(fields) => fields.into_iter().filter(|(name, _)| !OURS.contains(name)).collect(),
        _ => Vec::new(),
    }
}

fn value(json: &Json) -> Value {
    serde_json::from_str(&write(json, &Layout::OneLine { is_spaced: false })).unwrap_or_default()
}

fn hash(value: &Value) -> String {
    let digest = Sha256::digest(value.to_string().as_bytes());
    digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect()
}
