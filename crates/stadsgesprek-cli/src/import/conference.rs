//! Events out of a conference schedule: the `schedule.json` and `schedule.xml` of pretalx, frab, the c3voc tools and this
//! site.

mod xml;

use super::Unusable;
use super::gathering::{FoundEvent, Gathering, Identity, one_line};
use super::issue::{ImportIssue, NoticeSubject};
use super::readable;
use super::zones::{Zone, by_name, moment};
use crate::build::number_of_id;
use crate::draft::Draft;
use crate::import::kind::FileKind;
use crate::names::{find, kinds};
use chrono::{DateTime, NaiveDateTime};
use serde_json::Value;
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::{Moment, TimeProblem};

/// Reads every talk of every room of every day of a `schedule.json`.
pub(super) fn read(text: &str, unknown: Option<&Zone>, gathering: &mut Gathering) -> Result<(), Unusable> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| Unusable::NotJson { detail: error.to_string() })?;
    read_document(&document, unknown, gathering)
}

/// Reads every talk of every room of every day of a `schedule.xml`.
pub(super) fn read_xml(
    text: &str,
    unknown: Option<&Zone>,
    gathering: &mut Gathering,
) -> Result<(), Unusable> {
    read_document(&xml::document(text)?, unknown, gathering)
}

fn read_document(
    document: &Value,
    unknown: Option<&Zone>,
    gathering: &mut Gathering,
) -> Result<(), Unusable> {
    if document["events"].is_array() && !document["schemaVersion"].is_null() {
        return Err(Unusable::Other(FileKind::Programme));
    }
    let schedule = if document["schedule"].is_null() { document } else { &document["schedule"] };
    let conference = &schedule["conference"];
    let days = conference["days"].as_array().ok_or(Unusable::NotASchedule)?;
    let zone_name = conference["time_zone_name"].as_str().unwrap_or_default();
    let name = ["acronym", "title"].iter().find_map(|name| conference[name].as_str());
    gathering.source.take(name.unwrap_or_default());
    let hall = Hall {
        zone: if zone_name.is_empty() { Some(Zone::Delft) } else { by_name(zone_name).or(unknown.cloned()) },
        zone_name,
        is_own: document["generator"]["name"] == "stadsgesprek" || talks(days).any(is_numbered_here),
    };
    for day in days {
        let date = day["date"].as_str().unwrap_or_default();
        for (room, talks) in rooms(day) {
            hall.read_all(talks, date, room, gathering);
        }
    }
    Ok(())
}

/// The rooms of a day with their talks, by name or in a list.
fn rooms(day: &Value) -> Vec<(&str, &Value)> {
    match &day["rooms"] {
        Value::Object(rooms) => rooms.iter().map(|(name, talks)| (name.as_str(), talks)).collect(),
        rooms => {
            let all = rooms.as_array().into_iter().flatten();
            all.map(|room| (room["name"].as_str().unwrap_or_default(), talks_of(room))).collect()
        }
    }
}

fn talks_of(room: &Value) -> &Value {
    if room["talks"].is_array() { &room["talks"] } else { &room["events"] }
}

fn talks(days: &[Value]) -> impl Iterator<Item = &Value> {
    let rooms = days.iter().flat_map(rooms);
    rooms.flat_map(|(_, talks)| talks.as_array().into_iter().flatten())
}

/// Whether the number of a talk is the one that this site makes of its id.
fn is_numbered_here(talk: &Value) -> bool {
    let number = match &talk["id"] {
        Value::Number(number) => number.as_u64(),
        text => text.as_str().and_then(|text| text.parse().ok()),
    };
    let slug = talk["slug"].as_str().unwrap_or_default();
    !slug.is_empty() && number == Some(number_of_id(slug).into())
}

/// What holds for all talks.
struct Hall<'t> {
    zone: Option<Zone>,
    zone_name: &'t str,
    /// This site made the schedule.
    is_own: bool,
}

