//! What "Bewaard" says of what a visitor saved.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its programme has failed")]

mod rendering;

use rendering::{around, moment};
use stadsgesprek::render::body_for;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

const PROGRAMME: &str = r#"{
    "schemaVersion": 1, "revision": 1, "updated": "2026-01-01T12:00", "timeZone": "Europe/Amsterdam",
    "defaultLanguage": "nl", "publisher": { "name": "TOP" }, "themes": [], "partners": [], "people": [], "places": [],
    "series": [],
    "events": [
        { "id": "a", "title": "Wonen", "start": "2026-03-01T19:00", "end": "2026-03-01T20:00" },
        { "id": "b", "title": "Bouwen", "start": "2026-03-01T19:30", "end": "2026-03-01T21:00" },
        { "id": "c", "title": "Slopen", "start": "2026-03-01T22:15" },
        { "id": "d", "title": "Terugblik", "start": "2025-03-01T20:00", "archive": {
            "reports": [{ "url": "https://example.org/verslag", "label": "Verslag" }] } }
    ]
}"#;

/// The visible text of Mine with these favorites.
fn mine(language: Language, saved: &[&str]) -> String {
    let programme = Arc::new(Programme::new(read(PROGRAMME).unwrap().0));
    let record = r#"{"version":1,"at":1,"device":"d","payload":{"title":"x"}}"#;
    let stored = saved.iter().map(|id| (format!("sg1.favourite.{id}"), record.to_owned())).collect();
    let route = Route::new(language, Page::Mine);
    let html = body_for(&programme, &route, moment("2026-02-01T12:00"), around(), Ok(stored));
    let texts = html.split('<').filter_map(|part| Some(part.split_once('>')?.1.trim()));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(language: Language, saved: &[&str], shown: &[&str], absent: &[&str]) {
    let text = mine(language, saved);
    shown.iter().for_each(|words| assert!(text.contains(words), "‘{words}’ in {text}"));
    absent.iter().for_each(|words| assert!(!text.contains(words), "no ‘{words}’ in {text}"));
}

#[test]
fn mine_says_what_is_free_what_falls_together_and_what_was() {
    let nl = Language::Nl;
    check(nl, &[], &["U hebt nog niets bewaard"], &["Geweest", "Binnenkort"]);
    check(nl, &["a"], &["zondag 1 maart 2026", "19.00", "20.00"], &["valt samen", "Kies deze", "vrij"]);
    check(nl, &["a", "b"], &["Dit valt samen", "Kies deze"], &["vrij"]);
    check(nl, &["b", "c"], &["1 uur en 15 minuten vrij", "eindtijd niet bekend"], &["samen"]);
    check(
        nl,
        &["d"],
        &["Van wat u bewaarde, komt er niets meer.", "Geweest", "U had dit bewaard.", "Verslag"],
        &["nog geen verslag"],
    );
    check(Language::En, &["a", "b"], &["These are at the same time", "Choose this one"], &["Kies"]);
}
