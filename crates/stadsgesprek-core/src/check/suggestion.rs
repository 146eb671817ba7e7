//! What was probably meant.

use crate::finding::{Finding, Problem, Referent};
use crate::fold::fold;
use crate::schedule::Schedule;
use crate::time::{Stamp, TimeProblem};
use chrono::NaiveDate;

/// What can be put in the place of what is wrong, when it can be told from that alone.
pub(crate) fn suggestion(problem: &Problem) -> Option<String> {
    match problem {
        Problem::MalformedId { id } => slug(id),
        Problem::UnsafeAddress { url } => address(url),
        Problem::UnusableStart(TimeProblem::Malformed(text))
        | Problem::UnusableTime(TimeProblem::Malformed(text)) => time(text),
        Problem::UnusableStart(TimeProblem::WrongOffset { local, .. })
        | Problem::UnusableTime(TimeProblem::WrongOffset { local, .. }) => {
            Some(local.and_utc().to_rfc3339()[..16].to_owned())
        }
        _ => None,
    }
}

/// Finds the ids that differ only in capitals or accents, which the general likeness misses.
pub(super) fn sharpen(findings: &mut [Finding], schedule: &Schedule) {
    for finding in findings {
        if let Problem::UnknownReference { to, id, nearest: nearest @ None } = &mut finding.problem {
            *nearest = slug(id).filter(|slug| is_known(*to, slug, schedule));
        }
    }
}

fn is_known(to: Referent, id: &str, schedule: &Schedule) -> bool {
    match to {
        Referent::Theme => schedule.themes.iter().any(|it| it.id.as_str() == id),
        Referent::Partner => schedule.partners.iter().any(|it| it.id.as_str() == id),
        Referent::Person => schedule.person(&crate::id::PersonId::new(id)).is_some(),
        Referent::Place => schedule.place(&crate::id::PlaceId::new(id)).is_some(),
        Referent::Series => schedule.series(&crate::id::SeriesId::new(id)).is_some(),
        Referent::Event => schedule.event(&crate::id::EventId::new(id)).is_some(),
        Referent::Room => false,
    }
}

/// A text as an id.
fn slug(text: &str) -> Option<String> {
    let slug = fold(text).replace(' ', "-");
    crate::id::is_well_formed(&slug).then_some(slug)
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
    crate::link::is_safe_address(&whole).then_some(whole)
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
    Stamp::parse(&meant, Some(crate::time::Fold::First)).ok().map(|_| meant)
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
