//! `stadsgesprek import`: whether an event of a source is one of the programme when what it is known by proves nothing:
//! two sources that both count from 1, and a `UID` that changed.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use support::Workplace;
use support::again::{FILE, check, events, import};

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
    assert_eq!(place.imported(&["id", "title", "start"]), expected, "{finished:?}");
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

#[test]
fn a_number_whose_title_and_day_both_changed_is_asked() {
    let changed = LIBRARY.replace("Taalcafé;4-3-2027", "Schrijfcafé;11-3-2027");
    let place = Workplace::new();
    import(&place, "bibliotheek.csv", LIBRARY, &[]);
    let finished = import(&place, "bibliotheek.csv", &changed, &[]);
    assert!(finished.err.contains("Schrijfcafé [id]: Is nieuw op 2027-03-11, en"), "{finished:?}");
    assert!(finished.err.contains("; heeft hetzelfde nummer. Niet overgenomen"), "{finished:?}");
    check(
        &[("bibliotheek.csv", LIBRARY), ("bibliotheek.csv", &changed)],
        &["--gelijkend", "dezelfde"],
        &["Voorleesmiddag | 2027-03-03T14:00", "Schrijfcafé | 2027-03-11T10:00"],
        &["1 activiteit bijgewerkt"],
    );
}

#[test]
fn a_uid_that_changed_is_followed_and_said_once() {
    let event = |uid: &str, title: &str, day: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:202703{day}T200000\r\nEND:VEVENT\r\n"
        )
    };
    let calendar = |name: &str, events: &[String]| {
        format!("BEGIN:VCALENDAR\r\nX-WR-CALNAME:{name}\r\n{}END:VCALENDAR\r\n", events.concat())
    };
    let other = event("b@huis", "Lezing", "08");
    let before = calendar("DOK", &[event("a@huis", "Avond", "01"), other.clone()]);
    let after = calendar("DOK", &[event("c@huis", "Avond", "01"), other.clone()]);
    let both = ["Avond | 2027-03-01T20:00", "Lezing | 2027-03-08T20:00"];
    let said = ["Avond [UID]: \"a@huis\" → \"c@huis\"", "1 activiteit bijgewerkt"];
    let place = check(&[("a.ics", &before), ("a.ics", &after)], &[], &both, &said);
    assert_eq!(place.imported(&["title"]).len(), 2);
    // It is known by the new one: moved, it is the same.
    let moved = calendar("DOK", &[event("c@huis", "Avond", "02"), other.clone()]);
    let finished = import(&place, "a.ics", &moved, &[]);
    assert_eq!(events(&place), ["Avond | 2027-03-02T20:00", both[1]], "{finished:?}");
    assert!(!finished.err.contains("niet in deze bron"), "{finished:?}");
    // The event of that title and day in another calendar of that host is another's.
    let theirs = calendar("Museum", &[event("d@huis", "Avond", "02")]);
    let finished = import(&place, "b.ics", &theirs, &[]);
    assert!(finished.err.contains("\"avond\" staat al in het programma"), "{finished:?}");
    assert!(!finished.err.contains("niet in deze bron"), "{finished:?}");
    assert!(!finished.err.contains("[UID]"), "{finished:?}");
    // A table that gets a column of them.
    let rows = "titel;datum;tijd;uid\nAvond;1-3-2027;20:00;\nLezing;8-3-2027;20:00;\n";
    let with_uid = rows.replace("Avond;1-3-2027;20:00;", "Avond;1-3-2027;20:00;a@huis");
    let said = ["Avond [UID]: \"Avond 2027-03-01\" → \"a@huis\""];
    check(&[("t.csv", rows), ("t.csv", &with_uid)], &[], &both, &said);
    check(&[("t.csv", &with_uid), ("t.csv", rows)], &[], &both, &["\"a@huis\" → \"Avond 2027-03-01\""]);
    // One date of a series after the other.
    let series = |uid: &str| {
        event(uid, "Avond", "01").replace("END:VEVENT", "RRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT")
    };
    let (before, after) = (calendar("DOK", &[series("a@huis")]), calendar("DOK", &[series("c@huis")]));
    let dates = ["Avond | 2027-03-01T20:00", "Avond | 2027-03-08T20:00"];
    check(&[("a.ics", &before), ("a.ics", &after)], &[], &dates, &["2 activiteiten bijgewerkt"]);
}
