//! What comes first in the dates of a table, the day or the month: proven by what is in it, or not known.

use chrono::{Datelike, NaiveDate, Weekday};

/// What comes first in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateOrder {
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
    /// One with hyphens that can be two days, to who does not write Dutch.
    pub(super) hyphened: Option<String>,
}

impl Evidence {
    /// Takes a cell into account.
    pub(super) fn weigh(&mut self, cell: &str) {
        let Some(found) = Numbers::of(cell) else { return };
        let (first, second) = (found.first, found.second);
        let is_day = |number: u32| (13..=31).contains(&number);
        // A weekday is right in one of the two.
        let fits = |order| {
            found.weekday.is_none_or(|weekday| found.date(order).is_some_and(|day| day.weekday() == weekday))
        };
        let seen =
            match (is_day(first), is_day(second), fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst)) {
                (true, false, ..) => &mut self.day_first,
                (false, true, ..) => &mut self.month_first,
                _ if first == second => return,
                (.., true, false) => &mut self.day_first,
                (.., false, true) => &mut self.month_first,
                _ if found.separator == '/' => &mut self.undecided,
                // Who puts points between them writes the day first.
                _ if found.separator == '-' => &mut self.hyphened,
                _ => return,
            };
        if seen.is_none() {
            *seen = Some(cell.trim().to_owned());
        }
    }

    /// The order that is proven, or that all dates allow; else a date that can be two days.
    pub(super) fn order(&self) -> Result<DateOrder, String> {
        match (&self.day_first, &self.month_first, &self.undecided) {
            (_, None, None) | (Some(_), None, _) => Ok(DateOrder::DayFirst),
            (None, Some(_), _) => Ok(DateOrder::MonthFirst),
            (Some(_), Some(other), _) => Err(other.clone()),
            (None, None, Some(undecided)) => Err(undecided.clone()),
        }
    }
}

/// A date in numbers that ends with its year, of four digits or of two.
pub(super) struct Numbers {
    weekday: Option<Weekday>,
    first: u32,
    second: u32,
    year: i32,
    separator: char,
}

impl Numbers {
    fn of(cell: &str) -> Option<Self> {
        let (weekday, rest) = without_weekday(cell);
        Self::of_word(rest.split([' ', 'T', ',']).next()?).map(|numbers| Self { weekday, ..numbers })
    }

    pub(super) fn of_word(day: &str) -> Option<Self> {
        let separator = day.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
        let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
        let [first, second, third] = parts.as_slice() else { return None };
        let is_short =
            |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_short(first) || !is_short(second) || !third.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let year: i32 = third.parse().ok()?;
        let year = match third.len() {
            4 => year,
            // "27-04-03" may begin with its year.
            2 if (20..60).contains(&year) => 2000 + year,
            _ => return None,
        };
        Some(Self {
            weekday: None,
            first: first.parse().ok()?,
            second: second.parse().ok()?,
            year,
            separator,
        })
    }

    pub(super) fn date(&self, order: DateOrder) -> Option<NaiveDate> {
        let (day, month) = match order {
            DateOrder::DayFirst => (self.first, self.second),
            DateOrder::MonthFirst => (self.second, self.first),
        };
        NaiveDate::from_ymd_opt(self.year, month, day)
    }
}

/// The weekday that stands before a date, and what is behind it.
pub(super) fn without_weekday(cell: &str) -> (Option<Weekday>, &str) {
    const WEEKDAYS: [(Weekday, &[&str]); 7] = [
        (Weekday::Mon, &["ma", "maandag", "mon", "monday"]),
        (Weekday::Tue, &["di", "dinsdag", "tue", "tues", "tuesday"]),
        (Weekday::Wed, &["wo", "woensdag", "wed", "wednesday"]),
        (Weekday::Thu, &["do", "donderdag", "thu", "thur", "thurs", "thursday"]),
        (Weekday::Fri, &["vr", "vrij", "vrijdag", "fri", "friday"]),
        (Weekday::Sat, &["za", "zat", "zaterdag", "sat", "saturday"]),
        (Weekday::Sun, &["zo", "zon", "zondag", "sun", "sunday"]),
    ];
    let text = cell.trim();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    let found = WEEKDAYS.iter().find(|(_, names)| names.contains(&word.as_str()));
    match found {
        Some((weekday, _)) => (Some(*weekday), text[end..].trim_start_matches(['.', ',', ' '])),
        None => (None, text),
    }
}

/// The weekday of a date that is not the one that stands before it.
pub(super) fn contradicted(cell: &str, date: NaiveDate) -> bool {
    without_weekday(cell).0.is_some_and(|weekday| weekday != date.weekday())
}

/// Whether a date is of the other order than the table.
pub(super) fn is_of_other_order(cell: &str, order: DateOrder) -> bool {
    let Some(Numbers { first, second, .. }) = Numbers::of(cell) else { return false };
    match order {
        DateOrder::DayFirst => first <= 12 && second > 12,
        DateOrder::MonthFirst => first > 12 && second <= 12,
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, Evidence, is_of_other_order};

    #[track_caller]
    fn check_order(cells: &[&str], expected: Result<DateOrder, &str>) {
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
        check_order(&["3/4/2027", "11/19/2027"], Ok(DateOrder::MonthFirst));
        check_order(&["3/4/2027", "19/11/2027"], Ok(DateOrder::DayFirst));
        check_order(&["3-4-2027", "3.4.2027", "2027-04-03", "4/4/2027"], Ok(DateOrder::DayFirst));
        check_order(&["3-4-2027", "11-19-2027"], Ok(DateOrder::MonthFirst));
        check_order(&["3/4/2027", "4/4/2027"], Err("3/4/2027"));
        check_order(&["19/4/2027", "4/19/2027"], Err("4/19/2027"));
        check_order(&["ma 3-4-2027", "4-5-2027"], Ok(DateOrder::DayFirst));
        check_order(&["Sat 4/3/2027", "5/4/2027"], Ok(DateOrder::MonthFirst));
        check_order(&["za 3/4/2027", "4/5/2027"], Ok(DateOrder::DayFirst));
        check_order(&["4/21/27"], Ok(DateOrder::MonthFirst));
        check_order(&[], Ok(DateOrder::DayFirst));
        assert!(is_of_other_order("4/19/2027", DateOrder::DayFirst));
        assert!(!is_of_other_order("4/9/2027", DateOrder::DayFirst));
    }
}
