//! What can be followed: calendars, feeds, the sitemap and the files for conference apps, read by readers that share no
//! code with their writers.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

#[path = "../../stadsgesprek-core/tests/hostile/mod.rs"]
mod hostile;
mod support;

use atom_syndication::Feed;
use hostile::HOSTILE;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use support::Workplace;

const ADDRESS: &str = "https://www.delft.test/agenda/";

/// The site of the real programme at an address.
fn real_site() -> BTreeMap<String, String> {
    let place = Workplace::new();
    place.write("data/events.json", include_str!("../../../tests/fixtures/house/events.json"));
    place.site(&["--base-url", ADDRESS])
}

/// The value of a property of each entry of a calendar.
fn properties(calendar: &str, name: &str) -> Vec<String> {
    let unfolded = icalendar::parser::unfold(calendar);
    let read = icalendar::parser::read_calendar(&unfolded).unwrap();
    let entries = read.components.iter().filter(|component| component.name == "VEVENT");
    let values = entries.filter_map(|entry| entry.find_prop(name).map(|property| property.val.to_string()));
    values.collect()
}

#[test]
fn every_event_with_a_date_has_a_calendar_file_in_both_languages() {
    let site = real_site();
    let programme: Value = serde_json::from_str(&site["data/events.json"]).unwrap();
    let mut checked = 0;
    for event in programme["events"].as_array().unwrap().iter().filter(|event| event["start"].is_string()) {
        let id = event["id"].as_str().unwrap();
        for prefix in ["", "en/"] {
            let file = &site[&format!("{prefix}activiteit/{id}/{id}.ics")];
            assert_eq!(properties(file, "UID"), [format!("{id}@topdelft.nl")]);
            assert_eq!(properties(file, "URL"), [format!("{ADDRESS}{prefix}activiteit/{id}/")]);
            checked += 1;
        }
        for session in event["sessions"].as_array().into_iter().flatten().filter(|it| it["start"].is_string())
        {
            let name = session["id"].as_str().unwrap();
            assert!(site.contains_key(&format!("activiteit/{id}/{id}.{name}.ics")), "{id} {name}");
        }
    }
    assert!(checked > 120, "only {checked} files were read");
}

#[test]
fn a_followed_calendar_holds_what_is_recent_and_no_samples() {
    let place = Workplace::new();
    let events = r#""events": [
        { "id": "oud", "title": "O", "start": "2025-01-01T20:00", "themes": ["wonen"] },
        { "id": "recent", "title": "R", "start": "2025-12-01T20:00", "themes": ["wonen"] },
        { "id": "voorbeeld", "title": "V", "start": "2026-12-05T20:00", "themes": ["wonen"], "sample": true },"#;
    place.change_programme("\"events\": [", events);
    let site = place.site(&["--base-url", ADDRESS]);
    let uids = |name: &str| properties(&site[name], "UID").join(" ");
    assert_eq!(uids("volg/alles.ics"), "recent@stadsgesprek.invalid oud-debat@stadsgesprek.invalid");
    assert_eq!(uids("volg/thema/wonen.ics"), uids("volg/alles.ics"));
    assert_eq!(uids("en/volg/serie/reeks.ics"), "oud-debat@stadsgesprek.invalid");
    assert!(site["en/volg/thema/wonen.ics"].contains("NAME:Huis · Housing\r\n"));
    assert!(site.contains_key("activiteit/voorbeeld/voorbeeld.ics"));
}

#[test]
fn a_feed_names_what_changed_last_by_full_addresses() {
    let site = real_site();
    let mut ids = BTreeSet::new();
    let mut checked = 0;
    for (name, text) in site.iter().filter(|(name, _)| name.ends_with(".atom")) {
        let feed = Feed::read_from(text.as_bytes()).unwrap();
        assert!(ids.insert(feed.id.clone()), "{name}: the id stands twice");
        let own = feed.links().iter().find(|link| link.rel == "self").unwrap();
        assert_eq!(own.href, format!("{ADDRESS}{name}"));
        assert!(!feed.authors().is_empty() && !feed.title.value.is_empty(), "{name}");
        for entry in feed.entries() {
            let page = &entry.links()[0].href;
            let file = page.strip_prefix(ADDRESS).unwrap();
            assert!(site.contains_key(&format!("{file}index.html")), "{name}: {page}");
            assert!(entry.id.starts_with("tag:topdelft.nl,2011:"), "{name}: {}", entry.id);
            checked += 1;
        }
        assert!(feed.entries().len() <= 50, "{name}");
    }
    assert!(checked > 200, "only {checked} entries were read");
}

