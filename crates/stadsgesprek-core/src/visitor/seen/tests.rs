//! What was seen, what changed, and what is said of it.

use super::*;
use crate::catalog::change_texts;
use crate::programme::schedule::{Schedule, read};
use crate::value::id::EventId;
use proptest::prelude::*;

const PLACES: &str = r#""people": [{"id": "jo", "name": "Jo"}, {"id": "bo", "name": "Bo"}],
"places": [{"id": "huis", "name": "Prinsenkwartier", "rooms": [{"id": "zaal", "name": "Grote zaal"}, {"id": "zolder", "name": "Zolder"}]}, {"id": "kerk", "name": {"nl": "Oude Kerk", "en": "Old Church"}}]"#;

fn schedule(fields: &str) -> Schedule {
    let title = if fields.contains(r#""title": "!"#) { "" } else { r#""title": "A","# };
    let text = format!(r#"{{{PLACES}, "events": [{{"id": "a", {title} {fields}}}]}}"#);
    read(&text).unwrap().0
}

fn event(schedule: &Schedule) -> &Event {
    schedule.event(&EventId::new("a")).unwrap()
}

fn seen(schedule: &Schedule) -> Seen {
    Seen::of_event(schedule, event(schedule), Language::Nl)
}

/// What a device of the time when no words were kept has of it.
fn old_seen(schedule: &Schedule) -> Seen {
    let mut payload = seen(schedule).to_payload(None);
    for name in ["language", "title", "where", "hours", "date", "people"] {
        payload.remove(name);
    }
    for session in payload["sessions"].as_array_mut().unwrap() {
        ["end", "where", "people"]
            .iter()
            .for_each(|name| drop(session.as_object_mut().unwrap().remove(*name)));
    }
    Seen::of(&payload)
}

fn told(seen: &Seen, after: &Schedule, language: Language) -> Vec<String> {
    change_texts(language).sentences(&seen.changes(after, event(after), language))
}

#[track_caller]
fn check(before: &str, after: &str, expected: &[&str]) {
    let (before, after) = (schedule(before), schedule(after));
    assert_eq!(told(&seen(&before), &after, Language::Nl), expected);
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
fn parts_that_stay_while_the_event_moves_are_not_told() {
    let parts = r#""sessions": [{"id": "x", "title": "X", "start": "2026-12-09T20:00"}, {"id": "y", "title": "Y", "start": "2026-12-09T20:45"}]"#;
    check(
        &format!(r#""start": "2026-12-09T20:00", {parts}"#),
        &format!(r#""start": "2026-12-09T19:30", {parts}"#),
        &["Nu: woensdag 9 december 2026, 19.30 uur. Eerst: woensdag 9 december 2026, 20.00 uur."],
    );
    // A week further, over the night in which the clock changes.
    check(
        r#""start": "2026-10-21T20:00", "sessions": [{"id": "x", "title": "X", "start": "2026-10-21T20:30"}]"#,
        r#""start": "2026-10-28T20:00", "sessions": [{"id": "x", "title": "X", "start": "2026-10-28T20:30"}]"#,
        &["Nu: woensdag 28 oktober 2026, 20.00 uur. Eerst: woensdag 21 oktober 2026, 20.00 uur."],
    );
    // Of an event without times the sessions move along with its day.
    check(
        r#""start": "2026-12-09", "sessions": [{"id": "x", "title": "X", "start": "2026-12-09T20:30"}]"#,
        r#""start": "2026-12-16", "sessions": [{"id": "x", "title": "X", "start": "2026-12-16T20:30"}]"#,
        &["Nu: woensdag 16 december 2026. Eerst: woensdag 9 december 2026."],
    );
}

#[test]
fn all_that_a_page_says_of_when_where_and_who_is_told() {
    let at = r#""start": "2026-12-09T20:00""#;
    let with = |fields: &str| format!("{at}, {fields}");
    let rows: &[(&str, &str, &[&str])] = &[
        (r#""title": "!A""#, r#""title": "!B""#, &["Titel: Nu: !B. Eerst: !A."]),
        (
            r#""place": "huis", "room": "zaal""#,
            r#""place": "huis", "room": "zaal", "attendance": "online""#,
            &["Nu: Online. Eerst: Prinsenkwartier, Grote zaal."],
        ),
        (
            r#""place": "kerk", "attendance": "onSite""#,
            r#""place": "kerk", "attendance": "mixed""#,
            &["Nu: Oude Kerk · Ook online te volgen. Eerst: Oude Kerk."],
        ),
        (r#""place": "kerk""#, r#""place": "kerk", "attendance": "onSite""#, &[]),
        (r#""attendance": "online""#, r#""place": "kerk""#, &["Nu: Oude Kerk. Eerst: Online."]),
        (r#""status": "cancelled""#, r#""status": "scheduled""#, &["Nu: gaat door. Eerst: Afgelast."]),
        (
            r#""end": "2026-12-09T22:00""#,
            r#""end": "2026-12-09T21:30""#,
            &[
                "Nu: woensdag 9 december 2026, 20.00–21.30 uur. Eerst: woensdag 9 december 2026, 20.00–22.00 uur.",
            ],
        ),
        (
            r#""openingHours": "10 tot 17 uur""#,
            r#""openingHours": "12 tot 17 uur""#,
            &["Openingstijden: Nu: 12 tot 17 uur. Eerst: 10 tot 17 uur."],
        ),
        (
            r#""contributors": [{"person": "jo", "role": "speaker"}]"#,
            r#""contributors": [{"person": "bo", "role": "speaker"}]"#,
            &["Doet ook mee: Bo.", "Doet niet meer mee: Jo."],
        ),
        (
            r#""contributors": [{"person": "jo", "role": "speaker"}, {"person": "bo", "role": "speaker"}]"#,
            r#""contributors": [{"person": "bo", "role": "speaker"}, {"person": "jo", "role": "moderator"}]"#,
            &[],
        ),
        (
            r#""sessions": [{"id": "x", "title": "X", "start": "2026-12-09T20:00", "end": "2026-12-09T20:30"}]"#,
            r#""sessions": [{"id": "x", "title": "Z", "start": "2026-12-09T20:00", "end": "2026-12-09T21:00", "contributors": [{"person": "bo", "role": "speaker"}]}]"#,
            &[
                "Programma: Nu: Z. Eerst: X.",
                "Z: Nu: 20.00–21.00 uur. Eerst: 20.00–20.30 uur.",
                "Z: Doet ook mee: Bo.",
            ],
        ),
        // The same session to who reads it.
        (
            r#""sessions": [{"id": "x", "title": "X", "start": "2026-12-09T20:00"}]"#,
            r#""sessions": [{"id": "z", "title": "X", "start": "2026-12-09T20:00"}]"#,
            &[],
        ),
        (
            r#""place": "huis", "sessions": [{"id": "x", "title": "X", "room": "zaal"}]"#,
            r#""place": "huis", "sessions": [{"id": "x", "title": "X", "room": "zolder"}]"#,
            &["X: Nu: Zolder. Eerst: Grote zaal."],
        ),
        (
            r#""place": "huis", "sessions": [{"id": "x", "title": "X", "place": "kerk"}]"#,
            r#""place": "huis", "sessions": [{"id": "x", "title": "X"}]"#,
            &["X: Nu: Prinsenkwartier. Eerst: Oude Kerk."],
        ),
    ];
    for (before, after, expected) in rows {
        check(&with(before), &with(after), expected);
    }
    check(
        r#""dateText": "voorjaar 2027""#,
        r#""dateText": "najaar 2027""#,
        &["Nu: najaar 2027. Eerst: voorjaar 2027."],
    );
}

#[test]
fn a_name_that_changes_behind_its_id_is_told_and_an_id_behind_its_name_is_not() {
    let of = |place: &str, name: &str| {
        let text = format!(
            r#"{{"places": [{{"id": "{place}", "name": "{name}", "address": "Plein 4"}}],
"events": [{{"id": "a", "title": "A", "start": "2026-12-09", "place": "{place}"}}]}}"#
        );
        read(&text).unwrap().0
    };
    let kept = seen(&of("huis", "Huis"));
    assert_eq!(told(&kept, &of("house", "Huis"), Language::Nl), [""; 0]);
    assert_eq!(told(&kept, &of("huis", "Hal"), Language::En), ["Now: Hal, Plein 4. Before: Huis, Plein 4."]);
}

#[test]
fn another_language_is_no_change() {
    let fields = r#""title": "!", "start": "2026-12-09T20:00", "place": "kerk", "attendance": "mixed",
"sessions": [{"id": "x", "title": {"nl": "Eén", "en": "One"}, "place": "kerk"}]"#
        .replace(r#""!""#, r#"{"nl": "Wonen", "en": "Living"}"#);
    let text = format!(r#"{{{PLACES}, "events": [{{"id": "a", {fields}}}]}}"#);
    let (now, _) = read(&text).unwrap();
    for then in Language::ALL {
        let kept = Seen::of_event(&now, event(&now), *then);
        for language in Language::ALL {
            assert_eq!(told(&kept, &now, *language), [""; 0], "{then:?} {language:?}");
        }
    }
}

#[test]
fn what_was_kept_before_words_were_tells_what_it_knows() {
    let evening = |start: &str, more: &str| {
        format!(
            r#""start": "2026-12-09T{start}", "title": "!A", "place": "huis", "room": "zaal", {more}
"sessions": [{{"id": "x", "title": "X", "start": "2026-12-09T20:15", "end": "2026-12-09T21:00", "contributors": [{{"person": "jo", "role": "speaker"}}]}}]"#
        )
    };
    let kept = old_seen(&schedule(&evening("20:00", "")));
    assert_eq!(told(&kept, &schedule(&evening("20:00", "")), Language::Nl), [""; 0]);
    assert_eq!(told(&kept, &schedule(&evening("20:00", r#""attendance": "mixed","#)), Language::En), [""; 0]);
    let moved = evening("20:00", "").replace("zaal", "zolder").replace("20:15", "20:20");
    assert_eq!(
        told(&kept, &schedule(&moved), Language::En),
        [
            "Now: Prinsenkwartier, Zolder. Before: Prinsenkwartier, Grote zaal.",
            "X: Now: 20:20. Before: 20:15."
        ]
    );
}

#[test]
fn a_last_good_copy_that_is_older_changes_nothing() {
    let at = |revision: u32, start: &str| {
        let text = format!(
            r#"{{"revision": {revision}, "events": [{{"id": "a", "title": "A", "start": "2026-12-{start}T20:00"}}]}}"#
        );
        read(&text).unwrap().0
    };
    for (revision, count) in [(6, 0), (7, 1), (8, 1)] {
        let now = at(revision, "10");
        let changes = seen(&at(7, "09")).changes(&now, event(&now), Language::Nl);
        assert_eq!(changes.len(), count, "{revision}");
    }
}

fn programmes() -> impl Strategy<Value = String> {
    let when = prop_oneof![
        Just(String::new()),
        Just(r#""dateText": "ooit","#.to_owned()),
        Just(r#""start": "2026-10-24","#.to_owned()),
        Just(r#""start": "2026-12-09", "end": "2026-12-12","#.to_owned()),
        prop_oneof![Just("first"), Just("second")]
            .prop_map(|fold| format!(r#""start": "2026-10-25T02:30", "fold": "{fold}","#)),
        (24..26_u32, 19..23_u32, prop::option::of(23..24_u32)).prop_map(|(day, start, end)| {
            let end = end.map(|end| format!(r#""end": "2026-10-{day}T{end}:00","#)).unwrap_or_default();
            format!(r#""start": "2026-10-{day}T{start}:00", {end}"#)
        }),
    ];
    let status = prop_oneof![Just("scheduled"), Just("cancelled"), Just("movedOnline")];
    let attendance = prop_oneof![Just(""), Just("onSite"), Just("online"), Just("mixed")]
        .prop_map(|word| if word.is_empty() { String::new() } else { format!(r#""attendance": "{word}","#) });
    let place = prop_oneof![
        Just(""),
        Just(r#""place": "huis", "room": "zaal","#),
        Just(r#""room": "zolder","#),
        Just(r#""place": "kerk","#)
    ];
    let people = prop_oneof![
        Just(""),
        Just(r#""contributors": [{"person": "jo", "role": "speaker"}],"#),
        Just(
            r#""contributors": [{"person": "bo", "role": "speaker"}, {"person": "jo", "role": "speaker"}],"#
        )
    ];
    let title =
        prop_oneof![Just(r#""T""#), Just(r#"{"nl": "T", "en": "U"}"#), Just(r#"{"nl": "U", "en": "T"}"#)];
    let session =
        ("[xyz]", prop::option::of((24..26_u32, 19..23_u32)), place.clone(), people.clone(), title.clone())
            .prop_map(|(id, start, place, people, title)| {
                let start = start
                    .map(|(day, hour)| format!(r#""start": "2026-10-{day}T{hour}:00","#))
                    .unwrap_or_default();
                (id.clone(), format!(r#"{{{start} {place} {people} "id": "{id}", "title": {title}}}"#))
            });
    let sessions = prop::collection::vec(session, 0..3).prop_map(|rows| {
        let unique: std::collections::BTreeMap<_, _> = rows.into_iter().collect();
        unique.into_values().collect::<Vec<_>>().join(",")
    });
    (when, status, attendance, place, people, title, sessions).prop_map(
        |(when, status, attendance, place, people, title, sessions)| {
            format!(
                r#"{{{PLACES}, "events": [{{"id": "a", "title": {title}, {when} {attendance} {place} {people} "status": "{status}", "sessions": [{sessions}]}}]}}"#
            )
        },
    )
}

fn languages() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Nl), Just(Language::En)]
}

/// The words of now and before in a sentence that has both.
fn now_and_before(sentence: &str) -> Option<(&str, &str)> {
    let (_, rest) = sentence.split_once("Nu: ").or_else(|| sentence.split_once("Now: "))?;
    let rest = rest.strip_suffix('.')?;
    rest.split_once(". Eerst: ").or_else(|| rest.split_once(". Before: "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_was_seen_is_read_as_it_was_saved(programme in programmes(), language in languages()) {
        let now = read(&programme).unwrap().0;
        let seen = Seen::of_event(&now, event(&now), language);
        prop_assert_eq!(Seen::of(&seen.to_payload(None)), seen.clone());
        // Over another one, nothing of that is left.
        let other = super::tests::seen(&schedule(r#""start": "2020-01-01T10:00", "place": "kerk""#));
        prop_assert_eq!(Seen::of(&seen.to_payload(Some(&other.to_payload(None)))), seen);
    }

    #[test]
    fn what_is_told_reads_otherwise_than_before(
        a in programmes(), b in programmes(), then in languages(), language in languages(), is_old in any::<bool>()
    ) {
        let (a, b) = (read(&a).unwrap().0, read(&b).unwrap().0);
        let kept = if is_old { old_seen(&a) } else { Seen::of_event(&a, event(&a), then) };
        let told = told(&kept, &b, language);
        for sentence in &told {
            prop_assert!(now_and_before(sentence).is_none_or(|(now, before)| now != before), "{}", sentence);
        }
    }

    #[test]
    fn something_is_told_whenever_the_page_reads_otherwise(a in programmes(), b in programmes()) {
        let (a, b) = (read(&a).unwrap().0, read(&b).unwrap().0);
        let (before, now) = (seen(&a), seen(&b));
        prop_assert_eq!(told(&before, &a, Language::Nl), [""; 0]);
        let told = told(&before, &b, Language::Nl);
        let is_other = before.shown != now.shown && before.shown.people.len() != now.shown.people.len()
            || before.shown.title != now.shown.title
            || before.shown.place != now.shown.place
            || before.status != now.status
            || before.when.first_day() != now.when.first_day();
        prop_assert!(!is_other || !told.is_empty(), "{:?} {:?}", before, now);
        // What is kept of what is there now is up to date, and what is up to date tells nothing.
        prop_assert!(Seen::is_up_to_date(&now.to_payload(None), &b, event(&b)));
        prop_assert!(!Seen::is_up_to_date(&before.to_payload(None), &b, event(&b)) || told.is_empty());
    }
}

#[test]
fn what_is_kept_is_up_to_date_in_any_language_until_the_programme_changes() {
    let evening =
        r#""start": "2026-12-09T20:00", "sessions": [{"id": "x", "title": {"nl": "Eén", "en": "One"}}]"#;
    for (after, expected) in [
        (evening.to_owned(), true),
        (evening.replace("20:00", "20:30"), false),
        (evening.replace("\"x\"", "\"y\""), false),
        (format!(r#"{evening}, "status": "cancelled""#), false),
        (format!(r#"{evening}, "summary": "B""#), true),
    ] {
        let (before, mut after) = (schedule(evening), schedule(&after));
        for language in Language::ALL {
            let kept = Seen { revision: 2, ..Seen::of_event(&before, event(&before), *language) };
            for (revision, expected) in [(1, true), (2, expected), (3, expected)] {
                after.revision = revision;
                let found = Seen::is_up_to_date(&kept.to_payload(None), &after, event(&after));
                assert_eq!(found, expected, "{after:?}, {revision}");
            }
        }
    }
}
