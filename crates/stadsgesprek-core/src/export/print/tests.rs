//! Sheets, months, run sheets, days and sizes.

use super::*;
use crate::programme::schedule::{Schedule, read};
use crate::value::id::EventId;
use crate::value::time::{Moment, Stamp};

fn schedule(events: &str) -> Schedule {
    read(&format!(r#"{{"events": [{events}]}}"#)).unwrap().0
}

fn moment(text: &str) -> Moment {
    match Stamp::parse(text, None).unwrap() {
        Stamp::Time(moment) => moment,
        Stamp::Date(date) => Moment::start_of(date),
    }
}

const BARE: &str = r#"{"id": "a", "title": "A", "start": "2027-02-03T20:00"}"#;

const WITH_PARTS: &str = r#"{"id": "p", "title": "P", "start": "2027-02-03T20:00", "end": "2027-02-03T22:00", "sessions": [
{"id": "doors", "title": "D", "start": "2027-02-03T19:30", "end": "2027-02-03T20:00"},
{"id": "talk", "title": "T", "start": "2027-02-03T20:00", "end": "2027-02-03T20:30"},
{"id": "one", "title": "1", "start": "2027-02-03T20:35", "end": "2027-02-03T21:15"},
{"id": "two", "title": "2", "start": "2027-02-03T20:35", "end": "2027-02-03T21:15"},
{"id": "open", "title": "O", "start": "2027-02-03T21:20"},
{"id": "loose", "title": "L"},
{"id": "last", "title": "E", "start": "2027-02-03T21:50", "end": "2027-02-03T22:00"}]}"#;

#[test]
fn an_event_with_parts_has_a_run_sheet_and_one_without_has_none() {
    for (file, query, expected) in [
        (BARE, "", Sheet::Announcement),
        (BARE, "soort=affiche", Sheet::Poster),
        (BARE, "soort=draaiboek", Sheet::Announcement),
        (WITH_PARTS, "nu=2027-01-01&soort=draaiboek", Sheet::RunSheet),
        (WITH_PARTS, "soort=krant", Sheet::Announcement),
    ] {
        let schedule = schedule(file);
        assert_eq!(Sheet::asked(query, &schedule.events[0]), expected, "{query}");
    }
}

#[test]
fn a_sheet_is_asked_for_as_it_says() {
    let schedule = schedule(WITH_PARTS);
    for sheet in Sheet::all_of(&schedule.events[0]) {
        assert_eq!(Sheet::asked(&sheet.query(), &schedule.events[0]), sheet);
    }
}

#[test]
fn an_address_on_paper_has_no_scheme_and_no_last_slash() {
    for (address, expected) in [
        ("https://www.example.nl/activiteit/x/", "www.example.nl/activiteit/x"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
        ("ftp://x/", "ftp://x"),
    ] {
        assert_eq!(readable_address(address), expected);
    }
}

#[test]
fn a_run_sheet_says_how_long_what_is_free_and_what_is_at_the_same_time() {
    let schedule = schedule(WITH_PARTS);
    let event = &schedule.events[0];
    let found: Vec<_> = rows(event)
        .into_iter()
        .map(|row| {
            (event.sessions[row.session].about.id.to_string(), row.minutes, row.free_before, row.is_parallel)
        })
        .collect();
    let expected = [
        ("doors", Some(30), None, false),
        ("talk", Some(30), None, false),
        ("one", Some(40), Some(5), true),
        ("two", Some(40), None, true),
        ("open", None, Some(5), false),
        // Neither its own time is known, nor when what is before the last one ends.
        ("loose", None, None, false),
        ("last", Some(10), None, false),
    ];
    assert_eq!(found, expected.map(|(id, minutes, free, parallel)| (id.to_owned(), minutes, free, parallel)));
}

#[test]
fn parts_stand_by_time_whatever_their_place_in_the_file() {
    let file = r#"{"id": "p", "title": "P", "start": "2027-02-03", "sessions": [
{"id": "b", "title": "B", "start": "2027-02-03T21:00"}, {"id": "after-b", "title": "?"},
{"id": "a", "title": "A", "start": "2027-02-03T20:00"}]}"#;
    let schedule = schedule(file);
    let event = &schedule.events[0];
    let ids: Vec<&str> =
        rows(event).iter().map(|row| event.sessions[row.session].about.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "after-b"]);
}

