//! The title of a page, in the browser's bar and in previews.

use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::thread::links;
use stadsgesprek_core::catalog::{Catalog, people, texts};
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::programme::thread::page_of;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::text::Text;

/// The title of a page: its own name, then the site's.
pub fn page_title(route: &Route, schedule: Option<&Schedule>, names: &SiteNames) -> String {
    let t = texts(route.language);
    let site = names.name(route.language);
    match own_title(&route.page, schedule, t, site) {
        Some(title) => [&title, " · ", site].concat(),
        None => names.full(route.language),
    }
}

fn own_title(page: &Page, schedule: Option<&Schedule>, t: &'static Catalog, site: &str) -> Option<String> {
    let named = |text: &Text| schedule.map(|schedule| schedule.text(text, t.language).0.to_owned());
    let found = match page {
        Page::Agenda | Page::Kiosk => return None,
        Page::Archive => Some(t.archive_title.to_owned()),
        Page::Month => Some(t.month_title.to_owned()),
        Page::Event(id) => schedule.and_then(|it| it.event(id)).and_then(|event| named(&event.about.title)),
        Page::Registration(id) => {
            let title = schedule.and_then(|it| it.event(id)).and_then(|event| named(&event.about.title));
            title.map(|title| (t.registration_title)(&title))
        }
        Page::Print(id) => {
            let title = schedule.and_then(|it| it.event(id)).and_then(|event| named(&event.about.title));
            title.map(|title| (t.print_title)(&title))
        }
        Page::Leaflet => Some(t.leaflet_title.to_owned()),
        Page::MinePrint => Some(t.mine_print_title.to_owned()),
        Page::Theme(id) => schedule.and_then(|it| it.theme(id)).and_then(|theme| named(&theme.name)),
        Page::Partner(id) => schedule.and_then(|it| it.partner(id)).and_then(|partner| named(&partner.name)),
        Page::Series(id) => schedule.and_then(|it| it.series(id)).and_then(|series| named(&series.name)),
        Page::Person(id) => schedule.and_then(|it| it.person_with_page(id)).map(|person| person.name.clone()),
        Page::People => Some(people::links(t.language).people.to_owned()),
        Page::Mine => Some(t.mine_title.to_owned()),
        Page::Notes => Some(t.notes_title.to_owned()),
        Page::Device => Some(t.device_title.to_owned()),
        Page::Transfer => Some(t.transfer_title.to_owned()),
        Page::About => Some((t.about_title)(site)),
        Page::Privacy => Some(t.privacy_title.to_owned()),
        Page::Accessibility => Some(t.accessibility_title.to_owned()),
        Page::Threads => Some(links(t.language).threads.to_owned()),
        Page::Thread(id) => schedule.and_then(|it| thread_title(it, id, t)),
        Page::DoorScreen => Some(t.door_screen_title.to_owned()),
        Page::NotFound => None,
    };
    Some(found.unwrap_or_else(|| t.not_found_title.to_owned()))
}

/// A thread is named by its oldest event.
fn thread_title(schedule: &Schedule, id: &EventId, t: &'static Catalog) -> Option<String> {
    let oldest = schedule.event(page_of(schedule, id)?)?;
    let (title, _) = schedule.text(&oldest.about.title, t.language);
    Some((links(t.language).thread_title)(title))
}
