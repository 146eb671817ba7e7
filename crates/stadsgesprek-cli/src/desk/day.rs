//! Days and times as somebody types them who is not thinking of computers: `20 januari`, `half acht`, `woensdag`.

use crate::wall_time;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use stadsgesprek_core::catalog::dates::{month, month_short, weekday};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;

/// A day. One without a year is the next with that date; one that is named by its weekday is the next such day.
pub(super) fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Ok(date) = wall_time::date(text) {
        return Some(date);
    }
    let plain = fold(text);
    match plain.as_str() {
        "vandaag" | "today" => return Some(today),
        "morgen" | "tomorrow" => return today.checked_add_days(Days::new(1)),
        "overmorgen" => return today.checked_add_days(Days::new(2)),
        _ => {}
    }
    let mut words: Vec<&str> =
        plain.split([' ', '-', '/', '.', ',']).filter(|word| !word.is_empty()).collect();
    let named = words.first().and_then(|word| weekday_of(word));
    if let Some(named) = named {
        words.remove(0);
        if words.is_empty() {
            return (1..=7)
                .filter_map(|days| today.checked_add_days(Days::new(days)))
                .find(|it| it.weekday() == named);
        }
    }
    let (day, month, year) = match words.as_slice() {
        [day, month] => (day_of(day)?, month_of(month)?, None),
        [day, month, year] if year.len() == 4 => (day_of(day)?, month_of(month)?, Some(year.parse().ok()?)),
        _ => return None,
    };
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => (today.year()..=today.year() + 4)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|date| *date >= today),
    }
}

/// A time of the day. In words it is one of the evening, as talks are, unless the morning is named.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    if let Ok(time) = wall_time::time(text) {
        return Some(time);
    }
    let plain = fold(text);
    let is_morning = plain.contains("ochtend") || plain.contains("morning");
    let words: Vec<&str> = plain
        .split([' ', '\'', '’'])
        .filter(|word| {
            !matches!(
                *word,
                "" | "s"
                    | "in"
                    | "de"
                    | "the"
                    | "uur"
                    | "ochtends"
                    | "ochtend"
                    | "avonds"
                    | "middags"
                    | "morning"
                    | "at"
                    | "om"
                    | "o"
                    | "clock"
                    | "oclock"
            )
        })
        .collect();
    let (hour, minutes) = match words.as_slice() {
        [hour] => (hour_of(hour)?, 0),
        // Half eight is half past seven in Dutch.
        ["half", "past", hour] => (hour_of(hour)?, 30),
        ["half", hour] => (hour_of(hour)?, -30),
        ["kwart", "over", hour] | ["quarter", "past", hour] => (hour_of(hour)?, 15),
        ["kwart", "voor", hour] | ["quarter", "to", hour] => (hour_of(hour)?, -15),
        _ => return None,
    };
    let minutes = hour * 60 + minutes;
    let is_said = words.last().is_some_and(|hour| hour.bytes().all(|byte| byte.is_ascii_digit()));
    let is_as_said = words.len() == 1 && is_said;
    let minutes = if is_as_said || is_morning || minutes >= 12 * 60 { minutes } else { minutes + 12 * 60 };
    let minutes = u32::try_from(minutes).ok()?;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

/// An hour by its name, or a whole hour in figures.
fn hour_of(word: &str) -> Option<i32> {
    const HOURS: [[&str; 2]; 12] = [
        ["een", "one"],
        ["twee", "two"],
        ["drie", "three"],
        ["vier", "four"],
        ["vijf", "five"],
        ["zes", "six"],
        ["zeven", "seven"],
        ["acht", "eight"],
        ["negen", "nine"],
        ["tien", "ten"],
        ["elf", "eleven"],
        ["twaalf", "twelve"],
    ];
    let named =
        HOURS.iter().position(|names| names.contains(&word)).and_then(|at| i32::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok().filter(|hour| (0..24).contains(hour)))
}

fn day_of(word: &str) -> Option<u32> {
    let figures = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    figures.parse().ok().filter(|day| (1..=31).contains(day))
}

fn month_of(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    (1..=12).find(|number| {
        let first = NaiveDate::from_ymd_opt(2026, *number, 1);
        first.is_some_and(|first| {
            Language::ALL.iter().any(|&language| {
                fold(month(first, language)) == word
                    || fold(month_short(first, language)).trim_end_matches('.') == word
            })
        })
    })
}

fn weekday_of(word: &str) -> Option<Weekday> {
    let monday = NaiveDate::from_ymd_opt(2026, 11, 30)?;
    let week = (0..7).filter_map(|days| monday.checked_add_days(Days::new(days)));
    week.into_iter()
        .find(|day| {
            Language::ALL.iter().any(|&language| {
                let name = fold(weekday(*day, language));
                name == word || (word.len() >= 2 && word.len() <= 3 && name.starts_with(word))
            })
        })
        .map(|day| day.weekday())
}

#[cfg(test)]
mod tests {
    use super::{date, time};
    use chrono::NaiveDate;

    #[test]
    fn days_are_understood_as_people_write_them() {
        // A Tuesday.
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        for (text, expected) in [
            ("20 januari 2027", Some("2027-01-20")),
            ("woensdag 20 januari 2027", Some("2027-01-20")),
            ("wo 20 jan", Some("2027-01-20")),
            ("20-1", Some("2027-01-20")),
            ("20/1", Some("2027-01-20")),
            ("1 december", Some("2026-12-01")),
            ("30 november", Some("2027-11-30")),
            ("20 January 2027", Some("2027-01-20")),
            ("3rd march", Some("2027-03-03")),
            ("2027-01-20", Some("2027-01-20")),
            ("20-1-2027", Some("2027-01-20")),
            ("29 februari", Some("2028-02-29")),
            ("vandaag", Some("2026-12-01")),
            ("Morgen", Some("2026-12-02")),
            ("woensdag", Some("2026-12-02")),
            ("dinsdag", Some("2026-12-08")),
            ("31 februari 2027", None),
            ("20", None),
            ("ooit", None),
            ("1-2-27", None),
            ("", None),
            ("20 smarch", None),
        ] {
            assert_eq!(date(text, today).map(|it| it.to_string()).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn times_are_understood_as_people_write_them() {
        for (text, expected) in [
            ("20.00", Some("20:00:00")),
            ("19u30", Some("19:30:00")),
            ("half acht", Some("19:30:00")),
            ("kwart over zeven", Some("19:15:00")),
            ("kwart voor acht", Some("19:45:00")),
            ("acht uur", Some("20:00:00")),
            ("om acht uur 's avonds", Some("20:00:00")),
            ("negen uur 's ochtends", Some("09:00:00")),
            ("half past seven", Some("19:30:00")),
            ("14", Some("14:00:00")),
            ("10", Some("10:00:00")),
            ("10 uur", Some("10:00:00")),
            ("0", Some("00:00:00")),
            ("twaalf uur", Some("12:00:00")),
            ("half een", Some("12:30:00")),
            ("later", None),
            ("25", None),
            ("", None),
        ] {
            assert_eq!(time(text).map(|it| it.to_string()).as_deref(), expected, "{text:?}");
        }
    }
}
