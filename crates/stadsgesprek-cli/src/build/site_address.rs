//! Where the site will be, as far as anybody has said so.

use crate::failure::Failure;
use stadsgesprek_check::is_example_address;
use stadsgesprek_core::address::route::Route;

/// The address of the site: `http` or `https`, with a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SiteAddress(String);

impl SiteAddress {
    /// The address that is asked for, else that of the settings, unless it is still the example.
    pub(super) fn choose(asked: Option<&str>, set: Option<&str>) -> Result<Option<Self>, Failure> {
        if let Some(asked) = asked {
            return Self::parse(asked).map(Some);
        }
        let address = set.map(Self::parse).transpose()?;
        Ok(address.filter(|address| !address.is_example()))
    }

    /// The address, with a slash at the end.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// The address of a page.
    pub(super) fn of(&self, route: &Route) -> String {
        format!("{}{}", self.0, route.path())
    }

    fn parse(text: &str) -> Result<Self, Failure> {
        let refused = || Failure::Address(text.to_owned());
        let (_, below) = text
            .split_once("://")
            .filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
            .ok_or_else(refused)?;
        let is_plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}?#".contains(c);
        let is_usable = !below.is_empty() && !below.starts_with('/') && below.chars().all(is_plain);
        is_usable.then(|| Self(with_slash(text))).ok_or_else(refused)
    }

    /// The host and the path, which begins with a slash.
    fn parts(&self) -> (&str, &str) {
        let below = self.0.split_once("://").map_or("", |(_, below)| below);
        below.split_at(below.find('/').unwrap_or(below.len()))
    }

    fn is_example(&self) -> bool {
        is_example_address(&self.0)
    }
}

/// The path of the site on its server, with a slash at either end; plain enough to stand in the configuration of a
/// server.
pub(super) fn base_path(asked: Option<&str>, address: Option<&SiteAddress>) -> Result<String, Failure> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    let path = with_slash(asked.or(address.map(|address| address.parts().1)).unwrap_or("/"));
    let is_usable = path.starts_with('/') && !path.contains("//") && path.chars().all(is_plain);
    if is_usable { Ok(path) } else { Err(Failure::BasePath(asked.unwrap_or(&path).to_owned())) }
}

fn with_slash(text: &str) -> String {
    if text.ends_with('/') { text.to_owned() } else { format!("{text}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_web_address_without_a_query() {
        for (text, expected) in [
            ("https://www.example.nl", Some("https://www.example.nl/")),
            ("http://localhost:8080/agenda/", Some("http://localhost:8080/agenda/")),
            ("www.example.nl", None),
            ("https://", None),
            ("https:///x", None),
            ("https://x.nl/?a=b", None),
            ("https://x.nl/\"><script>", None),
            ("javascript://x.nl/", None),
            ("", None),
        ] {
            let address = SiteAddress::parse(text);
            assert_eq!(address.as_ref().ok().map(|it| it.0.as_str()), expected, "{text}");
        }
    }

    #[test]
    fn the_example_is_not_an_address() {
        for (text, expected) in [("https://example.org/x/", true), ("https://myexample.org/", false)] {
            assert_eq!(SiteAddress::parse(text).unwrap().is_example(), expected, "{text}");
        }
    }

    #[test]
    fn the_path_is_what_is_asked_else_that_of_the_address() {
        let address = SiteAddress::parse("https://x.nl/agenda").unwrap();
        for (asked, address, expected) in [
            (None, None, Some("/")),
            (None, Some(&address), Some("/agenda/")),
            (Some("/delft"), Some(&address), Some("/delft/")),
            (Some("delft/"), None, None),
            (Some("//x.nl/"), None, None),
            (Some("/a b;{/"), None, None),
        ] {
            let path = base_path(asked, address);
            assert_eq!(path.as_ref().ok().map(String::as_str), expected, "{asked:?}");
        }
    }
}
