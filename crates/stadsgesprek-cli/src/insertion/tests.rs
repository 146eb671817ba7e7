//! What is added, where, and that nothing else changes.

use super::{WrongShape, ids, with_event, with_new_revision};
use crate::draft::Draft;
use proptest::prelude::*;
use stadsgesprek_core::programme::schedule;
use stadsgesprek_core::value::text::Text;
use stadsgesprek_core::value::time::Moment;

fn draft(id: &str, start: Option<&str>) -> Draft {
    let start = start.map(str::to_owned);
    Draft { id: id.to_owned(), start, ..Draft::titled(Text::Plain("T".to_owned())) }
}

#[track_caller]
fn check(before: &str, start: Option<&str>, expected: &str) {
    assert_eq!(with_event(before, &draft("x", start)).as_deref(), Ok(expected));
}

#[test]
fn an_event_goes_at_the_end_of_the_list_in_the_style_of_the_file() {
    check(
        "{\n  \"events\": [\n    {\n      \"id\": \"a\"\n    }\n  ]\n}\n",
        None,
        "{\n  \"events\": [\n    {\n      \"id\": \"a\"\n    },\n    {\n      \"id\": \"x\",\n      \"title\": \"T\"\n    }\n  ]\n}\n",
    );
    check(
        "{\r\n\t\"events\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\"\r\n\t\t}\r\n\t]\r\n}",
        None,
        "{\r\n\t\"events\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\"\r\n\t\t},\r\n\t\t{\r\n\t\t\t\"id\": \"x\",\r\n\t\t\t\"title\": \"T\"\r\n\t\t}\r\n\t]\r\n}",
    );
    check(
        "{\n  \"events\": [\n    { \"id\": \"a\" }\n  ]\n}",
        None,
        "{\n  \"events\": [\n    { \"id\": \"a\" },\n    { \"id\": \"x\", \"title\": \"T\" }\n  ]\n}",
    );
    check(
        "{\n  \"events\": [{\n    \"id\": \"a\"\n  }]\n}",
        None,
        "{\n  \"events\": [{\n    \"id\": \"a\"\n  }, {\n    \"id\": \"x\",\n    \"title\": \"T\"\n  }]\n}",
    );
}

