//! The content lines of a calendar file (RFC 5545, section 3.1), each with the line on which it begins.
//!
//! Read here and not by a library: those refuse the whole file for one line that is broken. Folds may stand in the
//! middle of a character (section 3.1), so bytes are joined before they become text, and each line is decoded by itself.

use super::encoding::{decoded_as, decoded_line};
use std::borrow::Cow;

/// One property: `NAME;PARAMETER=VALUE:VALUE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals, values without quotes.
    pub(super) parameters: Vec<(String, String)>,
    /// As it is written, with quoted-printable taken off.
    pub(super) value: String,
    /// From 1.
    pub(super) line: usize,
}

/// What one content line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ContentLine {
    Property(Property),
    /// Not a property; the text, and its line.
    Loose(String, usize),
}

impl Property {
    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The value as text.
    pub(super) fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// The values of a list, between commas that are not escaped.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut is_escaped = false;
        for c in self.value.chars() {
            match texts.last_mut() {
                Some(_) if c == ',' && !is_escaped => texts.push(String::new()),
                Some(last) => last.push(c),
                None => {}
            }
            is_escaped = c == '\\' && !is_escaped;
        }
        texts.iter().map(|text| unescaped(text).trim().to_owned()).filter(|text| !text.is_empty()).collect()
    }
}

/// All content lines, one after the other: a large file is never in memory twice.
pub(super) fn contents(bytes: &[u8]) -> impl Iterator<Item = ContentLine> {
    let mut lines = Physical { rest: bytes, at: 0, newline: newline(bytes) }.peekable();
    std::iter::from_fn(move || {
        loop {
            let (number, first) = lines.next()?;
            let mut whole = Cow::Borrowed(first);
            let is_printable = is_quoted_printable(first);
            loop {
                let is_soft = is_printable && whole.ends_with(b"=");
                let Some((_, next)) =
                    lines.next_if(|(_, next)| is_soft || next.starts_with(b" ") || next.starts_with(b"\t"))
                else {
                    break;
                };
                let more = match next {
                    [b' ' | b'\t', more @ ..] if !is_soft => more,
                    next => {
                        whole.to_mut().pop();
                        next
                    }
                };
                whole.to_mut().extend_from_slice(more);
            }
            if !whole.trim_ascii().is_empty() {
                return Some(content(&whole, number));
            }
        }
    })
}

/// The lines as they stand in the file, with their numbers, without what ends them.
struct Physical<'b> {
    rest: &'b [u8],
    at: usize,
    newline: u8,
}

impl<'b> Iterator for Physical<'b> {
    type Item = (usize, &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.rest.iter().position(|byte| *byte == self.newline).unwrap_or(self.rest.len());
        let mut line = &self.rest[..end];
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        self.at += 1;
        while let [shorter @ .., b'\r' | 0] = line {
            line = shorter;
        }
        Some((self.at, line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line)))
    }
}

/// Old programs end a line with a carriage return alone, as the end of the first line shows.
fn newline(bytes: &[u8]) -> u8 {
    let mut from_end = bytes.iter().skip_while(|byte| !matches!(byte, b'\r' | b'\n'));
    match from_end.find(|byte| **byte != b'\r') {
        None if bytes.contains(&b'\r') => b'\r',
        None | Some(b'\n') => b'\n',
        Some(_) => b'\r',
    }
}

fn is_quoted_printable(line: &[u8]) -> bool {
    let head = &line[..line.iter().position(|byte| *byte == b':').unwrap_or(line.len())];
    head.to_ascii_uppercase().windows(16).any(|part| part == b"QUOTED-PRINTABLE")
}

fn content(line: &[u8], number: usize) -> ContentLine {
    let text = decoded_line(line);
    match property(&text, number) {
        Some(property) => ContentLine::Property(property),
        None => ContentLine::Loose(text, number),
    }
}

fn property(line: &str, number: usize) -> Option<Property> {
    let colon = colon(line)?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let mut parts = split_outside_quotes(head).into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let parameters: Vec<(String, String)> = parts
        .map(|part| match part.split_once('=') {
            Some((name, value)) => {
                (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned())
            }
            // vCalendar 1.0 writes only the value.
            None => ("ENCODING".to_owned(), part.trim().to_owned()),
        })
        .collect();
    let mut property = Property { name, parameters, value: value.to_owned(), line: number };
    if property.parameter("ENCODING").is_some_and(|name| name.eq_ignore_ascii_case("QUOTED-PRINTABLE")) {
        property.value = printable(&property.value, property.parameter("CHARSET"));
    }
    Some(property)
}