#[test]
fn a_feed_puts_the_word_for_what_is_wrong_first() {
    let place = Workplace::new();
    place.change_programme("\"id\": \"debat\",", "\"id\": \"debat\", \"status\": \"cancelled\",");
    let site = place.site(&["--base-url", ADDRESS]);
    let feed = Feed::read_from(site["volg/thema/wonen.atom"].as_bytes()).unwrap();
    assert_eq!(feed.entries()[0].title.value, "Afgelast: Het debat");
}

#[test]
fn without_an_address_there_is_nothing_that_needs_one() {
    let site = Workplace::new().site(&[]);
    assert!(!site.keys().any(|name| name.ends_with(".atom") || name == "sitemap.xml"));
    assert_eq!(site["robots.txt"], "User-agent: *\nAllow: /\n");
    assert!(properties(&site["volg/alles.ics"], "URL").is_empty());
    assert!(!site["index.html"].contains("application/atom+xml"));
    assert!(site["index.html"].contains("href=\"volg/alles.ics\""));
}

/// Reads XML to its end; gives the texts of the elements of a name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut depth, mut is_inside) = (Vec::new(), 0, false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                depth += 1;
                is_inside = start.name().as_ref() == name;
                if is_inside {
                    found.push(String::new());
                }
            }
            Event::End(_) => {
                depth -= 1;
                is_inside = false;
            }
            Event::Text(text) if is_inside => found.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(name) if is_inside => {
                let name = name.to_string();
                let character = quick_xml::escape::resolve_predefined_entity(&name);
                found.last_mut().unwrap().push_str(character.unwrap_or("?"));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    found
}

#[test]
fn the_sitemap_lists_each_page_that_is_of_use_once() {
    let site = real_site();
    let addresses = texts(&site["sitemap.xml"], "loc");
    assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), addresses.len());
    for address in &addresses {
        let path = address.strip_prefix(ADDRESS).unwrap();
        assert!(site.contains_key(&format!("{path}index.html")), "{address}");
        assert!(
            !path.contains("aanmelden") && !path.contains("mijn/") && !path.contains("voorbeeld"),
            "{address}"
        );
    }
    assert!(addresses.contains(&ADDRESS.to_owned()) && addresses.contains(&format!("{ADDRESS}en/archief/")));
    assert!(site["robots.txt"].ends_with(&format!("Sitemap: {ADDRESS}sitemap.xml\n")));
}

#[test]
fn no_text_of_the_programme_leaves_its_place() {
    let place = Workplace::new();
    let quoted = |text: &&str| serde_json::to_string(text).unwrap();
    let events: Vec<String> = HOSTILE
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let text = quoted(text);
            format!(
                "{{ \"id\": \"h{at}\", \"title\": {text}, \"subtitle\": {text}, \"summary\": {text}, \"description\": {text}, \"start\": \"2027-01-01T20:00\", \"themes\": [\"wonen\"] }},"
            )
        })
        .collect();
    place.change_programme("\"events\": [", &format!("\"events\": [{}", events.concat()));
    let site = place.site(&["--base-url", ADDRESS]);
    assert!(HOSTILE.len() >= 60);
    let uids = properties(&site["volg/alles.ics"], "UID");
    assert_eq!(uids.len(), HOSTILE.len() + 1);
    assert!(properties(&site["volg/alles.ics"], "ATTENDEE").is_empty());
    let titles = texts(&site["schedule.xml"], "slug");
    assert_eq!(titles.len(), HOSTILE.len() + 2);
    let file: Value = serde_json::from_str(&site["schedule.json"]).unwrap();
    assert_eq!(file["schedule"]["conference"]["daysCount"], 3);
    for (name, text) in site.iter().filter(|(name, _)| name.ends_with(".atom")) {
        Feed::read_from(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    texts(&site["sitemap.xml"], "loc");
}
