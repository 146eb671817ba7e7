//! A text that is there in one language only carries `lang` on the pages of the other (WCAG 2.2, 3.1.2).

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

use crate::support::Workplace;
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::value::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Every text that can be in two languages is there in one, between marks: `‹series›`.
const EVENTS: &str = r#"
    "publisher": { "name": "Huis", "description": "‹publisher›" },
    "themes": [{ "id": "wonen", "name": "‹theme›", "description": "‹about theme›" }],
    "partners": [{ "id": "gemeente", "name": "‹partner›", "fullName": "‹whole partner›", "description": "‹about partner›" }],
    "people": [{ "id": "jan", "name": "Jan" }],
    "places": [
        { "id": "huis", "name": "‹place›", "rooms": [{ "id": "zaal", "name": "‹room›" }, { "id": "tuin", "name": "‹garden›" }] },
        { "id": "kerk", "name": "‹church›" }
    ],
    "series": [{ "id": "reeks", "name": "‹series›", "description": "‹about series›" }],
    "events": [
        { "id": "avond", "title": "‹title›", "subtitle": "‹subtitle›", "summary": "‹summary›", "description": "‹description›",
          "start": "2027-01-20T20:00", "status": "rescheduled", "statusReason": "‹reason›", "previousStarts": ["2027-01-13T20:00"],
          "place": "huis", "room": "zaal", "series": "reeks", "themes": ["wonen"], "follows": ["eerder"],
          "partners": [{ "partner": "gemeente", "role": "organiser", "note": "‹department›" }],
          "contributors": [{ "person": "jan", "role": "speaker", "function": "‹function›", "affiliation": "‹affiliation›" }],
          "sessions": [
              { "id": "een", "title": "‹session›", "description": "‹about session›", "start": "2027-01-20T20:15", "room": "tuin" },
              { "id": "twee", "title": "‹walk›", "start": "2027-01-20T21:15", "place": "kerk" }
          ],
          "sessionsNote": "‹sessions note›", "audience": "‹audience›", "openingHours": "‹hours›",
          "price": { "free": false, "text": "‹price›" }, "accessibility": { "notes": "‹access›" },
          "registration": { "required": true, "fields": ["name"], "note": "‹registration note›" } },
        { "id": "ooit", "title": "‹undated›", "dateText": "‹date›" },
        { "id": "eerder", "title": "‹earlier›", "start": "2020-01-20T20:00", "summary": "‹earlier summary›",
          "links": [{ "label": "‹link›", "url": "https://huis.test/" }],
          "outcomes": [{ "kind": "promise", "text": "‹outcome›", "by": "gemeente", "state": "open" }] }
    ]"#;

/// How sentences of the site's own begin that name something: each is one text of the catalogue.
fn sentences() -> Vec<String> {
    let of = |language: &Language| {
        let t = texts(*language);
        [t.registration_title, t.print_title, t.follow_subject, t.outcome_by].map(|sentence| sentence(""))
    };
    Language::ALL.iter().flat_map(of).collect()
}

/// The marked texts of a body that stand in no sentence, each with the `lang` of what it stands in.
fn marked(page: &str) -> Vec<(String, String)> {
    const VOID: [&str; 9] = ["area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"];
    let page = page.split_once("<html").unwrap().1;
    let mut open: Vec<(&str, Option<&str>)> = vec![("html", attribute(page, "lang"))];
    let (mut found, sentences) = (Vec::new(), sentences());
    for part in page.split_once("<body").unwrap_or_default().1.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else { continue };
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap();
        if tag.starts_with('/') {
            open.truncate(open.iter().rposition(|(it, _)| *it == name).unwrap_or(open.len()));
        } else if !tag.ends_with('/') && !VOID.contains(&name) && !tag.starts_with('!') {
            open.push((name, attribute(tag, "lang")));
        }
        let language = open.iter().rev().find_map(|(_, lang)| *lang).unwrap_or_default();
        for (at, _) in
            text.match_indices('‹').filter(|(at, _)| !sentences.iter().any(|it| it == &text[..*at]))
        {
            found.push((text[at..].split('›').next().unwrap().to_owned() + "›", language.to_owned()));
        }
    }
    found
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split('>').next()?.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next())
}

#[test]
fn a_text_that_is_there_in_one_language_says_so_on_the_pages_of_the_other() {
    for (language, prefix) in [("nl", "en/"), ("en", "")] {
        let place = Workplace::new();
        let head = format!(
            "\"schemaVersion\": 1, \"timeZone\": \"Europe/Amsterdam\", \"defaultLanguage\": \"{language}\""
        );
        place.write("data/events.json", format!("{{ {head}, {EVENTS} }}"));
        let site = place.site(&[]);
        let (mut seen, mut unmarked) = (BTreeSet::new(), BTreeSet::new());
        let is_of_language = |name: &&String| name.starts_with("en/") == (prefix == "en/");
        for name in site.keys().filter(|name| name.ends_with(".html")).filter(is_of_language) {
            for (text, lang) in marked(&site[name]) {
                if lang != language {
                    unmarked.insert(format!("{name}: {text}"));
                }
                seen.insert(text);
            }
        }
        let written: BTreeSet<String> =
            EVENTS.split('‹').skip(1).map(|it| format!("‹{}›", it.split('›').next().unwrap())).collect();
        assert_eq!(seen, written);
        assert_eq!(unmarked, BTreeSet::new());
    }
}

/// What stands on a page that is asked about, in order.
fn order(page: &str) -> String {
    let body = page.split_once("<body").unwrap().1;
    let asked = [
        ("‹title›</h1>", "title"),
        ("‹summary›</p>", "summary"),
        ("‹text›</p>", "text"),
        ("class=\"other-language\"", "mark"),
        ("class=\"language-note\"", "note"),
    ];
    let found = asked.iter().flat_map(|(needle, word)| body.match_indices(needle).map(|(at, _)| (at, *word)));
    found.collect::<BTreeMap<_, _>>().into_values().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_there_in_one_language_is_said_to_be_once_and_where_it_begins() {
    const TITLE: &str = r#""title": "‹title›""#;
    const BOTH: &str = r#""title": {"nl": "‹title›", "en": "Title"}"#;
    const SUMMARY: &str = r#""summary": "‹summary›""#;
    const SUMMARIES: &str = r#""summary": {"nl": "‹summary›", "en": "Summary"}"#;
    const TEXT: &str = r#""description": "‹text›""#;
    for (about, expected, on_cards) in [
        (vec![TITLE, SUMMARY], "title note summary", 2),
        (vec![TITLE, SUMMARY, TEXT], "title note summary text", 2),
        (vec![BOTH, SUMMARY, TEXT], "note summary text", 0),
        (vec![BOTH, SUMMARIES, TEXT], "note text", 0),
        (vec![BOTH, SUMMARIES], "", 0),
        (vec![TITLE, SUMMARIES, TEXT], "title mark note text", 2),
    ] {
        let place = Workplace::new();
        let about = about.join(", ");
        let event = format!(r#"{{"id": "avond", "start": "2027-01-20T20:00", {about}}}"#);
        place.write("data/events.json", format!(r#"{{"schemaVersion": 1, "events": [{event}]}}"#));
        let site = place.site(&[]);
        assert_eq!(order(&site["en/activiteit/avond/index.html"]), expected, "{about}");
        assert!(!site["activiteit/avond/index.html"].contains("language-note"), "{about}");
        // That of the list, and of the talk that comes next.
        assert_eq!(site["en/index.html"].matches("class=\"other-language\"").count(), on_cards, "{about}");
    }
}
