//! The content lines of a calendar file (RFC 5545, section 3.1), each with the line on which it begins.
//!
//! Read here and not by a library, so that a broken line has its number, and a list keeps its escaped commas.

use super::Unusable;

/// One property: `NAME;PARAMETER=VALUE:VALUE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals, values without quotes.
    pub(super) parameters: Vec<(String, String)>,
    /// As it is written.
    pub(super) value: String,
    /// From 1.
    pub(super) line: usize,
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

/// Reads all lines.
pub(super) fn properties(text: &str) -> Result<Vec<Property>, Unusable> {
    let mut unfolded: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), unfolded.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ => unfolded.push((at + 1, line.to_owned())),
        }
    }
    let filled = unfolded.into_iter().filter(|(_, line)| !line.trim().is_empty());
    filled.map(|(number, line)| property(&line, number).ok_or(Unusable::Calendar { line: number })).collect()
}

fn property(line: &str, number: usize) -> Option<Property> {
    let mut is_quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        is_quoted ^= *c == '"';
        *c == ':' && !is_quoted
    })?;
    let (head, value) = (&line[..colon.0], &line[colon.0 + 1..]);
    let mut parts = split_outside_quotes(head).into_iter();
    let name = parts.next()?.to_ascii_uppercase();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let parameters = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        Some((name.to_ascii_uppercase(), value.trim_matches('"').to_owned()))
    });
    Some(Property { name, parameters: parameters.collect(), value: value.to_owned(), line: number })
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
    use super::properties;
    use crate::import::Unusable;

    #[test]
    fn lines_are_unfolded_and_taken_apart() {
        let read =
            properties("summary;LANGUAGE=nl;X=\"a:b;c\":Een\\, twee\\n dr\r\n ie\r\n\r\nA:1\r\n").unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].name.as_str(), read[0].line), ("SUMMARY", 1));
        assert_eq!(read[0].parameter("X"), Some("a:b;c"));
        assert_eq!(read[0].text(), "Een, twee\n drie");
        assert_eq!((read[1].value.as_str(), read[1].line), ("1", 4));
    }

    #[test]
    fn a_list_keeps_its_escaped_commas() {
        let read = properties("CATEGORIES:Wonen,Zorg\\, wijk ,,\\\\").unwrap();
        assert_eq!(read[0].texts(), ["Wonen", "Zorg, wijk", "\\"]);
    }

    #[test]
    fn a_broken_line_has_its_number() {
        assert_eq!(properties("A:1\n b\nzonder dubbele punt"), Err(Unusable::Calendar { line: 3 }));
        assert_eq!(properties("A:1\n:2"), Err(Unusable::Calendar { line: 2 }));
    }
}
