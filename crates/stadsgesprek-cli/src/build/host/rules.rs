//! What a server must do, whichever it is.

use super::policy::Policy;

/// How long a file with a hash in its name may be kept: its content never changes.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// All else is asked for each time; when it has not changed, the answer is short.
pub(super) const ASK_AGAIN: &str = "no-cache";

/// The path of a file with a hash in its name, as a regular expression: at the top of the site, or one of the typefaces,
/// whose hashes are in capitals.
pub(super) const HASHED: &str =
    r"([^/]+-[0-9a-f]{8,}(_bg)?\.(css|js|wasm|woff2)|fonts/[^/]+-[0-9A-Z]{8,}\.woff2)";

/// The same for the end of a name, where folders cannot be told.
pub(super) const HASHED_END: &str = r"-([0-9a-f]{8,}(_bg)?\.(css|js|wasm|woff2)|[0-9A-Z]{8,}\.woff2)";

/// What names of files end in that other sites may fetch: calendars, feeds and pictures.
pub(super) const PUBLIC_ENDINGS: [&str; 10] =
    ["atom", "avif", "gif", "ico", "ics", "jpeg", "jpg", "png", "svg", "webp"];

/// Files that other sites may fetch, too: the programme, and what conference apps read.
pub(super) const PUBLIC_FILES: [&str; 3] = ["data/events.json", "schedule.json", "schedule.xml"];

/// The paths of both, as a regular expression; capitals do not count.
pub(super) fn public() -> String {
    let files = PUBLIC_FILES.map(|name| name.replace('.', r"\."));
    format!(r"(.+\.({})|{})", PUBLIC_ENDINGS.join("|"), files.join("|"))
}

/// The beginning of a path with more than one slash in a row, and what follows; at such an address the links of a page lead
/// nowhere. No backslash: a browser takes one for a slash, and what is left could be the address of another site.
pub(super) const DOUBLED: &str = r"((?:/[^/?\s\x5c]+)*)//+([^?\s\x5c]*)";

/// A path that some servers take for another one: with a slash in letters, or with a part that leads to where it is or above.
pub(super) const CROOKED: &str = r"[^?\s]*(/(\.|%2e){1,2}(/|\?|\s|$)|%2f|%5c)";

/// An address of before, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::build) struct Redirect {
    /// Below the site, without slashes at the ends; `*` is any one part.
    pub(super) from: String,
    /// Below the site.
    pub(super) to: String,
    /// Where it leads instead, by its query; the first that fits counts.
    pub(super) by_query: Vec<ByQuery>,
}

/// Where an address leads when its query has a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::build) struct ByQuery {
    /// The name in the query.
    pub(super) name: &'static str,
    /// Letters, digits, `-` and `_`.
    pub(super) value: String,
    /// Below the site.
    pub(super) to: String,
}

/// One rule for a server that goes through a list of them: the first that fits counts.
pub(super) struct RedirectRule<'r> {
    /// A pattern below the site.
    pub(super) pattern: String,
    /// A name and a value that the query must have.
    pub(super) query: Option<(&'static str, &'r str)>,
    /// The path that it leads to.
    pub(super) to: String,
}

/// The description that every configuration is made from.
pub(crate) struct Rules {
    /// The path of the site on its server, with a slash at either end.
    pub(in crate::build) base: String,
    /// What a browser may do.
    pub(in crate::build) policy: Policy,
    /// Addresses of before; the first that fits counts.
    pub(in crate::build) redirects: Vec<Redirect>,
    /// The files with a hash in their name, for hosts that know no patterns.
    pub(in crate::build) hashed: Vec<String>,
}

impl Rules {
    /// The base in a regular expression.
    pub(super) fn base_pattern(&self) -> String {
        self.base.replace('.', r"\.")
    }

    /// The headers of every answer, one line each.
    pub(super) fn header_lines(&self, line: impl Fn(&str, &str) -> String) -> String {
        self.policy.headers().iter().map(|(name, value)| line(name, value)).collect()
    }

    /// The headers of what other sites may fetch, one line each.
    pub(super) fn public_lines(&self, line: impl Fn(&str, &str) -> String) -> String {
        self.policy.public_headers().iter().map(|(name, value)| line(name, value)).collect()
    }

    /// The path on the server of what is below the site.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The redirects one by one, those by a query before the one without.
    pub(super) fn redirect_rules(&self) -> impl Iterator<Item = RedirectRule<'_>> {
        self.redirects.iter().flat_map(|redirect| {
            let rule = |query, to: &str| RedirectRule { pattern: redirect.pattern(), query, to: self.at(to) };
            let by_query =
                redirect.by_query.iter().map(move |it| (Some((it.name, it.value.as_str())), &it.to));
            by_query.chain([(None, &redirect.to)]).map(move |(query, to)| rule(query, to))
        })
    }
}

impl Redirect {
    /// A pattern below the site, with or without a slash at the end.
    pub(super) fn pattern(&self) -> String {
        format!("{}/?", self.from.replace('.', r"\.").replace('*', "[^/]+"))
    }
}

/// Whether other sites may fetch a file, by its path below the site.
pub(super) fn is_public(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    PUBLIC_FILES.contains(&path) || PUBLIC_ENDINGS.iter().any(|it| ending.eq_ignore_ascii_case(it))
}

/// Whether a file, by its path below the site, has a hash in its name.
pub(in crate::build) fn is_hashed(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    match (folder, ending) {
        ("", "css" | "js" | "wasm" | "woff2") => {
            let stem = stem.strip_suffix("_bg").unwrap_or(stem);
            has_hash(stem, |it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
        }
        ("fonts", "woff2") => has_hash(stem, |it| matches!(it, b'0'..=b'9' | b'A'..=b'Z')),
        _ => false,
    }
}

fn has_hash(stem: &str, is_digit: impl Fn(u8) -> bool) -> bool {
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() >= 8 && hash.bytes().all(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_hold_a_hash_are_kept_for_ever() {
        for (name, expected) in [
            ("site-3e0d03b68d0f171c.css", true),
            ("stadsgesprek-app-f039c26c0b0d613c_bg.wasm", true),
            ("fonts/a-latin-700-normal-TDD6IXKC.woff2", true),
            ("fonts/a-latin-700-normal.woff2", false),
            ("fonts/a-TDD6IXKC.js", false),
            ("data/fonts/a-TDD6IXKC.woff2", false),
            ("a-TDD6IXKC.woff2", false),
            ("boot.js", false),
            ("sw.js", false),
            ("a-20260101.ics", false),
            ("data/events-3e0d03b68d0f171c.js", false),
            ("stadsgesprek-app-f039.js", false),
        ] {
            assert_eq!(is_hashed(name), expected, "{name}");
        }
    }
}
