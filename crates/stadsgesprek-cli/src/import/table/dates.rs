//! Dates and times of a table, as people and programs write them. Whether day or month comes first is one thing for the
//! whole table: it is proven by what is in it, or somebody is asked.

use crate::wall_time;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::time::{Moment, TimeProblem};

/// What comes first in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// `21-4-2027`.
    DayFirst,
    /// `4/21/2027`.
    MonthFirst,
}

/// What the dates of a table say of their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) day_first: Option<String>,
    pub(super) month_first: Option<String>,
    /// One with slashes that can be two days.
    undecided: Option<String>,
}

impl Evidence {
    /// Takes a cell into account.
    pub(super) fn weigh(&mut self, cell: &str) {
        let Some((first, second, separator)) = numbers(cell) else { return };
        let is_day = |number: u32| (13..=31).contains(&number);
        let seen = match (is_day(first), is_day(second)) {
            (true, false) => &mut self.day_first,
            (false, true) => &mut self.month_first,
            // Who puts hyphens or points between them writes the day first.
            _ if separator == '/' && first != second => &mut self.undecided,
            _ => return,
        };
        if seen.is_none() {
            *seen = Some(cell.trim().to_owned());
        }
    }

    /// The order that is proven, or that all dates allow; else a date that can be two days.
    pub(super) fn order(&self) -> Result<Order, String> {
        match (&self.day_first, &self.month_first, &self.undecided) {
            (_, None, None) | (Some(_), None, _) => Ok(Order::DayFirst),
            (None, Some(_), _) => Ok(Order::MonthFirst),
            (Some(_), Some(other), _) => Err(other.clone()),
            (None, None, Some(undecided)) => Err(undecided.clone()),
        }
    }
}

/// The first two numbers of a date that ends with its year, and what stands between them.
fn numbers(cell: &str) -> Option<(u32, u32, char)> {
    let day = cell.trim().split([' ', 'T', ',']).next()?;
    let separator = day.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = day.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let is_year_last = first.len() <= 2 && third.len() == 4;
    is_year_last.then_some((first.parse().ok()?, second.parse().ok()?, separator))
}

/// Whether a date is of the other order than the table.
pub(super) fn is_of_other_order(cell: &str, order: Order) -> bool {
    let Some((first, second, _)) = numbers(cell) else { return false };
    match order {
        Order::DayFirst => first <= 12 && second > 12,
        Order::MonthFirst => first > 12 && second <= 12,
    }
}

/// Reads a date with or without a time behind it.
pub(super) fn stamp(cell: &str, order: Order) -> Result<(NaiveDate, Option<NaiveTime>), TimeProblem> {
    let text = cell.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        let local = Moment::from_unix_seconds(instant.timestamp()).local();
        return Ok((local.date(), Some(local.time())));
    }
    if let Ok(day) = date(text, order) {
        return Ok((day, None));
    }
    // The time is the last word, or the last two: "8:00 PM".
    let splits = text.char_indices().filter(|(_, c)| matches!(c, 'T' | ' '));
    for (at, _) in splits {
        if let (Ok(day), Ok(clock)) = (date(&text[..at], order), time(&text[at + 1..])) {
            return Ok((day, Some(clock)));
        }
    }
    Err(TimeProblem::Malformed(text.to_owned()))
}

fn date(text: &str, order: Order) -> Result<NaiveDate, TimeProblem> {
    let text = text.trim().trim_end_matches(',');
    let malformed = || TimeProblem::Malformed(text.to_owned());
    match (numbers(text), order) {
        (Some(_), Order::MonthFirst) if !text.contains(' ') => {
            let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
            let [month, day, year] = parts.as_slice() else { return Err(malformed()) };
            wall_time::date(&format!("{day}-{month}-{year}")).map_err(|_| malformed())
        }
        _ => wall_time::date(text).or_else(|_| in_words(text).or_else(|| serial(text)).ok_or_else(malformed)),
    }
}

