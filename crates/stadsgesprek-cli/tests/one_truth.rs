//! What `check` says cannot be, `build` does not publish; and what it says is left out is left out.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use support::{Finished, Workplace};

const EVENT: &str = r#"{ "id": "a", "title": "Avond", "start": "2027-03-01T20:00" }"#;

fn programme(events: &str) -> String {
    format!(
        r#"{{ "schemaVersion": 1, "timeZone": "Europe/Amsterdam",
"themes": [{{ "id": "water", "name": "Water" }}], "partners": [{{ "id": "gemeente-delft", "name": "Gemeente Delft" }}],
"people": [{{ "id": "hugo", "name": "Hugo" }}],
"events": [ {events} ] }}"#
    )
}

fn with(programme: &str, settings: Option<&str>) -> (Workplace, Finished, Finished) {
    let place = Workplace::new();
    place.write("data/events.json", programme);
    settings.inspect(|settings| place.write("data/portal.json", settings));
    let checked = place.run(&["check", "data/events.json", "--vandaag", "2026-11-28"]);
    let built = place.build(&[]);
    (place, checked, built)
}

/// Both refuse it, and say where and by what name.
#[track_caller]
fn refused(programme: &str, said: &str) {
    let (place, checked, built) = with(programme, None);
    assert_eq!((checked.status, built.status), (1, 1), "{checked:?} {built:?}");
    assert!(!place.path("dist/index.html").exists());
    assert!(checked.out.contains(said), "{said}: {checked:?}");
    assert!(built.err.contains(said), "{said}: {built:?}");
}

#[test]
fn what_is_no_json_is_refused_by_both_at_the_same_place() {
    let good = programme(EVENT);
    let line = |text: &str, part: &str| text.split(part).next().unwrap().matches('\n').count() + 1;
    let at = line(&good, "\"events\"");
    for (from, to, said) in [
        (
            "\"events\": [",
            "\"events\":\u{a0}[".to_owned(),
            format!("[strange-space] data/events.json:{at}:10"),
        ),
        (
            "\"events\": [",
            "\"events\":\u{c}[".to_owned(),
            format!("[strange-space] data/events.json:{at}:10"),
        ),
        ("Avond", "Av\nond".to_owned(), format!("[control-character] data/events.json:{at}:")),
        ("Avond", "Av\0ond".to_owned(), format!("[control-character] data/events.json:{at}:")),
        ("Avond", "Av\u{b}ond".to_owned(), format!("[control-character] data/events.json:{at}:")),
    ] {
        refused(&good.replacen(from, &to, 1), &said);
    }
}

/// What is said of the settings, each finding in one line.
fn of_settings(said: &str) -> Vec<&str> {
    said.lines().filter(|line| line.contains("] data/portal.json")).collect()
}

/// Both end alike and say the same of the settings, in either language; gives the published settings.
#[track_caller]
fn agreed(settings: &str, status: i32, said: &[&str]) -> Option<String> {
    let (place, checked, built) = with(&programme(EVENT), Some(settings));
    assert_eq!((checked.status, built.status), (status, status), "{settings}: {checked:?} {built:?}");
    assert_eq!(of_settings(&checked.out), of_settings(&built.err), "{settings}");
    assert_eq!(of_settings(&checked.out), said, "{settings}");
    assert_eq!(built.err.contains("kan geen site worden gebouwd"), status == 1, "{built:?}");
    let checked = place.run(&["check", "data/events.json", "--vandaag", "2026-11-28", "--taal", "en"]);
    let built = place.build(&["--taal", "en"]);
    assert_eq!((checked.status, built.status), (status, status), "{settings}: {checked:?} {built:?}");
    assert_eq!(of_settings(&checked.out), of_settings(&built.err), "{settings}");
    assert_eq!(place.path("dist/index.html").exists(), status == 0);
    std::fs::read_to_string(place.path("dist/data/portal.json")).ok()
}

