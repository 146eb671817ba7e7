//! Addresses of before: former ids, and those of the site that this one takes over from.

use super::rules::{ByQuery, Redirect};
use crate::build::routes;
use crate::build::site::Site;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::value::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The list of everything that the former site had, or of one theme, by its number.
const FORMER_ARCHIVE: &str = "dossier";

/// The name of that number in the query.
const FORMER_THEME: &str = "theme_id";

/// Every former address that the data tells of. On the former sites, the pages named as the source of a theme or an
/// event are its former address, when no other has the same source.
pub(in crate::build) fn redirects(site: &Site, former_sites: &[&str]) -> Vec<Redirect> {
    // By either name: who asks for the top of a site is, on the way, led to its `index.html`.
    let names = |route: &Route| [trimmed(&route.path()), routes::file(route)];
    let taken: BTreeSet<String> = routes::routes(site.schedule, site.now).iter().flat_map(names).collect();
    let mut found: BTreeMap<String, String> = routes::redirects(site.schedule)
        .iter()
        .map(|(from, to)| (trimmed(&from.path()), to.path()))
        .collect();
    if !former_sites.is_empty() {
        for (from, to) in sources(site, former_sites) {
            found.entry(from).or_insert(to);
        }
        found.entry(FORMER_ARCHIVE.to_owned()).or_insert_with(|| path(Page::Archive));
    }
    let exact = found.into_iter().filter(|(from, _)| !taken.contains(from));
    let mut by_query = themes_by_number(site, former_sites);
    exact
        .chain(theme_groups(site, former_sites))
        .map(|(from, to)| {
            let by_query = if from == FORMER_ARCHIVE { std::mem::take(&mut by_query) } else { Vec::new() };
            Redirect { from, to, by_query }
        })
        .collect()
}

/// The former list of one theme leads to the theme that names it as a source.
fn themes_by_number(site: &Site, former_sites: &[&str]) -> Vec<ByQuery> {
    let themes = site.schedule.themes.iter().map(|it| (&it.sources, Page::Theme(it.id.clone())));
    let numbered = only_ones(themes, |source| number(source, former_sites));
    numbered.into_iter().map(|(value, to)| ByQuery { name: FORMER_THEME, value, to }).collect()
}

/// On the former site a theme was below a group of themes.
fn theme_groups(site: &Site, former_sites: &[&str]) -> Vec<(String, String)> {
    if former_sites.is_empty() {
        return Vec::new();
    }
    let themes = site.schedule.themes.iter();
    themes.map(|theme| (format!("thema/*/{}", theme.id), path(Page::Theme(theme.id.clone())))).collect()
}

/// Themes come first: what is the source of a theme and of its events is the page of the theme.
fn sources(site: &Site, former_sites: &[&str]) -> BTreeMap<String, String> {
    let themes = site.schedule.themes.iter().map(|it| (&it.sources, Page::Theme(it.id.clone())));
    let events = site.schedule.events.iter().map(|it| (&it.about.sources, Page::Event(it.id().clone())));
    let mut all = only_ones(themes, |source| below(source, former_sites));
    let of_themes: BTreeSet<String> = all.keys().cloned().collect();
    let of_events = only_ones(events, |source| below(source, former_sites));
    all.extend(of_events.into_iter().filter(|(from, _)| !of_themes.contains(from)));
    all
}

/// What is former by the sources of one page only, with that page.
fn only_ones<'a>(
    pages: impl Iterator<Item = (&'a Vec<String>, Page)>,
    former: impl Fn(&str) -> Option<String>,
) -> BTreeMap<String, String> {
    let mut claims: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (sources, page) in pages {
        for from in sources.iter().filter_map(|source| former(source)) {
            claims.entry(from).or_default().insert(path(page.clone()));
        }
    }
    let only = claims.into_iter().filter(|(_, pages)| pages.len() == 1);
    only.filter_map(|(from, pages)| Some((from, pages.into_iter().next()?))).collect()
}

/// The path of an address on one of the hosts, when it is plain enough to stand in any configuration.
fn below(source: &str, hosts: &[&str]) -> Option<String> {
    let (_, rest) = source.split_once("://")?;
    let (host, rest) = rest.split_once('/')?;
    let path = trimmed(rest.split(['?', '#']).next()?);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '.');
    let is_usable = !path.is_empty() && path.chars().all(is_plain) && !path.contains("..");
    (hosts.contains(&host) && is_usable && path != FORMER_ARCHIVE).then_some(path)
}

/// The number of a theme in the address of the former list.
fn number(source: &str, hosts: &[&str]) -> Option<String> {
    let (_, rest) = source.split_once("://")?;
    let (host, rest) = rest.split_once('/')?;
    let (path, query) = rest.split('#').next()?.split_once('?')?;
    let value = query.split('&').find_map(|pair| pair.strip_prefix(FORMER_THEME)?.strip_prefix('='))?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_usable = !value.is_empty() && value.chars().all(is_plain);
    (hosts.contains(&host) && trimmed(path) == FORMER_ARCHIVE && is_usable).then(|| value.to_owned())
}

fn path(page: Page) -> String {
    Route::new(Language::Nl, page).path()
}

fn trimmed(path: &str) -> String {
    path.trim_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_counts_when_it_is_on_a_former_site_and_plain() {
        let hosts = ["www.oud.nl"];
        for (source, expected) in [
            ("http://www.oud.nl/thema/groep/water/?root=top", Some("thema/groep/water")),
            ("https://www.oud.nl/een-avond/", Some("een-avond")),
            ("https://www.oud.nl/", None),
            ("https://www.oud.nl/dossier/?theme_id=1", None),
            ("https://www.oud.nl/a%20b;{/", None),
            ("https://ander.nl/thema/groep/water/", None),
        ] {
            assert_eq!(below(source, &hosts).as_deref(), expected, "{source}");
        }
    }

    #[test]
    fn the_former_list_of_a_theme_is_known_by_its_number() {
        let hosts = ["www.oud.nl"];
        for (source, expected) in [
            ("http://www.oud.nl/dossier/?theme_id=2504&root=top", Some("2504")),
            ("http://www.oud.nl/dossier?root=top&theme_id=7#lijst", Some("7")),
            ("http://www.oud.nl/dossier/?my_theme_id=7", None),
            ("http://www.oud.nl/dossier/?theme_id=", None),
            ("http://www.oud.nl/dossier/?theme_id=7%22;", None),
            ("http://www.oud.nl/dossier/", None),
            ("http://www.oud.nl/lijst/?theme_id=7", None),
            ("http://ander.nl/dossier/?theme_id=7", None),
        ] {
            assert_eq!(number(source, &hosts).as_deref(), expected, "{source}");
        }
    }
}
