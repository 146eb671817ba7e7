//! Help, errors of arguments and errors of the system, in Dutch unless English is asked for. `UPDATE_SNAPSHOTS=1` writes
//! the expected texts.

#![allow(clippy::unwrap_used, reason = "what is not there is a failed test")]

mod support;

use stadsgesprek_check::EXPLANATIONS;
use stadsgesprek_core::value::text::Language;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};
use support::Workplace;

const COMMANDS: [[&str; 2]; 8] = [
    ["redactie", "desk"],
    ["zoek", "search"],
    ["publiceer", "publish"],
    ["controleer", "check"],
    ["bouw", "build"],
    ["toon", "serve"],
    ["nieuw", "new"],
    ["importeer", "import"],
];

/// What the reader of arguments says of its own, and the system.
const ENGLISH: [&str; 28] = [
    "Usage:",
    "Options:",
    "Commands:",
    "Arguments:",
    "error:",
    "Error",
    "tip:",
    "possible values",
    "default:",
    "aliases",
    "unexpected argument",
    "required argument",
    "unrecognized",
    "For more information",
    "Print help",
    "invalid",
    "found",
    "No such",
    "Permission denied",
    "directory",
    "os error",
    "stream",
    "expected",
    "[OPTIONS]",
    "[default",
    "cannot",
    "value is required",
    "File exists",
];

/// The names that only the help of the other language has: of the commands, and of their options.
fn foreign_names(language: Language) -> Vec<String> {
    let of = |file: &str| {
        let help = fs::read_to_string(snapshot(file)).unwrap();
        let is_part = |c: char| c.is_ascii_lowercase() || c == '-';
        let words = help.split(|c| !is_part(c)).filter(|it| it.starts_with("--")).map(str::to_owned);
        words.collect::<BTreeSet<String>>()
    };
    let (dutch, english) = (of("help.nl.txt"), of("help.en.txt"));
    let (own, other, at) = match language {
        Language::Nl => (dutch, english, 1),
        Language::En => (english, dutch, 0),
    };
    let commands =
        COMMANDS.iter().flat_map(|names| [format!("`{}`", names[at]), format!("stadsgesprek {}", names[at])]);
    other.difference(&own).cloned().chain(commands).collect()
}

/// Text in a language names commands and options in that language.
#[track_caller]
fn check_names(text: &str, language: Language) {
    for name in foreign_names(language) {
        let mut after = text.match_indices(&name).map(|(at, _)| text[at + name.len()..].chars().next());
        let is_whole = |next: Option<char>| next.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-');
        assert!(!after.any(is_whole), "{name} is in {text}");
    }
}

#[test]
fn explanations_name_commands_and_options_in_their_language() {
    for row in EXPLANATIONS.iter().flat_map(|rows| rows.iter()) {
        for language in [Language::Nl, Language::En] {
            check_names(row.what(language), language);
            check_names(row.why(language), language);
        }
    }
}

fn snapshot(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name)
}

fn check(name: &str, text: &str) {
    let path = snapshot(name);
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(&path).unwrap(), "{name}: UPDATE_SNAPSHOTS=1 writes it");
}

#[test]
fn help_speaks_the_language_wherever_that_is_asked_for() {
    let place = Workplace::new();
    let shown = |arguments: &[&str]| {
        let finished = place.run(arguments);
        assert!(finished.status == 0 && finished.err.is_empty(), "{arguments:?}: {finished:?}");
        finished.out
    };
    let (mut dutch, mut english) = (shown(&["--help"]), shown(&["--help", "--taal", "en"]));
    assert_eq!(shown(&["-h"]), dutch);
    assert_eq!(shown(&["help"]), dutch);
    for [nl, en] in COMMANDS {
        let (in_dutch, in_english) = (shown(&[nl, "--hulp"]), shown(&["--language=en", en, "--help"]));
        for same in [&[en, "-h"][..], &["help", nl], &["hulp", en], &[en, "--help", "--taal", "nl"]] {
            assert_eq!(shown(same), in_dutch, "{same:?}");
        }
        for same in [&[nl, "--help", "--taal", "en"][..], &["--lang", "en", "help", en]] {
            assert_eq!(shown(same), in_english, "{same:?}");
        }
        write!(dutch, "\n\n$ stadsgesprek {nl} --hulp\n{in_dutch}").unwrap();
        write!(english, "\n\n$ stadsgesprek {en} --help\n{in_english}").unwrap();
    }
    for word in ENGLISH {
        assert!(!dutch.contains(word), "{word} is in the Dutch help");
    }
    check("help.nl.txt", &dutch);
    check("help.en.txt", &english);
    assert_eq!(shown(&["--version"]), shown(&["--versie"]));
}

