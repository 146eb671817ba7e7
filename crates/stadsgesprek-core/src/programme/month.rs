//! The programme by month: the weeks of a month, what is on each day, and where the address says one is.

mod address;
mod days;
mod step;
#[cfg(test)]
mod tests;

pub use address::{MonthChoice, keep, opening};
pub use days::{DayEvent, DayExtent, MonthEvents, counts, fit};
pub use step::step;

use crate::value::time::monday_of;
use chrono::{Datelike, Days, Months, NaiveDate};

/// The years that a calendar shows; also those that a filter can name.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

/// A week as a row of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its number by ISO 8601: week 1 holds the first Thursday of the year.
    pub number: u32,
    /// Monday to Sunday, those of the months beside this one too.
    pub days: [NaiveDate; 7],
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Reads `2026-03`.
    pub fn parse(text: &str) -> Option<Self> {
        crate::value::time::parse_date(&format!("{text}-01")).map(Self::of).filter(|month| month.is_shown())
    }

    /// The first month of a year.
    pub fn first_of_year(year: i32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, 1, 1).map(Self::of).filter(|month| month.is_shown())
    }

    /// `2026-03`, as it stands in the address.
    pub fn word(self) -> String {
        format!("{:04}-{:02}", self.first.year(), self.first.month())
    }

    /// The first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }

    /// The month after this one; nothing at the end of the years that are shown.
    pub fn next(self) -> Option<Self> {
        self.first.checked_add_months(Months::new(1)).map(Self::of).filter(|month| month.is_shown())
    }

    /// The month before this one; nothing at the beginning of the years that are shown.
    pub fn previous(self) -> Option<Self> {
        self.first.checked_sub_months(Months::new(1)).map(Self::of).filter(|month| month.is_shown())
    }

    /// Whether a day is in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// Its weeks, from the one with its first day to the one with its last.
    pub fn weeks(self) -> Vec<Week> {
        let last = self.last();
        let mondays =
            std::iter::successors(Some(monday_of(self.first)), |monday| Some(*monday + Days::new(7)));
        let of_month = mondays.take_while(|monday| *monday <= last);
        let week = |monday: NaiveDate| Week {
            number: monday.iso_week().week(),
            days: std::array::from_fn(|at| monday + Days::new(at as u64)),
        };
        of_month.map(week).collect()
    }

    fn is_shown(self) -> bool {
        YEARS.contains(&self.first.year())
    }
}
