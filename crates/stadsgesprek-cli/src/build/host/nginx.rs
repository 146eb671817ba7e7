//! nginx: a file to include in the `server { … }` of the site.

use super::rules::{ASK_AGAIN, FOR_EVER, HASHED, Rules};
use super::types::TYPES;

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let texts: Vec<&str> = TYPES.iter().filter(|it| it.2 && it.1 != "text/html").map(|it| it.1).collect();
    include_str!("nginx.conf")
        .replace("@without_slash@", &without_slash(rules))
        .replace(
            "@types@",
            &TYPES.iter().map(|(ending, kind, _)| format!(" {kind} {ending};")).collect::<String>(),
        )
        .replace("@texts@", &texts.join(" "))
        .replace(
            "@headers@",
            &rules.header_lines(|name, value| format!("\n    add_header {name} \"{value}\" always;")),
        )
        .replace(
            "@headers_again@",
            &rules.header_lines(|name, value| format!("\n        add_header {name} \"{value}\" always;")),
        )
        .replace("@redirects@", &redirects(rules))
        .replace("@hashed@", HASHED)
        .replace("@for_ever@", FOR_EVER)
        .replace("@ask_again@", ASK_AGAIN)
        .replace("@base_pattern@", &rules.base_pattern())
        .replace("@base@", &rules.base)
}

fn without_slash(rules: &Rules) -> String {
    let bare = rules.base.trim_end_matches('/');
    if bare.is_empty() { String::new() } else { format!("location = {bare} {{ return 301 {bare}/; }}\n") }
}

fn redirects(rules: &Rules) -> String {
    let base = rules.base_pattern();
    rules.redirect_lines(|from, to| format!("\n    location ~ \"^{base}{from}$\" {{ return 301 {to}; }}"))
}
