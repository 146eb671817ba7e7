//! Reads a programme file: whatever can be used is used, whatever cannot is reported.

use super::resolve::Resolver;
use super::{Event, EventIndex, Schedule};
use crate::programme::document::{
    self, Document, Partner, Person, Place, Publisher, Readiness, SCHEMA_VERSION, Series, Theme,
};
use crate::programme::index::{Directory, IdIndex};
use crate::reading::finding::{FormatFinding, FormatProblem, Refusal};
use crate::reading::{self, FileEntry, JsonField, JsonRecord, Reader};
use crate::value::id::{EventId, is_well_formed};
use crate::value::link::is_safe_address;
use crate::value::text::Language;
use crate::value::time::Stamp;
use jsonc_parser::ast::Object;
use std::sync::Arc;

/// Reads a programme file.
///
/// # Errors
/// Only when nothing of it can be used: not JSON, not an object, or of an unknown major version.
pub fn read(text: &str) -> Result<(Schedule, Vec<FormatFinding>), Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = &*reading::with_whole_characters(text);
    read_object(text, &reading::parse_object(text)?)
}

/// Reads the object that the text of a programme file holds.
pub fn read_object<'t>(
    text: &'t str,
    object: &'t Object<'t>,
) -> Result<(Schedule, Vec<FormatFinding>), Refusal> {
    let mut reader = Reader::new(text);
    reader.names(object, Document::NAMES);
    let mut version = SCHEMA_VERSION;
    reader.optional(object, "schemaVersion", &mut version);
    if version != SCHEMA_VERSION {
        return Err(Refusal::UnknownVersion(version));
    }
    let schedule = schedule(&mut reader, object);
    Ok((schedule, reader.take_findings()))
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
    let mut synonyms = Vec::new();
    reader.optional(object, "synonyms", &mut synonyms);
    let mut schedule = Schedule {
        revision,
        updated: updated.as_deref().and_then(|text| match Stamp::parse(text, None) {
            Ok(Stamp::Time(moment)) => Some(moment),
            _ => None,
        }),
        default_language,
        publisher: publisher.unwrap_or_else(|| Publisher {
            name: String::new(),
            url: None,
            email: None,
            description: None,
            privacy: None,
            accessibility: None,
            links: Vec::new(),
        }),
        themes: list(reader, object, "themes", |theme: &Theme| theme.id.as_str()),
        partners: list(reader, object, "partners", |partner: &Partner| partner.id.as_str()),
        synonyms,
        events: Vec::new(),
        people: Directory::new(people, |person| person.id.as_str()),
        places: Directory::new(places, |place| place.id.as_str()),
        series: Directory::new(series, |series| series.id.as_str()),
        positions: IdIndex::default(),
        followers: Vec::new(),
        parts: Vec::new(),
        has_samples: false,
    };
    let links = schedule.partners.iter_mut().map(|partner| &mut partner.url);
    for link in links.chain([&mut schedule.publisher.url]) {
        link.take_if(|url| !is_safe_address(url));
    }
    schedule.publisher.links.retain(|link| is_safe_address(&link.url));
    let events = events(reader, object, &schedule);
    schedule.index(events);
    schedule
}

fn events<'t>(reader: &mut Reader<'t>, object: &'t Object<'t>, schedule: &Schedule) -> Vec<Arc<Event>> {
    let entries = entries::<document::EventEntry>(reader, object, "events", |event| event.id.as_str());
    let mut ids = IdIndex::default();
    for (at, (_, event)) in
        entries.iter().enumerate().filter(|(_, (_, event))| event.draft == Readiness::Ready)
    {
        ids.add(event.id.as_str(), at);
        for id in &event.former_ids {
            ids.add(id.as_str(), at);
        }
    }
    let all: Vec<FileEntry<'t>> = entries.iter().map(|(entry, _)| *entry).collect();
    let mut events: Vec<Event> = Vec::with_capacity(entries.len());
    let mut entry_of = Vec::with_capacity(entries.len());
    for (entry, event) in entries {
        let is_ready = event.draft == Readiness::Ready;
        let mut resolver = Resolver { schedule, event_ids: &ids, events: &all, reader, entry };
        // Also of a draft it is said what is wrong.
        if let Some(event) = resolver.event(event).filter(|_| is_ready) {
            events.push(event);
            entry_of.push(entry);
        }
    }
    for at in break_circles(&mut events) {
        reader.report_below(&entry_of[at], "/follows", FormatProblem::CircularFollows);
    }
    let mut events: Vec<Arc<Event>> = events.into_iter().map(Arc::new).collect();
    events.sort_by(|a, b| a.when.sort_key().cmp(&b.when.sort_key()).then_with(|| a.id().cmp(b.id())));
    events
}

