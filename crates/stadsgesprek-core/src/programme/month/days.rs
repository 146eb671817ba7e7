//! What is on each day of a month.

use super::Month;
use crate::programme::schedule::{EventIndex, Schedule, When};
use chrono::{NaiveDate, TimeDelta};
use std::collections::BTreeMap;

/// In how many months an event is counted: the end of one that runs for ever is a slip of the pen.
const LONGEST: usize = 120;

/// How an event stands to a day that it is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayExtent {
    /// It is on this day only.
    Whole,
    /// It begins, and is on the next day too.
    Begins,
    /// It began before and goes on after.
    Runs,
    /// It is its last day.
    Ends,
}

/// An event on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayEvent {
    /// Its position in the schedule.
    pub at: EventIndex,
    /// How it stands to the day.
    pub extent: DayExtent,
}

/// What is on in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthEvents {
    /// Each event once, by time.
    pub events: Vec<EventIndex>,
    /// The days on which something is on: what is on that day only by time, then what lasts longer.
    pub days: BTreeMap<NaiveDate, Vec<DayEvent>>,
}

impl MonthEvents {
    /// Places events, given in any order, on the days of a month. An event without any date is on none.
    pub fn new(schedule: &Schedule, events: &[EventIndex], month: Month) -> Self {
        let mut shown = Self::default();
        let mut ordered = events.to_vec();
        ordered.sort_unstable();
        for at in ordered {
            let Some(when) = schedule.at(at).map(|event| event.when) else { continue };
            let span = days_of(when).filter(|(first, last)| is_touched(month, *first, *last));
            if let Some((first, last)) = span {
                shown.events.push(at);
                let from = first.max(month.first());
                for day in from.iter_days().take_while(|day| *day <= last.min(month.last())) {
                    let extent = extent(when, day, first, last);
                    shown.days.entry(day).or_default().push(DayEvent { at, extent });
                }
            }
        }
        for entries in shown.days.values_mut() {
            entries.sort_by_key(|entry| entry.extent != DayExtent::Whole);
        }
        shown
    }

    /// What is on a day.
    pub fn on(&self, day: NaiveDate) -> &[DayEvent] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }
}

/// The first and the last day on which an event is shown; nothing when it has no date.
///
/// An evening that goes on after midnight belongs to the day it begins. What lasts longer than a day and a night, by the
/// clock on the wall, is on each of its days. Where only the last day is known, that is its day.
pub fn days_of(when: When) -> Option<(NaiveDate, NaiveDate)> {
    match when {
        When::Unknown { until } => until.map(|day| (day, day)),
        When::Days { first, last, .. } => Some((first, last.max(first))),
        When::Timed { start, end, .. } => {
            let day = start.date();
            let is_long = |end: &crate::value::time::Moment| TimeDelta::days(1) < end.local() - start.local();
            // Midnight is the end of the day before it.
            let last = end.filter(is_long).map(|end| (end.local() - TimeDelta::seconds(1)).date());
            Some((day, last.unwrap_or(day)))
        }
    }
}

/// How many of the events are on in each month; one that is on in several counts in each.
pub fn counts(schedule: &Schedule, events: &[EventIndex]) -> BTreeMap<Month, usize> {
    let mut counts = BTreeMap::new();
    for event in events.iter().filter_map(|at| schedule.at(*at)) {
        let Some((first, last)) = days_of(event.when) else { continue };
        let months = std::iter::successors(Some(Month::of(first)), |month| month.next());
        for month in months.take_while(|month| month.first() <= last).take(LONGEST) {
            *counts.entry(month).or_default() += 1;
        }
    }
    counts
}

/// What fits in a cell with room for so many, and how many are left. What is left is never one: it would take the room
/// of the line that says so.
pub fn fit<T>(entries: &[T], room: usize) -> (&[T], usize) {
    if entries.len() <= room {
        return (entries, 0);
    }
    let (shown, rest) = entries.split_at(room.saturating_sub(1));
    (shown, rest.len())
}

fn is_touched(month: Month, first: NaiveDate, last: NaiveDate) -> bool {
    first <= month.last() && month.first() <= last
}

fn extent(when: When, day: NaiveDate, first: NaiveDate, last: NaiveDate) -> DayExtent {
    match when {
        When::Unknown { .. } => DayExtent::Ends,
        _ if first == last => DayExtent::Whole,
        _ if day == first => DayExtent::Begins,
        _ if day == last => DayExtent::Ends,
        _ => DayExtent::Runs,
    }
}
