//! The line that a finding is about, with a caret below the place.

use super::shown;
use stadsgesprek_core::reading::finding::Position;
use unicode_width::UnicodeWidthStr;

/// So much of a long line is shown.
const WIDTH: usize = 90;

/// So much of it before the place.
const BEFORE: usize = 40;

/// The line with carets below what stands at the position; none when there is no such line.
pub(super) fn snippet(text: &str, position: Position) -> Option<String> {
    let line: Vec<char> = text.split('\n').nth(position.line - 1)?.trim_end_matches('\r').chars().collect();
    let at = position.column.saturating_sub(1).min(line.len());
    let first = if line.len() > WIDTH { at.saturating_sub(BEFORE).min(line.len() - WIDTH) } else { 0 };
    let last = line.len().min(first + WIDTH);
    let begin = if first > 0 { "…" } else { "" };
    let end = if last < line.len() { "…" } else { "" };
    let part = |from: usize, to: usize| line[from..to].iter().map(|c| shown(*c)).collect::<String>();
    let gutter = position.line.to_string();
    let empty = " ".repeat(gutter.len());
    let stop = last.min(at + length(&line[at..]));
    let indent = " ".repeat(begin.width() + part(first, at).width());
    let carets = "^".repeat(part(at, stop).width().max(1));
    let shown = part(first, last);
    Some(format!("  {gutter} | {begin}{shown}{end}\n  {empty} | {indent}{carets}"))
}

/// How many characters the value takes that begins here.
fn length(line: &[char]) -> usize {
    let mut is_escaped = false;
    match line.first() {
        Some('"') => {
            let end = line.iter().skip(1).position(|c| {
                let is_end = *c == '"' && !is_escaped;
                is_escaped = *c == '\\' && !is_escaped;
                is_end
            });
            end.map_or(line.len(), |end| end + 2)
        }
        _ => line.iter().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: usize, column: usize, expected: &str) {
        assert_eq!(snippet(text, Position { line, column }).unwrap_or_default(), expected);
    }

    #[test]
    fn the_value_at_the_place_is_underlined() {
        check("{\n \"a\": \"b\\\"c\" }", 2, 7, "  2 |  \"a\": \"b\\\"c\" }\n    |       ^^^^^^");
        check("{\"a\": -12}\r\n", 1, 7, "  1 | {\"a\": -12}\n    |       ^^^");
        check("[{]", 1, 2, "  1 | [{]\n    |  ^");
        check("", 1, 1, "  1 | \n    | ^");
        check("a", 5, 1, "");
    }

    #[test]
    fn the_carets_stand_below_it_whatever_the_characters_before_it_take() {
        check(
            "{\"a\": \"🌊\", \"b\": 12}",
            1,
            17,
            "  1 | {\"a\": \"🌊\", \"b\": 12}\n    |                  ^^",
        );
        check("[\"e\u{301}\", 12]", 1, 8, "  1 | [\"e\u{301}\", 12]\n    |       ^^");
        check("[\"漢字\", \"漢字\"]", 1, 8, "  1 | [\"漢字\", \"漢字\"]\n    |          ^^^^^^");
    }

    #[test]
    fn a_long_line_is_shown_in_part() {
        let line = format!("{}\"x\"{}", "a".repeat(200), "b".repeat(200));
        let part = format!("  1 | …{}\"x\"{}…", "a".repeat(40), "b".repeat(47));
        check(&line, 1, 201, &format!("{part}\n    | {}^^^", " ".repeat(41)));
    }
}