/// The positions of events by id; an id of today goes before an earlier one.
fn positions<'e>(events: impl Iterator<Item = &'e Event> + Clone) -> IdIndex {
    let mut index = IdIndex::default();
    for (at, event) in events.clone().enumerate() {
        index.add(event.id().as_str(), at);
    }
    for (at, event) in events.enumerate() {
        for id in &event.about.former_ids {
            index.add(id.as_str(), at);
        }
    }
    index
}

/// The readable entries of a list, without those whose id is malformed or was there before.
fn entries<'t, T: JsonField>(
    reader: &mut Reader<'t>,
    object: &'t Object<'t>,
    name: &'static str,
    id: fn(&T) -> &str,
) -> Vec<(FileEntry<'t>, T)> {
    let mut seen = IdIndex::default();
    let mut entries = reader.entries::<T>(object, name);
    entries.retain(|(entry, value)| {
        let id = id(value);
        if !is_well_formed(id) {
            reader.report_below(entry, "/id", FormatProblem::MalformedId { id: id.to_owned() });
            return false;
        }
        let is_new = seen.add(id, 0);
        if !is_new {
            reader.report_below(entry, "/id", FormatProblem::DuplicateId { id: id.to_owned() });
        }
        is_new
    });
    entries
}

fn list<'t, T: JsonField>(
    reader: &mut Reader<'t>,
    object: &'t Object<'t>,
    name: &'static str,
    id: fn(&T) -> &str,
) -> Vec<T> {
    entries(reader, object, name, id).into_iter().map(|(_, value)| value).collect()
}

/// Takes away what makes an event follow itself by way of others; gives the events from which it was taken.
fn break_circles(events: &mut [Event]) -> Vec<usize> {
    let index = positions(events.iter());
    let earlier = |event: &Event| {
        event.about.follows.iter().filter_map(|id| index.get(id.as_str())).collect::<Vec<usize>>()
    };
    let edges: Vec<Vec<usize>> = events.iter().map(earlier).collect();
    // Where each follows only what came before it there is no circle: the rule, and a search from each is slow.
    let key = |at: usize| events[at].when.sort_key();
    if edges.iter().enumerate().all(|(at, edges)| edges.iter().all(|to| key(*to) < key(at))) {
        return Vec::new();
    }
    let leads_back = |start: usize, first: usize| {
        let mut seen = vec![false; edges.len()];
        let mut ahead = vec![first];
        while let Some(at) = ahead.pop() {
            if at == start {
                return true;
            }
            if !std::mem::replace(&mut seen[at], true) {
                ahead.extend(&edges[at]);
            }
        }
        false
    };
    let mut broken = Vec::new();
    for (at, event) in events.iter_mut().enumerate() {
        let before = event.about.follows.len();
        event.about.follows.retain(|id| index.get(id.as_str()).is_none_or(|first| !leads_back(at, first)));
        if event.about.follows.len() < before {
            broken.push(at);
        }
    }
    broken
}

impl Schedule {
    fn index(&mut self, events: Vec<Arc<Event>>) {
        self.positions = positions(events.iter().map(AsRef::as_ref));
        self.followers = self.links(&events, |event| &event.about.follows);
        self.parts = self.links(&events, |event| event.about.part_of.as_slice());
        self.has_samples = events.iter().any(|event| event.about.sample);
        self.events = events;
    }

    /// For each event those that name it.
    fn links(&self, events: &[Arc<Event>], named: fn(&Event) -> &[EventId]) -> Vec<Vec<EventIndex>> {
        let mut links = vec![Vec::new(); events.len()];
        for (at, event) in events.iter().enumerate() {
            for position in named(event).iter().filter_map(|id| self.positions.get(id.as_str())) {
                links[position].push(EventIndex(at));
            }
        }
        links
    }
}
