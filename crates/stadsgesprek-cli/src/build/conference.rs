//! The programme for conference apps: `schedule.json` (the form of the Chaos Computer Club's video team) and
//! `schedule.xml` (Pentabarf, as frab writes it), from one reading of the schedule.
//!
//! What goes over midnight is there on each of its days: apps sort talks by day, and read no hours above 23.
//!
//! Only what has a time is in them, for both forms need one. An end that is not known is assumed to be two hours
//! after the start, as in a calendar file, and the description says so.
//!
//! The rules of both forms are tests: `crates/stadsgesprek-cli/tests/conference.rs`.

mod days;
mod json;
mod xml;

use super::color::is_color;
use super::head::plain;
use super::site::Site;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::export::calendar_file::ASSUMED_MINUTES;
use stadsgesprek_core::export::calendar_file::uid_host;
use stadsgesprek_core::programme::schedule::{Event, Schedule, When};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::link::{href, is_local_document};
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::Moment;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Both files, as name and text. The texts are Dutch: neither form has a second language.
pub(super) fn files(site: &Site) -> Vec<(String, String)> {
    let conference = Conference::of(site);
    vec![
        ("schedule.json".to_owned(), json::text(&conference)),
        ("schedule.xml".to_owned(), xml::text(&conference)),
    ]
}

struct Conference {
    title: String,
    acronym: String,
    version: String,
    base_url: Option<String>,
    tracks: Vec<(String, Option<String>)>,
    days: Vec<Day>,
}

struct Day {
    date: String,
    start: String,
    end: String,
    rooms: BTreeMap<String, Vec<Talk>>,
}

#[derive(Clone)]
struct Talk {
    id: u32,
    guid: Uuid,
    slug: String,
    url: Option<String>,
    start: Moment,
    minutes: i64,
    room: String,
    title: String,
    subtitle: String,
    track: String,
    kind: &'static str,
    language: &'static str,
    summary: String,
    description: String,
    persons: Vec<(u32, String)>,
    links: Vec<(String, String)>,
}

impl Conference {
    fn of(site: &Site) -> Self {
        let schedule = site.schedule;
        let mut days: BTreeMap<String, Vec<Talk>> = BTreeMap::new();
        for talk in days::by_day(talks(site)) {
            days.entry(talk.start.date().to_string()).or_default().push(talk);
        }
        let days: Vec<Day> = days.into_iter().map(|(date, talks)| Day::of(date, talks)).collect();
        Self {
            title: site.names.name(Language::Nl).to_owned(),
            acronym: acronym(site.names.name(Language::Nl)),
            version: schedule.revision.to_string(),
            base_url: site.address.map(|address| address.text().to_owned()),
            tracks: schedule
                .themes
                .iter()
                .map(|theme| (in_dutch(schedule, &theme.name), theme.color.clone().filter(|it| is_color(it))))
                .collect(),
            days: if days.is_empty() { vec![Day::without_talks(schedule)] } else { days },
        }
    }

    /// The dates of the first and the last day.
    fn ends(&self) -> (&str, &str) {
        let date = |at: usize| self.days.get(at).map_or("", |day| day.date.as_str());
        (date(0), date(self.days.len().saturating_sub(1)))
    }
}

impl Day {
    /// Both forms ask for a day; without talks it is the one of the last change.
    fn without_talks(schedule: &Schedule) -> Self {
        let start = Moment::start_of(schedule.updated.unwrap_or_else(|| Moment::from_unix_seconds(0)).date());
        let (date, end) = (start.date().to_string(), start.plus_minutes(ASSUMED_MINUTES));
        Self { date, start: start.rfc3339(), end: end.rfc3339(), rooms: BTreeMap::new() }
    }

    fn of(date: String, talks: Vec<Talk>) -> Self {
        let first = talks.iter().map(|talk| talk.start).min();
        let last = talks.iter().map(|talk| talk.start.plus_minutes(talk.minutes)).max();
        let stamp = |moment: Option<Moment>| moment.map(Moment::rfc3339).unwrap_or_default();
        let mut rooms: BTreeMap<String, Vec<Talk>> = BTreeMap::new();
        let (start, end) = (stamp(first), stamp(last));
        for talk in talks {
            rooms.entry(talk.room.clone()).or_default().push(talk);
        }
        Self { date, start, end, rooms }
    }
}

