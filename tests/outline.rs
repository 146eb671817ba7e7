//! The pages that begin with the outline of the programme show with it what they show with the programme itself.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its programme has failed")]

mod rendering;

use rendering::{around, moment};
use stadsgesprek::render::body_for;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::schedule::{Schedule, read};
use stadsgesprek_core::programme::{Programme, outline};
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

const FILE: &str = include_str!("fixtures/house/events.json");
const MOMENT: &str = "2026-11-23T19:00";

/// The page for somebody who kept every event.
fn shown(programme: &Arc<Programme>, route: &Route) -> String {
    let record = r#"{"version":1,"at":1,"device":"d","payload":{"title":"x"}}"#;
    let key = |id: &str| (format!("sg1.favourite.{id}"), record.to_owned());
    let stored = programme.schedule.events.iter().map(|event| key(event.id().as_str())).collect();
    body_for(programme, route, moment(MOMENT), around(), Ok(stored))
}

/// One of every page, and those of lists and forms for everything in the programme.
fn pages(schedule: &Schedule) -> Vec<Page> {
    let mut pages = Vec::from(Page::SINGLE);
    pages.extend(schedule.themes.iter().map(|theme| Page::Theme(theme.id.clone())));
    pages.extend(schedule.partners.iter().map(|partner| Page::Partner(partner.id.clone())));
    pages.extend(schedule.all_series().map(|series| Page::Series(series.id.clone())));
    pages.extend(schedule.people_with_page().into_iter().map(|person| Page::Person(person.id)));
    for id in schedule.events.iter().map(|event| event.id()) {
        pages.extend([
            Page::Event(id.clone()),
            Page::Registration(id.clone()),
            Page::Thread(id.clone()),
            Page::Print(id.clone()),
        ]);
    }
    pages
}

#[test]
fn a_page_that_begins_with_the_outline_shows_what_it_shows_with_the_programme() {
    let whole = Arc::new(Programme::new(read(FILE).unwrap().0));
    let text = outline::write(FILE).unwrap();
    let outlined = Arc::new(Programme::new(outline::read(&text).unwrap().0));
    assert!(text.len() * 3 < FILE.len() * 2, "{} bytes of {}", text.len(), FILE.len());
    let mut differing = Vec::new();
    for page in pages(&whole.schedule) {
        for language in Language::ALL {
            let route = Route::new(*language, page.clone());
            let is_same = shown(&whole, &route) == shown(&outlined, &route);
            assert!(is_same || page.needs_all(), "{} is another one with the outline", route.path());
            differing.extend((!is_same).then(|| route.path()));
        }
    }
    // The pages of events do need what it leaves out; else this would compare nothing.
    assert!(differing.iter().any(|path| path.starts_with("activiteit/")), "{differing:?}");
}

#[test]
fn a_search_finds_more_once_the_outline_is_completed() {
    let word = "zeldzaamheid";
    let file = FILE.replacen("\"description\": \"", &format!("\"description\": \"{word} "), 1);
    assert_ne!(file, FILE);
    let whole = Arc::new(Programme::new(read(&file).unwrap().0));
    let outlined = Programme::new(outline::read(&outline::write(&file).unwrap()).unwrap().0);
    let found = |programme: &Programme| !programme.find(word, moment(MOMENT)).hits.is_empty();
    assert_eq!((found(&whole), found(&outlined)), (true, false));
    let other =
        Arc::new(Programme::new(read(&file.replace("\"id\": \"voorbeeld-", "\"id\": \"ander-")).unwrap().0));
    outlined.complete(&other);
    assert!(!found(&outlined), "a programme with other events is not taken");
    outlined.complete(&whole);
    assert!(found(&outlined));
}
