//! Where a page stands in the site, and what the agenda lists (schema.org `BreadcrumbList`, `ItemList`).

use super::{JsonLdWriter, thing};
use crate::address::route::Page;
use crate::catalog::texts;
use crate::catalog::thread::links;
use crate::programme::schedule::Schedule;
use crate::value::text::Text;
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
            _ => steps.push((self.text(name(page, schedule)?), page.clone())),
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

fn name<'a>(page: &Page, schedule: &'a Schedule) -> Option<&'a Text> {
    match page {
        Page::Theme(id) => schedule.theme(id).map(|theme| &theme.name),
        Page::Partner(id) => schedule.partner(id).map(|partner| &partner.name),
        Page::Series(id) => schedule.series(id).map(|series| &series.name),
        _ => None,
    }
}
