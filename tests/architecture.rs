//! The invariants of ARCHITECTURE.md that a reading of the source can enforce.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

#[path = "architecture/names.rs"]
mod names;
#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/rooms.rs"]
mod rooms;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::value::text::Language;

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
        } else if !name.ends_with("catalog/labels.rs") {
            lists += text.lines().filter(|line| *line == "json_enum! {").count();
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

/// What the standard library knows of the capitals of all scripts is 25 kB that every visitor would load.
#[test]
fn no_table_of_all_capitals_is_loaded() {
    let words = [".to_lowercase()", ".to_uppercase()"];
    check("src", &words, &[]);
    let tests =
        ["crates/stadsgesprek-core/src/reading/tests", "crates/stadsgesprek-core/src/visitor/transfer/tests"];
    check("crates/stadsgesprek-core/src", &words, &tests);
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

/// The names that follow a prefix, each as far as it goes.
fn names_after<'t>(text: &'t str, prefix: &str) -> BTreeSet<&'t str> {
    let rests = text.split(prefix).skip(1);
    rests.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next()).collect()
}

/// The compiler asks for the address of a new page, but not for these two.
#[test]
fn every_page_is_read_from_its_address_and_written_by_the_build() {
    let text = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let route = text("crates/stadsgesprek-core/src/address/route.rs");
    let declared = route.split("pub enum Page {").nth(1).unwrap().split("\n}").next().unwrap();
    let variants = declared.lines().map(str::trim).filter(|line| line.starts_with(char::is_uppercase));
    let pages: BTreeSet<&str> = variants.filter_map(|line| line.split(['(', ',']).next()).collect();
    assert!(pages.len() > 20, "only {} pages were seen", pages.len());
    let mut read = names_after(&route, "Some(Self::");
    // What is no address is this one.
    read.insert("NotFound");
    assert_eq!(read, pages, "what is read from an address, beside the pages there are");
    let written = text("crates/stadsgesprek-cli/src/build/routes.rs");
    let single: Vec<String> = Page::SINGLE.iter().map(|page| format!("{page:?}")).collect();
    let mut written = names_after(&written, "Page::");
    assert!(written.remove("SINGLE"), "the build writes those that there is one of");
    written.extend(single.iter().map(String::as_str));
    assert_eq!(written, pages, "what the build writes, beside the pages there are");
}

/// Where the compiler does not ask for a language that is missing.
#[test]
fn what_the_compiler_does_not_read_knows_every_language() {
    let text = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    for language in Language::ALL.iter().filter(|language| **language != Language::default()) {
        let tag = language.tag();
        for (name, word) in [
            ("shell/notices.html", format!("<span lang=\"{tag}\">")),
            ("docs/kiosk/install.sh", format!("${{site%/{tag}}}/")),
            ("crates/stadsgesprek-cli/src/build/host/htaccess", format!("@base@{tag}/404.html")),
            ("crates/stadsgesprek-cli/src/build/host/nginx.conf", format!("@base@{tag}/404.html")),
            ("crates/stadsgesprek-cli/src/build/host/Caddyfile", format!("@base@{tag}/404.html")),
            ("crates/stadsgesprek-cli/src/serve/answer.rs", format!("\"/{tag}/404.html\"")),
            ("src/state/site_names.rs", format!("\"data-name-{tag}\"")),
            ("tests/e2e/installed.mjs", format!("{tag}: \"/{tag}/\"")),
        ] {
            assert!(text(name).contains(&word), "{name} has no {word}");
        }
    }
    let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    let contract = format!("enum: [{}]", tags.join(", "));
    assert!(text("docs/aanmelden.openapi.yaml").contains(&contract), "the contract has no {contract}");
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
