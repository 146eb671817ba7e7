//! Who has a page, and the order of a list of people.

use super::*;
use crate::programme::schedule::read;
use serde_json::{Value, json};

fn schedule(people: &Value, events: &Value) -> Schedule {
    read(&json!({ "people": people, "events": events }).to_string()).unwrap().0
}

/// An event with these people.
fn event(id: &str, people: &[&str]) -> Value {
    let people: Vec<Value> = people.iter().map(|id| json!({ "person": id, "role": "speaker" })).collect();
    json!({ "id": id, "title": id, "start": "2027-01-01T20:00", "contributors": people })
}

#[test]
fn a_name_is_sorted_by_what_follows_its_prefixes() {
    for (name, expected) in [
        ("Jan Bloemberg", "Bloemberg"),
        ("Frans van der Meijden", "Meijden"),
        ("Mattijs van ’t Hoff", "Hoff"),
        ("Jan in 't Veld", "Veld"),
        ("Hedy d'Ancona", "Ancona"),
        ("Karel d’Élise", "Élise"),
        ("Truus 's-Gravesande", "Gravesande"),
        ("Willem van den Berg van Saparoea", "Berg van Saparoea"),
        ("Kim de Vries-van Dijk", "Vries-van Dijk"),
        ("Bart Jan Kouwenhoven", "Kouwenhoven"),
        ("Jan Bloemberg jr.", "Bloemberg"),
        ("Jan van der Berg jr.", "Berg jr."),
        ("Van den Berg", "Berg"),
        ("Élise Été", "Été"),
        ("bell hooks", "hooks"),
        ("Madonna", "Madonna"),
        ("王小明", "王小明"),
        ("Иван Петров", "Петров"),
        ("  Jan   Bos  ", "Bos"),
        ("", ""),
    ] {
        assert_eq!(surname(name), expected, "{name:?}");
    }
}

#[test]
fn people_stand_by_letter_and_what_is_of_another_alphabet_last() {
    let names = [
        ("a", "王小明", None),
        ("b", "Jan van der Berg", None),
        ("c", "Anna Berg", None),
        ("d", "Élise Élan", None),
        ("e", "Eva Eland", None),
        ("f", "Willemijn Wilms Floet", Some("Wilms Floet")),
        ("g", "Kim Zwart", Some(" ")),
        ("h", "IJsbrand Ĳzer", None),
        ("i", "7 Huizen", Some("7 Huizen")),
    ];
    let people: Vec<Value> =
        names.iter().map(|(id, name, by)| json!({ "id": id, "name": name, "sortName": by })).collect();
    let ids = names.map(|(id, ..)| id);
    let schedule = schedule(&json!(people), &json!([event("e", &ids)]));
    let listed: Vec<(Option<char>, String)> =
        schedule.people_with_page().iter().map(|it| (it.letter(), it.name.clone())).collect();
    let expected = [
        (Some('B'), "Anna Berg"),
        (Some('B'), "Jan van der Berg"),
        (Some('E'), "Élise Élan"),
        (Some('E'), "Eva Eland"),
        (Some('I'), "IJsbrand Ĳzer"),
        (Some('W'), "Willemijn Wilms Floet"),
        (Some('Z'), "Kim Zwart"),
        (None, "7 Huizen"),
        (None, "王小明"),
    ];
    assert_eq!(listed, expected.map(|(letter, name)| (letter, name.to_owned())));
}

#[test]
fn who_is_named_at_an_event_or_in_a_session_has_a_page_and_counts_it_once() {
    let session = json!({
        "id": "s", "title": "S", "contributors": [{ "person": "a", "role": "speaker" }, { "person": "b", "role": "speaker" }]
    });
    let mut first = event("first", &["a", "a"]);
    first["sessions"] = json!([session]);
    let people = json!([{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" }]);
    let schedule = schedule(&people, &json!([first, event("second", &["a"])]));
    let counts: Vec<(String, usize)> =
        schedule.people_with_page().iter().map(|it| (it.id.to_string(), it.events.len())).collect();
    assert_eq!(counts, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
    assert!(schedule.person_with_page(&PersonId::new("c")).is_none(), "who is named nowhere has none");
    assert_eq!(contributions(&schedule.events[0], &PersonId::new("a")).count(), 3);
}

#[test]
fn two_people_with_one_name_are_two() {
    let people = json!([{ "id": "een", "name": "Jo Bos" }, { "id": "twee", "name": "Jo Bos" }]);
    let schedule = schedule(&people, &json!([event("a", &["een"]), event("b", &["twee", "een"])]));
    let counts: Vec<usize> = schedule.people_with_page().iter().map(|it| it.events.len()).collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn who_is_to_have_no_page_has_none_also_when_that_is_not_understood() {
    for (page, expected) in [
        (json!(null), true),
        (json!(true), true),
        (json!("ja"), true),
        (json!(false), false),
        (json!("nee"), false),
        (json!("liever niet"), false),
        (json!({}), false),
    ] {
        let person = json!([{ "id": "a", "name": "A", "page": page }]);
        let schedule = schedule(&person, &json!([event("e", &["a"])]));
        assert_eq!(schedule.person_with_page(&PersonId::new("a")).is_some(), expected, "{page}");
        assert_eq!(schedule.people_with_page().len(), usize::from(expected), "{page}");
        assert_eq!(schedule.person(&PersonId::new("a")).map(|it| it.name.as_str()), Some("A"), "{page}");
    }
    let nobody = schedule(&json!([{ "id": "a", "name": " " }]), &json!([event("e", &["a"])]));
    assert!(nobody.people_with_page().is_empty());
    let hostile = json!([{ "id": "../../mijn", "name": "A" }, { "id": "<script>", "name": "B" }]);
    let hostile = schedule(&hostile, &json!([event("e", &["../../mijn", "<script>"])]));
    assert!(hostile.people_with_page().is_empty(), "an id becomes the name of a folder");
}
