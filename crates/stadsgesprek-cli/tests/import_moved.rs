//! `stadsgesprek import`: rows without an id that were moved or have another title, and what took place before.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use support::Workplace;
use support::again::{FILE, check, events, import};

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
    let said = "Woontop [start]: Is nieuw op 2027-03-19, en \"woontop\" (Woontop, 2027-03-12) staat niet meer in de bron: misschien verplaatst. \
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
    // One of two other talks on that day, at another time, is another.
    let other = ROWS.replace("Woontop;12-3-2027;20:00", "Fietsen;12-3-2027;10:00\nLopen;12-3-2027;11:00");
    let finished = import(&place, "rooster.csv", &other, &[]);
    assert!(finished.err.contains("2 activiteiten toegevoegd"), "{finished:?}");
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
fn the_only_row_that_is_missing_and_the_only_new_one_may_be_the_same() {
    let changed = ROWS.replace("Woontop;12-3-2027", "Bouwavond;19-3-2027");
    let place = Workplace::new();
    import(&place, "rooster.csv", ROWS, &[]);
    let before = events(&place);
    let finished = import(&place, "rooster.csv", &changed, &[]);
    let said = "Bouwavond [title]: Is nieuw op 2027-03-19, en \"woontop\" (Woontop, 2027-03-12) staat niet meer in de bron: \
        misschien verplaatst, met een andere titel. Niet overgenomen; zeg met --gelijkend dezelfde";
    assert!(finished.err.contains(said), "{finished:?}");
    assert!(!finished.err.contains("niet in deze bron"), "said once: {finished:?}");
    assert_eq!((finished.status, events(&place)), (1, before));
    let moved =
        ["Spreekuur | 2027-03-03T14:00", "Spreekuur | 2027-03-10T14:00", "Bouwavond | 2027-03-19T20:00"];
    check(&[("rooster.csv", ROWS), ("rooster.csv", &changed)], &["--gelijkend", "dezelfde"], &moved, &[]);
    let both = [moved[0], moved[1], "Woontop | 2027-03-12T20:00", moved[2]];
    check(&[("rooster.csv", ROWS), ("rooster.csv", &changed)], &["--gelijkend", "nieuw"], &both, &[]);
    // Of more, or with an id, nothing speaks for it.
    let more = format!("{changed}Fietsen;20-3-2027;10:00\n");
    let added = [&both[..], &["Fietsen | 2027-03-20T10:00"]].concat();
    check(&[("rooster.csv", ROWS), ("rooster.csv", &more)], &[], &added, &["staat niet in deze bron"]);
    let with_ids = |rows: &str| format!("id;titel;datum;tijd\n{rows}");
    let (one, other) = (with_ids("7;Woontop;12-3-2027;20:00\n"), with_ids("8;Bouwavond;19-3-2027;20:00\n"));
    check(&[("rooster.csv", &one), ("rooster.csv", &other)], &[], &both[2..], &["staat niet in deze bron"]);
    // A row that the programme has by hand is no new one.
    let by_hand = format!("{}Het debat;1-12-2026;20:00\n", ROWS.replace("Woontop;12-3-2027;20:00\n", ""));
    check(&[("rooster.csv", ROWS), ("rooster.csv", &by_hand)], &[], &both[..3], &["\"debat\" staat al"]);
}

#[test]
fn a_title_that_looks_like_a_uid_with_a_host_is_a_title() {
    let rows = "titel;datum;tijd\nBorrel @ DOK;12-3-2027;20:00\n";
    let moved = rows.replace("12-3", "19-3");
    let expected = ["Borrel @ DOK | 2027-03-19T20:00"];
    check(&[("t.csv", rows), ("t.csv", &moved)], &["--gelijkend", "dezelfde"], &expected, &[]);
}

#[test]
fn a_row_that_is_left_out_is_not_missing() {
    let private = "titel;datum;tijd;zichtbaarheid\nSpreekuur;3-3-2027;14:00;openbaar\n\
        Spreekuur;10-3-2027;14:00;openbaar\nWoontop;12-3-2027;20:00;intern\nFietsen;20-3-2027;10:00;openbaar\n";
    let undated = ROWS.replace("12-3-2027;20:00", ";");
    for (rows, said) in [(private, "Gemarkeerd als privé"), (&undated, "Zonder datum")] {
        let place = Workplace::new();
        import(&place, "rooster.csv", ROWS, &[]);
        let finished = import(&place, "rooster.csv", rows, &[]);
        assert!(finished.err.contains(said), "{finished:?}");
        assert!(!finished.err.contains("in deze bron"), "{finished:?}");
        assert!(!finished.err.contains("niet meer in de bron"), "{finished:?}");
    }
}

