//! Days and periods in words, as somebody types them in a search: "februari 2019", "volgende week", "tonight".

use crate::value::time::Moment;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::ops::RangeInclusive;

/// When an event is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AskedDate {
    /// On one of these days.
    Days(RangeInclusive<NaiveDate>),
    /// In a month of any year.
    Month(u32),
    /// On a day of any year.
    DayOfYear { month: u32, day: u32 },
    /// On a day of the week.
    Weekday(Weekday),
    /// Better on now or to come than over.
    ToCome,
}

/// The months, in Dutch and in English.
const MONTHS: [&str; 12] = [
    "januari january jan",
    "februari february feb",
    "maart march mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sep sept",
    "oktober october okt oct",
    "november nov",
    "december dec",
];

/// The days of the week, from Monday on.
const WEEKDAYS: [&str; 7] = [
    "maandag monday",
    "dinsdag tuesday",
    "woensdag wednesday",
    "donderdag thursday",
    "vrijdag friday",
    "zaterdag saturday",
    "zondag sunday",
];

fn is_among(names: &str, word: &str) -> bool {
    names.split(' ').any(|name| name == word)
}

/// Which of the words at the beginning say when, and what they say.
pub(super) fn at_start(
    words: &[&str],
    now: Moment,
    years: &RangeInclusive<i32>,
) -> Option<(usize, AskedDate)> {
    let today = now.date();
    numeric(words)
        .or_else(|| in_month(words))
        .or_else(|| of_month(words))
        .or_else(|| relative(words, today).map(|(length, days)| (length, AskedDate::Days(days))))
        .or_else(|| bounded(words, years).map(|(length, days)| (length, AskedDate::Days(days))))
        .or_else(|| year(words.first()?, years).map(|it| (1, AskedDate::Days(of_year(it)))))
        .or_else(|| weekday(words.first()?).map(|it| (1, AskedDate::Weekday(it))))
        .or_else(|| to_come(words).map(|length| (length, AskedDate::ToCome)))
}

impl AskedDate {
    /// Whether an event of these days is meant.
    pub(super) fn has(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let is_within = |day: Option<NaiveDate>| day.is_some_and(|day| first <= day && day <= last);
        match self {
            Self::Days(days) => first <= *days.end() && *days.start() <= last,
            Self::Month(month) => (first.year()..=last.year()).any(|year| {
                let months = NaiveDate::from_ymd_opt(year, *month, 1).and_then(|day| of_months(day, 1));
                months.is_some_and(|days| first <= *days.end() && *days.start() <= last)
            }),
            Self::DayOfYear { month, day } => (first.year()..=last.year())
                .any(|year| is_within(NaiveDate::from_ymd_opt(year, *month, *day))),
            Self::Weekday(day) => first.weekday() == *day,
            Self::ToCome => true,
        }
    }

    /// Whether either of two is meant, as in "Saturday or Sunday", and not both at once, as in "a Saturday in March".
    pub(super) fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// `6 2 2019`, `2019 02 06`: the signs between are gone.
fn numeric(words: &[&str]) -> Option<(usize, AskedDate)> {
    let [a, b, c, ..] = words else { return None };
    let number = |word: &str| word.parse::<u32>().ok();
    let (day, month, year) = match (a.len(), c.len()) {
        (1..=2, 4) => (number(a)?, number(b)?, c.parse().ok()?),
        (4, 1..=2) => (number(c)?, number(b)?, a.parse().ok()?),
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    Some((3, AskedDate::Days(day..=day)))
}

fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| is_among(names, word)).map(|(month, _)| month)
}

