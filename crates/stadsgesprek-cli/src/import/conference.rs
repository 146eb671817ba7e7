//! Events out of a conference schedule: the `schedule.json` of pretalx and of the c3voc tools.

use super::Unusable;
use super::calendar_time::{moment, zone};
use super::gathering::{Doubt, Gathering, Subject, many_lines, one_line};
use crate::draft::Draft;
use crate::names::{find, kinds};
use chrono::{DateTime, NaiveDateTime};
use serde_json::Value;
use stadsgesprek_core::text::{Language, Text};
use stadsgesprek_core::time::{Moment, TimeProblem};

/// Reads every talk of every room of every day.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<(), Unusable> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| Unusable::NotJson { detail: error.to_string() })?;
    let conference = &document["schedule"]["conference"];
    let days = conference["days"].as_array().ok_or(Unusable::NotASchedule)?;
    let zone_name = conference["time_zone_name"].as_str().unwrap_or_default();
    for rooms in days.iter().filter_map(|day| day["rooms"].as_object()) {
        for (room, talks) in rooms {
            for talk in talks.as_array().into_iter().flatten() {
                read_talk(talk, room, zone_name, gathering);
            }
        }
    }
    Ok(())
}

fn read_talk(talk: &Value, room: &str, zone_name: &str, gathering: &mut Gathering) {
    let language = talk["language"].as_str().and_then(language);
    let texts = Texts { talk, language, default: gathering.default_language };
    let Some(title) = texts.one_line("title") else {
        gathering.subject = Subject::Title(one_line(&talk["guid"].to_string()));
        return gathering.report("title", Doubt::NoTitle);
    };
    gathering.subject = Subject::Title(title.all().next().unwrap_or_default().to_owned());
    let start = match start(&talk["date"], zone_name) {
        Ok(start) => start,
        Err(doubt) => return gathering.report("date", doubt),
    };
    let mut draft = Draft::titled(title);
    let end = talk["duration"].as_str().and_then(minutes).map(|minutes| start.plus_minutes(minutes));
    gathering.timed(&mut draft, start, end, "duration");
    draft.subtitle = texts.one_line("subtitle");
    draft.summary = texts.one_line("abstract");
    draft.description = texts.many_lines("description");
    draft.language = language;
    subject(talk, &mut draft, gathering);
    people(talk, &mut draft, gathering);
    let room = one_line(talk["room"].as_str().unwrap_or(room));
    if !room.is_empty() {
        gathering.place(&mut draft, "room", &room);
    }
    links(talk, &mut draft, gathering);
    gathering.keep(draft, None);
}

/// A talk's texts are in the language of the talk.
struct Texts<'t> {
    talk: &'t Value,
    language: Option<Language>,
    default: Language,
}

impl Texts<'_> {
    fn one_line(&self, name: &str) -> Option<Text> {
        self.text(name, |text| Some(one_line(text)).filter(|line| !line.is_empty()))
    }

    fn many_lines(&self, name: &str) -> Option<Text> {
        self.text(name, many_lines)
    }

    /// A string, or one per language.
    fn text(&self, name: &str, read: impl Fn(&str) -> Option<String>) -> Option<Text> {
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
                let of = |language: &str| texts.get(language).and_then(Value::as_str).and_then(&read);
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

/// A moment with offset (RFC 3339), or a wall time in the zone of the conference.
fn start(date: &Value, zone_name: &str) -> Result<Moment, Doubt> {
    let text = date.as_str().ok_or(Doubt::NoStart)?;
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(Moment::from_unix_seconds(instant.timestamp()));
    }
    let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"];
    let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let local = local.ok_or_else(|| Doubt::Start(TimeProblem::Malformed(one_line(text))))?;
    let zone = zone(zone_name).ok_or_else(|| Doubt::UnknownZone(zone_name.to_owned()))?;
    moment(local, zone).map_err(Doubt::Start)
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
            Err(_) => gathering.report("type", Doubt::Unknown(word)),
        }
    }
}

fn people(talk: &Value, draft: &mut Draft, gathering: &mut Gathering) {
    for person in talk["persons"].as_array().into_iter().flatten() {
        let name = ["public_name", "name", "full_public_name"].iter().find_map(|name| person[name].as_str());
        if let Some(name) = name.map(one_line).filter(|name| !name.is_empty()) {
            gathering.person(draft, "persons", &name);
        }
    }
}

fn links(talk: &Value, draft: &mut Draft, gathering: &mut Gathering) {
    if let Some(url) = talk["url"].as_str().filter(|url| !url.is_empty()) {
        gathering.link(draft, "url", url, None);
    }
    for link in talk["links"].as_array().into_iter().flatten() {
        if let Some(url) = link["url"].as_str() {
            gathering.link(draft, "links", url, link["title"].as_str().map(one_line).as_deref());
        }
    }
}
