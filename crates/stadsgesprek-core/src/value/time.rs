//! Delft's time: local wall time as people write it, and the instant it stands for.

use super::json_enum::json_enum;
use chrono::{
    DateTime, Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
    Timelike,
};
use chrono_tz::{Europe::Amsterdam, Tz};

/// The zone of every date and time on the site.
pub const ZONE: Tz = Amsterdam;

/// The name of [`ZONE`] in the tz database, as it must stand in the file.
pub const ZONE_NAME: &str = "Europe/Amsterdam";

json_enum! {
    /// Which of the two, for a local time that exists twice on the night the clock goes back.
    Fold {
        /// The first, in summer time.
        First = "first" ["eerste", "eerst", "1", "1e", "zomertijd", "summer"],
        /// The second, in winter time.
        Second = "second" ["tweede", "2", "2e", "wintertijd", "winter"],
    }
}

/// Why a text is not a usable date or time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeProblem {
    /// Not of the form `2019-02-06T20:00` or `2019-02-06`.
    #[error("not a date or time: {0}")]
    Malformed(String),
    /// Skipped on the night the clock goes forward.
    #[error("this time does not exist: {0}")]
    DoesNotExist(NaiveDateTime),
    /// On the night the clock goes back, without saying which.
    #[error("this time exists twice: {0}")]
    ExistsTwice(NaiveDateTime),
    /// An offset that is not Delft's at that moment; `expected` in seconds east of UTC.
    #[error("the offset of {local} is not that of the time zone")]
    WrongOffset {
        /// The time in Delft that the text says.
        local: NaiveDateTime,
        /// The offset by the zone's rules, in seconds.
        expected: i32,
    },
}

/// A moment: the wall time in Delft and the instant it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    instant: i64,
    local: NaiveDateTime,
}

impl Moment {
    /// The moment at a local time in Delft.
    pub fn from_local(local: NaiveDateTime, fold: Option<Fold>) -> Result<Self, TimeProblem> {
        let instant = match (ZONE.from_local_datetime(&local), fold) {
            (MappedLocalTime::Single(time), _) => time,
            (MappedLocalTime::Ambiguous(first, _), Some(Fold::First)) => first,
            (MappedLocalTime::Ambiguous(_, second), Some(Fold::Second)) => second,
            (MappedLocalTime::Ambiguous(..), None) => return Err(TimeProblem::ExistsTwice(local)),
            (MappedLocalTime::None, _) => return Err(TimeProblem::DoesNotExist(local)),
        };
        Ok(Self { instant: instant.timestamp(), local })
    }

    /// The moment at an instant, in milliseconds since 1970 (as `Date.now()` gives); clamped to years that exist.
    pub fn from_unix_millis(millis: f64) -> Self {
        Self::from_unix_seconds((millis / 1000.0).floor() as i64)
    }

    /// The moment at an instant, in seconds since 1970; clamped to years that exist.
    pub fn from_unix_seconds(seconds: i64) -> Self {
        let seconds = seconds.clamp(-62_135_510_400, 253_402_214_400);
        let utc = DateTime::from_timestamp(seconds, 0).unwrap_or_default();
        Self { instant: seconds, local: utc.with_timezone(&ZONE).naive_local() }
    }

    /// The start of a day in Delft. Where the clock skips midnight, the first moment that exists.
    pub fn start_of(date: NaiveDate) -> Self {
        let midnight = date.and_time(NaiveTime::MIN);
        Self::from_local(midnight, Some(Fold::First))
            .unwrap_or_else(|_| Self::from_unix_seconds(midnight.and_utc().timestamp()))
    }

    /// Wall time in Delft.
    pub const fn local(self) -> NaiveDateTime {
        self.local
    }

    /// The day in Delft.
    pub const fn date(self) -> NaiveDate {
        self.local.date()
    }

    /// Seconds since 1970.
    pub const fn unix_seconds(self) -> i64 {
        self.instant
    }

    /// The offset in force, in seconds east of UTC.
    pub fn offset_seconds(self) -> i32 {
        ZONE.offset_from_utc_datetime(&self.utc()).fix().local_minus_utc()
    }

    /// The same instant as UTC wall time.
    pub fn utc(self) -> NaiveDateTime {
        DateTime::from_timestamp(self.instant, 0).unwrap_or_default().naive_utc()
    }

    /// This much later (earlier when negative), in elapsed minutes.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self::from_unix_seconds(self.instant + minutes * 60)
    }

    /// Elapsed minutes from `self` until `later`; negative when it is earlier.
    pub const fn minutes_until(self, later: Self) -> i64 {
        (later.instant - self.instant).div_euclid(60)
    }

    /// RFC 3339 with the offset, for `<time datetime>` and JSON-LD: `2019-02-06T20:00:00+01:00`.
    pub fn rfc3339(self) -> String {
        let minutes = self.offset_seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let minutes = minutes.abs();
        format!("{}:{:02}{sign}{:02}:{:02}", self.to_file(), self.local.second(), minutes / 60, minutes % 60)
    }

    /// Local time as the file writes it: `2019-02-06T20:00`.
    pub fn to_file(self) -> String {
        // Written out: chrono's format strings would bring their interpreter into the wasm.
        let (day, time) = (self.local.date(), self.local.time());
        let (year, month, day) = (day.year(), day.month(), day.day());
        format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", time.hour(), time.minute())
    }
}

/// A date, or a date with a time, as written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// Only the day is known.
    Date(NaiveDate),
    /// Day and time.
    Time(Moment),
}

