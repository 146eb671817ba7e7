//! `stadsgesprek import`: a series of dates, and what becomes of it when its source changes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::fs;
use support::{Finished, Workplace};

const FILE: &str = "data/events.json";
const NOW: &str = "2026-11-24T10:00";

/// A calendar of events, the lines of each with `|` between them.
fn calendar(events: &[&str]) -> String {
    let events = events.iter().map(|lines| {
        format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.trim_end_matches('|').replace('|', "\r\n"))
    });
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.collect::<String>())
}

/// A calendar that somebody sends to call off what is in it.
fn cancelling(events: &[&str]) -> String {
    calendar(events).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL")
}

/// The lines of an evening of two hours in March 2027: `day` and `hour` as in `01` and `2000`.
fn evening(uid: &str, day: &str, hour: &str, more: &str) -> String {
    let end = hour.parse::<u32>().unwrap() + 200;
    format!(
        "UID:{uid}|SUMMARY:Avond|DTSTART;TZID=Europe/Amsterdam:202703{day}T{hour}00|\
         DTEND;TZID=Europe/Amsterdam:202703{day}T{end:04}00|{more}"
    )
}

fn import(place: &Workplace, content: &str, more: &[&str]) -> Finished {
    place.write("bron", content);
    let now = if more.contains(&"--now") { vec![] } else { vec!["--now", NOW] };
    place.run(&[&["import", "bron", "--into", FILE], &now[..], more].concat())
}

fn events(place: &Workplace) -> Vec<Value> {
    let text = fs::read_to_string(place.path(FILE)).unwrap();
    let programme: Value = serde_json::from_str(&text).unwrap();
    let mut events = programme["events"].as_array().unwrap().clone();
    events.retain(|event| !event["origin"].is_null());
    events.sort_by_key(|event| event["start"].to_string());
    events
}

/// Start, end and status of what was imported; those in March 2027 as `01 20:00-22:00`.
fn dates(place: &Workplace) -> Vec<String> {
    let text = |event: &Value, name: &str| event[name].as_str().unwrap_or_default().to_owned();
    let shown = events(place).into_iter().map(|event| {
        let (start, end, status) = (text(&event, "start"), text(&event, "end"), text(&event, "status"));
        let end = end.split('T').next_back().map(|end| format!("-{end}")).filter(|end| end.len() > 1);
        format!("{start}{} {status}", end.unwrap_or_default())
            .replace("2027-03-", "")
            .replace('T', " ")
            .trim_end()
            .to_owned()
    });
    shown.collect()
}

/// Imports one source after the other into one programme: the dates at last, and what was said at last.
#[track_caller]
fn check(sources: &[String], expected: &[&str], said: &[&str]) -> Workplace {
    let place = Workplace::new();
    let finished: Vec<Finished> = sources.iter().map(|source| import(&place, source, &[])).collect();
    let last = finished.last().unwrap();
    assert_eq!(dates(&place), expected, "{finished:#?}");
    for text in said {
        assert!(last.err.contains(text), "{text:?} is not in {}", last.err);
    }
    assert_eq!(place.run(&["check", FILE]).status, 0);
    // The same source once more changes nothing.
    let before = fs::read_to_string(place.path(FILE)).unwrap();
    let again = import(&place, sources.last().unwrap(), &[]);
    assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), before, "{again:?}");
    place
}

const WEEKLY: &str = "RRULE:FREQ=WEEKLY;COUNT=3";

fn weekly() -> String {
    calendar(&[&evening("u1", "01", "2000", WEEKLY)])
}

#[test]
fn a_series_whose_time_changes_is_changed_and_not_doubled() {
    let later = calendar(&[&evening("u1", "01", "1930", &format!("SEQUENCE:1|{WEEKLY}"))]);
    let said = [
        "Avond [start]: \"2027-03-01T20:00\" → \"2027-03-01T19:30\"",
        "Avond [start]: \"2027-03-15T20:00\" → \"2027-03-15T19:30\"",
        "0 activiteiten toegevoegd aan data/events.json, 3 activiteiten bijgewerkt.",
    ];
    let place = check(&[weekly(), later], &["01 19:30-21:30", "08 19:30-21:30", "15 19:30-21:30"], &said);
    assert_eq!(events(&place)[0]["sequence"], 1);
}

#[test]
fn a_series_that_moves_to_another_day_is_moved_date_by_date() {
    for (day, expected) in [
        ("02", ["02 20:00-22:00", "09 20:00-22:00", "16 20:00-22:00"]),
        ("07", ["07 20:00-22:00", "14 20:00-22:00", "21 20:00-22:00"]),
    ] {
        let moved = calendar(&[&evening("u1", day, "2000", &format!("SEQUENCE:1|{WEEKLY}"))]);
        check(&[weekly(), moved], &expected, &["3 activiteiten bijgewerkt"]);
    }
}

