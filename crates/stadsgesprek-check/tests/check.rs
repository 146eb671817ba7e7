//! What editors really do to the programme file is recognized by name, at its place, and hides nothing else.

#![allow(
    clippy::unwrap_used,
    reason = "clippy does not see that functions beside the tests are part of them"
)]

#[path = "../../stadsgesprek-core/tests/hostile/mod.rs"]
mod hostile;

use stadsgesprek_check::finding::Finding;
use stadsgesprek_check::{EXPLANATIONS, Inspection, explanation, inspect, inspect_settings};
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;

/// Where a finding is expected.
const MARK: char = '▶';

/// Found elsewhere: in the bytes, in the comparison with what was published, on the disk.
const ELSEWHERE: [&str; 11] = [
    "utf-16",
    "windows-1252",
    "not-text",
    "changed-without-sequence",
    "id-vanished",
    "revision-not-raised",
    "image-missing",
    "image-case",
    "image-huge",
    "image-unreadable",
    "document-missing",
];

/// Noon on 25 November 2026.
fn now() -> Moment {
    Moment::from_unix_seconds(1_795_604_400)
}

/// A programme with one good event after those given.
fn programme(events: &str) -> String {
    let comma = if events.is_empty() { "" } else { "," };
    format!(
        r#"{{"schemaVersion": 1, "revision": 3, "updated": "2026-11-20T09:00",
"themes": [{{"id": "water", "name": "Water"}}], "partners": [{{"id": "epd", "name": "EPD"}}],
"people": [{{"id": "p", "name": "P"}}], "series": [{{"id": "reeks", "name": "Reeks"}}],
"places": [{{"id": "huis", "name": "Huis", "rooms": [{{"id": "zaal", "name": "Zaal"}}]}}],
"events": [
{events}{comma}
{{"id": "goed", "title": "Goed", "start": "2027-01-01T20:00"}}
]}}"#
    )
}

fn look(text: &str) -> Inspection {
    inspect(text.as_bytes(), now(), None)
}

/// The codes in the order of the file, each at its mark, and nothing else; with the severity of the reference.
#[track_caller]
fn check_file(codes: &str, marked: &str) {
    // Most events here are about something else than their date.
    let is_meant = |finding: &Finding| codes.contains("no-date") || finding.problem.code() != "no-date";
    check_found(codes, marked, |text| look(text).findings.into_iter().filter(is_meant).collect());
}

#[track_caller]
fn check_found(codes: &str, marked: &str, find: impl Fn(&str) -> Vec<Finding>) {
    let mut places = Vec::new();
    let (mut line, mut column) = (1, 1);
    for c in marked.chars() {
        match c {
            MARK => places.push((line, column)),
            '\n' => (line, column) = (line + 1, 1),
            _ => column += 1,
        }
    }
    let found = find(&marked.replace(MARK, ""));
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.problem.code(), it.position.map_or((0, 0), |at| (at.line, at.column))))
        .collect();
    let expected: Vec<(&str, (usize, usize))> = codes.split_whitespace().zip(places).collect();
    let marked: String = marked.chars().take(2_000).collect();
    assert_eq!(found, expected, "{marked}");
}

#[track_caller]
fn check(codes: &str, events: &str) {
    check_file(codes, &programme(events));
}