impl Stamp {
    /// Reads `2019-02-06` or `2019-02-06T20:00` (seconds and an agreeing offset are accepted).
    pub fn parse(text: &str, fold: Option<Fold>) -> Result<Self, TimeProblem> {
        let malformed = || TimeProblem::Malformed(text.to_owned());
        let trimmed = text.trim();
        let Some((date, time)) = trimmed.split_once(['T', ' ']) else {
            return parse_date(trimmed).map(Self::Date).ok_or_else(malformed);
        };
        let (time, offset) = split_offset(time).ok_or_else(malformed)?;
        let local = parse_date(date).zip(parse_time(time)).ok_or_else(malformed)?;
        let local = local.0.and_time(local.1);
        let moment = match (Moment::from_local(local, fold), offset) {
            (Err(TimeProblem::ExistsTwice(_)), Some(offset)) => choose_by_offset(local, offset)?,
            (result, _) => result?,
        };
        let expected = moment.offset_seconds();
        match offset {
            Some(offset) if offset != expected => Err(TimeProblem::WrongOffset { local, expected }),
            _ => Ok(Self::Time(moment)),
        }
    }

    /// As the file writes it: `2019-02-06`, or `2019-02-06T20:00`.
    pub fn to_file(self) -> String {
        match self {
            Self::Date(date) => date.to_string(),
            Self::Time(moment) => moment.to_file(),
        }
    }

    /// The day in Delft.
    pub const fn date(self) -> NaiveDate {
        match self {
            Self::Date(date) => date,
            Self::Time(moment) => moment.date(),
        }
    }
}

fn choose_by_offset(local: NaiveDateTime, offset: i32) -> Result<Moment, TimeProblem> {
    let first = Moment::from_local(local, Some(Fold::First))?;
    if first.offset_seconds() == offset { Ok(first) } else { Moment::from_local(local, Some(Fold::Second)) }
}

fn digits<T: std::str::FromStr>(text: &str, length: usize) -> Option<T> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Reads `2019-02-06`; nothing when there is no such day.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?)
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| digits(second, 2))?;
    if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, second) }
}

/// Splits `20:00+01:00` into the time and the offset in seconds.
fn split_offset(text: &str) -> Option<(&str, Option<i32>)> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some((time, Some(0)));
    }
    let Some(at) = text.rfind(['+', '-']) else { return Some((text, None)) };
    let sign = if text.as_bytes()[at] == b'-' { -1 } else { 1 };
    let (hours, minutes) = text[at + 1..].split_once(':')?;
    let seconds = digits::<i32>(hours, 2)? * 3600 + digits::<i32>(minutes, 2)? * 60;
    Some((&text[..at], Some(sign * seconds)))
}

/// Monday of the date's week.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date - TimeDelta::days(i64::from(date.weekday().num_days_from_monday()))
}

/// `20.00`, as Dutch writes times; English uses [`clock_en`].
pub fn clock_nl(moment: Moment) -> String {
    format!("{:02}.{:02}", moment.local().hour(), moment.local().minute())
}

/// `20:00`.
pub fn clock_en(moment: Moment) -> String {
    format!("{:02}:{:02}", moment.local().hour(), moment.local().minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, fold: Option<Fold>, expected: Result<&str, TimeProblem>) {
        let found = Stamp::parse(text, fold).map(|stamp| match stamp {
            Stamp::Date(date) => date.to_string(),
            Stamp::Time(moment) => moment.rfc3339(),
        });
        assert_eq!(found, expected.map(str::to_owned), "{text}");
    }

    fn malformed(text: &str) {
        check(text, None, Err(TimeProblem::Malformed(text.to_owned())));
    }

    #[test]
    fn wall_time_becomes_an_instant_by_the_rules_of_the_zone() {
        check("2019-02-06T20:00", None, Ok("2019-02-06T20:00:00+01:00"));
        check("2019-07-06T20:00", None, Ok("2019-07-06T20:00:00+02:00"));
        check("2019-02-06", None, Ok("2019-02-06"));
        check("2019-02-06T20:00:30+01:00", None, Ok("2019-02-06T20:00:30+01:00"));
    }

    #[test]
    fn the_night_the_clocks_change_is_handled() {
        let local = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
        check("2026-03-29T02:30", None, Err(TimeProblem::DoesNotExist(local("2026-03-29T02:30"))));
        check("2026-10-25T02:30", None, Err(TimeProblem::ExistsTwice(local("2026-10-25T02:30"))));
        check("2026-10-25T02:30", Some(Fold::First), Ok("2026-10-25T02:30:00+02:00"));
        check("2026-10-25T02:30", Some(Fold::Second), Ok("2026-10-25T02:30:00+01:00"));
        check("2026-10-25T02:30+01:00", None, Ok("2026-10-25T02:30:00+01:00"));
    }

    #[test]
    fn an_offset_must_agree_with_the_zone() {
        let local = NaiveDate::from_ymd_opt(2019, 7, 6).unwrap().and_hms_opt(20, 0, 0).unwrap();
        check("2019-07-06T20:00+01:00", None, Err(TimeProblem::WrongOffset { local, expected: 7200 }));
        check("2019-07-06T20:00Z", None, Err(TimeProblem::WrongOffset { local, expected: 7200 }));
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for text in [
            "",
            "6-2-2019",
            "2019-02-31",
            "2019-2-6",
            "2019-02-06T19.30",
            "2019-02-06T24:00",
            "2019-02-06T20",
            "2019-02-06T20:00+1",
            "morgen",
            "2019-02-06T",
            "+2019-02-06",
            "2019-02-06T+1:00",
            "２019-02-06",
        ] {
            malformed(text);
        }
    }

    #[test]
    fn a_device_clock_at_either_end_of_time_is_no_panic() {
        for millis in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e20, 0.0, 1e20] {
            let _ = Moment::from_unix_millis(millis).rfc3339();
        }
    }
}
