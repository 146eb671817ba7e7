//! The folder of the site: what a build that fails, is killed or meets files of others leaves there.

use crate::support::{Workplace, files};

#[test]
fn a_build_that_fails_leaves_the_old_site_whole() {
    let place = Workplace::new();
    let before = place.site(&[]);
    type Spoil = fn(&Workplace);
    let spoils: [(Spoil, i32, &str); 6] = [
        (|place| place.write("data/events.json", "{ \"events\": ["), 1, "data/events.json:1:13"),
        (
            |place| place.write("data/events.json", "{ \"events\": [] }"),
            1,
            "geen enkele bruikbare activiteit",
        ),
        (|place| place.write("data/events.json", [b'"', 0xff]), 1, "data/events.json:1:2"),
        (|place| place.write("data/portal.json", "{"), 1, "portal.json"),
        (|place| place.write("bundle/index.html", "<html lang=\"nl\">"), 2, "<link rel=\"stylesheet\""),
        (|place| std::fs::remove_file(place.path("bundle/app.wasm")).unwrap(), 2, "app.wasm"),
    ];
    for (spoil, status, message) in spoils {
        let spoiled = Workplace::new();
        spoiled.site(&[]);
        spoil(&spoiled);
        let finished = spoiled.build(&[]);
        assert_eq!(finished.status, status, "{finished:?}");
        assert!(finished.err.contains(message), "{message}: {finished:?}");
        assert_eq!(files(&spoiled.path("dist")), before, "{message}");
        assert!(!spoiled.path("dist/.stadsgesprek/new").exists(), "{message}");
    }
}

#[test]
fn nothing_that_is_needed_is_overwritten() {
    let place = Workplace::new();
    for out in [".", "data", "bundle", "data/dist"] {
        let finished = place.run(&["build", "--bundle", "bundle", "--data", "data", "--out", out]);
        assert_eq!(finished.status, 2, "{out}: {finished:?}");
    }
    assert!(place.path("data/events.json").exists());
}

#[test]
fn a_folder_of_somebody_else_is_left_alone_whatever_it_holds() {
    let place = Workplace::new();
    place.write("dist/404.html", "somebody's page");
    place.write("dist/foto/a.txt", "somebody's picture");
    let before = files(&place.path("dist"));
    for (language, words) in [("nl", "Er is niets veranderd"), ("en", "Nothing was changed")] {
        let finished = place.build(&["--taal", language]);
        assert!(finished.status == 2 && finished.err.contains(words), "{finished:?}");
        assert_eq!(files(&place.path("dist")), before);
    }
    place.write("dist/data/events.json", "{}");
    place.write("dist/.hosting/hosting.json", "{}");
    let finished = place.build(&[]);
    assert!(finished.status == 2 && finished.err.contains("een andere naam"), "{finished:?}");
    assert_eq!(files(&place.path("dist")).len(), 4);
}

#[test]
fn what_others_put_into_the_site_stays_through_every_build() {
    let place = Workplace::new();
    place.site(&[]);
    let others =
        [("google0123.html", "google"), ("uploads/flyer.txt", "flyer"), ("activiteit/debat/a.txt", "a")];
    others.iter().for_each(|(name, text)| place.write(&format!("dist/{name}"), text));
    place.write("dist/robots.txt", "by hand");
    place.change_programme("\"id\": \"debat\"", "\"id\": \"gesprek\"");
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    for line in ["  google0123.html", "  uploads/", "  activiteit/debat/", "  robots.txt"] {
        assert!(finished.out.lines().any(|it| it == line), "{line}: {finished:?}");
    }
    let site = files(&place.path("dist"));
    others.iter().for_each(|(name, text)| assert_eq!(site[*name], *text));
    assert_eq!(site[".stadsgesprek/kept/robots.txt"], "by hand");
    assert_ne!(site["robots.txt"], "by hand");
    assert!(!site.contains_key("activiteit/debat/index.html"));

    place.write("dist/activiteit/nieuw/index.html", "mine");
    place.change_programme("\"id\": \"debat\"", "\"id\": \"nieuw\"");
    let before = files(&place.path("dist"));
    let finished = place.build(&[]);
    assert!(finished.status == 2 && finished.err.contains("activiteit/nieuw/index.html"), "{finished:?}");
    assert_eq!(files(&place.path("dist")), before);
}

#[test]
fn a_folder_that_the_build_reads_is_never_the_site() {
    let place = Workplace::new();
    place.write("letters/fonts/x.txt", "x");
    for out in ["letters", "letters/fonts", "letters/fonts/dist"] {
        let finished = place.build(&["--fonts", "letters/fonts", "--out", out]);
        assert_eq!(finished.status, 2, "{finished:?}");
    }
    assert_eq!(files(&place.path("letters")).len(), 1);
}

#[test]
fn a_build_that_is_killed_leaves_nothing_that_stops_the_next() {
    let place = Workplace::new();
    let fixed = "build --bundle bundle --data data --out dist --now 2026-11-23T19:00";
    for round in 0..4 {
        let mut child = place.start(&fixed.split(' ').collect::<Vec<_>>());
        let is_at_work = || match round % 2 {
            0 => place.path("dist/.stadsgesprek/new").exists(),
            _ => place.path("dist/.stadsgesprek/old").exists() || place.path("dist/index.html").exists(),
        };
        while !is_at_work() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
    }
    let site = place.site(&[]);
    let other = Workplace::new().site(&[]);
    let names = |site: &std::collections::BTreeMap<String, String>| {
        site.keys().filter(|name| *name != ".stadsgesprek/lock").cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&site), names(&other));
}
