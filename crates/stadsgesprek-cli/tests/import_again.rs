//! `stadsgesprek import`: whether an event of a source is one of the programme when what it is known by proves nothing:
//! two sources that both count from 1, and rows without an id.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::fs;
use support::{Finished, Workplace};

const FILE: &str = "data/events.json";

fn import(place: &Workplace, name: &str, content: &str, more: &[&str]) -> Finished {
    place.write(name, content);
    place.run(&[&["import", name, "--into", FILE, "--now", "2026-11-24T10:00"], more].concat())
}

/// Title, start and status of what was imported.
fn events(place: &Workplace) -> Vec<String> {
    let programme: Value = serde_json::from_str(&fs::read_to_string(place.path(FILE)).unwrap()).unwrap();
    let mut events = programme["events"].as_array().unwrap().clone();
    events.retain(|event| !event["origin"].is_null());
    events.sort_by_key(|event| event["start"].to_string());
    let text = |event: &Value, name: &str| event[name].as_str().unwrap_or_default().to_owned();
    let line = |event: &Value| {
        format!("{} | {} | {}", text(event, "title"), text(event, "start"), text(event, "status"))
    };
    events.iter().map(|event| line(event).trim_end_matches([' ', '|']).to_owned()).collect()
}

/// One source after the other; what the last brings is certain, and brings nothing when it comes again.
#[track_caller]
fn check(sources: &[(&str, &str)], more: &[&str], expected: &[&str], said: &[&str]) -> Workplace {
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

const LIBRARY: &str = "id;titel;datum;tijd\n1;Voorleesmiddag;3-3-2027;14:00\n2;Taalcafé;4-3-2027;10:00\n";
const MUSEUM: &str = "id;titel;datum;tijd\n1;Rondleiding;3-3-2027;14:00\n2;Opening;9-3-2027;20:00\n";
const BOTH: [&str; 4] = [
    "Voorleesmiddag | 2027-03-03T14:00",
    "Rondleiding | 2027-03-03T14:00",
    "Taalcafé | 2027-03-04T10:00",
    "Opening | 2027-03-09T20:00",
];

#[test]
fn two_tables_that_both_count_from_one_stand_beside_each_other() {
    let place = check(
        &[("bibliotheek.csv", LIBRARY), ("museum.csv", MUSEUM)],
        &[],
        &BOTH,
        &["2 activiteiten toegevoegd"],
    );
    // Each goes on with its own.
    let later = LIBRARY.replace("10:00", "11:00");
    let finished = import(&place, "Bibliotheek (1).csv", &later, &[]);
    assert!(
        finished.err.contains("Taalcafé [start]: \"2027-03-04T10:00\" → \"2027-03-04T11:00\""),
        "{finished:?}"
    );
    let moved = MUSEUM.replace("9-3", "10-3");
    let finished = import(&place, "museum.csv", &moved, &[]);
    assert!(
        finished.err.contains("Opening [start]: \"2027-03-09T20:00\" → \"2027-03-10T20:00\""),
        "{finished:?}"
    );
    assert_eq!(events(&place).len(), 4);
}

#[test]
fn the_same_for_calendars_and_schedules() {
    let calendar = |name: &str, titles: [&str; 2]| {
        let events = titles.iter().enumerate().map(|(at, title)| {
            format!(
                "BEGIN:VEVENT\r\nUID:{at}\r\nSUMMARY:{title}\r\nDTSTART:2027030{}T140000\r\nEND:VEVENT\r\n",
                at + 3
            )
        });
        format!("BEGIN:VCALENDAR\r\nX-WR-CALNAME:{name}\r\n{}END:VCALENDAR\r\n", events.collect::<String>())
    };
    let (a, b) = (calendar("DOK", ["A1", "A2"]), calendar("Prinsenhof", ["B1", "B2"]));
    let expected =
        ["A1 | 2027-03-03T14:00", "B1 | 2027-03-03T14:00", "A2 | 2027-03-04T14:00", "B2 | 2027-03-04T14:00"];
    check(&[("agenda.ics", &a), ("agenda.ics", &b)], &[], &expected, &["2 activiteiten toegevoegd"]);
    let schedule = |name: &str, title: &str| {
        format!(
            r#"{{"schedule":{{"conference":{{"acronym":"{name}","days":[{{"date":"2027-03-03","rooms":{{"Zaal":[
            {{"id":1,"title":"{title}","start":"14:00","duration":"01:00"}}]}}}}]}}}}}}"#
        )
    };
    let (a, b) = (schedule("a27", "Eerste"), schedule("b27", "Tweede"));
    check(
        &[("schedule.json", &a), ("schedule.json", &b)],
        &[],
        &["Eerste | 2027-03-03T14:00", "Tweede | 2027-03-03T14:00"],
        &["1 activiteit toegevoegd"],
    );
}

