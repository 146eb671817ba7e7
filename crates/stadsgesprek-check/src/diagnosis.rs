//! Why a text is not JSON, by the name of what people really do; and the text as it was meant, to see the rest.

use super::resynchronization::without_event;
use super::{Concern, whole_finding};
use crate::finding::{Finding, Problem};
use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use stadsgesprek_core::reading::finding::{FormatProblem, Referent};
use stadsgesprek_core::reading::{self, JsonExtension, LineIndex};

/// So many slips are mended; each takes one more reading of the file.
const MOST_REPAIRS: usize = 60;

/// Quotation marks of word processors.
const SMART: [char; 9] = ['“', '”', '„', '‟', '«', '»', '″', '＂', '〝'];

/// A text that can be read.
#[derive(Default)]
pub(super) struct Repaired {
    /// As it was meant, every character at its place.
    pub(super) text: String,
    /// The ids of the events that had to be left out.
    lost: Vec<String>,
    has_lost: bool,
}

impl Repaired {
    /// Whether something is found only because an event had to be left out.
    pub(super) fn explains(&self, finding: &Finding) -> bool {
        match &finding.problem {
            Problem::Format(FormatProblem::UnknownReference { to: Referent::Event, id, .. })
            | Problem::Concern(Concern::IdVanished { id }) => self.lost.contains(id),
            Problem::Concern(Concern::NoEvents | Concern::NothingAhead) => self.has_lost,
            _ => false,
        }
    }
}

/// The text as it was meant, when that can be known and is an object; without the events that cannot be read.
pub(super) fn repair(text: &str, findings: &mut Vec<Finding>) -> Option<Repaired> {
    let finding =
        |concern, text: &str, offset| whole_finding(concern, "", LineIndex::new(text).position(offset));
    if let Some((concern, offset)) = not_json_at_all(text) {
        findings.push(finding(concern, text, offset));
        return None;
    }
    let mut repaired = Repaired { text: text.to_owned(), ..Repaired::default() };
    for _ in 0..MOST_REPAIRS {
        let text = &repaired.text;
        let slip = match reading::parse_loosely(text) {
            Ok(Some(Value::Object(_))) => {
                findings.extend(json_extensions(text));
                return Some(repaired);
            }
            Ok(Some(Value::Array(list))) => Slip::new(Concern::TopLevelList, list.start()),
            Ok(other) => Slip::new(Concern::NotAnObject, other.map_or(0, |it| it.start())),
            Err(error) => diagnose(text, &error),
        };
        findings.push(finding(slip.concern, text, slip.offset));
        repaired.text = match slip.mended {
            Some(mended) => mended,
            None => {
                let gap = without_event(text, slip.offset)?;
                repaired.lost.extend(gap.id);
                repaired.has_lost = true;
                gap.text
            }
        };
    }
    None
}

/// What the parser takes although it is not JSON; of several beside each other the first.
fn json_extensions(text: &str) -> Vec<Finding> {
    let lines = LineIndex::new(text);
    let mut findings = Vec::new();
    let mut end = None;
    for (at, liberty) in reading::json_extensions(text) {
        let c = text[at..].chars().next().unwrap_or_default();
        if end != Some(at) {
            findings.push(whole_finding(named(liberty, c), "", lines.position(at)));
        }
        end = Some(at + c.len_utf8());
    }
    findings
}

fn named(liberty: JsonExtension, c: char) -> Concern {
    let code = format!("U+{:04X}", u32::from(c));
    match liberty {
        JsonExtension::Control => Concern::ControlCharacter { code },
        JsonExtension::Space => Concern::StrangeSpace { code },
    }
}

/// A file that is something else.
fn not_json_at_all(text: &str) -> Option<(Concern, usize)> {
    let begin = text.len() - text.trim_start().len();
    if text.trim().is_empty() {
        return Some((Concern::EmptyFile, 0));
    }
    let is_marker = |line: &str| ["<<<<<<< ", ">>>>>>> "].iter().any(|marker| line.starts_with(marker));
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if is_marker(line) {
            return Some((Concern::MergeConflict, offset));
        }
        offset += line.len();
    }
    text[begin..].starts_with('<').then_some((Concern::HtmlPage, begin))
}

