//! The site of another house: nothing in it names this one.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::Workplace;

/// What would be of this house, in small letters; the names of two tokens are those of the tile.
const OURS: [&str; 9] =
    ["topdelft", "delft", "agathaplein", "prinsenkwartier", "1d3f8f", "142c66", "c6d5fb", "a3bbf5", "2850ad"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A library with the scripts of the repository.
fn library() -> Workplace {
    let place = Workplace::new();
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    for name in ["boot.js", "ahead.js", "filter.js", "sw.js", "sw-off.js", "favicon.svg"] {
        place.write(&format!("bundle/{name}"), read(&format!("public/{name}")));
    }
    place.write("bundle/site.css", read("style/tokens.css"));
    for name in ["events.json", "portal.json"] {
        place.write(&format!("data/{name}"), read(&format!("tests/fixtures/zutphen/{name}")));
    }
    place
}

#[test]
fn no_file_of_another_house_names_this_one() {
    let place = library();
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    let site = bytes_below(&place.path("dist"));
    assert!(site.len() > 60, "only {} files", site.len());
    for (name, bytes) in &site {
        let text = String::from_utf8_lossy(bytes).to_lowercase().replace("-delft", "");
        for word in OURS {
            assert!(!text.contains(word) && !name.to_lowercase().contains(word), "{word} in {name}");
        }
        // A generator names the program, not the site.
        if [".html", ".ics", ".webmanifest"].iter().any(|ending| name.ends_with(ending)) {
            assert!(!String::from_utf8_lossy(bytes).contains("Stadsgesprek"), "Stadsgesprek in {name}");
        }
    }
}

#[test]
fn each_file_has_the_name_of_the_house_that_it_is_of() {
    let place = library();
    assert_eq!(place.build(&[]).status, 0);
    let read = |name: &str| fs::read_to_string(place.path(&format!("dist/{name}"))).unwrap();
    for (name, words) in [
        ("index.html", "<title>Leeszaal Zutphen · Samen lezen</title>"),
        ("en/index.html", "<title>Zutphen Reading Room · Reading together</title>"),
        ("index.html", "Broederenkerk, Rozengracht 3, Zutphen"),
        ("index.html", "Een programma van Bibliotheek Zutphen"),
        ("index.html", "data-name=\"Leeszaal Zutphen\""),
        ("index.html", "data-name-en=\"Zutphen Reading Room\""),
        ("index.html", "data-house=\"Broederenkerk, Rozengracht 3, Zutphen\""),
        ("index.html", "property=\"og:site_name\" content=\"Leeszaal Zutphen\""),
        ("start.html", "data-tagline=\"Samen lezen\""),
        ("over/index.html", "Over Leeszaal Zutphen"),
        ("en/over/index.html", "A programme by Bibliotheek Zutphen."),
        ("privacy/index.html", "<h3>Wie verantwoordelijk is</h3><p>De <strong>bibliotheek</strong>"),
        ("privacy/index.html", "Zo bereikt u de organisator: <a href=\"mailto:info@leeszaal.example.org\">"),
        ("en/privacy/index.html", "<h3>Who is responsible</h3><p>The <strong>library</strong>"),
        ("toegankelijkheid/index.html", "<p>De kerk heeft een helling bij de zijdeur.</p></div><p>Iedereen"),
        ("en/toegankelijkheid/index.html", "<div lang=\"nl\" class=\"prose\"><p>De kerk heeft"),
        ("index.html", "<a href=\"https://www.leeszaal.example.org/leesclubs/\">Onze leesclubs</a>"),
        ("en/index.html", "<a href=\"https://www.leeszaal.example.org/leesclubs/\">Our reading groups</a>"),
        (
            "en/index.html",
            "<a href=\"mailto:leesclub@leeszaal.example.org\" lang=\"nl\">Mail de leesclub</a>",
        ),
        ("kiosk/index.html", "Leeszaal Zutphen"),
        ("manifest.webmanifest", "\"short_name\": \"Leeszaal Zutphen\""),
        ("en/manifest.webmanifest", "\"name\": \"Zutphen Reading Room · Reading together\""),
        ("volg/alles.atom", "<title>Leeszaal Zutphen</title>"),
        ("volg/thema/poezie.ics", "X-WR-CALNAME:Leeszaal Zutphen · Poëzie"),
        ("volg/alles.ics", "PRODID:-//Bibliotheek Zutphen//Leeszaal Zutphen//NL"),
        ("schedule.json", "\"acronym\": \"leeszaalzutphen\""),
        ("schedule.xml", "<title>Leeszaal Zutphen</title>"),
        ("activiteit/voorlezen-2/index.html", "\"name\":\"Leeszaal Zutphen\""),
    ] {
        assert!(read(name).contains(words), "{words} in {name}: {}", read(name));
    }
}

#[test]
fn what_the_settings_do_not_say_comes_from_the_programme() {
    for settings in ["{}", r#"{"siteName": "", "house": {}}"#, r#"{"siteName": {"nl": " "}, "tagline": ""}"#]
    {
        let place = library();
        place.write("data/portal.json", settings);
        let site = place.build(&[]);
        assert_eq!(site.status, 0, "{site:?}");
        let page = fs::read_to_string(place.path("dist/index.html")).unwrap();
        assert!(page.contains("<title>Bibliotheek Zutphen</title>"), "{page}");
        assert!(page.contains("<span>Broederenkerk, Rozengracht 3, Zutphen</span>"), "{page}");
    }
    let place = library();
    place.write("data/portal.json", r#"{"siteName": "\"><script>alert(1)</script>"}"#);
    assert_eq!(place.build(&[]).status, 0);
    let page = fs::read_to_string(place.path("dist/index.html")).unwrap();
    assert!(!page.contains("<script>alert(1)"), "{page}");
}

#[test]
fn this_house_has_the_names_that_it_had() {
    let place = library();
    for name in ["events.json", "portal.json"] {
        place.write(
            &format!("data/{name}"),
            fs::read_to_string(root().join("tests/fixtures/house").join(name)).unwrap(),
        );
    }
    assert_eq!(place.build(&[]).status, 0);
    let read = |name: &str| fs::read_to_string(place.path(&format!("dist/{name}"))).unwrap();
    for (name, words) in [
        ("index.html", "<title>Stadsgesprek · Over Delft, met Delft</title>"),
        ("en/index.html", "<title>Stadsgesprek · About Delft, with Delft</title>"),
        ("index.html", "<span>Prinsenkwartier, Sint Agathaplein 4, Delft</span>"),
        ("index.html", "<span>Een programma van TOPdelft</span>"),
        ("over/index.html", "TOPdelft houdt stadsgesprekken en andere debatten in het Prinsenkwartier"),
        ("volg/alles.ics", "PRODID:-//TOPdelft//Stadsgesprek//NL\r\n"),
        ("volg/alles.ics", "X-WR-CALNAME:Stadsgesprek\r\n"),
        (
            "activiteit/voorbeeld-wie-mag-er-wonen-in-de-spoorzone/voorbeeld-wie-mag-er-wonen-in-de-spoorzone.ics",
            "UID:voorbeeld-wie-mag-er-wonen-in-de-spoorzone@topdelft.nl\r\n",
        ),
        ("schedule.json", "\"acronym\": \"stadsgesprek\""),
    ] {
        assert!(read(name).contains(words), "{words} in {name}");
    }
}

#[test]
fn the_app_holds_no_name_of_this_house() {
    let mut found = Vec::new();
    for folder in ["src", "crates/stadsgesprek-core/src"] {
        for path in sources(&root().join(folder)) {
            let text = fs::read_to_string(&path).unwrap();
            let (code, _) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
            let said = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            let named = said.filter(|line| OURS.iter().any(|word| line.to_lowercase().contains(word)));
            found.extend(named.map(|line| format!("{}: {}", path.display(), line.trim())));
        }
    }
    assert_eq!(found, [""; 0]);
}

/// The sources that the browser gets; explanations are examples for staff, and tests have programmes of their own.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && !["explanations", "tests", "check"].contains(&name.as_str()) {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" {
            found.push(path);
        }
    }
    found
}

