//! What `stadsgesprek build` writes for the screens in the house.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use support::Workplace;

#[test]
fn the_page_of_a_door_screen_can_be_read_and_is_not_for_search_engines() {
    let site = Workplace::new().site(&["--base-url", "https://x.nl/"]);
    for (name, words, agenda) in [
        ("scherm/index.html", "Dat kan alleen als JavaScript aan staat.", "href=\"./\""),
        ("en/scherm/index.html", "It can only do that when JavaScript is on.", "href=\"en/\""),
    ] {
        let page = &site[name];
        assert!(page.contains(words) && page.contains(agenda), "{name}: {page}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{name}");
        assert!(page.contains(" data-slices=\"door_screen\" data-pieces=\""), "{name}");
        assert!(!page.contains("<footer") && !page.contains("site-header"), "{name}");
        // What is on at the moment of the build would soon be untrue.
        assert!(!page.contains("door-lead"), "{name}");
    }
    assert!(!site["sitemap.xml"].contains("scherm/"));
}

#[test]
fn only_the_pages_of_screens_know_the_day_of_the_build_and_builds_of_one_day_are_the_same() {
    let place = Workplace::new();
    let morning = place.site(&[]);
    let knows = |page: &str| page.contains("<meta name=\"built\" content=\"2026-11-23\">");
    let names: Vec<&String> = morning.iter().filter(|(_, page)| knows(page)).map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["en/kiosk/index.html", "en/scherm/index.html", "kiosk/index.html", "scherm/index.html"]
    );
    let later = "build --bundle bundle --data data --out dist --now 2026-11-23T19:05 --zonder-compressie";
    let finished = place.run(&later.split(' ').collect::<Vec<_>>());
    assert_eq!(finished.status, 0, "{finished:?}");
    let evening = std::fs::read_to_string(place.path("dist/scherm/index.html")).unwrap();
    assert_eq!(morning["scherm/index.html"], evening);
}

#[test]
fn the_settings_of_a_door_screen_are_in_its_page() {
    for (settings, expected) in [
        ("{}", ""),
        (r#"{"screens": null}"#, ""),
        (r#"{"screens": {"door": null, "later": {}}}"#, ""),
        (r#"{"screens": {"door": {"inches": 55}}}"#, "inch=55"),
        (
            r#"{"screens": {"door": {"inches": 55, "meters": 4, "languages": ["nl", "en"]}}}"#,
            "inch=55&amp;afstand=4&amp;taal=nl,en",
        ),
    ] {
        let place = Workplace::new();
        place.write("data/portal.json", settings);
        let page = &place.site(&[])["scherm/index.html"];
        let element = format!("<meta name=\"screen-settings\" content=\"{expected}\">");
        assert!(page.contains(&element), "{settings}: {page}");
    }
}
