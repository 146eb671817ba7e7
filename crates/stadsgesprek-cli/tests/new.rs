//! `stadsgesprek new`: what is written, and that nothing else changes.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::fs;
use support::{Finished, Workplace};

const FILE: &str = "data/events.json";

fn add(place: &Workplace, more: &[&str]) -> Finished {
    place.run(&[&["new", FILE, "--now", "2026-11-24T10:00"], more].concat())
}

fn text(place: &Workplace) -> String {
    fs::read_to_string(place.path(FILE)).unwrap()
}

/// Runs, and expects a failure that says something and changes nothing.
#[track_caller]
fn check_refused(place: &Workplace, more: &[&str], status: i32, said: &str) {
    let before = text(place);
    let finished = add(place, more);
    assert_eq!(finished.status, status, "{finished:?}");
    assert!(finished.err.contains(said), "{said:?} is not in {finished:?}");
    assert_eq!(text(place), before);
    assert_eq!(fs::read_dir(place.path("data")).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn options_are_enough() {
    let place = Workplace::new();
    let finished = add(
        &place,
        &[
            "--title",
            "Wie bouwt de stad?",
            "--title-en",
            "Who builds the city?",
            "--start",
            "10-3-2027 20.00",
            "--doors",
            "19.30",
            "--kind",
            "debat",
            "--theme",
            "Housing",
            "--partner",
            "gemeente:inConsultationWith",
            "--registration",
            "kan",
        ],
    );
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.contains("\"wie-bouwt-de-stad\" staat nu in data/events.json."), "{finished:?}");
    let programme: Value = serde_json::from_str(&text(&place)).unwrap();
    let expected = serde_json::json!({
        "id": "wie-bouwt-de-stad",
        "kind": "debat",
        "title": { "nl": "Wie bouwt de stad?", "en": "Who builds the city?" },
        "start": "2027-03-10T20:00",
        "doors": "2027-03-10T19:30",
        "themes": ["wonen"],
        "partners": [{ "partner": "gemeente", "role": "inConsultationWith" }],
        "registration": { "fields": ["name", "email"] },
        "updated": "2026-11-24T10:00"
    });
    assert_eq!(programme["events"][2], expected);
    assert_eq!(place.run(&["check", FILE]).status, 0);
}

#[test]
fn people_and_parts_can_be_options() {
    let place = Workplace::new();
    place.write(
        FILE,
        text(&place).replace("\"people\": []", "\"people\": [{ \"id\": \"jan\", \"name\": \"Jan\" }]"),
    );
    let options =
        ["--title", "T", "--start", "1-2-2027 20.00", "--person", "Jan:moderator", "--person", "jan"];
    let finished =
        add(&place, &[&options[..], &["--session", "20.15 Inleiding", "--session", "Napraten"]].concat());
    assert_eq!(finished.status, 0, "{finished:?}");
    let programme: Value = serde_json::from_str(&text(&place)).unwrap();
    let event = &programme["events"][2];
    assert_eq!(event["contributors"][0], serde_json::json!({ "person": "jan", "role": "moderator" }));
    assert_eq!(event["contributors"][1]["role"], "speaker");
    assert_eq!(event["sessions"][0]["start"], "2027-02-01T20:15");
    assert_eq!(event["sessions"][1], serde_json::json!({ "id": "napraten", "title": "Napraten" }));
    check_refused(
        &place,
        &["--title", "U", "--start", "2027-03-10", "--person", "x"],
        2,
        "--persoon: \"x\" kan hier niet",
    );
}

#[test]
fn in_an_unpacked_release_the_file_need_not_be_named() {
    let place = Workplace::new();
    let finished = place.run(&["new", "--title", "T", "--start", "2027-03-10"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(text(&place).contains("\"id\": \"t\""), "{finished:?}");
}

#[test]
fn the_dutch_name_of_the_command_works_too() {
    let place = Workplace::new();
    let finished = place.run(&["nieuw", FILE, "--title", "T", "--start", "2027-03-10", "--taal", "en"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.contains("\"t\" is now in"), "{finished:?}");
}

#[test]
fn in_the_real_programme_only_the_event_the_revision_and_the_moment_change() {
    let place = Workplace::new();
    let before = include_str!("../../../tests/fixtures/house/events.json");
    place.write(FILE, before);
    let finished =
        add(&place, &["--title", "Nieuw", "--start", "2027-02-01T20:00", "--place", "Prinsenkwartier"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let after = text(&place);
    let old: Vec<&str> = before.lines().collect();
    let added: Vec<&str> = after.lines().filter(|line| !old.contains(line)).map(str::trim).collect();
    let expected = [
        "\"updated\": \"2026-11-24T10:00\",",
        "\"id\": \"nieuw\",",
        "\"title\": \"Nieuw\",",
        "\"start\": \"2027-02-01T20:00\",",
        "\"updated\": \"2026-11-24T10:00\"",
    ];
    let added: Vec<&str> = added.into_iter().filter(|line| !line.starts_with("\"revision\"")).collect();
    assert_eq!(added, expected);
    let next = after.find("\"2027-02-10T20:00\"").unwrap();
    let earlier = after.find("\"2027-01-27T20:00\"").unwrap();
    let new = after.find("\"id\": \"nieuw\"").unwrap();
    assert!(earlier < new && new < next, "the file is by date");
}

#[test]
fn hostile_text_stays_text() {
    let place = Workplace::new();
    let hostile = "\", \"id\": \"x\" }, { \\u0022 </script>\u{2028}\u{1b}[2J";
    let finished = add(&place, &["--title", hostile, "--id", "y", "--start", "2027-03-10"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(!finished.out.contains('\u{1b}'));
    let programme: Value = serde_json::from_str(&text(&place)).unwrap();
    assert_eq!(programme["events"][2]["title"], hostile.replace('\u{1b}', " "));
    assert_eq!(programme["events"].as_array().unwrap().len(), 3);
}

#[test]
fn a_rehearsal_writes_nothing() {
    let place = Workplace::new();
    let before = text(&place);
    let finished = add(&place, &["--title", "T", "--start", "2027-03-10", "--proef"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.contains("\"start\": \"2027-03-10\"") && finished.out.contains("niet veranderd"));
    assert_eq!(text(&place), before);
}

#[test]
fn what_cannot_be_used_is_said_and_nothing_changes() {
    let place = Workplace::new();
    for (more, said) in [
        (&[][..], "--titel: Dit mag niet leeg zijn."),
        (&["--title", "T"], "--begin: Dit mag niet leeg zijn."),
        (&["--title", "T", "--start", "morgen"], "--begin: Deze tijd is niet bruikbaar"),
        (&["--title", "T", "--start", "2026-03-29T02:30"], "--begin: Deze tijd is niet bruikbaar"),
        (&["--title", "T", "--start", "2026-10-25T02:30"], "--welke: Deze tijd is niet bruikbaar"),
        (&["--title", "T", "--start", "2027-03-10", "--id", "debat"], "--id: De id \"debat\" is of was al"),
        (
            &["--title", "T", "--start", "2027-03-10", "--theme", "x"],
            "--thema: \"x\" kan hier niet. Wel: wonen.",
        ),
        (&["--title", "T", "--start", "2027-03-10", "--partner", "gemeente:baas"], "--partner: \"baas\""),
        (
            &["--title", "T", "--start", "2027-03-10", "--doors", "19.30"],
            "--deuren: Dit kan alleen met een tijd",
        ),
        (
            &["--title", "T", "--start", "2027-03-10", "--summary-en", "S"],
            "--samenvatting-en: Dit kan alleen samen met --samenvatting.",
        ),
        (
            &["--title", "T", "--start", "2027-03-10", "--capacity", "50"],
            "--capaciteit: Dit kan alleen samen met --aanmelden.",
        ),
        (
            &["--title", "T", "--start", "2027-03-10", "--field", "name"],
            "--veld: Dit kan alleen samen met --aanmelden.",
        ),
    ] {
        check_refused(&place, more, 2, said);
    }
}

#[test]
fn a_file_without_a_place_for_events_is_left_as_it_is() {
    let good = ["--title", "T", "--start", "2027-03-10"];
    for (content, said) in [
        ("", "Het bestand is leeg"),
        ("{ \"events\": {} }", "geen lijst"),
        ("{ \"events\": [,] }", "`stadsgesprek controleer` laat zien wat er mis is."),
        ("[]", "JSON"),
    ] {
        let place = Workplace::new();
        place.write(FILE, content);
        check_refused(&place, &good, 1, said);
    }
    let missing = Workplace::new().run(&["new", "no.json", "--title", "T", "--start", "2027-03-10"]);
    assert_eq!(missing.status, 2, "{missing:?}");
    assert!(missing.err.contains("no.json is niet te lezen: dit bestaat niet."), "{missing:?}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let place = Workplace::new();
    fs::set_permissions(place.path(FILE), fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("data/events.json", place.path("link.json")).unwrap();
    let finished = place.run(&["new", "link.json", "--title", "T", "--start", "2027-03-10"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(fs::symlink_metadata(place.path("link.json")).unwrap().is_symlink());
    assert!(text(&place).contains("\"id\": \"t\""));
    assert_eq!(fs::metadata(place.path(FILE)).unwrap().permissions().mode() & 0o777, 0o640);
}
