//! What built pages say to search engines and to services that preview links.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use std::collections::BTreeMap;
use support::Workplace;

const ADDRESS: [&str; 2] = ["--base-url", "https://www.delft.test/agenda/"];

/// The structured data of a page.
fn data(page: &str) -> Vec<Value> {
    let elements = page.split("<script type=\"application/ld+json\">").skip(1);
    elements.map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap()).collect()
}

/// The Open Graph properties of a page.
fn properties(page: &str) -> BTreeMap<&str, &str> {
    let elements = page.split("<meta property=\"").skip(1);
    let pairs = elements.map(|rest| rest.split("\">").next().unwrap().split_once("\" content=\"").unwrap());
    pairs.collect()
}

/// The tiny programme, with a place where it all is.
fn in_a_house() -> Workplace {
    let place = Workplace::new();
    let text = std::fs::read_to_string(place.path("data/events.json")).unwrap();
    let text = text.replace("\"places\": []", "\"places\": [{ \"id\": \"huis\", \"name\": \"Huis\" }]");
    place.write("data/events.json", text.replace("\"start\":", "\"place\": \"huis\", \"start\":"));
    place
}

/// Every event in structured data, at whatever depth.
fn events(data: &Value) -> Vec<&Value> {
    let below = match data {
        Value::Array(items) => items.iter().flat_map(events).collect(),
        Value::Object(fields) => fields.values().flat_map(events).collect(),
        _ => Vec::new(),
    };
    Some(data).filter(|data| data["@type"] == "Event").into_iter().chain(below).collect()
}

#[test]
fn no_page_tells_search_engines_of_an_event_without_a_day_or_a_place() {
    let real = include_str!("../../../tests/fixtures/house/events.json");
    let vague = r#"{"events": [{"id": "a", "title": "A", "start": "2027-01-01"}, {"id": "b", "title": "B"},
        {"id": "c", "title": "C", "start": "2027-01-01T20:00", "attendance": "online", "partOf": "a",
        "sessions": [{"id": "s", "title": "S", "start": "2027-01-01T20:00"}]}]}"#;
    for (programme, least) in [(real, 100), (vague, 2)] {
        let place = Workplace::new();
        place.write("data/events.json", programme);
        let site = place.site(&ADDRESS);
        let mut count = 0;
        for (name, page) in site.iter().filter(|(name, _)| name.ends_with(".html")) {
            for event in data(page).iter().flat_map(events) {
                let is_known = event["startDate"].is_string() && !event["location"].is_null();
                assert!(is_known, "{name}: {event:#}");
                count += 1;
            }
        }
        assert!(count >= least, "only {count} events");
    }
}

#[test]
fn search_engines_read_an_event_and_the_way_to_it() {
    let site = in_a_house().site(&ADDRESS);
    let found = data(&site["en/activiteit/debat/index.html"]);
    assert_eq!(found.iter().map(|data| &data["@type"]).collect::<Vec<_>>(), ["Event", "BreadcrumbList"]);
    assert_eq!(found[0]["name"], "The debate");
    assert_eq!(found[0]["url"], "https://www.delft.test/agenda/en/activiteit/debat/");
    assert_eq!(found[0]["startDate"], "2026-12-01T20:00:00+01:00");
    for name in ["thema/wonen/index.html", "partner/gemeente/index.html", "archief/index.html"] {
        assert_eq!(data(&site[name])[0]["@type"], "BreadcrumbList", "{name}");
    }
    assert_eq!(data(&site["index.html"])[0]["@type"], "ItemList");
}

#[test]
fn a_hostile_title_stays_text_in_structured_data() {
    let site = in_a_house().site(&[]);
    let found = data(&site["activiteit/vijandig/index.html"]);
    assert_eq!(found[0]["name"], support::HOSTILE_TITLE);
}

#[test]
fn a_link_to_a_page_can_be_previewed() {
    let site = Workplace::new().site(&ADDRESS);
    let found = properties(&site["en/activiteit/debat/index.html"]);
    for (name, expected) in [
        ("og:title", "The debate"),
        ("og:description", "What it is about."),
        ("og:url", "https://www.delft.test/agenda/en/activiteit/debat/"),
        ("og:site_name", "Huis"),
        ("og:locale", "en_GB"),
        ("og:locale:alternate", "nl_NL"),
    ] {
        assert_eq!(found.get(name), Some(&expected), "{name}");
    }
    let hostile = properties(&site["activiteit/vijandig/index.html"]);
    assert_eq!(hostile["og:title"], support::ESCAPED_TITLE);
    assert!(properties(&site["404.html"]).is_empty());
}

#[test]
fn without_an_address_a_preview_names_none() {
    let site = Workplace::new().site(&[]);
    let found = properties(&site["activiteit/debat/index.html"]);
    assert!(!found.contains_key("og:url") && !found.contains_key("og:image"), "{found:?}");
    assert!(site["activiteit/debat/index.html"].contains("name=\"twitter:card\" content=\"summary\""));
}
