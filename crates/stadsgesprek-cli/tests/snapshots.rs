//! The whole of what `stadsgesprek check` says, kept as files.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::Workplace;

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name)
}

/// What is said of the programme in `tests/snapshots` is what was said before.
#[track_caller]
fn check(programme: &str, more: &[&str], expected: &str) {
    let place = Workplace::new();
    place.write("events.json", fs::read(kept(programme)).unwrap());
    place.write("portal.json", "{ \"siteUrl\": \"https://www.delft.test/\" }");
    let finished = place.run(&[&["check", "events.json", "--vandaag", "2026-11-25"], more].concat());
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(kept(expected), &finished.out).unwrap();
    }
    let kept = fs::read_to_string(kept(expected)).unwrap_or_default();
    let hint = "run: UPDATE_SNAPSHOTS=1 cargo test --package stadsgesprek-cli --test snapshots";
    assert!(finished.out == kept, "{expected} is not what is said; {hint}\n{finished:?}");
}

#[test]
fn a_programme_with_many_slips_is_explained() {
    check("slips.json", &[], "slips.nl.txt");
    check("slips.json", &["--taal", "en"], "slips.en.txt");
}

#[test]
fn a_file_that_cannot_be_read_is_explained() {
    check("conflict.json", &[], "conflict.nl.txt");
}

#[test]
fn how_complete_each_event_is_can_be_asked() {
    check("short.json", &["--volledig"], "short.nl.txt");
}

#[test]
fn another_program_gets_the_same_as_json() {
    check("short.json", &["--format", "json", "--volledig", "--taal", "en"], "short.en.json");
}
