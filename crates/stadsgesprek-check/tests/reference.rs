//! The reference of codes that staff read is complete and up to date.

use stadsgesprek_check::{Concern, EXPLANATIONS, explanation, reference_text};
use stadsgesprek_core::value::text::Language;
use std::collections::BTreeSet;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/beheer/meldingen.md");

#[test]
fn the_reference_is_up_to_date() {
    let expected = reference_text();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        std::fs::write(FILE, &expected).unwrap();
    }
    let found = std::fs::read_to_string(FILE).unwrap_or_default();
    let hint = "run: UPDATE_REFERENCE=1 cargo test --package stadsgesprek-check --test reference";
    assert!(found == expected, "docs/beheer/meldingen.md is not what the codes give; {hint}");
}

#[test]
fn every_concern_has_a_section_and_every_code_stands_once() {
    for code in Concern::CODES {
        assert!(explanation(code).is_some(), "{code} has no section");
    }
    let rows = || EXPLANATIONS.iter().flat_map(|rows| rows.iter());
    let codes: BTreeSet<&str> = rows().map(|row| row.code).collect();
    assert_eq!(codes.len(), rows().count());
}

#[test]
fn every_section_speaks_both_languages_in_whole_sentences() {
    for row in EXPLANATIONS.iter().flat_map(|rows| rows.iter()) {
        for &language in Language::ALL {
            for text in [row.what(language), row.why(language)] {
                assert!(text.ends_with(['.', ')']), "{}: {text}", row.code);
            }
        }
        assert_ne!(row.what(Language::Nl), row.what(Language::En), "{}", row.code);
        assert!(!row.example.is_empty(), "{}", row.code);
    }
}
