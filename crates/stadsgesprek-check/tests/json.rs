//! What the reader of the site takes is what `JSON.parse` takes, with which the worker reads the same file. That
//! `JSON.parse` gives these verdicts is tested by `tests/pages/json.test.mjs`.

#![allow(
    clippy::unwrap_used,
    reason = "clippy does not see that functions beside the tests are part of them"
)]

use stadsgesprek_check::finding::Finding;
use stadsgesprek_check::{EXPLANATIONS, inspect, inspect_settings};
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::reading::finding::{Refusal, Severity};
use stadsgesprek_core::value::time::Moment;

const DOCUMENTS: &str = include_str!("json/documents.json");

/// Noon on 25 November 2026.
fn now() -> Moment {
    Moment::from_unix_seconds(1_795_604_400)
}

fn documents(verdict: &str) -> Vec<String> {
    let documents: serde_json::Value = serde_json::from_str(DOCUMENTS).unwrap();
    let documents = documents[verdict].as_array().unwrap().iter();
    documents.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The codes of what is wrong with a file as a whole, each with its place.
fn refusals(findings: &[Finding]) -> Vec<&'static str> {
    let is_of_file = |code: &str| code != "no-events" && EXPLANATIONS[0].iter().any(|row| row.code == code);
    let errors = findings.iter().filter(|it| it.problem.severity() == Severity::Error);
    let errors = errors.filter(|it| it.position.is_some()).map(|it| it.problem.code());
    errors.filter(|code| is_of_file(code)).collect()
}

#[test]
fn what_json_parse_takes_is_read_and_checked() {
    for text in documents("accepted") {
        assert!(read(&text).is_ok(), "{text:?}");
        assert_eq!(refusals(&inspect(text.as_bytes(), now(), None).findings), [""; 0], "{text:?}");
        assert!(inspect_settings(text.as_bytes(), now(), None).is_usable(), "{text:?}");
    }
}

#[test]
fn what_json_parse_refuses_is_refused_with_its_place() {
    for text in documents("refused") {
        assert!(matches!(read(&text), Err(Refusal::NotJson { .. } | Refusal::Empty)), "{text:?}");
        assert_ne!(refusals(&inspect(text.as_bytes(), now(), None).findings), [""; 0], "{text:?}");
        assert!(!inspect_settings(text.as_bytes(), now(), None).is_usable(), "{text:?}");
    }
}

/// What is found in a file as a whole: code, line, column and what is said of it.
#[track_caller]
fn check(text: &str, expected: &[(&str, usize, usize, &str)]) {
    let findings = inspect(text.as_bytes(), now(), None).findings;
    let findings = findings.iter().filter(|it| !refusals(std::slice::from_ref(it)).is_empty());
    let found: Vec<_> = findings.collect();
    assert_eq!(found.len(), expected.len(), "{text:?}: {found:?}");
    for (finding, (code, line, column, words)) in found.iter().zip(expected) {
        let position = finding.position.unwrap();
        assert_eq!(
            (finding.problem.code(), position.line, position.column),
            (*code, *line, *column),
            "{text:?}"
        );
        let said = finding.problem.message(stadsgesprek_core::value::text::Language::Nl);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn each_character_that_cannot_be_there_is_named_at_its_place() {
    check(
        "{\n\u{a0}\u{a0}\"events\":\u{a0}[]}",
        &[("strange-space", 2, 1, "U+00A0"), ("strange-space", 2, 12, "U+00A0")],
    );
    check("{\u{c}\"a\": 1}", &[("strange-space", 1, 2, "U+000C")]);
    check("{\"a\":\u{feff}1}", &[("strange-space", 1, 6, "U+FEFF")]);
    check("{\"a\":\0 1}", &[("strange-space", 1, 6, "U+0000")]);
    check("{\"a\": \"x\u{0}y\"}", &[("control-character", 1, 9, "U+0000")]);
    check("{\"a\": \"x\r\ny\"}", &[("control-character", 1, 9, "U+000D")]);
    check(
        "{\"a\": \"x\ny\", \"b\": \"\t\"}",
        &[("control-character", 1, 9, "U+000A"), ("control-character", 2, 11, "U+0009")],
    );
    check("{\"a\": 007}", &[("not-a-number", 1, 7, "getal")]);
    check("{\"a\": .5}", &[("not-a-number", 1, 7, "getal")]);
    check("{\"a\": +5}", &[("not-a-number", 1, 7, "getal")]);
    check("{\"a\": NaN}", &[("not-a-number", 1, 7, "getal")]);
    check(
        "{\"a\": True, \"b\": None}",
        &[("word-without-quotes", 1, 7, "True"), ("word-without-quotes", 1, 18, "None")],
    );
    check("{\"a\": ja}", &[("word-without-quotes", 1, 7, "\"ja\"")]);
}

#[test]
fn half_a_character_costs_that_character() {
    let text = r#"{"events": [{"id": "a", "title": "x\ud83dy\ude00z \ud83c\udf0a"}]}"#;
    let (schedule, _) = read(text).unwrap();
    assert_eq!(schedule.events[0].about.title.all().collect::<Vec<_>>(), ["x\u{fffd}y\u{fffd}z 🌊"]);
    let inspection = inspect(text.as_bytes(), now(), None);
    let found = inspection.findings.iter().filter(|it| it.problem.code() == "lone-surrogate");
    let places: Vec<_> = found.map(|it| (it.problem.severity(), it.position.unwrap().column)).collect();
    assert_eq!(places, [(Severity::Warning, 36), (Severity::Warning, 43)]);
}

#[test]
fn what_is_nested_deeper_than_anybody_writes_is_refused() {
    let nested = |depth: usize| format!("{{\"a\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&nested(500)).is_ok());
    assert!(matches!(read(&nested(600)), Err(Refusal::NotJson { .. })));
}
