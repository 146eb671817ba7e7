//! Replacing what is here by what was sent: what is not among it is removed, except what the organizer must still hear of.

use super::RecordMap;
use crate::visitor::saved::{
    BackupImport, Envelope, RecordContent, RecordKey, Registration, VisitorData, import_records,
};
use std::collections::BTreeMap;

/// What replacing would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replacement {
    /// What would be written.
    pub import: BackupImport,
    /// The titles of registrations that stay, since the organizer would be left with the wrong idea.
    pub staying: Vec<String>,
}

/// What replacing would do, at `now` (milliseconds since 1970) on this device.
///
/// Registrations that are on both sides are merged and not turned back: what was delivered stays delivered. What
/// this browser keeps for itself stays as well.
pub fn replacement(records: &RecordMap, mine: &VisitorData, now: u64, device: &str) -> Replacement {
    let sent = import_records(records.clone(), &VisitorData::default(), now);
    let mut import = import_records(records.clone(), mine, now);
    let mut staying = Vec::new();
    for (key, current) in mine.records.iter().filter(|(key, _)| key.travels()) {
        let content = match (key, sent.changes.get(key)) {
            (RecordKey::Registration(_), Some(_)) => continue,
            (_, Some(sent)) if sent.content == current.content => continue,
            (_, Some(sent)) => sent.content.clone(),
            (_, None) if current.content == RecordContent::Tombstone => continue,
            (_, None) => match staying_title(current) {
                Some(title) => {
                    staying.push(title);
                    continue;
                }
                None => RecordContent::Tombstone,
            },
        };
        if !is_settled(&import.changes, key, &content) {
            import.changes.insert(key.clone(), Envelope::next(Some(current), content, now, device));
        }
    }
    Replacement { import, staying }
}

/// The title of a registration that must stay.
fn staying_title(envelope: &Envelope) -> Option<String> {
    let registration = envelope.payload().map(Registration::of)?.ok()?;
    registration.must_stay().then_some(registration.title)
}

/// Whether merging already gives what was sent.
fn is_settled(changes: &BTreeMap<RecordKey, Envelope>, key: &RecordKey, content: &RecordContent) -> bool {
    changes.get(key).is_some_and(|envelope| envelope.content == *content)
}
