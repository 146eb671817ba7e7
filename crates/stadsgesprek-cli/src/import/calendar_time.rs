//! Dates and times of a calendar file in Delft's time (RFC 5545, sections 3.3.4 to 3.3.6).

use super::content_lines::Property;
use super::issue::ImportIssue;
use super::zones::{Zone, Zones, moment};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use stadsgesprek_core::value::time::{Moment, TimeProblem};

/// When something begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Day(NaiveDate),
    At(Moment),
}

/// A date or time as it is written, with the zone it is in.
#[derive(Clone, Debug)]
pub(super) enum Wall {
    Day(NaiveDate),
    /// What the clock says in a zone.
    At(NaiveDateTime, Zone),
}

impl Wall {
    /// When that is.
    pub(super) fn point(&self) -> Result<Point, ImportIssue> {
        match self {
            Self::Day(day) => Ok(Point::Day(*day)),
            Self::At(local, zone) => moment(*local, zone).map(Point::At).map_err(ImportIssue::Start),
        }
    }

    /// The same by the clock there, at its first moment when it is a whole day.
    pub(super) fn local(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::At(local, _) => *local,
        }
    }

    /// Another time by the clock there.
    pub(super) fn at(&self, local: NaiveDateTime) -> Self {
        match self {
            Self::Day(_) => Self::Day(local.date()),
            Self::At(_, zone) => Self::At(local, zone.clone()),
        }
    }
}

/// Reads `DTSTART`, `DTEND` and the like.
pub(super) fn wall(property: &Property, zones: &Zones) -> Result<Wall, ImportIssue> {
    one_wall(property.value.trim(), property, zones)
}

/// Reads the values of `EXDATE`; a period counts by its start.
pub(super) fn walls<'p>(
    property: &'p Property,
    zones: &'p Zones,
) -> impl Iterator<Item = Result<Wall, ImportIssue>> + 'p {
    let values = property.value.split(',').map(|value| value.split('/').next().unwrap_or_default().trim());
    values.filter(|value| !value.is_empty()).map(|value| one_wall(value, property, zones))
}

/// Reads the values of `RDATE`: those that can be read, and how many minutes each takes when it is a period.
pub(super) fn periods(property: &Property, zones: &Zones) -> Vec<(Wall, Option<i64>)> {
    let read = property.value.split(',').filter_map(|value| {
        let (start, end) = value.split_once('/').map_or((value, None), |(start, end)| (start, Some(end)));
        let start = one_wall(start.trim(), property, zones).ok()?;
        Some((start.clone(), end.and_then(|end| minutes_to(&start, end.trim(), property, zones))))
    });
    read.collect()
}

/// What follows the slash of a period is its end or its length.
fn minutes_to(start: &Wall, end: &str, property: &Property, zones: &Zones) -> Option<i64> {
    let between = || {
        let end = one_wall(end, property, zones).ok()?.point().ok()?;
        match (start.point().ok()?, end) {
            (Point::At(start), Point::At(end)) => Some(start.minutes_until(end)),
            _ => None,
        }
    };
    minutes(end).or_else(between).filter(|minutes| *minutes > 0)
}

fn one_wall(value: &str, property: &Property, zones: &Zones) -> Result<Wall, ImportIssue> {
    let malformed = || ImportIssue::Start(TimeProblem::Malformed(value.to_owned()));
    let is_date = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    let Some((day, clock)) = value.split_once(['T', 't']) else {
        return date(value).map(Wall::Day).ok_or_else(malformed);
    };
    if is_date {
        return date(day).map(Wall::Day).ok_or_else(malformed);
    }
    let (clock, zone) = match clock.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, Some(Zone::Offset(0))),
        None => match clock.find(['+', '-']) {
            Some(at) => (&clock[..at], super::zones::by_name(&clock[at..])),
            None => (clock, zones.zone(property.parameter("TZID"))),
        },
    };
    let (day, time) = date(day).zip(time(clock)).ok_or_else(malformed)?;
    let name = || property.parameter("TZID").unwrap_or_default().to_owned();
    let zone = zone.ok_or_else(|| ImportIssue::UnknownZone(name()))?;
    Ok(Wall::At(day.and_time(time), zone))
}

