//! What a build says when it is done.

use crate::support::{HOSTILE_TITLE, Workplace, files};

#[test]
fn the_report_says_which_pages_came_and_went() {
    let place = Workplace::new();
    let first = place.build(&["--taal", "en"]);
    assert!(first.out.contains("There was no site here yet"), "{first:?}");
    let again = place.build(&["--taal", "en"]);
    assert!(again.out.contains("Nothing changed since the last time."), "{again:?}");
    place.change_programme("\"id\": \"vijandig\"", "\"id\": \"vreemd\"");
    let renamed = place.build(&["--taal", "en"]);
    for line in ["    /activiteit/vreemd/", "    /en/activiteit/vijandig/"] {
        assert!(renamed.out.lines().any(|it| it == line), "{line} is not in {}", renamed.out);
    }
}

#[test]
fn the_report_says_what_is_left_out_and_what_the_checks_found() {
    let place = Workplace::new();
    // What there is to say of the settings is said apart from the programme.
    place.write("data/portal.json", r#"{ "siteUrl": "https://www.delft.test/" }"#);
    place.change_programme("\"title\": \"\\\"></", "\"sample\": true, \"title\": \"\\\"></");
    let finished = place.build(&["--zonder-beelden"]);
    for text in
        ["1 voorbeeld:", "--zonder-beelden", "--zonder-compressie", "`stadsgesprek controleer` laat ze zien"]
    {
        assert!(finished.out.contains(text), "{text} is not in {}", finished.out);
    }
    let checked = place.run(&["check", "data/events.json", "--vandaag", "2026-11-23T19:00"]);
    let counts = |text: &str| {
        text.lines().find_map(|line| Some(line.split_once(": ")?.1.split('.').next()?.to_owned()))
    };
    let of_check = counts(checked.out.lines().find(|line| line.contains("gelezen: ")).unwrap_or_default());
    let of_build =
        counts(finished.out.lines().find(|line| line.starts_with("In het programma")).unwrap_or_default());
    assert!(of_check.is_some() && of_check == of_build, "{checked:?} {finished:?}");
}

#[test]
fn an_event_that_is_wrong_is_left_out_and_reported() {
    let place = Workplace::new();
    place.change_programme("2019-02-06T20:00", "6 februari 2019");
    let finished = place.build(&["--taal", "en"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let reported = finished.out.lines().find(|line| line.ends_with("(data/events.json:26:16)"));
    assert!(reported.is_some_and(|line| line.starts_with(&format!("  {HOSTILE_TITLE}: "))), "{finished:?}");
    assert!(finished.out.contains("1 error"), "{finished:?}");
    let site = files(&place.path("dist"));
    assert!(site.contains_key("activiteit/debat/index.html"));
    assert!(!site.contains_key("activiteit/vijandig/index.html"));
}
