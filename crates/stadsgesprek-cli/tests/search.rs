//! `stadsgesprek search`: what a visitor would find, for a person and for a program.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use support::Workplace;

fn asked(place: &Workplace, queries: &[&str]) -> Value {
    let finished =
        place.run(&[&["search", "--data", "data", "--now", "2026-11-23T19:00", "--json"], queries].concat());
    assert_eq!(finished.status, 0, "{finished:?}");
    serde_json::from_str(&finished.out).unwrap()
}

#[test]
fn each_argument_is_a_query_and_is_answered_in_its_place() {
    let place = Workplace::new();
    let answers = asked(&place, &["debat", "nergensteboven", "debat zwembadbeheer", "\"het debat\""]);
    let answers = answers.as_array().unwrap();
    assert_eq!(answers.len(), 4);
    for answer in answers {
        let names: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["hits", "partial_only", "query"]);
    }
    let hit = &answers[0]["hits"][0];
    assert_eq!((hit["id"].as_str(), answers[0]["partial_only"].as_bool()), (Some("debat"), Some(false)));
    assert!(hit["score"].as_u64().unwrap() > 0 && hit["why"].as_str().unwrap().contains("debat"), "{hit}");
    assert_eq!(answers[1]["hits"].as_array().unwrap().len(), 0);
    assert_eq!(answers[3]["hits"][0]["id"], "debat");
}

#[test]
fn a_slip_is_said() {
    let place = Workplace::new();
    place.change_programme("Het debat", "Het vergroeningsplan");
    let answers = asked(&place, &["vergroeningsplam"]);
    assert_eq!(
        (&answers[0]["corrected"], &answers[0]["hits"][0]["id"]),
        (&"vergroeningsplan".into(), &"debat".into())
    );
    let told = place.run(&["zoek", "--gegevens", "data", "vergroeningsplam"]);
    assert!(told.out.contains("“vergroeningsplam”: 1 activiteit, gezocht op “vergroeningsplan”"), "{told:?}");
}

#[test]
fn a_person_reads_it_in_their_language_and_nothing_of_it_steers_the_terminal() {
    let place = Workplace::new();
    place.change_programme("Het debat", "Het \\u001b[31mdebat");
    for (language, words) in [("nl", "niets gevonden"), ("en", "nothing found")] {
        let told = place.run(&[
            "search",
            "--data",
            "data",
            "--language",
            language,
            "debat",
            "nergensteboven\u{1b}[2J",
        ]);
        assert_eq!(told.status, 0, "{told:?}");
        assert!(told.out.contains("  1. ") && told.out.contains(words), "{told:?}");
        assert!(!told.out.contains('\u{1b}'), "{told:?}");
    }
}

#[test]
fn without_words_or_without_a_programme_it_says_so() {
    let place = Workplace::new();
    let nothing = place.run(&["zoek"]);
    assert!(nothing.status != 0 && nothing.err.contains("Gebruik: "), "{nothing:?}");
    let nowhere = place.run(&["zoek", "--gegevens", "elders", "debat"]);
    assert!(nowhere.status != 0 && nowhere.err.contains("elders"), "{nowhere:?}");
    place.write("data/events.json", "geen json");
    assert_ne!(place.run(&["zoek", "--gegevens", "data", "debat"]).status, 0);
}