#[test]
fn two_files_of_the_same_name_are_told_apart_when_somebody_says_what_they_are() {
    let place = Workplace::new();
    import(&place, "export.csv", LIBRARY, &["--bron", "bibliotheek"]);
    import(&place, "export.csv", MUSEUM, &["--bron", "museum"]);
    assert_eq!(events(&place), BOTH);
}

#[test]
fn rows_that_are_numbered_anew_stay_what_they_are() {
    let sorted = "id;titel;datum;tijd\n1;Taalcafé;4-3-2027;10:00\n2;Voorleesmiddag;3-3-2027;14:00\n";
    check(
        &[("bibliotheek.csv", LIBRARY), ("bibliotheek.csv", sorted)],
        &["--gelijkend", "dezelfde"],
        &["Voorleesmiddag | 2027-03-03T14:00", "Taalcafé | 2027-03-04T10:00"],
        &[],
    );
}

#[test]
fn a_number_that_another_event_of_the_programme_has_is_not_its_id() {
    let (library, museum) = (LIBRARY.replace("\n1;", "\n101;"), MUSEUM.replace("\n1;", "\n101;"));
    let place = Workplace::new();
    import(&place, "bibliotheek.csv", &library, &[]);
    let finished = import(&place, "museum.csv", &museum, &[]);
    assert!(
        finished.err.contains("Rondleiding [id]: \"101\" is in het programma de id van een andere"),
        "{finished:?}"
    );
    assert_eq!((finished.status, events(&place)), (0, BOTH.map(str::to_owned).to_vec()));
    // An event that was never imported is not overwritten either.
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let text = text.replace("\"101\"", "\"102\"").replace("origin", "x-origin");
    place.write(FILE, &text);
    let third = "id;titel;datum;tijd\n102;Iets heel anders;5-5-2027;20:00\n";
    let finished = import(&place, "derde.csv", third, &[]);
    assert!(finished.err.contains("[id]: \"102\" is in het programma de id van een andere"), "{finished:?}");
    assert_eq!(events(&place), ["Iets heel anders | 2027-05-05T20:00"]);
}

const ROWS: &str =
    "titel;datum;tijd\nSpreekuur;3-3-2027;14:00\nSpreekuur;10-3-2027;14:00\nWoontop;12-3-2027;20:00\n";

#[test]
fn a_row_without_an_id_that_was_moved_is_moved_and_not_doubled() {
    let moved = ROWS.replace("12-3", "19-3");
    let place = Workplace::new();
    import(&place, "rooster.csv", ROWS, &[]);
    let before = events(&place);
    let finished = import(&place, "rooster.csv", &moved, &[]);
    assert_eq!(events(&place), before, "nothing is guessed: {finished:?}");
    assert_eq!(finished.status, 1);
    let said = "Woontop [start]: Is op 2027-03-19, en lijkt \"woontop\" (Woontop, 2027-03-12), die niet meer in de bron staat: misschien verplaatst. \
        Niet overgenomen; zeg met --gelijkend dezelfde dat het die is, of met --gelijkend nieuw dat het een andere is.";
    assert!(finished.err.contains(said), "{finished:?}");
    let expected =
        ["Spreekuur | 2027-03-03T14:00", "Spreekuur | 2027-03-10T14:00", "Woontop | 2027-03-19T20:00"];
    let said = ["Woontop [start]: \"2027-03-12T20:00\" → \"2027-03-19T20:00\"", "1 activiteit bijgewerkt"];
    check(&[("rooster.csv", ROWS), ("rooster.csv", &moved)], &["--gelijkend", "dezelfde"], &expected, &said);
    let expected = [expected[0], expected[1], "Woontop | 2027-03-12T20:00", expected[2]];
    let place =
        check(&[("rooster.csv", ROWS), ("rooster.csv", &moved)], &["--likely", "new"], &expected, &[]);
    // What the table has no longer is told each time.
    let finished = import(&place, "rooster.csv", &moved, &[]);
    assert!(
        finished.err.contains("\"woontop\" is eerder overgenomen en staat niet in deze bron"),
        "{finished:?}"
    );
}

