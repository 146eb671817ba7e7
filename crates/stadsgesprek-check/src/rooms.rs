//! Two things in one room at once.

use super::{CheckedFile, Concern};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::reading::FileEntry;
use stadsgesprek_core::value::id::{PlaceId, RoomId};
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeMap;

/// Who has which room when, as far as start and end are known.
#[derive(Default)]
pub(super) struct Bookings<'a, 't>(BTreeMap<(&'a PlaceId, &'a RoomId), Vec<Booking<'a, 't>>>);

#[derive(Clone)]
struct Booking<'a, 't> {
    start: Moment,
    end: Moment,
    title: &'a Text,
    event: &'a str,
    entry: FileEntry<'t>,
    below: String,
}

impl<'a, 't> Bookings<'a, 't> {
    /// Takes down the sessions of an event, or the event itself when none says where it is.
    pub(super) fn note(&mut self, entry: &FileEntry<'t>, event: &'a Event) {
        if !event.goes_ahead() {
            return;
        }
        let mut add = |place: Option<&'a PlaceId>, room: Option<&'a RoomId>, times, title, below: String| {
            let (Some(place), Some(room), (Some(start), Some(end))) = (place, room, times) else { return };
            let booking = Booking { start, end, title, event: event.id().as_str(), entry: *entry, below };
            self.0.entry((place, room)).or_default().push(booking);
        };
        let about = &event.about;
        let own = (about.place.as_ref(), about.room.as_ref());
        add(own.0, own.1, (event.when.start(), event.when.end()), &about.title, String::new());
        for (at, session) in event.sessions.iter().enumerate() {
            let place = session.about.place.as_ref().or(own.0);
            let room = session.about.room.as_ref().or(if place == own.0 { own.1 } else { None });
            add(place, room, (session.start, session.end), &session.about.title, format!("/sessions/{at}"));
        }
    }

    /// Reports each that begins before an earlier one in the same room is over.
    pub(super) fn report(self, file: &mut CheckedFile<'_, 't>) {
        for mut bookings in self.0.into_values() {
            bookings.sort_by_key(|booking| booking.start);
            let mut latest: Vec<Booking<'a, 't>> = Vec::new();
            for booking in bookings {
                latest.retain(|earlier| earlier.end > booking.start);
                if let Some(other) = latest.iter().find(|earlier| earlier.is_in_the_way_of(&booking)) {
                    let other = file.schedule.text(other.title, Language::Nl).0.to_owned();
                    file.report(&booking.entry, &booking.below, Concern::RoomTaken { other });
                }
                if latest.len() < 20 {
                    latest.push(booking);
                }
            }
        }
    }
}

impl Booking<'_, '_> {
    /// A session is inside its own event.
    fn is_in_the_way_of(&self, other: &Self) -> bool {
        self.event != other.event || !(self.below.is_empty() || other.below.is_empty())
    }
}
