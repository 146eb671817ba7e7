//! What a page says of itself to the services that show a preview of a link (Open Graph, and the card of X).

use super::site::Site;
use crate::escape::escape;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::export::structured_data::picture;
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::text::Language;

/// The width of a picture, in pixels; what most services ask for.
pub(super) const WIDTH: u32 = 1200;

/// The height of a picture, in pixels.
pub(super) const HEIGHT: u32 = 630;

/// What a preview of a link says of the page.
pub(super) struct LinkPreview<'a> {
    /// The page.
    pub(super) route: &'a Route,
    /// The title, with the name of the site.
    pub(super) title: &'a str,
    /// The description.
    pub(super) description: &'a str,
}

/// The elements for the head; addresses and pictures only when the address of the site is known.
pub(super) fn elements(page: &LinkPreview, site: &Site, has_pictures: bool) -> String {
    let (route, address, schedule) = (page.route, site.address, site.schedule);
    let name = site.names.name(route.language);
    if route.page == Page::NotFound || route.page.is_unattended() {
        return String::new();
    }
    let title = page.title.strip_suffix(&format!(" · {name}")).unwrap_or(page.title);
    let picture = address.filter(|_| has_pictures).and_then(|address| picture_of(route, schedule, address));
    let card = if picture.is_some() { "summary_large_image" } else { "summary" };
    let mut tags = vec![
        ("og:type", "website".to_owned()),
        ("og:site_name", name.to_owned()),
        ("og:title", title.to_owned()),
        ("og:description", page.description.to_owned()),
        ("og:locale", locale(route.language).to_owned()),
        ("og:locale:alternate", locale(route.language.other()).to_owned()),
    ];
    tags.extend(address.map(|address| ("og:url", address.of(route))));
    if let Some(picture) = picture {
        tags.extend([
            ("og:image", picture),
            ("og:image:type", "image/png".to_owned()),
            ("og:image:width", WIDTH.to_string()),
            ("og:image:height", HEIGHT.to_string()),
            ("og:image:alt", title.to_owned()),
        ]);
    }
    let meta = |attribute: &str, name: &str, value: &str| {
        format!("  <meta {attribute}=\"{name}\" content=\"{}\">\n  ", escape(value))
    };
    let tags = tags.iter().map(|(name, value)| meta("property", name, value));
    tags.chain([meta("name", "twitter:card", card)]).collect()
}

/// The address of the picture of the event that a page is about; a thread has that of its oldest event.
fn picture_of(route: &Route, schedule: &Schedule, address: &SiteAddress) -> Option<String> {
    let (Page::Event(id) | Page::Registration(id) | Page::Thread(id)) = &route.page else { return None };
    let id: &EventId = schedule.event(id)?.id();
    Some(format!("{}{}", address.text(), picture(id, route.language)))
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl_NL",
        Language::En => "en_GB",
    }
}