fn bytes_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bytes_below(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    // The folder of the test may lie anywhere.
    let root = folder.display().to_string();
    found.into_iter().map(|(name, bytes)| (name.replace(&root, ""), bytes)).collect()
}

#[test]
fn a_house_has_its_own_color_wherever_the_first_one_has_its_blue() {
    let place = library();
    assert_eq!(place.build(&[]).status, 0);
    let read = |name: &str| fs::read_to_string(place.path(&format!("dist/{name}"))).unwrap();
    let page = read("archief/index.html");
    let (_, link) = page.split_once("<link rel=\"stylesheet\" href=\"").unwrap();
    let style = link.split('"').next().unwrap().trim_start_matches("./");
    assert!(style.starts_with("site-") && read(style).contains("--house:#0b7a43"), "{style}");
    assert!(!place.path("dist/site.css").exists());
    assert!(read("index.html").contains("--house:#0b7a43") && read("favicon.svg").contains("#0b7a43"));
    // Another color is another file: browsers keep it for ever.
    let settings = fs::read_to_string(place.path("data/portal.json")).unwrap();
    place.write("data/portal.json", settings.replace("#0b7a43", "#ffd400"));
    let finished = place.build(&[]);
    assert_eq!(finished.status, 0, "{finished:?}");
    assert!(
        finished.err.contains("[color-too-light]") && finished.err.contains("contrast 1,"),
        "{finished:?}"
    );
    assert!(!place.path("dist").join(style).exists());
    assert!(!read("favicon.svg").contains("#ffd400") && !read("favicon.svg").contains("#1d3f8f"));
    // What is no color leaves the blue that there is.
    place.write("data/portal.json", settings.replace("#0b7a43", "red;}body{display:none"));
    let finished = place.build(&[]);
    assert!(finished.status == 0 && finished.err.contains("[color]"), "{finished:?}");
    assert!(read("favicon.svg").contains("#1d3f8f") && place.path("dist/site.css").exists());
}
