//! What a thread consists of, and which threads there are (schema.org `ItemList`); samples are left out.

use super::{JsonLdWriter, thing};
use crate::address::route::Page;
use crate::programme::thread::{Chain, chains};
use crate::value::id::EventId;
use serde_json::{Value, json};

impl JsonLdWriter<'_> {
    /// The events of a thread, oldest first.
    pub(super) fn thread(&self, id: &EventId) -> Option<Value> {
        let schedule = self.site.schedule;
        let chain = Chain::of(schedule, id)?;
        let events = chain.events(schedule).filter(|event| !event.about.sample);
        self.list(events.map(|event| (self.text(&event.about.title), Page::Event(event.id().clone()))))
    }

    /// Every thread, each by the name of its oldest event.
    pub(super) fn threads(&self) -> Option<Value> {
        let schedule = self.site.schedule;
        let chains = chains(schedule);
        let named = chains.iter().filter_map(|chain| schedule.event(&chain.id));
        let named = named.filter(|event| !event.about.sample);
        self.list(named.map(|event| (self.text(&event.about.title), Page::Thread(event.id().clone()))))
    }

    /// Pages, each by its name.
    pub(super) fn list(&self, items: impl Iterator<Item = (Option<Value>, Page)>) -> Option<Value> {
        let items = items.enumerate().map(|(at, (name, page))| {
            let url = self.page_address(page);
            thing("ListItem", [("position", Some(json!(at + 1))), ("name", name), ("url", url)])
        });
        let items: Vec<Value> = items.collect();
        (!items.is_empty()).then(|| thing("ItemList", [("itemListElement", Some(Value::Array(items)))]))
    }
}
