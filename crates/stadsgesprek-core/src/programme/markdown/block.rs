//! Lines become blocks.

use super::inline::{HARD_BREAK, inlines};
use super::{Block, Inline};

/// How deep a quotation can stand in another.
pub(super) const MAX_QUOTES: usize = 3;

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineStart<'a> {
    Blank,
    Heading { level: u8, rest: &'a str },
    Quote { rest: &'a str },
    Bullet { rest: &'a str },
    Number { number: u32, rest: &'a str },
    Text,
}

pub(super) fn blocks(lines: &[&str], quotes_left: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (block, used) = match start(lines[at], quotes_left) {
            LineStart::Blank => (None, 1),
            LineStart::Heading { level, rest } => (heading(level, rest), 1),
            LineStart::Quote { .. } => quote(&lines[at..], quotes_left),
            LineStart::Bullet { .. } => list(&lines[at..], false, quotes_left),
            LineStart::Number { number: 1, .. } => list(&lines[at..], true, quotes_left),
            LineStart::Number { .. } | LineStart::Text => paragraph(&lines[at..], quotes_left),
        };
        blocks.extend(block);
        at += used;
    }
    blocks
}

/// A number that does not begin a list stays text: "6. februari" is a date, and the tree has no other first number.
fn start(line: &str, quotes_left: usize) -> LineStart<'_> {
    let line = line.trim_start();
    if line.trim_end().is_empty() {
        return LineStart::Blank;
    }
    if let Some(rest) = line.strip_prefix('>').filter(|_| quotes_left > 0) {
        return LineStart::Quote { rest: rest.strip_prefix(' ').unwrap_or(rest) };
    }
    if let Some(rest) = line.strip_prefix(['-', '*', '+']).and_then(after_marker) {
        return LineStart::Bullet { rest };
    }
    heading_start(line).or_else(|| number_start(line)).unwrap_or(LineStart::Text)
}

fn heading_start(line: &str) -> Option<LineStart<'_>> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = after_marker(&line[level..])?;
    let level = u8::try_from(level).ok().filter(|level| (1..=6).contains(level))?;
    Some(LineStart::Heading { level: level.max(3), rest })
}

fn number_start(line: &str) -> Option<LineStart<'_>> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).take(9).count();
    let number = line[..digits].parse().ok().filter(|_| !line.starts_with('0'))?;
    let rest = line[digits..].strip_prefix(['.', ')']).and_then(after_marker)?;
    Some(LineStart::Number { number, rest })
}

/// What follows a marker: white space and something.
fn after_marker(rest: &str) -> Option<&str> {
    let text = rest.trim_start();
    (text.len() < rest.len() && !text.is_empty()).then_some(text)
}

/// Without the closing `#`s that some people write.
fn heading(level: u8, rest: &str) -> Option<Block> {
    let rest = rest.trim_end();
    let bare = rest.trim_end_matches('#');
    let text = if bare.is_empty() || bare.ends_with(' ') { bare.trim_end() } else { rest };
    some_inlines(text).map(|inlines| Block::Heading { level, inlines })
}

fn quote(lines: &[&str], quotes_left: usize) -> (Option<Block>, usize) {
    let inside: Vec<&str> = lines
        .iter()
        .map_while(|line| match start(line, quotes_left) {
            LineStart::Quote { rest } => Some(rest),
            _ => None,
        })
        .collect();
    let blocks = blocks(&inside, quotes_left - 1);
    ((!blocks.is_empty()).then_some(Block::Quote(blocks)), inside.len())
}

fn paragraph(lines: &[&str], quotes_left: usize) -> (Option<Block>, usize) {
    let more = lines[1..].iter().take_while(|line| continues(line, quotes_left)).count();
    (some_inlines(&joined(&lines[..=more])).map(Block::Paragraph), more + 1)
}

/// Whether a line goes on with the paragraph or item before it.
fn continues(line: &str, quotes_left: usize) -> bool {
    match start(line, quotes_left) {
        LineStart::Text => true,
        LineStart::Number { number, .. } => number != 1,
        _ => false,
    }
}

fn list(lines: &[&str], is_ordered: bool, quotes_left: usize) -> (Option<Block>, usize) {
    let mut items: Vec<Vec<Inline>> = Vec::new();
    let (mut at, mut number) = (0, 0);
    while let Some(first) = lines.get(at).and_then(|line| item(line, is_ordered, number, quotes_left)) {
        number += 1;
        let goes_on = |line: &&&str| {
            continues(line, quotes_left) && item(line, is_ordered, number, quotes_left).is_none()
        };
        let more = lines[at + 1..].iter().take_while(goes_on).count();
        let mut text = vec![first];
        text.extend(&lines[at + 1..=at + more]);
        items.extend(some_inlines(&joined(&text)));
        at += more + 1;
        at += blanks_before_item(&lines[at..], is_ordered, number, quotes_left);
    }
    ((!items.is_empty()).then_some(Block::List { is_ordered, items }), at)
}

/// The text of a line that is the next item: numbers go up by one, or are all 1.
fn item(line: &str, is_ordered: bool, before: u32, quotes_left: usize) -> Option<&str> {
    match start(line, quotes_left) {
        LineStart::Bullet { rest } if !is_ordered => Some(rest),
        LineStart::Number { number, rest } if is_ordered && (number == 1 || number == before + 1) => {
            Some(rest)
        }
        _ => None,
    }
}

/// How many blank lines to pass over, when an item of the same list follows them.
fn blanks_before_item(lines: &[&str], is_ordered: bool, number: u32, quotes_left: usize) -> usize {
    let blanks = lines.iter().take_while(|line| line.trim().is_empty()).count();
    let follows = lines.get(blanks).is_some_and(|line| item(line, is_ordered, number, quotes_left).is_some());
    if follows { blanks } else { 0 }
}

/// Lines as one text; two spaces at the end of a line ask for a line break.
fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        text.push_str(line.trim());
        if at + 1 < lines.len() {
            text.push(if line.ends_with("  ") { HARD_BREAK } else { '\n' });
        }
    }
    text
}

fn some_inlines(text: &str) -> Option<Vec<Inline>> {
    let inlines = inlines(text);
    (!inlines.is_empty()).then_some(inlines)
}
