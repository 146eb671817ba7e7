//! What staff publish from this repository can be used as a whole. No other test reads it: they have a programme of their own,
//! in `tests/fixtures`.

#![allow(
    clippy::unwrap_used,
    reason = "clippy does not see that the functions beside the tests are part of them"
)]

use stadsgesprek_check::schema::{events_schema_text, portal_schema_text};
use stadsgesprek_check::{inspect, inspect_settings};
use stadsgesprek_core::export::calendar_file::{CalendarOptions, VEvent, calendar};
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data");

fn text_of(name: &str) -> String {
    std::fs::read_to_string(format!("{FOLDER}/{name}.json")).unwrap()
}

fn text() -> String {
    text_of("events")
}

/// Noon on 25 November 2026.
fn now() -> Moment {
    Moment::from_unix_seconds(1_795_604_400)
}

#[test]
fn the_programme_has_no_errors_or_warnings() {
    let mut findings = inspect(text().as_bytes(), now(), None).findings;
    findings.retain(|finding| finding.problem.severity() != Severity::Tip);
    assert!(findings.is_empty(), "{findings:#?}");
    assert!(!read(&text()).unwrap().0.events.is_empty());
}

#[test]
fn the_settings_have_no_errors_or_warnings() {
    let found = inspect_settings(text_of("portal").as_bytes(), now(), None).findings;
    // The repository is published nowhere; a house that took it is.
    let found: Vec<_> =
        found.iter().map(|it| it.problem.code()).filter(|it| *it != "site-address-unset").collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_programme_and_the_settings_follow_their_schemas() {
    for (name, schema) in [("events", events_schema_text()), ("portal", portal_schema_text())] {
        let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
        let file = serde_json::from_str(&text_of(name)).unwrap();
        let problems: Vec<String> =
            validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(problems.is_empty(), "{name}: {}", problems.join("\n"));
    }
}

#[test]
fn every_entry_of_the_programme_fits_in_a_calendar() {
    let (schedule, _) = read(&text()).unwrap();
    for &language in Language::ALL {
        let options = CalendarOptions {
            host: "stadsgesprek.example".to_owned(),
            site: "Stadsgesprek".to_owned(),
            base_url: "https://example.org/".to_owned(),
            language,
            alarms_minutes: vec![60],
            name: Some("Alles".to_owned()),
        };
        let events = schedule.events.iter().filter_map(|event| VEvent::of_event(event).ok());
        let sessions = schedule.events.iter().flat_map(|event| {
            event.sessions.iter().filter_map(move |session| VEvent::of_session(event, session).ok())
        });
        let entries: Vec<VEvent> = events.chain(sessions).collect();
        let file = icalendar::parser::unfold(&calendar(&schedule, &entries, &options));
        let read = icalendar::parser::read_calendar(&file).unwrap();
        assert_eq!(read.components.len(), entries.len() + 1);
    }
}