#[test]
fn a_series_that_moves_twice_and_back_is_one_series() {
    let at = |day: &str, hour: &str, sequence: u32| {
        calendar(&[&evening("u1", day, hour, &format!("SEQUENCE:{sequence}|{WEEKLY}"))])
    };
    check(
        &[weekly(), at("02", "1930", 1), at("03", "1930", 2), at("01", "2000", 3)],
        &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"],
        &[],
    );
}

#[test]
fn a_series_that_a_calendar_splits_goes_on_under_another_uid() {
    let four = calendar(&[&evening("u1@google.com", "01", "2000", "RRULE:FREQ=WEEKLY;COUNT=4")]);
    for (day, hour, expected) in [
        ("15", "2100", ["01 20:00-22:00", "08 20:00-22:00", "15 21:00-23:00", "22 21:00-23:00"]),
        ("16", "2000", ["01 20:00-22:00", "08 20:00-22:00", "16 20:00-22:00", "23 20:00-22:00"]),
    ] {
        let split = calendar(&[
            &evening("u1@google.com", "01", "2000", "SEQUENCE:4|RRULE:FREQ=WEEKLY;UNTIL=20270314T225959Z"),
            &evening("u1_R20270315T190000@google.com", day, hour, "RRULE:FREQ=WEEKLY;COUNT=2"),
        ]);
        check(&[four.clone(), split], &expected, &["2 activiteiten bijgewerkt"]);
    }
}