#[test]
fn a_second_row_of_one_title_on_one_day_is_added_also_when_it_comes_later() {
    let one = "titel;datum;tijd\nUur;3-3-2027;10:00\n";
    let two = format!("{one}Uur;3-3-2027;14:00\n");
    let both = ["Uur | 2027-03-03T10:00", "Uur | 2027-03-03T14:00"];
    check(&[("t.csv", one), ("t.csv", &two)], &[], &both, &["1 activiteit toegevoegd"]);
}

const YEARLY: &str = "titel;datum;tijd\nKerstborrel;18-11-2026;20:00\nLezing;1-12-2026;20:00\n";

/// What was imported on 1 November comes back on the 24th, when it is over.
#[track_caller]
fn check_past(before: &str, after: &str, more: &[&str], expected: &[&str], status: i32) -> String {
    let place = Workplace::new();
    import(&place, "rooster.csv", before, &["--now", "2026-11-01T10:00"]);
    let finished = import(&place, "rooster.csv", after, more);
    assert_eq!(events(&place), expected, "{finished:?}");
    assert_eq!(finished.status, status, "{finished:?}");
    let again = import(&place, "rooster.csv", after, more);
    assert_eq!(
        (again.status, events(&place)),
        (status, expected.iter().map(|it| (*it).to_owned()).collect())
    );
    finished.err
}

#[test]
fn what_took_place_is_not_moved_by_its_next_edition() {
    let (past, lecture) = ("Kerstborrel | 2026-11-18T20:00", "Lezing | 2026-12-01T20:00");
    let next = "Kerstborrel | 2027-11-17T20:00";
    let later = format!("{YEARLY}Kerstborrel;17-11-2027;20:00\n");
    let said = check_past(YEARLY, &later, &[], &[past, lecture, next], 0);
    assert!(!said.contains("geweest"), "both are in the source: {said}");
    // A table without what is over does not prove it, and says so.
    let later = later.replace("Kerstborrel;18-11-2026;20:00\n", "");
    for more in [&[][..], &["--gelijkend", "dezelfde"]] {
        let said = check_past(YEARLY, &later, more, &[past, lecture, next], 0);
        let edition = "Kerstborrel [start]: Overgenomen als nieuwe activiteit: \"kerstborrel\" (Kerstborrel, 2026-11-18) is geweest.";
        assert!(said.contains(edition), "{said}");
        assert!(!said.contains("niet in deze bron"), "{said}");
    }
    // The same when the rows are numbered, each year from 1.
    let ids = |rows: &str| format!("id;titel;datum;tijd\n{rows}");
    let (one, two) = (ids("1;Kerstborrel;18-11-2026;20:00\n"), ids("1;Kerstborrel;17-11-2027;20:00\n"));
    check_past(&one, &two, &["--gelijkend", "dezelfde"], &[past, next], 0);
    // What comes every week is plainly another each time.
    let weekly = "titel;datum;tijd\nUur;12-11-2026;10:00\nUur;19-11-2026;10:00\nUur;26-11-2026;10:00\n";
    let rest = "titel;datum;tijd\nUur;26-11-2026;10:00\nUur;3-12-2026;10:00\n";
    let said = check_past(
        weekly,
        rest,
        &[],
        &[
            "Uur | 2026-11-12T10:00",
            "Uur | 2026-11-19T10:00",
            "Uur | 2026-11-26T10:00",
            "Uur | 2026-12-03T10:00",
        ],
        0,
    );
    assert!(!said.contains("geweest"), "{said}");
}

#[test]
fn what_is_over_may_have_moved_when_the_source_goes_back_further_or_called_it_off() {
    let (past, lecture) = ("Kerstborrel | 2026-11-18T20:00", "Lezing | 2026-12-01T20:00");
    let moved = "Kerstborrel | 2026-12-09T20:00";
    let older = "Opening | 2026-11-04T20:00";
    // The table still has what was before: one row was changed in it.
    let before = format!("{YEARLY}Opening;4-11-2026;20:00\n");
    let after = before.replace("18-11", "9-12");
    let said = check_past(&before, &after, &[], &[older, past, lecture], 1);
    let asked =
        "en \"kerstborrel\" (Kerstborrel, 2026-11-18) staat niet meer in de bron: misschien verplaatst";
    assert!(said.contains(asked), "{said}");
    check_past(&before, &after, &["--gelijkend", "dezelfde"], &[older, lecture, moved], 0);
    check_past(&before, &after, &["--gelijkend", "nieuw"], &[older, past, lecture, moved], 0);
    let retitled = before.replace("Kerstborrel", "Kerstborrel met muziek");
    check_past(&before, &retitled, &[], &[older, past, lecture], 1);
    // It was called off.
    let off = YEARLY.replace("Kerstborrel", "Geannuleerd: Kerstborrel");
    let after = YEARLY.replace("18-11", "9-12");
    let cancelled = format!("{past} | cancelled");
    let said = check_past(&off, &after, &[], &[&cancelled, lecture], 1);
    assert!(said.contains(asked), "{said}");
    check_past(&off, &after, &["--gelijkend", "dezelfde"], &[lecture, moved], 0);
    check_past(&off, &after, &["--gelijkend", "nieuw"], &[&cancelled, lecture, moved], 0);
}

