//! Dates and times of a calendar file in Delft's time (RFC 5545, sections 3.3.4 to 3.3.6).

use super::content_lines::Property;
use super::gathering::Doubt;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use stadsgesprek_core::time::{Fold, Moment, TimeProblem, ZONE_NAME};

/// When something begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// A whole day.
    Day(NaiveDate),
    /// A moment.
    At(Moment),
}

/// A zone that can be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Delft's.
    Delft,
    /// Universal time.
    Utc,
}

/// A zone by its name; Outlook has its own name for the zone of Amsterdam.
pub(super) fn zone(name: &str) -> Option<Zone> {
    match name.trim() {
        "" | "W. Europe Standard Time" => Some(Zone::Delft),
        "UTC" | "Etc/UTC" | "GMT" | "Etc/GMT" | "Z" => Some(Zone::Utc),
        // Some programs put their own name before it: "/freeassociation.sourceforge.net/Europe/Amsterdam".
        name if name == ZONE_NAME || name.ends_with(&format!("/{ZONE_NAME}")) => Some(Zone::Delft),
        _ => None,
    }
}

/// The moment of a wall time in a zone. What exists twice is the first of the two, as RFC 5545 has it.
pub(super) fn moment(local: NaiveDateTime, zone: Zone) -> Result<Moment, TimeProblem> {
    match zone {
        Zone::Utc => Ok(Moment::from_unix_seconds(local.and_utc().timestamp())),
        Zone::Delft => Moment::from_local(local, Some(Fold::First)),
    }
}

/// Reads `DTSTART`, `DTEND` and the like.
pub(super) fn point(property: &Property) -> Result<Point, Doubt> {
    let value = property.value.trim();
    let malformed = || Doubt::Start(TimeProblem::Malformed(value.to_owned()));
    let Some((day, clock)) = value.split_once('T') else {
        return date(value).map(Point::Day).ok_or_else(malformed);
    };
    let (clock, is_utc) = clock.strip_suffix('Z').map_or((clock, false), |clock| (clock, true));
    let local = date(day).zip(time(clock)).ok_or_else(malformed)?;
    let name = property.parameter("TZID").unwrap_or_default();
    let zone = if is_utc { Some(Zone::Utc) } else { zone(name) };
    let zone = zone.ok_or_else(|| Doubt::UnknownZone(name.to_owned()))?;
    moment(local.0.and_time(local.1), zone).map(Point::At).map_err(Doubt::Start)
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
            'S' => 0,
            _ => return None,
        };
        rest = &rest[end + 1..];
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::{Point, minutes, point};
    use crate::import::content_lines::properties;
    use crate::wall_time::fold_of;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let read = match point(&properties(line).unwrap()[0]) {
            Ok(Point::Day(day)) => day.to_string(),
            Ok(Point::At(moment)) => {
                let fold = fold_of(moment).map_or("", |fold| fold.as_written());
                format!("{} {fold}", moment.to_file()).trim_end().to_owned()
            }
            Err(doubt) => format!("{doubt:?}"),
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
        check("DTSTART:20270701T200000", "2027-07-01T20:00");
        check("DTSTART;VALUE=DATE:20270701", "2027-07-01");
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
        check("DTSTART;TZID=Asia/Tokyo:20270701T200000", "UnknownZone(\"Asia/Tokyo\")");
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
            ("-PT15M", None),
            ("1:30", None),
            ("PT", None),
            ("P1", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
