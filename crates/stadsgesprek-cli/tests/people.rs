//! The pages of people, as they are built.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::json;
use std::collections::BTreeMap;
use support::{HOSTILE_TITLE, Workplace};

/// Somebody of before and of later, two of one name, one who wants no page, one in a sample only, one nowhere; every name is an
/// example.
fn workplace() -> Workplace {
    let person = |id: &str, name: &str| json!({ "id": id, "name": name });
    let part = |id: &str, role: &str| json!({ "person": id, "role": role });
    let programme = json!({
        "schemaVersion": 1, "timeZone": "Europe/Amsterdam", "defaultLanguage": "nl", "publisher": { "name": "Huis" },
        "partners": [{ "id": "gemeente", "name": "Gemeente" }],
        "places": [{ "id": "huis", "name": "Huis" }],
        "people": [
            person("jo-van-der-voorbeeld", "Jo van der Voorbeeld"),
            person("jo-van-der-voorbeeld-2", "Jo van der Voorbeeld"),
            person("elise-exempel", "Élise Exempel"),
            { "id": "stille-speld", "name": "Stille Speld", "page": false },
            person("alleen-proef", "Alleen Proef"),
            person("nergens", "Nergens Genoemd"),
            person("vijandig", HOSTILE_TITLE),
            person("../../uitweg", "Uit Weg")
        ],
        "events": [
            {
                "id": "straks", "title": "Straks", "start": "2026-12-01T20:00", "place": "huis",
                "contributors": [{
                    "person": "jo-van-der-voorbeeld", "role": "introducer", "function": "wethouder", "partner": "gemeente"
                }]
            },
            {
                "id": "toen", "title": "Toen", "start": "2019-02-06T20:00", "place": "huis",
                "contributors": [
                    {
                        "person": "jo-van-der-voorbeeld", "role": "moderator",
                        "function": { "nl": "raadslid", "en": "councillor" }
                    },
                    part("stille-speld", "speaker"), part("vijandig", "speaker"), part("jo-van-der-voorbeeld-2", "guest"),
                    part("../../uitweg", "guest")
                ],
                "sessions": [{
                    "id": "s", "title": "S", "start": "2019-02-06T20:10",
                    "contributors": [part("jo-van-der-voorbeeld", "speaker"), part("elise-exempel", "speaker")]
                }]
            },
            {
                "id": "proef", "title": "Proef", "sample": true, "start": "2026-12-03T20:00",
                "contributors": [part("alleen-proef", "speaker")]
            }
        ]
    });
    let place = Workplace::new();
    place.write("data/events.json", programme.to_string());
    place
}

fn site() -> BTreeMap<String, String> {
    workplace().site(&["--base-url", "https://www.delft.test/"])
}

/// What a page shows.
fn body(page: &str) -> &str {
    page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
}

#[test]
fn a_page_says_what_somebody_did_then_first_what_is_to_come() {
    let site = site();
    for (prefix, earlier, later) in [
        ("", "gespreksleider, spreker · raadslid", "inleider · wethouder, Gemeente"),
        ("en/", "councillor", "wethouder"),
    ] {
        let page = &site[&format!("{prefix}persoon/jo-van-der-voorbeeld/index.html")];
        let words: String =
            body(page).split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        let (before, after) = (words.find(later).unwrap(), words.find(earlier).unwrap());
        assert!(before < after, "{words}");
        assert!(page.contains("<title>Jo van der Voorbeeld · Huis</title>"));
        assert!(page.contains(&format!("<a href=\"{prefix}personen/\">")), "{prefix}");
        assert!(page.contains(&format!(
            "<link rel=\"canonical\" href=\"https://www.delft.test/{prefix}persoon/jo-van-der-voorbeeld/\">"
        )));
        assert!(page.contains("<meta property=\"og:title\" content=\"Jo van der Voorbeeld\">"));
        assert!(page.contains("\"performerIn\":[{"), "{page}");
    }
}

#[test]
fn only_who_is_named_and_wants_a_page_has_one_and_is_linked_and_listed() {
    let site = site();
    let with_page =
        ["jo-van-der-voorbeeld", "jo-van-der-voorbeeld-2", "elise-exempel", "alleen-proef", "vijandig"];
    let pages: Vec<&String> = site.keys().filter(|name| name.starts_with("persoon/")).collect();
    assert_eq!(pages.len(), with_page.len(), "{pages:?}");
    assert!(!site.keys().any(|name| name.contains("uitweg")), "an id leads nowhere else");
    let talk = body(&site["activiteit/toen/index.html"]);
    for id in with_page {
        assert!(site.contains_key(&format!("persoon/{id}/index.html")), "{id}");
        let link = format!("href=\"persoon/{id}/\"");
        assert_eq!(body(&site["personen/index.html"]).matches(&link).count(), 1, "{id}");
        assert_eq!(talk.contains(&link), id != "alleen-proef", "{id}");
        let listed = format!("<loc>https://www.delft.test/persoon/{id}/</loc>");
        assert_eq!(site["sitemap.xml"].contains(&listed), id != "alleen-proef", "{id}");
    }
    assert!(talk.contains("Stille Speld"), "the name stays");
    for (name, page) in &site {
        assert!(!page.contains("persoon/stille-speld") && !page.contains("persoon/nergens"), "{name}");
    }
    for name in ["personen/index.html", "en/personen/index.html"] {
        assert!(!body(&site[name]).contains("Stille") && !body(&site[name]).contains("Nergens"), "{name}");
        assert!(!site[name].contains("noindex"), "{name}");
    }
}

#[test]
fn people_stand_by_letter_and_a_letter_can_be_jumped_to() {
    let page = &site()["personen/index.html"];
    let page = body(page);
    for letter in ["E", "P", "V"] {
        assert!(page.contains(&format!("href=\"personen/#letter-{letter}\"")), "{letter}");
        assert!(page.contains(&format!("id=\"letter-{letter}\"")), "{letter}");
    }
    assert!(page.contains("Jo van der <b>Voorbeeld</b>"), "{page}");
    for title in ["Straks", "Toen"] {
        assert!(
            page.contains(&format!("<span>{title}</span>")),
            "who has the name of another is told apart: {page}"
        );
    }
    assert!(!page.contains("<script>") && !page.contains("Élise Exempel"), "{page}");
    assert!(page.contains("Élise <b>Exempel</b>"), "{page}");
}

#[test]
fn without_people_the_page_says_so() {
    let site = Workplace::new().site(&[]);
    assert!(body(&site["personen/index.html"]).contains("nog geen namen"));
    assert!(!site["personen/index.html"].contains("class=\"letters\""));
}
