//! One source after another, imported into one programme.

use super::{Finished, Workplace};
use std::fs;

/// The programme.
pub const FILE: &str = "data/events.json";

/// Imports a source, on 24 November 2026 unless `more` says otherwise.
pub fn import(place: &Workplace, name: &str, content: &str, more: &[&str]) -> Finished {
    place.write(name, content);
    let now: &[&str] = if more.contains(&"--now") { &[] } else { &["--now", "2026-11-24T10:00"] };
    place.run(&[&["import", name, "--into", FILE], now, more].concat())
}

/// Title, start and status of what was imported.
pub fn events(place: &Workplace) -> Vec<String> {
    place.imported(&["title", "start", "status"])
}

/// One source after the other; what the last brings is certain, and brings nothing when it comes again.
#[track_caller]
pub fn check(sources: &[(&str, &str)], more: &[&str], expected: &[&str], said: &[&str]) -> Workplace {
    let place = Workplace::new();
    let (last, before) = sources.split_last().unwrap();
    for (name, content) in before {
        import(&place, name, content, &[]);
    }
    let finished = import(&place, last.0, last.1, more);
    assert_eq!(events(&place), expected, "{finished:?}");
    for text in said {
        assert!(finished.err.contains(text), "{text:?} is not in {}", finished.err);
    }
    assert_eq!(place.run(&["check", FILE]).status, 0);
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let again = import(&place, last.0, last.1, &[]);
    assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), text, "{again:?}");
    place
}
