//! `stadsgesprek import`: what becomes of each sort of source, and what is said about the rest.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what is not there is a failed test")]

mod support;

use serde_json::{Value, json};
use std::fs;
use support::{Finished, Workplace};

const FILE: &str = "data/events.json";
/// When the events are added.
const UPDATED: &str = "2026-11-24T10:00";

const CALENDAR: &str = include_str!("sources/agenda.ics");
const SCHEDULE: &str = include_str!("sources/schedule.json");

/// A folder with a programme that has a place, a room and a person.
fn workplace() -> Workplace {
    let place = Workplace::new();
    let places =
        r#""places": [{ "id": "huis", "name": "Huis", "rooms": [{ "id": "zaal", "name": "Zaal 1" }] }]"#;
    place.change_programme("\"places\": []", places);
    let text =
        programme(&place).replace("\"people\": []", r#""people": [{ "id": "jan", "name": "Jan Álvarez" }]"#);
    place.write(FILE, text);
    place
}

fn programme(place: &Workplace) -> String {
    fs::read_to_string(place.path(FILE)).unwrap()
}

fn import(place: &Workplace, name: &str, content: impl AsRef<[u8]>, more: &[&str]) -> Finished {
    place.write(name, content);
    place.run(&[&["import", name, "--into", FILE, "--now", UPDATED], more].concat())
}

/// The event with this id in the programme, without the note of what it was imported from.
fn event(place: &Workplace, id: &str) -> Value {
    let mut event = event_with_origin(place, id);
    event.as_object_mut().unwrap().remove("origin");
    event
}

fn event_with_origin(place: &Workplace, id: &str) -> Value {
    let programme: Value = serde_json::from_str(&programme(place)).unwrap();
    let events = programme["events"].as_array().unwrap();
    events
        .iter()
        .find(|event| event["id"] == id)
        .unwrap_or_else(|| panic!("no {id} in {programme:#}"))
        .clone()
}

#[track_caller]
fn check_said(finished: &Finished, expected: &[&str]) {
    for text in expected {
        assert!(finished.err.contains(text), "{text:?} is not in {}", finished.err);
    }
}

#[test]
fn in_an_unpacked_release_the_programme_is_known_without_being_named() {
    let place = workplace();
    place.write("tabel.csv", "titel;datum;thema\nDebat;1-2-2027;Wonen\n");
    let finished = place.run(&["import", "tabel.csv"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.contains("\"wonen\""), "{finished:?}");
}

#[test]
fn a_calendar_file_becomes_events_in_the_time_of_delft() {
    let place = workplace();
    let finished = import(&place, "agenda.ics", CALENDAR.replace('\n', "\r\n"), &[]);
    assert_eq!(finished.status, 1, "some are left out: {finished:?}");
    let expected = json!({
        "id": "zomeravond-met-muziek",
        "kind": "debat",
        "title": "Zomeravond, met muziek",
        "description": "Eerste \\*regel\\*\\\nTweede regel\n\n\\- geen lijst; wel **tekst**",
        "start": "2027-07-01T20:00",
        "end": "2027-07-01T22:00",
        "place": "huis",
        "room": "zaal",
        "themes": ["wonen"],
        "partners": [{ "partner": "gemeente", "role": "organiser" }],
        "links": [{ "url": "https://www.voorbeeld.example/zomer", "label": "voorbeeld.example" }],
        "updated": UPDATED
    });
    assert_eq!(event(&place, "zomeravond-met-muziek"), expected);
    let winter = json!({
        "id": "winteravond",
        "title": "Winteravond",
        "start": "2027-01-14T20:00",
        "end": "2027-01-14T21:30",
        "status": "cancelled",
        "note": "Plaats: Ergens anders",
        "updated": UPDATED
    });
    assert_eq!(event(&place, "winteravond"), winter);
    let night = event(&place, "nacht");
    assert_eq!((&night["start"], &night["fold"]), (&json!("2026-10-25T02:30"), &json!("second")));
    let days = event(&place, "tentoonstelling");
    assert_eq!(
        (&days["start"], &days["end"], &days["allDay"]),
        (&json!("2027-03-01"), &json!("2027-03-03"), &json!(true))
    );
    assert_eq!(place.run(&["check", FILE]).status, 0);
}

#[test]
fn what_is_not_taken_over_from_a_calendar_is_said_in_both_languages() {
    let nl = import(&workplace(), "agenda.ics", CALENDAR, &[]);
    check_said(
        &nl,
        &[
            "Zomeravond, met muziek [CATEGORIES]: \"Onbekend\" is hier niet bekend",
            "Zomeravond, met muziek [ATTENDEE]: Genodigden worden niet overgenomen.",
            "Winteravond [RRULE]: Een reeks",
            "Winteravond [LOCATION]: \"Ergens anders\" is geen plaats",
            "Winteravond [URL]: \"javascript:alert(1)\" is geen adres",
            "Ver weg [DTSTART]: De tijdzone \"Ergens/Anders\" kan niet worden omgerekend; weggelaten.",
            "Tandarts [CLASS]: Gemarkeerd als privé; weggelaten.",
            "Het debat [id]: \"debat\" staat al in het programma",
            "4 activiteiten toegevoegd aan data/events.json.",
        ],
    );
    assert_eq!(nl.err.matches("Genodigden").count(), 1, "{nl:?}");
    let en = import(&workplace(), "agenda.ics", CALENDAR, &["--taal", "en"]);
    check_said(
        &en,
        &["Tandarts [CLASS]: Marked as private; left out.", "4 events added to data/events.json."],
    );
}

#[test]
fn what_a_calendar_attaches_is_a_link_or_is_said() {
    let more = [
        "SEQUENCE:3",
        "GEO:52.0116;4.3571",
        "ATTACH:https://www.voorbeeld.example/stukken.pdf",
        "ATTACH;FMTTYPE=application/pdf;FILENAME=Agenda van de avond:https://www.voorbeeld.example/agenda.pdf",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGFsbG8=",
        "ATTACH:javascript:alert(1)",
        "IMAGE;VALUE=URI:https://www.voorbeeld.example/foto.jpg",
        "IMAGE:data:image/png;base64,AAAA",
    ];
    let event_lines = format!("SUMMARY:Met stukken\nDTSTART:20270114T190000Z\n{}", more.join("\n"));
    let calendar = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event_lines}\nEND:VEVENT\nEND:VCALENDAR\n");
    let place = workplace();
    let finished = import(&place, "agenda.ics", &calendar, &[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    check_said(
        &finished,
        &[
            "Met stukken [GEO]: Coördinaten staan in het programma bij een plaats",
            "Met stukken [ATTACH]: De bijlage zit in het agendabestand zelf",
            "Met stukken [ATTACH]: \"javascript:alert(1)\" is geen adres",
            "Met stukken [IMAGE]: Een afbeelding hoort als bestand naast het programma te staan; \"https://www.voorbeeld.example/foto.jpg\"",
            "Met stukken [IMAGE]: De bijlage zit in het agendabestand zelf",
        ],
    );
    let event = event(&place, "met-stukken");
    assert_eq!(event["sequence"], 3);
    let links = json!([
        { "url": "https://www.voorbeeld.example/stukken.pdf", "label": "voorbeeld.example" },
        { "url": "https://www.voorbeeld.example/agenda.pdf", "label": "Agenda van de avond" }
    ]);
    assert_eq!(event["links"], links);
    let unchanged =
        import(&workplace(), "agenda.ics", calendar.replace("SEQUENCE:3", "SEQUENCE:0"), &["--proef"]);
    assert!(!unchanged.out.contains("sequence"), "{unchanged:?}");
}

#[test]
fn a_changed_one_of_a_row_of_dates_is_said_to_be_an_event_of_its_own() {
    let lines = "SUMMARY:Café\nUID:a\nDTSTART:20270114T190000Z";
    let moved = "SUMMARY:Café\nUID:a\nRECURRENCE-ID:20270121T190000Z\nDTSTART:20270122T190000Z";
    let event_of = |lines: &str| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n");
    let events = format!("{}{}", event_of(&format!("{lines}\nRRULE:FREQ=WEEKLY")), event_of(moved));
    let calendar = format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    let finished = import(&workplace(), "agenda.ics", calendar, &[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    check_said(
        &finished,
        &[
            "Café [RRULE]: Een reeks",
            "Café [RECURRENCE-ID]: Een keer uit een reeks",
            "2 activiteiten toegevoegd",
        ],
    );
}

#[test]
fn nothing_of_a_guest_comes_into_the_programme() {
    let place = workplace();
    import(&place, "agenda.ics", CALENDAR, &[]);
    assert!(!programme(&place).contains("gast"), "{}", programme(&place));
}

#[test]
fn importing_a_second_time_adds_nothing() {
    for (name, content) in [("agenda.ics", CALENDAR), ("schedule.json", SCHEDULE)] {
        let place = workplace();
        import(&place, name, content, &[]);
        let once = programme(&place);
        let again = import(&place, name, content, &[]);
        check_said(&again, &["staat al in het programma", "0 activiteiten"]);
        assert_eq!(programme(&place), once);
    }
}

#[test]
fn the_same_title_on_another_day_is_another_event() {
    let place = workplace();
    let content = "titel;datum\nCafé;1-2-2027\nCafé;1-3-2027\nCafé;1-3-2027\nHet debat;1-4-2027\n";
    let finished = import(&place, "tabel.csv", content, &[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    for (id, start) in [
        ("cafe", "2027-02-01"),
        ("cafe-2027-03-01", "2027-03-01"),
        ("cafe-2027-03-01-2", "2027-03-01"),
        ("het-debat", "2027-04-01"),
    ] {
        assert_eq!(event(&place, id)["start"], start, "{id}");
    }
}

#[test]
fn a_conference_schedule_becomes_events() {
    let place = workplace();
    let finished = import(&place, "schedule.json", SCHEDULE, &[]);
    assert_eq!(finished.status, 1, "{finished:?}");
    let first = json!({
        "id": "wonen-in-de-stad",
        "kind": "lezing",
        "title": "Wonen in de stad",
        "summary": "Kort en goed.",
        "description": "Met *nadruk*.",
        "start": "2027-07-01T20:00",
        "end": "2027-07-01T21:30",
        "place": "huis",
        "room": "zaal",
        "themes": ["wonen"],
        "contributors": [{ "person": "jan", "role": "speaker" }],
        "language": "nl",
        "links": [{ "url": "https://voorbeeld.example/a", "label": "Meer" }],
        "updated": UPDATED
    });
    assert_eq!(event(&place, "wonen-in-de-stad"), first);
    let second = event(&place, "housing");
    assert_eq!(
        (&second["title"], &second["start"]),
        (&json!({ "en": "Housing" }), &json!("2027-07-01T21:00"))
    );
    check_said(
        &finished,
        &[
            "Wonen in de stad [persons]: \"Wie Dan\" is hier niet bekend",
            "Wonen in de stad [links]: \"file:///x\" is geen adres",
            "Housing [type]: \"Talk\" is hier niet bekend",
            "Zonder tijd [date]: De begintijd is niet bruikbaar",
        ],
    );
}

#[track_caller]
fn check_table(content: impl AsRef<[u8]>, expected: &Value) {
    let place = workplace();
    let finished = import(&place, "tabel.csv", content, &[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let id = expected["id"].as_str().unwrap();
    assert_eq!(event(&place, id), *expected);
}

#[test]
fn a_table_is_read_whatever_its_separator_and_encoding() {
    let expected = json!({
        "id": "cafe", "title": "Café", "start": "2027-02-01T20:00", "themes": ["wonen"], "updated": UPDATED
    });
    check_table("titel;datum;begin;thema's\nCafé;1-2-2027;20.00;Wonen\n", &expected);
    check_table("Title,Date,Start time,Themes\nCafé,01-02-2027,20:00,Housing\n", &expected);
    check_table("title\tdate\ttime\ttheme\r\nCafé\t2027-02-01\t20u00\twonen\r\n", &expected);
    check_table("sep=;\r\ntitel;datum;begin;thema\r\nCafé;1-2-2027;20:00:00;Wonen\r\n", &expected);
    check_table("\u{feff}titel;begin;thema\nCafé;2027-02-01T20:00;Wonen", &expected);
    check_table(b"titel;datum;begin;thema\nCaf\xe9;1-2-2027;20.00;Wonen\n", &expected);
}

#[test]
fn everything_that_a_table_can_say_is_taken_over() {
    let content = "id;titel;titel en;datum;begin;einde;inloop;soort;partners;plaats;ruimte;beschrijving;status;taal;aanmelden;velden;capaciteit;link\n\
        eigen-id;\"Nacht; \"\"lang\"\"\";Night;1-2-2027;23.00;0.30;22.30;Lezing;Gemeente:In samenspraak met;Huis;Zaal 1;\"Een\n\n- twee\";afgelast;Engels;moet;name, seats;80;https://voorbeeld.example/\n\n";
    let expected = json!({
        "id": "eigen-id",
        "kind": "lezing",
        "title": { "nl": "Nacht; \"lang\"", "en": "Night" },
        "description": "Een\n\n- twee",
        "start": "2027-02-01T23:00",
        "end": "2027-02-02T00:30",
        "doors": "2027-02-01T22:30",
        "status": "cancelled",
        "place": "huis",
        "room": "zaal",
        "partners": [{ "partner": "gemeente", "role": "inConsultationWith" }],
        "registration": { "required": true, "capacity": 80, "fields": ["name", "seats"] },
        "language": "en",
        "links": [{ "url": "https://voorbeeld.example/", "label": "voorbeeld.example" }],
        "updated": UPDATED
    });
    check_table(content, &expected);
}

#[test]
fn what_is_wrong_in_a_table_is_said_by_row_and_column() {
    let place = workplace();
    let content = "titel;datum;begin;thema;gekke kolom;fold;hele dag;aanmelden;capaciteit\n;1-2-2027;;;;;;;\nA;morgen;;;;;;;\nB;25-10-2026;2.30;;;derde;;;\nC;1-2-2027;20.00;Onbekend;x;;;moet;0\nD;1-2-2027;;;;;soms;;\n";
    let finished = import(&place, "tabel.csv", content, &[]);
    assert_eq!(finished.status, 1, "{finished:?}");
    check_said(
        &finished,
        &[
            "regel 1 [gekke kolom]: Deze kolom is niet bekend",
            "regel 2 [titel]: Zonder titel; weggelaten.",
            "A [datum]: De begintijd is niet bruikbaar: \"morgen\"",
            "B [begin]: De begintijd is niet bruikbaar: 2026-10-25T02:30 bestaat twee keer",
            "C [thema]: \"Onbekend\" is hier niet bekend",
            "B [fold]: \"derde\" is hier niet bekend",
            "C [capaciteit]: \"0\" is hier niet bekend",
            "D [hele dag]: \"soms\" is hier niet bekend",
            "2 activiteiten toegevoegd",
        ],
    );
}

#[test]
fn the_template_fits_the_real_programme() {
    let place = Workplace::new();
    place.write(FILE, include_str!("../../../tests/fixtures/house/events.json"));
    let template = place.run(&["import", "--csv-template"]);
    assert_eq!(template.status, 0, "{template:?}");
    let finished = import(&place, "tabel.csv", &template.out, &[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert_eq!(finished.err, "1 activiteit toegevoegd aan data/events.json.\n");
    assert_eq!(event(&place, "hoe-ziet-delft-eruit-in-2050")["room"], "podium");
}

#[test]
fn without_a_file_to_add_to_the_events_are_printed() {
    let place = workplace();
    place.write("tabel.csv", "titel;datum\nEen;1-2-2027\n");
    for arguments in [
        &["import", "tabel.csv"][..],
        &["importeer", "tabel.csv"],
        &["import", "tabel.csv", "--into", FILE, "--proef"],
        &["import", "tabel.csv", "--into", FILE, "--dry-run"],
    ] {
        let before = programme(&place);
        let finished = place.run(&[arguments, &["--now", UPDATED]].concat());
        assert_eq!(finished.status, 0, "{finished:?}");
        let mut printed: Value = serde_json::from_str(&finished.out).unwrap();
        printed[0].as_object_mut().unwrap().remove("origin");
        assert_eq!(
            printed,
            json!([{ "id": "een", "title": "Een", "start": "2027-02-01", "updated": UPDATED }])
        );
        assert_eq!(programme(&place), before);
    }
}

#[test]
fn a_source_that_cannot_be_read_changes_nothing() {
    for (content, said) in [
        ("", "Het bestand is leeg."),
        ("BEGIN:VCALENDAR\nzomaar\nEND:VCALENDAR\n", "bron:2: Dit is hier geen geldig agendabestand"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X\nEND:VCALENDAR\n", "bron:3: Dit is hier geen geldig"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X\n", "bron:3: Dit is hier geen geldig"),
        ("{ \"schedule\": ", "geen geldige JSON"),
        ("{}", "geen \"schedule\""),
        ("naam van iets\nx\n", "geen kolom \"titel\". Gevonden: naam van iets."),
        ("titel\nx\n", "geen kolom \"datum\""),
    ] {
        let place = workplace();
        let before = programme(&place);
        let finished = import(&place, "bron", content, &[]);
        assert_eq!(finished.status, 1, "{finished:?}");
        check_said(&finished, &[said]);
        assert_eq!(programme(&place), before);
    }
    for arguments in [&["import", "no.csv"][..], &["import"]] {
        assert_eq!(workplace().run(arguments).status, 2);
    }
}

#[test]
fn a_programme_that_is_refused_is_left_as_it_is() {
    let place = workplace();
    place.write(FILE, "{ \"events\": [,] }");
    let finished = import(&place, "tabel.csv", "titel;datum\nEen;1-2-2027\n", &[]);
    assert_eq!(finished.status, 1, "{finished:?}");
    assert_eq!(programme(&place), "{ \"events\": [,] }");
}
