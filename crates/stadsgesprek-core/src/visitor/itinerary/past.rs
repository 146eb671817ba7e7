//! What was: one place for an event and the sessions of it that were saved.

use super::entry::ItineraryEntry;
use crate::value::id::EventId;

/// A past event, with everything of it that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Past {
    /// The id that its entries have.
    pub event: EventId,
    /// What was saved of it: the event, sessions, or both. Never empty.
    pub entries: Vec<ItineraryEntry>,
}

impl Past {
    /// Whether there was a registration that was not withdrawn.
    pub fn was_registered(&self) -> bool {
        self.entries.iter().any(|entry| entry.is_withdrawn == Some(false))
    }

    /// Whether something of it was a favorite.
    pub fn was_favorite(&self) -> bool {
        self.entries.iter().any(|entry| entry.is_favorite)
    }

    /// Whether the programme no longer has any of it.
    pub fn is_gone(&self) -> bool {
        self.entries.iter().all(|entry| entry.is_gone)
    }
}

/// Past entries by event, the last first.
pub(super) fn by_event(mut entries: Vec<ItineraryEntry>) -> Vec<Past> {
    entries.reverse();
    let mut past: Vec<Past> = Vec::new();
    for entry in entries {
        match past.iter_mut().find(|it| it.event == entry.event) {
            Some(it) => it.entries.insert(0, entry),
            None => past.push(Past { event: entry.event.clone(), entries: vec![entry] }),
        }
    }
    past.iter_mut().for_each(|it| it.entries.sort_by_key(|entry| entry.session.is_some()));
    past
}
