//! A zone as a calendar file describes it itself (RFC 5545, section 3.6.5): from when on which offset is kept.

use super::calendar::weekday;
use super::content_lines::Property;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};

/// One `STANDARD` or `DAYLIGHT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Observance {
    /// The first time it begins, by the clock before it.
    start: NaiveDateTime,
    /// Seconds east of Greenwich before it.
    from: i64,
    /// Seconds east of Greenwich from then on.
    to: i64,
    /// In which month, and on which of its weekdays, it begins again each year.
    yearly: Option<Yearly>,
    /// The other times it begins.
    dates: Vec<NaiveDateTime>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Yearly {
    month: u32,
    day: DayOfMonth,
    last_year: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayOfMonth {
    /// The first, the second; from the end when below zero.
    Weekday(i32, Weekday),
    /// The first of these weekdays on this day or later.
    OnOrAfter(u32, Weekday),
    Number(u32),
}

impl Observance {
    /// Those of a `VTIMEZONE`, from its lines.
    pub(super) fn all(lines: &[Property]) -> Vec<Self> {
        let mut all = Vec::new();
        let mut begin = 0;
        for (at, line) in lines.iter().enumerate() {
            match line.name.as_str() {
                "BEGIN" => begin = at,
                "END" => all.extend(Self::of(&lines[begin..at])),
                _ => {}
            }
        }
        all
    }

    fn of(lines: &[Property]) -> Option<Self> {
        let first = |name: &str| lines.iter().find(|line| line.name == name).map(|line| line.value.trim());
        let start = local(first("DTSTART")?)?;
        let dates = lines.iter().filter(|line| line.name == "RDATE");
        Some(Self {
            start,
            from: offset(first("TZOFFSETFROM").or_else(|| first("TZOFFSETTO"))?)?,
            to: offset(first("TZOFFSETTO")?)?,
            yearly: first("RRULE").and_then(|rule| Yearly::of(rule, start)),
            dates: dates.flat_map(|line| line.value.split(',').filter_map(local)).collect(),
        })
    }

    /// When it began last, at or before this time by the clock before it.
    fn last_before(&self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let yearly = self.yearly.iter().flat_map(|yearly| {
            let years = [at.year().min(yearly.last_year), (at.year() - 1).min(yearly.last_year)];
            years.into_iter().filter_map(|year| Some(yearly.in_year(year)?.and_time(self.start.time())))
        });
        let all = std::iter::once(self.start).chain(yearly).chain(self.dates.iter().copied());
        all.filter(|begin| *begin <= at && *begin >= self.start).max()
    }
}

/// Seconds east of Greenwich at a local time. What exists twice is the first of the two.
pub(super) fn offset_at(all: &[Observance], at: NaiveDateTime) -> i64 {
    let began = all.iter().filter_map(|one| Some((one.last_before(at)?, one)));
    let last = began.max_by_key(|(begin, _)| *begin);
    match last {
        Some((_, one)) => one.to,
        None => all.iter().min_by_key(|one| one.start).map_or(0, |one| one.from),
    }
}

impl Yearly {
    fn of(rule: &str, start: NaiveDateTime) -> Option<Self> {
        let part = |name: &str| {
            rule.split(';')
                .filter_map(|part| part.split_once('='))
                .find(|(key, _)| key.eq_ignore_ascii_case(name))
        };
        let value = |name: &str| part(name).map(|(_, value)| value.trim());
        if !value("FREQ")?.eq_ignore_ascii_case("YEARLY") {
            return None;
        }
        let month = value("BYMONTH").map_or(Some(start.month()), |month| month.parse().ok())?;
        let number = value("BYMONTHDAY").and_then(|days| days.split(',').next()?.parse::<u32>().ok());
        let day = match (value("BYDAY").and_then(|days| weekday(days.split(',').next()?)), number) {
            (Some((0, weekday)), Some(number)) => DayOfMonth::OnOrAfter(number, weekday),
            (Some((0, weekday)), None) => DayOfMonth::Weekday(1, weekday),
            (Some((which, weekday)), _) => DayOfMonth::Weekday(which, weekday),
            (None, Some(number)) => DayOfMonth::Number(number),
            (None, None) => DayOfMonth::Number(start.day()),
        };
        let until = value("UNTIL").and_then(|until| until.get(..4)?.parse().ok());
        Some(Self { month, day, last_year: until.unwrap_or(9999) })
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        match self.day {
            DayOfMonth::Number(day) => NaiveDate::from_ymd_opt(year, self.month, day),
            DayOfMonth::Weekday(which, weekday) if which > 0 => {
                NaiveDate::from_weekday_of_month_opt(year, self.month, weekday, u8::try_from(which).ok()?)
            }
            DayOfMonth::Weekday(_, weekday) => {
                let (year, month) = if self.month == 12 { (year + 1, 1) } else { (year, self.month + 1) };
                let last = NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()?;
                last.checked_sub_days(Days::new(last.weekday().days_since(weekday).into()))
            }
            DayOfMonth::OnOrAfter(day, weekday) => {
                let first = NaiveDate::from_ymd_opt(year, self.month, day)?;
                first.checked_add_days(Days::new(weekday.days_since(first.weekday()).into()))
            }
        }
    }
}

fn local(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text.trim().trim_end_matches('Z'), "%Y%m%dT%H%M%S").ok()
}

