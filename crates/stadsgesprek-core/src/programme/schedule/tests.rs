//! What can be used is used, what cannot is reported, and nothing hides anything else.

mod phases;

use super::*;
use crate::reading::finding::{FormatFinding, Refusal};
use crate::value::text::Text;
use crate::value::time::Stamp;

fn programme(events: &str) -> String {
    format!(
        r#"{{"schemaVersion": 1, "revision": 3, "updated": "2026-11-20T09:00", "defaultLanguage": "nl",
"publisher": {{"name": "TOPdelft"}},
"themes": [{{"id": "water", "name": "Water"}}],
"partners": [{{"id": "epd", "name": "EPD"}}],
"people": [{{"id": "p", "name": "P"}}],
"places": [{{"id": "huis", "name": "Huis", "rooms": [{{"id": "zaal", "name": "Zaal"}}]}}], "series": [{{"id": "reeks", "name": "Reeks"}}],
"events": [
{events}
]}}"#
    )
}

fn reading(events: &str) -> (Schedule, Vec<FormatFinding>) {
    read(&programme(events)).unwrap()
}

/// The ids that are shown, and code, pointer and line of each finding.
#[track_caller]
fn check(events: &str, shown: &[&str], found: &[(&str, &str, usize)]) {
    let (schedule, findings) = reading(events);
    let ids: Vec<&str> = schedule.events.iter().map(|event| event.id().as_str()).collect();
    assert_eq!(ids, shown);
    let findings: Vec<_> = findings
        .iter()
        .map(|it| (it.problem.code(), it.pointer.as_str(), it.position.map_or(0, |position| position.line)))
        .collect();
    assert_eq!(findings, found);
}

