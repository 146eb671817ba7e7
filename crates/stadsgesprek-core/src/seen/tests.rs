//! What was seen, what changed, and what is said of it.

use super::*;
use crate::catalog::change_texts;
use crate::id::EventId;
use crate::schedule::{Schedule, read};
use proptest::prelude::*;

const PLACES: &str = r#""places": [{"id": "huis", "name": "Prinsenkwartier", "rooms": [{"id": "zaal", "name": "Grote zaal"}, {"id": "zolder", "name": "Zolder"}]},
{"id": "kerk", "name": {"nl": "Oude Kerk", "en": "Old Church"}}]"#;

fn schedule(fields: &str) -> Schedule {
    let text = format!(r#"{{{PLACES}, "events": [{{"id": "a", "title": "A", {fields}}}]}}"#);
    read(&text).unwrap().0
}

fn seen(schedule: &Schedule) -> Seen {
    Seen::of_event(schedule.event(&EventId::new("a")).unwrap(), schedule.revision, Language::Nl)
}

#[track_caller]
fn check(before: &str, after: &str, expected: &[&str]) {
    let (before, after) = (schedule(before), schedule(after));
    let changes = seen(&before).changes(&seen(&after));
    let words: Vec<String> =
        changes.iter().map(|change| change_texts(Language::Nl).change(change, &after)).collect();
    assert_eq!(words, expected);
}

#[test]
fn what_changed_is_said_in_words_now_and_before() {
    check(
        r#""start": "2026-12-09T20:00""#,
        r#""start": "2026-12-09T20:00", "doors": "2026-12-09T19:00""#,
        &[],
    );
    check(
        r#""start": "2026-12-09T20:00""#,
        r#""start": "2026-12-10T20:30", "end": "2026-12-10T22:00""#,
        &["Nu: donderdag 10 december 2026, 20.30–22.00 uur. Eerst: woensdag 9 december 2026, 20.00 uur."],
    );
    check(
        r#""start": "2026-12-09T20:00""#,
        r#""status": "postponed""#,
        &["Nu: Uitgesteld. Eerst: gaat door.", "Nu: geen datum. Eerst: woensdag 9 december 2026, 20.00 uur."],
    );
    check(
        r#""start": "2026-12-09", "place": "huis", "room": "zaal""#,
        r#""start": "2026-12-09", "place": "huis", "room": "zolder""#,
        &["Nu: Prinsenkwartier, Zolder. Eerst: Prinsenkwartier, Grote zaal."],
    );
    check(
        r#""start": "2026-12-09", "place": "huis", "room": "zaal""#,
        r#""start": "2026-12-09""#,
        &["Nu: geen plaats. Eerst: Prinsenkwartier, Grote zaal."],
    );
}

#[test]
fn a_programme_that_moves_with_the_evening_is_not_told_line_by_line() {
    let evening =
        |start: &str, sessions: &str| format!(r#""start": "2026-12-09T{start}", "sessions": [{sessions}]"#);
    let session = |id: &str, start: &str, more: &str| {
        format!(r#"{{"id": "{id}", "title": "{id}!", "start": "2026-12-09T{start}"{more}}}"#)
    };
    check(
        &evening("20:00", &session("x", "20:15", "")),
        &evening("20:30", &session("x", "20:45", "")),
        &["Nu: woensdag 9 december 2026, 20.30 uur. Eerst: woensdag 9 december 2026, 20.00 uur."],
    );
    check(
        &evening(
            "20:00",
            &[session("x", "20:15", r#", "place": "huis""#), session("y", "21:00", "")].join(","),
        ),
        &evening(
            "20:00",
            &[session("x", "20:30", r#", "place": "kerk""#), session("z", "21:00", "")].join(","),
        ),
        &[
            "x!: Nu: 20.30 uur. Eerst: 20.15 uur.",
            "x!: Nu: Oude Kerk. Eerst: Prinsenkwartier.",
            "z!: nieuw in het programma.",
            "y!: niet meer in het programma.",
        ],
    );
}

#[test]
fn a_last_good_copy_that_is_older_changes_nothing() {
    let at = |revision: u32, start: &str| {
        let text = format!(
            r#"{{"revision": {revision}, "events": [{{"id": "a", "title": "A", "start": "2026-12-{start}T20:00"}}]}}"#
        );
        seen(&read(&text).unwrap().0)
    };
    for (revision, count) in [(6, 0), (7, 1), (8, 1)] {
        assert_eq!(at(7, "09").changes(&at(revision, "10")).len(), count, "{revision}");
    }
}

fn programmes() -> impl Strategy<Value = String> {
    let when = prop_oneof![
        Just(String::new()),
        Just(r#""start": "2026-12-09","#.to_owned()),
        Just(r#""start": "2026-12-09", "end": "2026-12-12","#.to_owned()),
        (19..23_u32, prop::option::of(23..24_u32)).prop_map(|(start, end)| {
            let end = end.map(|end| format!(r#""end": "2026-10-24T{end}:00","#)).unwrap_or_default();
            format!(r#""start": "2026-10-24T{start}:00", {end}"#)
        }),
    ];
    let status = prop_oneof![Just("scheduled"), Just("cancelled"), Just("movedOnline")];
    let place =
        prop_oneof![Just(""), Just(r#""place": "huis", "room": "zaal","#), Just(r#""place": "kerk","#)];
    let session = ("[xyz]", prop::option::of(19..23_u32), place.clone()).prop_map(|(id, start, place)| {
        let start = start.map(|start| format!(r#""start": "2026-10-24T{start}:00","#)).unwrap_or_default();
        (id.clone(), format!(r#"{{{start} {place} "id": "{id}", "title": "T"}}"#))
    });
    let sessions = prop::collection::vec(session, 0..3).prop_map(|rows| {
        let unique: std::collections::BTreeMap<_, _> = rows.into_iter().collect();
        unique.into_values().collect::<Vec<_>>().join(",")
    });
    (when, status, place, sessions).prop_map(|(when, status, place, sessions)| {
        format!(r#"{when} {place} "status": "{status}", "sessions": [{sessions}]"#)
    })
}

proptest! {
    #[test]
    fn what_was_seen_is_read_as_it_was_saved(programme in programmes()) {
        let seen = seen(&schedule(&programme));
        prop_assert_eq!(Seen::of(&seen.to_payload(None)), seen.clone());
        // Over another one, nothing of that is left.
        let other = super::tests::seen(&schedule(r#""start": "2020-01-01T10:00", "place": "kerk""#));
        prop_assert_eq!(Seen::of(&seen.to_payload(Some(&other.to_payload(None)))), seen);
    }

    #[test]
    fn something_changed_exactly_when_what_is_seen_differs(a in programmes(), b in programmes()) {
        let (a, b) = (seen(&schedule(&a)), seen(&schedule(&b)));
        prop_assert_eq!(a.changes(&a), vec![]);
        let is_moved_along = a.moved_minutes(&b) != 0;
        prop_assert!(is_moved_along || (a == b) == a.changes(&b).is_empty());
        prop_assert_eq!(a.changes(&b).is_empty(), b.changes(&a).is_empty());
    }
}

#[test]
fn what_is_kept_is_up_to_date_in_any_language_until_the_programme_changes() {
    let evening =
        r#""start": "2026-12-09T20:00", "sessions": [{"id": "x", "title": {"nl": "Eén", "en": "One"}}]"#;
    let event = EventId::new("a");
    for (after, expected) in [
        (evening.to_owned(), true),
        (evening.replace("20:00", "20:30"), false),
        (evening.replace("\"x\"", "\"y\""), false),
        (format!(r#"{evening}, "status": "cancelled""#), false),
        (format!(r#"{evening}, "summary": "B""#), true),
    ] {
        let (before, after) = (schedule(evening), schedule(&after));
        for language in Language::ALL {
            let kept = Seen::of_event(before.event(&event).unwrap(), 2, *language).to_payload(None);
            let now = after.event(&event).unwrap();
            for (revision, expected) in [(1, true), (2, expected), (3, expected)] {
                assert_eq!(Seen::is_up_to_date(&kept, now, revision), expected, "{after:?}, {revision}");
            }
        }
    }
}
