//! Everything that a device keeps, sorted into what can be used and what cannot.

use super::draft::changed_by;
use super::envelope::{DecodeError, Envelope};
use super::key::{PREFIX, RecordKey, RegistrationId, parse_quarantine_key};
use super::note::Note;
use super::views::{Favorite, Registration, RegistrationState, VisitorSettings};
use super::{Damage, RecordContent, merge};
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{EventId, SessionId};
use crate::visitor::message::Message;
use crate::visitor::payload::Payload;
use crate::visitor::registration::FormValues;
use crate::visitor::seen::Seen;
use std::collections::{BTreeMap, BTreeSet};

/// The records of a device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitorData {
    /// Every record that can be read, removed ones included: they matter when merging.
    pub records: BTreeMap<RecordKey, Envelope>,
    /// Records that cannot be read; to be moved to quarantine.
    pub damaged: Vec<Damaged>,
    /// Records that a newer version wrote; to be left alone.
    pub newer: Vec<Unread>,
    /// What was moved to quarantine before; to be offered as a download.
    pub quarantined: Vec<Unread>,
}

/// A record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The storage key.
    pub key: String,
    /// As it was found, to be offered to the visitor.
    pub text: String,
    /// What is wrong with it.
    pub damage: Damage,
}

/// A record that is kept unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The storage key.
    pub key: String,
    /// As it was found, and as it stays.
    pub text: String,
}

/// An event, or a session of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventOrSession {
    /// The id it has now.
    pub event: EventId,
    /// Nothing for the event as a whole.
    pub session: Option<SessionId>,
}

/// Sorts the pairs of key and text in a storage; keys that are not ours are passed over.
pub fn sort_records(stored: impl IntoIterator<Item = (String, String)>) -> VisitorData {
    let mut data = VisitorData::default();
    for (key, text) in stored {
        data.take(key, text);
    }
    data
}

impl VisitorData {
    /// Takes one pair of key and text, as from the storage or from another tab's message.
    pub fn take(&mut self, key: String, text: String) {
        if !key.starts_with(PREFIX) {
            return;
        }
        let Some(record) = RecordKey::parse(&key) else {
            if parse_quarantine_key(&key).is_some() {
                self.quarantined.push(Unread { key, text });
            }
            return;
        };
        self.newer.retain(|unread| unread.key != key);
        match read(&record, &text) {
            Ok(envelope) => self.merge_in(record, envelope),
            Err(DecodeError::Damaged(damage)) => self.damaged.push(Damaged { key, text, damage }),
            Err(DecodeError::NewerVersion(_)) => self.newer.push(Unread { key, text }),
        }
    }

    /// Merges a record with the one there is.
    pub fn merge_in(&mut self, key: RecordKey, envelope: Envelope) {
        let merged = match self.records.remove(&key) {
            Some(mine) => merge(mine, envelope),
            None => envelope,
        };
        self.records.insert(key, merged);
    }

    /// What must stand under a key in the place of a text that another tab wrote there and that was taken: the record as it
    /// is here, unless that is what the text says or the text cannot be read. Of two tabs that write at once either can be
    /// the last, also the one that does not count.
    pub fn instead_of(&self, key: &RecordKey, text: &str) -> Option<String> {
        let theirs = Envelope::decode(text).ok()?.encode();
        self.records.get(key).map(Envelope::encode).filter(|ours| *ours != theirs)
    }

    /// Merges everything of another device or tab; what cannot be read stays with its owner.
    pub fn merge_all(&mut self, other: Self) {
        for (key, envelope) in other.records {
            self.merge_in(key, envelope);
        }
    }

    /// The payload of a record, unless there is none or it was removed.
    pub fn payload(&self, key: &RecordKey) -> Option<&Payload> {
        self.records.get(key).and_then(Envelope::payload)
    }

    /// Whether the event, or the session of it, is a favorite; also when it was saved under a former id.
    pub fn is_favorite(&self, event: &Event, session: Option<&SessionId>) -> bool {
        RecordKey::favorites_of(event, session).iter().any(|key| self.payload(key).is_some())
    }

    /// The favorites, by id.
    pub fn favorites(&self) -> impl Iterator<Item = (&EventId, Option<&SessionId>, Favorite)> {
        self.present().filter_map(|(key, payload)| match key {
            RecordKey::Favorite { event, session } => Some((event, session.as_ref(), Favorite::of(payload))),
            _ => None,
        })
    }

    /// The registrations, by id.
    pub fn registrations(&self) -> impl Iterator<Item = (&RegistrationId, Registration)> {
        self.present().filter_map(|(key, payload)| match key {
            RecordKey::Registration(id) => {
                Registration::of(payload).ok().map(|registration| (id, registration))
            }
            _ => None,
        })
    }

    /// The registrations that the organizer still has to hear of.
    pub fn on_their_way(&self) -> impl Iterator<Item = (&RegistrationId, Registration)> {
        self.registrations().filter(|(_, it)| it.message.as_ref().is_some_and(Message::is_open))
    }

    /// The notes, by event and session.
    pub fn notes(&self) -> impl Iterator<Item = (&EventId, Option<&SessionId>, Note)> {
        self.present().filter_map(|(key, payload)| match key {
            RecordKey::Note { event, session } => {
                Note::of(payload).ok().map(|note| (event, session.as_ref(), note))
            }
            _ => None,
        })
    }

    /// The note at an event, or at a session of it, with its key; also when it was saved under a former id.
    pub fn note(&self, event: &Event, session: Option<&SessionId>) -> Option<(RecordKey, Note)> {
        let keys = RecordKey::notes_of(event, session);
        keys.into_iter().find_map(|key| {
            let note = Note::of(self.payload(&key)?).ok()?;
            Some((key, note))
        })
    }

