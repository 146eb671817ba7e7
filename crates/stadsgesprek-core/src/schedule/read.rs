//! Reads a programme file: whatever can be used is used, whatever cannot is reported.

use super::locate::{Lines, value_at};
use super::resolve::Resolver;
use super::{Event, Schedule};
use crate::document::{self, Partner, Person, Place, Publisher, SCHEMA_VERSION, Series, Theme};
use crate::finding::{Finding, Position, Problem, Refusal};
use crate::id::{EventId, is_well_formed};
use crate::text::Language;
use crate::time::Stamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

/// The file with its lists still unread, so that one bad entry hides no other.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Outline<'a> {
    #[serde(default = "first_version")]
    schema_version: u32,
    #[serde(default)]
    revision: u32,
    #[serde(default)]
    updated: Option<String>,
    #[serde(default)]
    default_language: Language,
    #[serde(default, borrow)]
    publisher: Option<&'a RawValue>,
    #[serde(default, borrow)]
    themes: Option<&'a RawValue>,
    #[serde(default, borrow)]
    partners: Option<&'a RawValue>,
    #[serde(default, borrow)]
    people: Option<&'a RawValue>,
    #[serde(default, borrow)]
    places: Option<&'a RawValue>,
    #[serde(default, borrow)]
    series: Option<&'a RawValue>,
    #[serde(default, borrow)]
    events: Option<&'a RawValue>,
}

const fn first_version() -> u32 {
    SCHEMA_VERSION
}

/// Reads a programme file.
///
/// # Errors
/// Only when nothing of it can be used: not JSON, not an object, or of an unknown major version.
pub fn read(text: &str) -> Result<(Schedule, Vec<Finding>), Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    // serde would also take a list for an object, field by field.
    if text.trim_start().starts_with('[') {
        let position = Position { line: 1, column: 1 };
        return Err(Refusal::NotJson { detail: "a list instead of an object".to_owned(), position });
    }
    let outline: Outline = serde_json::from_str(text).map_err(|error| Refusal::NotJson {
        detail: error.to_string(),
        position: Position { line: error.line().max(1), column: error.column().max(1) },
    })?;
    if outline.schema_version != SCHEMA_VERSION {
        return Err(Refusal::UnknownVersion(outline.schema_version));
    }
    let mut reader = Reader { lines: Lines::new(text), findings: Vec::new() };
    let schedule = reader.schedule(&outline);
    Ok((schedule, reader.findings))
}

/// A readable entry of a list.
struct Entry<'a, T> {
    pointer: String,
    raw: &'a RawValue,
    value: T,
}

