//! Dates and times as people write them: `1-2-2027`, `20.00`, `20u00`.

use chrono::{NaiveDate, NaiveTime};
use stadsgesprek_core::value::time::{Fold, Moment, TimeProblem};

/// Reads a date: `2027-02-01`, or day, month and year with `-`, `/` or `.` between them.
pub(crate) fn date(text: &str) -> Result<NaiveDate, TimeProblem> {
    let malformed = || TimeProblem::Malformed(text.to_owned());
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return Err(malformed()) };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    // "1-2-27" could be three days.
    if year.len() != 4 {
        return Err(malformed());
    }
    let (year, month, day) = (number(year), number(month), number(day));
    let date = year
        .zip(month)
        .zip(day)
        .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day));
    date.ok_or_else(malformed)
}

/// Reads a time: `20.00`, `20:00`, `20u00`, `20u`, also with "uur" behind it.
pub(crate) fn time(text: &str) -> Result<NaiveTime, TimeProblem> {
    let malformed = || TimeProblem::Malformed(text.to_owned());
    let lower = text.trim().to_lowercase();
    let bare = lower.strip_suffix("uur").map_or(lower.as_str(), str::trim_end);
    let bare = bare.strip_suffix(['u', 'h']).unwrap_or(bare);
    let parts: Vec<&str> = bare.split([':', '.', 'u', 'h']).collect();
    let (hour, minute) = match parts.as_slice() {
        [hour] if bare.len() < lower.len() => (*hour, "00"),
        // A spreadsheet may add the seconds.
        [hour, minute] | [hour, minute, "00"] => (*hour, *minute),
        _ => return Err(malformed()),
    };
    let is_written_out = minute.len() == 2;
    let time = number(hour).zip(number(minute)).filter(|_| is_written_out);
    time.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0)).ok_or_else(malformed)
}

/// Reads a date, with or without a time behind it.
pub(crate) fn stamp(text: &str) -> Result<(NaiveDate, Option<NaiveTime>), TimeProblem> {
    let text = text.trim();
    match text.split_once(['T', ' ']) {
        None => Ok((date(text)?, None)),
        Some((day, clock)) => Ok((date(day)?, Some(time(clock)?))),
    }
}

/// Which of the two a moment is, when its wall time exists twice.
pub(crate) fn fold_of(moment: Moment) -> Option<Fold> {
    match Moment::from_local(moment.local(), None) {
        Err(TimeProblem::ExistsTwice(_)) => {
            let first = Moment::from_local(moment.local(), Some(Fold::First));
            Some(if first == Ok(moment) { Fold::First } else { Fold::Second })
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    let is_plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::{date, fold_of, stamp, time};
    use stadsgesprek_core::value::time::{Fold, Moment};

    #[track_caller]
    fn check(texts: &[&str], expected: Option<&str>) {
        for text in texts {
            let read = stamp(text).ok();
            let read = read.map(|(day, time)| time.map_or(day.to_string(), |time| format!("{day} {time}")));
            assert_eq!(read.as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        check(
            &["2027-02-01", "1-2-2027", "01-02-2027", "1/2/2027", "1.2.2027", " 1-2-2027 "],
            Some("2027-02-01"),
        );
        check(&["1-2-27", "31-2-2027", "morgen", "", "1-2", "1-2-2027-3", "-1-2-2027", "２-2-2027"], None);
        assert!(date("2027-2-1").is_ok());
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        check(
            &["1-2-2027 20.00", "2027-02-01T20:00", "1-2-2027 20u00", "1-2-2027 20u", "1-2-2027 20.00 uur"],
            Some("2027-02-01 20:00:00"),
        );
        check(&["1-2-2027 20:00:00", "1-2-2027 20 uur", "1-2-2027 20h00"], Some("2027-02-01 20:00:00"));
        for text in ["", "20", "24:00", "20.0", "20:60", "acht uur", "20:00:01", "2000", "uur", "u"] {
            assert!(time(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_moment_knows_which_of_the_two_it_is() {
        // 25 October 2026, 02:30 in summer time; an hour later it is 02:30 again.
        let first = 1_792_888_200;
        for (seconds, expected) in
            [(first, Some(Fold::First)), (first + 3600, Some(Fold::Second)), (first + 7200, None)]
        {
            assert_eq!(fold_of(Moment::from_unix_seconds(seconds)), expected, "{seconds}");
        }
    }
}
