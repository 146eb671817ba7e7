//! Where a page stands in the site, and what the agenda lists (schema.org `BreadcrumbList`, `ItemList`).

use super::{JsonLdWriter, thing};
use crate::address::route::Page;
use crate::catalog::thread::links;
use crate::catalog::{people, texts};
use crate::value::time::Moment;
use serde_json::{Value, json};

/// The most events in the list of the agenda.
const LONGEST: usize = 50;

impl JsonLdWriter<'_> {
    /// The way from the agenda to a page; an event is found by way of its first theme.
    pub(super) fn trail(&self, page: &Page) -> Option<Value> {
        let (t, schedule) = (texts(self.language), self.site.schedule);
        let mut steps = vec![(Some(json!(self.site.names.name(self.language))), Page::Agenda)];
        match page {
            Page::Archive => steps.push((Some(json!(t.archive_title)), Page::Archive)),
            Page::Event(id) => {
                let event = schedule.event(id)?;
                let theme = schedule.themes_of(event).next();
                steps.extend(theme.map(|theme| (self.text(&theme.name), Page::Theme(theme.id.clone()))));
                steps.push((self.text(&event.about.title), page.clone()));
            }
            Page::Threads => steps.push((Some(json!(links(self.language).threads)), Page::Threads)),
            Page::Thread(id) => {
                let event = schedule.event(id)?;
                steps.push((Some(json!(links(self.language).threads)), Page::Threads));
                steps.push((self.text(&event.about.title), page.clone()));
            }
            Page::Theme(id) => steps.push((self.text(&schedule.theme(id)?.name), page.clone())),
            Page::Partner(id) => steps.push((self.text(&schedule.partner(id)?.name), page.clone())),
            Page::Series(id) => steps.push((self.text(&schedule.series(id)?.name), page.clone())),
            Page::People => steps.push((Some(json!(people::links(self.language).people)), Page::People)),
            Page::Person(id) => {
                let person = schedule.person_with_page(id)?;
                steps.push((Some(json!(people::links(self.language).people)), Page::People));
                steps.push((Some(json!(person.name)), page.clone()));
            }
            Page::Agenda
            | Page::Month
            | Page::Registration(_)
            | Page::Print(_)
            | Page::Leaflet
            | Page::Mine
            | Page::Notes
            | Page::MinePrint
            | Page::Device
            | Page::Transfer
            | Page::About
            | Page::Privacy
            | Page::Accessibility
            | Page::DoorScreen
            | Page::Kiosk
            | Page::NotFound => return None,
        }
        let items = steps.into_iter().enumerate().map(|(at, (name, page))| {
            let item = self.page_address(page);
            thing("ListItem", [("position", Some(json!(at + 1))), ("name", name), ("item", item)])
        });
        Some(thing("BreadcrumbList", [("itemListElement", Some(items.collect()))]))
    }

    /// The events to come, without samples; none is no list.
    pub(super) fn upcoming(&self, now: Moment) -> Option<Value> {
        let events = self.site.schedule.events.iter();
        let events = events.filter(|event| !event.about.sample && !event.when.is_over(now)).take(LONGEST);
        let items = events.enumerate().map(|(at, event)| {
            let url = self.page_address(Page::Event(event.id().clone()));
            let name = self.text(&event.about.title);
            thing("ListItem", [("position", Some(json!(at + 1))), ("name", name), ("url", url)])
        });
        let items: Vec<Value> = items.collect();
        (!items.is_empty()).then(|| thing("ItemList", [("itemListElement", Some(Value::Array(items)))]))
    }
}
