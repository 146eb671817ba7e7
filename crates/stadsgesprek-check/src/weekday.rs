//! A weekday in a text that is not the weekday of the date beside it.

use super::{CheckedFile, Concern};
use chrono::{Datelike, NaiveDate};
use jsonc_parser::ast::Value;
use stadsgesprek_core::programme::document::DateCertainty;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::reading::{FileEntry, child};
use stadsgesprek_core::value::text::Language;

const DAYS: [[&str; 2]; 7] = [
    ["maandag", "monday"],
    ["dinsdag", "tuesday"],
    ["woensdag", "wednesday"],
    ["donderdag", "thursday"],
    ["vrijdag", "friday"],
    ["zaterdag", "saturday"],
    ["zondag", "sunday"],
];

const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["maart", "march"],
    ["april", "april"],
    ["mei", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augustus", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// The texts that visitors read; remarks about sources that differ are none.
const FIELDS: [&str; 6] = ["title", "subtitle", "summary", "description", "dateText", "statusReason"];

pub(super) fn check<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    if event.about.date_certainty == DateCertainty::Disputed {
        return;
    }
    let day = event.when.sort_day();
    for field in FIELDS {
        let Some(value) = child(entry.value(), field) else { continue };
        let by_language = Language::ALL.iter().map(|language| {
            let tag = language.tag();
            (child(value, tag), format!("/{field}/{tag}"))
        });
        for (text, pointer) in [(Some(value), format!("/{field}"))].into_iter().chain(by_language) {
            let Some(text) = text.and_then(Value::as_string_lit) else { continue };
            if let Some(concern) = contradiction(&text.value, day) {
                file.report(entry, &pointer, concern);
            }
        }
    }
}

/// The first date in a text whose weekday is another; without a year it is the event's own, or one around it.
fn contradiction(text: &str, own: Option<NaiveDate>) -> Option<Concern> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let weekday = position(&DAYS, word)?;
        let (first, second) = (words.get(at + 1)?, words.get(at + 2)?);
        let (day, month) = match (number(first), number(second)) {
            (Some(day), None) => (day, position(&MONTHS, second)?),
            (None, Some(day)) => (day, position(&MONTHS, first)?),
            _ => return None,
        };
        let said = words.get(at + 3).and_then(|word| number(word)).filter(|year| (1900..2200).contains(year));
        let years: Vec<i32> = match said {
            Some(year) => vec![i32::try_from(year).ok()?],
            None => {
                let own = own?;
                let is_own = own.day() == day && own.month0() as usize == month;
                let around = [own.year(), own.year() + 1, own.year() - 1];
                if is_own { vec![own.year()] } else { around.to_vec() }
            }
        };
        let on = |year: i32| NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()? + 1, day);
        let right: Vec<usize> = years.into_iter().filter_map(on).map(weekday_of).collect();
        let nearest = *right.first()?;
        let written = words[at..at + 3].join(" ");
        (!right.contains(&weekday)).then(|| Concern::WeekdayDiffers { written, right: DAYS[nearest] })
    })
}

fn weekday_of(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

fn number(word: &str) -> Option<u32> {
    word.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok()
}

fn position(names: &[[&str; 2]], word: &str) -> Option<usize> {
    names.iter().position(|names| names.iter().any(|name| name.eq_ignore_ascii_case(word)))
}