#[test]
fn a_file_of_one_line_stays_one_line() {
    check(
        r#"{"events":[{"id":"a"}],"z":1}"#,
        None,
        r#"{"events":[{"id":"a"},{"id":"x","title":"T"}],"z":1}"#,
    );
    check(r#"{"events":[]}"#, None, r#"{"events":[{"id":"x","title":"T"}]}"#);
    check(r#"{ "events": [] }"#, None, r#"{ "events": [{ "id": "x", "title": "T" }] }"#);
    check("{}", None, r#"{"events": [{ "id": "x", "title": "T" }]}"#);
    check(r#"{"z":1}"#, None, r#"{"z":1,"events":[{"id":"x","title":"T"}]}"#);
}

#[test]
fn a_list_that_is_empty_or_missing_is_begun() {
    let expected = "{\n  \"events\": [\n    {\n      \"id\": \"x\",\n      \"title\": \"T\"\n    }\n  ]\n}";
    check("{\n  \"events\": []\n}", None, expected);
    check("{\n  \"events\": [\n  ]\n}", None, expected);
    check("{\n  \"events\": null\n}", None, expected);
    check(
        "{\n  \"revision\": 1\n}",
        None,
        "{\n  \"revision\": 1,\n  \"events\": [\n    {\n      \"id\": \"x\",\n      \"title\": \"T\"\n    }\n  ]\n}",
    );
}

#[test]
fn a_byte_order_mark_and_fields_that_are_not_known_stay() {
    check(
        "\u{feff}{ \"odd\" : [1.50,  2], \"events\": [ {\"id\": \"a\" } ] }",
        None,
        "\u{feff}{ \"odd\" : [1.50,  2], \"events\": [ {\"id\": \"a\" }, { \"id\": \"x\", \"title\": \"T\" } ] }",
    );
}

#[track_caller]
fn check_order(starts: &[Option<&str>], start: Option<&str>, expected: usize) {
    let events: Vec<String> = starts
        .iter()
        .map(|start| start.map_or("{}".to_owned(), |start| format!("{{\"start\": \"{start}\"}}")))
        .collect();
    let text = with_event(&format!("{{\"events\": [{}]}}", events.join(", ")), &draft("x", start)).unwrap();
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    let at = read["events"].as_array().unwrap().iter().position(|event| event["id"] == "x");
    assert_eq!(at, Some(expected), "{text}");
}

#[test]
fn in_a_file_by_date_an_event_goes_to_its_date() {
    let by_date = [Some("2019-02-06T20:00"), Some("2020-01-22"), Some("2027-01-01"), None];
    check_order(&by_date, Some("2021-03-04T20:00"), 2);
    check_order(&by_date, Some("2020-01-22T20:00"), 2);
    check_order(&by_date, Some("2018-01-01"), 0);
    check_order(&by_date, Some("2028-01-01"), 3);
    check_order(&by_date, None, 4);
    check_order(&[None, Some("2019-02-06")], Some("2018-02-06"), 1);
    check_order(&[None, None], Some("2018-02-06"), 2);
    check_order(&[Some("2020-01-22"), Some("2019-02-06")], Some("2018-02-06"), 2);
    let newest_first = [Some("2020-01-22"), None, Some("2019-02-06"), Some("2019-02-06")];
    check_order(&newest_first, Some("2021-01-01"), 0);
    check_order(&newest_first, Some("2019-06-01"), 2);
    check_order(&newest_first, Some("2018-02-06"), 4);
    let in_no_order = [Some("2020-01-22"), Some("2019-02-06"), Some("2021-01-01")];
    check_order(&in_no_order, Some("2019-06-01"), 3);
}

#[test]
fn the_revision_is_raised_and_the_moment_of_the_change_is_set() {
    let now = Moment::from_unix_seconds(1_795_600_000);
    let check = |before: &str, expected: &str| {
        assert_eq!(with_new_revision(before, now).as_deref(), Ok(expected));
    };
    check(
        "\u{feff}{ \"updated\": \"x\", \"revision\":  7 }",
        "\u{feff}{ \"updated\": \"2026-11-25T10:46\", \"revision\":  8 }",
    );
    check("{ \"revision\": \"7\", \"updated\": 3 }", "{ \"revision\": \"7\", \"updated\": 3 }");
    check("{}", "{}");
}

#[test]
fn what_is_no_programme_is_refused() {
    for (text, expected) in [
        ("", WrongShape::NotAnObject),
        ("[]", WrongShape::NotAnObject),
        ("{ events: [] }", WrongShape::NotAnObject),
        ("{ \"events\": {} }", WrongShape::EventsNotAList),
        ("{ \"events\": \"x\" }", WrongShape::EventsNotAList),
    ] {
        assert_eq!(with_event(text, &draft("x", None)), Err(expected), "{text}");
    }
}

#[test]
fn every_id_in_use_is_known_also_of_events_that_cannot_be_shown() {
    let text = r#"{ "events": [{ "id": "a", "formerIds": ["b"] }, { "id": "c", "start": 3 }, 4, {}] }"#;
    assert_eq!(ids(text), Ok(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]));
}

proptest! {
    #[test]
    fn a_file_and_a_new_event_differ_only_by_what_was_added(
        count in 0_usize..4,
        unit in prop::sample::select(vec!["  ", "\t", "    "]),
        newline in prop::sample::select(vec!["\n", "\r\n"]),
        has_mark in any::<bool>(),
        title in "\\PC{1,40}",
    ) {
        let events: Vec<String> = (0..count)
            .map(|at| {
                let (outer, inner) = (unit.repeat(2), unit.repeat(3));
                format!(
                    "{outer}{{{newline}{inner}\"id\": \"e{at}\",{newline}{inner}\"title\": \"é\"{newline}{outer}}}"
                )
            })
            .collect();
        let list = events.join(&format!(",{newline}"));
        let mark = if has_mark { "\u{feff}" } else { "" };
        let before = format!("{mark}{{{newline}{unit}\"events\": [{newline}{list}{newline}{unit}]{newline}}}{newline}");
        let new = Draft { title: Text::Plain(format!("T {title}")), ..draft("new", Some("2027-02-10T20:00")) };
        let after = with_event(&before, &new).unwrap();
        let same_start = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
        let same_end = before.bytes().rev().zip(after.bytes().rev()).take_while(|(a, b)| a == b).count();
        prop_assert!(same_start + same_end >= before.len(), "{after}");
        let (schedule, findings) = schedule::read(&after).unwrap();
        prop_assert_eq!(findings, vec![]);
        prop_assert_eq!(schedule.events.len(), count + 1);
        prop_assert!(newline == "\n" || !after.replace("\r\n", "").contains('\n'));
    }
}

mod placed {
    use super::super::{JsonPath, PlacedChange, with_changes, with_copy, without_drafts};
    use crate::json::Json;

    const ORDER: &[&str] = &["a", "b", "c"];

    fn events() -> JsonPath {
        JsonPath::default().field("events")
    }

    fn set(path: JsonPath, value: Json) -> PlacedChange {
        PlacedChange::Set { path, value, order: ORDER }
    }

    #[track_caller]
    fn check(before: &str, changes: &[PlacedChange], expected: &str) {
        assert_eq!(with_changes(before, changes).as_deref(), Ok(expected));
    }

    #[test]
    fn a_value_is_changed_where_it_stands_and_added_where_it_belongs() {
        let before = "{ \"events\": [{ \"a\": 1,   \"x\": {}, \"c\": \"é\" }] }\n";
        let it = events().item(0);
        check(before, &[set(it.field("a"), Json::text("één"))], &before.replace('1', "\"één\""));
        check(before, &[set(it.field("b"), Json::Flag(true))], &before.replace("1,", "1, \"b\": true,"));
        check(before, &[set(it.field("x").field("a"), Json::Number(2))], &before.replace("{}", "{\"a\": 2}"));
        check(
            before,
            &[set(it.field("b").field("c"), Json::Number(2))],
            &before.replace(" }]", ", \"b\": { \"c\": 2 } }]"),
        );
        // What leads nowhere changes nothing.
        check(before, &[set(events().item(7).field("a"), Json::Number(2))], before);
        check(before, &[PlacedChange::Remove(it.field("z"))], before);
    }

    #[test]
    fn what_goes_takes_its_comma_with_it() {
        let before =
            "{\r\n  \"events\": [\r\n    { \"a\": 1 },\r\n    { \"b\": 2 },\r\n    { \"c\": 3 }\r\n  ]\r\n}";
        for (at, gone) in
            [(0, "{ \"a\": 1 },\r\n    "), (1, ",\r\n    { \"b\": 2 }"), (2, ",\r\n    { \"c\": 3 }")]
        {
            check(before, &[PlacedChange::Remove(events().item(at))], &before.replacen(gone, "", 1));
        }
        let all = [0, 0, 0].map(|at| PlacedChange::Remove(events().item(at)));
        check(before, &all, "{\r\n  \"events\": []\r\n}");
        check(
            "{\"events\":[{\"a\":1}]}",
            &[PlacedChange::Remove(events().item(0).field("a"))],
            "{\"events\":[{}]}",
        );
    }

    #[test]
    fn a_list_is_begun_continued_and_put_in_order() {
        let item = |name: &str| PlacedChange::Append {
            list: events().item(0).field("b"),
            item: Json::Object(vec![("a", Json::text(name))]),
            order: ORDER,
        };
        let swap = PlacedChange::Swap { list: events().item(0).field("b"), at: 0 };
        check(
            "{\n  \"events\": [\n    {\n      \"a\": 1\n    }\n  ]\n}\n",
            &[item("x"), item("y"), swap],
            "{\n  \"events\": [\n    {\n      \"a\": 1,\n      \"b\": [\n        {\n          \"a\": \"y\"\n        },\n        {\n          \"a\": \"x\"\n        }\n      ]\n    }\n  ]\n}\n",
        );
        check(
            "{\"events\":[{\"a\":1,\"b\":[]}]}",
            &[item("x"), item("y")],
            "{\"events\":[{\"a\":1,\"b\":[{\"a\":\"x\"},{\"a\":\"y\"}]}]}",
        );
    }

    #[test]
    fn a_copy_has_another_id_and_not_what_is_left() {
        let before =
            "{\n  \"events\": [\n    { \"id\": \"x\", \"a\": [1], \"b\": \"}\", \"q\": null }\n  ]\n}";
        let copy = "{ \"id\": \"y\", \"b\": \"}\", \"q\": null }";
        let expected = before.replace("null }", &format!("null }},\n    {copy}"));
        assert_eq!(with_copy(before, 0, "y", &["a"]).as_deref(), Ok(expected.as_str()));
        assert_eq!(with_copy(before, 3, "y", &[]).as_deref(), Ok(before));
    }

    #[test]
    fn what_is_not_ready_is_left_out_wherever_it_stands() {
        let event = |id: &str, draft: &str| format!("{{ \"id\": \"{id}\"{draft} }}");
        let file =
            |events: &[String]| format!("{{\n  \"events\": [\n    {}\n  ]\n}}", events.join(",\n    "));
        for states in 0..16_u32 {
            let is_draft = |at: usize| states & (1 << at) != 0;
            let all: Vec<(usize, &str)> = ["a", "b", "c", "d"].into_iter().enumerate().collect();
            let draft = |at| if is_draft(at) { ", \"draft\": true" } else { ", \"draft\": false" };
            let before: Vec<String> = all.iter().map(|(at, id)| event(id, draft(*at))).collect();
            let kept: Vec<String> =
                all.iter().filter(|(at, _)| !is_draft(*at)).map(|(at, id)| event(id, draft(*at))).collect();
            let expected = if kept.is_empty() { "{\n  \"events\": []\n}".to_owned() } else { file(&kept) };
            assert_eq!(without_drafts(&file(&before)), Ok(expected), "{states:b}");
        }
        assert_eq!(without_drafts("{}").as_deref(), Ok("{}"));
    }

    #[test]
    fn whom_only_a_draft_names_is_not_published() {
        let person = |id: &str| format!("{{\"id\": \"{id}\", \"name\": \"N. {id}\"}}");
        let file = |people: &[String], events: &str| {
            format!(
                "{{\"people\": [{}], \"publisher\": {{\"chair\": \"d\"}}, \"events\": [{events}]}}",
                people.join(", ")
            )
        };
        let draft = r#"{"id": "x", "draft": true, "contributors": [{"person": "a"}, {"person": "b"}, {"person": "d"}]}"#;
        let ready = r#"{"id": "y", "sessions": [{"contributors": [{"person": "b"}]}]}"#;
        let all = ["a", "b", "c", "d"].map(person);
        // Who is named nowhere stands there for another reason.
        let expected = file(&["b", "c", "d"].map(person), ready);
        assert_eq!(without_drafts(&file(&all, &format!("{draft}, {ready}"))), Ok(expected));
        let only = file(&["a"].map(person), draft);
        assert_eq!(without_drafts(&only), Ok(file(&[], "")));
    }
}