#[test]
fn a_draft_is_not_shown_and_what_is_wrong_in_it_is_said() {
    check(
        r#"{"id": "a", "title": "A", "draft": true, "start": "2027-02-30"},
{"id": "b", "title": "B", "draft": false, "follows": ["a"]}"#,
        &["b"],
        &[("unusable-start", "/events/0/start", 8), ("unknown-event", "/events/1/follows/0", 9)],
    );
    for draft in [r#""ja""#, r#""nee""#, r#""misschien""#, "1", "{}", "[]"] {
        let (schedule, findings) = reading(&format!(r#"{{"id": "a", "title": "A", "draft": {draft}}}"#));
        assert!(schedule.events.is_empty() && !findings.is_empty(), "{draft}");
    }
}

#[test]
fn one_bad_event_hides_no_other() {
    let good = r#"{"id": "goed", "title": "Goed", "start": "2027-01-01T20:00"}"#;
    check(&format!("{good},\n5"), &["goed"], &[("wrong-shape", "/events/1", 9)]);
    check(&format!("{{\"id\": \"a\"}},\n{good}"), &["goed"], &[("missing-field", "/events/0", 8)]);
    check(
        &format!("{{\"id\": \"a\", \"title\": true}},\n{good}"),
        &["goed"],
        &[("wrong-shape", "/events/0/title", 8)],
    );
    check(
        &format!("{{\"id\": \"a\", \"title\": \" \"}},\n{good}"),
        &["goed"],
        &[("missing-title", "/events/0/title", 8)],
    );
    check(
        &format!("{good},\n{{\"id\": \"A b\", \"title\": \"A\"}},\n{good}"),
        &["goed"],
        &[("malformed-id", "/events/1/id", 9), ("duplicate-id", "/events/2/id", 10)],
    );
    check(
        &format!("{{\"id\": \"a\", \"title\": \"A\",\n\"start\": \"31-02-2027\"}},\n{good}"),
        &["goed"],
        &[("unusable-start", "/events/0/start", 9)],
    );
}

#[test]
fn a_value_of_another_shape_is_left_out_and_the_event_is_still_shown() {
    check(
        r#"{"id": "a", "title": "A", "start": "2027-01-01",
"end": true, "themes": "water", "sources": [true, "https://example.org/"],
"registration": {"capacity": "veel", "fields": ["name", "shoe size"]},
"price": {"free": "soms"}, "kind": "feest",
"attendance": "onsite", "subtitle": {"nl": "x", "de": "y"}}"#,
        &["a"],
        &[
            ("unknown-word", "/events/0/kind", 11),
            ("unknown-field", "/events/0/subtitle/de", 12),
            ("wrong-shape", "/events/0/end", 9),
            ("understood", "/events/0/attendance", 12),
            ("understood", "/events/0/themes", 9),
            ("wrong-shape", "/events/0/registration/capacity", 10),
            ("unknown-word", "/events/0/registration/fields/1", 10),
            ("wrong-shape", "/events/0/price/free", 11),
            ("wrong-shape", "/events/0/sources/0", 9),
        ],
    );
    let (schedule, _) = reading(
        r#"{"id": "a", "title": "A", "kind": "feest", "registration": {"capacity": "50", "full": "wie weet", "fields": ["name", "x"]}}"#,
    );
    let about = &schedule.events[0].about;
    assert_eq!(about.kind, crate::programme::document::Kind::Unknown);
    let registration = about.registration.as_ref().unwrap();
    assert_eq!((registration.capacity, registration.full, registration.fields.len()), (Some(50), false, 1));
}

#[test]
fn a_word_that_is_not_known_takes_no_event_off_the_site() {
    check(
        r#"{"id": "a", "title": "A", "status": "cancelt", "dateCertainty": "tamelijk", "allDay": "soms",
"sample": "wellicht", "defaultLanguage": 1, "links": [{"url": "https://a.nl", "label": "L", "when": "ooit", "kind": "x"}],
"sessions": [{"id": "s", "title": "S", "kind": "feest"}],
"partners": [{"partner": "epd", "role": "vriend"}], "contributors": [{"person": "p", "role": "clown"}],
"outcomes": [{"kind": "gerucht", "text": "x", "state": "zwevend"}]}"#,
        &["a"],
        &[
            ("unknown-field", "/events/0/defaultLanguage", 9),
            ("wrong-shape", "/events/0/allDay", 8),
            ("unknown-word", "/events/0/status", 8),
            ("unknown-word", "/events/0/partners/0/role", 11),
            ("unknown-word", "/events/0/contributors/0/role", 11),
            ("unknown-word", "/events/0/sessions/0/kind", 10),
            ("unknown-word", "/events/0/outcomes/0/kind", 12),
            ("unknown-word", "/events/0/outcomes/0/state", 12),
            ("unknown-word", "/events/0/links/0/kind", 9),
            ("unknown-word", "/events/0/links/0/when", 9),
            ("unknown-word", "/events/0/dateCertainty", 8),
            ("wrong-shape", "/events/0/sample", 9),
        ],
    );
    let (schedule, findings) = reading(r#"{"id": "a", "title": "A", "status": "cancelt"}"#);
    assert_eq!(schedule.events[0].about.status, crate::programme::document::Status::Unknown);
    assert!(schedule.events[0].goes_ahead());
    assert_eq!(findings[0].problem.severity(), crate::reading::finding::Severity::Error);
}

#[test]
fn a_name_stands_for_the_only_thing_that_has_it() {
    let (schedule, findings) = reading(
        r#"{"id": "a", "title": "A", "themes": ["Water"], "partners": [{"partner": "E.P.D.", "role": "organiser"}],
"contributors": [{"person": "P.", "role": "speaker", "partner": "EPD"}], "place": "HUIS", "room": "De zaal",
"series": "Reeks", "follows": ["De avond ervoor"], "related": ["Dubbel"], "partOf": "B",
"sessions": [{"id": "s", "title": "S", "place": "Huis", "room": "Zaal", "contributors": [{"person": "p", "role": "host"}]}],
"outcomes": [{"kind": "promise", "text": "x", "by": "Epd", "person": "P"}, {"kind": "promise", "text": "y", "by": "Gemeente Delft"}]},
{"id": "b", "title": {"nl": "De avond ervoor", "en": "The evening before"}},
{"id": "c", "title": "Dubbel"}, {"id": "d", "title": "Dubbel"}"#,
    );
    let about = &schedule.event(&EventId::new("a")).unwrap().about;
    assert_eq!(about.themes, [ThemeId::new("water")]);
    assert_eq!(about.partners[0].partner, PartnerId::new("epd"));
    assert_eq!(about.contributors[0].partner, Some(PartnerId::new("epd")));
    assert_eq!((about.place.as_ref(), about.room.as_ref()), (Some(&PlaceId::new("huis")), None));
    assert_eq!(about.series, Some(SeriesId::new("reeks")));
    assert_eq!((about.follows.as_slice(), about.related.len()), ([EventId::new("b")].as_slice(), 0));
    assert_eq!(about.part_of, Some(EventId::new("b")));
    assert_eq!(about.outcomes[0].by, Some(PartnerId::new("epd")));
    assert_eq!(about.outcomes[1].by, None);
    let errors: Vec<_> = findings
        .iter()
        .filter(|it| it.problem.severity() == crate::reading::finding::Severity::Error)
        .map(|it| (it.problem.code(), it.pointer.as_str()))
        .collect();
    let expected = [
        ("unknown-room", "/events/0/room"),
        ("unknown-event", "/events/0/related/0"),
        ("unknown-partner", "/events/0/outcomes/1/by"),
    ];
    assert_eq!(errors, expected);
}