/// What is wrong, where, and the text without it.
struct Slip {
    concern: Concern,
    offset: usize,
    mended: Option<String>,
}

impl Slip {
    const fn new(concern: Concern, offset: usize) -> Self {
        Self { concern, offset, mended: None }
    }

    /// With other characters in the place of what stands at `offset`, as many as there were.
    fn mended(mut self, text: &str, from: &str, to: &str) -> Self {
        if text[self.offset..].starts_with(from) {
            let (before, after) = text.split_at(self.offset);
            self.mended = Some(format!("{before}{to}{}", &after[from.len()..]));
        }
        self
    }
}

fn diagnose(text: &str, error: &ParseError) -> Slip {
    let at = error.range().start;
    let next = at + text[at..].len() - text[at..].trim_start().len();
    if let Some(slip) = smart_quotes(text, next) {
        return slip;
    }
    if let Some(slip) = unseen(text, next).or_else(|| number(text, at, error.kind())) {
        return slip;
    }
    if text[next..].starts_with('#') {
        let line = text[next..].lines().next().unwrap_or_default();
        return Slip::new(Concern::Comment, next).mended(text, line, &blank(line));
    }
    match error.kind() {
        ParseErrorKind::TrailingCommasNotAllowed => {
            Slip::new(Concern::TrailingComma, at).mended(text, ",", " ")
        }
        ParseErrorKind::CommentsNotAllowed => comment(text, error),
        ParseErrorKind::SingleQuotedStringsNotAllowed => Slip::new(Concern::SingleQuotes, at),
        ParseErrorKind::ExpectedComma => missing_comma(text, at, next),
        ParseErrorKind::ExpectedStringObjectProperty => Slip::new(Concern::NameWithoutQuotes, at),
        ParseErrorKind::String(kind) => in_string(text, at, kind),
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => {
            Slip::new(Concern::UnclosedBracket, at)
        }
        ParseErrorKind::UnexpectedWord | ParseErrorKind::UnexpectedToken
            if text[at..].starts_with(char::is_alphabetic) =>
        {
            in_or_after_string(text, at, next).unwrap_or_else(|| word(text, at))
        }
        _ if text[at..].starts_with(',') => Slip::new(Concern::ExtraComma, at).mended(text, ",", " "),
        kind => in_or_after_string(text, at, next)
            .unwrap_or_else(|| Slip::new(Concern::NotJson { detail: kind.to_string() }, at)),
    }
}

fn blank(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\n' | '\r') { c } else { ' ' }).collect()
}

fn comment(text: &str, error: &ParseError) -> Slip {
    let range = error.range();
    let comment = &text[range.start..range.end];
    Slip::new(Concern::Comment, range.start).mended(text, comment, &blank(comment))
}

/// A word processor's quotation mark where a value should begin; its other half becomes straight with it.
fn smart_quotes(text: &str, at: usize) -> Option<Slip> {
    let first = text[at..].chars().next().filter(|c| SMART.contains(c))?;
    let inside = &text[at + first.len_utf8()..];
    let inside = inside.lines().next().unwrap_or_default();
    let slip = Slip::new(Concern::SmartQuotes, at);
    Some(match inside.find(|c| SMART.contains(&c) || c == '"') {
        Some(end) => {
            let last = inside[end..].chars().next().unwrap_or('"');
            let inside = &inside[..end];
            slip.mended(text, &format!("{first}{inside}{last}"), &format!("\"{inside}\""))
        }
        None => slip,
    })
}

/// A character that nobody sees, and that is no white space either.
fn unseen(text: &str, at: usize) -> Option<Slip> {
    let is_unseen = |c: &char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    let c = text[at..].chars().next().filter(is_unseen)?;
    Some(Slip::new(named(JsonExtension::Space, c), at).mended(text, c.encode_utf8(&mut [0; 4]), " "))
}

