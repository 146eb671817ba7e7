//! The dates of a recurrence rule (RFC 5545, section 3.3.10), of the parts that calendars let people choose.
//!
//! Not by the library for it (`rrule`): that needs every zone of `chrono-tz`, which is cut to Amsterdam for the browser.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// So many days, weeks, months or years are looked at; a rule can be such that no date fits.
const MOST_STEPS: u32 = 5000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    every: Every,
    interval: u32,
    count: Option<usize>,
    until: Option<NaiveDateTime>,
    weekdays: Vec<(i32, Weekday)>,
    month_days: Vec<i32>,
    months: Vec<u32>,
    /// Which of the dates in each step; from the end when below zero.
    positions: Vec<i32>,
    week_start: Weekday,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

impl Rule {
    /// Reads a rule; nothing when there is something in it that is not known here. `until` reads the last moment.
    pub(super) fn parse(text: &str, until: impl Fn(&str) -> Option<NaiveDateTime>) -> Option<Self> {
        let mut rule = Self {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            weekdays: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Mon,
        };
        let mut is_said = false;
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    is_said = true;
                    rule.every = every(value)?;
                }
                "INTERVAL" => rule.interval = value.parse().ok().filter(|number| *number > 0)?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(until(value)?),
                "BYDAY" => rule.weekdays = list(value, weekday)?,
                "BYMONTHDAY" => rule.month_days = list(value, |day| day.parse().ok())?,
                "BYMONTH" => rule.months = list(value, |month| month.parse().ok())?,
                "BYSETPOS" => rule.positions = list(value, |which| which.parse().ok())?,
                "WKST" => rule.week_start = weekday(value)?.1,
                _ => return None,
            }
        }
        is_said.then_some(rule)
    }

    /// Whether it ends.
    pub(super) const fn has_end(&self) -> bool {
        self.count.is_some() || self.until.is_some()
    }

    /// The first dates from `from` on, at most `enough`, of the row that begins at `start`.
    pub(super) fn dates(
        &self,
        start: NaiveDateTime,
        from: NaiveDateTime,
        enough: usize,
    ) -> Vec<NaiveDateTime> {
        let (mut dates, mut count) = (Vec::new(), 0);
        // What is counted is counted from the first one.
        let first = if self.count.is_some() { 0 } else { self.steps_before(start.date(), from.date()) };
        for step in first..first.saturating_add(MOST_STEPS) {
            let Some(days) = self.step(start.date(), step) else { break };
            for day in self.chosen(days) {
                let date = day.and_time(start.time());
                if date < start {
                    continue;
                }
                let is_over = self.count.is_some_and(|most| count >= most)
                    || self.until.is_some_and(|until| date > until);
                if is_over || dates.len() >= enough {
                    return dates;
                }
                count += 1;
                dates.extend((date >= from).then_some(date));
            }
        }
        dates
    }

    /// So many steps are certainly over before `from`.
    fn steps_before(&self, start: NaiveDate, from: NaiveDate) -> u32 {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let far = match self.every {
            Every::Day => (from - start).num_days(),
            Every::Week => (from - start).num_days() / 7,
            Every::Month => months(from) - months(start),
            Every::Year => i64::from(from.year()) - i64::from(start.year()),
        };
        u32::try_from(far / i64::from(self.interval) - 1).unwrap_or(0)
    }

    /// The dates of the day, week, month or year that many intervals on, in order; nothing beyond the calendar.
    fn step(&self, start: NaiveDate, step: u32) -> Option<Vec<NaiveDate>> {
        let far = step.checked_mul(self.interval)?;
        let days = match self.every {
            Every::Day => vec![start.checked_add_days(Days::new(far.into()))?],
            Every::Week => {
                let back = u64::from(start.weekday().days_since(self.week_start));
                let first = start
                    .checked_sub_days(Days::new(back))?
                    .checked_add_days(Days::new(u64::from(far) * 7))?;
                first.iter_days().take(7).filter(|day| self.is_on_weekday(*day, start)).collect()
            }
            Every::Month => self.in_month(start.with_day(1)?.checked_add_months(Months::new(far))?, start),
            Every::Year => {
                let year = start.year().checked_add(i32::try_from(far).ok()?)?;
                let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
                let is_of_year =
                    self.months.is_empty() && !(self.weekdays.is_empty() && self.month_days.is_empty());
                let months = if self.months.is_empty() { vec![start.month()] } else { self.months.clone() };
                let firsts = months.into_iter().filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1));
                match is_of_year {
                    true => self.in_year(first),
                    false => firsts.flat_map(|first| self.in_month(first, start)).collect(),
                }
            }
        };
        let fits = |day: &NaiveDate| {
            (self.months.is_empty() || self.months.contains(&day.month()))
                && (self.every != Every::Day
                    || (self.is_on_weekday(*day, *day) && self.is_on_month_day(*day)))
        };
        let mut days: Vec<NaiveDate> = days.into_iter().filter(fits).collect();
        days.sort_unstable();
        Some(days)
    }

    fn chosen(&self, days: Vec<NaiveDate>) -> Vec<NaiveDate> {
        if self.positions.is_empty() {
            return days;
        }
        let count = i32::try_from(days.len()).unwrap_or(i32::MAX);
        let is_chosen = |at: usize| {
            let at = i32::try_from(at).unwrap_or(i32::MAX) + 1;
            self.positions.iter().any(|which| *which == at || *which == at - count - 1)
        };
        days.into_iter().enumerate().filter(|(at, _)| is_chosen(*at)).map(|(_, day)| day).collect()
    }

    fn is_on_weekday(&self, day: NaiveDate, start: NaiveDate) -> bool {
        match self.weekdays.is_empty() {
            true => day.weekday() == start.weekday(),
            false => self.weekdays.iter().any(|(_, weekday)| *weekday == day.weekday()),
        }
    }

    fn is_on_month_day(&self, day: NaiveDate) -> bool {
        let from_end = |number: i32| i32::try_from(day.day()).unwrap_or(0) - length(day) - 1 == number;
        self.month_days.is_empty()
            || self
                .month_days
                .iter()
                .any(|number| u32::try_from(*number) == Ok(day.day()) || from_end(*number))
    }

    /// The days of the month that begins at `first`.
    fn in_month(&self, first: NaiveDate, start: NaiveDate) -> Vec<NaiveDate> {
        let days = first.iter_days().take_while(|day| day.month() == first.month());
        let is_meant = |day: &NaiveDate| match (self.weekdays.is_empty(), self.month_days.is_empty()) {
            (true, true) => day.day() == start.day(),
            (true, false) => self.is_on_month_day(*day),
            (false, _) => {
                self.is_on_month_day(*day) && self.weekdays.iter().any(|which| is_which(*day, *which))
            }
        };
        days.filter(is_meant).collect()
    }

    /// The days of the year that begins at `first`; weekdays are counted in the year.
    fn in_year(&self, first: NaiveDate) -> Vec<NaiveDate> {
        let days = first.iter_days().take_while(|day| day.year() == first.year());
        let length = if first.leap_year() { 366 } else { 365 };
        let number = |day: &NaiveDate| i32::try_from(day.ordinal()).unwrap_or(0);
        let is_weekday = |day: &NaiveDate| {
            self.weekdays.is_empty()
                || self.weekdays.iter().any(|which| is_nth(*day, number(day), length, *which))
        };
        days.filter(|day| self.is_on_month_day(*day) && is_weekday(day)).collect()
    }
}

