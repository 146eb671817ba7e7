//! Every address of the site: parsed and printed in one place, and the two agree.

use crate::value::id::{EventId, PartnerId, PersonId, SeriesId, ThemeId, is_well_formed};
use crate::value::text::Language;

/// A screen of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// What is on now and what is to come.
    Agenda,
    /// Everything that was, by year.
    Archive,
    /// Agenda and archive as a calendar, by month.
    Month,
    /// The page of one event, under the id it has now.
    Event(EventId),
    /// The registration form of an event.
    Registration(EventId),
    /// A theme: what it is about, what is to come, what was.
    Theme(ThemeId),
    /// A partner, and what it did for each event.
    Partner(PartnerId),
    /// A series: what it is, what is to come, what was.
    Series(SeriesId),
    /// A person, and what the person did at which events.
    Person(PersonId),
    /// Everybody who has a page, by letter.
    People,
    /// Sheets about one event, to print.
    Print(EventId),
    /// A month of the programme, to print.
    Leaflet,
    /// The visitor's own favorites and registrations.
    Mine,
    /// The visitor's notes; those at one event when the query names it.
    Notes,
    /// The visitor's own programme, to print.
    MinePrint,
    /// What is kept on the device: all of it, to be saved, put back or erased.
    Device,
    /// Taking what is saved along to another device, and what arrives from one.
    Transfer,
    /// About the house and the site.
    About,
    /// What is kept and where.
    Privacy,
    /// The accessibility statement, after WCAG 2.2.
    Accessibility,
    /// Every thread, and what was promised.
    Threads,
    /// The thread of an event: what it continued and what came of it. Named by the oldest event.
    Thread(EventId),
    /// The screen beside the door.
    DoorScreen,
    /// The screen at the entrance.
    Kiosk,
    /// An address that leads nowhere.
    NotFound,
}

/// A screen in a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// English stands below `en/`.
    pub language: Language,
    /// With the id that it is about, if it is about one.
    pub page: Page,
}

impl Route {
    /// The route of a screen in a language.
    pub const fn new(language: Language, page: Page) -> Self {
        Self { language, page }
    }

    /// Reads the part of a path below the site's base, with or without slashes at either end.
    pub fn parse(path: &str) -> Self {
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        let language = if segments.first() == Some(&"en") { Language::En } else { Language::Nl };
        let below = if language == Language::En { &segments[1..] } else { &segments[..] };
        Self { language, page: Page::parse(below) }
    }

    /// The path below the site's base, without a leading slash; empty for the Dutch agenda.
    pub fn path(&self) -> String {
        let below = match &self.page {
            Page::Agenda => String::new(),
            Page::Archive => "archief/".to_owned(),
            Page::Month => "maand/".to_owned(),
            Page::Event(id) => format!("activiteit/{id}/"),
            Page::Registration(id) => format!("activiteit/{id}/aanmelden/"),
            Page::Theme(id) => format!("thema/{id}/"),
            Page::Partner(id) => format!("partner/{id}/"),
            Page::Series(id) => format!("serie/{id}/"),
            Page::Person(id) => format!("persoon/{id}/"),
            Page::People => "personen/".to_owned(),
            Page::Print(id) => format!("activiteit/{id}/drukwerk/"),
            Page::Leaflet => "drukwerk/".to_owned(),
            Page::Mine => "mijn/".to_owned(),
            Page::Notes => "mijn/notities/".to_owned(),
            Page::MinePrint => "mijn/drukwerk/".to_owned(),
            Page::Device => "mijn/apparaat/".to_owned(),
            Page::Transfer => "mijn/meenemen/".to_owned(),
            Page::About => "over/".to_owned(),
            Page::Privacy => "privacy/".to_owned(),
            Page::Accessibility => "toegankelijkheid/".to_owned(),
            Page::Threads => "rode-draad/".to_owned(),
            Page::Thread(id) => format!("rode-draad/{id}/"),
            Page::DoorScreen => "scherm/".to_owned(),
            Page::Kiosk => "kiosk/".to_owned(),
            Page::NotFound => "404.html".to_owned(),
        };
        match self.language {
            Language::Nl => below,
            Language::En => format!("en/{below}"),
        }
    }

    /// The same screen in the other language.
    #[must_use]
    pub fn in_other_language(&self) -> Self {
        Self { language: self.language.other(), page: self.page.clone() }
    }
}

impl Page {
    /// Those that are about nothing in particular: there is one of each.
    pub const SINGLE: [Self; 17] = [
        Self::Agenda,
        Self::Archive,
        Self::Month,
        Self::Mine,
        Self::Notes,
        Self::MinePrint,
        Self::Leaflet,
        Self::Device,
        Self::Transfer,
        Self::About,
        Self::Privacy,
        Self::Accessibility,
        Self::Threads,
        Self::People,
        Self::DoorScreen,
        Self::Kiosk,
        Self::NotFound,
    ];

    /// Whether it stays as it is when a newer programme comes: what somebody does there is theirs, and would be lost. The
    /// form sees by itself whether it is still open.
    pub const fn keeps_itself(&self) -> bool {
        match self {
            Self::Registration(_) | Self::Notes | Self::Device | Self::Transfer => true,
            Self::Agenda
            | Self::Archive
            | Self::Month
            | Self::Event(_)
            | Self::Theme(_)
            | Self::Partner(_)
            | Self::Series(_)
            | Self::Person(_)
            | Self::People
            | Self::Print(_)
            | Self::Leaflet
            | Self::Mine
            | Self::MinePrint
            | Self::About
            | Self::Privacy
            | Self::Accessibility
            | Self::Threads
            | Self::Thread(_)
            | Self::DoorScreen
            | Self::Kiosk
            | Self::NotFound => false,
        }
    }

