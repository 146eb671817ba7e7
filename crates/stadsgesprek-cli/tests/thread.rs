//! The pages of the *rode draad*, as they are built.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::collections::BTreeMap;
use support::Workplace;

const ADDRESS: [&str; 2] = ["--base-url", "https://www.delft.test/"];

/// A thread that branches, with a part, something undated, something to come, and promises in every state; a talk on its
/// own with an outcome, and one without.
const PROGRAMME: &str = r#"{
  "schemaVersion": 1, "timeZone": "Europe/Amsterdam", "defaultLanguage": "nl", "publisher": { "name": "Huis" },
  "partners": [{ "id": "gemeente", "name": "Gemeente" }], "people": [{ "id": "jo", "name": "Jo de Vries" }],
  "events": [
    { "id": "begin", "formerIds": ["oud-begin"], "title": { "nl": "Het begin", "en": "The beginning" }, "start": "2016-03-02T20:00",
      "partners": [{ "partner": "gemeente", "role": "organiser" }],
      "outcomes": [
        { "kind": "promise", "text": "Een fietsbrug", "by": "gemeente", "due": "2026-11-01", "state": "open" },
        { "kind": "promise", "text": "Een overzicht", "person": "jo", "due": "2027-06-01", "state": "open" },
        { "kind": "promise", "text": "Een bankje" },
        { "kind": "followUp", "text": "Nog een gesprek", "state": "done", "source": "https://bron.test/" },
        { "kind": "promise", "text": "Een toren", "state": "dropped" }
      ] },
    { "id": "zijpad", "title": "Het zijpad", "start": "2017-01-10T20:00", "follows": ["begin"] },
    { "id": "verder", "title": "Verder", "start": "2018-02-01", "follows": ["begin"] },
    { "id": "onderdeel", "title": "De wandeling", "start": "2018-02-01", "partOf": "verder" },
    { "id": "ooit", "title": "Ooit", "follows": ["verder"] },
    { "id": "straks", "title": "Straks", "start": "2027-01-20T20:00", "follows": ["verder"] },
    { "id": "alleen", "title": "Alleen", "start": "2019-01-01",
      "outcomes": [{ "kind": "publication", "text": "Een boek" }] },
    { "id": "kaal", "title": "Kaal", "start": "2019-02-01" },
    { "id": "proef", "title": "Proef", "start": "2026-12-01", "sample": true },
    { "id": "proef-twee", "title": "Proef twee", "start": "2026-12-02", "sample": true, "follows": ["proef"] }
  ]
}"#;

fn site() -> BTreeMap<String, String> {
    let place = Workplace::new();
    place.write("data/events.json", PROGRAMME);
    place.site(&ADDRESS)
}