/// Whether a day is the first, second, … or last of its weekday in its month.
fn is_which(day: NaiveDate, which: (i32, Weekday)) -> bool {
    is_nth(day, i32::try_from(day.day()).unwrap_or(0), length(day), which)
}

/// The same in a month or year of that length, in which it is the day of that number.
fn is_nth(day: NaiveDate, number: i32, length: i32, (which, weekday): (i32, Weekday)) -> bool {
    day.weekday() == weekday
        && (which == 0 || (number - 1) / 7 + 1 == which || (number - length) / 7 - 1 == which)
}

/// How many days its month has.
fn length(day: NaiveDate) -> i32 {
    i32::from(day.num_days_in_month())
}

fn every(name: &str) -> Option<Every> {
    match name.to_ascii_uppercase().as_str() {
        "DAILY" => Some(Every::Day),
        "WEEKLY" => Some(Every::Week),
        "MONTHLY" => Some(Every::Month),
        "YEARLY" => Some(Every::Year),
        _ => None,
    }
}

fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(',').map(|part| read(part.trim())).collect()
}

/// `-1SU`, `SU`.
pub(in crate::import) fn weekday(text: &str) -> Option<(i32, Weekday)> {
    let text = text.trim();
    let (which, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match name.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    let which = which.trim_start_matches('+');
    Some((if which.is_empty() { 0 } else { which.parse().ok()? }, weekday))
}

/// The last moment of a day.
pub(super) fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use chrono::NaiveDateTime;

    #[track_caller]
    fn check(rule: &str, expected: &str) {
        let read = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok();
        let start = read("2027-03-01T20:00").unwrap();
        let found = Rule::parse(rule, read).map(|rule| rule.dates(start, start, 5));
        let shown = found.map(|dates| {
            dates.iter().map(|date| date.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(shown.as_deref().unwrap_or("?"), expected, "{rule}");
    }

    #[test]
    fn the_rules_that_people_choose_give_their_dates() {
        check("FREQ=DAILY;COUNT=3", "03-01 03-02 03-03");
        check("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "03-01 03-02 03-03 03-04 03-05");
        check("FREQ=WEEKLY", "03-01 03-08 03-15 03-22 03-29");
        check("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", "03-01 03-03 03-15 03-17");
        check("FREQ=WEEKLY;UNTIL=2027-03-15T20:00", "03-01 03-08 03-15");
        check("FREQ=MONTHLY;COUNT=3", "03-01 04-01 05-01");
        check("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "03-01 04-05 05-03");
        check("FREQ=MONTHLY;BYDAY=-1TH;COUNT=3", "03-25 04-29 05-27");
        check("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1;COUNT=2", "03-25 04-29");
        check("FREQ=MONTHLY;BYMONTHDAY=31,-1;COUNT=3", "03-31 04-30 05-31");
        check("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=5;COUNT=3", "03-05 09-05 03-05");
        check("FREQ=YEARLY;COUNT=2", "03-01 03-01");
        check("FREQ=YEARLY;BYDAY=9MO,-1MO;COUNT=3", "03-01 12-27 02-28");
        check("FREQ=YEARLY;BYMONTHDAY=-1;COUNT=2", "03-31 04-30");
    }

    #[test]
    fn a_rule_of_long_ago_is_taken_up_later() {
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
        for (rule, expected) in [
            ("FREQ=DAILY", "2027-03-03T20:00"),
            ("FREQ=DAILY;INTERVAL=4", "2027-03-06T20:00"),
            ("FREQ=WEEKLY", "2027-03-08T20:00"),
            ("FREQ=MONTHLY;BYDAY=1MO", "2027-04-05T20:00"),
            ("FREQ=YEARLY;INTERVAL=3", "2028-01-01T20:00"),
            ("FREQ=WEEKLY;COUNT=1367", "2027-03-08T20:00"),
            ("FREQ=WEEKLY;COUNT=1365", "-"),
        ] {
            let rule = Rule::parse(rule, |_| None).unwrap();
            let found = rule.dates(at("2001-01-01T20:00"), at("2027-03-03T00:00"), 1);
            let shown = found.first().map(|date| date.format("%Y-%m-%dT%H:%M").to_string());
            assert_eq!(shown.as_deref().unwrap_or("-"), expected, "{rule:?}");
        }
    }

    #[test]
    fn what_is_not_known_gives_no_dates_and_what_never_comes_ends() {
        check("onzin", "?");
        check("FREQ=HOURLY", "?");
        check("FREQ=WEEKLY;INTERVAL=0", "?");
        check("FREQ=YEARLY;BYWEEKNO=20", "?");
        check("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "");
        check("FREQ=YEARLY;INTERVAL=4294967295", "03-01");
    }
}
