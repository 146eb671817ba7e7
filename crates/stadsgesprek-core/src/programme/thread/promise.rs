//! What was promised at an event and is waited for, and how that stands.

use crate::programme::document::{Outcome, OutcomeKind, OutcomeState};
use crate::programme::schedule::{EventIndex, Schedule};
use crate::value::time::Stamp;
use chrono::NaiveDate;

/// A promise that was made at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The position of the event at which it was made.
    pub event: EventIndex,
    /// Which of the outcomes of that event.
    pub outcome: usize,
}

impl Promise {
    /// Where the file says it; nothing for a promise of another schedule.
    pub fn outcome(self, schedule: &Schedule) -> Option<&Outcome> {
        schedule.at(self.event)?.about.outcomes.get(self.outcome)
    }
}

/// Every promise of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    /// Neither kept nor dropped, as far as is known: the first to be due comes first, what has no date last.
    pub open: Vec<Promise>,
    /// Kept or dropped, the latest event first.
    pub settled: Vec<Promise>,
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PromiseStatus {
    /// Not done yet.
    Open,
    /// The programme does not say.
    Unknown,
    /// `done`.
    Done,
    /// `dropped`: it will not be done any more.
    Dropped,
}

impl PromiseStatus {
    /// How an outcome stands.
    pub const fn of(outcome: &Outcome) -> Self {
        match outcome.state {
            Some(OutcomeState::Open) => Self::Open,
            Some(OutcomeState::Done) => Self::Done,
            Some(OutcomeState::Dropped) => Self::Dropped,
            Some(OutcomeState::Unknown) | None => Self::Unknown,
        }
    }

    /// Whether there is nothing left to wait for.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// Whether somebody may wait for it: a promise, an agreement to talk again, and whatever has a date or is said to be open.
pub const fn is_promise(outcome: &Outcome) -> bool {
    matches!(outcome.kind, OutcomeKind::Promise | OutcomeKind::FollowUp)
        || outcome.due.is_some()
        || matches!(outcome.state, Some(OutcomeState::Open))
}

/// The day by which it is due, when the programme says so in a way that can be read.
pub fn due_day(outcome: &Outcome) -> Option<NaiveDate> {
    let due = outcome.due.as_deref()?;
    Stamp::parse(due, None).ok().map(Stamp::date)
}

/// Whether the day by which it is due has passed while it is not settled.
pub fn is_overdue(outcome: &Outcome, today: NaiveDate) -> bool {
    !PromiseStatus::of(outcome).is_settled() && due_day(outcome).is_some_and(|due| due < today)
}

/// Sorted as [`Promises`] says.
pub fn promises(schedule: &Schedule) -> Promises {
    let mut promises = Promises::default();
    let mut open = Vec::new();
    for (event, it) in schedule.indexed() {
        for (at, outcome) in it.about.outcomes.iter().enumerate().filter(|(_, outcome)| is_promise(outcome)) {
            let promise = Promise { event, outcome: at };
            if PromiseStatus::of(outcome).is_settled() {
                promises.settled.push(promise);
            } else {
                open.push((due_day(outcome), promise));
            }
        }
    }
    open.sort_by_key(|(due, promise)| (due.is_none(), *due, promise.event));
    promises.open = open.into_iter().map(|(_, promise)| promise).collect();
    promises.settled.sort_by_key(|promise| std::cmp::Reverse(promise.event));
    promises
}
