//! `stadsgesprek check`: what is said, where, and the exit status.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use support::Workplace;

#[track_caller]
fn check(place: &Workplace, more: &[&str], status: i32, expected: &[&str]) {
    let finished = place.run(&[&["check", "data/events.json"], more].concat());
    assert_eq!(finished.status, status, "{finished:?}");
    let said = format!("{}{}", finished.out, finished.err);
    for text in expected {
        assert!(said.contains(text), "{text:?} is not in {said}");
    }
}

/// The tiny programme without the title that tries to break out, for a site with an address.
fn good() -> Workplace {
    let place = Workplace::new();
    place.write("data/portal.json", "{ \"siteUrl\": \"https://www.delft.test/\" }");
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    let text = text.replace(r#"\"></title><script>alert('x')</script>"#, "Het gesprek");
    place.write("data/events.json", text.replace("organizer", "organiser"));
    place
}

#[test]
fn a_good_file_passes() {
    let place = good();
    check(&place, &[], 0, &["2 activiteiten gelezen: 0 fouten, 0 waarschuwingen", "Volledigheid: "]);
    check(&place, &["--taal", "en"], 0, &["2 events read: 0 errors, 0 warnings", "Completeness: "]);
}

#[test]
fn a_reference_that_leads_nowhere_says_where_and_what_to_do() {
    let place = Workplace::new();
    place.change_programme("\"themes\": [\"wonen\"]", "\"themes\": [\"wonnen\"]");
    let nl =
        ["Fout [unknown-theme] data/events.json:18:18", "Het debat", "staat niet in", "Bedoelt u \"wonen\"?"];
    check(&place, &[], 1, &nl);
    check(&place, &["--taal", "en"], 1, &["Error [unknown-theme]", "Did you mean \"wonen\"?", "warnings"]);
}

#[test]
fn a_field_that_is_not_known_is_reported() {
    let place = Workplace::new();
    place.change_programme("\"summary\":", "\"sumary\":");
    check(&place, &[], 0, &["[unknown-field] data/events.json:16:17", "Bedoelt u \"summary\"?"]);
}

#[test]
fn an_event_that_is_left_out_fails() {
    let place = Workplace::new();
    place.change_programme("\"id\": \"vijandig\"", "\"id\": \"debat\"");
    check(&place, &[], 1, &["Fout [duplicate-id] data/events.json:24:13", "1 activiteit gelezen: 1 fout"]);
}

#[test]
fn findings_come_in_the_order_of_the_file() {
    let place = Workplace::new();
    place.change_programme("\"summary\":", "\"sumary\":");
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    place.write(
        "data/events.json",
        text.replace("\"id\": \"vijandig\"", "\"id\": \"X\"").replace("[\"wonen\"]", "[\"x\"]"),
    );
    let said = place.run(&["check", "data/events.json"]).out;
    let at = |code: &str| said.find(code).unwrap_or_else(|| panic!("{code} is not in {said}"));
    assert!(at("unknown-field") < at("unknown-theme") && at("unknown-theme") < at("malformed-id"), "{said}");
}

#[test]
fn a_file_that_is_refused_fails_and_says_where() {
    let place = Workplace::new();
    place.write("data/events.json", "{\n  \"events\": [,]\n}");
    check(&place, &[], 1, &["Fout [extra-comma] data/events.json:2:14", "komma te veel"]);
    place.write("data/events.json", "");
    check(&place, &["--taal", "en"], 1, &["The file is empty."]);
    place.write("data/events.json", "{ \"schemaVersion\": 9 }");
    check(&place, &[], 1, &["\"schemaVersion\": 9"]);
    place.write("data/events.json", b"{\n \"x\": \"caf\xe9\" }");
    check(&place, &[], 1, &["data/events.json:2:11", "UTF-8"]);
}

#[test]
fn without_a_file_it_cannot_run() {
    let place = Workplace::new();
    for arguments in [&["check", "no.json"][..], &["check", "--taal", "fy"], &["chekc"]] {
        let finished = place.run(arguments);
        assert_eq!(finished.status, 2, "{finished:?}");
    }
}

#[test]
fn nothing_in_the_file_can_steer_the_terminal() {
    let place = Workplace::new();
    place.change_programme("\"id\": \"vijandig\"", "\"id\": \"\\u001b[2J\"");
    let finished = place.run(&["check", "data/events.json"]);
    assert!(finished.out.contains("malformed-id") && !finished.out.contains('\u{1b}'), "{finished:?}");
}

#[test]
fn a_date_of_today_can_be_given() {
    let place = good();
    check(&place, &["--vandaag", "2026-11-30"], 0, &["0 waarschuwingen."]);
    check(&place, &["--vandaag", "2027-01-01"], 0, &["Tip [nothing-ahead]", "1 tip."]);
    assert_eq!(place.run(&["check", "data/events.json", "--vandaag", "30-11-2026"]).status, 2);
}

#[test]
fn what_was_published_before_is_compared() {
    let place = good();
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    place.write("old.json", &text);
    place.write("data/events.json", text.replace("T20:00", "T20:30"));
    check(&place, &["--previous", "old.json"], 0, &["[changed-without-sequence]", "\"sequence\": 1"]);
    place.write("data/events.json", text.replace("\"vijandig\"", "\"gesprek\""));
    check(&place, &["--previous", "old.json"], 0, &["[id-vanished]", "\"vijandig\""]);
    place.write("old.json", "{");
    check(&place, &["--previous", "old.json"], 2, &["old.json:1:1"]);
}

const PHOTOGRAPH: &[u8] = include_bytes!("../../../tests/fixtures/house/images/Gracht bij avond.jpg");

#[test]
fn pictures_are_looked_at() {
    let place = good();
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>";
    place.write("data/zaal.svg", drawing);
    place.write("data/groot.svg", drawing.to_owned() + &" ".repeat(500_000));
    place.write("data/foto.heic", "x");
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    let look = |images: &str, expected: &[&str]| {
        let images = format!("\"id\": \"vijandig\", \"images\": [{images}]");
        place.write("data/events.json", text.replace("\"id\": \"vijandig\"", &images));
        check(&place, &["--vandaag", "2026-11-30"], 0, expected);
    };
    look(r#"{"src": "zaal.svg", "alt": ""}"#, &["0 waarschuwingen"]);
    look(r#"{"src": "weg.jpg", "alt": ""}"#, &["[image-missing]", "\"weg.jpg\""]);
    look(r#"{"src": "weg/zaal.jpg", "alt": ""}"#, &["[image-missing]"]);
    look(r#"{"src": "Zaal.SVG", "alt": ""}"#, &["[image-case]", "\"zaal.svg\""]);
    look(r#"{"src": "foto.heic", "alt": ""}"#, &["[image-unreadable]"]);
    place.write("data/half.jpg", &PHOTOGRAPH[..PHOTOGRAPH.len() / 2]);
    look(r#"{"src": "half.jpg", "alt": ""}"#, &["[image-unreadable]"]);
    look(r#"{"src": "groot.svg", "alt": ""}"#, &["[image-huge]", "501 kB"]);
}

#[test]
fn the_settings_beside_the_programme_are_looked_at() {
    let place = good();
    place.write(
        "data/portal.json",
        "{\n  \"siteUri\": \"https://a.nl/\", \"siteUrl\": \"https://a.nl/\",\n  \"security\": { \"contact\": \"mailto:a@b.nl\", \"expires\": \"2026-12-01\" }\n}",
    );
    let today = ["--vandaag", "2026-11-30"];
    let expected = [
        "Let op [unknown-field] data/portal.json:2:14",
        "Bedoelt u \"siteUrl\"?",
        "Let op [security-expires-soon] data/portal.json:3:56",
        "aantal dagen: 1.",
        "^^^^^^^^^^^^",
        "2 waarschuwingen",
    ];
    check(&place, &today, 0, &expected);
    check(&place, &["--vandaag", "2026-12-01"], 0, &["Let op [security-expired] data/portal.json:3:56"]);
    let json = place.run(&["check", "data/events.json", "--format", "json", "--vandaag", "2026-11-30"]).out;
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&report["warnings"], &report["findings"]), (&2.into(), &serde_json::json!([])));
    assert_eq!(report["settings"]["findings"][1]["code"], "security-expires-soon");
    place.write("data/portal.json", "{ \"siteUrl\": \"a.nl\" ");
    check(&place, &today, 1, &["Fout [unclosed-bracket] data/portal.json:1:1"]);
}

#[test]
fn of_a_code_twenty_are_shown() {
    let place = good();
    let names: String = (0..51).map(|at| format!("\"x{at}\": 1, ")).collect();
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    place.write("data/events.json", text.replace("\"id\": \"vijandig\"", &format!("{names}\"id\": \"v\"")));
    check(&place, &[], 0, &["[unknown-field] en nog 31", "51 waarschuwingen"]);
    check(&place, &["--taal", "en"], 0, &["[unknown-field] and 31 more"]);
    let said = place.run(&["check", "data/events.json"]).out;
    assert_eq!(said.matches("Let op [unknown-field]").count(), 20);
}

#[test]
fn no_command_minds_that_nobody_reads_on() {
    let place = Workplace::new();
    place.write("table.csv", "titel;datum\nEen avond;2027-03-10\nZonder datum;\n");
    for (arguments, status) in [
        ("check data/events.json", 0),
        ("check data/events.json --format json", 0),
        ("check missing.json", 2),
        ("build --bundle bundle --data data --out dist --zonder-compressie", 0),
        ("import --csv-template", 0),
        ("import table.csv", 1),
        ("new data/events.json --title T --start 2027-03-10", 0),
    ] {
        let arguments: Vec<&str> = arguments.split(' ').collect();
        assert_eq!(place.run_unheard(&arguments), Some(status), "{arguments:?}");
    }
}
