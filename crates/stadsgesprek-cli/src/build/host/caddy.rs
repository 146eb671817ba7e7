//! Caddy: a Caddyfile with the whole site.

use super::rules::{ASK_AGAIN, FOR_EVER, HASHED, Rules};
use super::types::{TYPES, sent};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let headers = rules.header_lines(|name, value| format!("\n\t\t{name} \"{value}\""));
    include_str!("Caddyfile")
        .replace("@handle@", &handle(rules))
        .replace("@headers@", &headers)
        .replace("@types@", &types())
        .replace("@redirects@", &redirects(rules))
        .replace("@hashed@", HASHED)
        .replace("@for_ever@", FOR_EVER)
        .replace("@ask_again@", ASK_AGAIN)
        .replace("@base_pattern@", &rules.base_pattern())
        .replace("@base@", &rules.base)
}

fn handle(rules: &Rules) -> String {
    let bare = rules.base.trim_end_matches('/');
    let to_slash = if bare.is_empty() { String::new() } else { format!("redir {bare} {bare}/ 301\n\t") };
    format!("{to_slash}handle {}*", rules.base)
}

/// Only of files that are there: a page about a missing file is a page.
fn types() -> String {
    let line = |(ending, kind, is_text): &(&str, &str, bool)| {
        format!(
            "\n\t\t\t@{ending} {{\n\t\t\t\tpath *.{ending}\n\t\t\t\tfile\n\t\t\t}}\n\t\t\theader @{ending} Content-Type \"{}\"",
            sent(kind, *is_text)
        )
    };
    TYPES.iter().map(line).collect()
}

fn redirects(rules: &Rules) -> String {
    let base = rules.base_pattern();
    let at = std::cell::Cell::new(0);
    rules.redirect_lines(|from, to| {
        at.set(at.get() + 1);
        let name = format!("former{}", at.get());
        format!("\n\t\t\t@{name} path_regexp ^{base}{from}$\n\t\t\tredir @{name} {to} 301")
    })
}
