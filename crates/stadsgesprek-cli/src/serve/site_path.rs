//! The path of a request as one below the site, or the refusal of it.

use percent_encoding::percent_decode_str;

/// Hidden files are nobody's business, save those.
const SHOWN: &str = ".well-known";

/// What a path asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RequestPath {
    /// Something below the site.
    Below(SitePath),
    /// The same with one slash between its parts, which is the path given; a page at another address would look for its files
    /// elsewhere.
    Doubled(String),
    /// The folder of the site without the slash at its end.
    WithoutSlash,
    /// Nothing that is shown: outside the site, hidden, or not a plain path.
    Nothing,
}

/// A path below the site: no part of it leads elsewhere or is hidden.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SitePath {
    /// As it was sent, with a slash before it.
    pub(crate) sent: String,
    /// In letters, without a slash before it.
    pub(crate) plain: String,
}

impl RequestPath {
    /// Reads the path of a request; `base` has a slash at either end.
    pub(super) fn read(path: &str, base: &str) -> Self {
        if let Some(single) = single(path) {
            return Self::Doubled(single);
        }
        if !path.is_empty() && base.strip_suffix('/') == Some(path) {
            return Self::WithoutSlash;
        }
        let below = path.strip_prefix(base).and_then(SitePath::parse);
        below.map_or(Self::Nothing, Self::Below)
    }
}

/// The path with one slash where there were more in a row. No backslash: a browser takes one for a slash, and what is left
/// could be the address of another site.
fn single(path: &str) -> Option<String> {
    let is_doubled = path.starts_with('/') && path.contains("//") && !path.contains('\\');
    is_doubled.then(|| {
        let mut single = String::new();
        for c in path.chars().filter(|c| !c.is_control()) {
            if c != '/' || !single.ends_with('/') {
                single.push(c);
            }
        }
        single
    })
}

impl SitePath {
    /// Reads what is below the site; none when it leads elsewhere, or to what is hidden.
    pub(crate) fn parse(sent: &str) -> Option<Self> {
        let is_crooked = sent.to_ascii_lowercase().contains("%2f");
        let plain = percent_decode_str(sent).decode_utf8().ok()?.into_owned();
        let folders = plain.strip_suffix('/').unwrap_or(&plain);
        let is_usable = !is_crooked && (plain.is_empty() || folders.split('/').all(is_part));
        is_usable.then(|| Self { sent: format!("/{sent}"), plain })
    }
}

/// A part that begins with a dot is hidden, or leads to where it is or above.
fn is_part(part: &str) -> bool {
    let is_plain = !part.is_empty() && !part.chars().any(|c| c == '\\' || c.is_control());
    is_plain && (!part.starts_with('.') || part == SHOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_below_the_site_or_asks_for_nothing() {
        for (path, base, expected) in [
            ("/", "/", Some("")),
            ("/activiteit/debat/", "/", Some("activiteit/debat/")),
            ("/data/caf%C3%A9%20a.png", "/", Some("data/café a.png")),
            ("/.well-known/security.txt", "/", Some(".well-known/security.txt")),
            ("/agenda/en/", "/agenda/", Some("en/")),
            ("/", "/agenda/", None),
            ("/agenda2/", "/agenda/", None),
            ("/archief%2f", "/", None),
            ("/en%2Farchief/", "/", None),
            ("/archief/./", "/", None),
            ("/../secret", "/", None),
            ("/en/..", "/", None),
            ("/en/./", "/", None),
            ("/%2e%2e/secret", "/", None),
            ("/en%2f..%2f..%2fsecret", "/", None),
            ("/en%5c..%5csecret", "/", None),
            ("/index.html%00.png", "/", None),
            ("/%ff", "/", None),
            ("/%2eenv", "/", None),
            ("/.well-known/.env", "/", None),
            ("/.well-known-not/x", "/", None),
            ("*", "/", None),
            ("", "/", None),
        ] {
            let plain = match RequestPath::read(path, base) {
                RequestPath::Below(path) => Some(path.plain),
                _ => None,
            };
            assert_eq!(plain.as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn a_path_with_more_slashes_leads_to_the_one_with_one() {
        for (path, base, expected) in [
            ("//", "/", Some("/")),
            ("/archief//", "/", Some("/archief/")),
            ("//archief/", "/", Some("/archief/")),
            ("/archief//index.html", "/", Some("/archief/index.html")),
            ("/en///archief////", "/", Some("/en/archief/")),
            ("//agenda//archief/", "/agenda/", Some("/agenda/archief/")),
            ("//elders.test/x", "/agenda/", Some("/elders.test/x")),
            ("//\\elders.test/x", "/", None),
            ("/archief/", "/", None),
        ] {
            let single = match RequestPath::read(path, base) {
                RequestPath::Doubled(path) => Some(path),
                _ => None,
            };
            assert_eq!(single.as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn the_folder_of_the_site_wants_its_slash() {
        assert_eq!(RequestPath::read("/agenda", "/agenda/"), RequestPath::WithoutSlash);
        assert_eq!(RequestPath::read("/agend", "/agenda/"), RequestPath::Nothing);
    }
}
