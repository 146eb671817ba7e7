//! Text that XML can hold.

/// XML 1.0 has no place for control characters and a few others, escaped or not: they are left out.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_allowed).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(allowed("a\0b\u{b}c\r\nd\u{ffff}e\u{85}é\t"), "abc\nde\u{e9}\t");
    }
}