    /// Whether it is a screen that runs for months without anybody beside it: without header and footer, not for search
    /// engines, and with a clock that is guarded.
    pub const fn is_unattended(&self) -> bool {
        match self {
            Self::DoorScreen | Self::Kiosk => true,
            Self::Agenda
            | Self::Archive
            | Self::Month
            | Self::Event(_)
            | Self::Registration(_)
            | Self::Theme(_)
            | Self::Partner(_)
            | Self::Series(_)
            | Self::Person(_)
            | Self::People
            | Self::Print(_)
            | Self::Leaflet
            | Self::Mine
            | Self::Notes
            | Self::MinePrint
            | Self::Device
            | Self::Transfer
            | Self::About
            | Self::Privacy
            | Self::Accessibility
            | Self::Threads
            | Self::Thread(_)
            | Self::NotFound => false,
        }
    }

    fn parse(segments: &[&str]) -> Self {
        let page = match segments {
            [] => Some(Self::Agenda),
            ["archief"] => Some(Self::Archive),
            ["maand"] => Some(Self::Month),
            ["mijn"] => Some(Self::Mine),
            ["mijn", "notities"] => Some(Self::Notes),
            ["mijn", "apparaat"] => Some(Self::Device),
            ["mijn", "meenemen"] => Some(Self::Transfer),
            ["mijn", "drukwerk"] => Some(Self::MinePrint),
            ["drukwerk"] => Some(Self::Leaflet),
            ["over"] => Some(Self::About),
            ["privacy"] => Some(Self::Privacy),
            ["toegankelijkheid"] => Some(Self::Accessibility),
            ["rode-draad"] => Some(Self::Threads),
            ["personen"] => Some(Self::People),
            ["scherm"] => Some(Self::DoorScreen),
            ["kiosk"] => Some(Self::Kiosk),
            [kind, id] if is_well_formed(id) => Self::of_kind(kind, id),
            ["activiteit", id, "aanmelden"] if is_well_formed(id) => {
                Some(Self::Registration(EventId::new(*id)))
            }
            ["activiteit", id, "drukwerk"] if is_well_formed(id) => Some(Self::Print(EventId::new(*id))),
            _ => None,
        };
        page.unwrap_or(Self::NotFound)
    }

    fn of_kind(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "activiteit" => Some(Self::Event(EventId::new(id))),
            "thema" => Some(Self::Theme(ThemeId::new(id))),
            "partner" => Some(Self::Partner(PartnerId::new(id))),
            "serie" => Some(Self::Series(SeriesId::new(id))),
            "persoon" => Some(Self::Person(PersonId::new(id))),
            "rode-draad" => Some(Self::Thread(EventId::new(id))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESSES: &[&str] = &[
        "",
        "archief/",
        "maand/",
        "activiteit/delft-als-spons/",
        "activiteit/delft-als-spons/aanmelden/",
        "activiteit/delft-als-spons/drukwerk/",
        "thema/stadmaken/",
        "partner/tu-delft/",
        "serie/together/",
        "persoon/hugo-de-groot/",
        "personen/",
        "mijn/",
        "mijn/notities/",
        "mijn/apparaat/",
        "mijn/meenemen/",
        "mijn/drukwerk/",
        "drukwerk/",
        "over/",
        "privacy/",
        "toegankelijkheid/",
        "rode-draad/",
        "rode-draad/delft-als-spons/",
        "scherm/",
        "kiosk/",
    ];

    #[test]
    fn every_address_prints_as_it_was_read_in_both_languages() {
        for path in ADDRESSES {
            for prefix in ["", "en/"] {
                let address = format!("{prefix}{path}");
                let route = Route::parse(&address);
                assert_ne!(route.page, Page::NotFound, "{address}");
                assert_eq!(route.path(), address);
                assert_eq!(route.in_other_language().in_other_language(), route);
            }
        }
    }

    #[test]
    fn every_address_is_read_in_every_language() {
        for path in ADDRESSES {
            for &language in Language::ALL {
                let route = Route::new(language, Route::parse(path).page);
                assert_eq!(Route::parse(&route.path()), route, "{path}");
            }
        }
    }

    #[test]
    fn slashes_and_index_html_make_no_difference() {
        for (address, path) in [
            ("/", ""),
            ("mijn", "mijn/"),
            ("//mijn//", "mijn/"),
            ("en", "en/"),
            ("index.html", ""),
            ("en/mijn/index.html", "en/mijn/"),
        ] {
            assert_eq!(Route::parse(address).path(), path, "{address}");
        }
    }

    #[test]
    fn what_is_not_an_address_is_not_found() {
        for address in [
            "x",
            "activiteit",
            "activiteit/Hoofdletter/",
            "activiteit/../mijn",
            "activiteit/a/b",
            "persoon/",
            "persoon/Hugo/",
            "persoon/%3Cscript%3E/",
            "personen/a/",
            "en/en",
            "thema/%3Cscript%3E/",
            "404.html",
            "activiteit/-/",
            "mijn/x",
            "rode-draad/a/b",
            "rode-draad/Hoofdletter/",
            "drukwerk/x/",
            "activiteit/drukwerk/drukwerk/x",
        ] {
            assert_eq!(Route::parse(address).page, Page::NotFound, "{address}");
        }
    }
}
