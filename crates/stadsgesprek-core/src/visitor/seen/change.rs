//! What is different between what was seen and what there is now.

use super::shown::place_words;
use super::{Seen, SeenSession};
use crate::programme::document::Status;
use crate::programme::schedule::{Event, Schedule, When};
use crate::value::id::SessionId;
use crate::value::text::Language;
use crate::value::time::Moment;
use chrono::TimeDelta;

/// Something that changed. What it was is in the words that were read then, what it is in the language at hand; words
/// that are empty mean that there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventChange {
    /// What it is called.
    Title {
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// Whether it goes ahead.
    Status {
        /// As it was.
        before: Status,
        /// As it is.
        after: Status,
    },
    /// The time, each with the words for a date that is not known.
    When {
        /// As it was.
        before: (When, String),
        /// As it is.
        after: (When, String),
    },
    /// When it can be visited.
    Hours {
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// Where, and whether one can take part online.
    Place {
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// Who take part by now.
    Joined(Vec<String>),
    /// Who take part no longer.
    Left(Vec<String>),
    /// Something in the programme.
    Session {
        /// Its title, as it is.
        title: String,
        /// What is different.
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
    /// Its title, as it was.
    Title(String),
    /// Its start and end.
    Time {
        /// As they were.
        before: (Option<Moment>, Option<Moment>),
        /// As they are.
        after: (Option<Moment>, Option<Moment>),
    },
    /// Its place or room.
    Place {
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// Who take part by now.
    Joined(Vec<String>),
    /// Who take part no longer.
    Left(Vec<String>),
}

impl Seen {
    /// What is different now, in the order in which it matters, in a language; nothing in an older programme. What only
    /// looks different because it was read in another language is the same.
    pub fn changes(&self, schedule: &Schedule, event: &Event, language: Language) -> Vec<EventChange> {
        if schedule.revision < self.revision {
            return Vec::new();
        }
        let now = Self::of_event(schedule, event, language);
        let same = match self.language {
            Some(then) if then != language => Self::of_event(schedule, event, then),
            _ => now.clone(),
        };
        Comparison { before: self, same: &same, now: &now, schedule, language }.all()
    }

    /// By how much the whole event moved, on the clock.
    pub(super) fn moved(&self, now: &Self) -> TimeDelta {
        if let (When::Timed { start: before, .. }, When::Timed { start: after, .. }) = (self.when, now.when) {
            return after.local() - before.local();
        }
        match (self.when.first_day(), now.when.first_day()) {
            (Some(before), Some(after)) => after - before,
            _ => TimeDelta::zero(),
        }
    }
}

/// What was read, what is there now in that language, and the same in the language at hand.
struct Comparison<'a> {
    before: &'a Seen,
    same: &'a Seen,
    now: &'a Seen,
    schedule: &'a Schedule,
    language: Language,
}

impl Comparison<'_> {
    fn all(&self) -> Vec<EventChange> {
        let (before, now) = (self.before, self.now);
        let (then, today, same) = (&before.shown, &now.shown, &self.same.shown);
        let mut changes = Vec::new();
        if before.status != now.status {
            changes.push(EventChange::Status { before: before.status, after: now.status });
        }
        // A record without words cannot say that they changed.
        let has_words = before.language.is_some();
        if before.when != now.when || (has_words && then.date != same.date) {
            let of = |seen: &Seen| (seen.when, seen.shown.date.clone());
            changes.push(EventChange::When { before: of(before), after: of(now) });
        }
        if has_words && then.hours != same.hours {
            changes.push(EventChange::Hours { before: then.hours.clone(), after: today.hours.clone() });
        }
        changes.extend(self.place());
        if has_words && then.title != same.title {
            changes.push(EventChange::Title { before: then.title.clone(), after: today.title.clone() });
        }
        if has_words {
            changes.extend(missing(&today.people, &then.people).map(EventChange::Joined));
            changes.extend(missing(&then.people, &today.people).map(EventChange::Left));
        }
        self.sessions(&mut changes);
        changes
    }

    fn place(&self) -> Option<EventChange> {
        let (before, now) = (self.before, self.now);
        if before.language.is_some() {
            let (before, after) = (before.shown.place.clone(), now.shown.place.clone());
            return (before != self.same.shown.place).then_some(EventChange::Place { before, after });
        }
        let is_other = (&before.place, &before.room) != (&now.place, &now.room);
        let words = |seen: &Seen| {
            place_words(self.schedule, (seen.place.as_ref(), seen.room.as_ref()), None, self.language)
        };
        is_other.then(|| EventChange::Place { before: words(before), after: words(now) })
    }

    fn sessions(&self, changes: &mut Vec<EventChange>) {
        let mut gone: Vec<&SeenSession> = self.before.sessions.iter().collect();
        for (same, now) in self.same.sessions.iter().zip(&self.now.sessions) {
            let title = || now.shown.title.clone();
            let mut push = |change| changes.push(EventChange::Session { title: title(), change });
            let known =
                gone.iter().position(|before| before.id == now.id).or_else(|| self.renamed(&gone, same));
            match known.map(|at| gone.remove(at)) {
                None => push(SessionChange::Added),
                Some(before) => self.session(before, same, now, &mut push),
            }
        }
        changes.extend(gone.into_iter().map(|before| EventChange::Session {
            title: before.shown.title.clone(),
            change: SessionChange::Gone,
        }));
    }

    /// A session with another id and the same title is the same one to who reads it, unless the programme has both.
    fn renamed(&self, gone: &[&SeenSession], same: &SeenSession) -> Option<usize> {
        let is_there = |id: &SessionId| self.now.sessions.iter().any(|now| now.id == *id);
        gone.iter().position(|before| before.shown.title == same.shown.title && !is_there(&before.id))
    }

    fn session(
        &self,
        before: &SeenSession,
        same: &SeenSession,
        now: &SeenSession,
        push: &mut impl FnMut(SessionChange),
    ) {
        let has_words = self.before.language.is_some();
        if has_words && before.shown.title != same.shown.title {
            push(SessionChange::Title(before.shown.title.clone()));
        }
        let of = |it: &SeenSession| (it.start, if has_words { it.end } else { None });
        let (times, times_now) = (of(before), of(now));
        // A programme that moves along with the whole evening is not told line by line.
        let moved = self.before.moved(self.now);
        let along = |at: Option<Moment>| at.and_then(|at| at.local().checked_add_signed(moved));
        let local = |at: Option<Moment>| at.map(Moment::local);
        let is_along = (along(times.0), along(times.1)) == (local(times_now.0), local(times_now.1));
        if times != times_now && !is_along {
            push(SessionChange::Time { before: times, after: times_now });
        }
        if let Some(change) = self.session_place(before, same, now) {
            push(change);
        }
        if has_words {
            missing(&now.shown.people, &before.shown.people)
                .map(SessionChange::Joined)
                .into_iter()
                .for_each(&mut *push);
            missing(&before.shown.people, &now.shown.people)
                .map(SessionChange::Left)
                .into_iter()
                .for_each(push);
        }
    }

    /// A session without a place of its own is where the event is.
    fn session_place(
        &self,
        before: &SeenSession,
        same: &SeenSession,
        now: &SeenSession,
    ) -> Option<SessionChange> {
        if self.before.language.is_some() {
            let is_other = before.shown.place != same.shown.place;
            let words = |seen: &Seen, session: &SeenSession| match session.shown.place.as_str() {
                "" => seen.shown.place.clone(),
                own => own.to_owned(),
            };
            let (before, after) = (words(self.before, before), words(self.now, now));
            return is_other.then_some(SessionChange::Place { before, after });
        }
        let is_other = (&before.place, &before.room) != (&now.place, &now.room);
        let words = |seen: &Seen, it: &SeenSession| {
            let place = it.place.as_ref().or(seen.place.as_ref());
            place_words(self.schedule, (place, it.room.as_ref()), None, self.language)
        };
        is_other
            .then(|| SessionChange::Place { before: words(self.before, before), after: words(self.now, now) })
    }
}

/// The names that the others do not have; nothing when there are none.
fn missing(names: &[String], others: &[String]) -> Option<Vec<String>> {
    let missing: Vec<String> = names.iter().filter(|name| !others.contains(name)).cloned().collect();
    (!missing.is_empty()).then_some(missing)
}
