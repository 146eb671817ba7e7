//! Conversations, with the answers written down beforehand.

use super::add;
use super::options::NewOptions;
use crate::dialogue::Dialogue;
use crate::failure::Failure;
use clap::{Args, Command, FromArgMatches};
use serde_json::Value;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::VecDeque;
use std::fs;
use std::io;
use tempfile::TempDir;

const PROGRAMME: &str = include_str!("../../tests/support/programme.json");

/// A person who answers what was written down, and remembers what was said.
struct Script {
    answers: VecDeque<&'static str>,
    said: Vec<String>,
}

impl Dialogue for Script {
    fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        self.said.push(question.to_owned());
        Ok(self.answers.pop_front().map(str::to_owned))
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        self.said.push(text.to_owned());
        Ok(())
    }
}

struct Talk {
    folder: TempDir,
    script: Script,
    outcome: Result<String, Failure>,
}

impl Talk {
    fn text(&self) -> String {
        fs::read_to_string(self.folder.path().join("events.json")).unwrap()
    }

    fn said(&self) -> String {
        self.script.said.join("\n")
    }

    fn event(&self, id: &str) -> Value {
        let programme: Value = serde_json::from_str(&self.text()).unwrap();
        let events = programme["events"].as_array().unwrap();
        events.iter().find(|event| event["id"] == id).unwrap_or_else(|| panic!("{programme:#}")).clone()
    }
}

