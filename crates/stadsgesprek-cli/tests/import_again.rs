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

/// Id, title and start of what was imported, after one source and another; and nothing is asked.
#[track_caller]
fn check_pages(before: (&str, &str), after: (&str, &str), expected: &[&str]) {
    let place = Workplace::new();
    import(&place, before.0, before.1, &[]);
    let finished = import(&place, after.0, after.1, &[]);
    let programme: Value = serde_json::from_str(&fs::read_to_string(place.path(FILE)).unwrap()).unwrap();
    let mut events = programme["events"].as_array().unwrap().clone();
    events.retain(|event| !event["origin"].is_null());
    events.sort_by_key(|event| event["start"].to_string());
    let line = |event: &Value| {
        ["id", "title", "start"].map(|name| event[name].as_str().unwrap().to_owned()).join(" | ")
    };
    assert_eq!(events.iter().map(line).collect::<Vec<_>>(), expected, "{finished:?}");
    assert_eq!(finished.status, 0, "{finished:?}");
}

#[test]
fn rows_that_are_numbered_anew_stay_what_they_are() {
    let table = |rows: &str| format!("id;titel;datum;tijd\n{rows}");
    let before = table("1;Aap;3-3-2027;10:00\n2;Noot;3-3-2027;11:00\n");
    let (aap, noot) = ("1 | Aap | 2027-03-03T10:00", "2 | Noot | 2027-03-03T11:00");
    let same =
        |rows: &str, expected: &[&str]| check_pages(("t.csv", &before), ("t.csv", &table(rows)), expected);
    same("1;Noot;3-3-2027;11:00\n2;Aap;3-3-2027;10:00\n", &[aap, noot]);
    same("2;Noot;3-3-2027;11:00\n", &[aap, noot]);
    same("1;Noot;3-3-2027;11:00\n", &[aap, noot]);
    same("11;Aap;3-3-2027;10:00\n12;Noot;3-3-2027;11:00\n", &[aap, noot]);
    let inloop = "inloop | Inloop | 2027-03-03T09:00";
    same("1;Inloop;3-3-2027;09:00\n2;Aap;3-3-2027;10:00\n3;Noot;3-3-2027;11:00\n", &[inloop, aap, noot]);
    // The column comes or goes.
    let bare = "titel;datum;tijd\nAap;3-3-2027;10:00\nNoot;3-3-2027;11:00\n";
    check_pages(("t.csv", &before), ("t.csv", bare), &[aap, noot]);
    let named = ["aap | Aap | 2027-03-03T10:00", "noot | Noot | 2027-03-03T11:00"];
    check_pages(("t.csv", bare), ("t.csv", &before), &named);
    // One title, again and again.
    let hours = table("1;Uur;3-12-2026;10:00\n2;Uur;10-12-2026;10:00\n3;Uur;17-12-2026;10:00\n");
    let less = table("1;Uur;10-12-2026;10:00\n2;Uur;17-12-2026;10:00\n");
    let three = ["1 | Uur | 2026-12-03T10:00", "2 | Uur | 2026-12-10T10:00", "3 | Uur | 2026-12-17T10:00"];
    check_pages(("t.csv", &hours), ("t.csv", &less), &three);
    let twice = "titel;datum;tijd\nUur;3-3-2027;10:00\nUur;3-3-2027;14:00\n";
    let both = ["uur | Uur | 2027-03-03T10:00", "uur-2027-03-03 | Uur | 2027-03-03T14:00"];
    check_pages(("t.csv", twice), ("t.csv", &twice.replace("Uur;3-3-2027;10:00\n", "")), &both);
}

