//! Fills in the template of a configuration.

use super::rules::{ASK_AGAIN, CROOKED, DOUBLED, FOR_EVER, HASHED, Rules, public};

/// The template with what is particular to it, each by its mark, and then what all have: the marks between `@` stand in
/// what is filled in, too.
pub(super) fn filled(template: &str, particular: &[(&str, String)], rules: &Rules) -> String {
    let base_pattern = rules.base_pattern();
    let public = public();
    let common = [
        ("@doubled@", DOUBLED),
        ("@crooked@", CROOKED),
        ("@public@", &public),
        ("@hashed@", HASHED),
        ("@for_ever@", FOR_EVER),
        ("@ask_again@", ASK_AGAIN),
        ("@base_pattern@", &base_pattern),
        ("@base@", &rules.base),
    ];
    let particular = particular.iter().map(|(mark, text)| (*mark, text.as_str()));
    particular.chain(common).fold(template.to_owned(), |text, (mark, value)| text.replace(mark, value))
}