/// A number as JSON does not write it.
fn number(text: &str, at: usize, kind: &ParseErrorKind) -> Option<Slip> {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = text[..at].trim_end_matches(is_digit).len();
    let is_number = match kind {
        ParseErrorKind::UnaryPlusNumbersNotAllowed
        | ParseErrorKind::HexadecimalNumbersNotAllowed
        | ParseErrorKind::BareDecimalPointNumbersNotAllowed
        | ParseErrorKind::NonFiniteNumbersNotAllowed
        | ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral => true,
        ParseErrorKind::UnexpectedWord | ParseErrorKind::UnexpectedToken => {
            text[at..].starts_with("NaN") || text[at..].starts_with("Infinity")
        }
        // 007 is read as 0 and 07.
        ParseErrorKind::ExpectedComma | ParseErrorKind::MultipleRootJsonValues => {
            text[start..at].starts_with('0') && text[at..].starts_with(is_digit)
        }
        _ => false,
    };
    is_number.then(|| Slip::new(Concern::NotANumber, start))
}

/// No comma between two values, unless a text was not meant to end here.
fn missing_comma(text: &str, at: usize, next: usize) -> Slip {
    if let Some(slip) = in_or_after_string(text, at, next) {
        return slip;
    }
    let gap = &text[at..next];
    let with_comma = |space: usize| format!("{},{}", &text[..at + space], &text[at + space + 1..]);
    Slip { concern: Concern::MissingComma, offset: at, mended: gap.rfind(' ').map(with_comma) }
}

/// A quotation mark inside a text, or one that is missing, by what follows the text that ends before an offset.
fn in_or_after_string(text: &str, at: usize, next: usize) -> Option<Slip> {
    let (start, end) = *strings_before(text, at).last()?;
    let between = text.get(end..at)?;
    if !between.trim().is_empty() {
        return None;
    }
    if text[start..end].contains('\n') {
        return Some(Slip::new(Concern::UnclosedText, start));
    }
    let is_on_one_line = !text[end..next].contains('\n');
    let is_word = text[next..].starts_with(|c: char| c.is_alphanumeric() || "()&?!.;'-–…%€".contains(c));
    (is_on_one_line && is_word).then(|| Slip::new(Concern::UnescapedQuote, end - 1))
}

/// Where the texts before an offset begin and end.
fn strings_before(text: &str, at: usize) -> Vec<(usize, usize)> {
    let mut strings = Vec::new();
    let mut start = None;
    let mut is_escaped = false;
    for (offset, byte) in text.bytes().enumerate().take(at) {
        match (byte, start) {
            (b'\\', Some(_)) if !is_escaped => {
                is_escaped = true;
                continue;
            }
            (b'"', Some(begin)) if !is_escaped => {
                strings.push((begin, offset + 1));
                start = None;
            }
            (b'"', None) => start = Some(offset),
            _ => {}
        }
        is_escaped = false;
    }
    strings
}

/// A word that is no text: Python's and spreadsheets' way of writing what JSON has, or quotation marks are missing.
fn word(text: &str, at: usize) -> Slip {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '$');
    let word = &text[at..][..text[at..].find(|c| !is_part(c)).unwrap_or(text.len() - at)];
    let meant = match word.to_lowercase().as_str() {
        "true" => "true",
        "false" => "false",
        "null" | "none" => "null",
        _ => "",
    };
    let slip = Slip::new(Concern::WordWithoutQuotes { word: word.to_owned() }, at);
    if meant.is_empty() { slip } else { slip.mended(text, word, meant) }
}

fn in_string(text: &str, at: usize, kind: &ParseStringErrorKind) -> Slip {
    let escape = text.get(at..at + 6).unwrap_or_default();
    let is_surrogate = escape.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("\\ud"));
    match kind {
        ParseStringErrorKind::UnterminatedStringLiteral => Slip::new(Concern::UnclosedText, at),
        ParseStringErrorKind::InvalidUnicodeEscapeSequence(_)
        | ParseStringErrorKind::ExpectedFourHexDigits
            if is_surrogate =>
        {
            Slip::new(Concern::LoneSurrogate, at).mended(text, escape, "\\ufffd")
        }
        _ => Slip::new(Concern::BadEscape, at).mended(text, "\\", "/"),
    }
}
