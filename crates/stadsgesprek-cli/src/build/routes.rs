//! Which pages there are, and which file each is in.

use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::programme::thread::chains;
use stadsgesprek_core::value::id::{EventId, is_well_formed};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeMap;

/// Every page of a schedule at a moment, in both languages. Sheets are printed of what is to come; of what is over the app
/// makes them when it is asked.
pub(super) fn routes(schedule: &Schedule, now: Moment) -> Vec<Route> {
    let mut pages = Vec::from(Page::SINGLE);
    pages.extend(schedule.events.iter().flat_map(|event| event_pages(event, event.id())));
    let to_come = schedule.events.iter().filter(|event| !event.when.is_over(now));
    pages.extend(to_come.map(|event| Page::Print(event.id().clone())));
    pages.extend(schedule.themes.iter().map(|theme| Page::Theme(theme.id.clone())));
    pages.extend(schedule.partners.iter().map(|partner| Page::Partner(partner.id.clone())));
    pages.extend(schedule.all_series().map(|series| Page::Series(series.id.clone())));
    pages.extend(schedule.people_with_page().into_iter().map(|person| Page::Person(person.id)));
    pages.extend(chains(schedule).into_iter().map(|chain| Page::Thread(chain.id)));
    in_both_languages(&pages)
}

/// Pages under ids that events had before, and threads under their other events, with the page that each leads to.
pub(super) fn redirects(schedule: &Schedule) -> BTreeMap<Route, Route> {
    let mut redirects = BTreeMap::new();
    for event in &schedule.events {
        for former in &event.about.former_ids {
            // Another event may have the id now, and the id becomes the name of a folder.
            let is_ours = schedule.event(former).is_some_and(|found| found.id() == event.id());
            if is_ours && former != event.id() && is_well_formed(former.as_str()) {
                let from = in_both_languages(&event_pages(event, former));
                redirects.extend(from.into_iter().zip(in_both_languages(&event_pages(event, event.id()))));
            }
        }
    }
    redirects.extend(thread_redirects(schedule));
    redirects
}

/// Every event of a thread, by each id it has or had, leads to the page of that thread.
fn thread_redirects(schedule: &Schedule) -> BTreeMap<Route, Route> {
    let mut redirects = BTreeMap::new();
    for chain in chains(schedule) {
        for event in chain.events(schedule) {
            for id in event.about.former_ids.iter().chain([event.id()]) {
                let is_ours = schedule.event(id).is_some_and(|found| found.id() == event.id());
                if is_ours && *id != chain.id && is_well_formed(id.as_str()) {
                    let from = in_both_languages(&[Page::Thread(id.clone())]);
                    redirects
                        .extend(from.into_iter().zip(in_both_languages(&[Page::Thread(chain.id.clone())])));
                }
            }
        }
    }
    redirects
}

/// The file of a page, below the site.
pub(super) fn file(route: &Route) -> String {
    let path = route.path();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

/// What the links of a page are relative to: the site's base as seen from the page. The page for addresses that lead
/// nowhere is shown at any depth, so it needs the path of the site.
pub(super) fn base(route: &Route, base_path: &str) -> String {
    if route.page == Page::NotFound {
        return base_path.to_owned();
    }
    match route.path().matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The pages of an event under an id: its own, and its form when it has one on this site.
fn event_pages(event: &Event, id: &EventId) -> Vec<Page> {
    let registration = event.about.registration.as_ref();
    let has_form = registration.is_some_and(|it| it.url.is_none() && !it.fields.is_empty());
    let form = has_form.then(|| Page::Registration(id.clone()));
    [Page::Event(id.clone())].into_iter().chain(form).collect()
}

fn in_both_languages(pages: &[Page]) -> Vec<Route> {
    let in_language = |language| pages.iter().map(move |page| Route::new(language, page.clone()));
    Language::ALL.iter().copied().flat_map(in_language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_leads_back_to_the_top() {
        for (path, expected, name) in [
            ("", "./", "index.html"),
            ("en/", "../", "en/index.html"),
            ("archief/", "../", "archief/index.html"),
            ("activiteit/a/", "../../", "activiteit/a/index.html"),
            ("en/activiteit/a/aanmelden/", "../../../../", "en/activiteit/a/aanmelden/index.html"),
            ("404.html", "/agenda/", "404.html"),
            ("en/404.html", "/agenda/", "en/404.html"),
        ] {
            let route = Route::parse(path);
            assert_eq!(
                (base(&route, "/agenda/").as_str(), file(&route).as_str()),
                (expected, name),
                "{path}"
            );
        }
    }
}
