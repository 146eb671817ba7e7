//! What was probably meant.

use super::Concern;
use super::names::distance;
use crate::finding::Problem;
use chrono::NaiveDate;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::json_enum::{EnumWords, canonical};
use stadsgesprek_core::value::time::{Stamp, TimeProblem};

/// What can be put in the place of what is wrong, when it can be told from that alone.
pub(crate) fn suggestion(problem: &Problem) -> Option<String> {
    match problem {
        Problem::Format(FormatProblem::UnknownWord { word, choices }) => likely(word, choices),
        Problem::Format(FormatProblem::MalformedId { id }) => slug(id),
        Problem::Format(FormatProblem::UnsafeAddress { url }) => address(url),
        Problem::Format(FormatProblem::UnusableStart(problem) | FormatProblem::UnusableTime(problem)) => {
            match problem {
                TimeProblem::Malformed(text) => time(text).filter(|meant| meant != text),
                TimeProblem::WrongOffset { local, .. } => Some(local.and_utc().to_rfc3339()[..16].to_owned()),
                _ => None,
            }
        }
        Problem::Concern(Concern::KioskScope { nearest, .. }) => nearest.clone(),
        Problem::Concern(Concern::MisspelledField { meant, .. }) => Some(meant.clone()),
        _ => None,
    }
}

/// The word of the format of which a word is a slip of the pen, when it is of one only: a quarter of its letters at most,
/// since words that look alike say the contrary ("uitgesteld", "uitgevoerd").
pub(super) fn likely(word: &str, choices: EnumWords) -> Option<String> {
    let word = fold(word);
    let is_slip = |form: &str| {
        let form = fold(form);
        let length = word.chars().count().max(form.chars().count());
        distance(&word, &form) <= length / 4
    };
    let mut meant = choices.iter().filter(|choice| choice.split('|').any(is_slip));
    let first = meant.next()?;
    meant.next().is_none().then(|| canonical(first).to_owned())
}

/// The word of a list that claims the least, as an example where nothing can be told of what was meant.
pub(super) fn modest(choices: EnumWords) -> Option<&'static str> {
    const MODEST: [&str; 9] =
        ["bijeenkomst", "postponed", "mixed", "inferred", "info", "before", "open", "partner", "guest"];
    let all = || choices.iter().map(|choice| canonical(choice));
    all().find(|word| MODEST.contains(word)).or_else(|| all().next())
}

/// A text as an id.
pub(super) fn slug(text: &str) -> Option<String> {
    let slug = fold(text).replace(' ', "-");
    stadsgesprek_core::value::id::is_well_formed(&slug).then_some(slug)
}

/// An address without its scheme, with it.
fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let whole = if url.contains('@') && !url.contains(['/', ':']) {
        format!("mailto:{url}")
    } else if url.starts_with("www.") {
        format!("https://{url}")
    } else {
        return None;
    };
    stadsgesprek_core::value::link::is_safe_address(&whole).then_some(whole)
}

/// A date or time as people write them, as the file writes them.
fn time(text: &str) -> Option<String> {
    let text = text.trim();
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time.trim_end_matches("uur").trim())),
        None => (text, None),
    };
    let date = day(date)?;
    let Some(time) = time else { return Some(date.to_string()) };
    let mut parts = time.split([':', '.', 'u', 'h']).map(|part| if part.is_empty() { "0" } else { part });
    let hour: u32 = parts.next()?.parse().ok()?;
    let minute: u32 = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    let (date, hour) = if (hour, minute) == (24, 0) { (date.succ_opt()?, 0) } else { (date, hour) };
    let meant = format!("{date}T{hour:02}:{minute:02}");
    Stamp::parse(&meant, Some(stadsgesprek_core::value::time::Fold::First)).ok().map(|_| meant)
}

/// `2019-2-6`, `06-02-2019` or `6/2/2019`.
fn day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