/// The colon before the value: outside quotes, and of a time the last one, since "(UTC+01:00) Amsterdam" is not always
/// quoted.
fn colon(line: &str) -> Option<usize> {
    const TIMES: [&str; 5] = ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"];
    let is_time =
        TIMES.iter().any(|name| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
    if is_time {
        return line.rfind(':');
    }
    let mut is_quoted = false;
    let outside = line.char_indices().find(|(_, c)| {
        is_quoted ^= *c == '"';
        *c == ':' && !is_quoted
    });
    // A quotation mark that is never closed.
    outside.map(|(at, _)| at).or_else(|| line.find(':'))
}

fn printable(value: &str, charset: Option<&str>) -> String {
    match quoted_printable::decode(value, quoted_printable::ParseMode::Robust) {
        Ok(bytes) => decoded_as(&bytes, charset),
        Err(_) => value.to_owned(),
    }
}

fn split_outside_quotes(head: &str) -> Vec<&str> {
    let mut is_quoted = false;
    head.split(move |c| {
        is_quoted ^= c == '"';
        c == ';' && !is_quoted
    })
    .collect()
}

/// TEXT as it is meant (section 3.3.11).
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{ContentLine, Property, contents};

    fn properties(text: impl AsRef<[u8]>) -> Vec<Property> {
        contents(text.as_ref())
            .filter_map(|content| match content {
                ContentLine::Property(property) => Some(property),
                ContentLine::Loose(..) => None,
            })
            .collect()
    }

    #[track_caller]
    fn check(text: impl AsRef<[u8]>, expected: &str) {
        assert_eq!(properties(text)[0].text(), expected);
    }

    #[test]
    fn lines_are_unfolded_and_taken_apart() {
        let read = properties("summary;LANGUAGE=nl;X=\"a:b;c\":Een\\, twee\\n dr\r\n ie\r\n\r\nA:1\r\n");
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].name.as_str(), read[0].line), ("SUMMARY", 1));
        assert_eq!(read[0].parameter("X"), Some("a:b;c"));
        assert_eq!(read[0].text(), "Een, twee\n drie");
        assert_eq!((read[1].value.as_str(), read[1].line), ("1", 4));
    }

    #[test]
    fn a_list_keeps_its_escaped_commas() {
        let read = properties("CATEGORIES:Wonen,Zorg\\, wijk ,,\\\\");
        assert_eq!(read[0].texts(), ["Wonen", "Zorg, wijk", "\\"]);
    }

    #[test]
    fn a_fold_may_stand_inside_a_character_and_every_line_has_its_own_encoding() {
        check(b"A:Caf\xc3\r\n \xa9", "Café");
        check(b"A:Caf\xe9 \x80\r\n", "Café €");
        let mixed = properties(b"A:Caf\xc3\xa9\nB:Caf\xe9\nC:Caf\xc3\xa9\xff x");
        let texts: Vec<String> = mixed.iter().map(Property::text).collect();
        assert_eq!(texts, ["Café", "Café", "Caféÿ x"]);
    }

    #[test]
    fn a_file_may_end_its_lines_in_any_way() {
        for end in ["\n", "\r\n", "\r", "\r\r\n", "\0\n"] {
            let read = properties(format!("\u{feff}A:1{end} 2{end}B:3"));
            let values: Vec<&str> = read.iter().map(|property| property.value.as_str()).collect();
            assert_eq!(values, ["12", "3"], "{end:?}");
        }
    }

    #[test]
    fn quoted_printable_is_taken_off() {
        check("A;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 avond", "Café avond");
        check("A;ENCODING=quoted-printable;CHARSET=ISO-8859-1:Caf=E9", "Café");
        check("A;QUOTED-PRINTABLE:Een =\r\ntwee=3A=0D=0Adrie", "Een twee:\r\ndrie");
        check("A;ENCODING=QUOTED-PRINTABLE:1 = 2", "1 = 2");
    }

    #[test]
    fn a_zone_with_a_colon_need_not_be_quoted() {
        let read = properties("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20270302T200000");
        assert_eq!(read[0].value, "20270302T200000");
        assert_eq!(read[0].parameter("TZID"), Some("(UTC+01:00) Amsterdam, Berlin"));
    }

    #[test]
    fn a_line_that_is_no_property_is_kept_apart_with_its_number() {
        let loose = |text: &str| contents(text.as_bytes()).last();
        let line = |text: &str, number| Some(ContentLine::Loose(text.to_owned(), number));
        assert_eq!(loose("A:1\n b\nzonder dubbele punt"), line("zonder dubbele punt", 3));
        assert_eq!(loose("A:1\n:2"), line(":2", 2));
        assert_eq!(loose("A:1\nLet op: neem mee"), line("Let op: neem mee", 2));
    }
}