#[test]
fn of_rows_with_one_title_the_nearest_was_moved() {
    let moved = ROWS.replace("10-3", "11-3");
    let expected =
        ["Spreekuur | 2027-03-03T14:00", "Spreekuur | 2027-03-11T14:00", "Woontop | 2027-03-12T20:00"];
    check(&[("rooster.csv", ROWS), ("rooster.csv", &moved)], &["--gelijkend", "dezelfde"], &expected, &[]);
    // One more is one more.
    let more = format!("{ROWS}Spreekuur;17-3-2027;14:00\n");
    let place = check(
        &[("rooster.csv", ROWS), ("rooster.csv", &more)],
        &[],
        &[
            "Spreekuur | 2027-03-03T14:00",
            "Spreekuur | 2027-03-10T14:00",
            "Woontop | 2027-03-12T20:00",
            "Spreekuur | 2027-03-17T14:00",
        ],
        &["1 activiteit toegevoegd"],
    );
    assert_eq!(events(&place).len(), 4);
}

#[test]
fn a_row_without_an_id_that_has_another_title_keeps_its_page() {
    let retitled = ROWS.replace("Woontop", "Woontop: samen bouwen");
    let place = check(
        &[("rooster.csv", ROWS), ("rooster (2).csv", &retitled)],
        &["--gelijkend", "dezelfde"],
        &[
            "Spreekuur | 2027-03-03T14:00",
            "Spreekuur | 2027-03-10T14:00",
            "Woontop: samen bouwen | 2027-03-12T20:00",
        ],
        &["[title]: \"Woontop\" → \"Woontop: samen bouwen\""],
    );
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    assert!(text.contains("\"id\": \"woontop\""));
    // Another talk on that day, at another time, is another.
    let other = ROWS.replace("Woontop;12-3-2027;20:00", "Fietsen;12-3-2027;10:00");
    let finished = import(&place, "rooster.csv", &other, &[]);
    assert!(finished.err.contains("1 activiteit toegevoegd"), "{finished:?}");
    assert!(
        finished.err.contains("\"woontop\" is eerder overgenomen en staat niet in deze bron"),
        "{finished:?}"
    );
}

#[test]
fn a_table_of_another_month_under_another_name_is_not_missed_in() {
    let april = "titel;datum;tijd\nSpreekuur;7-4-2027;14:00\nLenteborrel;9-4-2027;17:00\n";
    let place = Workplace::new();
    import(&place, "maart.csv", ROWS, &[]);
    let finished = import(&place, "april.csv", april, &[]);
    assert_eq!(
        (finished.status, finished.err.trim()),
        (0, "2 activiteiten toegevoegd aan data/events.json.")
    );
    assert_eq!(events(&place).len(), 5);
}

#[test]
fn a_number_whose_title_and_day_both_changed_is_asked() {
    let changed = LIBRARY.replace("Taalcafé;4-3-2027", "Schrijfcafé;11-3-2027");
    let place = Workplace::new();
    import(&place, "bibliotheek.csv", LIBRARY, &[]);
    let finished = import(&place, "bibliotheek.csv", &changed, &[]);
    assert!(finished.err.contains("Schrijfcafé [id]: Is op 2027-03-11, en lijkt"), "{finished:?}");
    assert!(finished.err.contains("; heeft hetzelfde nummer. Niet overgenomen"), "{finished:?}");
    check(
        &[("bibliotheek.csv", LIBRARY), ("bibliotheek.csv", &changed)],
        &["--gelijkend", "dezelfde"],
        &["Voorleesmiddag | 2027-03-03T14:00", "Schrijfcafé | 2027-03-11T10:00"],
        &["1 activiteit bijgewerkt"],
    );
}