struct Reader<'a> {
    lines: Lines<'a>,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn schedule(&mut self, outline: &Outline<'a>) -> Schedule {
        let themes: Vec<Theme> = self.list("themes", outline.themes, |theme: &Theme| theme.id.as_str());
        let partners: Vec<Partner> =
            self.list("partners", outline.partners, |partner: &Partner| partner.id.as_str());
        let people = self.list("people", outline.people, |person: &Person| person.id.as_str());
        let places = self.list("places", outline.places, |place: &Place| place.id.as_str());
        let series = self.list("series", outline.series, |series: &Series| series.id.as_str());
        let publisher = outline.publisher.and_then(|raw| self.entry::<Publisher>("/publisher", raw));
        let mut schedule = Schedule {
            revision: outline.revision,
            updated: outline.updated.as_deref().and_then(|text| match Stamp::parse(text, None) {
                Ok(Stamp::Time(moment)) => Some(moment),
                _ => None,
            }),
            default_language: outline.default_language,
            publisher: publisher.unwrap_or_else(|| Publisher { name: String::new(), url: None, email: None }),
            themes,
            partners,
            events: Vec::new(),
            people: by_id(people, |person| person.id.clone()),
            places: by_id(places, |place| place.id.clone()),
            series: by_id(series, |series| series.id.clone()),
            positions: BTreeMap::new(),
            followers: BTreeMap::new(),
        };
        self.events(&mut schedule, outline.events);
        schedule
    }

    fn events(&mut self, schedule: &mut Schedule, raw: Option<&'a RawValue>) {
        let entries = self.entries::<document::Event>("events", raw, |event| event.id.as_str());
        let all = entries.iter().map(|entry| &entry.value);
        let ids = all.flat_map(|event| event.former_ids.iter().chain([&event.id])).cloned().collect();
        let mut events: Vec<Event> = Vec::with_capacity(entries.len());
        let mut pointers = BTreeMap::new();
        for entry in entries {
            let before = self.findings.len();
            pointers.insert(entry.value.id.clone(), (entry.pointer.clone(), entry.raw));
            let mut resolver = Resolver { schedule, event_ids: &ids, findings: &mut self.findings };
            events.extend(resolver.event(&entry.pointer, entry.value));
            self.locate(before, &entry.pointer, entry.raw);
        }
        for id in break_circles(&mut events) {
            let before = self.findings.len();
            let Some((pointer, raw)) = pointers.get(&id) else { continue };
            self.findings.push(Finding {
                problem: Problem::CircularFollows,
                pointer: format!("{pointer}/follows"),
                position: None,
                subject: title_of(raw),
            });
            self.locate(before, pointer, raw);
        }
        events.sort_by(|a, b| a.when.sort_key().cmp(&b.when.sort_key()).then_with(|| a.id().cmp(b.id())));
        schedule.index(events);
    }

    /// The readable entries of a list, without those whose id is malformed or was there before.
    fn list<T: DeserializeOwned>(
        &mut self,
        name: &str,
        raw: Option<&'a RawValue>,
        id: fn(&T) -> &str,
    ) -> Vec<T> {
        self.entries(name, raw, id).into_iter().map(|entry| entry.value).collect()
    }

    fn entries<T: DeserializeOwned>(
        &mut self,
        name: &str,
        raw: Option<&'a RawValue>,
        id: fn(&T) -> &str,
    ) -> Vec<Entry<'a, T>> {
        let Some(raw) = raw else { return Vec::new() };
        let Ok(items) = serde_json::from_str::<Vec<&'a RawValue>>(raw.get()) else {
            self.report(format!("/{name}"), raw, Problem::NotAList);
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut entries = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let pointer = format!("/{name}/{index}");
            let Some(entry) = self.entry::<T>(&pointer, item) else { continue };
            let text = id(&entry).to_owned();
            if !is_well_formed(&text) {
                self.report(
                    format!("{pointer}/id"),
                    value_at(item, ["id"]),
                    Problem::MalformedId { id: text },
                );
            } else if !seen.insert(text.clone()) {
                self.report(
                    format!("{pointer}/id"),
                    value_at(item, ["id"]),
                    Problem::DuplicateId { id: text },
                );
            } else {
                entries.push(Entry { pointer, raw: item, value: entry });
            }
        }
        entries
    }

    fn entry<T: DeserializeOwned>(&mut self, pointer: &str, raw: &'a RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(entry) => Some(entry),
            Err(error) => {
                let position = self.position_of(&error, raw);
                let problem = Problem::Unreadable { detail: without_position(&error) };
                let subject = title_of(raw);
                self.findings.push(Finding {
                    problem,
                    pointer: pointer.to_owned(),
                    position: Some(position),
                    subject,
                });
                None
            }
        }
    }

    /// Turns a position inside an entry into one in the file.
    fn position_of(&self, error: &serde_json::Error, raw: &RawValue) -> Position {
        let start = self.lines.offset_of(raw);
        let inside = raw.get();
        let line_start: usize =
            inside.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        self.lines.position(start + (line_start + error.column().saturating_sub(1)).min(inside.len()))
    }

    fn report(&mut self, pointer: String, raw: &RawValue, problem: Problem) {
        let position = Some(self.lines.position_of(raw));
        self.findings.push(Finding { problem, pointer, position, subject: None });
    }

    /// Gives the findings since `first`, which are about the entry at `pointer`, their positions.
    fn locate(&mut self, first: usize, pointer: &str, raw: &RawValue) {
        for finding in &mut self.findings[first..] {
            let below = finding.pointer.strip_prefix(pointer).unwrap_or_default();
            let value = value_at(raw, below.split('/').skip(1));
            finding.position = Some(self.lines.position_of(value));
        }
    }
}

/// What the JSON reader said, without its position: that is relative to the entry.
fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(detail, _)| detail.to_owned())
}

/// Entry by entry: collecting into a map would compile a sort for each kind of entry.
fn by_id<K: Ord, V>(entries: Vec<V>, id: fn(&V) -> K) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for entry in entries {
        map.insert(id(&entry), entry);
    }
    map
}

/// Takes away what makes an event follow itself by way of others; gives the events from which it was taken.
fn break_circles(events: &mut [Event]) -> Vec<EventId> {
    let edges: BTreeMap<EventId, Vec<EventId>> =
        events.iter().map(|event| (event.id().clone(), event.about.follows.clone())).collect();
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

/// The title of an entry that could not be read, when at least that can be.
pub(crate) fn title_of(raw: &RawValue) -> Option<String> {
    #[derive(Deserialize)]
    struct Titled {
        title: Option<crate::text::Text>,
    }
    let titled: Titled = serde_json::from_str(raw.get()).ok()?;
    titled.title.and_then(|title| title.all().next().map(str::to_owned))
}

impl Schedule {
    fn index(&mut self, events: Vec<Event>) {
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
