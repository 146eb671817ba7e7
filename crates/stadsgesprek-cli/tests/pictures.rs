//! Pictures of events in a built site.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use std::path::PathBuf;
use support::Workplace;

/// The typeface, when its npm package is installed; the tests inside the tool see to it that it is after a set-up.
fn fonts() -> Option<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("node_modules/@expo-google-fonts/bricolage-grotesque");
    folder.exists().then(|| folder.to_str().unwrap().to_owned())
}

#[test]
fn without_the_typeface_the_site_comes_without_pictures_and_says_so() {
    let place = Workplace::new();
    let finished = place.build(&["--base-url", "https://www.delft.test/"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(finished.out.contains("npm ci") && finished.out.contains("--lettertype"), "{finished:?}");
    assert!(!place.path("dist/beeld").exists());
    let page = fs::read_to_string(place.path("dist/activiteit/debat/index.html")).unwrap();
    assert!(!page.contains("og:image") && !page.contains("beeld/"), "{page}");
}

#[test]
fn who_wants_no_pictures_hears_nothing_of_them() {
    let place = Workplace::new();
    let finished = place.build(&["--zonder-beelden"]);
    assert!(finished.status == 0 && !finished.out.contains("npm ci"), "{finished:?}");
    assert!(!place.path("dist/beeld").exists());
}

#[test]
fn a_typeface_that_was_named_has_to_be_there() {
    let place = Workplace::new();
    let finished = place.build(&["--fonts", "nowhere"]);
    assert!(finished.status == 2 && finished.err.contains("nowhere"), "{finished:?}");
    place.write("fonts/500Medium/BricolageGrotesque_500Medium.ttf", "no typeface");
    let finished = place.build(&["--fonts", "fonts"]);
    assert!(finished.status == 2 && finished.err.contains("BricolageGrotesque_500Medium"), "{finished:?}");
    assert!(!place.path("dist").exists());
}

#[test]
fn every_event_has_a_picture_in_both_languages_and_its_page_names_it() {
    let Some(fonts) = fonts() else { return };
    let place = Workplace::new();
    // Search engines are told of an event only when they can be told where it is.
    let programme = fs::read_to_string(place.path("data/events.json")).unwrap();
    let programme = programme.replace("\"places\": []", r#""places": [{ "id": "huis", "name": "Huis" }]"#);
    place.write(
        "data/events.json",
        programme.replace(r#""series": "reeks","#, r#""series": "reeks", "place": "huis","#),
    );
    let finished = place.build(&["--fonts", &fonts, "--base-url", "https://www.delft.test/agenda"]);
    assert_eq!(finished.status, 0, "{finished:?}");
    for name in ["beeld/debat.png", "en/beeld/debat.png", "beeld/vijandig.png", "en/beeld/vijandig.png"] {
        let bytes = fs::read(place.path("dist").join(name)).unwrap();
        assert_eq!(bytes[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat(), "{name}");
    }
    let page = fs::read_to_string(place.path("dist/en/activiteit/debat/index.html")).unwrap();
    for text in [
        "property=\"og:image\" content=\"https://www.delft.test/agenda/en/beeld/debat.png\"",
        "property=\"og:image:width\" content=\"1200\"",
        "property=\"og:image:alt\" content=\"The debate\"",
        "name=\"twitter:card\" content=\"summary_large_image\"",
        "\"image\":\"https://www.delft.test/agenda/en/beeld/debat.png\"",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
}

#[test]
fn a_picture_is_the_same_in_every_build_and_a_damaged_one_is_drawn_anew() {
    let Some(fonts) = fonts() else { return };
    let place = Workplace::new();
    let picture = place.path("dist/beeld/debat.png");
    let build = || {
        let finished = place.build(&["--fonts", &fonts]);
        assert_eq!(finished.status, 0, "{finished:?}");
        fs::read(&picture).unwrap()
    };
    let first = build();
    assert!(first == build(), "a repeated build gives another picture");
    fs::write(&picture, &first[..first.len() / 2]).unwrap();
    assert!(first == build(), "a damaged picture stays");
    place.change_programme("Het debat", "Het gesprek");
    assert!(first != build(), "another title gives the same picture");
}
