//! Which part of the programme a screen in the house is about: a place, a room, themes.

use crate::programme::schedule::Event;
use crate::value::id::{PlaceId, RoomId, ThemeId};
use std::collections::BTreeSet;

/// Which part of the programme a screen is about. Nothing said means: all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KioskScope {
    /// Only what is at this place.
    pub place: Option<PlaceId>,
    /// Only what is in this room of it.
    pub room: Option<RoomId>,
    /// Only what has one of these themes.
    pub themes: BTreeSet<ThemeId>,
}

impl KioskScope {
    /// Whether an event is part of it. What is in no known room counts for every room: nobody is sent away from it.
    pub fn has(&self, event: &Event) -> bool {
        let is_here = self.place.as_ref().is_none_or(|place| event.places().contains(&place));
        let is_in_room = self.room.as_ref().is_none_or(|room| {
            let own = event.about.room.iter();
            let mut rooms =
                own.chain(event.sessions.iter().filter_map(|it| it.about.room.as_ref())).peekable();
            rooms.peek().is_none() || rooms.any(|other| other == room)
        });
        let is_about = self.themes.is_empty() || event.about.themes.iter().any(|it| self.themes.contains(it));
        is_here && is_in_room && is_about
    }
}