fn weekday(word: &str) -> Option<Weekday> {
    let plain =
        ["avond", "middag", "ochtend"].into_iter().find_map(|part| word.strip_suffix(part)).unwrap_or(word);
    let at = WEEKDAYS.iter().position(|names| is_among(names, plain))?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// `in may`: said so, a short word is a month.
fn in_month(words: &[&str]) -> Option<(usize, AskedDate)> {
    let ["in", rest @ ..] = words else { return None };
    let named = || month(rest.first()?).map(|month| (1, AskedDate::Month(month)));
    of_month(rest).or_else(named).map(|(length, date)| (length + 1, date))
}

/// A day and a month, a month and a day, a month alone; each with a year or without.
fn of_month(words: &[&str]) -> Option<(usize, AskedDate)> {
    let day = |word: Option<&&str>| {
        let plain = word?.trim_end_matches(|it: char| it.is_ascii_alphabetic());
        plain.parse::<u32>().ok().filter(|day| (1..=31).contains(day))
    };
    let (length, month, day) = match (day(words.first()), month(words.first()?)) {
        (Some(day), _) => (2, month(words.get(1)?)?, Some(day)),
        (None, Some(month)) => {
            match day(words.get(1)).filter(|_| words.get(1).is_some_and(|it| it.len() < 4)) {
                Some(day) => (2, month, Some(day)),
                None => (1, month, None),
            }
        }
        (None, None) => return None,
    };
    let year = words.get(length).filter(|it| it.len() == 4).and_then(|it| it.parse::<i32>().ok());
    Some(match (day, year) {
        (Some(day), Some(year)) => {
            let day = NaiveDate::from_ymd_opt(year, month, day)?;
            (length + 1, AskedDate::Days(day..=day))
        }
        (Some(day), None) => (length, AskedDate::DayOfYear { month, day }),
        (None, Some(year)) => {
            (length + 1, AskedDate::Days(of_months(NaiveDate::from_ymd_opt(year, month, 1)?, 1)?))
        }
        // Somebody may be called Jan, and may march.
        (None, None)
            if words.first().is_some_and(|word| word.len() < 4 && *word != "mei" || *word == "march") =>
        {
            return None;
        }
        (None, None) => (length, AskedDate::Month(month)),
    })
}

/// A year that the programme has.
fn year(word: &str, years: &RangeInclusive<i32>) -> Option<i32> {
    word.parse().ok().filter(|year| word.len() == 4 && years.contains(year))
}

fn of_year(year: i32) -> RangeInclusive<NaiveDate> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    day(1, 1)..=day(12, 31)
}

fn of_months(first: NaiveDate, count: u32) -> Option<RangeInclusive<NaiveDate>> {
    Some(first..=first.checked_add_months(Months::new(count))?.pred_opt()?)
}

/// Before, since and between years.
fn bounded(words: &[&str], years: &RangeInclusive<i32>) -> Option<(usize, RangeInclusive<NaiveDate>)> {
    let at = |at: usize| words.get(at).and_then(|word| year(word, years));
    let (first, last) = (NaiveDate::MIN, NaiveDate::MAX);
    match *words.first()? {
        "before" | "tot" | "until" => Some((2, first..=of_year(at(1)?).start().pred_opt()?)),
        "na" | "after" => Some((2, of_year(at(1)?).end().succ_opt()?..=last)),
        "sinds" | "vanaf" | "since" | "from" => Some((2, *of_year(at(1)?).start()..=last)),
        "tussen" | "between" => Some((4, *of_year(at(1)?).start()..=*of_year(at(3)?).end())),
        _ => None,
    }
}

/// What is said from today on.
fn relative(words: &[&str], today: NaiveDate) -> Option<(usize, RangeInclusive<NaiveDate>)> {
    let day = |ahead: i64| {
        let day = today.checked_add_signed(chrono::TimeDelta::days(ahead)).unwrap_or(today);
        Some((1, day..=day))
    };
    match *words.first()? {
        "vandaag" | "vanavond" | "vanmiddag" | "today" | "tonight" => return day(0),
        "morgen" | "morgenavond" | "tomorrow" => return day(1),
        "overmorgen" => return day(2),
        "gisteren" | "gisteravond" | "yesterday" => return day(-1),
        _ => {}
    }
    let step = match *words.first()? {
        "deze" | "dit" | "this" => 0,
        "volgende" | "volgend" | "komende" | "komend" | "next" | "coming" => 1,
        "vorige" | "vorig" | "afgelopen" | "last" => -1,
        _ => return None,
    };
    period(words.get(1)?, step, today).map(|days| (2, days))
}

/// This week, month, year or weekend, the next or the one before.
fn period(word: &str, step: i32, today: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let weeks_later = |day: NaiveDate| day.checked_add_signed(chrono::TimeDelta::weeks(i64::from(step)));
    match word {
        "week" => Some(weeks_later(monday)?..=weeks_later(monday + Days::new(6))?),
        "weekend" => Some(weeks_later(monday + Days::new(4))?..=weeks_later(monday + Days::new(6))?),
        "maand" | "month" => {
            let first = today.with_day(1)?;
            let months = Months::new(step.unsigned_abs());
            of_months(
                if step < 0 {
                    first.checked_sub_months(months)?
                } else {
                    first.checked_add_months(months)?
                },
                1,
            )
        }
        "jaar" | "year" => Some(of_year(today.year() + step)),
        _ => None,
    }
}

