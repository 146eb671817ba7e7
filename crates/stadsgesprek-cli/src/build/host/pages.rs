//! Netlify and Cloudflare Pages: `_headers` and `_redirects`, which they read from the site itself.

use super::rules::{FOR_EVER, Rules};
use super::types::{TYPES, sent};

/// The types that these hosts may not know.
const RARE: [&str; 3] = ["atom", "ics", "webmanifest"];

/// The headers. That all else is asked for each time is the rule of these hosts; said twice, one of them joins both.
pub(super) fn headers(rules: &Rules) -> String {
    let base = &rules.base;
    let all = rules.header_lines(|name, value| format!("  {name}: {value}\n"));
    let hashed = rules.hashed.iter().map(|name| format!("{base}{name}\n  Cache-Control: {FOR_EVER}\n"));
    let rare = TYPES.iter().filter(|(ending, ..)| RARE.contains(ending)).map(|(ending, kind, is_text)| {
        format!("{base}*.{ending}\n  Content-Type: {}\n", sent(kind, *is_text))
    });
    format!("{base}*\n{all}{}{}", hashed.collect::<String>(), rare.collect::<String>())
}

/// Addresses of before, with and without a slash at the end. The page for missing ones is found by its name. A line with
/// a query is Netlify's; Cloudflare passes over it, for it cannot look at a query.
pub(super) fn redirects(rules: &Rules) -> String {
    let base = &rules.base;
    let line = |from: &str, query: &str, to: &str| {
        format!("{base}{from}{query} {base}{to} 301\n{base}{from}/{query} {base}{to} 301\n")
    };
    let mut lines = String::new();
    for redirect in &rules.redirects {
        let from = redirect.from.replace('*', ":group");
        for it in &redirect.by_query {
            lines += &line(&from, &format!(" {}={}", it.name, it.value), &it.to);
        }
        lines += &line(&from, "", &redirect.to);
    }
    lines
}
