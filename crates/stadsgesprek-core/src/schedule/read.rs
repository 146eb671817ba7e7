//! Reads a programme file: whatever can be used is used, whatever cannot is reported.

use super::locate::{locate, offset_in};
use super::resolve::Resolver;
use super::{Event, Schedule};
use crate::document::{self, Partner, Person, Place, Publisher, SCHEMA_VERSION, Series, Theme};
use crate::finding::{Finding, Position, Problem, Refusal};
use crate::id::is_well_formed;
use crate::text::Language;
use crate::time::Stamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

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
    let outline: Outline = serde_json::from_str(text).map_err(|error| Refusal::NotJson {
        detail: error.to_string(),
        position: Position { line: error.line().max(1), column: error.column().max(1) },
    })?;
    if outline.schema_version != SCHEMA_VERSION {
        return Err(Refusal::UnknownVersion(outline.schema_version));
    }
    let mut reader = Reader { text, findings: Vec::new() };
    let schedule = reader.schedule(&outline);
    let mut findings = reader.findings;
    for finding in &mut findings {
        finding.position = finding.position.or_else(|| locate(text, &finding.pointer));
    }
    Ok((schedule, findings))
}

struct Reader<'a> {
    text: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn schedule(&mut self, outline: &Outline<'a>) -> Schedule {
        let themes: Vec<Theme> = self.list("themes", outline.themes, |theme: &Theme| theme.id.as_str());
        let partners: Vec<Partner> = self.list("partners", outline.partners, |partner: &Partner| partner.id.as_str());
        let people = self.list("people", outline.people, |person: &Person| person.id.as_str());
        let places = self.list("places", outline.places, |place: &Place| place.id.as_str());
        let series = self.list("series", outline.series, |series: &Series| series.id.as_str());
        let publisher = outline.publisher.and_then(|raw| self.entry::<Publisher>("/publisher".to_owned(), raw));
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
            people: people.into_iter().map(|person| (person.id.clone(), person)).collect(),
            places: places.into_iter().map(|place| (place.id.clone(), place)).collect(),
            series: series.into_iter().map(|series| (series.id.clone(), series)).collect(),
            positions: BTreeMap::new(),
            followers: BTreeMap::new(),
        };
        self.events(&mut schedule, outline.events);
        schedule
    }

    fn events(&mut self, schedule: &mut Schedule, raw: Option<&'a RawValue>) {
        let entries = self.entries::<document::Event>("events", raw, |event| event.id.as_str());
        let ids = entries.iter().flat_map(|(_, event)| event.former_ids.iter().chain([&event.id])).cloned().collect();
        let mut resolver = Resolver { schedule, event_ids: ids, findings: &mut self.findings };
        let mut events: Vec<Event> =
            entries.into_iter().filter_map(|(pointer, event)| resolver.event(&pointer, event)).collect();
        events.sort_by(|a, b| a.when.sort_key().cmp(&b.when.sort_key()).then_with(|| a.id().cmp(b.id())));
        schedule.index(events);
    }

    /// The readable entries of a list, without those whose id is malformed or was there before.
    fn list<T: DeserializeOwned>(&mut self, name: &str, raw: Option<&'a RawValue>, id: fn(&T) -> &str) -> Vec<T> {
        self.entries(name, raw, id).into_iter().map(|(_, entry)| entry).collect()
    }

    fn entries<T: DeserializeOwned>(
        &mut self,
        name: &str,
        raw: Option<&'a RawValue>,
        id: fn(&T) -> &str,
    ) -> Vec<(String, T)> {
        let Some(raw) = raw else { return Vec::new() };
        let Ok(items) = serde_json::from_str::<Vec<&'a RawValue>>(raw.get()) else {
            self.report(format!("/{name}"), Problem::NotAList);
            return Vec::new();
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut entries = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let pointer = format!("/{name}/{index}");
            let Some(entry) = self.entry::<T>(pointer.clone(), item) else { continue };
            let text = id(&entry).to_owned();
            if !is_well_formed(&text) {
                self.report(format!("{pointer}/id"), Problem::MalformedId { id: text });
            } else if !seen.insert(text.clone()) {
                self.report(format!("{pointer}/id"), Problem::DuplicateId { id: text });
            } else {
                entries.push((pointer, entry));
            }
        }
        entries
    }

    fn entry<T: DeserializeOwned>(&mut self, pointer: String, raw: &'a RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(entry) => Some(entry),
            Err(error) => {
                let position = self.position_of(&error, raw);
                let problem = Problem::Unreadable { detail: error.to_string() };
                let subject = title_of(raw);
                self.findings.push(Finding { problem, pointer, position: Some(position), subject });
                None
            }
        }
    }

    /// Turns a position inside an entry into one in the file.
    fn position_of(&self, error: &serde_json::Error, raw: &RawValue) -> Position {
        let start = offset_in(self.text, raw);
        let inside = raw.get();
        let line_start: usize = inside.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        Position::of(self.text, start + (line_start + error.column().saturating_sub(1)).min(inside.len()))
    }

    fn report(&mut self, pointer: String, problem: Problem) {
        self.findings.push(Finding { problem, pointer, position: None, subject: None });
    }
}

/// The title of an entry that could not be read, when at least that can be.
fn title_of(raw: &RawValue) -> Option<String> {
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
