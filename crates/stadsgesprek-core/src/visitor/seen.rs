//! What the visitor last saw of an event, and what of that has changed since.

mod change;
mod payload;
mod shown;
#[cfg(test)]
mod tests;
mod wording;

pub use change::{EventChange, SessionChange};
pub use shown::ShownTexts;

use crate::programme::document::Status;
use crate::programme::schedule::{Event, Schedule, Session, When};
use crate::value::id::{PlaceId, RoomId, SessionId};
use crate::value::text::Language;
use crate::value::time::Moment;

/// What the visitor last saw of an event: all that they would want to be told of when it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The revision of the programme: an older one, as a last good copy can be, tells nothing new.
    pub revision: u32,
    /// The language of its words; nothing in a record of the time when none were kept.
    pub language: Option<Language>,
    /// When it was to be.
    pub when: When,
    /// Whether it went ahead, as the programme file says it.
    pub status: Status,
    /// The id of the venue, when one was known.
    pub place: Option<PlaceId>,
    /// In which room.
    pub room: Option<RoomId>,
    /// What the page said of it.
    pub shown: ShownTexts,
    /// The programme inside it.
    pub sessions: Vec<SeenSession>,
}

/// What the visitor last saw of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenSession {
    /// Unique within its event.
    pub id: SessionId,
    /// Its start, when it was known.
    pub start: Option<Moment>,
    /// Its end, when it was known.
    pub end: Option<Moment>,
    /// Its place, when it was another than that of the event.
    pub place: Option<PlaceId>,
    /// When it was another than that of the event.
    pub room: Option<RoomId>,
    /// What the page said of it; the title also for when it is there no longer.
    pub shown: ShownTexts,
}

impl Seen {
    /// What there is to see of an event now, in a language.
    pub fn of_event(schedule: &Schedule, event: &Event, language: Language) -> Self {
        Self {
            revision: schedule.revision,
            language: Some(language),
            // Nobody needs to be told that the doors open at another time, or that it is a whole day.
            when: match event.when {
                When::Timed { start, end, .. } => When::Timed { start, end, doors: None },
                When::Days { first, last, .. } => When::Days { first, last, is_all_day: false },
                When::Unknown { .. } => When::Unknown { until: None },
            },
            status: event.about.status,
            place: event.about.place.clone(),
            room: event.about.room.clone(),
            shown: ShownTexts::of_event(schedule, event, language),
            sessions: event
                .sessions
                .iter()
                .map(|session| SeenSession::of(schedule, event, session, language))
                .collect(),
        }
    }
}

impl SeenSession {
    fn of(schedule: &Schedule, event: &Event, session: &Session, language: Language) -> Self {
        Self {
            id: session.about.id.clone(),
            start: session.start,
            end: session.end,
            place: session.about.place.clone(),
            room: session.about.room.clone(),
            shown: ShownTexts::of_session(schedule, event, session, language),
        }
    }
}
