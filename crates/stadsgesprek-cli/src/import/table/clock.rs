//! Times of a table, as people and programs write them.

use crate::wall_time;
use chrono::{NaiveTime, Timelike};
use stadsgesprek_core::value::time::TimeProblem;

/// A time as Excel counts, when a cell lost its form: a part of a day.
pub(super) fn fraction(text: &str) -> Option<NaiveTime> {
    let digits = text.strip_prefix("0.").or_else(|| text.strip_prefix("0,"))?;
    if digits.len() < 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part: f64 = format!("0.{digits}").parse().ok()?;
    let minutes = (1..24 * 60_u32).find(|minutes| (part * 1440.0 - f64::from(*minutes)).abs() <= 0.5)?;
    NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0)
}

/// Reads a time: as people write it, also `8:00 PM`, "8 uur 's avonds" and `2000`, and with the date that a spreadsheet puts
/// before it.
pub(super) fn time(cell: &str) -> Result<NaiveTime, TimeProblem> {
    const BEFORE: [&str; 9] = ["om ", "van ", "vanaf ", "tot ", "aanvang ", "at ", "from ", "to ", "@ "];
    // The hours of a clock of twelve that are in the second half of the day there.
    const PARTS_OF_A_DAY: [(&str, std::ops::RangeInclusive<u32>); 4] =
        [("s avonds", 5..=11), ("s middags", 1..=6), ("s morgens", 0..=0), ("s ochtends", 0..=0)];
    let malformed = || TimeProblem::Malformed(cell.trim().to_owned());
    let text = cell.trim().to_lowercase().replace(['\u{a0}', '\u{202f}'], " ").replace(['\'', '’', '‘'], "");
    let text = ["30-12-1899 ", "1899-12-30 ", "12/30/1899 ", "31-12-1899 ", "1899-12-31 "]
        .iter()
        .find_map(|zero| text.strip_prefix(zero))
        .unwrap_or(&text);
    let text = BEFORE.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let text = text.trim_end_matches('.').trim();
    if let Some(time) = fraction(text) {
        return Ok(time);
    }
    if let Some((clock, late)) =
        PARTS_OF_A_DAY.iter().find_map(|(word, late)| Some((text.strip_suffix(word)?, late)))
    {
        let clock = clock.trim();
        let time = wall_time::time(clock)
            .or_else(|_| wall_time::time(&format!("{clock} uur")))
            .map_err(|_| malformed())?;
        let hours = if late.contains(&time.hour()) { 12 } else { 0 };
        return time.with_hour(time.hour() + hours).ok_or_else(malformed);
    }
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return wall_time::time(&format!("{}:{}", &text[..2], &text[2..])).map_err(|_| malformed());
    }
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

/// Whether a cell has a time of a clock that counts to 24.
pub(super) fn is_of_24_hours(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let is_half = ["am", "pm", "a.m.", "p.m."].iter().any(|half| lower.trim_end().ends_with(half));
    !is_half && (lower.contains(':') || times(cell).is_ok())
}

/// Reads a start with an end behind it: `20.00 – 22.00 uur`.
pub(super) fn times(cell: &str) -> Result<(NaiveTime, Option<NaiveTime>), TimeProblem> {
    let whole = time(cell);
    if let Ok(start) = whole {
        return Ok((start, None));
    }
    for separator in ["-", "–", "—", " tot ", " to ", " until ", " / "] {
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
    use super::{time, times};

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
            ("8 uur 's avonds", "20:00:00"),
            ("8.30 uur ’s avonds", "20:30:00"),
            ("2 uur 's middags", "14:00:00"),
            ("10 uur 's ochtends", "10:00:00"),
            ("om 20.00 uur", "20:00:00"),
            ("0,8333333", "20:00:00"),
            ("0.8333", "20:00:00"),
            ("0.833", "20:00:00"),
            ("2000", "20:00:00"),
        ] {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), Ok(expected), "{text}");
        }
        for text in ["13:00 PM", "0:30 AM", "8:75 PM", "PM", "acht", "2060", "2500", "20", "'s avonds"] {
            assert!(time(text).is_err(), "{text}");
        }
        for text in ["20.00 – 22.00 uur", "van 20.00 tot 22.00", "20:00-22:00"] {
            let range = times(text).map(|(start, end)| (start.to_string(), end.map(|end| end.to_string())));
            assert_eq!(range, Ok(("20:00:00".to_owned(), Some("22:00:00".to_owned()))), "{text}");
        }
    }
}