impl Hall<'_> {
    fn read_all(&self, talks: &Value, date: &str, room: &str, gathering: &mut Gathering) {
        for talk in talks.as_array().into_iter().flatten() {
            self.read_talk(talk, date, room, gathering);
        }
    }

    fn read_talk(&self, talk: &Value, date: &str, room: &str, gathering: &mut Gathering) {
        let language = talk["language"].as_str().and_then(language);
        let texts = Texts { talk, language, default: gathering.default_language };
        let Some(title) = texts.text("title", |text| some(readable::line(text))) else {
            gathering.subject = NoticeSubject::Title(Text::Plain(one_line(&talk["guid"].to_string())));
            return gathering.report("title", ImportIssue::NoTitle);
        };
        gathering.subject = NoticeSubject::Title(title.clone());
        if talk["public"] == false || talk["is_public"] == false {
            return gathering.report("public", ImportIssue::Private);
        }
        let (title, off) = without_status(title, gathering);
        gathering.subject = NoticeSubject::Title(title.clone());
        let start = match self.start(talk, date) {
            Ok(start) => start,
            Err(issue) => return gathering.report("date", issue),
        };
        let mut draft = Draft::titled(title);
        for field in ["status", "state"] {
            let word = one_line(talk[field].as_str().unwrap_or_default());
            if !word.is_empty()
                && draft.status.is_none()
                && let Err(issue) = gathering.status(&mut draft, field, &word)
            {
                return gathering.report(field, issue);
            }
        }
        draft.status = off.or(draft.status);
        let end = self.end(talk, start);
        if self.is_own && self.is_later_day(talk, &mut draft, end, gathering) {
            return;
        }
        gathering.timed(&mut draft, start, end, "duration");
        draft.subtitle = texts.text("subtitle", |text| some(readable::line(text)));
        // This site writes plain texts, the others Markdown.
        let read =
            |text: &str| if self.is_own { readable::description(text) } else { readable::marked_up(text) };
        draft.summary = texts.text("abstract", |text| {
            some(if self.is_own { one_line(text) } else { readable::line_of_markdown(text) })
        });
        let mut is_cut = false;
        draft.description = texts.text("description", |text| {
            let text = read(without_assumption(text).0)?;
            let public = readable::without_meeting(&text);
            is_cut |= public.is_some();
            Some(public.unwrap_or(text)).filter(|text| !text.is_empty())
        });
        if is_cut {
            gathering.report("description", ImportIssue::Meeting);
        }
        draft.language = language;
        subject(talk, &mut draft, gathering);
        people(talk, &mut draft, gathering);
        let room = readable::line(talk["room"].as_str().unwrap_or(room));
        if !room.is_empty() {
            gathering.place(&mut draft, "room", &room);
        }
        links(talk, self.is_own, &mut draft, gathering);
        let identity = self.identity(talk);
        if let Some(id) = identity.known_as.clone().filter(|id| is_well_formed(id)) {
            draft.id = id;
        }
        gathering.keep(draft, identity);
    }

    /// This site cuts what goes over midnight by day: the days after the first only say how long it lasts.
    fn is_later_day(
        &self,
        talk: &Value,
        draft: &mut Draft,
        end: Option<Moment>,
        gathering: &mut Gathering,
    ) -> bool {
        let Text::Plain(title) = &draft.title else { return false };
        let Some((title, rest)) = title.rsplit_once(" (dag ").filter(|(_, rest)| rest.ends_with(')')) else {
            return false;
        };
        if rest.starts_with("1 van ") {
            draft.title = Text::Plain(title.to_owned());
            return false;
        }
        let slug = talk["slug"].as_str().and_then(|slug| slug.rsplit_once("-dag-")).map(|(slug, _)| slug);
        let same = |found: &&mut FoundEvent| slug.is_some() && found.identity.known_as.as_deref() == slug;
        let Some(first) = gathering.found.iter_mut().rev().find(same) else { return false };
        // A whole day is a minute less there.
        let is_whole = talk["duration"].as_str() == Some("23:59");
        first.draft.end = end.map(|end| end.plus_minutes(i64::from(is_whole)).to_file());
        true
    }

    /// This site puts the id into its schedules; those of others have a `guid`.
    fn identity(&self, talk: &Value) -> Identity {
        let text = |name: &str| match &talk[name] {
            Value::Number(number) => Some(number.to_string()),
            value => value.as_str().map(one_line).filter(|text| !text.is_empty()),
        };
        let slug = text("slug").filter(|_| self.is_own);
        // An id of one character is too short for the form.
        let is_short =
            |slug: &str| slug.strip_prefix("stadsgesprek-").filter(|id| id.len() == 1).map(str::to_owned);
        Identity {
            known_as: slug.map(|slug| is_short(&slug).unwrap_or(slug)),
            uid: text("guid").or_else(|| text("id")),
            is_own: self.is_own,
            ..Identity::default()
        }
    }

    /// A moment with offset (RFC 3339), or a wall time in the zone of the conference; else the time on the day.
    fn start(&self, talk: &Value, day: &str) -> Result<Moment, ImportIssue> {
        match (talk["date"].as_str(), talk["start"].as_str()) {
            (Some(text), _) => self.moment(text),
            (None, Some(time)) if !day.is_empty() => self.moment(&format!("{day}T{time}")),
            _ => Err(ImportIssue::NoStart),
        }
    }

    fn moment(&self, text: &str) -> Result<Moment, ImportIssue> {
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Ok(Moment::from_unix_seconds(instant.timestamp()));
        }
        let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
        let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let local = local.ok_or_else(|| ImportIssue::Start(TimeProblem::Malformed(one_line(text))))?;
        let zone = self.zone.as_ref().ok_or_else(|| ImportIssue::UnknownZone(self.zone_name.to_owned()))?;
        moment(local, zone).map_err(ImportIssue::Start)
    }

    fn end(&self, talk: &Value, start: Moment) -> Option<Moment> {
        let is_assumed = talk["description"].as_str().is_some_and(|text| without_assumption(text).1);
        if self.is_own && is_assumed {
            return None;
        }
        let said = talk["end"].as_str().filter(|end| end.contains('T')).and_then(|end| self.moment(end).ok());
        said.or_else(|| Some(start.plus_minutes(talk["duration"].as_str().and_then(minutes)?)))
    }
}

