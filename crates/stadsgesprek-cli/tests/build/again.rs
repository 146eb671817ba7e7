//! A second build: the same, or what has changed and nothing else.

use crate::support::{Workplace, dates, files};

#[test]
fn a_repeated_build_is_the_same_byte_for_byte() {
    let place = Workplace::new();
    let first = place.site(&[]);
    assert_eq!(first, place.site(&[]));
    assert_eq!(first, Workplace::new().site(&[]));
}

#[test]
fn a_rebuild_writes_only_what_an_event_appears_in() {
    let place = Workplace::new();
    place.site(&["--base-url", "https://delft.test/"]);
    let before = dates(&place.path("dist"));
    place.change_programme("Het debat", "Het gesprek");
    let finished = place.build(&["--base-url", "https://delft.test/"]);
    let after = dates(&place.path("dist"));
    let written: Vec<&str> = after
        .iter()
        .filter(|(name, date)| before.get(*name) != Some(date))
        .map(|(name, _)| name.as_str())
        .collect();
    let expected = [
        ".stadsgesprek/files.json",
        "activiteit/debat/aanmelden/index.html",
        "activiteit/debat/debat.ics",
        "activiteit/debat/drukwerk/index.html",
        "activiteit/debat/herinnering-dag/debat.ics",
        "activiteit/debat/herinnering-uur/debat.ics",
        "activiteit/debat/index.html",
        "activiteit/oud-debat/aanmelden/index.html",
        "activiteit/oud-debat/index.html",
        "data/events.json",
        "data/outline.json",
        "drukwerk/index.html",
        "index.html",
        "kiosk/index.html",
        // It opens where something is to come.
        "maand/index.html",
        "partner/gemeente/index.html",
        "schedule.json",
        "schedule.xml",
        "serie/reeks/index.html",
        "thema/wonen/index.html",
        "volg/alles.atom",
        "volg/alles.ics",
        "volg/partner/gemeente.atom",
        "volg/partner/gemeente.ics",
        "volg/serie/reeks.atom",
        "volg/serie/reeks.ics",
        "volg/thema/wonen.atom",
        "volg/thema/wonen.ics",
    ];
    assert_eq!(written, expected);
    for line in ["  Veranderd: 12 pagina's, 15 andere bestanden", "    /activiteit/debat/", "    /"] {
        assert!(finished.out.lines().any(|it| it == line), "{line} is not in {}", finished.out);
    }
}

#[test]
fn a_new_moment_and_revision_of_the_file_leave_what_did_not_change() {
    let place = Workplace::new();
    let at = |revision: u32, day: u32, title: &str| {
        let head =
            format!("\"schemaVersion\": 1, \"revision\": {revision}, \"updated\": \"2026-11-{day}T09:00\"");
        let programme = files(&place.path("data"))["events.json"].replace("Het debat", title);
        let (_, rest) = programme.split_once("\"timeZone\"").unwrap();
        place.write("data/events.json", format!("{{ {head}, \"timeZone\"{rest}"));
        place.site(&["--base-url", "https://delft.test/"])
    };
    let before = at(1, 20, "Het debat");
    let after = at(2, 22, "Het gesprek");
    let unrelated = [
        "activiteit/vijandig/index.html",
        "activiteit/vijandig/vijandig.ics",
        "en/activiteit/vijandig/index.html",
        "archief/index.html",
        "over/index.html",
        "sitemap.xml",
    ];
    for name in unrelated {
        assert_eq!(before[name], after[name], "{name}");
    }
    for name in ["activiteit/debat/index.html", "activiteit/debat/debat.ics", "volg/alles.atom"] {
        assert_ne!(before[name], after[name], "{name}");
    }
}
