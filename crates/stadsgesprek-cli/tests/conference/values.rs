//! What the forms for conference apps can ask of a text.

use chrono::{DateTime, NaiveDate};

/// A question about a text.
pub type Test = fn(&str) -> bool;

pub fn anything(_: &str) -> bool {
    true
}

pub fn date(text: &str) -> bool {
    text.len() == 10 && text.parse::<NaiveDate>().is_ok()
}

/// RFC 3339, with its offset.
pub fn moment(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
}

/// An absolute URI (RFC 3986): a scheme, and only characters that a URI is made of.
pub fn uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    is_scheme && !rest.is_empty() && rest.chars().all(is_part)
}

pub fn web_address(text: &str) -> bool {
    uri(text) && (text.starts_with("http://") || text.starts_with("https://"))
}

pub fn uuid(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::try_parse(text).is_ok()
}

pub fn color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Four or more of `a–z 0–9 _`, the first perhaps `-`; then perhaps a year and a word: `camp-2027-delft`.
pub fn acronym(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_short = |text: &str| {
        text.chars().count() >= 4 && text.chars().enumerate().all(|(at, c)| is_word(c) || at == 0 && c == '-')
    };
    let mut parts = text.rsplitn(3, '-');
    let (place, year, short) = (parts.next(), parts.next(), parts.next());
    let is_place = place.is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_lowercase()));
    let is_year = year.is_some_and(|it| it.len() == 4 && it.starts_with('2') && digits(it));
    is_short(text) || is_place && is_year && short.is_some_and(is_short)
}

/// Of `a–z 0–9 _ -`, at least two, the last a letter or digit.
pub fn slug(text: &str) -> bool {
    let is_end = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.len() > 1 && text.ends_with(is_end) && text.chars().all(|c| is_end(c) || "_-".contains(c))
}

/// `Europe/Amsterdam` or `UTC`.
pub fn zone(text: &str) -> bool {
    let is_name = |name: &str| {
        let rest = name.trim_start_matches(|c: char| c.is_ascii_uppercase());
        name.len() == rest.len() + 1 && !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase())
    };
    text == "UTC" || text.split_once('/').is_some_and(|(area, city)| is_name(area) && is_name(city))
}

/// Hours and minutes of less than a day: `01:30`. The forms allow more, but apps read `30:00` as half a minute, and
/// `4:05:05` as four hours.
pub fn duration(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once(':') else { return false };
    let is_below = |part: &str, limit: u8| {
        part.len() == 2 && digits(part) && part.parse::<u8>().is_ok_and(|number| number < limit)
    };
    is_below(hours, 24) && is_below(minutes, 60) && text != "00:00"
}

/// `20:00`, perhaps with seconds.
pub fn clock(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let is_below = |part: &&str, limit: u8| {
        part.len() == 2 && digits(part) && part.parse::<u8>().is_ok_and(|number| number < limit)
    };
    matches!(parts.len(), 2 | 3)
        && is_below(&parts[0], 30)
        && parts[1..].iter().all(|part| is_below(part, 60))
}

pub fn whole_number(text: &str) -> bool {
    digits(text.strip_prefix(['-', '+']).unwrap_or(text))
}

pub fn positive(text: &str) -> bool {
    digits(text) && text.bytes().any(|byte| byte != b'0')
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