/// Pointer, nearest known name, and line and column of each field that is not known.
#[track_caller]
fn check_fields(text: &str, expected: &[(&str, Option<&str>, (usize, usize))]) {
    let (_, findings) = read(text).unwrap();
    let found: Vec<_> = findings
        .iter()
        .filter_map(|finding| {
            let crate::reading::finding::FormatProblem::UnknownField { nearest, .. } = &finding.problem
            else {
                return None;
            };
            let position = finding.position.unwrap();
            Some((finding.pointer.as_str(), nearest.as_deref(), (position.line, position.column)))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_field_that_is_not_known_is_found_wherever_it_stands() {
    check_fields(r#"{"evnts": [], "schemaVersion": 1}"#, &[("/evnts", Some("events"), (1, 11))]);
    check_fields(
        "{\"events\": [\n{\"id\": \"a\", \"titel\": \"A\"},\n{\"id\": \"b\", \"title\": \"B\", \"begin\": 1}]}",
        &[("/events/0/titel", Some("title"), (2, 22)), ("/events/1/begin", None, (3, 36))],
    );
    check_fields(
        r#"{"publisher": {"name": "x", "e-mail": "y"}}"#,
        &[("/publisher/e-mail", Some("email"), (1, 39))],
    );
    check_fields(
        r#"{"places": [{"id": "a", "name": "A", "rooms": [{"id": "b", "name": "B", "nmae": 1}]}]}"#,
        &[("/places/0/rooms/0/nmae", Some("name"), (1, 81))],
    );
    check_fields(
        r#"{"events": [{"id": "a", "title": "A", "registration": {"closed": "x"}, "archive": {"report": []}}]}"#,
        &[
            ("/events/0/registration/closed", Some("closes"), (1, 66)),
            ("/events/0/archive/report", Some("reports"), (1, 94)),
        ],
    );
    check_fields(r#"{"a/b~c": 1}"#, &[("/a~1b~0c", None, (1, 11))]);
}

#[test]
fn a_field_that_stands_twice_counts_once_and_is_reported() {
    let (schedule, findings) = reading(r#"{"id": "a", "title": "A", "title": "B"}"#);
    assert_eq!(schedule.events[0].about.title, Text::Plain("B".to_owned()));
    let found: Vec<_> = findings.iter().map(|it| (it.problem.code(), it.pointer.as_str())).collect();
    assert_eq!(found, [("duplicate-field", "/events/0/title")]);
}

#[test]
fn the_event_is_named_in_whatever_language_it_has() {
    let (_, findings) = reading(r#"{"id": "a", "title": {"en": "Housing"}, "plaats": "x"}"#);
    assert_eq!(findings[0].subject.as_deref(), Some("Housing"));
}

#[test]
fn null_says_nothing() {
    check(r#"{"id": "a", "title": "A", "end": null, "themes": null, "status": null}"#, &["a"], &[]);
}

#[test]
fn what_is_nested_without_end_is_refused() {
    let text = format!("{{\"events\": {}", "[".repeat(100_000));
    assert!(matches!(read(&text), Err(Refusal::NotJson { .. })));
}

#[test]
fn what_leads_nowhere_is_left_out_and_said() {
    check(
        r#"{"id": "a", "title": "A", "start": "2027-01-01",
"themes": ["watter", "water"],
"partners": [{"partner": "epdd", "role": "organiser"}],
"contributors": [{"person": "q", "role": "speaker"}],
"place": "huis", "room": "zaaltje",
"series": "rij", "follows": ["b"]}"#,
        &["a"],
        &[
            ("unknown-theme", "/events/0/themes/0", 9),
            ("unknown-partner", "/events/0/partners/0", 10),
            ("unknown-person", "/events/0/contributors/0", 11),
            ("unknown-room", "/events/0/room", 12),
            ("unknown-series", "/events/0/series", 13),
            ("unknown-event", "/events/0/follows/0", 13),
        ],
    );
    let (schedule, findings) = reading(r#"{"id": "a", "title": "A", "themes": ["watter", "water"]}"#);
    assert_eq!(schedule.events[0].about.themes, [ThemeId::new("water")]);
    assert_eq!(findings[0].subject.as_deref(), Some("A"));
}

#[test]
fn an_event_that_follows_itself_by_way_of_others_does_not() {
    check(
        "{\"id\": \"a\", \"title\": \"A\", \"follows\": [\"c\"]},\n{\"id\": \"b\", \"title\": \"B\", \"follows\": [\"a\"]},\n\
         {\"id\": \"c\", \"title\": \"C\", \"follows\": [\"b\"]},\n{\"id\": \"d\", \"title\": \"D\", \"follows\": [\"c\", \"d\"]}",
        &["a", "b", "c", "d"],
        &[
            ("circular-follows", "/events/0/follows", 8),
            ("circular-follows", "/events/1/follows", 9),
            ("circular-follows", "/events/2/follows", 10),
            ("circular-follows", "/events/3/follows", 11),
        ],
    );
}

#[test]
fn times_that_cannot_be_are_left_out_and_said() {
    check(
        r#"{"id": "a", "title": "A", "start": "2027-01-01T20:00", "end": "2027-01-01T19:00",
"doors": "2027-01-01T20:30", "previousStart": ["gisteren"], "status": "rescheduled",
"sessions": [{"id": "s", "title": "S", "start": "2027-01-01T18:00"}]}"#,
        &["a"],
        &[
            ("end-before-start", "/events/0/end", 8),
            ("doors-after-start", "/events/0/doors", 9),
            ("unusable-time", "/events/0/previousStart/0", 9),
            ("rescheduled-without-previous", "/events/0/status", 9),
            ("session-outside-event", "/events/0/sessions/0", 10),
        ],
    );
}

#[test]
fn an_address_that_is_not_safe_is_no_link() {
    let (schedule, findings) = reading(
        r#"{"id": "a", "title": "A", "links": [{"url": "javascript:alert(1)", "label": "x"}], "onlineUrl": "data:x",
"sources": ["www.example.org", "https://example.org/"]}"#,
    );
    assert_eq!(findings.len(), 3);
    assert!(findings.iter().all(|finding| finding.problem.code() == "unsafe-address"));
    let about = &schedule.events[0].about;
    assert!(about.links.is_empty() && about.online_url.is_none());
    assert_eq!(about.sources, ["https://example.org/"]);
}

#[test]
fn events_come_by_time_and_are_found_by_earlier_ids() {
    let (schedule, _) = reading(
        r#"{"id": "c", "title": "C", "start": "2027-02-01T20:00", "formerIds": ["oud"]},
{"id": "b", "title": "B", "start": "2027-02-01"},
{"id": "a", "title": "A"},
{"id": "d", "title": "D", "start": "2026-01-01T20:00", "follows": ["c"]}"#,
    );
    let ids: Vec<&str> = schedule.events.iter().map(|event| event.id().as_str()).collect();
    assert_eq!(ids, ["a", "d", "b", "c"]);
    assert_eq!(schedule.event(&EventId::new("oud")).unwrap().id().as_str(), "c");
    assert_eq!(schedule.followers(&EventId::new("c")).count(), 1);
}

#[test]
fn an_event_knows_its_parts_and_a_schedule_its_samples() {
    let (schedule, _) = reading(
        r#"{"id": "deel-2", "title": "B", "start": "2027-02-02T20:00", "partOf": "feest"},
{"id": "feest", "title": "F", "start": "2027-02-01"},
{"id": "deel-1", "title": "A", "start": "2027-02-01T20:00", "partOf": "feest"}"#,
    );
    let parts =
        |id: &str| schedule.parts(&EventId::new(id)).map(|it| it.id().to_string()).collect::<Vec<_>>();
    assert_eq!((parts("feest"), parts("deel-1")), (vec!["deel-1".to_owned(), "deel-2".to_owned()], vec![]));
    assert!(!schedule.has_samples());
    assert!(reading(r#"{"id": "a", "title": "A", "sample": true}"#).0.has_samples());
}

#[test]
fn only_a_file_of_which_nothing_can_be_used_is_refused() {
    assert_eq!(read(" \n").unwrap_err(), Refusal::Empty);
    assert_eq!(read(r#"{"schemaVersion": 2}"#).unwrap_err(), Refusal::UnknownVersion(2));
    for text in ["[]", "{", "<!doctype html>", "5", "{\"events\": [}", "{\"a\": 1,}", "{} {}", "{a: 1}"] {
        assert!(matches!(read(text), Err(Refusal::NotJson { .. })), "{text}");
    }
    let Err(Refusal::NotJson { position, .. }) = read("{\n  \"events\": [,]\n}") else {
        panic!("not refused")
    };
    assert_eq!((position.line, position.column), (2, 14));
    let (schedule, findings) = read("\u{feff}{\"themes\": {}, \"events\": null}").unwrap();
    assert!(schedule.events.is_empty());
    assert_eq!(findings[0].problem.code(), "wrong-shape");
}