#[test]
fn errors_speak_the_language() {
    let place = Workplace::new();
    place.write("folder/x.txt", "x");
    place.write("latin.json", [b'{', b'"', 0xe9, b'"', b'}']);
    place.write("broken.json", "{ \"events\": [");
    place.write("letters/mother.txt", "dear");
    place.write("elsewhere/events.json", fs::read(place.path("data/events.json")).unwrap());
    place.write("elsewhere/portal.json", "{ \"siteUrl\": 7 }");
    place.write("cut/events.json", fs::read(place.path("data/events.json")).unwrap());
    place.write("cut/portal.json", "{ \"siteUrl\": \"");
    place.write("empty.csv", "");
    place.write("columns.csv", "when;who\n1;2\n");
    place.write("letter.rtf", "{\\rtf1 dear}");
    let rows = [
        "bouwen",
        "send --now",
        "--nee",
        "build --font x",
        "build --dataa x",
        "build extra",
        "build --out",
        "build --nu gisteren",
        "build --now 2026-13-01",
        "build --out a --out b",
        "build --without-pictures=ja",
        "build --taal de",
        "build --taal",
        "check --format xml",
        "check --format",
        "check a.json b.json",
        "check --vandaag 30-11-2026",
        "serve --port 99999",
        "serve --port acht",
        "serve --host nergens",
        "publish",
        "publish --to https://www.example.org/",
        "publish --to ftp://huis:geheim@www.example.org/",
        "publish --to folder --keep 0",
        "publish --to folder",
        "import",
        "import --into",
        "import a.ics b.ics",
        "new --titel",
        "new --ja=nee",
        "check no.json",
        "check folder",
        "check data/events.json/x",
        "build --data nowhere --bundle bundle",
        "build --data data --bundle nowhere",
        "build --data folder --bundle bundle",
        "build --data elsewhere --bundle bundle",
        "build --data cut --bundle bundle",
        "build --data data --bundle bundle --out letters",
        "build --data data --bundle bundle --out letters/mother.txt",
        "build --data data --bundle bundle --out letters/mother.txt/site",
        "build --data data --bundle bundle --out data/site",
        "build --data data --bundle bundle --fonts nowhere",
        "build --data data --bundle bundle --base-url ergens",
        "build --data data --bundle bundle --base-path ..",
        "check data/events.json --previous no.json",
        "check data/events.json --previous broken.json",
        "import no.ics",
        "import folder",
        "import columns.csv",
        "import letter.rtf",
        "new no.json --title T --start 2027-03-10 --yes",
        "new latin.json --title T --start 2027-03-10 --yes",
        "new data/events.json --title T --start morgen --yes",
    ];
    for (language, file) in [("nl", "errors.nl.txt"), ("en", "errors.en.txt")] {
        let mut all = String::new();
        for row in rows {
            let mut arguments: Vec<&str> = row.split(' ').filter(|it| !it.is_empty()).collect();
            if language == "en" {
                arguments.splice(0..0, ["--language", "en"]);
            }
            let is_about_language = row.contains("--taal");
            if is_about_language && language == "en" {
                continue;
            }
            let finished = place.run(&arguments);
            assert!(finished.status > 0 && finished.out.is_empty(), "{row}: {finished:?}");
            let said = finished.err.lines().map(|line| format!("  {line}\n")).collect::<String>();
            writeln!(all, "$ stadsgesprek {row}  ({})\n{}", finished.status, said.replace("  \n", "\n"))
                .unwrap();
        }
        let said = all.lines().filter(|line| !line.starts_with('$')).collect::<Vec<_>>().join("\n");
        check_names(&said, if language == "nl" { Language::Nl } else { Language::En });
        if language == "nl" {
            for word in ENGLISH {
                assert!(!said.contains(word), "{word} is in {said}");
            }
        }
        let here = fs::canonicalize(place.path(".")).unwrap();
        check(file, &all.replace(here.to_str().unwrap(), "…"));
    }
}

#[test]
fn every_name_of_an_option_means_the_same() {
    let place = Workplace::new();
    let moment = "2026-11-25T19:00";
    let outs: Vec<String> = ["--nu", "--now", "--vandaag", "--today"]
        .iter()
        .flat_map(|name| [("check", *name), ("controleer", *name)])
        .map(|(verb, name)| place.run(&[verb, "data/events.json", name, moment]).out)
        .collect();
    assert!(outs.iter().all(|out| !out.is_empty() && *out == outs[0]), "{outs:?}");
    for arguments in [
        "build --bundle bundle --data data --out dist --without-compression --without-pictures --now",
        "bouw --bundel bundle --gegevens data --uit dist --zonder-compressie --zonder-beelden --nu",
    ] {
        let arguments: Vec<&str> = arguments.split(' ').chain([moment]).collect();
        assert_eq!(place.run(&arguments).status, 0, "{arguments:?}");
    }
    assert!(
        place
            .run(&["bouw", "--bundel", "bundle", "--gegevens", "data", "--nu", moment])
            .out
            .contains("niets veranderd")
    );
}
