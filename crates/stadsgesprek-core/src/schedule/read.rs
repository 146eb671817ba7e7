//! Reads a programme file: whatever can be used is used, whatever cannot is reported.

use super::resolve::Resolver;
use super::{Event, Schedule};
use crate::document::{self, Document, Partner, Person, Place, Publisher, SCHEMA_VERSION, Series, Theme};
use crate::finding::{Finding, Problem, Refusal};
use crate::id::{EventId, is_well_formed};
use crate::ordered;
use crate::reading::{self, Entry, Field, Reader, Records};
use crate::text::Language;
use crate::time::Stamp;
use jsonc_parser::ast::Object;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Reads a programme file.
///
/// # Errors
/// Only when nothing of it can be used: not JSON, not an object, or of an unknown major version.
pub fn read(text: &str) -> Result<(Schedule, Vec<Finding>), Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let object = reading::parse(text)?;
    let mut reader = Reader::new(text);
    reader.names(&object, Document::NAMES);
    let mut version = SCHEMA_VERSION;
    reader.optional(&object, "schemaVersion", &mut version);
    if version != SCHEMA_VERSION {
        return Err(Refusal::UnknownVersion(version));
    }
    let schedule = schedule(&mut reader, &object);
    Ok((schedule, reader.findings))
}

fn schedule<'t>(reader: &mut Reader<'t>, object: &'t Object<'t>) -> Schedule {
    let people = list(reader, object, "people", |person: &Person| person.id.as_str());
    let places = list(reader, object, "places", |place: &Place| place.id.as_str());
    let series = list(reader, object, "series", |series: &Series| series.id.as_str());
    let (mut revision, mut updated, mut default_language) = (0, None::<String>, Language::Nl);
    let mut publisher = None::<Publisher>;
    reader.optional(object, "revision", &mut revision);
    reader.optional(object, "updated", &mut updated);
    reader.optional(object, "defaultLanguage", &mut default_language);
    reader.optional(object, "publisher", &mut publisher);
    let mut schedule = Schedule {
        revision,
        updated: updated.as_deref().and_then(|text| match Stamp::parse(text, None) {
            Ok(Stamp::Time(moment)) => Some(moment),
            _ => None,
        }),
        default_language,
        publisher: publisher.unwrap_or_else(|| Publisher { name: String::new(), url: None, email: None }),
        themes: list(reader, object, "themes", |theme: &Theme| theme.id.as_str()),
        partners: list(reader, object, "partners", |partner: &Partner| partner.id.as_str()),
        events: Vec::new(),
        people: by_id(people, |person| &person.id),
        places: by_id(places, |place| &place.id),
        series: by_id(series, |series| &series.id),
        positions: BTreeMap::new(),
        followers: BTreeMap::new(),
    };
    let events = events(reader, object, &schedule);
    schedule.index(events);
    schedule
}

fn events<'t>(reader: &mut Reader<'t>, object: &'t Object<'t>, schedule: &Schedule) -> Vec<Arc<Event>> {
    let entries = entries::<document::Event>(reader, object, "events", |event| event.id.as_str());
    let all = entries.iter().map(|(_, event)| event);
    let ids = ordered::set(all.flat_map(|event| event.former_ids.iter().chain([&event.id])).cloned());
    let mut events: Vec<Event> = Vec::with_capacity(entries.len());
    let mut entry_of = BTreeMap::new();
    for (entry, event) in entries {
        entry_of.insert(event.id.clone(), entry);
        let mut resolver = Resolver { schedule, event_ids: &ids, reader, entry };
        events.extend(resolver.event(event));
    }
    for id in break_circles(&mut events) {
        if let Some(entry) = entry_of.get(&id) {
            reader.report_below(entry, "/follows", Problem::CircularFollows);
        }
    }
    let by_time =
        ordered::map(events.into_iter().map(|event| ((event.when.sort_key(), event.id().clone()), event)));
    by_time.into_values().map(Arc::new).collect()
}

/// The readable entries of a list, without those whose id is malformed or was there before.
fn entries<'t, T: Field>(
    reader: &mut Reader<'t>,
    object: &'t Object<'t>,
    name: &'static str,
    id: fn(&T) -> &str,
) -> Vec<(Entry<'t>, T)> {
    let mut seen = BTreeSet::new();
    let mut entries = reader.entries::<T>(object, name);
    entries.retain(|(entry, value)| {
        let id = id(value);
        if !is_well_formed(id) {
            reader.report_below(entry, "/id", Problem::MalformedId { id: id.to_owned() });
            return false;
        }
        let is_new = seen.insert(id.to_owned());
        if !is_new {
            reader.report_below(entry, "/id", Problem::DuplicateId { id: id.to_owned() });
        }
        is_new
    });
    entries
}

fn list<'t, T: Field>(
    reader: &mut Reader<'t>,
    object: &'t Object<'t>,
    name: &'static str,
    id: fn(&T) -> &str,
) -> Vec<T> {
    entries(reader, object, name, id).into_iter().map(|(_, value)| value).collect()
}

fn by_id<K: Ord + Clone, V>(entries: Vec<V>, id: fn(&V) -> &K) -> BTreeMap<K, V> {
    ordered::map(entries.into_iter().map(|entry| (id(&entry).clone(), entry)))
}

/// Takes away what makes an event follow itself by way of others; gives the events from which it was taken.
fn break_circles(events: &mut [Event]) -> Vec<EventId> {
    let edges: BTreeMap<EventId, Vec<EventId>> =
        ordered::map(events.iter().map(|event| (event.id().clone(), event.about.follows.clone())));
    let leads_back = |start: &EventId, first: &EventId| {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![first];
        while let Some(at) = ahead.pop() {
            if at == start {
                return true;
            }
            if seen.insert(at) {
                ahead.extend(edges.get(at).into_iter().flatten());
            }
        }
        false
    };
    let mut broken = Vec::new();
    for event in events {
        let id = event.id().clone();
        let before = event.about.follows.len();
        event.about.follows.retain(|earlier| !leads_back(&id, earlier));
        if event.about.follows.len() < before {
            broken.push(id);
        }
    }
    broken
}

impl Schedule {
    fn index(&mut self, events: Vec<Arc<Event>>) {
        for (at, event) in events.iter().enumerate() {
            for former in &event.about.former_ids {
                self.positions.entry(former.clone()).or_insert(at);
            }
            for earlier in &event.about.follows {
                self.followers.entry(earlier.clone()).or_default().push(at);
            }
        }
        for (at, event) in events.iter().enumerate() {
            self.positions.insert(event.id().clone(), at);
        }
        self.events = events;
    }
}
