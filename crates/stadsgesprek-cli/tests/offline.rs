//! What `stadsgesprek build` writes for use without a network: the worker, its lists, and what makes the site an app.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use support::Workplace;

const WORKER: &str = include_str!("../../../public/sw.js");

/// The files that are only needed to begin with a worker.
fn workplace() -> Workplace {
    let place = Workplace::new();
    place.write("bundle/sw.js", WORKER);
    place.write("bundle/favicon.svg", include_str!("../../../public/favicon.svg"));
    place
}

/// The text files of the site; pictures would not be text.
fn site(place: &Workplace, more: &[&str]) -> BTreeMap<String, String> {
    let finished = place.build(more);
    assert_eq!(finished.status, 0, "{finished:?}");
    let names =
        ["sw.js", "index.html", "start.html", "404.html", "manifest.webmanifest", "en/manifest.webmanifest"];
    let pages =
        ["activiteit/debat/index.html", "en/mijn/index.html", "privacy/index.html", "thema/wonen/index.html"];
    let read =
        |name: &&str| (name.to_string(), fs::read_to_string(place.path(&format!("dist/{name}"))).unwrap());
    names.iter().chain(&pages).map(read).collect()
}

/// The paths of a list, in their order.
fn list(worker: &str, name: &str) -> Vec<String> {
    let (_, list) = worker.split_once(&format!("const {name} = [\n")).unwrap();
    let (list, _) = list.split_once("];").unwrap();
    let entry = |line: &str| serde_json::from_str::<Value>(line.trim().trim_end_matches(',')).unwrap();
    list.lines().map(|line| entry(line)[0].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_worker_needs_the_app_and_the_first_pages_and_keeps_all_others() {
    let place = workplace();
    let worker = &site(&place, &[])["sw.js"];
    let starter = fs::read_dir(place.path("dist")).unwrap();
    let starter = starter
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("boot-"));
    let mut needed = vec![
        "app.js".to_owned(),
        "app.wasm".to_owned(),
        starter.unwrap(),
        "favicon.svg".to_owned(),
        "site.css".to_owned(),
    ];
    needed
        .extend(["start.html", "", "archief/", "mijn/", "en/", "en/archief/", "en/mijn/"].map(str::to_owned));
    assert_eq!(list(worker, "NEEDED"), needed);
    let pages = list(worker, "PAGES");
    assert!(
        pages.contains(&"en/thema/wonen/".to_owned()) && pages.contains(&"privacy/".to_owned()),
        "{pages:?}"
    );
    assert!(!pages.iter().any(|path| path.contains("404") || path.contains('.')), "{pages:?}");
}

#[test]
fn pages_of_events_to_come_are_kept_first() {
    let pages = list(&site(&workplace(), &[])["sw.js"], "PAGES");
    let first: Vec<&str> = pages.iter().take(4).map(String::as_str).collect();
    let form = "activiteit/debat/aanmelden/";
    assert_eq!(first, ["activiteit/debat/", form, "en/activiteit/debat/", &format!("en/{form}")]);
}

#[test]
fn the_worker_changes_when_a_file_does_and_only_then() {
    let place = workplace();
    let first = site(&place, &[]);
    assert_eq!(site(&place, &[])["sw.js"], first["sw.js"]);
    place.change_programme("Waar het over gaat.", "Waarover het gaat.");
    let second = site(&place, &[]);
    assert_ne!(second["sw.js"], first["sw.js"]);
    let app = |site: &BTreeMap<String, String>| between(&site["sw.js"], "const APP = \"", "\"");
    assert_eq!(app(&second), app(&first), "the app is the same");
    place.write("bundle/app.wasm", "another app");
    assert_ne!(app(&site(&place, &[])), app(&first));
}

#[test]
fn every_page_names_the_app_that_the_worker_has_and_the_starter_by_its_hash() {
    let site = site(&workplace(), &[]);
    let app = between(&site["sw.js"], "const APP = \"", "\"");
    assert_eq!(app.len(), 16);
    for (name, page) in site.iter().filter(|(name, _)| name.ends_with(".html")) {
        assert!(page.contains(&format!(" data-app=\"{app}\"")), "{name}");
        assert!(page.contains(" src=\"boot-") && !page.contains("boot.js"), "{name}");
    }
}

#[test]
fn without_a_worker_in_the_bundle_no_page_asks_for_one() {
    let site = Workplace::new().site(&[]);
    assert!(!site.contains_key("sw.js") && !site["index.html"].contains("data-app"));
    assert!(site["manifest.webmanifest"].contains("\"icons\": []"));
    assert!(!site["index.html"].contains("apple-touch-icon"));
}

#[test]
fn a_worker_that_cannot_be_filled_in_is_refused() {
    let place = workplace();
    place.write("bundle/sw.js", WORKER.replace("const PAGES = [];", ""));
    let finished = place.build(&[]);
    assert!(finished.status != 0 && finished.err.contains("const PAGES"), "{finished:?}");
    assert!(!place.path("dist").exists());
}

#[test]
fn each_language_is_an_app_at_any_path() {
    let place = workplace();
    let site = site(&place, &["--base-path", "/agenda/"]);
    for (name, language, top, start) in
        [("manifest.webmanifest", "nl", "./", "./"), ("en/manifest.webmanifest", "en", "../", "../en/")]
    {
        let manifest: Value = serde_json::from_str(&site[name]).unwrap();
        assert_eq!(manifest["lang"], language);
        assert_eq!(manifest["scope"], top);
        assert_eq!(manifest["start_url"], start);
        assert_eq!(manifest["shortcuts"][0]["url"], format!("{start}mijn/"));
        for icon in manifest["icons"].as_array().unwrap() {
            let name = icon["src"].as_str().unwrap().strip_prefix(top).unwrap();
            let bytes = fs::read(place.path(&format!("dist/{name}"))).unwrap();
            // The width, in the first chunk of a PNG.
            let width = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{width}x{width}"), "{name}");
        }
    }
    for (name, link) in [
        ("activiteit/debat/index.html", "<link rel=\"manifest\" href=\"manifest.webmanifest\">"),
        ("en/mijn/index.html", "<link rel=\"manifest\" href=\"en/manifest.webmanifest\">"),
        ("thema/wonen/index.html", "<link rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\">"),
    ] {
        assert!(site[name].contains(link), "{name}");
    }
}

#[test]
fn the_pictures_of_the_bundle_show_what_is_installed() {
    // The beginning of a JPEG of 780 by 1688: its frame says height and width.
    const PICTURE: &[u8] = &[
        0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x06, 0x98, 0x03, 0x0c, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
        0xff, 0xd9,
    ];
    let place = workplace();
    place.write("bundle/screenshots/en-narrow.jpg", PICTURE);
    let site = site(&place, &[]);
    let shots = |name: &str| serde_json::from_str::<Value>(&site[name]).unwrap()["screenshots"].clone();
    assert_eq!(shots("manifest.webmanifest"), json!([]));
    let expected = json!([{
        "src": "../screenshots/en-narrow.jpg", "sizes": "780x1688", "type": "image/jpeg", "form_factor": "narrow",
        "label": "What’s on",
    }]);
    assert_eq!(shots("en/manifest.webmanifest"), expected);
    assert!(!site["sw.js"].contains("screenshots"));
    place.write("bundle/screenshots/en-narrow.jpg", "<!doctype html>");
    let finished = place.build(&[]);
    assert!(finished.status != 0 && finished.err.contains("en-narrow.jpg"), "{finished:?}");
}

#[test]
fn pages_say_how_long_details_are_kept() {
    for (settings, days, words) in [
        ("{}", 7, "zeven dagen na"),
        (r#"{"retentionDays": 14}"#, 14, "14 dagen na"),
        (r#"{"retentionDays": 1}"#, 1, "één dag na"),
        (r#"{"retentionDays": 0}"#, 7, "zeven dagen na"),
    ] {
        let place = workplace();
        place.write("data/portal.json", settings);
        let site = site(&place, &[]);
        assert!(site["index.html"].contains(&format!(" data-retention-days=\"{days}\"")), "{settings}");
        assert!(site["privacy/index.html"].contains(words), "{settings}");
    }
}

fn between(text: &str, before: &str, after: &str) -> String {
    let (_, text) = text.split_once(before).unwrap();
    text.split_once(after).unwrap().0.to_owned()
}
