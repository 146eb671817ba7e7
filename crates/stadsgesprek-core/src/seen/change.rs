//! What is different between what was seen and what there is now.

use super::{Seen, SeenSession};
use crate::document::Status;
use crate::id::{PlaceId, RoomId};
use crate::schedule::When;
use crate::time::Moment;

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whether it goes ahead.
    Status {
        /// As it was.
        before: Status,
        /// As it is.
        after: Status,
    },
    /// The time.
    When {
        /// As it was.
        before: When,
        /// As it is.
        after: When,
    },
    /// The place, with the room when there is one.
    Place {
        /// As it was.
        before: (Option<PlaceId>, Option<RoomId>),
        /// As it is.
        after: (Option<PlaceId>, Option<RoomId>),
    },
    /// Something in the programme.
    Session {
        /// Its title.
        title: String,
        /// What of it.
        change: SessionChange,
    },
}

/// What changed of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// It is new.
    Added,
    /// It is there no longer.
    Gone,
    /// Its start.
    Start {
        /// As it was.
        before: Option<Moment>,
        /// As it is.
        after: Option<Moment>,
    },
    /// Its place or room.
    Place {
        /// As it was.
        before: (Option<PlaceId>, Option<RoomId>),
        /// As it is.
        after: (Option<PlaceId>, Option<RoomId>),
    },
}

impl Seen {
    /// What is different now, in the order in which it matters; nothing in an older programme.
    pub fn changes(&self, now: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        if now.revision < self.revision {
            return changes;
        }
        if self.status != now.status {
            changes.push(Change::Status { before: self.status, after: now.status });
        }
        if self.when != now.when {
            changes.push(Change::When { before: self.when, after: now.when });
        }
        let where_ = |seen: &Self| (seen.place.clone(), seen.room.clone());
        if where_(self) != where_(now) {
            changes.push(Change::Place { before: where_(self), after: where_(now) });
        }
        self.session_changes(now, &mut changes);
        changes
    }

    fn session_changes(&self, now: &Self, changes: &mut Vec<Change>) {
        let moved = self.moved_minutes(now);
        for after in &now.sessions {
            let mut push = |change| changes.push(Change::Session { title: after.title.clone(), change });
            match self.sessions.iter().find(|before| before.id == after.id) {
                None => push(SessionChange::Added),
                Some(before) => {
                    // A programme that moves along with the whole evening is not told line by line.
                    if before.start.map(|start| start.plus_minutes(moved)) != after.start {
                        push(SessionChange::Start { before: before.start, after: after.start });
                    }
                    if (&before.place, &before.room) != (&after.place, &after.room) {
                        push(SessionChange::Place { before: self.where_(before), after: now.where_(after) });
                    }
                }
            }
        }
        let gone =
            self.sessions.iter().filter(|before| now.sessions.iter().all(|after| after.id != before.id));
        changes.extend(
            gone.map(|before| Change::Session { title: before.title.clone(), change: SessionChange::Gone }),
        );
    }

    /// A session is where the event is, unless it says otherwise.
    fn where_(&self, session: &SeenSession) -> (Option<PlaceId>, Option<RoomId>) {
        (session.place.clone().or_else(|| self.place.clone()), session.room.clone())
    }

    /// By how much the whole evening moved.
    pub(super) fn moved_minutes(&self, now: &Self) -> i64 {
        match (self.when, now.when) {
            (When::Timed { start: before, .. }, When::Timed { start: after, .. }) => {
                before.minutes_until(after)
            }
            _ => 0,
        }
    }
}
