//! What changed of an event that is the visitor's own, in words: now, and before.

use super::{Catalog, dates};
use crate::document::Status;
use crate::id::{PlaceId, RoomId};
use crate::schedule::Schedule;
use crate::seen::{Change, SessionChange};
use crate::time::Moment;

impl Catalog {
    /// What changed, as a sentence.
    pub fn change(&self, change: &Change, schedule: &Schedule) -> String {
        match change {
            Change::Status { before, after } => {
                (self.change_now_before)(self.goes_ahead_words(*after), self.goes_ahead_words(*before))
            }
            Change::When { before, after } => {
                let words =
                    |when| dates::when(when, self.language).unwrap_or_else(|| self.change_no_date.to_owned());
                (self.change_now_before)(&words(*after), &words(*before))
            }
            Change::Place { before, after } => {
                let words = |where_| self.place_words(where_, schedule);
                (self.change_now_before)(&words(after), &words(before))
            }
            Change::Session { title, change } => {
                let words = self.session_change(change, schedule);
                [title.as_str(), ": ", &words].concat()
            }
        }
    }

    fn session_change(&self, change: &SessionChange, schedule: &Schedule) -> String {
        match change {
            SessionChange::Added => self.change_session_added.to_owned(),
            SessionChange::Gone => self.change_session_gone.to_owned(),
            SessionChange::Start { before, after } => {
                let is_one_day = before.map(Moment::date) == after.map(Moment::date);
                let say = if is_one_day { dates::clock } else { dates::full_moment };
                let words = |moment: &Option<_>| {
                    moment.map_or_else(|| self.change_no_time.to_owned(), |moment| say(moment, self.language))
                };
                (self.change_now_before)(&words(after), &words(before))
            }
            SessionChange::Place { before, after } => {
                let words = |where_| self.place_words(where_, schedule);
                (self.change_now_before)(&words(after), &words(before))
            }
        }
    }

    const fn goes_ahead_words(&self, status: Status) -> &'static str {
        match status {
            Status::Scheduled => self.change_goes_ahead,
            Status::Cancelled => self.status_cancelled,
            Status::Postponed => self.status_postponed,
            Status::Rescheduled => self.status_rescheduled,
            Status::MovedOnline => self.status_moved_online,
        }
    }

    fn place_words(&self, (place, room): &(Option<PlaceId>, Option<RoomId>), schedule: &Schedule) -> String {
        let found = place.as_ref().and_then(|id| schedule.place(id));
        let name = match (place, found) {
            (_, Some(place)) => Some(schedule.text(&place.name, self.language).0.to_owned()),
            (Some(id), None) => Some(id.to_string()),
            (None, None) => None,
        };
        let room = room.as_ref().map(|id| {
            let room = place.as_ref().and_then(|place| schedule.room(place, id));
            room.map_or_else(|| id.to_string(), |room| schedule.text(room, self.language).0.to_owned())
        });
        let words: Vec<String> = name.into_iter().chain(room).collect();
        if words.is_empty() { self.change_no_place.to_owned() } else { words.join(", ") }
    }
}