/// A text without the sentence by which this site says that it does not know the end, and whether that was there.
fn without_assumption(text: &str) -> (&str, bool) {
    let sentences = Language::ALL.iter().map(|language| texts(*language).calendar_note_end);
    let found = sentences.into_iter().find_map(|sentence| text.trim_end().strip_suffix(sentence));
    found.map_or((text, false), |text| (text, true))
}

fn some(line: String) -> Option<String> {
    (!line.is_empty()).then_some(line)
}

/// A title without the word that calls the talk off, in whatever language it is there.
fn without_status(title: Text, gathering: &mut Gathering) -> (Text, Option<Status>) {
    let mut off = None;
    let mut one = |title: String| {
        let (title, status) = gathering.title("title", title);
        off = off.or(status);
        title
    };
    let title = match title {
        Text::Plain(title) => Text::Plain(one(title)),
        Text::ByLanguage { nl, en } => Text::ByLanguage { nl: nl.map(&mut one), en: en.map(&mut one) },
    };
    (title, off)
}

/// A talk's texts are in the language of the talk.
struct Texts<'t> {
    talk: &'t Value,
    language: Option<Language>,
    default: Language,
}

impl Texts<'_> {
    /// A string, or one per language.
    fn text(&self, name: &str, mut read: impl FnMut(&str) -> Option<String>) -> Option<Text> {
        match &self.talk[name] {
            Value::String(text) => {
                let text = read(text)?;
                Some(match self.language.filter(|language| *language != self.default) {
                    None => Text::Plain(text),
                    Some(Language::Nl) => Text::ByLanguage { nl: Some(text), en: None },
                    Some(Language::En) => Text::ByLanguage { nl: None, en: Some(text) },
                })
            }
            Value::Object(texts) => {
                let mut of = |language: &str| texts.get(language).and_then(Value::as_str).and_then(&mut read);
                let (nl, en) = (of("nl"), of("en"));
                (nl.is_some() || en.is_some()).then_some(Text::ByLanguage { nl, en })
            }
            _ => None,
        }
    }
}

fn language(tag: &str) -> Option<Language> {
    let tag = tag.split(['-', '_']).next()?;
    Language::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(tag))
}

/// `01:30`, or with days before it: `1:02:00`.
fn minutes(duration: &str) -> Option<i64> {
    let parts: Option<Vec<i64>> =
        duration.split(':').map(|part| part.parse::<u16>().ok().map(i64::from)).collect();
    match parts?.as_slice() {
        [hours, minutes] => Some(hours * 60 + minutes),
        [days, hours, minutes] => Some((days * 24 + hours) * 60 + minutes),
        _ => None,
    }
}

/// The track is a theme; the type a sort of gathering, when there is a word for it here.
fn subject(talk: &Value, draft: &mut Draft, gathering: &mut Gathering) {
    let any = |name: &str| match &talk[name] {
        Value::Object(texts) => texts.values().find_map(Value::as_str),
        value => value.as_str(),
    };
    if let Some(track) = any("track").map(one_line).filter(|track| !track.is_empty()) {
        gathering.theme(draft, "track", &track);
    }
    if let Some(word) = any("type").map(one_line).filter(|word| !word.is_empty()) {
        match find(&kinds(gathering.default_language), &word) {
            Ok(kind) => draft.kind = Some(kind.value),
            Err(_) => gathering.report("type", ImportIssue::Unknown(word)),
        }
    }
}

fn people(talk: &Value, draft: &mut Draft, gathering: &mut Gathering) {
    for person in talk["persons"].as_array().into_iter().flatten() {
        let name = ["public_name", "name", "full_public_name"].iter().find_map(|name| person[name].as_str());
        if let Some(name) = name.map(readable::line).filter(|name| !name.is_empty()) {
            gathering.person(draft, "persons", &name);
        }
    }
}

fn links(talk: &Value, is_own: bool, draft: &mut Draft, gathering: &mut Gathering) {
    // That of this site is the page that the event has already.
    if let Some(url) = talk["url"].as_str().map(str::trim).filter(|url| !url.is_empty() && !is_own) {
        gathering.link(draft, "url", url, None);
    }
    for field in ["links", "attachments"] {
        for link in talk[field].as_array().into_iter().flatten() {
            if let Some(url) = link["url"].as_str() {
                gathering.link(
                    draft,
                    field,
                    url.trim(),
                    link["title"].as_str().map(readable::line).as_deref(),
                );
            }
        }
    }
}