/// An event with these fields more.
fn event(more: &str) -> String {
    format!(r#"{{"id": "a", "title": "A", {more}}}"#)
}

/// Files that are no JSON, or not as a whole.
const FILES: &[(&str, &str)] = &[
    ("empty-file", "▶ \n"),
    ("html-page", "\n▶<!doctype html><p>x"),
    ("merge-conflict", "{\n▶<<<<<<< HEAD\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> x\n}"),
    ("top-level-list", "▶[1]"),
    ("not-an-object", " ▶5"),
    ("name-without-quotes", "{▶title: 1}"),
    ("not-a-number", "{\"revision\": ▶007}"),
    ("not-a-number", "{\"revision\": ▶+7}"),
    ("not-a-number", "{\"revision\": ▶7.}"),
    ("word-without-quotes", "{\"title\": ▶Avond}"),
    ("single-quotes", "{▶'title': 1}"),
    ("unclosed-text", "{\"title\": ▶\"Hoe\n, \"start\": 1}"),
    ("unclosed-text", "{\"events\": [], \"note\": ▶\"Hoe }"),
    ("unescaped-quote", r#"{"title": "De ▶"slimme" stad"}"#),
    ("unclosed-bracket", r#"{"events": ▶[{"id": "a"}"#),
    ("not-json", r#"{"title" ▶"A"}"#),
    ("missing-comma", "{\"a\":1▶\"b\":2}"),
    ("unknown-version", r#"{"schemaVersion": ▶2}"#),
    ("no-events", r#"{"events": ▶[]}"#),
    ("nothing-ahead", r#"{"events": ▶[{"id": "a", "title": "A", "start": "2019-01-01"}]}"#),
];

/// Slips beside which the rest of the file is still read.
const SLIPS: &[(&str, &str)] = &[
    (
        "trailing-comma unknown-theme",
        r#"{"id": "a", "title": "A"▶,}, {"id": "b", "title": "B", "themes": [▶"x"]}"#,
    ),
    ("extra-comma", r#"{"id": "a", "title": "A"},▶,{"id": "b", "title": "B"}"#),
    ("missing-comma unknown-theme", "{\"id\": \"a\"▶\n  \"title\": \"A\", \"themes\": [▶\"x\"]}"),
    ("missing-comma", "{\"id\": \"a\", \"title\": \"A\"}▶ {\"id\": \"b\", \"title\": \"B\"}"),
    ("smart-quotes smart-quotes unknown-theme", "{\"id\": ▶“a”, ▶„title”: \"A\", \"themes\": [▶\"x\"]}"),
    ("comment comment comment", "▶// een\n{\"id\": \"a\", ▶/* twee */ \"title\": \"A\"} ▶# drie\n"),
    ("lone-surrogate unknown-theme", r#"{"id": "a", "title": "▶\ud83d", "themes": [▶"x"]}"#),
    ("bad-escape", r#"{"id": "a", "title": "C:▶\Programma"}"#),
    ("duplicate-field", r#"{"id": "a", "title": "A", "title": ▶"B"}"#),
    ("control-character unknown-theme", "{\"id\": \"a\", \"title\": \"A▶\nB\", \"themes\": [▶\"x\"]}"),
    ("strange-space unknown-theme", "{\"id\": \"a\",▶\u{a0}\u{a0}\"title\": \"A\", \"themes\": [▶\"x\"]}"),
    ("strange-space unknown-theme", "{\"id\": \"a\", ▶\u{feff}\"title\": \"A\", \"themes\": [▶\"x\"]}"),
    ("word-without-quotes unknown-theme", r#"{"id": "a", "title": "A", "sample": ▶True, "themes": [▶"x"]}"#),
];

/// Events that cannot be read; the others are looked at all the same.
const BROKEN: &[(&str, &str)] = &[
    (
        "unclosed-text unknown-theme",
        "{\"id\": \"a\", \"title\": ▶\"A},\n{\"id\": \"b\", \"title\": \"B\", \"themes\": [▶\"x\"]}",
    ),
    (
        "unescaped-quote unknown-theme",
        "{\"id\": \"a\", \"title\": \"De ▶\"slimme\" stad\"},\n{\"id\": \"b\", \"title\": \"B\", \"themes\": [▶\"x\"]}",
    ),
    (
        "unknown-theme name-without-quotes single-quotes",
        "{\"id\": \"a\", \"title\": \"A\", \"themes\": [▶\"x\"]},\n{\"id\": \"b\",\n  ▶title: \"B\"},\n{\"id\": ▶'c'}",
    ),
    (
        "not-json",
        "{\"id\": \"a\", \"title\" ▶\"A\"},\n{\"id\": \"b\", \"title\": \"B\", \"follows\": [\"a\"]}",
    ),
];

/// Events of which something is wrong.
const EVENTS: &[(&str, &str)] = &[
    ("missing-field", r#"▶{"title": "A"}"#),
    ("duplicate-id", r#"{"id": "a", "title": "A"}, {"id": ▶"a", "title": "B"}"#),
    ("malformed-id", r#"{"id": "a", "title": "A"}, {"id": ▶"A", "title": "B"}"#),
    ("malformed-id", r#"{"id": ▶"a/b", "title": "B"}"#),
    ("malformed-id", r#"{"id": ▶"a?b", "title": "B"}"#),
    ("malformed-id", r##"{"id": ▶"a#b", "title": "B"}"##),
    ("malformed-id", r#"{"id": ▶"..", "title": "B"}"#),
    ("malformed-id", r#"{"id": ▶"__proto__", "title": "B"}"#),
    ("unknown-field", r#"{"__proto__": ▶{}, "id": "b", "title": "B"}"#),
    ("missing-title", r#"{"id": "a", "title": ▶""}"#),
    ("only-english", r#"{"id": "a", "title": ▶{"en": "A"}}"#),
    ("understood", r#"{"id": "a", "title": "A", "status": ▶"canceled"}"#),
    ("unknown-word", r#"{"id": "a", "title": "A", "status": ▶"ooit"}"#),
    ("no-date", r#"▶{"id": "zonder-datum", "title": "Zonder datum"}"#),
    ("unusable-start unknown-theme", r#"{"id": "a", "title": "A", "start": ▶"morgen", "themes": [▶"x"]}"#),
    ("missing-title unknown-theme", r#"{"id": "a", "title": ▶" ", "themes": [▶"x"]}"#),
    (
        "malformed-id unknown-theme weekday-differs",
        r#"{"id": ▶"Café", "title": "A", "start": "2027-02-06T20:00", "themes": [▶"x"], "summary": ▶"vrijdag 6 februari"}"#,
    ),
    (
        "unknown-word end-before-start",
        r#"{"id": "a", "title": "A", "status": ▶"ooit", "start": "2027-02-06T20:00", "end": ▶"2027-02-06T19:00"}"#,
    ),
    ("wrong-shape unknown-place", r#"{"id": "a", "title": ▶true, "place": ▶"x"}"#),
    ("circular-follows", r#"{"id": "a", "title": "A", "follows": ▶["a"]}"#),
];

/// More fields of an event of which something is wrong.
const FIELDS: &[(&str, &str)] = &[
    ("understood", r#""themes": [▶"Water"]"#),
    ("understood", r#""themes": ▶"water""#),
    ("understood", r#""place": ▶"Huis", "room": "zaal""#),
    ("understood", r#""place": "huis", "room": ▶"Zaal""#),
    ("understood", r#""partners": [▶{"partner": "E.P.D.", "role": "organiser"}]"#),
    ("understood", r#""series": ▶"REEKS""#),
    ("understood", r#""follows": [▶"GOED"]"#),
    ("understood", r#""outcomes": [{"kind": "promise", "text": "x", "by": ▶"EPD"}]"#),
    ("unknown-partner", r#""outcomes": [{"kind": "promise", "text": "x", "by": ▶"Gemeente"}]"#),
    ("unknown-person", r#""outcomes": [{"kind": "promise", "text": "x", "person": ▶"Q"}]"#),
    ("unknown-partner", r#""contributors": [{"person": "p", "role": "speaker", "partner": ▶"Q"}]"#),
    ("unknown-word", r#""outcomes": [{"kind": "promise", "text": "x", "state": ▶"ooit"}]"#),
    ("understood", r#""outcomes": [{"kind": "promise", "text": "x", "state": ▶"Nog open"}]"#),
    ("understood", r#""outcomes": [{"kind": "promise", "text": "x", "state": ▶"uitgesteld"}]"#),
    ("understood", r#""attendance": ▶"Zaal""#),
    ("understood", r#""attendance": ▶"livestream""#),
    ("understood", r#""attendance": ▶"fysiek en online""#),
    ("unknown-theme", r#""themes": [▶"Wind"]"#),
    ("unknown-partner", r#""partners": [▶{"partner": "edp", "role": "organiser"}]"#),
    ("unknown-person", r#""contributors": [▶{"person": "q", "role": "speaker"}]"#),
    ("unknown-place", r#""place": ▶"thuis""#),
    ("unknown-room", r#""place": "huis", "room": ▶"zaaltje""#),
    ("unknown-series", r#""series": ▶"rij""#),
    ("unknown-event", r#""follows": [▶"b"]"#),
    ("unknown-field", r#""begin": ▶1"#),
    ("unknown-field", r#""_status": ▶"cancelled""#),
    ("misspelled-field", r#""Status": ▶"cancelled""#),
    ("misspelled-field", r#""stauts": ▶"cancelled""#),
    ("misspelled-field", r#""statu": ▶"cancelled""#),
    ("misspelled-field", r#""start": "2027-02-06T20:00", "ends": ▶"2027-02-06T22:00""#),
    ("misspelled-field", r#""start": "2027-02-06T20:00", "registration": {"close": ▶"2027-02-05T12:00"}"#),
    ("misspelled-field", r#""registraton": ▶{"full": true}"#),
    ("misspelled-field", r#""online-url": ▶"https://a.nl""#),
    ("reason-without-status", r#""statusReason": ▶"De spreker is ziek.""#),
    ("reason-without-status", r#""status": "scheduled", "statusReason": ▶"De spreker is ziek.""#),
    ("", r#""status": "cancelled", "statusReason": "De spreker is ziek.""#),
    ("former-id-in-use", r#""formerIds": ["oud", ▶"goed"]"#),
    ("former-id-in-use", r#""formerIds": [▶"a"]"#),
    ("html-in-text", r#""summary": ▶"Een <b>gratis</b> avond""#),
    ("html-in-text", r#""summary": ▶"<script>alert(1)</script>""#),
    ("html-in-text", r#""summary": ▶"Bouw &amp; wonen""#),
    ("direction-override", r#""summary": ▶"x\u202ey""#),
    ("unsafe-address", r#""onlineUrl": ▶"www.example.org""#),
    ("unsafe-address", r#""onlineUrl": ▶"javascript:alert(1)""#),
    ("unsafe-address", r#""onlineUrl": ▶" JaVaScRiPt:alert(1)""#),
    ("unsafe-address", r#""onlineUrl": ▶"java\tscript:alert(1)""#),
    ("unsafe-address", r#""onlineUrl": ▶"\u0001javascript:alert(1)""#),
    (
        "unsafe-address",
        r#""links": [{"url": "https://a.nl", "label": "x"}, {"url": ▶"data:x", "label": "y"}]"#,
    ),
    ("unsafe-address", r#""archive": {"reports": [{"label": "x", "url": ▶"vbscript:x"}]}"#),
    (
        "unsafe-address unsafe-address",
        r#""sources": ["https://a.nl", ▶"//b.nl"], "registration": {"url": ▶"x"}"#,
    ),
    ("unsafe-address-in-text", r#""description": ▶"[x](javascript:alert(1))""#),
    ("wrong-shape", r#""registration": {"capacity": ▶-1}"#),
    ("understood", r#""registration": {"capacity": ▶"50"}"#),
    ("wrong-shape", r#""registration": {"capacity": ▶"vijftig"}"#),
    ("wrong-shape", r#""registration": {"full": ▶"misschien", "fields": ["name"]}"#),
    ("understood understood", r#""registration": {"full": ▶"nee", "fields": [▶"naam"]}"#),
    ("missing-field", r#""images": [▶{"src": "a.jpg"}]"#),
    ("image-not-local", r#""images": [{"src": ▶"https://example.org/a.jpg", "alt": "A"}]"#),
    ("image-not-local", r#""images": [{"src": ▶"../a.jpg", "alt": "A"}]"#),
    ("unusable-start", r#""start": ▶"2027-02-31""#),
    ("unusable-start", r#""start": ▶"06-02-2027""#),
    ("unusable-start", r#""start": ▶"2027-02-06T19.30""#),
    ("unusable-start", r#""start": ▶"2027-02-06T19u30""#),
    ("unusable-start", r#""start": ▶"2027-02-06T24:00""#),
    ("unusable-start", r#""start": ▶"2027-07-06T20:00+01:00""#),
    ("unusable-start", r#""start": ▶"2027-03-28T02:30""#),
    ("unusable-start", r#""start": ▶"2027-10-31T02:30""#),
    ("unusable-time", r#""start": "2027-02-06T20:00", "end": ▶"22.00""#),
    ("unusable-time", r#""outcomes": [{"kind": "promise", "text": "x", "due": ▶"morgen"}]"#),
    (
        "outcome-overdue",
        r#""outcomes": [{"kind": "promise", "text": "x", "state": "open", "due": ▶"2026-01-01"}]"#,
    ),
    ("end-before-start", r#""start": "2027-02-06T20:00", "end": ▶"2027-02-06T00:30""#),
    ("", r#""start": "2027-02-06T20:00", "end": "2027-02-07T00:30""#),
    ("", r#""start": "2027-10-31T02:30", "fold": "second""#),
    ("doors-after-start", r#""start": "2027-02-06T20:00", "doors": ▶"2027-02-06T20:30""#),
    ("doors-after-start", r#""start": "2027-02-06T20:00", "doors": ▶"2027-01-30T19:30""#),
    ("doors-after-start", r#""start": "2027-02-06T20:00", "doors": ▶"2027-02-05T19:30""#),
    ("", r#""start": "2027-02-07T00:15", "doors": "2027-02-06T23:45""#),
    ("doors-after-start doors-without-start", r#""start": "2027-02-06", "doors": ▶▶"2027-02-05T19:30""#),
    ("doors-without-start", r#""start": "2027-02-06", "doors": ▶"2027-02-06T19:30""#),
    ("day-without-time", r#""start": "2027-02-06T20:00", "registration": {"closes": ▶"2027-02-05"}"#),
    ("day-without-time", r#""start": "2027-02-06T20:00", "end": ▶"2027-02-06""#),
    ("day-without-time", r#""start": "2027-02-06T20:00", "doors": ▶"2027-02-06""#),
    ("unusable-time", r#""start": "2027-02-06T20:00", "updated": ▶"2026-11-20""#),
    (
        "end-on-former-day",
        r#""start": "2027-03-01T20:00", "end": ▶"2027-06-01T22:00", "previousStart": ["2027-06-01T20:00"]"#,
    ),
    (
        "end-on-former-day",
        r#""start": "2027-02-05T20:00", "end": ▶"2027-02-07T00:30", "previousStart": ["2027-02-06T20:00"]"#,
    ),
    ("", r#""start": "2027-02-05T20:00", "end": "2027-02-06T00:30", "previousStart": ["2027-02-06T20:00"]"#),
    (
        "",
        r#""start": "2027-02-05T09:00", "end": "2027-02-06T17:00", "previousStart": ["2027-02-06T09:00"], "sessions": [
{"id": "s", "title": "S", "start": "2027-02-05T09:00"}, {"id": "t", "title": "T", "start": "2027-02-06T09:00"}]"#,
    ),
    ("long-event", r#""start": "2027-03-01T20:00", "end": ▶"2027-06-01T22:00""#),
    ("", r#""start": "2027-03-01T20:00", "end": "2027-03-08T20:00""#),
    ("", r#""start": "2027-03-01", "end": "2027-06-01""#),
    (
        "rescheduled-without-previous",
        r#""start": "2027-02-06T20:00", "status": ▶"rescheduled", "previousStart": ["2027-02-06T20:00"]"#,
    ),
    ("rescheduled-without-previous", r#""start": "2027-02-06T20:00", "status": ▶"rescheduled""#),
    (
        "session-outside-event",
        r#""start": "2027-02-06T20:00", "sessions": [▶{"id": "s", "title": "S", "start": "2027-02-06T19:00"}]"#,
    ),
    (
        "session-outside-event",
        r#""start": "2027-02-06T20:00", "sessions": [▶{"id": "s", "title": "S", "start": "2027-02-13T20:00"}]"#,
    ),
    (
        "session-outside-event",
        r#""start": "2027-02-06", "end": "2027-02-08", "sessions": [▶{"id": "s", "title": "S", "start": "2027-02-09T20:00"}]"#,
    ),
    (
        "",
        r#""start": "2027-02-06T20:00", "sessions": [{"id": "s", "title": "S", "start": "2027-02-07T00:30"}]"#,
    ),
    ("malformed-session-id", r#""sessions": [{"id": ▶"S 1", "title": "S"}]"#),
    ("duplicate-session-id", r#""sessions": [{"id": "s", "title": "S"}, {"id": ▶"s", "title": "S"}]"#),
    (
        "room-taken",
        r#""start": "2027-02-06T20:00", "place": "huis", "room": "zaal", "sessions": [
{"id": "s", "title": "S", "start": "2027-02-06T20:00", "end": "2027-02-06T21:00"},
▶{"id": "t", "title": "T", "start": "2027-02-06T20:30", "end": "2027-02-06T21:30"}]"#,
    ),
    (
        "",
        r#""start": "2027-02-06T20:00", "place": "huis", "room": "zaal", "sessions": [
{"id": "s", "title": "S", "start": "2027-02-06T20:00", "end": "2027-02-06T21:00"},
{"id": "t", "title": "T", "start": "2027-02-06T21:00", "end": "2027-02-06T21:30"}]"#,
    ),
    ("weekday-differs", r#""start": "2027-02-06T20:00", "summary": ▶"Kom op vrijdag 6 februari!""#),
    (
        "weekday-differs",
        r#""start": "2027-02-06T20:00", "description": {"nl": "Kom", "en": ▶"On Monday, February 6th, 2027"}"#,
    ),
    ("", r#""start": "2027-02-06T20:00", "summary": "Kom op zaterdag 6 februari 2027!""#),
    (
        "registration-closes-late",
        r#""start": "2027-02-06T20:00", "registration": {"closes": ▶"2027-02-07T12:00"}"#,
    ),
    (
        "registration-closes-late",
        r#""start": "2027-02-06T20:00", "registration": {"closes": ▶"2027-02-06T20:01"}"#,
    ),
    ("", r#""start": "2027-02-06T20:00", "registration": {"closes": "2027-02-06T20:00"}"#),
    (
        "registration-opens-late",
        r#""start": "2027-02-06T20:00", "registration": {"opens": ▶"2027-02-06T20:00"}"#,
    ),
    (
        "registration-opens-late",
        r#""start": "2027-02-06T20:00", "registration": {"opens": ▶"2027-02-05T12:00", "closes": "2027-02-05T11:00"}"#,
    ),
];

/// Settings of the portal.
const SETTINGS: &[(&str, &str)] = &[
    ("site-address-unset", r#"▶{"siteName": "S"}"#),
    ("site-address-unset", r#"{"siteUrl": ▶"https://example.org/"}"#),
    ("site-address-unset", r#"{"siteUrl": ▶"https://www.example.com/agenda"}"#),
    ("site-address-unset", r#"{"siteUrl": ▶"https://www.voorbeeld.nl/agenda/"}"#),
    ("", r#"{"siteUrl": "https://myexample.org/"}"#),
    ("", r#"{"siteUrl": "https://mijnvoorbeeld.nl/"}"#),
    ("site-address-local", r#"{"siteUrl": ▶"http://localhost:8080"}"#),
    ("site-address-local", r#"{"siteUrl": ▶"http://192.168.1.4/agenda/"}"#),
    ("site-address-local", r#"{"siteUrl": ▶"https://agenda/"}"#),
    ("site-address-secret", r#"{"siteUrl": ▶"https://user:pw@stad.nl/"}"#),
    ("site-address", r#"{"siteUrl": ▶"user:pw@stad.nl"}"#),
    ("site-address-page", r#"{"siteUrl": ▶"https://stad.nl/index.html"}"#),
    ("site-address-letters", r#"{"siteUrl": ▶"https://münchen.de/"}"#),
    ("", r#"{"siteUrl": "https://xn--mnchen-3ya.de/"}"#),
    ("top-level-list", "▶[]"),
    ("duplicate-field", r#"{"siteUrl": "https://a.nl/", "siteUrl": ▶"https://b.nl/"}"#),
    ("", r#"{"$schema": "x", "siteName": "S", "siteUrl": "https://a.nl/b/", "retentionDays": 7}"#),
    ("", r#"{"formerSites": ["www.oud.nl"], "house": {"name": "H", "address": "A 1", "city": "Delft"}}"#),
    (
        "",
        r#"{"security": {"contact": "mailto:a@b.nl", "expires": "2027-12-31"}, "delivery": {"kind": "none"}}"#,
    ),
    ("", r#"{"delivery": {"kind": "endpoint", "url": "https://a.nl/in"}}"#),
    ("empty-file", "▶"),
    ("trailing-comma", r#"{"siteName": "S"▶, }"#),
    ("misspelled-field", r#"{"siteURL": ▶"https://a.nl/"}"#),
    ("unknown-field", r#"{"sitename2": ▶"S"}"#),
    ("unknown-field", r#"{"house": {"name": "H", "street": ▶"A"}}"#),
    ("duplicate-field", r#"{"siteName": "S", "siteName": ▶"T"}"#),
    ("understood", r#"{"formerSites": ▶"www.oud.nl"}"#),
    ("understood", r#"{"retentionDays": ▶"7"}"#),
    ("wrong-shape", r#"{"retentionDays": ▶"een week"}"#),
    ("", r##"{"color": "#7A1F3D"}"##),
    ("color", r#"{"color": ▶"rood"}"#),
    ("color-too-light", r##"{"color": ▶"#ffd400"}"##),
    ("retention-days", r#"{"retentionDays": ▶0}"#),
    ("retention-days", r#"{"retentionDays": ▶366}"#),
    ("", r#"{"retentionDays": 365}"#),
    ("", r#"{"screens": {"door": {"inches": 55, "meters": 4, "languages": ["nl", "en"]}}}"#),
    ("screen-panel", r#"{"screens": {"door": {"inches": ▶6}}}"#),
    ("screen-panel", r#"{"screens": {"door": {"inches": ▶121}}}"#),
    ("screen-distance", r#"{"screens": {"door": {"meters": ▶0}}}"#),
    ("screen-distance", r#"{"screens": {"door": {"meters": ▶21}}}"#),
    ("unknown-word", r#"{"screens": {"door": {"languages": [▶"de"]}}}"#),
    ("", r#"{"screens": {"kiosk": {"idleSeconds": 20, "readingSeconds": 3600, "warningSeconds": 30}}}"#),
    ("", r#"{"screens": {"kiosk": {"panelInches": 1, "distanceCm": 1000}}}"#),
    ("kiosk-time", r#"{"screens": {"kiosk": {"idleSeconds": ▶19}}}"#),
    ("kiosk-time", r#"{"screens": {"kiosk": {"readingSeconds": ▶3601}}}"#),
    ("kiosk-time", r#"{"screens": {"kiosk": {"warningSeconds": ▶29}}}"#),
    ("", r#"{"screens": {"kiosk": {"place": "huis", "room": "zaal", "themes": ["water"]}}}"#),
    (
        "kiosk-scope kiosk-scope kiosk-scope",
        r#"{"screens": {"kiosk": {"place": ▶"Huis", "room": ▶"zaal", "themes": ["water", ▶"Wind"]}}}"#,
    ),
    ("kiosk-scope", r#"{"screens": {"kiosk": {"place": "huis", "room": ▶"podium"}}}"#),
    ("kiosk-size", r#"{"screens": {"kiosk": {"panelInches": ▶0}}}"#),
    ("kiosk-size", r#"{"screens": {"kiosk": {"distanceCm": ▶1001}}}"#),
    ("wrong-shape", r#"{"security": ▶"mailto:a@b.nl"}"#),
    ("site-address", r#"{"siteUrl": ▶"www.a.nl"}"#),
    ("site-address", r#"{"siteUrl": ▶"https:///x"}"#),
    ("site-address", r#"{"siteUrl": ▶"example.org"}"#),
    ("site-address", r#"{"siteUrl": ▶"https://a.nl/caf%C3%A9/"}"#),
    ("site-address", r#"{"siteUrl": ▶"https://a.nl//agenda/"}"#),
    ("site-address", r#"{"siteUrl": ▶"https://a.nl/?x=1"}"#),
    ("former-site", r#"{"formerSites": ["www.oud.nl", ▶"https://oud.nl/"]}"#),
    ("missing-field", r#"{"security": ▶{"contact": "mailto:a@b.nl"}}"#),
    ("security-contact", r#"{"security": {"contact": ▶"a@b.nl", "expires": "2027-12-31"}}"#),
    ("security-expires", r#"{"security": {"contact": "tel:+31", "expires": ▶"morgen"}}"#),
    ("security-expired", r#"{"security": {"contact": "tel:+31", "expires": ▶"2026-11-25"}}"#),
    ("security-expires-soon", r#"{"security": {"contact": "tel:+31", "expires": ▶"2026-11-26"}}"#),
    ("security-expires-soon", r#"{"security": {"contact": "tel:+31", "expires": ▶"2026-12-25"}}"#),
    ("", r#"{"security": {"contact": "tel:+31", "expires": "2026-12-26"}}"#),
    ("", r#"{"delivery": {"kind": "mailto", "address": "wij+aanmelden@a.nl"}}"#),
    ("unknown-word", r#"{"delivery": {"kind": ▶"postduif"}}"#),
    ("missing-field", r#"{"delivery": ▶{"kind": "", "url": "https://a.nl/in"}}"#),
    ("understood", r#"{"delivery": {"kind": ▶"E-mail", "address": "wij@a.nl"}}"#),
    ("missing-field understood", r#"{"delivery": ▶{"kind": ▶"mail"}}"#),
    ("understood", r#"{"screens": {"door": {"languages": [▶"Nederlands"]}}}"#),
    ("understood", r#"{"screens": {"door": {"languages": ▶"nl"}}}"#),
    ("missing-field", r#"{"delivery": ▶{"kind": "endpoint"}}"#),
    ("missing-field", r#"{"delivery": ▶{"kind": "mailto", "url": "https://a.nl/in"}}"#),
    ("delivery-mailbox", r#"{"delivery": {"kind": "mailto", "address": ▶"wij"}}"#),
    ("delivery-mailbox", r#"{"delivery": {"kind": "mailto", "address": ▶"wij@a.nl?cc=x@b.nl"}}"#),
    ("delivery-address", r#"{"delivery": {"kind": "endpoint", "url": ▶"http://127.0.0.1.b.nl/in"}}"#),
    ("delivery-address", r#"{"delivery": {"kind": "endpoint", "url": ▶"http://a.nl/in"}}"#),
    ("delivery-address", r#"{"delivery": {"kind": "endpoint", "url": ▶"https://a.nl; x"}}"#),
];

#[test]
fn what_is_wrong_in_the_settings_is_said_at_its_place() {
    let (known, _) = read(&programme("")).unwrap();
    for (codes, settings) in SETTINGS {
        // Most rows are about something else than the address of the site.
        let is_meant =
            |finding: &Finding| codes.contains("unset") || finding.problem.code() != "site-address-unset";
        let find = |text: &str| {
            inspect_settings(text.as_bytes(), now(), Some(&known))
                .findings
                .into_iter()
                .filter(is_meant)
                .collect()
        };
        check_found(codes, settings, find);
    }
}

#[test]
fn a_file_that_is_something_else_is_called_by_its_name() {
    FILES.iter().for_each(|(codes, file)| check_file(codes, file));
}

#[test]
fn a_slip_of_the_pen_hides_nothing_else() {
    SLIPS.iter().chain(EVENTS).chain(BROKEN).for_each(|(codes, events)| check(codes, events));
}

#[test]
fn the_last_event_and_the_only_one_can_be_left_out_too() {
    let good = r#"{"id": "a", "title": "A", "start": "2027-01-01"}"#;
    let list = |events: &str, more: &str| format!("{{\"events\": [\n  {events}\n], \"themes\": {more}\n}}");
    check_file(
        "name-without-quotes wrong-shape",
        &list(&format!("{good},\n  {{\"id\": \"b\", ▶title: \"B\"}}"), "▶5"),
    );
    check_file("name-without-quotes wrong-shape", &list("{\"id\": \"b\", ▶title: \"B\"}", "▶5"));
    let (previous, _) = read(&programme(&event(r#""start": "2027-02-06""#))).unwrap();
    let after = programme("{\"id\": \"a\", title: \"A\"}").replace("\"revision\": 3", "\"revision\": 4");
    let findings = inspect(after.as_bytes(), now(), Some(&previous)).findings;
    let found: Vec<_> = findings.iter().map(|it| it.problem.code()).collect();
    assert_eq!(found, ["name-without-quotes"]);
}

#[test]
fn a_field_that_is_wrong_is_said_at_its_place() {
    for (codes, fields) in FIELDS {
        check(codes, &event(fields));
    }
    let title = "x".repeat(5_000);
    check("long-title", &format!(r#"{{"id": "a", "title": ▶"{title}"}}"#));
    check_file("unknown-time-zone", &programme("").replacen('{', "{\"timeZone\": ▶\"Europe/Paris\",", 1));
    let synonyms = "{\"synonyms\": [[\"a\", \"b\"], ▶[\"ov\"], ▶[\"OV\", \"ov\", \"\"], ▶[]],";
    check_file("lone-synonym lone-synonym lone-synonym", &programme("").replacen('{', synonyms, 1));
    check_file("updated-in-future", &programme("").replacen("\"2026", "▶\"2027", 1));
}

#[test]
fn every_code_of_the_reference_has_a_test() {
    let tables = [FILES, SLIPS, BROKEN, EVENTS, FIELDS, SETTINGS];
    let rows = tables.iter().flat_map(|table| table.iter()).flat_map(|(codes, _)| codes.split_whitespace());
    let in_code = ["lone-synonym", "long-title", "unknown-time-zone", "updated-in-future"];
    let tested: BTreeSet<&str> = rows.chain(in_code).chain(ELSEWHERE).collect();
    let explained: BTreeSet<&str> =
        EXPLANATIONS.iter().flat_map(|rows| rows.iter()).map(|row| row.code).collect();
    assert_eq!(tested, explained);
}

#[test]
fn every_finding_is_explained_with_its_severity() {
    for (_, fields) in FIELDS {
        for finding in look(&programme(&event(&fields.replace(MARK, "")))).findings {
            let row = explanation(finding.problem.code()).unwrap();
            assert_eq!(finding.problem.severity(), row.severity, "{}", row.code);
        }
    }
}

/// The code and what was probably meant.
#[track_caller]
fn meant(fields: &str, expected: &str) {
    let findings = look(&programme(&event(fields))).findings;
    let finding = findings.iter().find(|it| it.problem.code() != "no-date").unwrap();
    let hint = finding.problem.hint(Language::Nl).unwrap_or_default();
    assert!(hint.contains(expected), "{fields}: {hint}");
}

#[test]
fn what_was_probably_meant_is_said() {
    meant(r#""start": "06-02-2027""#, "\"2027-02-06\"");
    meant(r#""start": "2027-02-06T19.30""#, "\"2027-02-06T19:30\"");
    meant(r#""start": "2027-02-06T19u30""#, "\"2027-02-06T19:30\"");
    meant(r#""start": "6-2-2027 20u""#, "\"2027-02-06T20:00\"");
    meant(r#""start": "2027-02-06T24:00""#, "\"2027-02-07T00:00\"");
    meant(r#""start": "2027-07-06T20:00+01:00""#, "\"2027-07-06T20:00\"");
    meant(r#""start": "2027-02-31""#, "Schrijf de tijd zo");
    meant(r#""start": "2027-02-06T20:00", "updated": "2026-11-20""#, "Zet de tijd erbij");
    meant(r#""onlineUrl": "www.example.org""#, "\"https://www.example.org\"");
    meant(r#""onlineUrl": "iemand@example.org""#, "\"mailto:iemand@example.org\"");
    meant(r#""Status": "cancelled""#, "\"status\"");
    meant(r#""themes": ["waterr"]"#, "\"water\"");
    meant(r#""status": "cancelt""#, "\"cancelled\"");
    let findings =
        look(&programme(r#"{"id": "Café & Stad!", "title": "A", "start": "2027-01-01"}"#)).findings;
    assert_eq!(findings[0].problem.hint(Language::Nl).unwrap(), "Bedoelt u \"cafe-stad\"?");
}

#[test]
fn a_word_that_is_not_known_is_said_with_those_that_are_and_an_example_of_the_very_field() {
    let findings = look(&programme(&event(r#""start": "2027-02-11T20:00", "status": "cancelt""#))).findings;
    let finding = findings.iter().find(|it| it.problem.code() == "unknown-word").unwrap();
    let said = finding.problem.message(Language::Nl);
    for word in ["cancelt", "scheduled", "cancelled", "postponed", "rescheduled", "movedOnline"] {
        assert!(said.contains(word), "{said}");
    }
    assert_eq!(finding.example(), "\"status\": \"cancelled\"");
    let by =
        r#""start": "2027-02-11T20:00", "outcomes": [{"kind": "promise", "text": "X", "by": "niemand"}]"#;
    let findings = look(&programme(&event(by))).findings;
    let finding = findings.iter().find(|it| it.pointer.ends_with("/by")).unwrap();
    assert_eq!(finding.example(), "\"by\": \"epd\"");
}

#[test]
fn a_word_that_only_looks_like_another_is_not_suggested() {
    for (field, word) in [("state", "uitgestort"), ("state", "uitgesproken"), ("state", "klaargelegd")] {
        let fields = format!(
            r#""start": "2027-02-11T20:00", "outcomes": [{{"kind": "promise", "text": "X", "{field}": "{word}"}}]"#
        );
        let findings = look(&programme(&event(&fields))).findings;
        assert_eq!(findings[0].problem.code(), "unknown-word", "{word}");
        assert_eq!(findings[0].problem.hint(Language::Nl), None, "{word}");
        assert_eq!(findings[0].example(), "\"state\": \"open\"", "{word}");
    }
    let findings =
        look(&programme(&event(r#""start": "2027-02-11T20:00", "attendance": "zaalwacht""#))).findings;
    assert_eq!(findings[0].problem.hint(Language::Nl), None);
}

/// The message in Dutch and the example of the only finding.
#[track_caller]
fn said(fields: &str, message: &str, example: &str) {
    let findings = look(&programme(&event(fields))).findings;
    assert_eq!(findings.len(), 1, "{fields}: {findings:?}");
    let finding = &findings[0];
    assert_eq!(finding.problem.message(Language::Nl), message, "{fields}");
    assert_eq!(finding.example(), example, "{fields}");
}

#[test]
fn a_time_that_cannot_be_is_named_with_the_one_it_cannot_be_with() {
    let session = explanation("session-outside-event").unwrap().example;
    for (from, to, event, named) in [
        (
            "21:15",
            "23:30",
            "22:00",
            "(2027-02-06T23:30) kan niet bij die van de activiteit (2027-02-06T22:00)",
        ),
        (
            "22:15",
            "23:30",
            "22:00",
            "(2027-02-06T22:15) kan niet bij die van de activiteit (2027-02-06T22:00)",
        ),
        (
            "19:15",
            "23:30",
            "22:00",
            "(2027-02-06T19:15) kan niet bij die van de activiteit (2027-02-06T20:00)",
        ),
    ] {
        let fields = format!(
            r#""start": "2027-02-06T20:00", "end": "2027-02-06T{event}",
"sessions": [{{"id": "s", "title": "S", "start": "2027-02-06T{from}", "end": "2027-02-06T{to}"}}]"#
        );
        said(&fields, &format!("De tijd van dit onderdeel {named}."), session);
    }
    said(
        r#""start": "2027-02-06T20:00", "sessions": [{"id": "s", "title": "S", "start": "2027-02-06T20:00", "end": "2027-06-01T21:00"}]"#,
        "De tijd van dit onderdeel (2027-06-01T21:00) kan niet bij die van de activiteit (2027-02-06T20:00).",
        session,
    );
    said(
        r#""start": "2027-03-01T20:00", "end": "2027-06-01T22:00""#,
        "Van 2027-03-01T20:00 tot 2027-06-01T22:00 is meer dan een week.",
        explanation("long-event").unwrap().example,
    );
}

#[test]
fn a_day_alone_is_said_with_the_time_that_is_missing() {
    said(
        r#""start": "2027-02-26T20:00", "registration": {"closes": "2027-02-25"}"#,
        "Hier hoort een tijd bij de dag 2027-02-25.",
        "\"closes\": \"2027-02-25T23:59\"",
    );
    said(
        r#""start": "2027-02-26T20:00", "end": "2027-02-26""#,
        "Hier hoort een tijd bij de dag 2027-02-26.",
        "\"end\": \"2027-02-26T22:00\"",
    );
}

#[test]
fn a_person_who_is_to_have_no_page_is_told_of_when_that_is_not_understood() {
    let person = |page: &str| {
        format!(
            r#"{{"schemaVersion": 1, "revision": 1, "updated": "2026-11-20T09:00", "people": [{{"id": "p", "name": "P", {page}}}],
"events": [{{"id": "a", "title": "A", "start": "2027-01-01T20:00"}}]}}"#
        )
    };
    check_file("", &person(r#""page": false, "sortName": "P""#));
    check_file("understood", &person(r#""page": ▶"nee""#));
    check_file("wrong-shape", &person(r#""page": ▶"liever niet""#));
    check_file("wrong-shape", &person(r#""page": ▶{}"#));
    check_file("wrong-shape", &person(r#""sortName": ▶false"#));
    check_file("misspelled-field", &person(r#""Page": ▶false"#));
    check_file("misspelled-field", &person(r#""pagee": ▶false"#));
}

/// Records with nothing in them.
const EMPTY: &[&str] = &[
    r#"{"publisher": ▶{}, "events": []}"#,
    r#"{"themes": [▶{}], "events": []}"#,
    r#"{"partners": [▶{}], "events": []}"#,
    r#"{"people": [▶{}], "events": []}"#,
    r#"{"series": [▶{}], "events": []}"#,
    r#"{"places": [▶{}], "events": []}"#,
    r#"{"places": [{"id": "a", "name": "A", "rooms": [▶{}]}], "events": []}"#,
    r#"{"events": [▶{}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "sessions": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "partners": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "contributors": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "images": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "links": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "archive": {"reports": [▶{}]}}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "outcomes": [▶{}]}]}"#,
    r#"{"events": [{"id": "a", "title": "A", "price": ▶{}}]}"#,
];

/// Whether what is said to be missing in an empty record is there when one does as the examples say.
#[track_caller]
fn examples_mend(marked: &str, find: impl Fn(&str) -> Vec<Finding>) {
    let (before, after) = marked.split_once("▶{}").unwrap();
    let missing = |text: &str| {
        find(text).into_iter().find(|it| it.problem.code() == "missing-field" && it.pointer.len() > 1)
    };
    let mut fields: Vec<String> = Vec::new();
    while let Some(finding) = missing(&format!("{before}{{{}}}{after}", fields.join(", "))) {
        let example = finding.example();
        assert!(fields.len() < 9 && !fields.contains(&example), "{marked}: {fields:?}, {example}");
        fields.push(example);
    }
    assert!(!fields.is_empty(), "{marked}: nothing is missing");
}

#[test]
fn the_example_of_a_field_that_is_missing_is_that_field() {
    EMPTY.iter().for_each(|marked| examples_mend(marked, |text| look(text).findings));
    let settings = |text: &str| inspect_settings(text.as_bytes(), now(), None).findings;
    examples_mend(r#"{"delivery": ▶{}}"#, settings);
    examples_mend(r#"{"security": ▶{}}"#, settings);
}

/// The code of the only finding in bytes, and the title that was read all the same.
#[track_caller]
fn check_bytes(bytes: &[u8], codes: &[&str], title: &str) {
    let inspection = inspect(bytes, now(), None);
    let found: Vec<_> = inspection.findings.iter().map(|it| it.problem.code()).collect();
    assert_eq!(found, codes);
    let schedule = inspection.schedule.unwrap();
    assert!(schedule.events.iter().any(|event| event.about.title.all().any(|text| text == title)), "{title}");
}

#[test]
fn what_an_editor_saved_in_another_encoding_is_read_all_the_same() {
    let text = programme(r#"{"id": "a", "title": "Café", "start": "2027-01-01"}"#);
    let units = || std::iter::once(0xfeff).chain(text.encode_utf16());
    check_bytes(format!("\u{feff}{text}").as_bytes(), &[], "Café");
    check_bytes(&units().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &["utf-16"], "Café");
    check_bytes(&units().flat_map(u16::to_be_bytes).collect::<Vec<_>>(), &["utf-16"], "Café");
    check_bytes(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &["utf-16"], "Café");
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    check_bytes(&latin, &["windows-1252"], "Café");
    let place = inspect(&latin, now(), None).findings[0].position.unwrap();
    assert_eq!((place.line, place.column), (6, 26));
    let broken: Vec<u8> = latin.iter().map(|byte| if *byte == 0xe9 { 0x81 } else { *byte }).collect();
    check_bytes(&broken, &["not-text"], "Goed");
}

#[test]
fn what_would_break_other_formats_is_plain_text_here() {
    for text in hostile::HOSTILE.iter().filter(|text| !text.contains(['<', '&', '[', '\u{202e}', '\u{2066}']))
    {
        let text = serde_json::to_string(text).unwrap();
        check("", &event(&format!(r#""summary": {text}"#)));
    }
}

/// What is found when the first is published and the second takes its place.
#[track_caller]
fn compare(before: &str, after: &str, expected: &[&str]) {
    let (previous, _) = read(&programme(before)).unwrap();
    let after = programme(after).replace("\"revision\": 3", "\"revision\": 4");
    let findings = inspect(after.as_bytes(), now(), Some(&previous)).findings;
    let found: Vec<_> = findings.iter().map(|it| it.problem.code()).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_was_published_may_not_change_or_vanish_silently() {
    let old = event(r#""start": "2027-02-06T20:00", "place": "huis""#);
    compare(&old, &old, &[]);
    compare(&old, &old.replace("20:00", "20:30"), &["changed-without-sequence"]);
    compare(&old, &old.replace(", \"place\": \"huis\"", ""), &["changed-without-sequence"]);
    let cancelled = old.replace("\"start\"", "\"status\": \"cancelled\", \"start\"");
    compare(&old, &cancelled, &["changed-without-sequence"]);
    compare(&old, &cancelled.replace("\"start\"", "\"sequence\": 1, \"start\""), &[]);
    let evening = event(r#""sequence": 1, "start": "2027-06-01T20:00", "end": "2027-06-01T22:00""#);
    let early = evening.replace("\"sequence\": 1", "\"sequence\": 2").replacen("06-01T20", "03-01T20", 1);
    compare(&evening, &early, &["long-event", "end-on-former-day"]);
    compare(&evening, &early.replacen("03-01T20", "05-29T20", 1), &["end-on-former-day"]);
    compare(&evening, &early.replacen("06-01T22", "03-01T22", 1), &[]);
    let days = evening.replacen("06-01T22", "06-03T22", 1);
    compare(&days, &days.replace("\"sequence\": 1", "\"sequence\": 2").replacen("06-01", "06-02", 1), &[]);
    compare(&old, "", &["id-vanished"]);
    compare(&old, &old.replace("\"a\"", "\"b\""), &["id-vanished"]);
    compare(&old, &old.replace("\"a\"", "\"b\", \"formerIds\": [\"a\"]"), &[]);
    let (previous, _) = read(&programme("")).unwrap();
    let findings = inspect(programme(&old).as_bytes(), now(), Some(&previous)).findings;
    let found: Vec<_> = findings.iter().map(|it| it.problem.code()).collect();
    assert_eq!(found, ["revision-not-raised"]);
}

#[test]
fn an_event_that_says_more_is_more_complete() {
    let percent = |events: &str| look(&programme(events)).completeness.events[0].percent;
    let bare = percent(&event(r#""kind": "debat""#));
    let fuller = percent(&event(
        r#""start": "2027-02-06T20:00", "place": "huis", "summary": "x", "themes": ["water"]"#,
    ));
    assert!(bare < fuller && fuller < 100, "{bare} {fuller}");
}

/// Every slip of one key in a small file: a character too few, too many, or another one.
#[test]
fn no_slip_of_one_key_is_too_much() {
    let file = r#"{"themes": [{"id": "w", "name": "Wé"}], "events": [{"id": "a", "title": "A\"b\u00e9",
"start": "2027-02-06T20:00", "sessions": [{"id": "s", "title": "S"}], "images": [{"src": "a", "alt": ""}]}]}"#;
    let chars: Vec<char> = file.chars().collect();
    for at in 0..chars.len() {
        let (before, after): (String, String) =
            (chars[..at].iter().collect(), chars[at + 1..].iter().collect());
        for key in ["", "\"", "“", ",", "{", "]", "\n", "\\", "#", "/*", "é", "<"] {
            for text in [format!("{before}{key}{after}"), format!("{before}{key}{}{after}", chars[at])] {
                let inspection = look(&text);
                assert!(inspection.schedule.is_some() || !inspection.findings.is_empty(), "{text}");
                let is_inside = |line: usize| line <= text.split('\n').count();
                let places = inspection.findings.iter().filter_map(|finding| finding.position);
                places.for_each(|place| assert!(is_inside(place.line), "{text}"));
            }
        }
    }
}

#[test]
fn a_hundred_thousand_events_are_checked() {
    let mut events = String::new();
    for at in 0..100_000 {
        let (month, day) = (at / 40_320 + 1, at / 1_440 % 28 + 1);
        let start = format!("2027-{month:02}-{day:02}T{:02}:{:02}", at / 60 % 24, at % 60);
        let follows = if at == 0 { String::new() } else { format!("\"e{}\"", at - 1) };
        events.push_str(&format!(
            "{{\"id\": \"e{at}\", \"title\": \"E\", \"start\": \"{start}\", \"follows\": [{follows}], \"x\": 1}},\n"
        ));
    }
    let inspection = look(&programme(events.trim_end_matches(",\n")));
    assert_eq!(inspection.findings.len(), 100_000);
    assert_eq!(inspection.completeness.events.len(), 100_001);
}