    /// Whether there is a note at the event, or at a session of it.
    pub fn has_note(&self, event: &Event) -> bool {
        let is_own = |id: &EventId| event.ids().any(|own| own == id);
        self.present().any(|(key, _)| matches!(key, RecordKey::Note { event, .. } if is_own(event)))
    }

    /// What the visitor chose for the site.
    pub fn settings(&self) -> VisitorSettings {
        VisitorSettings::of(self.payload(&RecordKey::Settings))
    }

    /// The forms that are filled in but not sent: of which event, what was filled in, and when that was, in milliseconds
    /// since 1970.
    pub fn drafts(&self) -> impl Iterator<Item = (&RecordKey, &EventId, &Payload, u64)> {
        self.records.iter().filter_map(|(key, envelope)| match key {
            RecordKey::Draft { event, .. } => Some((key, event, envelope.payload()?, envelope.at)),
            _ => None,
        })
    }

    /// The form of an event that a tab goes on with: its own, else the last one that another tab left behind. What was
    /// filled in to change a registration is for that one only, and what was to be a new one for none.
    pub fn draft_for(
        &self,
        tab: &str,
        event: &EventId,
        changes: Option<&RegistrationId>,
    ) -> Option<(&RecordKey, FormValues)> {
        let is_for = |payload: &Payload| changed_by(payload).as_ref() == changes;
        let found = self.drafts().filter(|(_, of, payload, _)| *of == event && is_for(payload));
        let is_own = |key: &RecordKey| matches!(key, RecordKey::Draft { tab: Some(it), .. } if it == tab);
        let best = found.max_by_key(|(key, _, _, at)| (is_own(key), *at));
        best.map(|(key, _, payload, _)| (key, FormValues::of_draft(payload)))
    }

    /// What the visitor last saw of an event, perhaps under a former id; nothing when that was not kept.
    pub fn seen(&self, event: &Event) -> Option<Seen> {
        self.seen_payload(event).map(Seen::of)
    }

    /// Whether it is known what the visitor last saw of an event.
    pub fn has_seen(&self, event: &Event) -> bool {
        self.seen_payload(event).is_some()
    }

    /// Whether something that the visitor once saw is another in a programme by now.
    pub fn has_news(&self, schedule: &Schedule) -> bool {
        self.present().any(|(key, _)| match key {
            RecordKey::Seen(id) => schedule.event(id).is_some_and(|event| self.has_news_of(schedule, event)),
            _ => false,
        })
    }

    /// The same of one event.
    pub fn has_news_of(&self, schedule: &Schedule, event: &Event) -> bool {
        self.seen_payload(event).is_some_and(|payload| !Seen::is_up_to_date(payload, schedule, event))
    }

    fn seen_payload(&self, event: &Event) -> Option<&Payload> {
        let mut ids = [event.id()].into_iter().chain(&event.about.former_ids);
        ids.find_map(|id| self.payload(&RecordKey::Seen(id.clone())))
    }

    /// Whether the visitor registered, or began to.
    pub fn has_registered(&self) -> bool {
        self.present().any(|(key, _)| matches!(key, RecordKey::Registration(_) | RecordKey::Draft { .. }))
    }

    /// What the visitor saved as a favorite. As saved, so perhaps under a former id.
    pub fn saved(&self) -> Vec<EventOrSession> {
        let subject = |(event, session, _): (&EventId, Option<&SessionId>, Favorite)| EventOrSession {
            event: event.clone(),
            session: session.cloned(),
        };
        self.favorites().map(subject).collect()
    }

    /// What is the visitor's own: what they registered for and did not withdraw, then what they saved.
    pub fn claims(&self) -> Vec<EventOrSession> {
        let mut claims = Vec::new();
        for (_, registration) in self.registrations() {
            if registration.state != RegistrationState::Cancelled {
                let event = &registration.event;
                claims.push(EventOrSession { event: event.clone(), session: None });
                let sessions = registration.details.sessions.iter().cloned();
                claims.extend(sessions.map(|id| EventOrSession { event: event.clone(), session: Some(id) }));
            }
        }
        claims.extend(self.saved());
        claims
    }

    /// The events that are the visitor's own: a favorite, one with a favorite session, or registered for. As saved, so
    /// perhaps under a former id.
    pub fn own_events(&self) -> BTreeSet<EventId> {
        self.claims().into_iter().map(|claim| claim.event).collect()
    }

    /// Whether the visitor would lose something with this storage.
    pub fn has_something(&self) -> bool {
        self.present().any(|(key, _)| !matches!(key, RecordKey::Settings | RecordKey::Seen(_)))
    }

    /// Whether a newer version of the site wrote the record under this key, so that this one must not.
    pub fn is_newer(&self, key: &RecordKey) -> bool {
        let key = key.to_string();
        self.newer.iter().any(|unread| unread.key == key)
    }

    fn present(&self) -> impl Iterator<Item = (&RecordKey, &Payload)> {
        self.records.iter().filter_map(|(key, envelope)| Some((key, envelope.payload()?)))
    }
}

/// Reads a record as far as it is needed: one whose payload means nothing is as damaged as one that is not JSON.
fn read(key: &RecordKey, text: &str) -> Result<Envelope, DecodeError> {
    let envelope = Envelope::decode(text)?;
    check(key, &envelope).map_err(DecodeError::Damaged)?;
    Ok(envelope)
}

pub(super) fn check(key: &RecordKey, envelope: &Envelope) -> Result<(), Damage> {
    match (key, &envelope.content) {
        (RecordKey::Registration(_), RecordContent::Payload(payload)) => Registration::of(payload).map(drop),
        (RecordKey::Note { .. }, RecordContent::Payload(payload)) => Note::of(payload).map(drop),
        _ => Ok(()),
    }
}
