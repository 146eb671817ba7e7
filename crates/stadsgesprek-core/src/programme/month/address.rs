//! The month and the day in the address: `maand=2026-03`, or `dag=2026-03-12`, beside the filter.

use super::Month;
use crate::programme::filter::{Filter, Period};
use crate::value::query::pairs;
use crate::value::time::parse_date;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

const MONTH: &str = "maand";
const DAY: &str = "dag";

/// What the address says of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthChoice {
    /// Nothing: the month is the one to open with.
    Nothing,
    /// `maand=2026-03`.
    Month(Month),
    /// A day, and so its month.
    Day(NaiveDate),
}

impl MonthChoice {
    /// Reads a query string. A day says more than a month; what is neither is left out.
    pub fn parse(query: &str) -> Self {
        let mut chosen = Self::Nothing;
        for (name, value) in pairs(query) {
            let day = || parse_date(&value).filter(|day| Month::of(*day).is_shown()).map(Self::Day);
            let found = match (name.as_str(), chosen) {
                (DAY, _) => day(),
                (MONTH, Self::Nothing) => Month::parse(&value).map(Self::Month),
                _ => None,
            };
            chosen = found.unwrap_or(chosen);
        }
        chosen
    }

    /// The month, when the address names one.
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Nothing => None,
            Self::Month(month) => Some(month),
            Self::Day(day) => Some(Month::of(day)),
        }
    }

    /// The day, when the address names one.
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The query string of a filter and this, without `?`.
    pub fn query(self, filter: &Filter) -> String {
        let own = match self {
            Self::Nothing => String::new(),
            Self::Month(month) => format!("{MONTH}={}", month.word()),
            Self::Day(day) => format!("{DAY}={}-{:02}", Month::of(day).word(), day.day()),
        };
        let filter = filter.query();
        let filled = [filter, own].into_iter().filter(|extent| !extent.is_empty());
        filled.collect::<Vec<_>>().join("&")
    }
}

/// The query string of a filter, with what the query at hand says of the calendar.
pub fn keep(query: &str, filter: &Filter) -> String {
    MonthChoice::parse(query).query(filter)
}

/// The month to open with: the first from today on in which something is, unless the filter is about another time.
pub fn opening(period: Option<Period>, counts: &BTreeMap<Month, usize>, today: NaiveDate) -> Month {
    let now = Month::of(today);
    let found = match period {
        Some(Period::Year(year)) if year != today.year() => {
            let of_year = counts.keys().find(|month| month.first().year() == year);
            of_year.copied().or_else(|| Month::first_of_year(year))
        }
        Some(Period::Archive) => counts.keys().rfind(|month| **month <= now).copied(),
        Some(Period::Year(_)) => None,
        _ => counts.keys().find(|month| now <= **month).copied(),
    };
    found.unwrap_or(now)
}
