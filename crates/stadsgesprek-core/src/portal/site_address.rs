//! The address of the site: what every address that others are given begins with.

use super::Portal;
use crate::address::route::Route;

/// Domains that nobody can have (RFC 2606), and the one of the examples here.
const EXAMPLES: [&str; 4] = ["example.org", "example.com", "example.net", "voorbeeld.nl"];

/// What is at the end of the address of a page, and not of a site.
const PAGES: [&str; 5] = [".html", ".htm", ".php", ".asp", ".aspx"];

/// The address of the site: `http` or `https`, a host, and a path that ends with a slash and can stand in the
/// configuration of any server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    text: String,
    /// Where the path begins.
    path: usize,
}

/// Why a text is not the address of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSiteAddress {
    /// Not a whole web address, or with a query, or with a path that a server's configuration cannot have.
    #[error("not the address of a site")]
    Malformed,
    /// There is a name or a password in it.
    #[error("a name or a password in the address")]
    Secret,
    /// There are letters in its host that an address does not have.
    #[error("letters that an address does not have")]
    Letters,
    /// It is the address of a page.
    #[error("the address of a page")]
    Page,
}

impl SiteAddress {
    /// Reads it; the slash at the end may be left out.
    ///
    /// # Errors
    /// When it is not the address of a site.
    pub fn parse(text: &str) -> Result<Self, NoSiteAddress> {
        let below = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        let below = below.ok_or(NoSiteAddress::Malformed)?;
        let (authority, path) = below.split_at(below.find('/').unwrap_or(below.len()));
        let is_plain = |c: char| c.is_ascii_graphic() && !"?#\"<>\\^`{|}".contains(c);
        if authority.contains('@') {
            Err(NoSiteAddress::Secret)
        } else if !authority.is_ascii() {
            Err(NoSiteAddress::Letters)
        } else if authority.is_empty() || !authority.chars().all(is_plain) || !is_site_path(&with_slash(path))
        {
            Err(NoSiteAddress::Malformed)
        } else if PAGES.iter().any(|end| path.trim_end_matches('/').to_ascii_lowercase().ends_with(end)) {
            Err(NoSiteAddress::Page)
        } else {
            Ok(Self { path: text.len() - path.len(), text: with_slash(text) })
        }
    }

    /// The address, with a slash at the end.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The path of the site on its server, with a slash at either end.
    pub fn path(&self) -> &str {
        self.text.get(self.path..).unwrap_or("/")
    }

    /// The address of a page.
    pub fn of(&self, route: &Route) -> String {
        [&self.text, route.path().as_str()].concat()
    }

    /// Whether it is only an example, as in the settings that this project comes with.
    pub fn is_example(&self) -> bool {
        EXAMPLES.into_iter().any(|domain| is_below(self.host(), domain))
    }

    /// Whether only this computer, or this house, can reach it.
    pub fn is_local(&self) -> bool {
        let host = self.host();
        let is_inside =
            ["127.", "10.", "192.168.", "169.254.", "["].iter().any(|start| host.starts_with(start));
        is_inside || !host.contains('.') || is_below(host, "localhost") || is_below(host, "local")
    }

    /// The host, without its port.
    fn host(&self) -> &str {
        let authority = self.text.get(..self.path).and_then(|it| it.split_once("://")).map_or("", |it| it.1);
        if authority.starts_with('[') { authority } else { authority.split(':').next().unwrap_or_default() }
    }
}

impl Portal {
    /// The address of the site; nothing as long as it is that of the example.
    pub fn site_address(&self) -> Option<SiteAddress> {
        SiteAddress::parse(self.site_url.as_deref()?).ok().filter(|address| !address.is_example())
    }
}

/// Whether a path, with a slash at either end, is plain enough to stand in the configuration of any server.
pub fn is_site_path(path: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    path.starts_with('/') && path.ends_with('/') && !path.contains("//") && path.chars().all(is_plain)
}

fn is_below(host: &str, domain: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host.strip_suffix(domain).is_some_and(|it| it.is_empty() || it.ends_with('.'))
}

fn with_slash(text: &str) -> String {
    if text.ends_with('/') { text.to_owned() } else { [text, "/"].concat() }
}

#[cfg(test)]
mod tests {
    use super::NoSiteAddress::{Letters, Malformed, Page, Secret};
    use super::*;

    #[test]
    fn an_address_is_a_web_address_with_a_plain_path_and_nothing_more() {
        for (text, expected) in [
            ("https://www.delft.test", Ok(("https://www.delft.test/", "/"))),
            ("https://delft.test/agenda", Ok(("https://delft.test/agenda/", "/agenda/"))),
            ("http://localhost:8080/agenda/", Ok(("http://localhost:8080/agenda/", "/agenda/"))),
            ("http://[::1]:8080", Ok(("http://[::1]:8080/", "/"))),
            ("www.delft.test", Err(Malformed)),
            ("HTTPS://delft.test/", Err(Malformed)),
            ("https://", Err(Malformed)),
            ("https:///x", Err(Malformed)),
            ("https://delft.test//agenda/", Err(Malformed)),
            ("https://delft.test/caf%C3%A9/", Err(Malformed)),
            ("https://delft.test/de agenda/", Err(Malformed)),
            ("https://delft.test/?a=b", Err(Malformed)),
            ("https://delft.test?a=b", Err(Malformed)),
            ("https://delft.test/\"><script>", Err(Malformed)),
            ("javascript://delft.test/", Err(Malformed)),
            ("", Err(Malformed)),
            ("https://naam:geheim@delft.test/", Err(Secret)),
            ("https://münchen.test/", Err(Letters)),
            ("https://delft.test/Index.HTML", Err(Page)),
        ] {
            let address = SiteAddress::parse(text);
            let found = address.as_ref().map(|it| (it.text(), it.path())).map_err(|problem| *problem);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn an_example_and_a_house_of_its_own_are_recognized() {
        for (text, is_example, is_local) in [
            ("https://example.org/x/", true, false),
            ("https://agenda.Voorbeeld.nl:8443", true, false),
            ("https://myexample.org/", false, false),
            ("http://localhost:8080/", false, true),
            ("http://192.168.1.4/", false, true),
            ("http://[::1]/", false, true),
            ("https://agenda.local/", false, true),
            ("https://delft.test/", false, false),
        ] {
            let address = SiteAddress::parse(text).unwrap();
            assert_eq!((address.is_example(), address.is_local()), (is_example, is_local), "{text}");
        }
    }
}