/// Every talk with a number of its own.
fn talks(site: &Site) -> Vec<Talk> {
    let goes_ahead = |event: &&Arc<Event>| !event.about.sample && event.goes_ahead();
    let events = site.schedule.events.iter().filter(goes_ahead);
    let mut numbers = BTreeSet::new();
    let numbered = events.filter_map(|event| talk(site, event)).map(|mut talk| {
        while !numbers.insert(talk.id) {
            talk.id += 1;
        }
        talk
    });
    numbered.collect()
}

fn talk(site: &Site, event: &Event) -> Option<Talk> {
    let When::Timed { start, end, .. } = event.when else { return None };
    let schedule = site.schedule;
    let about = &event.about;
    let text = |text: &Text| in_dutch(schedule, text);
    let t = texts(Language::Nl);
    let end = end.filter(|end| start < *end);
    let assumed = end.is_none().then(|| t.calendar_note_end.to_owned());
    let description = about.description.as_ref().map(|it| plain(&text(it)));
    let theme = schedule.themes_of(event).next();
    let lasting = schedule.lasting_id(event);
    let persons = about.contributors.iter().filter_map(|it| schedule.person(&it.person));
    Some(Talk {
        id: number(lasting.as_str()),
        guid: Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{lasting}@{}", uid_host(schedule)).as_bytes()),
        slug: slug(event.id().as_str()),
        url: site
            .address
            .map(|address| address.of(&Route::new(Language::Nl, Page::Event(event.id().clone())))),
        start,
        minutes: end.map_or(ASSUMED_MINUTES, |end| start.minutes_until(end)),
        room: room(schedule, event),
        title: text(&about.title),
        subtitle: about.subtitle.as_ref().map(text).unwrap_or_default(),
        track: theme.map(|theme| text(&theme.name)).unwrap_or_default(),
        kind: about.kind.word(Language::Nl),
        language: about.language.unwrap_or(Language::Nl).tag(),
        summary: about.summary.as_ref().map(text).unwrap_or_default(),
        description: description.into_iter().chain(assumed).collect::<Vec<_>>().join("\n\n"),
        persons: persons.map(|person| (number(person.id.as_str()), person.name.clone())).collect(),
        links: about
            .links
            .iter()
            .filter_map(|link| Some((absolute(site, &link.url)?, text(&link.label))))
            .collect(),
    })
}

/// An address that means the same everywhere; of a document beside the programme only when the site has one.
fn absolute(site: &Site, url: &str) -> Option<String> {
    match is_local_document(url) {
        true => site.address.map(|address| format!("{}{}", address.text(), href(url))),
        false => Some(url.to_owned()),
    }
}

fn room(schedule: &Schedule, event: &Event) -> String {
    let t = texts(Language::Nl);
    let Some(place) = event.places().first().and_then(|id| schedule.place(id)) else {
        return t.online.to_owned();
    };
    let room = event.about.room.as_ref().and_then(|room| schedule.room(&place.id, room));
    let names = [Some(&place.name), room].into_iter().flatten();
    names.map(|name| in_dutch(schedule, name)).collect::<Vec<_>>().join(", ")
}

fn in_dutch(schedule: &Schedule, text: &Text) -> String {
    schedule.text(text, Language::Nl).0.to_owned()
}

/// A whole number that belongs to an id for ever: both forms ask for one (FNV-1a, without the sign).
pub(crate) fn number(id: &str) -> u32 {
    let hash =
        id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> 1).max(1)
}

/// The name in letters of the alphabet and digits, as the forms ask; four at least.
fn acronym(name: &str) -> String {
    let folded = fold(name);
    let letters: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    if letters.len() < 4 { "agenda".to_owned() } else { letters }
}

/// The id; one of a single character is too short for the form.
fn slug(id: &str) -> String {
    if id.len() > 1 { id.to_owned() } else { format!("stadsgesprek-{id}") }
}

/// Hours and minutes: `01:30`. Never more than a day, see `days`.
fn duration(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
