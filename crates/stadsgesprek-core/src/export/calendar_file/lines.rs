//! Content lines: escaped, folded, ended with CRLF (RFC 5545, 3.1 and 3.3.11).

use crate::value::link::is_safe_address;
use percent_encoding::{CONTROLS, utf8_percent_encode};

/// The longest line in octets, without its end.
const MAX_OCTETS: usize = 75;

/// A calendar file in the making.
#[derive(Default)]
pub(super) struct ContentLineWriter(String);

impl ContentLineWriter {
    /// A property whose value is ours: a word, a date, a number.
    pub(super) fn token(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// A property of type TEXT.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escaped(value)));
    }

    /// A property that is a list of TEXT.
    pub(super) fn texts<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let values: Vec<String> = values.map(escaped).collect();
        self.line(&format!("{name}:{}", values.join(",")));
    }

    /// A property of type URI; nothing when the address is not one that may become a link.
    pub(super) fn uri(&mut self, name: &str, url: &str) {
        if is_safe_address(url) {
            self.line(&format!("{name}:{}", utf8_percent_encode(url, CONTROLS)));
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Folds between characters, never inside one. A control character cannot get in, whoever wrote the line.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars().filter(|c| !c.is_control()) {
            if octets + c.len_utf8() > MAX_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A TEXT value. The Unicode line and paragraph separators become line breaks: some readers end a line at them.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A parameter value in quotes; it cannot hold a quote itself.
pub(super) fn quoted(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_control()).map(|c| match c {
        '"' => '\'',
        '\u{2028}' | '\u{2029}' => ' ',
        _ => c,
    });
    format!("\"{}\"", kept.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let mut lines = ContentLineWriter::default();
        lines.text("X", text);
        assert_eq!(lines.finish(), expected);
    }

    #[test]
    fn a_text_is_escaped() {
        check("a;b,c\\d", "X:a\\;b\\,c\\\\d\r\n");
        check("een\ntwee\r\ndrie\rvier", "X:een\\ntwee\\ndrievier\r\n");
        check("\0\u{1b}\u{7f}\u{85}a\tb", "X:a b\r\n");
        check("a\u{2028}b", "X:a\\nb\r\n");
        check("\"a\": 'b'", "X:\"a\": 'b'\r\n");
    }

    #[test]
    fn a_parameter_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\";X=\"b\r\nY:z"), "\"a';X='bY:z\"");
    }

    #[test]
    fn no_line_holds_a_line_break_whoever_wrote_it() {
        let mut lines = ContentLineWriter::default();
        lines.token("X", "a\r\nY:b\u{85}\0");
        assert_eq!(lines.finish(), "X:aY:b\r\n");
    }

    #[test]
    fn an_address_that_is_no_link_is_left_out() {
        let mut lines = ContentLineWriter::default();
        lines.uri("URL", "https://example.org/\r\nATTENDEE:mailto:x@example.org");
        lines.uri("URL", "javascript:alert(1)");
        lines.uri("URL", "https://example.org/café");
        assert_eq!(lines.finish(), "URL:https://example.org/caf%C3%A9\r\n");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolding_gives_the_text(text in "\\PC{0,400}") {
            let mut lines = ContentLineWriter::default();
            lines.text("X", &text);
            let file = lines.finish();
            prop_assert!(file.split("\r\n").all(|line| line.len() <= MAX_OCTETS));
            prop_assert_eq!(file.replace("\r\n ", ""), format!("X:{}\r\n", escaped(&text)));
        }
    }
}
