//! A month of the programme: `2027-02`.

use crate::programme::schedule::{Event, Schedule, When};
use crate::value::query::pairs;
use crate::value::time::Moment;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintedMonth {
    first: NaiveDate,
}

impl PrintedMonth {
    /// The name of the query parameter.
    pub const PARAMETER: &str = "maand";

    /// The month of a day.
    pub fn of(date: NaiveDate) -> Self {
        Self { first: date.with_day(1).unwrap_or(date) }
    }

    /// Reads `2027-02`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let is_number =
            |text: &str, length| text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
        let is_month = is_number(year, 4) && is_number(month, 2);
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
        is_month.then_some(Self { first })
    }

    /// The month that a query string asks for.
    pub fn asked(query: &str) -> Option<Self> {
        let (_, value) = pairs(query).find(|(name, _)| name == Self::PARAMETER)?;
        Self::parse(&value)
    }

    /// The query string that asks for it, without `?`.
    pub fn query(self) -> String {
        format!("{}={self}", Self::PARAMETER)
    }

    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        self.first
    }

    fn has(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }
}

impl fmt::Display for PrintedMonth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

/// The events that begin in a month or are on in it, by time.
pub fn events_of(schedule: &Schedule, month: PrintedMonth) -> Vec<Arc<Event>> {
    schedule.events.iter().filter(|event| is_in(event.when, month)).cloned().collect()
}

fn is_in(when: When, month: PrintedMonth) -> bool {
    match when {
        When::Days { first, last, .. } => PrintedMonth::of(first) <= month && month <= PrintedMonth::of(last),
        _ => when.sort_day().is_some_and(|day| month.has(day)),
    }
}

/// The months in which something begins that is not over, and the one in which something is on now.
pub fn months_to_come(schedule: &Schedule, now: Moment) -> Vec<PrintedMonth> {
    let to_come = schedule.events.iter().filter(|event| !event.when.is_over(now));
    let days = to_come.filter_map(|event| event.when.sort_day()).map(|day| day.max(now.date()));
    let months: BTreeSet<PrintedMonth> = days.map(PrintedMonth::of).collect();
    months.into_iter().collect()
}