/// `+0100`, `-053000`.
fn offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("-", digits) => (-1, digits),
        ("+", digits) => (1, digits),
        _ => (1, text),
    };
    let part = |from: usize| digits.get(from..from + 2).map_or(Some(0), |part| part.parse::<i64>().ok());
    (digits.len() >= 4).then_some(sign * (part(0)? * 3600 + part(2)? * 60 + part(4)?))
}

#[cfg(test)]
mod tests {
    use super::{Observance, offset_at};
    use crate::import::content_lines::{ContentLine, contents};
    use chrono::NaiveDateTime;

    const ROMANCE: &str = "TZID:x\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\n\
        TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n";
    const NEW_YORK: &str = "BEGIN:DAYLIGHT\nDTSTART:20070311T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n\
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20071104T020000\n\
        TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nRRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU\n\
        END:STANDARD\n";
    const BY_DATES: &str = "BEGIN:STANDARD\nDTSTART:20261025T030000\nRDATE:20271031T030000\nTZOFFSETFROM:+0200\n\
        TZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20270328T020000\nTZOFFSETFROM:+0100\n\
        TZOFFSETTO:+0200\nEND:DAYLIGHT\n";

    #[track_caller]
    fn check(zone: &str, at: &str, hours: i64) {
        let lines: Vec<_> = contents(zone.as_bytes())
            .filter_map(|content| match content {
                ContentLine::Property(property) => Some(property),
                ContentLine::Loose(..) => None,
            })
            .collect();
        let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").unwrap();
        assert_eq!(offset_at(&Observance::all(&lines), at), hours * 3600, "{at}");
    }

    #[test]
    fn the_offset_is_that_of_the_last_change() {
        for (at, hours) in [
            ("2027-01-01 20:00", 1),
            ("2027-03-28 01:59", 1),
            ("2027-03-28 03:00", 2),
            ("2027-07-01 20:00", 2),
            ("2027-10-31 01:59", 2),
            ("2027-10-31 03:00", 1),
            ("2027-12-31 20:00", 1),
        ] {
            check(ROMANCE, at, hours);
            check(BY_DATES, at, hours);
        }
        check(NEW_YORK, "2027-03-13 20:00", -5);
        check(NEW_YORK, "2027-03-14 20:00", -4);
        check(NEW_YORK, "2027-11-06 20:00", -4);
        check(NEW_YORK, "2027-11-07 20:00", -5);
        check(NEW_YORK, "2000-01-01 20:00", -5);
    }
}
