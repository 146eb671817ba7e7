//! Days and times of the file as the desk shows them, and back. What it shows it understands again.

use super::day;
use chrono::{Days, NaiveDate, NaiveTime, Timelike};
use stadsgesprek_core::catalog::dates::{month, weekday_short};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;

/// A day, perhaps with a time: what a text of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WrittenTime {
    /// The day.
    pub(super) date: NaiveDate,
    /// The time, when it is known.
    pub(super) time: Option<NaiveTime>,
}

impl WrittenTime {
    /// Reads what the file holds.
    pub(super) fn of_file(text: &str) -> Option<Self> {
        let (date, time) = crate::wall_time::stamp(text).ok()?;
        Some(Self { date, time })
    }

    /// Reads what somebody typed. "One day before" is so of the day of the event.
    pub(super) fn typed(text: &str, today: NaiveDate, of_event: Option<NaiveDate>) -> Option<Self> {
        let plain = fold(text);
        let is_before = ["een dag ervoor", "dag ervoor", "one day before", "a day before", "the day before"];
        if let Some(of_event) = of_event.filter(|_| is_before.contains(&plain.as_str())) {
            return Some(Self { date: of_event.checked_sub_days(Days::new(1))?, time: None });
        }
        if let Some(date) = day::date(text, today) {
            return Some(Self { date, time: None });
        }
        if let Some(written) = Self::of_file(text) {
            return Some(written);
        }
        let spaces = text.trim().match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
        spaces.into_iter().rev().find_map(|at| {
            let (before, after) = text.trim().split_at(at);
            let before = before.trim_end_matches([',', ' ']);
            let before = before.strip_suffix(" om").or(before.strip_suffix(" at")).unwrap_or(before);
            Some(Self { date: day::date(before, today)?, time: Some(day::time(after)?) })
        })
    }

    /// As the file holds it.
    pub(super) fn to_file(self) -> String {
        match self.time {
            Some(time) => format!("{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => self.date.to_string(),
        }
    }

    /// As it is shown.
    pub(super) fn shown(self, language: Language) -> String {
        let day = shown_day(self.date, language);
        self.time.map_or_else(|| day.clone(), |time| format!("{day} {}", shown_time(time)))
    }
}

/// The day of an end: what ends no later than it began ends the day after.
pub(super) fn day_of_end(day: NaiveDate, begin: Option<NaiveTime>, end: Option<NaiveTime>) -> NaiveDate {
    let is_next = begin.zip(end).is_some_and(|(begin, end)| end <= begin);
    day.checked_add_days(Days::new(u64::from(is_next))).unwrap_or(day)
}

/// A day as it is shown.
pub(super) fn shown_day(date: NaiveDate, language: Language) -> String {
    let (weekday, month) = (weekday_short(date, language), month(date, language));
    format!("{weekday} {} {month} {}", date.format("%-d"), date.format("%Y"))
}

/// A time as it is shown.
pub(super) fn shown_time(time: NaiveTime) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::WrittenTime;
    use chrono::{Days, NaiveDate};
    use stadsgesprek_core::value::text::Language;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
    }

    #[test]
    fn what_is_shown_is_understood_again() {
        for days in 0..800 {
            let date = today().checked_add_days(Days::new(days)).unwrap();
            for time in [None, date.and_hms_opt(9, 5, 0).map(|it| it.time())] {
                let written = WrittenTime { date, time };
                assert_eq!(WrittenTime::of_file(&written.to_file()), Some(written));
                for &language in Language::ALL {
                    let shown = written.shown(language);
                    assert_eq!(WrittenTime::typed(&shown, today(), None), Some(written), "{shown}");
                }
            }
        }
    }

    #[test]
    fn moments_are_understood_as_people_write_them() {
        let of_event = NaiveDate::from_ymd_opt(2027, 1, 20);
        for (text, expected) in [
            ("20 januari 12.00", Some("2027-01-20T12:00")),
            ("20 januari om half acht", Some("2027-01-20T19:30")),
            ("2027-01-20T12:00", Some("2027-01-20T12:00")),
            ("een dag ervoor", Some("2027-01-19")),
            ("20-1", Some("2027-01-20")),
            ("straks", None),
            ("", None),
        ] {
            let typed = WrittenTime::typed(text, today(), of_event);
            assert_eq!(typed.map(WrittenTime::to_file).as_deref(), expected, "{text:?}");
        }
    }
}