#[test]
fn two_sources_never_change_what_the_other_has() {
    let table = |rows: &str| format!("id;titel;datum;tijd;omschrijving\n{rows}");
    for (ours, theirs, new) in [
        ("1;Kerst;20-12-2026;20:00;", "1;Kerst;24-12-2026;20:00;", "Kerst | 2026-12-24T20:00"),
        (
            "1;Aap;3-3-2027;20:00;Toegang gratis",
            "1;Noot;9-3-2027;20:00;Toegang gratis",
            "Noot | 2027-03-09T20:00",
        ),
        ("event-1;Aap;3-3-2027;20:00;", "event-1;Noot;3-3-2027;20:00;", "Noot | 2027-03-03T20:00"),
        ("1;Aap;3-3-2027;20:00;", "1;Noot;3-3-2027;21:00;", "Noot | 2027-03-03T21:00"),
    ] {
        let (ours, theirs) = (table(ours), table(theirs));
        let place = Workplace::new();
        import(&place, "zaal1.csv", &ours, &[]);
        let first = events(&place);
        for (name, content) in [("zaal2.csv", &theirs), ("zaal1.csv", &ours), ("zaal2.csv", &theirs)] {
            let finished = import(&place, name, content, &[]);
            assert_eq!(events(&place), [&first[..], &[new.to_owned()]].concat(), "{finished:?}");
            assert_eq!(finished.status, 0, "{finished:?}");
        }
    }
    // A talk that both have is one, and stays as the first said.
    let one = |time: &str| format!("titel;datum;tijd\nOpen dag;11-9-2027;{time}\n");
    let place = Workplace::new();
    import(&place, "zaal1.csv", &one("10:00"), &[]);
    let finished = import(&place, "zaal2.csv", &one("13:00"), &[]);
    assert!(
        finished.err.contains("De bron zegt \"2027-09-11T13:00\"; in het programma staat"),
        "{finished:?}"
    );
    assert_eq!(events(&place), ["Open dag | 2027-09-11T10:00"]);
    // A file of before, in which no origin has a source.
    let place = Workplace::new();
    import(&place, "zaal1.csv", &table("1;Aap;3-3-2027;10:00;"), &[]);
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    place.write(FILE, text.replace("\"source\"", "\"x-source\""));
    import(&place, "zaal2.csv", &table("1;Noot;3-3-2027;20:00;"), &[]);
    assert_eq!(events(&place), ["Aap | 2027-03-03T10:00", "Noot | 2027-03-03T20:00"]);
}

#[test]
fn a_calendar_of_which_every_date_was_taken_out_calls_off_nothing_of_another() {
    let calendar = |name: &str, lines: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nX-WR-CALNAME:{name}\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    for rule in ["", "RRULE:FREQ=WEEKLY;COUNT=3\r\n"] {
        let place = Workplace::new();
        let ours = format!("SUMMARY:Aap\r\nDTSTART:20270303T200000\r\n{rule}");
        import(&place, "a.ics", &calendar("DOK", &ours), &[]);
        let before = events(&place);
        let gone = "SUMMARY:Noot\r\nDTSTART:20270305T200000\r\nRRULE:FREQ=DAILY;COUNT=2\r\n\
            EXDATE:20270305T200000,20270306T200000\r\n";
        let finished = import(&place, "b.ics", &calendar("PRI", gone), &[]);
        assert_eq!(events(&place), before, "{finished:?}");
    }
}

#[test]
fn what_was_changed_by_hand_is_still_known() {
    let rows = "titel;datum;tijd\nWoontop;12-3-2027;20:00\n";
    let by_hand = |from: &str, to: &str| {
        let place = Workplace::new();
        import(&place, "t.csv", rows, &[]);
        let text = fs::read_to_string(place.path(FILE)).unwrap();
        place.write(FILE, text.replace(from, to));
        place
    };
    let place = by_hand("\"title\": \"Woontop\"", "\"title\": \"Grote bouwavond\"");
    let finished = import(&place, "t.csv", &rows.replace("12-3", "19-3"), &["--gelijkend", "dezelfde"]);
    assert_eq!(events(&place), ["Grote bouwavond | 2027-03-19T20:00"], "{finished:?}");
    let place = by_hand("2027-03-12T20:00", "2027-03-13T20:00");
    let finished = import(&place, "t.csv", rows, &[]);
    assert_eq!(events(&place), ["Woontop | 2027-03-13T20:00"], "{finished:?}");
    // Of two new dates, the nearer is the one that moved.
    let place = Workplace::new();
    import(&place, "t.csv", rows, &[]);
    let grown = "titel;datum;tijd\nWoontop;1-3-2027;20:00\nWoontop;13-3-2027;20:00\n";
    let finished = import(&place, "t.csv", grown, &["--gelijkend", "dezelfde"]);
    assert_eq!(events(&place), ["Woontop | 2027-03-01T20:00", "Woontop | 2027-03-13T20:00"], "{finished:?}");
    assert!(finished.err.contains("\"2027-03-12T20:00\" → \"2027-03-13T20:00\""), "{finished:?}");
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
