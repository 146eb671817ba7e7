//! What takes place for a screen: an event, or those of its sessions that are here when the rest is elsewhere.

use super::DoorScope;
use crate::programme::schedule::{Event, Schedule, Session, When};
use crate::value::id::{PlaceId, RoomId};
use crate::value::time::Moment;
use std::sync::Arc;

/// An event, or a session on its own.
pub(super) struct Occurrence<'s> {
    pub(super) event: &'s Arc<Event>,
    /// The session, when only that is here.
    pub(super) alone: Option<&'s Session>,
    pub(super) when: When,
    pub(super) place: Option<&'s PlaceId>,
    pub(super) room: Option<&'s RoomId>,
    /// The sessions that are here, of an event.
    pub(super) sessions: Vec<&'s Session>,
}

/// Everything for a screen, in the order of the programme.
pub(super) fn occurrences<'s>(schedule: &'s Schedule, scope: &DoorScope) -> Vec<Occurrence<'s>> {
    schedule.events.iter().flat_map(|event| of_event(event, scope)).collect()
}

fn of_event<'s>(event: &'s Arc<Event>, scope: &DoorScope) -> Vec<Occurrence<'s>> {
    let about = &event.about;
    let here: Vec<&Session> =
        event.sessions.iter().filter(|session| is_here(session, event, scope)).collect();
    if scope.holds(about.place.as_ref(), about.room.as_ref()) {
        let (place, room) = (about.place.as_ref(), about.room.as_ref());
        return vec![Occurrence { event, alone: None, when: event.when, place, room, sessions: here }];
    }
    here.into_iter().map(|session| on_its_own(event, session)).collect()
}

fn on_its_own<'s>(event: &'s Arc<Event>, session: &'s Session) -> Occurrence<'s> {
    let (place, room) = whereabouts(session, event);
    let timed = |start| When::Timed { start, end: end_of(session, event), doors: None };
    let when = session.start.map_or(event.when, timed);
    Occurrence { event, alone: Some(session), when, place, room, sessions: Vec::new() }
}

/// When a session ends: as it says, else when the next one begins there, else with the event.
pub(super) fn end_of(session: &Session, event: &Event) -> Option<Moment> {
    let start = session.start?;
    let (place, room) = whereabouts(session, event);
    let same = event.sessions.iter().filter(|other| whereabouts(other, event) == (place, room));
    let next = || same.filter_map(|other| other.start).filter(|other| *other > start).min();
    session.end.or_else(next).or_else(|| event.when.end().filter(|end| *end > start))
}

/// Where a session is: as it says, else where the event is.
fn whereabouts<'s>(session: &'s Session, event: &'s Event) -> (Option<&'s PlaceId>, Option<&'s RoomId>) {
    let (about, of_event) = (&session.about, &event.about);
    let own = about.room.as_ref();
    match about.place.as_ref().filter(|place| Some(*place) != of_event.place.as_ref()) {
        Some(place) => (Some(place), own),
        None => (of_event.place.as_ref(), own.or(of_event.room.as_ref())),
    }
}

fn is_here(session: &Session, event: &Event, scope: &DoorScope) -> bool {
    let (place, room) = whereabouts(session, event);
    scope.holds(place, room)
}

impl DoorScope {
    /// Whether something at a place and room is for this screen. What is here in a room that nobody named may be in any.
    fn holds(&self, place: Option<&PlaceId>, room: Option<&RoomId>) -> bool {
        let is_place = self.place.is_none() || self.place.as_ref() == place;
        is_place && (self.room.is_none() || room.is_none() || self.room.as_ref() == room)
    }
}