fn date(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..8)?);
    (text.len() == 8)
        .then(|| NaiveDate::from_ymd_opt(digits(year)?.try_into().ok()?, digits(month)?, digits(day)?))?
}

fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = (text.get(..2)?, text.get(2..4)?);
    let is_whole = text.len() == 4 || (text.len() == 6 && digits(text.get(4..6)?).is_some());
    is_whole.then(|| NaiveTime::from_hms_opt(digits(hour)?, digits(minute)?, 0))?
}

fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Minutes of a duration such as `PT1H30M` or `P1D`; nothing when it is none, or not ahead.
pub(super) fn minutes(text: &str) -> Option<i64> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut total = 0_i64;
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..end].parse::<u32>().ok()?.into();
        total += match rest[end..].chars().next()? {
            'W' => number * 7 * 24 * 60,
            'D' => number * 24 * 60,
            'H' => number * 60,
            'M' => number,
            'S' => number / 60,
            _ => return None,
        };
        rest = &rest[end + 1..];
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::{Point, minutes, wall};
    use crate::import::content_lines::{ContentLine, contents};
    use crate::import::zones::Zones;
    use crate::wall_time::fold_of;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let Some(ContentLine::Property(property)) = contents(line.as_bytes()).next() else {
            panic!("{line}")
        };
        let read = match wall(&property, &Zones::default()).and_then(|wall| wall.point()) {
            Ok(Point::Day(day)) => day.to_string(),
            Ok(Point::At(moment)) => {
                let fold = fold_of(moment).map_or("", |fold| fold.as_written());
                format!("{} {fold}", moment.to_file()).trim_end().to_owned()
            }
            Err(issue) => format!("{issue:?}"),
        };
        assert!(read.starts_with(expected), "{line}: {read}");
    }

    #[test]
    fn times_become_those_of_delft() {
        check("DTSTART:20270701T180000Z", "2027-07-01T20:00");
        check("DTSTART:20270101T190000Z", "2027-01-01T20:00");
        check("DTSTART;TZID=Europe/Amsterdam:20270701T200000", "2027-07-01T20:00");
        check("DTSTART;TZID=\"W. Europe Standard Time\":20270701T200000", "2027-07-01T20:00");
        check("DTSTART;TZID=Etc/UTC:20270701T180000", "2027-07-01T20:00");
        check("DTSTART;TZID=Asia/Tokyo:20270702T030000", "2027-07-01T20:00");
        check("DTSTART:20270701T200000", "2027-07-01T20:00");
        check("DTSTART:20270701T200000+0200", "2027-07-01T20:00");
        check("DTSTART;VALUE=DATE:20270701", "2027-07-01");
        check("DTSTART;VALUE=DATE:20270701T000000", "2027-07-01");
        check("DTSTART:20261231T233000Z", "2027-01-01T00:30");
    }

    #[test]
    fn the_night_the_clock_goes_back_is_told_apart() {
        check("DTSTART:20261025T003000Z", "2026-10-25T02:30 first");
        check("DTSTART:20261025T013000Z", "2026-10-25T02:30 second");
        check("DTSTART;TZID=Europe/Amsterdam:20261025T023000", "2026-10-25T02:30 first");
    }

    #[test]
    fn what_cannot_be_known_is_said() {
        check("DTSTART;TZID=Ergens/Anders:20270701T200000", "UnknownZone(\"Ergens/Anders\")");
        check("DTSTART;TZID=Europe/Amsterdam:20260329T023000", "Start(DoesNotExist");
        for value in
            ["", "2027-07-01", "20270732", "20270701T2500", "20270701T", "２0270701", "20270701T20000"]
        {
            check(&format!("DTSTART:{value}"), "Start(Malformed");
        }
    }

    #[test]
    fn durations_are_minutes() {
        for (text, expected) in [
            ("PT1H30M", Some(90)),
            ("P1D", Some(1440)),
            ("P1W", Some(10080)),
            ("PT45M0S", Some(45)),
            ("PT5400S", Some(90)),
            ("-PT15M", None),
            ("1:30", None),
            ("PT", None),
            ("P1", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
