//! Bytes of a file from another program as text: UTF-8, UTF-16 or Windows-1252, also when a file is of two sorts.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The bytes as UTF-8 or one byte per character: a file in UTF-16, with its mark or without, is made UTF-8.
pub(crate) fn narrow(bytes: &[u8]) -> Cow<'_, [u8]> {
    match wide(bytes) {
        Some((encoding, bytes)) => {
            Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes())
        }
        None => Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    }
}

/// What every second byte of is nothing, at its start.
fn wide(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Some((UTF_16LE, rest)),
        [0xfe, 0xff, rest @ ..] => Some((UTF_16BE, rest)),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Some((UTF_16LE, bytes)),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Some((UTF_16BE, bytes)),
        _ => None,
    }
}

/// The text. What is not UTF-8 is taken for what Excel saves in the west of Europe, line by line: one wrong byte changes
/// nothing elsewhere.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.split_inclusive(|byte| *byte == b'\n').map(decoded_line).collect(),
    }
}

/// One line: as UTF-8, and what is not UTF-8 in it as Windows-1252.
pub(super) fn decoded_line(line: &[u8]) -> String {
    let mut text = String::with_capacity(line.len());
    for chunk in line.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

/// Bytes in an encoding by its name; without one, or by one that is not known, as they seem to be.
pub(super) fn decoded_as(bytes: &[u8], name: Option<&str>) -> String {
    match name.and_then(|name| Encoding::for_label(name.as_bytes())) {
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        None => decoded(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::{decoded, decoded_as, narrow};

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decoded(&narrow(bytes)), expected, "{bytes:?}");
    }

    #[test]
    fn every_common_encoding_is_recognized() {
        check("Café €".as_bytes(), "Café €");
        check("\u{feff}Café".as_bytes(), "Café");
        check(b"Caf\xe9 \x80 \x91x\x92", "Café € ‘x’");
        check(b"\xff\xfeC\0\xe9\0", "Cé");
        check(b"\xfe\xff\0C\0\xe9", "Cé");
        check(b"C\0a\0\xe9\0", "Caé");
        check(b"\0C\0a\0\xe9", "Caé");
        check(b"", "");
        check(b"\0", "\0");
    }

    #[test]
    fn one_wrong_byte_costs_no_other_line() {
        check(b"Caf\xc3\xa9\nCaf\xe9\n\xc3", "Café\nCafé\nÃ");
    }

    #[test]
    fn an_encoding_may_be_named() {
        assert_eq!(decoded_as(b"Caf\xe9", Some("iso-8859-1")), "Café");
        assert_eq!(decoded_as(b"Caf\xe9", Some("onbekend")), "Café");
    }
}
