//! The invariants of ARCHITECTURE.md that a reading of the source can enforce.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/rooms.rs"]
mod rooms;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a folder, with their text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!files.is_empty(), "no sources in {folder}");
    files.sort();
    files
}

/// No file of the folder may hold any of the words, save those whose name begins with one of the exceptions.
#[track_caller]
fn check(folder: &str, forbidden: &[&str], except: &[&str]) {
    for (name, text) in sources(folder) {
        if except.iter().any(|exception| name.starts_with(exception)) {
            continue;
        }
        for word in forbidden {
            assert!(!text.contains(word), "{name} may not name {word}");
        }
    }
}

#[test]
fn no_closed_list_is_left_out_of_the_test_of_their_words() {
    const TEST: &str = "crates/stadsgesprek-core/src/reading/tests.rs";
    let (mut lists, mut tested) = (0, 0);
    for (name, text) in sources("crates/stadsgesprek-core/src") {
        if name == TEST {
            tested = text.lines().filter(|line| line.starts_with("    check_list(")).count();
        } else if !name.ends_with("catalog/words.rs") {
            lists += text.lines().filter(|line| *line == "words! {").count();
        }
    }
    assert_eq!(tested, lists, "{TEST} looks at {tested} of {lists} closed lists");
}

#[test]
fn no_test_depends_on_what_staff_publish() {
    // The schemas beside it are generated; and what is published must be usable.
    let except = ["schema.rs", "published.rs"].map(|name| format!("crates/stadsgesprek-check/tests/{name}"));
    check("crates", &["../public/data"], &except.each_ref().map(String::as_str));
}

#[test]
fn only_platform_names_the_browser() {
    check("src", &["web_sys", "js_sys", "gloo_net", "wasm_bindgen"], &["src/platform"]);
}

#[test]
fn one_place_writes_to_storage() {
    check(
        "src",
        &["local_storage::set", "local_storage::remove"],
        &["src/state/visitor.rs", "src/state/visitor/"],
    );
}

#[test]
fn what_outlives_the_views_forgets_those_that_are_gone() {
    // The filter belongs to the page at hand, and goes with it.
    check("src/state", &["RwSignal", "Memo::new"], &["src/state/long_lived.rs", "src/state/filter.rs"]);
}

#[test]
fn no_view_has_an_inline_style_or_raw_html() {
    check("src", &[" style=", "inner_html"], &[]);
}

/// A release prints nothing for `{:?}` (`-Zfmt-debug=none` in xtask/src/dist.rs): only what a debug build says may.
#[test]
fn nothing_that_a_release_says_is_debug_output() {
    for (name, text) in sources("src") {
        for line in text.lines().filter(|line| !line.contains("debug_warn!")) {
            assert!(!line.contains(":?}"), "{name}: {line}");
        }
    }
}

#[test]
fn no_visible_text_stands_outside_the_catalog() {
    for folder in ["src/components", "src/pages", "src/app", "src/ui"] {
        for (name, text) in sources(folder) {
            for line in text
                .lines()
                .filter(|line| !line.contains("logging::") && !line.trim_start().starts_with("//"))
            {
                for literal in line.split('"').skip(1).step_by(2) {
                    assert!(!is_prose(literal), "{name}: {literal:?} belongs in the catalog");
                }
            }
        }
    }
}

/// Two words of letters in a row, which is no class name, id, path or attribute.
fn is_prose(literal: &str) -> bool {
    let is_word = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let words: Vec<&str> = literal.split(' ').collect();
    let is_attribute = literal.starts_with("external") || literal.starts_with("button");
    !is_attribute && words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[test]
fn no_file_is_long_without_a_reason() {
    for folder in [
        "src",
        "crates/stadsgesprek-core/src",
        "crates/stadsgesprek-check/src",
        "crates/stadsgesprek-cli/src",
        "xtask/src",
    ] {
        for (name, text) in sources(folder) {
            assert!(text.starts_with("//! "), "{name} does not begin with what it is");
            // The texts of a language are one table, and so are their names.
            let tables = ["catalog/nl.rs", "catalog/en.rs", "core/src/catalog.rs"];
            let is_table = tables.iter().any(|table| name.ends_with(table));
            assert!(is_table || text.lines().count() <= 400, "{name} is longer than 400 lines");
        }
    }
}
