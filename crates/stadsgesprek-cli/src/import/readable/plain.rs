//! Plain text as Markdown that shows the same: its stars and lines stay what they are.

/// Escapes a plain text; nothing when there is nothing in it. Addresses stay addresses.
pub(super) fn escaped(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    let mut escaped = String::new();
    for (at, line) in lines.iter().enumerate() {
        let is_last = at + 1 == lines.len();
        escaped.push_str(line);
        if !is_last {
            // A line break that is meant as one, unless a blank line begins a new paragraph.
            let is_inside = !line.is_empty() && !lines[at + 1].is_empty();
            escaped.push_str(if is_inside { "\\\n" } else { "\n" });
        }
    }
    let escaped = escaped.trim();
    (!escaped.is_empty()).then(|| escaped.to_owned())
}

fn line(line: &str) -> String {
    let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words: Vec<String> = line.split_whitespace().map(word).collect();
    at_start(words.join(" "))
}

/// What would begin a heading, a list or a quotation, at the start of a line.
pub(super) fn at_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line[digits..].chars().next() {
        Some('#' | '>' | '-' | '+') if digits == 0 => format!("\\{line}"),
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        _ => line,
    }
}

/// One word, with what would be markup escaped.
pub(super) fn word(word: &str) -> String {
    let is_address = word.starts_with("https://") || word.starts_with("http://");
    if is_address
        && !word.contains(['[', ']', '\\'])
        && word.ends_with(|c: char| c.is_alphanumeric() || c == '/')
    {
        return word.to_owned();
    }
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '\\' | '*' | '_' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;
    use proptest::prelude::*;
    use stadsgesprek_core::programme::markdown::{parse, plain_text};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(escaped(text).as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn what_would_be_markup_stays_text() {
        check("*a* _b_ [c](d)", "\\*a\\* \\_b\\_ \\[c\\](d)");
        check("# a\n- b\n1. c\n> d", "\\# a\\\n\\- b\\\n1\\. c\\\n\\> d");
        check("een\r\ntwee\r\n\r\ndrie\u{1b}", "een\\\ntwee\n\ndrie");
        check("Zie https://example.org/a_b_c en *x*", "Zie https://example.org/a_b_c en \\*x\\*");
        check("<b>x</b>", "<b>x</b>");
        assert_eq!(escaped(" \n "), None);
    }

    proptest! {
        #[test]
        fn it_is_shown_as_it_was(text in "[a-z *_\\[\\]()#>+0-9.!\\\\\n-]{0,80}") {
            let shown = plain_text(&parse(&escaped(&text).unwrap_or_default()));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&shown), words(&text));
        }
    }
}