/// `ma 1 maart 2027`, `March 1st, 2027`.
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
    const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let (mut day, mut month, mut year) = (None, None, None);
    for word in fold(text).split(' ') {
        let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if let Some(found) = MONTHS.iter().position(|names| names.contains(&word)) {
            month = month.or(u32::try_from(found + 1).ok());
        } else if number.len() == 4 && number == word {
            year = year.or(number.parse().ok());
        } else if !number.is_empty() && matches!(&word[number.len()..], "" | "e" | "st" | "nd" | "rd" | "th")
        {
            day = if day.is_none() { number.parse().ok() } else { return None };
        } else if !(WEEKDAYS.contains(&word)
            || word.ends_with("dag")
            || word.ends_with("day")
            || word.len() == 3)
        {
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

/// Reads a time: as people write it, also `8:00 PM`, and with the date that a spreadsheet puts before it.
pub(super) fn time(cell: &str) -> Result<NaiveTime, TimeProblem> {
    let malformed = || TimeProblem::Malformed(cell.trim().to_owned());
    let text = cell.trim().to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let text = ["30-12-1899 ", "1899-12-30 ", "12/30/1899 ", "31-12-1899 ", "1899-12-31 "]
        .iter()
        .find_map(|zero| text.strip_prefix(zero))
        .unwrap_or(&text);
    let text = text.trim_end_matches('.').trim();
    let halves = [(" p.m", 12), ("pm", 12), (" a.m", 0), ("am", 0)];
    let half = halves.iter().find_map(|(word, hours)| Some((text.strip_suffix(word)?.trim(), *hours)));
    let Some((clock, hours)) = half else {
        return wall_time::time(text).map_err(|_| malformed());
    };
    let mut parts = clock.split([':', '.']);
    let mut number = || parts.next().map_or(Some(0), |part| part.trim().parse::<u32>().ok());
    let (hour, minute) =
        number().zip(number()).filter(|(hour, _)| (1..=12).contains(hour)).ok_or_else(malformed)?;
    NaiveTime::from_hms_opt(hour % 12 + hours, minute, 0).ok_or_else(malformed)
}

/// Reads a start with an end behind it: `20.00 – 22.00 uur`.
pub(super) fn times(cell: &str) -> Result<(NaiveTime, Option<NaiveTime>), TimeProblem> {
    let whole = time(cell);
    if let Ok(start) = whole {
        return Ok((start, None));
    }
    for separator in ["-", "–", "—", " tot ", " to ", " / "] {
        if let Some((start, end)) = cell.split_once(separator)
            && let (Ok(start), Ok(end)) = (time(start).or_else(|_| time(&format!("{start} uur"))), time(end))
        {
            return Ok((start, Some(end)));
        }
    }
    whole.map(|start| (start, None))
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Order, is_of_other_order, stamp, time, times};

    #[track_caller]
    fn check(order: Order, texts: &[&str], expected: Option<&str>) {
        for text in texts {
            let read = stamp(text, order).ok();
            let read = read.map(|(day, time)| time.map_or(day.to_string(), |time| format!("{day} {time}")));
            assert_eq!(read.as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_date_is_read_in_the_order_of_its_table() {
        check(
            Order::DayFirst,
            &["3/4/2027", "3-4-2027", "2027-04-03", "2027/04/03", "46480"],
            Some("2027-04-03"),
        );
        check(Order::MonthFirst, &["4/3/2027", "04/03/2027", "4-3-2027", "2027-04-03"], Some("2027-04-03"));
        check(Order::MonthFirst, &["11/19/2027 7:30:00", "11/19/2027 7:30 AM"], Some("2027-11-19 07:30:00"));
        check(Order::DayFirst, &["21/13/2027", "1-3-27", "maart", "1", "460000"], None);
    }

    #[test]
    fn a_date_may_be_in_words() {
        let monday = Some("2027-03-01");
        check(
            Order::DayFirst,
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
        check(Order::DayFirst, &["1 maart 2027 20:00", "March 1, 2027 8:00 PM"], Some("2027-03-01 20:00:00"));
        check(Order::DayFirst, &["1 en 2 maart 2027", "1 maart", "maart 2027", "32 maart 2027"], None);
    }

    #[test]
    fn an_instant_is_in_delft() {
        check(
            Order::DayFirst,
            &["2027-03-01T19:00:00Z", "2027-03-01T20:00:00+01:00"],
            Some("2027-03-01 20:00:00"),
        );
    }

    #[test]
    fn a_time_may_have_two_halves_of_a_day() {
        for (text, expected) in [
            ("8:00 PM", "20:00:00"),
            ("8:30:00 AM", "08:30:00"),
            ("12:00 AM", "00:00:00"),
            ("12:15 pm", "12:15:00"),
            ("8 p.m.", "20:00:00"),
            ("8:00\u{202f}PM", "20:00:00"),
            ("20.00 uur", "20:00:00"),
            ("30-12-1899 20:00:00", "20:00:00"),
        ] {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), Ok(expected), "{text}");
        }
        for text in ["13:00 PM", "0:30 AM", "8:75 PM", "PM", "acht"] {
            assert!(time(text).is_err(), "{text}");
        }
        let range = times("20.00 – 22.00 uur")
            .map(|(start, end)| (start.to_string(), end.map(|end| end.to_string())));
        assert_eq!(range, Ok(("20:00:00".to_owned(), Some("22:00:00".to_owned()))));
    }

    #[track_caller]
    fn check_order(cells: &[&str], expected: Result<Order, &str>) {
        let mut evidence = Evidence::default();
        for cell in cells {
            evidence.weigh(cell);
        }
        assert_eq!(
            evidence.order().as_ref().map_err(String::as_str),
            expected.as_ref().map_err(|text| *text),
            "{cells:?}"
        );
    }

    #[test]
    fn the_order_is_proven_or_not_known() {
        check_order(&["3/4/2027", "11/19/2027"], Ok(Order::MonthFirst));
        check_order(&["3/4/2027", "19/11/2027"], Ok(Order::DayFirst));
        check_order(&["3-4-2027", "3.4.2027", "2027-04-03", "4/4/2027"], Ok(Order::DayFirst));
        check_order(&["3-4-2027", "11-19-2027"], Ok(Order::MonthFirst));
        check_order(&["3/4/2027", "4/4/2027"], Err("3/4/2027"));
        check_order(&["19/4/2027", "4/19/2027"], Err("4/19/2027"));
        check_order(&[], Ok(Order::DayFirst));
        assert!(is_of_other_order("4/19/2027", Order::DayFirst));
        assert!(!is_of_other_order("4/9/2027", Order::DayFirst));
    }
}
