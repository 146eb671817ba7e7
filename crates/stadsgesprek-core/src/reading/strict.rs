//! The two liberties that the parser takes beyond JSON, and the one thing of JSON that it does not take.

use std::borrow::Cow;

/// What the parser takes, and JSON does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonExtension {
    /// A control character inside a text, such as a line break.
    Control,
    /// White space between the parts that is not a space, a tab or a line break.
    Space,
}

/// The places of the characters that a text which the parser takes should not have.
pub fn json_extensions(text: &str) -> impl Iterator<Item = (usize, JsonExtension)> {
    let (mut is_text, mut is_escaped) = (false, false);
    // By bytes, since every file is read through this: 0xc0 and above begin a character that is not ASCII.
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let is_own = is_escaped;
        is_escaped = false;
        match byte {
            0..=0x1f if is_text => return Some((at, JsonExtension::Control)),
            0xb | 0xc | 0xc0.. if !is_text => return Some((at, JsonExtension::Space)),
            b'"' if !is_own => is_text = !is_text,
            b'\\' if is_text => is_escaped = !is_own,
            _ => {}
        }
        None
    })
}

/// The text with U+FFFD for each half of a character of two (`\ud83d` without its other half), which JSON has, and which
/// browsers show as that; every character stays at its place.
pub fn with_whole_characters(text: &str) -> Cow<'_, str> {
    let mut whole = Cow::Borrowed(text);
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        let start = at + found;
        at = match (surrogate(text, start), surrogate(text, start + 6)) {
            (Some(Surrogate::Leading), Some(Surrogate::Trailing)) => start + 12,
            (Some(_), _) => {
                whole.to_mut().replace_range(start..start + 6, "\\ufffd");
                start + 6
            }
            _ => start + 1 + text[start + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    whole
}

/// Half of a character that is written as two.
enum Surrogate {
    Leading,
    Trailing,
}

/// The half that an escape at an offset is.
fn surrogate(text: &str, at: usize) -> Option<Surrogate> {
    let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
    match u32::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Surrogate::Leading),
        0xdc00..=0xdfff => Some(Surrogate::Trailing),
        _ => None,
    }
}
