//! Times in a calendar file, and the time zone they are in.

use super::lines::ContentLineWriter;
use crate::value::time::{Moment, TimeProblem, ZONE_NAME};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// The first year that lies wholly under the rule of today: summer time from the last Sunday of March to the last
/// Sunday of October (Directive 94/21/EC, October since 1996).
const FIRST_YEAR: i32 = 1997;

/// Delft's `VTIMEZONE` (RFC 5545, section 3.6.5), which says the rules since 1996.
pub(super) fn write(lines: &mut ContentLineWriter) {
    lines.token("BEGIN", "VTIMEZONE");
    lines.text("TZID", ZONE_NAME);
    observance(lines, "DAYLIGHT", "CEST", ("+0100", "+0200"), ("19960331T020000", 3));
    observance(lines, "STANDARD", "CET", ("+0200", "+0100"), ("19961027T030000", 10));
    lines.token("END", "VTIMEZONE");
}

fn observance(
    lines: &mut ContentLineWriter,
    kind: &str,
    name: &str,
    (from, to): (&str, &str),
    (start, month): (&str, u32),
) {
    lines.token("BEGIN", kind);
    lines.token("DTSTART", start);
    lines.token("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
    lines.token("TZOFFSETFROM", from);
    lines.token("TZOFFSETTO", to);
    lines.token("TZNAME", name);
    lines.token("END", kind);
}

/// `DTSTART` and, when there is a later end, `DTEND`, both in the same form.
pub(super) fn write_times(lines: &mut ContentLineWriter, start: Moment, end: Moment) {
    let times = [("DTSTART", Some(start)), ("DTEND", Some(end).filter(|end| *end > start))];
    let is_in_utc = needs_utc(start) || needs_utc(end);
    for (name, moment) in times.into_iter().filter_map(|(name, moment)| Some((name, moment?))) {
        if is_in_utc {
            lines.token(name, &utc(moment));
        } else {
            lines.token(&format!("{name};TZID={ZONE_NAME}"), &stamp(moment.local()));
        }
    }
}

/// `DTSTART` and `DTEND` of whole days; the end is the day after the last.
pub(super) fn write_days(lines: &mut ContentLineWriter, first: NaiveDate, last: NaiveDate) {
    lines.token("DTSTART;VALUE=DATE", &day(first));
    if let Some(after) = last.succ_opt().filter(|after| after.year() <= 9999) {
        lines.token("DTEND;VALUE=DATE", &day(after));
    }
}

/// `20190206T190000Z`.
pub(crate) fn utc(moment: Moment) -> String {
    format!("{}Z", stamp(moment.utc()))
}

/// `20190206`.
pub(crate) fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Whether the local time alone does not say which instant it is, to a reader that has only the zone above.
fn needs_utc(moment: Moment) -> bool {
    let is_twice = matches!(Moment::from_local(moment.local(), None), Err(TimeProblem::ExistsTwice(_)));
    is_twice || moment.local().year() < FIRST_YEAR
}

/// `20190206T200000`. Written out: chrono's format strings would bring their interpreter into the wasm.
fn stamp(at: NaiveDateTime) -> String {
    format!("{}T{:02}{:02}{:02}", day(at.date()), at.hour(), at.minute(), at.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last Sunday of a month with 31 days.
    fn last_sunday(year: i32, month: u32) -> NaiveDate {
        let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
        last - chrono::TimeDelta::days(i64::from(last.weekday().num_days_from_sunday()))
    }

    #[test]
    fn the_written_rule_is_that_of_the_time_zone_database() {
        for year in FIRST_YEAR..=2060 {
            for (month, before, after) in [(3, 3600, 7200), (10, 7200, 3600)] {
                let change = last_sunday(year, month).and_hms_opt(1, 0, 0).unwrap().and_utc().timestamp();
                let found = [change - 1, change].map(|at| Moment::from_unix_seconds(at).offset_seconds());
                assert_eq!(found, [before, after], "{year}-{month}");
            }
        }
    }
}
