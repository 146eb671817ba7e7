//! What bytes say: UTF-8, and what editors write instead of it.

use super::{Concern, whole_finding};
use crate::finding::Finding;
use stadsgesprek_core::reading::finding::Position;

/// The characters of the bytes 0x80 to 0x9f in Windows-1252; the five that mean nothing are U+FFFD.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text, without a byte order mark, and what is wrong with how it was saved.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Finding>) {
    let start = Position { line: 1, column: 1 };
    if let Some(text) = utf16(bytes) {
        return (text, vec![whole_finding(Concern::Utf16, "", start)]);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Vec::new()),
        Err(error) => {
            let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let valid = valid.strip_prefix('\u{feff}').unwrap_or(&valid);
            let line_start = valid.rfind('\n').map_or(0, |at| at + 1);
            let column = valid[line_start..].chars().count() + 1;
            let position = Position { line: valid.matches('\n').count() + 1, column };
            let text: String = bytes.iter().map(|byte| windows_1252(*byte)).collect();
            let is_text = !text.contains(['\u{fffd}', '\0']);
            let concern = if is_text { Concern::Windows1252 } else { Concern::NotText };
            (text, vec![whole_finding(concern, "", position)])
        }
    }
}

fn windows_1252(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::from(at)));
    high.copied().unwrap_or(char::from(byte))
}

/// The text of UTF-16, with a byte order mark or recognized by the zeros of its first characters.
fn utf16(bytes: &[u8]) -> Option<String> {
    let is_big = match *bytes.get(..4)? {
        [0xfe, 0xff, _, _] | [0, 1..=255, 0, 1..=255] => true,
        [0xff, 0xfe, _, _] | [1..=255, 0, 1..=255, 0] => false,
        _ => return None,
    };
    let pair = |pair: &[u8]| match *pair {
        [first, second] if is_big => u16::from_be_bytes([first, second]),
        [first, second] => u16::from_le_bytes([first, second]),
        _ => 0xfffd,
    };
    let units: Vec<u16> = bytes.chunks(2).map(pair).collect();
    let text = String::from_utf16_lossy(&units);
    Some(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}
