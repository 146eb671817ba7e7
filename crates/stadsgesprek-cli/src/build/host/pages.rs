//! Netlify and Cloudflare Pages: `_headers` and `_redirects`, which they read from the site itself.

use super::policy::{LOADED_BY, PUBLIC};
use super::rules::{FOR_EVER, PUBLIC_ENDINGS, PUBLIC_FILES, Rules};
use super::types::{TYPES, sent};

/// The types that these hosts may not know.
const RARE: [&str; 3] = ["atom", "ics", "webmanifest"];

/// The headers. That all else is asked for each time is the rule of these hosts; said twice, one of them joins both. So who
/// may load a file is not said of all, but of the app and of what other sites may fetch.
pub(super) fn headers(rules: &Rules) -> String {
    let base = &rules.base;
    let line = |name: &str, value: &str| format!("  {name}: {value}\n");
    let all =
        rules.header_lines(|name, value| if name == LOADED_BY { String::new() } else { line(name, value) });
    let of_app = format!("{}{}", line("Cache-Control", FOR_EVER), line(LOADED_BY, "same-origin"));
    let hashed = rules.hashed.iter().map(|name| format!("{base}{name}\n{of_app}"));
    let public: String = PUBLIC.iter().map(|(name, value)| line(name, value)).collect();
    let endings = PUBLIC_ENDINGS.map(|ending| format!("*.{ending}"));
    let shared = endings.iter().map(String::as_str).chain(PUBLIC_FILES);
    let shared = shared.map(|path| format!("{base}{path}\n{public}"));
    let rare = TYPES.iter().filter(|(ending, ..)| RARE.contains(ending)).map(|(ending, kind, is_text)| {
        format!("{base}*.{ending}\n  Content-Type: {}\n", sent(kind, *is_text))
    });
    let others: String = hashed.chain(shared).chain(rare).collect();
    format!("{base}*\n{all}{others}")
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
