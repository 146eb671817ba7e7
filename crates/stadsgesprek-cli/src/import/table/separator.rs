//! What stands between the cells of a table.

/// The separator, the text below Excel's `sep=` line, and how many lines that took.
pub(super) fn separated(text: &str) -> (u8, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some([separator]) => (*separator, rest, 1),
        _ => (separator(text), text, 0),
    }
}

/// The separator that stands most often in one of the first lines, outside quotes: the one with the names of the columns.
fn separator(text: &str) -> u8 {
    let counted = text.lines().take(12).flat_map(|line| {
        let mut is_quoted = false;
        let bare: Vec<u8> = line
            .bytes()
            .take(20_000)
            .filter(|byte| {
                is_quoted ^= *byte == b'"';
                !is_quoted
            })
            .collect();
        SEPARATORS.map(|separator| (bare.iter().filter(|byte| **byte == separator).count(), separator))
    });
    let header = text.lines().next().unwrap_or_default();
    // That of the first line is believed before a text below it, which may have commas.
    let first = counted
        .clone()
        .take(SEPARATORS.len())
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count);
    let any = counted.max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0);
    let is_table = header.len() < 20_000;
    first.filter(|_| is_table).or(any).map_or(b';', |(_, separator)| separator)
}

const SEPARATORS: [u8; 4] = [b'|', b'\t', b',', b';'];

#[cfg(test)]
mod tests {
    use super::separated;

    #[track_caller]
    fn check(text: &str, expected: u8) {
        assert_eq!(char::from(separated(text).0), char::from(expected), "{text:?}");
    }

    #[test]
    fn the_separator_is_recognized() {
        check("titel;datum\nEen, twee;drie", b';');
        check("titel,datum", b',');
        check("titel\tdatum", b'\t');
        check("titel|datum|begin", b'|');
        check("\"a,b,c\";datum", b';');
        check("sep=,\r\ntitel;x,datum", b',');
        check("sep=\t\ntitel", b'\t');
        check("titel", b';');
        check("Programma\n\ntitel,datum,begin", b',');
    }
}