#[test]
fn settings_are_refused_or_taken_by_both_in_the_same_words() {
    for (settings, said) in [
        ("[]", &["Fout [top-level-list] data/portal.json:1:1"][..]),
        ("", &["Fout [empty-file] data/portal.json:1:1"]),
        ("{ \"siteUrl\":\u{a0}\"https://a.nl/\" }", &["Fout [strange-space] data/portal.json:1:13"]),
        ("{ \"siteUrl\": \"https://a.nl/\", }", &["Fout [trailing-comma] data/portal.json:1:29"]),
        (r#"{ "siteUrl": "a.nl" }"#, &["Fout [site-address] data/portal.json:1:14"]),
        (r#"{ "siteUrl": "example.org" }"#, &["Fout [site-address] data/portal.json:1:14"]),
        (
            r#"{ "siteUrl": "https://example.org/de agenda/" }"#,
            &["Fout [site-address] data/portal.json:1:14"],
        ),
        (r#"{ "siteUrl": "https://a.nl/caf%C3%A9/" }"#, &["Fout [site-address] data/portal.json:1:14"]),
        (r#"{ "siteUrl": "https://a.nl//agenda/" }"#, &["Fout [site-address] data/portal.json:1:14"]),
        (r#"{ "siteUrl": "https://u:p@a.nl/" }"#, &["Fout [site-address-secret] data/portal.json:1:14"]),
        (
            r#"{ "siteUrl": "https://a.nl/", "retentionDays": "een week" }"#,
            &["Fout [wrong-shape] data/portal.json:1:48"],
        ),
        (
            r#"{ "siteUrl": "https://a.nl/", "delivery": { "kind": "postduif" } }"#,
            &["Fout [unknown-word] data/portal.json:1:53"],
        ),
        (
            r#"{ "siteUrl": "https://a.nl/", "delivery": { "kind": " ", "url": "https://a.nl/in" } }"#,
            &["Fout [missing-field] data/portal.json:1:43"],
        ),
        (
            r#"{ "siteUrl": "https://a.nl/", "delivery": "mailto" }"#,
            &["Fout [wrong-shape] data/portal.json:1:43"],
        ),
        (
            r#"{ "siteUrl": "https://a.nl/", "security": { "contact": "tel:+31", "expires": "morgen" } }"#,
            &["Fout [security-expires] data/portal.json:1:78"],
        ),
    ] {
        assert_eq!(agreed(settings, 1, said), None, "{settings}");
    }
    let deep =
        format!(r#"{{ "siteUrl": "https://b.nl/", "later": {}{} }}"#, "[".repeat(200), "]".repeat(200));
    for (settings, said) in [
        (
            r#"{ "siteUrl": "https://a.nl/", "siteUrl": "https://b.nl/" }"#,
            &["Let op [duplicate-field] data/portal.json:1:42"][..],
        ),
        (
            r#"{ "siteUrl": "https://b.nl/", "house": { "name": "a.nl/" }, "house": {} }"#,
            &["Let op [duplicate-field] data/portal.json:1:70"],
        ),
        (
            r#"{ "siteUrl": "https://b.nl/", "retentionDays": "14" }"#,
            &["Tip [understood] data/portal.json:1:48"],
        ),
        (
            "\u{feff}{ \"siteUrl\": \"https://b.nl/\", \"later\": \"a.nl/\" }",
            &["Let op [unknown-field] data/portal.json:1:40"],
        ),
        (deep.as_str(), &["Let op [unknown-field] data/portal.json:1:40"]),
        (
            r#"{ "siteUrl": "https://b.nl/", "siteName": "half \ud83d" }"#,
            &["Let op [lone-surrogate] data/portal.json:1:49"],
        ),
        (
            r#"{ "siteUrl": "https://b.nl/", "formerSites": ["https://oud.nl/"] }"#,
            &["Let op [former-site] data/portal.json:1:47"],
        ),
        (r#"{ "siteUrl": "https://b.nl/", "delivery": null }"#, &[]),
    ] {
        let published = agreed(settings, 0, said).unwrap();
        assert!(published.contains("https://b.nl/") && !published.contains("a.nl/"), "{published}");
    }
}

#[test]
fn without_an_address_both_say_what_is_missing() {
    let missing = ["[site-address-unset]", "feeds", "sitemap.xml", "gedeelde links", "agenda's"];
    for settings in [None, Some("{}"), Some("{ \"siteUrl\": \"https://example.org/\" }")] {
        let (place, checked, built) = with(&programme(EVENT), settings);
        assert_eq!((checked.status, built.status), (0, 0), "{checked:?} {built:?}");
        for word in missing {
            assert!(checked.out.contains(word), "{word}: {checked:?}");
            assert!(built.err.contains(word), "{word}: {built:?}");
        }
        assert!(!place.path("dist/sitemap.xml").exists());
        let asked = place.build(&["--base-url", "https://www.delft.test/"]);
        assert!(asked.status == 0 && !asked.err.contains("site-address-unset"), "{asked:?}");
    }
}

/// The page of an event with these fields, and what `check` says.
fn page(fields: &str) -> (String, Finished) {
    let event = format!(r#"{{ "id": "a", "title": "Avond", {fields} }}"#);
    let (place, checked, built) = with(&programme(&event), None);
    assert_eq!(built.status, 0, "{built:?}");
    (std::fs::read_to_string(place.path("dist/activiteit/a/index.html")).unwrap(), checked)
}

#[test]
fn no_word_is_published_as_another() {
    let outcome = |state: &str| {
        let outcome = format!(
            r#"{{ "kind": "promise", "text": "Een park", "by": "Gemeente Delft", "state": "{state}" }}"#
        );
        page(&format!(r#""start": "2019-02-06T20:00", "outcomes": [{outcome}]"#))
    };
    for (state, shown, said) in [
        ("open", "nog open", ""),
        ("Open", "nog open", "\"Open\" is begrepen als \"open\""),
        ("nog open", "nog open", "is begrepen als \"open\""),
        ("gedaan", "gedaan", "is begrepen als \"done\""),
        ("zwevend", "niet bekend", "\"zwevend\" kan hier niet staan. Wat wel kan: open, done, dropped."),
    ] {
        let (page, checked) = outcome(state);
        assert!(page.contains(shown) && page.contains("Gemeente Delft"), "{state}: {page}");
        assert!(!page.contains("vervallen"), "{state}");
        assert!(checked.out.contains(said), "{said}: {checked:?}");
        assert!(checked.out.contains("\"Gemeente Delft\" is begrepen als \"gemeente-delft\""), "{checked:?}");
    }
    let (_, checked) = outcome("zwevend");
    assert!(checked.out.contains("Zo wel: \"state\": \"open\""), "{checked:?}");
}

#[test]
fn a_status_never_takes_a_talk_off_the_site() {
    for (status, shown, severity) in [
        ("afgelast", "Afgelast", "Tip [understood]"),
        ("Canceled", "Afgelast", "Tip [understood]"),
        ("verplaatst naar online", "Alleen nog online", "Tip [understood]"),
        ("weet niet", "Let op: status onbekend", "Fout [unknown-word]"),
    ] {
        let (page, checked) = page(&format!(r#""start": "2027-02-06T20:00", "status": "{status}""#));
        assert!(page.contains(shown), "{status}: {page}");
        assert!(checked.out.contains(severity), "{status}: {checked:?}");
    }
}

#[test]
fn a_moved_talk_keeps_no_old_times() {
    let old = r#""start": "2027-02-13T20:00", "doors": "2027-02-06T19:30",
        "sessions": [{ "id": "s", "title": "Deel", "start": "2027-02-06T20:15" }],
        "registration": { "fields": ["name"], "closes": "2027-02-14T12:00" }"#;
    let (page, checked) = page(old);
    assert!(!page.contains("19.30") && !page.contains("20.15") && page.contains("Deel"), "{page}");
    assert_eq!(checked.status, 1);
    for said in [
        "De inloop (2027-02-06T19:30) ligt na het begin (2027-02-13T20:00), of op een andere dag.",
        "De tijd van dit onderdeel (2027-02-06T20:15) kan niet bij die van de activiteit (2027-02-13T20:00).",
        "De inschrijving sluit (2027-02-14T12:00) pas na het begin (2027-02-13T20:00).",
    ] {
        assert!(checked.out.contains(said), "{said}: {checked:?}");
    }
}

#[test]
fn an_event_without_a_date_is_shown_as_one_and_said() {
    let (page, checked) = page(r#""sources": ["https://voorbeeld.nl/"]"#);
    assert!(page.contains("Datum onbekend"), "{page}");
    assert!(!page.contains("\"@type\":\"Event\""), "{page}");
    assert_eq!(checked.status, 0);
    assert!(checked.out.contains("Let op [no-date]"), "{checked:?}");
}
