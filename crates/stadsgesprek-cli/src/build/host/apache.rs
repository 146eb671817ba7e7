//! Apache: `.htaccess`, which it reads from the site itself.

use super::rules::{ASK_AGAIN, FOR_EVER, HASHED, Rules};
use super::types::{TYPES, sent};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let texts: Vec<&str> = TYPES.iter().filter(|it| it.2).map(|it| it.1).collect();
    let endings: Vec<&str> = TYPES.iter().map(|it| it.0).collect();
    let types = TYPES
        .iter()
        .map(|(ending, kind, is_text)| format!("AddType \"{}\" .{ending}\n", sent(kind, *is_text)));
    include_str!("htaccess")
        .replace("@types@", &types.collect::<String>())
        .replace("@texts@", &texts.join(" "))
        .replace("@endings@", &endings.join("|"))
        .replace(
            "@headers@",
            &rules.header_lines(|name, value| format!("Header always set {name} \"{value}\"\n")),
        )
        .replace(
            "@redirects@",
            &rules.redirect_lines(|from, to| format!("RewriteRule ^{from}$ {to} [R=301,L,QSD]\n")),
        )
        .replace("@hashed@", HASHED.trim_start_matches("[^/]+"))
        .replace("@for_ever@", FOR_EVER)
        .replace("@ask_again@", ASK_AGAIN)
        .replace("@base@", &rules.base)
}
