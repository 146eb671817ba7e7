//! Where a touch on a link leads in a kiosk: on inside it, or to a code that takes the visitor along on a phone. Never out.

use crate::address::route::{Page, Route};

/// What a link names, as the browser sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// Something of this site: the path below its base, and the query without `?`.
    Site {
        /// Below the base, without a slash in front.
        path: String,
        /// Without `?`.
        query: String,
    },
    /// Anything else: a whole address.
    Elsewhere(String),
}

/// What comes of a touch on a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkOutcome {
    /// To another screen of the kiosk.
    Inside {
        /// Below the base, without a slash in front.
        path: String,
        /// Without `?`.
        query: String,
    },
    /// To a code.
    Code(Handoff),
}

/// What a visitor takes along from the kiosk to a phone, by QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handoff {
    /// It decides what is said beside the code.
    pub purpose: Purpose,
    /// Where its code leads.
    pub to: Destination,
    /// Where further codes lead, when it is too much for one.
    pub further: Vec<Destination>,
}

impl Handoff {
    /// What one code holds.
    pub const fn new(purpose: Purpose, to: Destination) -> Self {
        Self { purpose, to, further: Vec::new() }
    }
}

/// What a code is for; it decides what is said beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To read on, or to share.
    Read,
    /// To fill in the form of an event.
    Register,
    /// To have a list at hand.
    List,
    /// To have one's own choice at hand.
    Picks,
    /// To find the way.
    Map,
    /// To put it into a calendar, or to follow it.
    Calendar,
    /// A `mailto:` link.
    Mail,
    /// A `tel:` link.
    Call,
    /// To see another site.
    Website,
}

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To an address of this site, below its base.
    Site(String),
    /// To a whole address.
    Whole(String),
}

/// What comes of a touch on a link.
pub fn outcome(target: LinkTarget) -> LinkOutcome {
    match target {
        LinkTarget::Site { path, query } => outcome_in_site(path, query),
        LinkTarget::Elsewhere(url) => {
            LinkOutcome::Code(Handoff::new(purpose_of(&url), Destination::Whole(url)))
        }
    }
}

fn outcome_in_site(path: String, query: String) -> LinkOutcome {
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.contains('.') && !last.ends_with(".html") {
        return LinkOutcome::Code(Handoff::new(Purpose::Calendar, Destination::Site(path)));
    }
    let route = Route::parse(&path);
    let purpose = match route.page {
        Page::Registration(_) => Purpose::Register,
        Page::Device
        | Page::Notes
        | Page::Transfer
        | Page::MinePrint
        | Page::Print(_)
        | Page::Leaflet
        | Page::DoorScreen => Purpose::Read,
        Page::Agenda
        | Page::Archive
        | Page::Month
        | Page::Event(_)
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::Person(_)
        | Page::People
        | Page::Mine
        | Page::About
        | Page::Privacy
        | Page::Accessibility
        | Page::Threads
        | Page::Thread(_)
        | Page::Kiosk
        | Page::NotFound => return LinkOutcome::Inside { path, query },
    };
    // Without the query: what is previewed here is not what the phone should see.
    LinkOutcome::Code(Handoff::new(purpose, Destination::Site(route.path())))
}

fn purpose_of(url: &str) -> Purpose {
    let begins = |starts: &[&str]| starts.iter().any(|start| url.starts_with(start));
    match () {
        () if begins(&["mailto:"]) => Purpose::Mail,
        () if begins(&["tel:"]) => Purpose::Call,
        () if begins(&["webcal:", "webcals:"]) => Purpose::Calendar,
        () if begins(&["https://www.openstreetmap.org/"]) => Purpose::Map,
        () => Purpose::Website,
    }
}

impl Destination {
    /// The whole address, for a site that is known by this base (with a slash at the end).
    pub fn url(&self, base: &str) -> String {
        match self {
            Self::Site(path) => [base, path.trim_start_matches("./")].concat(),
            Self::Whole(url) => url.clone(),
        }
    }
}

/// How long an address may be for a person to copy it from the screen, in characters.
const READABLE: usize = 90;

/// An address as a person reads it: without scheme and last slash, and without query or fragment when it is too long.
pub fn readable(url: &str) -> String {
    let schemes = ["https://", "http://", "mailto:", "tel:", "webcal://"];
    let bare = schemes.iter().find_map(|scheme| url.strip_prefix(scheme)).unwrap_or(url);
    let short = if bare.chars().count() <= READABLE && !bare.contains('#') {
        bare
    } else {
        bare.split(['?', '#']).next().unwrap_or(bare)
    };
    short.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(path: &str, query: &str) -> LinkTarget {
        LinkTarget::Site { path: path.to_owned(), query: query.to_owned() }
    }

    #[test]
    fn pages_of_the_programme_stay_inside() {
        for (path, query) in [
            ("", ""),
            ("", "thema=water"),
            ("en/archief/", ""),
            ("activiteit/x/", "nu=2026-11-25T20%3A30"),
            ("thema/x/", ""),
            ("partner/x/", ""),
            ("serie/x/", ""),
            ("mijn/", ""),
            ("kiosk/", "kies=thema"),
            ("over/", ""),
            ("privacy/", ""),
            ("bestaat/niet/", ""),
            ("index.html", ""),
        ] {
            let expected = LinkOutcome::Inside { path: path.to_owned(), query: query.to_owned() };
            assert_eq!(outcome(site(path, query)), expected, "{path}");
        }
    }

    #[track_caller]
    fn check(target: LinkTarget, purpose: Purpose, url: &str) {
        let LinkOutcome::Code(handoff) = outcome(target.clone()) else { panic!("{target:?} stays inside") };
        assert_eq!((handoff.purpose, handoff.to.url("https://x.nl/a/").as_str()), (purpose, url));
    }

    #[test]
    fn what_is_typed_or_leaves_becomes_a_code() {
        let form = "activiteit/x/aanmelden/";
        check(
            site(form, "nu=2026-11-25T20%3A30"),
            Purpose::Register,
            "https://x.nl/a/activiteit/x/aanmelden/",
        );
        check(site("en/mijn/apparaat/", ""), Purpose::Read, "https://x.nl/a/en/mijn/apparaat/");
        check(site("activiteit/x/x.ics", ""), Purpose::Calendar, "https://x.nl/a/activiteit/x/x.ics");
        check(site("feed.xml", ""), Purpose::Calendar, "https://x.nl/a/feed.xml");
        for (url, purpose) in [
            ("mailto:wij@x.nl", Purpose::Mail),
            ("tel:+31152123456", Purpose::Call),
            ("webcal://x.nl/agenda.ics", Purpose::Calendar),
            ("https://www.openstreetmap.org/search?query=Delft", Purpose::Map),
            ("https://example.org/", Purpose::Website),
            ("http://example.org/", Purpose::Website),
            ("javascript:alert(1)", Purpose::Website),
        ] {
            check(LinkTarget::Elsewhere(url.to_owned()), purpose, url);
        }
    }

    #[test]
    fn an_address_is_shown_as_people_say_it() {
        let long = format!("https://www.openstreetmap.org/search?query={}", "a".repeat(80));
        for (url, expected) in [
            ("https://example.org/activiteit/x/", "example.org/activiteit/x"),
            ("https://example.org/?thema=water", "example.org/?thema=water"),
            ("https://example.org/mijn/meenemen/#a,b", "example.org/mijn/meenemen"),
            ("mailto:wij@x.nl", "wij@x.nl"),
            (&long, "www.openstreetmap.org/search"),
        ] {
            assert_eq!(readable(url), expected);
        }
    }
}
