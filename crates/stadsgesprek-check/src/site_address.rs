//! The address of the site, as `portal.json` gives it.

use crate::Concern;

/// Domains that nobody can have (RFC 2606), and the one of the examples here.
const EXAMPLES: [&str; 4] = ["example.org", "example.com", "example.net", "voorbeeld.nl"];

/// What is at the end of the address of a page, and not of a site.
const PAGES: [&str; 5] = [".html", ".htm", ".php", ".asp", ".aspx"];

/// An address that is only an example, as in the settings that this project comes with.
pub fn is_example_address(url: &str) -> bool {
    EXAMPLES.into_iter().any(|domain| is_below(host(url), domain))
}

/// What is wrong with an address, or doubtful.
pub(crate) fn concern(url: &str) -> Option<Concern> {
    let (_, below) = url.split_once("://").unwrap_or_default();
    let authority = below.split('/').next().unwrap_or_default();
    Some(if is_example_address(url) {
        Concern::SiteAddressUnset
    } else if authority.contains('@') {
        Concern::SiteAddressSecret
    } else if !host(url).is_ascii() {
        Concern::SiteAddressLetters { url: url.to_owned() }
    } else if !is_site_address(url) {
        Concern::SiteAddress { url: url.to_owned() }
    } else if PAGES.iter().any(|end| below.trim_end_matches('/').to_ascii_lowercase().ends_with(end)) {
        Concern::SiteAddressPage { url: url.to_owned() }
    } else if is_local(host(url)) {
        Concern::SiteAddressLocal { url: url.to_owned() }
    } else {
        return None;
    })
}

/// The host, without what is before and behind it.
fn host(url: &str) -> &str {
    let below = url.split_once("://").map_or(url, |(_, below)| below);
    let authority = below.split('/').next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() }
}

fn is_below(host: &str, domain: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host.strip_suffix(domain).is_some_and(|it| it.is_empty() || it.ends_with('.'))
}

/// A host that only this computer, or this house, can reach.
fn is_local(host: &str) -> bool {
    let is_inside = ["127.", "10.", "192.168.", "169.254.", "["].iter().any(|start| host.starts_with(start));
    is_inside || !host.contains('.') || is_below(host, "localhost") || is_below(host, "local")
}

/// A whole address without a query.
fn is_site_address(url: &str) -> bool {
    let below = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
    let is_plain = |c: char| c.is_ascii_graphic() && !"?#\"<>\\^`{|}".contains(c);
    below.is_some_and(|it| !it.is_empty() && !it.starts_with('/') && it.chars().all(is_plain))
}
