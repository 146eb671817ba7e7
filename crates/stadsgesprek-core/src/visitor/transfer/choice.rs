//! Which records travel, and how much of them.

use super::{RecordMap, records};
use crate::programme::schedule::Schedule;
use crate::reading::json;
use crate::value::id::{EventId, SessionId};
use crate::value::text::Language;
use crate::visitor::saved::{
    Envelope, Favorite, Payload, RecordContent, RecordKey, VERSION, VisitorData, without_person,
};
use serde_json::Value;

/// Whether registrations travel with what says who the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// Without name, e-mail address, question and needs.
    LeftOut,
    /// With all that was filled in, because the visitor asked for it.
    Included,
}

/// What travels, and how much that is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outgoing {
    /// Those that travel, by storage key.
    pub records: RecordMap,
    /// How many favorites are among them.
    pub favorites: usize,
    /// How many registrations.
    pub registrations: usize,
    /// How many notes.
    pub notes: usize,
    /// How many removals.
    pub removed: usize,
    /// Whether any registration has something that says who the visitor is.
    pub is_personal: bool,
    /// How many records stay: of a newer version, and not known to hold nothing of the visitor.
    pub left_out: usize,
}

/// What the visitor takes along: everything but what this browser keeps for itself.
pub fn outgoing(data: &VisitorData, personal: Personal) -> Outgoing {
    let mut all = Outgoing::default();
    for (key, envelope) in data.records.iter().filter(|(key, _)| key.travels()) {
        all.add(key, envelope, personal);
    }
    for unread in &data.newer {
        let is_safe = personal == Personal::Included || !unread.key.contains(".registration.");
        match json::parse(&unread.text).filter(|value| is_safe && is_shallow(value)) {
            Some(value) => drop(all.records.insert(unread.key.clone(), value)),
            None => all.left_out += 1,
        }
    }
    all
}

impl Outgoing {
    /// Whether there is nothing to take along.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    fn add(&mut self, key: &RecordKey, envelope: &Envelope, personal: Personal) {
        let mut envelope = envelope.clone();
        if let RecordKey::Registration(id) = key {
            let bare = without_person(id, &envelope);
            self.is_personal |= bare != envelope;
            if personal == Personal::LeftOut {
                envelope = bare;
            }
        }
        let is_removed = envelope.content == RecordContent::Tombstone;
        let value = envelope.to_value();
        match key {
            _ if !is_shallow(&value) => {
                self.left_out += 1;
                return;
            }
            _ if is_removed => self.removed += 1,
            RecordKey::Favorite { .. } => self.favorites += 1,
            RecordKey::Registration(_) => self.registrations += 1,
            RecordKey::Note { .. } => self.notes += 1,
            RecordKey::Draft { .. } | RecordKey::Seen(_) | RecordKey::Settings => return,
        }
        self.records.insert(key.to_string(), value);
    }
}

fn is_shallow(value: &Value) -> bool {
    records::fits(value, records::MAX_DEPTH)
}

/// A plain list of favorites as records, as a kiosk passes on what a visitor chose there at `at` (milliseconds since
/// 1970). Without titles: [`received`] gives them where they arrive.
pub fn favorites<'a>(
    chosen: impl IntoIterator<Item = (&'a EventId, Option<&'a SessionId>)>,
    at: u64,
    device: &str,
) -> RecordMap {
    let record = Envelope {
        version: VERSION,
        at,
        device: device.to_owned(),
        content: RecordContent::Payload(Payload::new()),
        unknown: Payload::new(),
    };
    let keys = chosen
        .into_iter()
        .map(|(event, session)| RecordKey::Favorite { event: event.clone(), session: session.cloned() });
    keys.map(|key| (key.to_string(), record.to_value())).collect()
}

/// Records as they come in: what another browser keeps for itself stays there, and favorites that came without a title
/// get the one that the programme knows, for when it no longer does.
pub fn received(records: &mut RecordMap, schedule: &Schedule, language: Language) {
    records.retain(|key, _| RecordKey::parse(key).is_none_or(|key| key.travels()));
    for (key, value) in records {
        let Some(RecordKey::Favorite { event, session }) = RecordKey::parse(key) else { continue };
        let Some(Value::Object(payload)) = value.get_mut("payload") else { continue };
        let Some(event) = schedule.event(&event).filter(|_| !payload.contains_key("title")) else { continue };
        let session = session.and_then(|session| event.session(&session));
        let title = session.map_or(&event.about.title, |session| &session.about.title);
        let title = title.get(language, Language::Nl).0.to_owned();
        *payload = Favorite { title, start: event.about.start.clone() }.to_payload(Some(payload));
    }
}
