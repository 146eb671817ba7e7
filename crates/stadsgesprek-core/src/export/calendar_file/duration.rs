//! How long an entry lasts in a calendar.

use crate::value::time::Moment;
use chrono::NaiveDate;

/// How long something without a known end is taken to last in a calendar, in minutes.
pub const ASSUMED_MINUTES: i64 = 120;

/// What goes over midnight and lasts longer than so many minutes is no evening any more.
const LONGEST_NIGHT: i64 = 12 * 60;

/// The first and the last day of what lasts for days and nights: as one block of hours it would fill them all. What ends
/// at midnight is not on the next day.
pub(crate) fn whole_days(start: Moment, end: Moment) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = (start.date(), end.plus_minutes(-1).date());
    (first < last && start.minutes_until(end) > LONGEST_NIGHT).then_some((first, last))
}
