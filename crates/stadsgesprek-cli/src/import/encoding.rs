//! Bytes of a file from another program as text: UTF-8, UTF-16 or Windows-1252.

/// The characters of Windows-1252 that differ from Latin-1, from 0x80 on (WHATWG Encoding, index windows-1252).
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text, without byte order mark. What is not UTF-8 is taken for what Excel saves in the west of Europe.
pub(super) fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        rest => utf_8(rest),
    }
}

fn utf_8(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(windows_1252).collect(), str::to_owned)
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows_1252(byte: &u8) -> char {
    let upper = byte.checked_sub(0x80).and_then(|at| UPPER.get(usize::from(at)));
    upper.copied().unwrap_or_else(|| char::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decoded(bytes), expected, "{bytes:?}");
    }

    #[test]
    fn every_common_encoding_is_recognized() {
        check("Café €".as_bytes(), "Café €");
        check("\u{feff}Café".as_bytes(), "Café");
        check(b"Caf\xe9 \x80 \x91x\x92", "Café € ‘x’");
        check(b"\xff\xfeC\0\xe9\0", "Cé");
        check(b"\xfe\xff\0C\0\xe9", "Cé");
        check(b"", "");
    }
}