/// The text of the main part of a page, without its elements.
fn text(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let mut text = String::new();
    for piece in main.split('<').skip(1) {
        text.push_str(piece.split_once('>').unwrap().1);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each text comes after the one before it.
#[track_caller]
fn check_order(page: &str, expected: &[&str]) {
    let text = text(page);
    let mut from = 0;
    for words in expected {
        let found = text[from..].find(words);
        assert!(found.is_some(), "{words:?} is not after {:?} in {text}", &text[..from]);
        from += found.unwrap_or_default() + words.len();
    }
}

#[test]
fn a_thread_goes_through_the_years_to_what_comes() {
    let site = site();
    check_order(
        &site["rode-draad/begin/index.html"],
        &[
            "Rode draad Het begin",
            "2016 tot en met 2027",
            "6 activiteiten",
            "Wat nog openstaat",
            "Alle rode draden en toezeggingen",
            "2016",
            "woensdag 2 maart 2016, 20.00 uur · Bijeenkomst",
            "Het begin",
            "Toezegging Een fietsbrug door Gemeente · zou uiterlijk 1 november 2026 gebeuren · nog open",
            "Toezegging Een overzicht door Jo de Vries · uiterlijk 1 juni 2027 · nog open",
            "Toezegging Een bankje of dat is gebeurd, weten wij niet",
            "Vervolg Nog een gesprek gedaan bron",
            "Toezegging Een toren vervallen",
            "2017",
            "Het zijpad",
            "2018",
            "Verder",
            "Dit is een vervolg op: Het begin",
            "Hierbij hoort",
            "De wandeling",
            "Datum onbekend Bijeenkomst Ooit",
            "Wat komt",
            "Straks",
            "Dit is een vervolg op: Verder",
        ],
    );
    check_order(
        &site["en/rode-draad/begin/index.html"],
        &[
            "The thread The beginning",
            "All threads and promises",
            "was to happen by 1 November 2026 · still open",
        ],
    );
}

#[test]
fn what_stands_beside_the_line_is_marked_and_a_thread_without_more_to_come_says_so() {
    let site = site();
    let page = &site["rode-draad/begin/index.html"];
    let side = page.split("data-line=\"side\"").nth(1).unwrap();
    assert!(side.split("</li>").next().unwrap().contains("Het zijpad"));
    assert_eq!(page.matches("data-line=\"side\"").count(), 2, "the side path, and what has no date");
    check_order(
        &site["rode-draad/alleen/index.html"],
        &["niets meer open", "Een boek", "Er is nog geen vervolg aangekondigd"],
    );
}

#[test]
fn every_event_of_a_thread_leads_to_its_page() {
    let site = site();
    for id in ["oud-begin", "zijpad", "verder", "onderdeel", "ooit", "straks"] {
        for prefix in ["", "en/"] {
            let page = &site[&format!("{prefix}rode-draad/{id}/index.html")];
            assert!(page.contains(&format!("content=\"0; url={prefix}rode-draad/begin/\"")), "{prefix}{id}");
        }
        assert_eq!(site["_redirects"].matches(&format!("/rode-draad/{id} ")).count(), 2, "{id}");
    }
    assert!(!site.contains_key("rode-draad/kaal/index.html"));
}

#[test]
fn the_page_of_an_event_leads_to_the_whole_thread() {
    let site = site();
    for (id, expected) in [("straks", true), ("onderdeel", true), ("alleen", true), ("kaal", false)] {
        let page = &site[&format!("activiteit/{id}/index.html")];
        assert_eq!(page.contains("Bekijk de hele rode draad"), expected, "{id}");
    }
    assert!(site["activiteit/straks/index.html"].contains("href=\"rode-draad/begin/\""));
    assert!(site["en/archief/index.html"].contains("href=\"en/rode-draad/\""));
}

#[test]
fn the_overview_has_what_is_due_first_at_the_top_then_what_is_settled_then_every_thread() {
    check_order(
        &site()["rode-draad/index.html"],
        &[
            "Wat nog openstaat",
            "1 november 2026 Toezegging Een fietsbrug",
            "zou uiterlijk",
            "Bij Het begin , 2 maart 2016 · Hele rode draad",
            "1 juni 2027 Toezegging Een overzicht",
            "Zonder datum Toezegging Een bankje",
            "Gedaan of vervallen",
            "gedaan Vervolg Nog een gesprek",
            "vervallen Toezegging Een toren",
            "Alle rode draden",
            "2016–2027 Het begin 6 activiteiten · volgende: 20 januari 2027 · 3 punten staan nog open",
            "2026 Proef",
            "2019 Alleen 1 activiteit · 1 januari 2019",
        ],
    );
}

#[test]
fn a_programme_without_threads_says_so_kindly() {
    let page = &Workplace::new().site(&[])["rode-draad/index.html"];
    check_order(page, &["Er staat nu niets open.", "Er zijn nog geen gesprekken met een vervolg."]);
    assert!(!page.contains("Gedaan of vervallen"));
}

#[test]
fn what_is_overdue_goes_by_the_day_in_delft() {
    let place = Workplace::new();
    place.write("data/events.json", PROGRAMME);
    for (now, expected) in [("2027-06-01T23:59", false), ("2027-06-02T00:01", true)] {
        let fixed = "build --bundle bundle --data data --out dist --zonder-compressie --now";
        let arguments: Vec<&str> = fixed.split(' ').chain([now]).collect();
        assert_eq!(place.run(&arguments).status, 0);
        let page = &support::files(&place.path("dist"))["rode-draad/begin/index.html"];
        assert_eq!(page.contains("zou uiterlijk 1 juni 2027 gebeuren"), expected, "{now}");
    }
}

#[test]
fn a_thread_can_be_found_and_previewed() {
    let site = site();
    let page = &site["rode-draad/begin/index.html"];
    for expected in [
        "<title>Rode draad: Het begin · Huis</title>",
        "begon met “Het begin”: 6 activiteiten, wat er is toegezegd",
        "<meta property=\"og:title\" content=\"Rode draad: Het begin\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://www.delft.test/en/rode-draad/begin/\">",
        "\"@type\":\"BreadcrumbList\"",
        "\"@type\":\"ItemList\"",
        "\"url\":\"https://www.delft.test/activiteit/straks/\"",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    let sitemap = &site["sitemap.xml"];
    for (path, expected) in [
        ("rode-draad/", true),
        ("en/rode-draad/begin/", true),
        ("rode-draad/alleen/", true),
        ("rode-draad/straks/", false),
        ("rode-draad/proef/", false),
    ] {
        assert_eq!(
            sitemap.contains(&format!("<loc>https://www.delft.test/{path}</loc>")),
            expected,
            "{path}"
        );
    }
    assert!(!site["rode-draad/index.html"].contains("https://www.delft.test/rode-draad/proef/"));
}
