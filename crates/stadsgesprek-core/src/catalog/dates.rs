//! Dates and times in words, the same on every device.

use crate::programme::schedule::When;
use crate::value::text::Language;
use crate::value::time::{Moment, clock_en, clock_nl};
use chrono::{Datelike, NaiveDate};

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `februari`, `February`.
pub fn month(date: NaiveDate, language: Language) -> &'static str {
    let at = date.month0() as usize;
    match language {
        Language::Nl => MONTHS_NL[at],
        Language::En => MONTHS_EN[at],
    }
}

/// `woensdag`, `Wednesday`.
pub fn weekday(date: NaiveDate, language: Language) -> &'static str {
    let at = date.weekday().num_days_from_monday() as usize;
    match language {
        Language::Nl => DAYS_NL[at],
        Language::En => DAYS_EN[at],
    }
}

/// `wo`, `Wed`: beside a date block whose full date is in the accessible name.
pub fn weekday_short(date: NaiveDate, language: Language) -> &'static str {
    let full = weekday(date, language);
    match language {
        Language::Nl => &full[..2],
        Language::En => &full[..3],
    }
}

/// `feb`, `Feb`: beside a date block whose full date is in the accessible name.
pub fn month_short(date: NaiveDate, language: Language) -> &'static str {
    match language {
        Language::Nl if date.month() == 3 => "mrt",
        Language::Nl | Language::En => &month(date, language)[..3],
    }
}

/// `februari 2027`, `February 2027`.
pub fn month_and_year(date: NaiveDate, language: Language) -> String {
    format!("{} {}", month(date, language), date.year())
}

/// `6 februari 2019`, `6 February 2019`.
pub fn day(date: NaiveDate, language: Language) -> String {
    format!("{} {} {}", date.day(), month(date, language), date.year())
}

/// `woensdag 6 februari 2019`, `Wednesday 6 February 2019`.
pub fn full_day(date: NaiveDate, language: Language) -> String {
    format!("{} {}", weekday(date, language), day(date, language))
}

/// `20.00 uur`, `20:00`.
pub fn clock(moment: Moment, language: Language) -> String {
    match language {
        Language::Nl => format!("{} uur", clock_nl(moment)),
        Language::En => clock_en(moment),
    }
}

/// `20.00`, `20:00`: inside a line that says what it is.
pub fn clock_short(moment: Moment, language: Language) -> String {
    match language {
        Language::Nl => clock_nl(moment),
        Language::En => clock_en(moment),
    }
}

/// `woensdag 6 februari 2019 om 20.00 uur`.
pub fn full_moment(moment: Moment, language: Language) -> String {
    match language {
        Language::Nl => format!("{} om {}", full_day(moment.date(), language), clock(moment, language)),
        Language::En => format!("{} at {}", full_day(moment.date(), language), clock(moment, language)),
    }
}

/// The days of something: `6 februari 2019`, `14 mei t/m 12 juli 2022`.
pub fn days(first: NaiveDate, last: NaiveDate, language: Language) -> String {
    if first == last {
        return full_day(first, language);
    }
    let start = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => first.day().to_string(),
        (true, false) => format!("{} {}", first.day(), month(first, language)),
        _ => day(first, language),
    };
    let end = day(last, language);
    match language {
        Language::Nl => format!("{start} t/m {end}"),
        Language::En => format!("{start} to {end}"),
    }
}

/// The time of day of an event with a known time: `20.00–22.00 uur`, `20.00 uur`; with the end's date when it is
/// on another day.
pub fn times(start: Moment, end: Option<Moment>, language: Language) -> String {
    let Some(end) = end.filter(|end| *end != start) else { return clock(start, language) };
    let from = clock_short(start, language);
    if end.date() == start.date() {
        format!("{from}–{}", clock(end, language))
    } else {
        let until = full_moment(end, language);
        match language {
            Language::Nl => format!("{from} uur tot {until}"),
            Language::En => format!("{from} until {until}"),
        }
    }
}

/// When an event is, in one line; `None` when nothing is known.
pub fn when(when: When, language: Language) -> Option<String> {
    match when {
        When::Unknown { until } => until.map(|date| match language {
            Language::Nl => format!("tot en met {}", day(date, language)),
            Language::En => format!("until {}", day(date, language)),
        }),
        When::Days { first, last, .. } => Some(days(first, last, language)),
        When::Timed { start, end, .. } => {
            Some(format!("{}, {}", full_day(start.date(), language), times(start, end, language)))
        }
    }
}

/// The machine-readable form for `<time datetime>`.
pub fn machine(when: When) -> Option<String> {
    match when {
        When::Unknown { until } => until.map(|date| date.to_string()),
        When::Days { first, .. } => Some(first.to_string()),
        When::Timed { start, .. } => Some(start.rfc3339()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::Stamp;

    fn at(text: &str) -> Moment {
        match Stamp::parse(text, None).unwrap() {
            Stamp::Time(moment) => moment,
            Stamp::Date(date) => Moment::start_of(date),
        }
    }

    fn check(start: &str, end: Option<&str>, nl: &str, en: &str) {
        let when_ = When::Timed { start: at(start), end: end.map(at), doors: None };
        assert_eq!(when(when_, Language::Nl).unwrap(), nl);
        assert_eq!(when(when_, Language::En).unwrap(), en);
    }

    #[test]
    fn a_time_is_said_in_full() {
        check(
            "2019-02-06T20:00",
            None,
            "woensdag 6 februari 2019, 20.00 uur",
            "Wednesday 6 February 2019, 20:00",
        );
        check(
            "2016-03-02T20:00",
            Some("2016-03-02T22:00"),
            "woensdag 2 maart 2016, 20.00–22.00 uur",
            "Wednesday 2 March 2016, 20:00–22:00",
        );
        check(
            "2026-12-31T22:00",
            Some("2027-01-01T01:00"),
            "donderdag 31 december 2026, 22.00 uur tot vrijdag 1 januari 2027 om 01.00 uur",
            "Thursday 31 December 2026, 22:00 until Friday 1 January 2027 at 01:00",
        );
    }

    #[test]
    fn days_leave_out_what_they_share() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let say = |first, last| days(date(first), date(last), Language::Nl);
        assert_eq!(say("2022-05-14", "2022-07-12"), "14 mei t/m 12 juli 2022");
        assert_eq!(say("2021-06-04", "2021-06-05"), "4 t/m 5 juni 2021");
        assert_eq!(say("2026-12-18", "2027-01-10"), "18 december 2026 t/m 10 januari 2027");
        assert_eq!(say("2018-07-11", "2018-07-11"), "woensdag 11 juli 2018");
    }
}
