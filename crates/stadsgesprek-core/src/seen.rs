//! What the visitor last saw of an event, and what of that has changed since.

mod change;
mod payload;
#[cfg(test)]
mod tests;

pub use change::{Change, SessionChange};

use crate::document::Status;
use crate::id::{PlaceId, RoomId, SessionId};
use crate::schedule::{Event, When};
use crate::text::Language;
use crate::time::Moment;

/// What the visitor last saw of an event: all that they would want to be told of when it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The revision of the programme: an older one, as a last good copy can be, tells nothing new.
    pub revision: u32,
    /// When it was to be.
    pub when: When,
    /// Whether it went ahead, as the programme file says it.
    pub status: Status,
    /// Where.
    pub place: Option<PlaceId>,
    /// In which room.
    pub room: Option<RoomId>,
    /// The programme inside it.
    pub sessions: Vec<SeenSession>,
}

/// What the visitor last saw of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenSession {
    /// Its id.
    pub id: SessionId,
    /// Its title, for when it is there no longer.
    pub title: String,
    /// Its start, when it was known.
    pub start: Option<Moment>,
    /// Its place, when it was another than that of the event.
    pub place: Option<PlaceId>,
    /// Its room.
    pub room: Option<RoomId>,
}

impl Seen {
    /// What there is to see of an event now, in a programme of this revision; titles in a language.
    pub fn of_event(event: &Event, revision: u32, language: Language) -> Self {
        let sessions = event.sessions.iter().map(|session| SeenSession {
            id: session.about.id.clone(),
            title: session.about.title.get(language, Language::Nl).0.to_owned(),
            start: session.start,
            place: session.about.place.clone(),
            room: session.about.room.clone(),
        });
        Self {
            revision,
            // Nobody needs to be told that the doors open at another time, or that it is a whole day.
            when: match event.when {
                When::Timed { start, end, .. } => When::Timed { start, end, doors: None },
                When::Days { first, last, .. } => When::Days { first, last, is_all_day: false },
                unknown @ When::Unknown { .. } => unknown,
            },
            status: event.about.status,
            place: event.about.place.clone(),
            room: event.about.room.clone(),
            sessions: sessions.collect(),
        }
    }
}
