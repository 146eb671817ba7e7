//! The programme that is published can be used as a whole.

#![allow(
    clippy::unwrap_used,
    reason = "clippy does not see that the functions beside the tests are part of them"
)]

use stadsgesprek_check::schema::events_schema;
use stadsgesprek_core::export::calendar_file::{CalendarOptions, Entry, calendar};
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::reading::finding::{Finding, Severity};
use stadsgesprek_core::value::text::Language;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/events.json");

fn text() -> String {
    std::fs::read_to_string(FILE).unwrap()
}

fn describe(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{}: {:?}\n", finding.pointer, finding.problem)).collect()
}

#[test]
fn the_programme_has_no_errors_or_warnings() {
    let (schedule, mut findings) = read(&text()).unwrap();
    findings.retain(|finding| finding.problem.severity() != Severity::Tip);
    assert!(findings.is_empty(), "{}", describe(&findings));
    assert!(!schedule.events.is_empty());
}

#[test]
fn the_programme_follows_the_schema() {
    let validator = jsonschema::validator_for(&events_schema()).unwrap();
    let programme = serde_json::from_str(&text()).unwrap();
    let problems: Vec<String> = validator
        .iter_errors(&programme)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
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
        let events = schedule.events.iter().filter_map(|event| Entry::of_event(event).ok());
        let sessions = schedule.events.iter().flat_map(|event| {
            event.sessions.iter().filter_map(move |session| Entry::of_session(event, session).ok())
        });
        let entries: Vec<Entry> = events.chain(sessions).collect();
        let file = icalendar::parser::unfold(&calendar(&schedule, &entries, &options));
        let read = icalendar::parser::read_calendar(&file).unwrap();
        assert_eq!(read.components.len(), entries.len() + 1);
    }
}
