//! The documents name only what is there, stay short, and say in time when a library must be looked at again.

#![allow(clippy::unwrap_used, reason = "a test that cannot read a document has failed")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The Markdown files of a folder, by their path below the root.
fn documents_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<String> =
        names.filter(|name| name.ends_with(".md")).map(|name| format!("{folder}{name}")).collect();
    found.sort();
    found
}

fn decisions() -> Vec<String> {
    let mut found = documents_in("docs/decisions/");
    found.retain(|name| !name.ends_with("README.md"));
    assert!(found.len() > 10, "the decisions are there");
    found
}

/// The anchor that a heading has where the documents are read: small letters, hyphens for spaces.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().trim().to_lowercase().replace(' ', "-")
}

/// What follows each `](` of the text, outside its examples.
fn links(text: &str) -> Vec<&str> {
    let outside = text.split("```").step_by(2);
    outside.flat_map(|part| part.split("](").skip(1)).filter_map(|rest| rest.split(')').next()).collect()
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let folders = ["", "docs/", "docs/beheer/", "docs/decisions/", "docs/kiosk/", "tests/bench/"];
    let mut seen = 0;
    for name in folders.into_iter().flat_map(documents_in) {
        let written = text(&name);
        for link in links(&written).into_iter().filter(|link| !link.contains(':')) {
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let from = root().join(&name);
            let target: PathBuf = if path.is_empty() { from } else { from.parent().unwrap().join(path) };
            assert!(target.exists(), "{name}: {link} leads nowhere");
            if !heading.is_empty() {
                let there = fs::read_to_string(target).unwrap();
                let mut headings = there.lines().filter(|line| line.starts_with('#'));
                let is_there = headings.any(|line| anchor(line.trim_start_matches('#')) == heading);
                assert!(is_there, "{name}: {link} has no such heading");
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen} links were seen");
}

#[test]
fn the_documents_for_developers_name_only_paths_that_exist() {
    let documents = ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/glossary.md"]
        .map(str::to_owned)
        .into_iter()
        .chain(decisions());
    let mut seen = 0;
    for name in documents {
        let written = text(&name);
        let outside = written.split("```").step_by(2);
        let quoted = outside.flat_map(|part| part.split('`').skip(1).step_by(2));
        let paths = quoted.filter(|text| {
            text.contains('/')
                && !text.contains([' ', '<', '*', '?', ':', '(', '…'])
                && !text.starts_with('/')
        });
        let made = ["dist", "target", "release", "test-results"];
        for path in paths.filter(|path| !made.iter().any(|folder| path.starts_with(folder))) {
            assert!(root().join(path).exists(), "{name} names {path}, which is not there");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} paths were seen");
}

#[test]
fn the_map_has_every_room_of_the_core() {
    let map = text("ARCHITECTURE.md");
    let rooms = text("crates/stadsgesprek-core/src/lib.rs");
    for room in rooms.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let row = format!("| `{}` |", room.trim_end_matches(';'));
        assert!(map.contains(&row), "ARCHITECTURE.md has no row {row}");
    }
}

#[test]
fn every_decision_says_what_it_costs_and_when_to_look_again() {
    let index = text("docs/decisions/README.md");
    for name in decisions() {
        let written = text(&name);
        let headings: Vec<&str> = written.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(headings, ["## Context", "## Decision", "## Cost", "## Revisit when"], "{name}");
        let file = name.rsplit('/').next().unwrap();
        assert!(index.contains(&format!("({file})")), "the index does not name {file}");
    }
}

#[test]
fn what_works_around_a_library_is_looked_at_again_with_each_version() {
    let lock = text("Cargo.lock");
    let mut seen = 0;
    for name in decisions() {
        for library in text(&name).lines().filter_map(|line| line.strip_prefix("Library: ")) {
            for (library, version) in library.split(", ").filter_map(|library| library.split_once(' ')) {
                let entry = format!("name = \"{library}\"\nversion = \"{version}\"\n");
                assert!(
                    lock.contains(&entry),
                    "Cargo.lock has another {library} than {version}: see in {name} whether what we built may go, and write \
                     the new version there"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 2, "{seen} versions were compared");
}

#[test]
fn what_everybody_reads_first_is_short() {
    assert!(text("README.md").lines().count() <= 70, "README.md is longer than a page");
    let words = text("ARCHITECTURE.md").split_whitespace().count();
    assert!(words <= 1_500, "ARCHITECTURE.md has {words} words: a reason belongs in docs/decisions/");
}