/// That something to go to is meant rather than what is over.
fn to_come(words: &[&str]) -> Option<usize> {
    match words {
        ["te", "doen", ..] | ["going", "on", ..] | ["coming", "up", ..] => Some(2),
        [
            "binnenkort" | "eerstvolgende" | "volgende" | "next" | "soon" | "upcoming" | "aankomende"
            | "komende" | "wanneer" | "when",
            ..,
        ] => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::Stamp;

    fn found(words: &str, now: &str) -> Option<(usize, AskedDate)> {
        let Ok(Stamp::Time(now)) = Stamp::parse(now, None) else { unreachable!() };
        at_start(&words.split(' ').collect::<Vec<_>>(), now, &(2011..=2027))
    }

    #[track_caller]
    fn days(words: &str, length: usize, first: &str, last: &str) {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let expected = Some((length, AskedDate::Days(day(first)..=day(last))));
        assert_eq!(found(words, "2026-11-28T12:00"), expected, "{words}");
    }

    #[test]
    fn days_and_periods_are_read_in_both_languages() {
        days("februari 2019", 2, "2019-02-01", "2019-02-28");
        days("february 2027", 2, "2027-02-01", "2027-02-28");
        days("6 februari 2019", 3, "2019-02-06", "2019-02-06");
        days("february 6 2019", 3, "2019-02-06", "2019-02-06");
        days("6 2 2019", 3, "2019-02-06", "2019-02-06");
        days("2019 02 06", 3, "2019-02-06", "2019-02-06");
        days("2019", 1, "2019-01-01", "2019-12-31");
        days("vanavond wonen", 1, "2026-11-28", "2026-11-28");
        days("morgen", 1, "2026-11-29", "2026-11-29");
        days("volgende week", 2, "2026-11-30", "2026-12-06");
        days("this weekend", 2, "2026-11-27", "2026-11-29");
        days("vorige maand", 2, "2026-10-01", "2026-10-31");
        days("next month", 2, "2026-12-01", "2026-12-31");
        days("vorig jaar", 2, "2025-01-01", "2025-12-31");
        days("sinds 2020", 2, "2020-01-01", &NaiveDate::MAX.to_string());
        days("tussen 2012 en 2014", 4, "2012-01-01", "2014-12-31");
    }

    #[test]
    fn what_has_no_year_is_of_every_year() {
        let now = "2026-11-28T12:00";
        assert_eq!(found("6 februari", now), Some((2, AskedDate::DayOfYear { month: 2, day: 6 })));
        assert_eq!(found("1st december", now), Some((2, AskedDate::DayOfYear { month: 12, day: 1 })));
        assert_eq!(found("maart", now), Some((1, AskedDate::Month(3))));
        assert_eq!(found("mei", now), Some((1, AskedDate::Month(5))));
        assert_eq!(found("in may", now), Some((2, AskedDate::Month(5))));
        assert_eq!(found("jan 2019", now).map(|(length, _)| length), Some(2));
        assert_eq!(found("woensdagavond", now), Some((1, AskedDate::Weekday(Weekday::Wed))));
    }

    #[test]
    fn a_number_or_a_year_that_the_programme_does_not_have_is_a_word() {
        for words in [
            "2040",
            "100 000",
            "31 2 2019",
            "6",
            "week",
            "jan de vries",
            "may i come",
            "march for women",
            "plannen voor 2015",
            "in delft",
            "dit gesprek",
            "voor ouderen",
        ] {
            assert_eq!(found(words, "2026-11-28T12:00"), None, "{words}");
        }
    }

    #[test]
    fn a_week_is_one_of_delft_on_the_night_that_the_clock_changes() {
        let Some((_, AskedDate::Days(days))) = found("deze week", "2026-10-25T03:30") else { unreachable!() };
        assert_eq!(
            days,
            NaiveDate::from_ymd_opt(2026, 10, 19).unwrap()..=NaiveDate::from_ymd_opt(2026, 10, 25).unwrap()
        );
    }
}