fn talk(programme: &str, options: &[&str], answers: &[&'static str]) -> Talk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("events.json");
    fs::write(&path, programme).unwrap();
    let all = [&["new", path.to_str().unwrap()][..], options].concat();
    let matches = NewOptions::augment_args(Command::new("new")).get_matches_from(all);
    let options = NewOptions::from_arg_matches(&matches).unwrap();
    let mut script = Script { answers: answers.iter().copied().collect(), said: vec![] };
    let now = Moment::from_unix_seconds(1_795_600_000);
    let outcome = add(&options, Some(&mut script), now, Language::Nl);
    Talk { folder, script, outcome }
}

/// Title, English title, id, date, time, end, doors, kind, themes, partner, role, partner, place, summary, English
/// summary, registration, fields, capacity, session, confirmation.
const FULL: [&str; 20] = [
    "Bèta: \"de\" <b>stad</b>",
    "Beta",
    "",
    "10-3-2027",
    "20.00",
    "22u00",
    "19:30",
    "Debat",
    "1",
    "gemeente",
    "In samenspraak met",
    "",
    "",
    "Kort.",
    "",
    "moet",
    "",
    "80",
    "",
    "ja",
];

#[test]
fn the_answers_become_an_event() {
    let talk = talk(PROGRAMME, &[], &FULL);
    assert!(talk.outcome.is_ok(), "{:?} {}", talk.outcome, talk.said());
    let expected = serde_json::json!({
        "id": "beta-de-b-stad-b",
        "kind": "debat",
        "title": { "nl": "Bèta: \"de\" <b>stad</b>", "en": "Beta" },
        "summary": "Kort.",
        "start": "2027-03-10T20:00",
        "end": "2027-03-10T22:00",
        "doors": "2027-03-10T19:30",
        "themes": ["wonen"],
        "partners": [{ "partner": "gemeente", "role": "inConsultationWith" }],
        "registration": { "required": true, "capacity": 80, "fields": ["name", "email"] },
        "updated": "2026-11-25T10:46"
    });
    assert_eq!(talk.event("beta-de-b-stad-b"), expected);
}

#[test]
fn a_wrong_answer_is_asked_again_with_the_reason() {
    let answers = [
        "",
        "Titel",
        "",
        "debat",
        "Mijn id",
        "oud-debat",
        "nieuw-debat",
        "31-2-2027",
        "28-3-2027",
        "2.30",
        "20.00",
        "19.00 uur ofzo",
        "22.00",
        "20.30",
        "",
        "feest",
        "",
        "onzin",
        "",
        "",
        "",
        "",
        "misschien",
        "nee",
        "",
        "hm",
        "j",
    ];
    let talk = talk(PROGRAMME, &[], &answers);
    let said = talk.said();
    for reason in [
        "mag niet leeg zijn",
        "\"debat\" is of was al",
        "\"Mijn id\" kan geen id zijn",
        "\"oud-debat\" is of was al",
        "\"31-2-2027\" is geen datum",
        "bestaat niet; de klok",
        "\"19.00 uur ofzo\"",
        "De inloop ligt na het begin",
        "\"feest\" kan hier niet. Wel: stadsgesprek, debat",
        "\"onzin\" kan hier niet. Wel: wonen.",
        "\"misschien\" kan hier niet. Wel: nee, kan, moet.",
        "\"hm\" kan hier niet. Wel: ja, nee.",
    ] {
        assert!(said.contains(reason), "{reason} is not in {said}");
    }
    assert_eq!(talk.event("nieuw-debat")["start"], "2027-03-28T20:00");
}

#[test]
fn a_time_that_comes_twice_is_asked_about() {
    let answers =
        ["Titel", "", "", "25-10-2026", "2.30", "", "tweede", "", "", "", "", "", "", "", "", "", "ja"];
    let talk = talk(PROGRAMME, &[], &answers);
    assert!(talk.said().contains("bestaat twee keer"), "{}", talk.said());
    let event = talk.event("titel");
    assert_eq!((&event["start"], &event["fold"]), (&"2026-10-25T02:30".into(), &"second".into()));
}

#[test]
fn an_end_past_midnight_is_on_the_next_day() {
    let talk = talk(
        PROGRAMME,
        &["--title", "T", "--start", "1-2-2027 23.00", "--end", "0.30"],
        &["", "", "", "", "", "", "", "", "", "", ""],
    );
    assert_eq!(talk.event("t")["end"], "2027-02-02T00:30", "{:?}", talk.outcome);
}

#[test]
fn people_and_parts_are_asked_about_last() {
    let people = r#""people": [{ "id": "jan", "name": "Jan Álvarez" }, { "id": "an", "name": "An" }]"#;
    let programme = PROGRAMME.replace("\"people\": []", people);
    let options = ["--title", "T", "--start", "1-2-2027 20.00"];
    let before = ["", "", "", "", "", "", "", "", "", ""];
    let last = [
        "piet",
        "jan alvarez",
        "baas",
        "gespreksleider",
        "1",
        "",
        "",
        "20.15-20.45 De inleiding",
        "21.00-20.50 X",
        "21.00 De inleiding",
        "00.15-00.30 Napraten",
        "100 vragen",
        "",
        "ja",
    ];
    let talk = talk(&programme, &options, &[&before[..], &last].concat());
    assert!(talk.outcome.is_ok(), "{:?} {}", talk.outcome, talk.said());
    for reason in
        ["\"piet\" kan hier niet. Wel: an, jan.", "\"baas\" kan hier niet.", "Het einde ligt vóór het begin."]
    {
        assert!(talk.said().contains(reason), "{reason} is not in {}", talk.said());
    }
    let event = talk.event("t");
    let expected = serde_json::json!([
        { "person": "jan", "role": "moderator" },
        { "person": "an", "role": "speaker" }
    ]);
    assert_eq!(event["contributors"], expected);
    let expected = serde_json::json!([
        { "id": "de-inleiding", "title": "De inleiding", "start": "2027-02-01T20:15", "end": "2027-02-01T20:45" },
        { "id": "de-inleiding-2", "title": "De inleiding", "start": "2027-02-01T21:00" },
        { "id": "napraten", "title": "Napraten", "start": "2027-02-02T00:15", "end": "2027-02-02T00:30" },
        { "id": "100-vragen", "title": "100 vragen" }
    ]);
    assert_eq!(event["sessions"], expected);
}

#[test]
fn no_is_no_and_an_end_of_the_answers_too() {
    let mut refused = FULL;
    refused[19] = "nee";
    for (answers, is_finished) in [(&refused[..], true), (&FULL[..7], false)] {
        let talk = talk(PROGRAMME, &[], answers);
        assert_eq!(talk.outcome.is_ok(), is_finished, "{:?}", talk.outcome);
        assert_eq!(talk.text(), PROGRAMME);
    }
}

#[test]
fn names_in_the_file_cannot_steer_the_terminal() {
    let programme = PROGRAMME.replace("\"nl\": \"Wonen\"", "\"nl\": \"\\u001b[2JWonen\"");
    let talk = talk(&programme, &[], &FULL);
    assert!(talk.said().contains("Wonen") && !talk.said().contains('\u{1b}'), "{}", talk.said());
}
