//! What a document is and how large, before somebody fetches it.

use crate::value::text::Language;

/// `PDF, 1,2 MB`: by the end of its name, in units of a thousand.
pub(super) fn document_size(name: &str, bytes: u32, language: Language) -> String {
    let kind = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_uppercase();
    let kilobytes = bytes.div_ceil(1000);
    let tenths = kilobytes.div_ceil(100);
    match kilobytes {
        ..1000 => format!("{kind}, {kilobytes} kB"),
        1000..10_000 => {
            let comma = if language == Language::Nl { ',' } else { '.' };
            format!("{kind}, {}{comma}{} MB", tenths / 10, tenths % 10)
        }
        _ => format!("{kind}, {} MB", kilobytes.div_ceil(1000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_rounded_up_in_the_unit_that_people_know() {
        for (name, bytes, expected) in [
            ("a.pdf", 0, "PDF, 0 kB"),
            ("a.Docx", 1, "DOCX, 1 kB"),
            ("a.pdf", 999_000, "PDF, 999 kB"),
            ("a.pdf", 999_001, "PDF, 1,0 MB"),
            ("a.pdf", 1_200_001, "PDF, 1,3 MB"),
            ("a.pdf", 9_950_000, "PDF, 10,0 MB"),
            ("a.pdf", 10_000_000, "PDF, 10 MB"),
            ("a.zip", u32::MAX, "ZIP, 4295 MB"),
        ] {
            assert_eq!(document_size(name, bytes, Language::Nl), expected);
        }
        assert_eq!(document_size("a.pdf", 1_200_000, Language::En), "PDF, 1.2 MB");
    }
}
