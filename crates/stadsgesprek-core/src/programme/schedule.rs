//! The programme as the site uses it: times resolved, references checked, in order.

mod event_index;
mod next_talk;
mod read;
mod refer;
mod resolve;
#[cfg(test)]
mod tests;
mod when;

pub use event_index::EventIndex;
pub use read::{read, read_object};
pub(crate) use when::PRESUMED_MINUTES;
pub use when::{Phase, When};

use crate::programme::document::{self, Partner, Person, Place, Publisher, Series, Theme};
use crate::programme::index::{Directory, IdIndex};
use crate::value::id::{EventId, PartnerId, PersonId, PlaceId, RoomId, SeriesId, SessionId, ThemeId};
use crate::value::text::{Language, Text};
use crate::value::time::Moment;
use std::sync::Arc;

/// An event whose times are resolved and whose references are known.
#[derive(Clone, Debug)]
pub struct Event {
    /// What the file says about it, without the references that lead nowhere.
    pub about: document::EventEntry,
    /// When it is.
    pub when: When,
    /// Earlier starts of a rescheduled event.
    pub previous: Vec<Moment>,
    /// The programme inside the event.
    pub sessions: Vec<Session>,
    /// From when one can register.
    pub registration_opens: Option<Moment>,
    /// Until when one can register.
    pub registration_closes: Option<Moment>,
    /// When the entry was last changed.
    pub updated: Option<Moment>,
    /// Positions of the themes in [`Schedule::themes`]; read by [`Schedule::themes_of`].
    pub(crate) theme_indexes: Vec<usize>,
    /// Positions of the partners in [`Schedule::partners`], each once; read by [`Schedule::partners_of`].
    pub(crate) partner_indexes: Vec<usize>,
}

impl Event {
    /// The one it has now; former ones lead to it.
    pub const fn id(&self) -> &EventId {
        &self.about.id
    }

    /// Its id, then those that it had before.
    pub fn ids(&self) -> impl Iterator<Item = &EventId> {
        std::iter::once(self.id()).chain(&self.about.former_ids)
    }

    /// The session with this id.
    pub fn session(&self, id: &SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.about.id == *id)
    }

    /// Whether it goes ahead at its time.
    pub const fn goes_ahead(&self) -> bool {
        !matches!(self.about.status, document::Status::Cancelled | document::Status::Postponed)
    }

    /// Whether it is spoken in English.
    pub fn is_in_english(&self) -> bool {
        self.about.language == Some(Language::En)
    }

    /// Whether people meet nowhere but online: nobody is to be sent to a building where nothing happens.
    pub fn is_only_online(&self) -> bool {
        self.about.attendance == Some(document::Attendance::Online)
    }

    /// The places it is at, in order, each once.
    pub fn places(&self) -> Vec<&PlaceId> {
        let mut places = Vec::new();
        let own = self.about.place.iter();
        for place in own.chain(self.sessions.iter().filter_map(|session| session.about.place.as_ref())) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }
}

/// A session whose times are resolved.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the file says about it.
    pub about: document::SessionEntry,
    /// Start, when it is known.
    pub start: Option<Moment>,
    /// End, when it is known.
    pub end: Option<Moment>,
}

/// The programme as the file says it, resolved and by time.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Raised with each publication.
    pub revision: u32,
    /// When the file was last changed.
    pub updated: Option<Moment>,
    /// The language of plain strings.
    pub default_language: Language,
    /// Who publishes it.
    pub publisher: Publisher,
    /// Subjects, in the file's order.
    pub themes: Vec<Theme>,
    /// Organizations, in the file's order.
    pub partners: Vec<Partner>,
    /// What means the same to who searches.
    pub synonyms: Vec<Vec<String>>,
    /// Events by time; those without a date first.
    pub events: Vec<Arc<Event>>,
    people: Directory<Person>,
    places: Directory<Place>,
    series: Directory<Series>,
    positions: IdIndex,
    /// For each event those that continue it.
    followers: Vec<Vec<EventIndex>>,
    /// For each event those that are part of it.
    parts: Vec<Vec<EventIndex>>,
    has_samples: bool,
}

