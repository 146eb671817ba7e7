//! Dates of a table, as people and programs write them. Whether day or month comes first is one thing for the whole table:
//! it is proven by what is in it, or somebody is asked.

use super::clock::{fraction, times};
use super::order::{DateOrder, Numbers, without_weekday};
use crate::wall_time;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::time::{Moment, TimeProblem};

/// Whether it says itself how far from Greenwich it is.
pub(super) fn is_instant(cell: &str) -> bool {
    DateTime::parse_from_rfc3339(cell.trim()).is_ok()
}

/// Reads a date with or without a time behind it.
pub(super) fn stamp(cell: &str, order: DateOrder) -> Result<(NaiveDate, Option<NaiveTime>), TimeProblem> {
    span(cell, order).map(|(date, start, _)| (date, start))
}

/// A day with its start and its end, if it says those.
pub(super) type DatedTimes = (NaiveDate, Option<NaiveTime>, Option<NaiveTime>);

/// Reads a date with or without a time behind it, and with or without an end behind that:
/// "zaterdag 3 april 2027 om 20.00 uur".
pub(super) fn span(cell: &str, order: DateOrder) -> Result<DatedTimes, TimeProblem> {
    let text = cell.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        let local = Moment::from_unix_seconds(instant.timestamp()).local();
        return Ok((local.date(), Some(local.time()), None));
    }
    if let Ok(day) = date(text, order) {
        return Ok((day, None, None));
    }
    // Days and a part of one, as Excel counts.
    if let Some(at) = text.find(['.', ','])
        && let (Some(day), Some(clock)) = (serial(&text[..at]), fraction(&format!("0{}", &text[at..])))
    {
        return Ok((day, Some(clock), None));
    }
    // The time is the last word, or the last two: "8:00 PM".
    let splits = text.char_indices().filter(|(_, c)| matches!(c, 'T' | ' '));
    for (at, _) in splits {
        if let (Ok(day), Ok((clock, end))) = (date(&text[..at], order), times(&text[at + 1..])) {
            return Ok((day, Some(clock), end));
        }
    }
    Err(TimeProblem::Malformed(text.to_owned()))
}

fn date(text: &str, order: DateOrder) -> Result<NaiveDate, TimeProblem> {
    let text = without_weekday(text).1.trim_end_matches(',');
    let malformed = || TimeProblem::Malformed(text.to_owned());
    match Numbers::of_word(text) {
        Some(numbers) => numbers.date(order).ok_or_else(malformed),
        None => {
            wall_time::date(text).or_else(|_| in_words(text).or_else(|| serial(text)).ok_or_else(malformed))
        }
    }
}

/// `1 maart 2027`, `March 1st, 2027`.
fn in_words(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "feb"],
        &["maart", "march", "mrt", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["augustus", "august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    let (mut day, mut month, mut year) = (None, None, None);
    for word in fold(text).split(' ') {
        let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if let Some(found) = MONTHS.iter().position(|names| names.contains(&word)) {
            month = month.or(u32::try_from(found + 1).ok());
        } else if number.len() == 4 && number == word {
            year = if year.is_none() { number.parse().ok() } else { return None };
        } else if !number.is_empty() && matches!(&word[number.len()..], "" | "e" | "st" | "nd" | "rd" | "th")
        {
            day = if day.is_none() { number.parse().ok() } else { return None };
        } else {
            return None;
        }
    }
    NaiveDate::from_ymd_opt(year?, month?, day?)
}

/// A date as Excel counts, when a cell lost its form: days since the end of 1899.
fn serial(text: &str) -> Option<NaiveDate> {
    let days: u64 = text.parse().ok().filter(|_| text.len() == 5)?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    first.checked_add_days(Days::new(days)).filter(|date| (2000..2100).contains(&date.year()))
}

#[cfg(test)]
mod tests {
    use super::stamp;
    use crate::import::table::order::DateOrder;

    #[track_caller]
    fn check(order: DateOrder, texts: &[&str], expected: Option<&str>) {
        for text in texts {
            let read = stamp(text, order).ok();
            let read = read.map(|(day, time)| time.map_or(day.to_string(), |time| format!("{day} {time}")));
            assert_eq!(read.as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_date_is_read_in_the_order_of_its_table() {
        check(
            DateOrder::DayFirst,
            &["3/4/2027", "3-4-2027", "2027-04-03", "2027/04/03", "46480"],
            Some("2027-04-03"),
        );
        check(
            DateOrder::MonthFirst,
            &["4/3/2027", "04/03/2027", "4-3-2027", "2027-04-03"],
            Some("2027-04-03"),
        );
        check(
            DateOrder::MonthFirst,
            &["11/19/2027 7:30:00", "11/19/2027 7:30 AM"],
            Some("2027-11-19 07:30:00"),
        );
        check(DateOrder::DayFirst, &["3-4-27", "3/4/27", "ma 3-4-2027", "Sat. 3-4-2027"], Some("2027-04-03"));
        check(DateOrder::MonthFirst, &["4/3/27", "Sat, 4/3/2027"], Some("2027-04-03"));
        check(DateOrder::DayFirst, &["21/13/2027", "1-3-99", "27-04-03", "maart", "1", "460000"], None);
    }

    #[test]
    fn a_date_may_be_in_words() {
        let monday = Some("2027-03-01");
        check(
            DateOrder::DayFirst,
            &[
                "1 maart 2027",
                "ma 1 mrt 2027",
                "maandag 1 maart 2027",
                "March 1, 2027",
                "Monday, March 1st, 2027",
                "1 Mar 2027",
            ],
            monday,
        );
        check(
            DateOrder::DayFirst,
            &[
                "1 maart 2027 20:00",
                "March 1, 2027 8:00 PM",
                "maandag 1 maart 2027 om 20.00 uur",
                "1 maart 2027 2000",
                "ma 1-3-2027 van 20.00 tot 22.00",
                "46447,8333333",
            ],
            Some("2027-03-01 20:00:00"),
        );
        check(DateOrder::DayFirst, &["1 en 2 maart 2027", "1 maart", "maart 2027", "32 maart 2027"], None);
    }

    #[test]
    fn an_instant_is_in_delft() {
        check(
            DateOrder::DayFirst,
            &["2027-03-01T19:00:00Z", "2027-03-01T20:00:00+01:00"],
            Some("2027-03-01 20:00:00"),
        );
    }
}
