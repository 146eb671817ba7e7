//! Apache: `.htaccess`, which it reads from the site itself.

use super::policy::PUBLIC;
use super::rules::{HASHED_END, PUBLIC_ENDINGS, PUBLIC_FILES, RedirectRule, Rules};
use super::template::filled;
use super::types::{TYPES, sent};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let texts: Vec<&str> = TYPES.iter().filter(|it| it.2).map(|it| it.1).collect();
    let endings: Vec<&str> = TYPES.iter().map(|it| it.0).collect();
    let types = TYPES
        .iter()
        .map(|(ending, kind, is_text)| format!("AddType \"{}\" .{ending}\n", sent(kind, *is_text)));
    let particular = [
        ("@types@", types.collect()),
        ("@texts@", texts.join(" ")),
        ("@endings@", endings.join("|")),
        ("@headers@", rules.header_lines(header)),
        ("@redirects@", rules.redirect_rules().map(redirect).collect()),
        ("@hashed_end@", HASHED_END.to_owned()),
        ("@public_end@", public_end()),
        ("@public_headers@", PUBLIC.iter().map(|(name, value)| header(name, value)).collect()),
    ];
    filled(include_str!("htaccess"), &particular, rules)
}

fn header(name: &str, value: &str) -> String {
    format!("Header always set {name} \"{value}\"\n")
}

/// The ends of the names of what other sites may fetch: folders cannot be told here.
fn public_end() -> String {
    let names = PUBLIC_FILES.map(|path| path.rsplit('/').next().unwrap_or(path).replace('.', r"\."));
    format!(r"\.({})$|^({})$", PUBLIC_ENDINGS.join("|"), names.join("|"))
}

fn redirect(rule: RedirectRule<'_>) -> String {
    let condition = rule
        .query
        .map(|(name, value)| format!("RewriteCond %{{QUERY_STRING}} (^|&){name}={value}(&|$)\n"))
        .unwrap_or_default();
    format!("{condition}RewriteRule ^{}$ {} [R=301,L,QSD]\n", rule.pattern, rule.to)
}
