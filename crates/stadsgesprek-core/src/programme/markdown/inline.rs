//! The text of a block becomes inlines, in one pass from left to right.

use super::Inline;
use super::delimiters::{DelimiterRun, InlineBuilder};
use crate::value::link::is_safe_address;

/// Stands for a line break that was asked for; control characters of the input are gone before.
pub(super) const HARD_BREAK: char = '\r';

pub(super) fn inlines(text: &str) -> Vec<Inline> {
    let mut builder = InlineBuilder::default();
    let mut rest = text;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let used = step(&mut builder, rest, first, before);
        before = rest[..used].chars().next_back();
        rest = &rest[used..];
    }
    builder.finish()
}

/// Reads one thing at the start of `rest`; gives the bytes it took.
fn step(builder: &mut InlineBuilder, rest: &str, first: char, before: Option<char>) -> usize {
    let width = first.len_utf8();
    match first {
        '\\' => return escape(builder, rest),
        '\n' => builder.text(" "),
        HARD_BREAK => builder.line_break(),
        '*' | '_' => return run(builder, rest, first, before),
        '[' => builder.open_bracket(false),
        '!' if rest[width..].starts_with('[') => {
            builder.open_bracket(true);
            return width + 1;
        }
        ']' => return width + close(builder, &rest[width..]),
        'h' | 'H' if !before.is_some_and(char::is_alphanumeric) => return address(builder, rest),
        _ => return plain(builder, rest, width),
    }
    width
}

/// Text up to the next character that can mean something.
fn plain(builder: &mut InlineBuilder, rest: &str, width: usize) -> usize {
    let is_special =
        |c: char| matches!(c, '\\' | '\n' | HARD_BREAK | '*' | '_' | '[' | '!' | ']' | 'h' | 'H');
    let used = rest[width..].find(is_special).map_or(rest.len(), |at| at + width);
    builder.text(&rest[..used]);
    used
}

fn escape(builder: &mut InlineBuilder, rest: &str) -> usize {
    match rest[1..].chars().next() {
        Some('\n' | HARD_BREAK) => {
            builder.line_break();
            2
        }
        Some(c) if c.is_ascii_punctuation() => {
            builder.text(&rest[1..2]);
            2
        }
        _ => {
            builder.text("\\");
            1
        }
    }
}

/// A run of `*` or `_`, by CommonMark's rules of what can open and close; four or more are only text.
fn run(builder: &mut InlineBuilder, rest: &str, mark: char, before: Option<char>) -> usize {
    let count = rest.chars().take_while(|c| *c == mark).count();
    let after = rest[count..].chars().next();
    let is_space = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == HARD_BREAK);
    let is_mark = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let is_left = !is_space(after) && (!is_mark(after) || is_space(before) || is_mark(before));
    let is_right = !is_space(before) && (!is_mark(before) || is_space(after) || is_mark(after));
    let is_inside_word = is_left && is_right && mark == '_' && !is_mark(before) && !is_mark(after);
    if count > 3 || is_inside_word {
        builder.text(&rest[..count]);
    } else {
        builder.run(DelimiterRun { mark, count, opens: is_left, closes: is_right });
    }
    count
}

/// What follows a `]`: the address of a link or picture; gives the bytes it took.
fn close(builder: &mut InlineBuilder, rest: &str) -> usize {
    let destination = rest.strip_prefix('(').and_then(destination);
    let is_closed = match (builder.bracket(), destination) {
        (Some(true), Some(_)) => builder.close_picture(),
        (Some(false), Some(url)) if is_safe_address(url) => builder.close_link(url),
        _ => false,
    };
    if is_closed {
        return destination.map_or(0, |url| url.len() + 2);
    }
    builder.drop_bracket();
    builder.text("]");
    0
}

/// The address up to the `)` that closes it. A search that fails ends where the next one could begin, so that many of
/// them take no longer than one.
fn destination(rest: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(&rest[..at]),
            ')' => depth -= 1,
            '[' | ']' | '<' | '>' | HARD_BREAK => return None,
            _ if c.is_whitespace() => return None,
            _ => {}
        }
    }
    None
}

/// A bare web address becomes a link.
fn address(builder: &mut InlineBuilder, rest: &str) -> usize {
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let url = if is_web { bare_address(rest) } else { "" };
    if url.is_empty() || !is_safe_address(url) {
        return plain(builder, rest, 1);
    }
    builder.link(url);
    url.len()
}

/// The address without the punctuation of the sentence around it.
fn bare_address(rest: &str) -> &str {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '[' | ']' | '\\' | HARD_BREAK);
    let mut url = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let count = |c| url.bytes().filter(|byte| *byte == c).count();
    let (opened, mut closed) = (count(b'('), count(b')'));
    while let Some(last) = url.chars().next_back() {
        match last {
            ')' if closed > opened => closed -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '”' | '*' | '_' | '~' | '…' => {}
            _ => break,
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url
}
