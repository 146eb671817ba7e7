//! What search engines look for: `sitemap.xml` (sitemaps.org, with the languages of each page) and `robots.txt`.

use super::routes;
use super::site::Site;
use crate::escape::escape;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::programme::people::contributions;
use stadsgesprek_core::programme::thread::Chain;
use stadsgesprek_core::value::text::Language;

/// The most addresses that one file may hold (sitemaps.org).
const LONGEST: usize = 50_000;

/// `robots.txt`, and the sitemap when the address of the site is known: it needs full addresses.
pub(super) fn files(site: &Site) -> Vec<(String, String)> {
    let Some(address) = site.address else {
        return vec![("robots.txt".to_owned(), "User-agent: *\nAllow: /\n".to_owned())];
    };
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", address.text());
    let entries: Vec<String> = routes::routes(site.schedule, site.now)
        .iter()
        .filter(|route| is_listed(route, site))
        .map(|route| entry(route, site, address))
        .collect();
    let mut files = sitemaps(&entries, address);
    files.push(("robots.txt".to_owned(), robots));
    files
}

/// Pages that say something to everybody: no forms, nothing that only the visitor fills, no
/// sheets to print, no samples.
fn is_listed(route: &Route, site: &Site) -> bool {
    match &route.page {
        Page::NotFound
        | Page::Mine
        | Page::MinePrint
        | Page::Notes
        | Page::Device
        | Page::Transfer
        | Page::Registration(_)
        | Page::Print(_)
        | Page::Leaflet
        | Page::DoorScreen
        | Page::Kiosk => false,
        Page::Event(id) => site.schedule.event(id).is_some_and(|event| !event.about.sample),
        Page::Thread(id) => Chain::of(site.schedule, id)
            .is_some_and(|chain| chain.events(site.schedule).any(|event| !event.about.sample)),
        Page::Person(id) => site
            .schedule
            .events
            .iter()
            .any(|event| !event.about.sample && contributions(event, id).next().is_some()),
        Page::Agenda
        | Page::Archive
        | Page::Month
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::People
        | Page::About
        | Page::Privacy
        | Page::Accessibility
        | Page::Threads => true,
    }
}

fn entry(route: &Route, site: &Site, address: &SiteAddress) -> String {
    let in_language = |language: &Language| {
        let href = escape(&address.of(&Route::new(*language, route.page.clone())));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>", language.tag())
    };
    let alternates: String = Language::ALL.iter().map(in_language).collect();
    let updated = match &route.page {
        Page::Event(id) => site.schedule.event(id).and_then(|event| event.updated),
        _ => None,
    };
    let updated =
        updated.map(|moment| format!("<lastmod>{}</lastmod>", moment.rfc3339())).unwrap_or_default();
    format!("<url><loc>{}</loc>{updated}{alternates}</url>\n", escape(&address.of(route)))
}

/// One file, or an index of several when there is more than fits.
fn sitemaps(entries: &[String], address: &SiteAddress) -> Vec<(String, String)> {
    let file = |entries: &[String]| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
            entries.concat()
        )
    };
    if entries.len() <= LONGEST {
        return vec![("sitemap.xml".to_owned(), file(entries))];
    }
    let mut files: Vec<(String, String)> = entries
        .chunks(LONGEST)
        .enumerate()
        .map(|(at, part)| (format!("sitemap-{}.xml", at + 1), file(part)))
        .collect();
    let parts: String = files
        .iter()
        .map(|(name, _)| format!("<sitemap><loc>{}{name}</loc></sitemap>\n", escape(address.text())))
        .collect();
    let index = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{parts}</sitemapindex>\n"
    );
    files.push(("sitemap.xml".to_owned(), index));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_fits_in_one_file_becomes_an_index_of_files() {
        let address = SiteAddress::parse("https://x.nl/").unwrap();
        let entries = vec!["<url/>\n".to_owned(); LONGEST + 1];
        let files = sitemaps(&entries, &address);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(files[2].1.contains("<loc>https://x.nl/sitemap-2.xml</loc>"));
        assert_eq!(files[1].1.matches("<url/>").count(), 1);
        assert_eq!(sitemaps(&entries[..LONGEST], &address).len(), 1);
    }
}
