//! Caddy: a Caddyfile with the whole site.

use super::policy::PUBLIC;
use super::rules::Rules;
use super::template::filled;
use super::types::{TYPES, sent};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let headers = rules.header_lines(|name, value| format!("\n\t\t{name} \"{value}\""));
    let particular = [
        ("@handle@", handle(rules)),
        ("@elsewhere@", elsewhere(rules).to_owned()),
        ("@headers@", headers),
        (
            "@public_headers@",
            PUBLIC.iter().map(|(name, value)| format!("\n\t\t\t\t{name} \"{value}\"")).collect(),
        ),
        ("@types@", types()),
        ("@redirects@", redirects(rules)),
    ];
    filled(include_str!("Caddyfile"), &particular, rules)
}

fn handle(rules: &Rules) -> String {
    let bare = rules.base.trim_end_matches('/');
    let to_slash = if bare.is_empty() { String::new() } else { format!("redir {bare} {bare}/ 301\n\t") };
    format!("{to_slash}handle {}*", rules.base)
}

/// Outside the site Caddy would answer with an empty page.
fn elsewhere(rules: &Rules) -> &'static str {
    if rules.base == "/" { "" } else { "\n\thandle {\n\t\terror 404\n\t}" }
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
    let mut lines = String::new();
    for (at, rule) in rules.redirect_rules().enumerate() {
        let (from, to, at) = (rule.pattern, rule.to, at + 1);
        let query = rule.query.map(|(name, value)| format!("\n\t\t\t\tquery {name}={value}"));
        let matcher = format!("\n\t\t\t\tpath_regexp ^{base}{from}${}", query.unwrap_or_default());
        lines += &format!("\n\t\t\t@former{at} {{{matcher}\n\t\t\t}}\n\t\t\tredir @former{at} {to} 301");
    }
    lines
}
