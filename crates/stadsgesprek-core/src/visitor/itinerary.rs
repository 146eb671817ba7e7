//! The visitor's own programme as a time line: days, what falls together, what is free in between, what was.
//!
//! Everything is decided in Delft's time and in elapsed minutes, so the nights on which the clock changes need no case of
//! their own. Where an end is not known nothing is claimed that only an end could tell: see [`TimeSpan`].

mod clash;
mod day;
mod entry;
mod past;
mod span;
mod travel;

pub use clash::{Clash, clashes_of};
pub use day::{ItineraryDay, ItineraryItem, OverlapGroup, Transition};
pub use entry::{Claim, ItineraryEntry};
pub use past::Past;
pub use span::{Overlap, SpanEnd, TimeSpan};
pub use travel::Travel;

use crate::programme::schedule::{Schedule, When};
use crate::value::time::Moment;
use crate::visitor::saved::VisitorData;

/// Everything that the visitor saved, in the order in which it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Itinerary {
    /// What lasts for days and is not over, by its first day.
    pub running: Vec<ItineraryEntry>,
    /// What is still to come, by day.
    pub days: Vec<ItineraryDay>,
    /// What the programme no longer has and could still have been to come.
    pub gone: Vec<ItineraryEntry>,
    /// What was, the last first.
    pub past: Vec<Past>,
}

impl Itinerary {
    /// The time line of everything saved, as it stands to a moment.
    pub fn of(data: &VisitorData, schedule: &Schedule, now: Moment) -> Self {
        let entries = entry::entries(data, schedule, now);
        let (past, to_come): (Vec<ItineraryEntry>, Vec<ItineraryEntry>) =
            entries.into_iter().partition(|entry| entry.is_past);
        let (gone, present): (Vec<ItineraryEntry>, Vec<ItineraryEntry>) =
            to_come.into_iter().partition(|entry| entry.is_gone);
        let (running, dated) = present.into_iter().partition(|entry| lasts_for_days(entry, schedule));
        Self { running, days: day::days(dated, schedule), gone, past: past::by_event(past) }
    }

    /// Whether nothing was saved.
    pub fn is_empty(&self) -> bool {
        !self.has_more_to_come() && self.past.is_empty()
    }

    /// How many things there are.
    pub fn count(&self) -> usize {
        let days: usize = self.days.iter().map(ItineraryDay::count).sum();
        days + self.gone.len() + self.running.len() + self.past.len()
    }

    /// So many of its things, in the order in which they are shown. What falls together is known of all of them.
    pub fn first(&self, count: usize) -> Self {
        let mut room = count;
        let days = self.days.iter().map(|day| day.within(&mut room));
        let days = days.filter(|day| 0 < day.count()).collect();
        let gone = day::within(&self.gone, &mut room);
        let running = day::within(&self.running, &mut room);
        Self { running, days, gone, past: day::within(&self.past, &mut room) }
    }

    /// Whether something is to come, or could have been.
    pub fn has_more_to_come(&self) -> bool {
        !(self.running.is_empty() && self.days.is_empty() && self.gone.is_empty())
    }
}

fn lasts_for_days(entry: &ItineraryEntry, schedule: &Schedule) -> bool {
    let when = schedule.event(&entry.event).map(|event| event.when);
    entry.span.is_none()
        && match when {
            Some(When::Days { first, last, .. }) => first != last,
            Some(When::Unknown { .. }) => true,
            Some(When::Timed { .. }) | None => false,
        }
}

#[cfg(test)]
mod tests;
