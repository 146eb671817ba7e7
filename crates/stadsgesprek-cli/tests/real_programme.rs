//! The site of the real programme: complete, and every link inside it leads somewhere.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::Value;
use stadsgesprek_core::export::print::breakable;
use std::collections::BTreeMap;
use support::Workplace;

fn real_site() -> (Value, BTreeMap<String, String>) {
    let place = Workplace::new();
    let text = include_str!("../../../tests/fixtures/house/events.json");
    place.write("data/events.json", text);
    (serde_json::from_str(text).unwrap(), place.site(&[]))
}

#[test]
fn every_event_has_a_page_with_its_title_in_both_languages() {
    let (programme, site) = real_site();
    for event in programme["events"].as_array().unwrap() {
        for (language, prefix) in [("nl", ""), ("en", "en/")] {
            let name = format!("{prefix}activiteit/{}/index.html", event["id"].as_str().unwrap());
            let title = &event["title"];
            let known = [&title[language], &title["nl"], &title["en"], title];
            let title = known.iter().find_map(|title| title.as_str()).unwrap();
            let body = site[&name].split("<h1").nth(1).unwrap();
            let heading = unescaped(body.split_once('>').unwrap().1.split("</h1>").next().unwrap());
            assert_eq!(heading, breakable(title), "{name}");
        }
    }
}

#[test]
fn every_link_inside_the_site_leads_to_a_file() {
    let (_, site) = real_site();
    let mut checked = 0;
    for (name, page) in site.iter().filter(|(name, _)| name.ends_with(".html")) {
        for href in page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            // The stub of the app has no mark: the icons that are drawn of one would be no text.
            let Some(file) = target(&unescaped(href)).filter(|file| file != "favicon.svg") else { continue };
            assert!(site.contains_key(&file), "{name} links to {href}, and {file} is not there");
            checked += 1;
        }
    }
    assert!(checked > 1_000, "only {checked} links were seen");
}

/// The file that a link relative to the base leads to; none when it leads out of the site, or is the base itself.
fn target(href: &str) -> Option<String> {
    let is_base = href.chars().all(|c| matches!(c, '.' | '/')) && href != "./";
    let has_scheme = href.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    if is_base || has_scheme {
        return None;
    }
    let path = href.split(['?', '#']).next().unwrap_or_default().trim_start_matches("./");
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() })
}

fn unescaped(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}
