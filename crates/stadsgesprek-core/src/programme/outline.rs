//! The outline: a programme without the texts that only the page of an event, what is printed of it and the screens show. It
//! is half as long; lists, months, forms and the visitor's own begin with it. The programme file stays the truth: an outline
//! names the text that it was made of, and counts only for as long as that is the one on the server.

#[cfg(not(target_arch = "wasm32"))]
mod write;

use super::schedule::{Schedule, read_object};
use crate::reading::{parse_object, property, with_whole_characters};
#[cfg(not(target_arch = "wasm32"))]
pub use write::write;

/// The name of the field that says of which text the outline was made, as [`fingerprint`] in hexadecimal digits.
const SOURCE: &str = "outlineOf";

/// What tells the text of a programme file from another (FNV-1a, 64 bits).
pub fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Reads an outline; with the fingerprint of the text that it was made of. Nothing when it is none.
pub fn read(text: &str) -> Option<(Schedule, u64)> {
    let text = &*with_whole_characters(text);
    let object = parse_object(text).ok()?;
    let source = property(&object, SOURCE)?.value.as_string_lit()?;
    let source = u64::from_str_radix(&source.value, 16).ok()?;
    read_object(text, &object).ok().map(|(schedule, _)| (schedule, source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule;

    const FILE: &str = r#"{
        "schemaVersion": 1, "revision": 3, "defaultLanguage": "nl",
        "themes": [{ "id": "wonen", "name": "Wonen", "description": "Huizen." }],
        "events": [
            { "id": "b", "title": "B", "start": "2027-01-02T20:00", "description": "Lang.", "note": "Twijfel.", "summary": "Kort.",
              "links": [{ "url": "https://example.org/", "label": "L" }], "sources": ["https://example.org/"],
              "origin": "geen lijst", "themes": ["wonen"],
              "sessions": [{ "id": "s", "title": "S", "description": "Deel.", "start": "2027-01-02T20:30" }] },
            { "id": "a", "title": "A", "start": "geen tijd" }, "geen activiteit"
        ] }"#;

    #[test]
    fn it_is_the_programme_without_what_only_the_page_of_an_event_shows() {
        let written = write(FILE).unwrap();
        let (outline, source) = read(&written).unwrap();
        let (whole, _) = schedule::read(FILE).unwrap();
        assert_eq!(source, fingerprint(FILE));
        assert_eq!(outline.events.len(), whole.events.len());
        let (short, long) = (&outline.events[0], &whole.events[0]);
        assert_eq!((short.id(), short.when, outline.revision), (long.id(), long.when, whole.revision));
        assert_eq!(format!("{:?}", short.about.summary), format!("{:?}", long.about.summary));
        assert_eq!(format!("{:?}", outline.themes), format!("{:?}", whole.themes));
        assert_eq!(short.sessions[0].start, long.sessions[0].start);
        assert!(long.about.description.is_some() && short.about.description.is_none());
        assert!(short.sessions[0].about.description.is_none());
        for left_out in ["Lang.", "Deel.", "Twijfel.", "example.org", "geen lijst"] {
            assert!(!written.contains(left_out), "{left_out} is in {written}");
        }
    }

    #[test]
    fn a_mark_of_the_byte_order_is_no_part_of_the_text() {
        let (_, source) = read(&write(&format!("\u{feff}{FILE}")).unwrap()).unwrap();
        assert_eq!(source, fingerprint(FILE));
    }

    #[test]
    fn what_is_no_outline_is_refused() {
        for text in [FILE, "", "[]", "{", r#"{"outlineOf": "niets", "events": []}"#] {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(write("{").is_none() && write("[]").is_none());
    }
}