#[test]
fn what_was_called_off_by_hand_goes_ahead_on_another_day_only_when_somebody_says_so() {
    let place = || {
        let place = Workplace::new();
        import(&place, "rooster.csv", ROWS, &[]);
        let text = fs::read_to_string(place.path(FILE)).unwrap();
        let off = "\"start\": \"2027-03-12T20:00\",\n      \"status\": \"cancelled\"";
        place.write(FILE, text.replace("\"start\": \"2027-03-12T20:00\"", off));
        place
    };
    let moved = ROWS.replace("12-3", "19-3");
    let off = place();
    let finished = import(&off, "rooster.csv", &moved, &["--gelijkend", "dezelfde"]);
    let said = "Woontop [status]: De bron zegt nu niets, maar in \"woontop\" is dit met de hand veranderd in \"cancelled\"";
    assert!(finished.err.contains(said), "{finished:?}");
    assert_eq!(events(&off)[2], "Woontop | 2027-03-19T20:00 | cancelled");
    let on = place();
    let finished = import(&on, "rooster.csv", &moved, &["--gelijkend", "dezelfde", "--overschrijf"]);
    assert_eq!(events(&on)[2], "Woontop | 2027-03-19T20:00", "{finished:?}");
}

#[test]
fn an_event_in_two_languages_is_named_in_that_of_the_tool() {
    let rows = "titel;titel en;datum;tijd\nWoontop;Housing summit;12-3-2027;20:00\nAlleen Nederlands;;14-3-2027;20:00\n";
    let moved = rows.replace("12-3", "19-3").replace("14-3", "15-3");
    let place = Workplace::new();
    import(&place, "rooster.csv", rows, &[]);
    let in_english = import(&place, "rooster.csv", &moved, &["--taal", "en"]).err;
    assert!(in_english.contains("Housing summit [start]: Is new on 2027-03-19"), "{in_english}");
    assert!(in_english.contains("(Housing summit, 2027-03-12)"), "{in_english}");
    assert!(in_english.contains("(Alleen Nederlands, 2027-03-14)"), "{in_english}");
    let in_dutch = import(&place, "rooster.csv", &moved, &[]).err;
    assert!(in_dutch.contains("Woontop [start]: Is nieuw op 2027-03-19"), "{in_dutch}");
    assert!(in_dutch.contains("(Woontop, 2027-03-12)"), "{in_dutch}");
    // Also what the file has first in English.
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let text = text.replace("\"nl\": \"Woontop\"", "\"nl\": \"\"");
    place.write(FILE, text);
    let gone =
        import(&place, "rooster.csv", "titel;datum;tijd\nIets;1-5-2027;20:00\nNog;2-5-2027;20:00\n", &[]).err;
    assert!(gone.contains("Housing summit [UID]: \"woontop\" is eerder overgenomen"), "{gone}");
}

#[test]
fn who_says_no_is_told_that_nothing_was_written_and_that_is_no_failure() {
    let place = Workplace::new();
    import(&place, "rooster.csv", ROWS, &[]);
    let before = fs::read_to_string(place.path(FILE)).unwrap();
    place.write("rooster.csv", ROWS.replace("12-3", "19-3"));
    let run = |answers: &str| {
        let finished = place.run_on_a_terminal(&["import", "rooster.csv", "--into", FILE], answers);
        (finished.status, finished.out, fs::read_to_string(place.path(FILE)).unwrap() == before)
    };
    let (status, said, is_as_before) = run("ja\nnee\n");
    assert!(said.contains("Is \"Woontop\" van 2027-03-19 dezelfde als \"Woontop\" van 2027-03-12"), "{said}");
    assert!(said.contains("U zei nee: data/events.json is niet veranderd."), "{said}");
    assert_eq!((status, is_as_before), (0, true), "{said}");
    // Who says neither is asked again; who goes away is not taken to agree.
    let (status, said, is_as_before) = run("ja\nmisschien\n\u{4}");
    assert_eq!((status, is_as_before, said.matches("Zo overnemen?").count()), (2, true, 2), "{said}");
    assert!(said.contains("Afgebroken; er is niets veranderd."), "{said}");
    let (status, said, is_as_before) = run("ja\nja\n");
    assert_eq!((status, is_as_before), (0, false), "{said}");
}