impl Schedule {
    /// The event with this id, or one that had it before.
    pub fn event(&self, id: &EventId) -> Option<&Arc<Event>> {
        self.index_of(id).and_then(|at| self.at(at))
    }

    /// The id by which calendars, feeds and conference apps know an event for ever: the first of its former ids, else its
    /// own. A former id that has become that of another event is none.
    pub fn lasting_id<'e>(&self, event: &'e Event) -> &'e EventId {
        let is_own = |id: &&EventId| self.event(id).is_some_and(|found| found.id() == event.id());
        event.about.former_ids.iter().find(is_own).unwrap_or(event.id())
    }

    /// Where the event with this id, or one that had it before, is.
    pub(crate) fn index_of(&self, id: &EventId) -> Option<EventIndex> {
        self.positions.get(id.as_str()).map(EventIndex)
    }

    /// The events that continue the one at an index, by time.
    pub(crate) fn follower_indexes(&self, index: EventIndex) -> &[EventIndex] {
        self.followers.get(index.0).map_or(&[], Vec::as_slice)
    }

    /// The events that are part of the one at an index, by time.
    pub(crate) fn part_indexes(&self, index: EventIndex) -> &[EventIndex] {
        self.parts.get(index.0).map_or(&[], Vec::as_slice)
    }

    /// When an entry was last changed: what it says itself; else its start, once the file was changed after that; else
    /// the moment of the file. So another change of the file leaves the entries of the past as they are.
    pub fn last_change(&self, event: &Event) -> Option<Moment> {
        let start = event.when.start().or_else(|| event.when.sort_day().map(Moment::start_of));
        event.updated.or_else(|| self.updated.map(|file| start.map_or(file, |start| start.min(file))))
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The partner with this id.
    pub fn partner(&self, id: &PartnerId) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == *id)
    }

    /// The person with this id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.get(id.as_str())
    }

    /// The place with this id.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(id.as_str())
    }

    /// The name of a room in a place.
    pub fn room(&self, place: &PlaceId, room: &RoomId) -> Option<&Text> {
        let rooms = &self.places.get(place.as_str())?.rooms;
        rooms.iter().find(|candidate| candidate.id == *room).map(|found| &found.name)
    }

    /// The series with this id.
    pub fn series(&self, id: &SeriesId) -> Option<&Series> {
        self.series.get(id.as_str())
    }

    /// Every place, by id.
    pub fn all_places(&self) -> impl Iterator<Item = &Place> {
        self.places.iter()
    }

    /// Every series, by id.
    pub fn all_series(&self) -> impl Iterator<Item = &Series> {
        self.series.iter()
    }

    /// Every person, by id.
    pub fn all_people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter()
    }

    /// The events that continue this one, by time.
    pub fn followers(&self, id: &EventId) -> impl Iterator<Item = &Arc<Event>> {
        self.linked(&self.followers, id)
    }

    /// The events that are part of this one, by time.
    pub fn parts(&self, id: &EventId) -> impl Iterator<Item = &Arc<Event>> {
        self.linked(&self.parts, id)
    }

    /// Whether an event is a sample.
    pub const fn has_samples(&self) -> bool {
        self.has_samples
    }

    fn linked<'a>(
        &'a self,
        links: &'a [Vec<EventIndex>],
        id: &EventId,
    ) -> impl Iterator<Item = &'a Arc<Event>> {
        let found = self.index_of(id).and_then(|at| links.get(at.0));
        found.into_iter().flatten().filter_map(|at| self.at(*at))
    }

    /// A text in the wanted language, with the language it is really in.
    pub fn text<'a>(&self, text: &'a Text, wanted: Language) -> (&'a str, Language) {
        text.get(wanted, self.default_language)
    }
}
