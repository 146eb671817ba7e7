//! `serve`: the description in the words of a server that runs in this program.

use super::policy::ONLY_ENCRYPTED;
use super::policy::PUBLIC;
use super::rules::{ASK_AGAIN, ByQuery, FOR_EVER, Redirect, Rules, is_hashed, is_public};
use super::types::{TYPES, sent};

/// The type of a file that is of no kind that the site knows.
const UNKNOWN: &str = "application/octet-stream";

impl Rules {
    /// The path of the site, with a slash at either end.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// The headers of every answer, save Strict-Transport-Security: a server may not send that unencrypted (RFC 6797,
    /// 7.2), and where something encrypts in between, it would bind a browser to `https://localhost` for a year, on
    /// every port.
    pub(crate) fn unencrypted_headers(&self) -> Vec<(&'static str, String)> {
        self.policy.headers().into_iter().filter(|(name, _)| *name != ONLY_ENCRYPTED).collect()
    }

    /// The headers that take the place of those of the same name when other sites may fetch the file at a path below the
    /// site.
    pub(crate) fn headers_of_file(path: &str) -> &'static [(&'static str, &'static str)] {
        if is_public(path) { &PUBLIC } else { &[] }
    }

    /// Whether the file at a path below the site has copies beside it that cannot be of another build.
    pub(crate) fn has_copies(path: &str) -> bool {
        is_hashed(path)
    }

    /// Where an address of before leads, as a path on the server; `path` is below the site.
    pub(crate) fn former(&self, path: &str, query: &str) -> Option<String> {
        let redirect = self.redirects.iter().find(|it| it.fits(path))?;
        let by_query = redirect.by_query.iter().find(|it| it.fits(query));
        Some(format!("{}{}", self.base, by_query.map_or(&redirect.to, |it| &it.to)))
    }

    /// How long the file at a path below the site may be kept.
    pub(crate) fn caching(path: &str) -> &'static str {
        if is_hashed(path) { FOR_EVER } else { ASK_AGAIN }
    }

    /// How long anything may be kept that is no file of the site.
    pub(crate) const fn caching_of_others() -> &'static str {
        ASK_AGAIN
    }

    /// The type of the file at a path below the site, as it is sent.
    pub(crate) fn content_type(path: &str) -> String {
        let name = if path.is_empty() || path.ends_with('/') { ".html" } else { path };
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let known = TYPES.iter().find(|it| it.0.eq_ignore_ascii_case(ending));
        known.map_or_else(|| UNKNOWN.to_owned(), |(_, kind, is_text)| sent(kind, *is_text))
    }

    /// Whether a type, as it is sent, is worth compressing.
    pub(crate) fn is_text(content_type: &[u8]) -> bool {
        TYPES.iter().any(|(_, kind, is_text)| *is_text && sent(kind, true).as_bytes() == content_type)
    }
}

impl Redirect {
    fn fits(&self, path: &str) -> bool {
        let path = path.strip_suffix('/').unwrap_or(path);
        let is_one = |(from, part): (&str, &str)| from == part || (from == "*" && !part.is_empty());
        self.from.split('/').count() == path.split('/').count()
            && self.from.split('/').zip(path.split('/')).all(is_one)
    }
}

impl ByQuery {
    /// Whether the query has the value; both hold only what needs no decoding.
    fn fits(&self, query: &str) -> bool {
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .any(|pair| pair == (self.name, self.value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_address_fits_with_and_without_a_slash() {
        for (from, path, expected) in [
            ("dossier", "dossier", true),
            ("dossier", "dossier/", true),
            ("dossier", "dossier//", false),
            ("dossier", "dossiers", false),
            ("dossier", "dossier/x", false),
            ("een-avond.html", "een-avondxhtml", false),
            ("thema/*/wonen", "thema/stad/wonen/", true),
            ("thema/*/wonen", "thema//wonen", false),
            ("thema/*/wonen", "thema/a/b/wonen", false),
        ] {
            let redirect = Redirect { from: from.to_owned(), to: String::new(), by_query: Vec::new() };
            assert_eq!(redirect.fits(path), expected, "{from} {path}");
        }
    }

    #[test]
    fn a_type_is_that_of_the_name() {
        for (path, expected) in [
            ("", "text/html; charset=utf-8"),
            ("activiteit/debat/", "text/html; charset=utf-8"),
            ("data/Foto.JPG", "image/jpeg"),
            ("volg/alles.ics", "text/calendar; charset=utf-8"),
            ("data/letters.zip", "application/octet-stream"),
            ("data/README", "application/octet-stream"),
        ] {
            assert_eq!(Rules::content_type(path), expected, "{path}");
        }
    }
}