#[test]
fn a_single_event_that_becomes_a_series_is_its_first_date_and_the_other_way_round() {
    let single = calendar(&[&evening("u1", "01", "2000", "SEQUENCE:0")]);
    check(&[single, weekly()], &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"], &[]);
    let single = calendar(&[&evening("u1", "08", "2000", "SEQUENCE:1")]);
    check(
        &[weekly(), single],
        &["01 20:00-22:00 cancelled", "08 20:00-22:00", "15 20:00-22:00 cancelled"],
        &["\"avond\" staat niet meer in de bron"],
    );
}

#[test]
fn what_somebody_changed_by_hand_in_a_moved_series_stays() {
    let place = Workplace::new();
    import(&place, &weekly(), &[]);
    let by_hand =
        fs::read_to_string(place.path(FILE)).unwrap().replace("2027-03-08T20:00\"", "2027-03-08T20:15\"");
    // Not the note of what it was imported as.
    let by_hand = by_hand.replace("#2027-03-08T20:15", "#2027-03-08T20:00");
    place.write(FILE, by_hand);
    let later = calendar(&[&evening("u1", "01", "1930", &format!("SEQUENCE:1|{WEEKLY}"))]);
    let finished = import(&place, &later, &[]);
    assert!(finished.err.contains("De bron zegt nu \"2027-03-08T19:30\", maar"), "{finished:?}");
    assert_eq!(dates(&place), ["01 19:30-21:30", "08 20:15-21:30", "15 19:30-21:30"]);
}

#[test]
fn a_series_that_is_called_off_is_called_off_on_every_date() {
    let off = ["01 20:00-22:00 cancelled", "08 20:00-22:00 cancelled", "15 20:00-22:00 cancelled"];
    let said = ["Avond [status]: niets → \"cancelled\"", "3 activiteiten bijgewerkt"];
    for cancel in [
        cancelling(&["UID:u1|SEQUENCE:1"]),
        cancelling(&["UID:u1|SEQUENCE:1|SUMMARY:Avond"]),
        cancelling(&[&evening("u1", "01", "2000", "SEQUENCE:1")]),
        cancelling(&[&evening("u1", "01", "2000", &format!("SEQUENCE:1|{WEEKLY}"))]),
        calendar(&[&evening("u1", "01", "2000", "SEQUENCE:1|STATUS:CANCELLED")]),
    ] {
        check(&[weekly(), cancel], &off, &said);
    }
    let one =
        cancelling(&["UID:u1|SEQUENCE:1|SUMMARY:Avond|RECURRENCE-ID;TZID=Europe/Amsterdam:20270308T200000"]);
    check(&[weekly(), one], &["01 20:00-22:00", "08 20:00-22:00 cancelled", "15 20:00-22:00"], &[]);
    let rest = cancelling(&[
        "UID:u1|SEQUENCE:1|SUMMARY:Avond|RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20270308T200000",
    ]);
    check(
        &[weekly(), rest],
        &["01 20:00-22:00", "08 20:00-22:00 cancelled", "15 20:00-22:00 cancelled"],
        &[],
    );
}

#[test]
fn an_evening_that_took_place_is_not_called_off_with_the_series() {
    let place = Workplace::new();
    import(&place, &weekly(), &[]);
    import(&place, &cancelling(&["UID:u1|SEQUENCE:1"]), &["--now", "2027-03-03T10:00"]);
    assert_eq!(dates(&place), ["01 20:00-22:00", "08 20:00-22:00 cancelled", "15 20:00-22:00 cancelled"]);
}

#[test]
fn a_date_that_is_taken_out_later_is_called_off() {
    let left = ["01 20:00-22:00", "08 20:00-22:00 cancelled", "15 20:00-22:00"];
    let said = ["Avond [status]: niets → \"cancelled\"; \"avond-2027-03-08\" staat niet meer in de bron"];
    for exdate in ["EXDATE;TZID=Europe/Amsterdam:20270308T200000", "EXDATE;VALUE=DATE:20270308"] {
        let without = calendar(&[&evening("u1", "01", "2000", &format!("{WEEKLY}|{exdate}"))]);
        check(&[weekly(), without], &left, &said);
    }
    for shorter in ["RRULE:FREQ=WEEKLY;COUNT=1", "RRULE:FREQ=WEEKLY;UNTIL=20270307"] {
        let shorter = calendar(&[&evening("u1", "01", "2000", shorter)]);
        check(
            &[weekly(), shorter],
            &["01 20:00-22:00", "08 20:00-22:00 cancelled", "15 20:00-22:00 cancelled"],
            &["\"avond-2027-03-15\" staat niet meer in de bron"],
        );
    }
    let none = "EXDATE;TZID=Europe/Amsterdam:20270301T200000,20270308T200000,20270315T200000";
    let none = calendar(&[&evening("u1", "01", "2000", &format!("{WEEKLY}|{none}"))]);
    check(
        &[weekly(), none],
        &["01 20:00-22:00 cancelled", "08 20:00-22:00 cancelled", "15 20:00-22:00 cancelled"],
        &["Elke datum van deze reeks is weer geschrapt"],
    );
}

#[test]
fn a_date_that_comes_back_goes_ahead_again() {
    let shorter = calendar(&[&evening("u1", "01", "2000", "RRULE:FREQ=WEEKLY;COUNT=2")]);
    check(
        &[weekly(), shorter, weekly()],
        &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"],
        &["Avond [status]: \"cancelled\" → niets"],
    );
}

#[test]
fn a_series_that_is_longer_is_longer() {
    let longer = calendar(&[&evening("u1", "01", "2000", "RRULE:FREQ=WEEKLY;COUNT=4")]);
    check(
        &[weekly(), longer],
        &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00", "22 20:00-22:00"],
        &["1 activiteit toegevoegd"],
    );
}

#[test]
fn an_older_copy_and_one_date_of_a_series_call_nothing_off() {
    let newer = calendar(&[&evening("u1", "01", "2000", "SEQUENCE:2|RRULE:FREQ=WEEKLY;COUNT=3")]);
    let older = calendar(&[&evening("u1", "01", "2000", "SEQUENCE:1|RRULE:FREQ=WEEKLY;COUNT=2")]);
    let all = ["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"];
    check(&[newer, older], &all, &["De bron is ouder dan wat al is overgenomen"]);
    let one = evening("u1", "08", "2000", "RECURRENCE-ID;TZID=Europe/Amsterdam:20270308T200000");
    check(&[weekly(), calendar(&[&one])], &all, &[]);
}

#[test]
fn nothing_is_called_off_before_it_was_shown() {
    let place = Workplace::new();
    import(&place, &weekly(), &[]);
    let before = fs::read_to_string(place.path(FILE)).unwrap();
    let shorter = calendar(&[&evening("u1", "01", "2000", "RRULE:FREQ=WEEKLY;COUNT=2")]);
    let shown = import(&place, &shorter, &["--proef", "--taal", "en"]);
    let said = "Avond [status]: nothing → \"cancelled\"; \"avond-2027-03-15\" is no longer in the source";
    assert!(shown.err.contains(said), "{shown:?}");
    assert_eq!(fs::read_to_string(place.path(FILE)).unwrap(), before);
}

#[test]
fn a_single_event_that_vanishes_is_said_and_stays() {
    let two = calendar(&[&evening("a@huis", "01", "2000", ""), &evening("b@huis", "08", "2000", "")]);
    let one = calendar(&[&evening("a@huis", "01", "2000", "")]);
    let said = ["Avond [UID]: \"avond-2027-03-08\" is eerder overgenomen en staat niet in deze bron"];
    let both = ["01 20:00-22:00", "08 20:00-22:00"];
    let place = check(&[two.clone(), one.clone()], &both, &said);
    // An invitation, and a calendar of something else, say nothing of the rest.
    let invitation = one.replace("VERSION:2.0", "METHOD:REQUEST");
    let other = calendar(&["UID:c@elders|SUMMARY:Lezing|DTSTART:20270401T200000"]);
    for source in [invitation, other] {
        let finished = import(&place, &source, &[]);
        assert!(!finished.err.contains("niet in deze bron"), "{finished:?}");
    }
    // What is over has left every calendar.
    let later = import(&place, &one, &["--now", "2027-03-20T10:00"]);
    assert!(!later.err.contains("niet in deze bron"), "{later:?}");
}

#[test]
fn what_another_source_says_otherwise_of_an_imported_event_is_said() {
    let one = calendar(&["UID:a|SUMMARY:Avond|DTSTART;TZID=Europe/Amsterdam:20270301T200000"]);
    let other =
        calendar(&["UID:b|SUMMARY:Avond|DTSTART;TZID=Europe/Amsterdam:20270301T193000|STATUS:CANCELLED"]);
    let other = other.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-CALNAME:Elders");
    check(
        &[one, other],
        &["01 20:00"],
        &[
            "Avond [id]: \"avond\" staat al in het programma",
            "Avond [start]: De bron zegt \"2027-03-01T19:30\"; in het programma staat \"2027-03-01T20:00\"",
            "Avond [status]: De bron zegt \"cancelled\"; in het programma staat niets",
        ],
    );
}

#[test]
fn of_a_long_series_what_is_to_come_comes_first() {
    let weekly = |more: &str| {
        calendar(&[&format!(
            "UID:u1|SUMMARY:Wekelijks|DTSTART;TZID=Europe/Amsterdam:20230102T190000|RRULE:FREQ=WEEKLY{more}"
        )])
    };
    let place = Workplace::new();
    let finished = import(&place, &weekly(";UNTIL=20271231T000000Z"), &[]);
    let all = dates(&place);
    assert_eq!((all[0].as_str(), all.len()), ("2026-11-30 19:00", 57), "{finished:?}");
    assert_eq!(all.last().unwrap(), "2027-12-27 19:00");
    let said = "Wekelijks [RRULE]: Een lange reeks: 57 keer overgenomen, vanaf nu; wat eerder was niet.";
    assert!(finished.err.contains(said), "{finished:?}");

    let place = Workplace::new();
    let finished = import(&place, &weekly(""), &[]);
    assert_eq!(dates(&place), ["2026-11-30 19:00"]);
    let said = "Een reeks zonder einde: alleen de eerste keer vanaf nu is overgenomen.";
    assert!(finished.err.contains(said), "{finished:?}");
    // A week later the next one comes, and the one that took place stays what it was.
    import(&place, &weekly(""), &["--now", "2026-12-01T10:00"]);
    assert_eq!(dates(&place), ["2026-11-30 19:00", "2026-12-07 19:00"]);

    let daily = calendar(&[
        "UID:u2|SUMMARY:Dagelijks|DTSTART;TZID=Europe/Amsterdam:20050102T190000|RRULE:FREQ=DAILY;UNTIL=20280101T000000Z",
    ]);
    let place = Workplace::new();
    let finished = import(&place, &daily, &[]);
    let all = dates(&place);
    assert_eq!((all[0].as_str(), all.len()), ("2026-11-24 19:00", 100));
    let said = "Een lange reeks: 100 keer overgenomen, vanaf nu; wat eerder was en wat later komt niet.";
    assert!(finished.err.contains(said), "{finished:?}");
    let counted = calendar(&[
        "UID:u2|SUMMARY:Dagelijks|DTSTART;TZID=Europe/Amsterdam:20260601T190000|RRULE:FREQ=DAILY;COUNT=200",
    ]);
    let place = Workplace::new();
    import(&place, &counted, &[]);
    let all = dates(&place);
    assert_eq!((all[0].as_str(), all.len()), ("2026-11-24 19:00", 24));
}

#[test]
fn what_took_place_of_a_series_is_not_added_when_the_series_moves() {
    let place = Workplace::new();
    import(&place, &weekly(), &[]);
    let moved = calendar(&[&evening("u1", "02", "2000", &format!("SEQUENCE:1|{WEEKLY}"))]);
    let finished = import(&place, &moved, &["--now", "2027-03-05T10:00"]);
    assert_eq!(dates(&place), ["01 20:00-22:00", "09 20:00-22:00", "16 20:00-22:00"]);
    assert!(finished.err.contains("1 keer die al geweest is, is niet toegevoegd"), "{finished:?}");
}

#[test]
fn a_change_from_one_date_on_holds_for_the_dates_after_it() {
    let later = "UID:u1|SUMMARY:Later|RECURRENCE-ID;RANGE=THISANDFUTURE:20270315T190000Z|\
                 DTSTART;TZID=Europe/Amsterdam:20270316T210000|DTEND;TZID=Europe/Amsterdam:20270316T230000";
    let series = evening("u1", "01", "2000", "RRULE:FREQ=WEEKLY;COUNT=4");
    let four = ["01 20:00-22:00", "08 20:00-22:00", "16 21:00-23:00", "23 21:00-23:00"];
    let said = ["Later [RECURRENCE-ID]: Een verandering vanaf deze keer: 2 keer overgenomen"];
    let place = check(&[calendar(&[&series, later])], &four, &said);
    assert_eq!(events(&place)[3]["title"], "Later");
    check(&[calendar(&[&series]), calendar(&[&series, later])], &four, &said);
    check(&[calendar(&[later, &series])], &four, &said);
    // One of the later ones has an entry of its own.
    let own =
        "UID:u1|SUMMARY:Eigen|RECURRENCE-ID:20270322T190000Z|DTSTART;TZID=Europe/Amsterdam:20270325T190000";
    check(
        &[calendar(&[&series, later, own])],
        &["01 20:00-22:00", "08 20:00-22:00", "16 21:00-23:00", "25 19:00"],
        &[],
    );
    check(&[calendar(&[later])], &["16 21:00-23:00"], &["de latere staan niet in dit bestand"]);
}

#[test]
fn a_rule_of_what_is_left_out_leaves_out() {
    let series =
        |rule: &str| calendar(&[&evening("u1", "01", "2000", &format!("RRULE:FREQ=WEEKLY;COUNT=4|{rule}"))]);
    check(&[series("EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2")], &["08 20:00-22:00", "22 20:00-22:00"], &[]);
    check(
        &[series("EXRULE:FREQ=HOURLY")],
        &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00", "22 20:00-22:00"],
        &["Avond [EXRULE]: \"FREQ=HOURLY\" is hier niet te lezen; er is niets door weggelaten."],
    );
    check(
        &[calendar(&[&evening("u1", "01", "2000", "RRULE:FREQ=HOURLY;COUNT=3")])],
        &["01 20:00-22:00"],
        &["Avond [RRULE]: De herhaling \"FREQ=HOURLY;COUNT=3\" is hier niet te lezen; alleen de eerste keer"],
    );
}

#[test]
fn a_date_with_a_length_of_its_own_has_that_length() {
    for period in ["20270310T190000Z/PT3H", "20270310T190000Z/20270310T220000Z"] {
        check(
            &[calendar(&[&evening("u1", "01", "2000", &format!("RDATE;VALUE=PERIOD:{period}"))])],
            &["01 20:00-22:00", "10 20:00-23:00"],
            &[],
        );
    }
}

#[test]
fn a_weekday_of_the_year_is_counted_in_the_year() {
    let yearly = |rule: &str| {
        let place = Workplace::new();
        let source =
            calendar(&[&format!("UID:u1|SUMMARY:A|DTSTART:20270301T200000|RRULE:FREQ=YEARLY;{rule}")]);
        import(&place, &source, &[]);
        let shown: Vec<String> =
            events(&place).iter().map(|event| event["start"].as_str().unwrap()[..10].to_owned()).collect();
        shown.join(" ")
    };
    assert_eq!(yearly("BYDAY=9MO;COUNT=3"), "2027-03-01 2028-02-28 2029-02-26");
    assert_eq!(yearly("BYDAY=-1MO;COUNT=2"), "2027-03-01 2027-12-27 2028-12-25");
    assert_eq!(yearly("BYDAY=1MO;BYMONTH=3;COUNT=2"), "2027-03-01 2028-03-06");
    assert_eq!(yearly("BYMONTHDAY=1;COUNT=3"), "2027-03-01 2027-04-01 2027-05-01");
}

#[test]
fn a_calendar_with_bare_carriage_returns_is_a_calendar() {
    for end in ["\r", "\n", "\r\r\n"] {
        check(&[weekly().replace("\r\n", end)], &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"], &[]);
    }
    let last = weekly().replace("\r\n", "\r") + "\n";
    check(&[last], &["01 20:00-22:00", "08 20:00-22:00", "15 20:00-22:00"], &[]);
}
