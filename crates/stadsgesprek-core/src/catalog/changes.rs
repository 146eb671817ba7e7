//! What changed of an event that is the visitor's own, in words: now, and before.

use super::{Counted, Words, dates, texts};
use crate::document::Status;
use crate::id::{PlaceId, RoomId};
use crate::schedule::Schedule;
use crate::seen::{Change, SessionChange};
use crate::text::Language;
use crate::time::Moment;

catalog! {
/// What changed, in one language.
ChangeCatalog {
    changes_title: Words,
    changes_count: Counted,
    change_now_before: fn(&str, &str) -> String,
    change_goes_ahead: Words,
    change_no_date: Words,
    change_no_time: Words,
    change_no_place: Words,
    change_session_added: Words,
    change_session_gone: Words,
}
}

pub(super) static NL: ChangeCatalog = ChangeCatalog {
    language: Language::Nl,
    changes_title: "Veranderd sinds u het laatst keek",
    changes_count: |count| match count {
        1 => "één activiteit is veranderd".to_owned(),
        count => format!("{count} activiteiten zijn veranderd"),
    },
    change_now_before: |now, before| format!("Nu: {now}. Eerst: {before}."),
    change_goes_ahead: "gaat door",
    change_no_date: "geen datum",
    change_no_time: "geen tijd",
    change_no_place: "geen plaats",
    change_session_added: "nieuw in het programma.",
    change_session_gone: "niet meer in het programma.",
};

pub(super) static EN: ChangeCatalog = ChangeCatalog {
    language: Language::En,
    changes_title: "Changed since you last looked",
    changes_count: |count| match count {
        1 => "one event has changed".to_owned(),
        count => format!("{count} events have changed"),
    },
    change_now_before: |now, before| format!("Now: {now}. Before: {before}."),
    change_goes_ahead: "goes ahead",
    change_no_date: "no date",
    change_no_time: "no time",
    change_no_place: "no place",
    change_session_added: "new in the programme.",
    change_session_gone: "no longer in the programme.",
};

impl ChangeCatalog {
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
        let t = texts(self.language);
        match status {
            Status::Scheduled => self.change_goes_ahead,
            Status::Cancelled => t.status_cancelled,
            Status::Postponed => t.status_postponed,
            Status::Rescheduled => t.status_rescheduled,
            Status::MovedOnline => t.status_moved_online,
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