#[test]
fn a_month_prints_as_it_was_read() {
    for (text, expected) in [
        ("2027-02", Some("2027-02")),
        ("0999-12", Some("0999-12")),
        ("2027-13", None),
        ("2027-2", None),
        ("2027-00", None),
        ("+027-02", None),
        ("2027-02-01", None),
        ("februari", None),
    ] {
        assert_eq!(PrintedMonth::parse(text).map(|month| month.to_string()).as_deref(), expected, "{text}");
    }
    let month = PrintedMonth::parse("2027-02").unwrap();
    assert_eq!(PrintedMonth::asked(&format!("nu=2027-01-01&{}", month.query())), Some(month));
    assert_eq!(PrintedMonth::asked("maand=ooit"), None);
}

const YEAR: &str = r#"
{"id": "jan", "title": "J", "start": "2027-01-31T20:00"},
{"id": "show", "title": "S", "start": "2026-12-12", "end": "2027-02-10", "allDay": true},
{"id": "feb", "title": "F", "start": "2027-02-01"},
{"id": "apr", "title": "A", "start": "2027-04-01T20:00"},
{"id": "never", "title": "N"}"#;

#[test]
fn a_month_has_what_begins_in_it_and_what_is_still_on() {
    let schedule = schedule(YEAR);
    for (month, expected) in [
        ("2027-01", &["show", "jan"][..]),
        ("2027-02", &["show", "feb"]),
        ("2027-03", &[]),
        ("2027-04", &["apr"]),
    ] {
        let found = events_of(&schedule, PrintedMonth::parse(month).unwrap());
        let ids: Vec<&str> = found.iter().map(|event| event.id().as_str()).collect();
        assert_eq!(ids, expected, "{month}");
    }
}

#[test]
fn months_to_come_are_those_in_which_something_begins_or_is_on_now() {
    let schedule = schedule(YEAR);
    for (now, expected) in [
        ("2026-11-01T12:00", &["2026-12", "2027-01", "2027-02", "2027-04"][..]),
        ("2027-02-05T12:00", &["2027-02", "2027-04"]),
        ("2027-03-01T12:00", &["2027-04"]),
        ("2028-01-01T12:00", &[]),
    ] {
        let months: Vec<String> =
            months_to_come(&schedule, moment(now)).iter().map(ToString::to_string).collect();
        assert_eq!(months, expected, "{now}");
    }
}

#[test]
fn what_was_saved_stands_under_its_day_once_with_its_parts() {
    let two_days = r#"{"id": "t", "title": "T", "start": "2027-02-03T10:00", "end": "2027-02-04T17:00", "sessions": [
{"id": "late", "title": "L", "start": "2027-02-03T15:00"}, {"id": "early", "title": "E", "start": "2027-02-03T11:00"},
{"id": "next", "title": "N", "start": "2027-02-04T09:00"}]}"#;
    let schedule = schedule(&format!("{two_days}, {BARE}, {YEAR}"));
    let lines = ["a", "show", "t late", "t early", "t next", "never", "gone"].map(str::to_owned);
    let found: Vec<String> = days(&schedule, &lines, moment("2027-02-01T12:00"))
        .into_iter()
        .map(|day| {
            let items = day.items.iter().map(|item| {
                let parts: Vec<&str> = item.sessions.iter().map(|id| id.as_str()).collect();
                format!(" {}[{}]", item.event.id(), parts.join(","))
            });
            format!("{}{}", day.date, items.collect::<String>())
        })
        .collect();
    assert_eq!(found, ["2027-02-01 show[]", "2027-02-03 t[early,late] a[]", "2027-02-04 t[next]"]);
    assert!(schedule.event(&EventId::new("gone")).is_none());
}

#[test]
fn a_longer_title_is_never_set_larger() {
    let titles =
        ["Wonen", "Hoe hoog mag Delft worden?", &"Wat mag een sensor op straat over jou weten? ".repeat(4)];
    for area in [ANNOUNCEMENT, POSTER] {
        let sizes = titles.map(|title| fit(title, area));
        assert!(sizes.is_sorted() && sizes[0] == 0 && sizes[0] < sizes[2], "{sizes:?}");
    }
}

#[test]
fn a_word_is_not_broken_while_there_is_a_size_for_it() {
    // The longest word of the programme.
    let sizes =
        [ANNOUNCEMENT, POSTER].map(|area| area.sizes[fit("grachtenkademurenherstelprogramma?", area)]);
    assert!(sizes[0] >= 8.0 && sizes[1] >= 14.0, "{sizes:?}");
    assert!(fit(&"x".repeat(300), POSTER) == POSTER.sizes.len() - 1);
}
