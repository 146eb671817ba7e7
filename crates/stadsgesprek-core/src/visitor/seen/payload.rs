//! What was seen, as it is saved: `start` and `end` in seconds since 1970, or `first` and `last` as days.

use super::{Seen, SeenSession, ShownTexts};
use crate::programme::document::Status;
use crate::programme::schedule::{Event, Schedule, When};
use crate::value::id::{PlaceId, RoomId, SessionId};
use crate::value::text::Language;
use crate::value::time::{Moment, Stamp};
use crate::visitor::payload::{Payload, number, set, text};
use serde_json::{Map, Value};

impl Seen {
    /// Reads a payload. What is missing was not known.
    pub fn of(payload: &Payload) -> Self {
        let sessions = payload.get("sessions").and_then(Value::as_array);
        let sessions = sessions.into_iter().flatten().filter_map(Value::as_object).filter_map(session_of);
        Self {
            revision: u32::try_from(number(payload, "revision")).unwrap_or_default(),
            language: language_of(payload),
            when: when_of(payload),
            status: text(payload, "status").and_then(|word| status_of(&word)).unwrap_or(Status::Scheduled),
            place: text(payload, "place").map(PlaceId::new),
            room: text(payload, "room").map(RoomId::new),
            shown: shown_of(payload),
            sessions: sessions.collect(),
        }
    }

    /// Whether a payload says the same as a programme, or comes from a newer one. It may call something changed that
    /// [`Seen::changes`] does not, as when only the order is another; never the reverse.
    pub fn is_up_to_date(payload: &Payload, schedule: &Schedule, event: &Event) -> bool {
        if u64::from(schedule.revision) < number(payload, "revision") {
            return true;
        }
        let Some(language) = language_of(payload) else { return false };
        let mut now = Self::of_event(schedule, event, language).to_payload(Some(payload));
        set(&mut now, "revision", payload.get("revision").cloned());
        now == *payload
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "revision", Some(self.revision.into()));
        set(&mut payload, "language", self.language.map(|language| language.tag().into()));
        let (mut days, mut times) = ([None, None], [None, None]);
        match self.when {
            When::Unknown { .. } => {}
            When::Days { first, last, .. } => days = [Some(first), Some(last)],
            When::Timed { start, end, .. } => times = [Some(start), end],
        }
        for (name, day) in ["first", "last"].into_iter().zip(days) {
            set(&mut payload, name, day.map(|day| day.to_string().into()));
        }
        for (name, moment) in ["start", "end"].into_iter().zip(times) {
            set(&mut payload, name, moment.map(|moment| moment.unix_seconds().into()));
        }
        set(&mut payload, "status", Some(self.status.as_written().into()));
        set(&mut payload, "place", self.place.as_ref().map(|id| id.as_str().into()));
        set(&mut payload, "room", self.room.as_ref().map(|id| id.as_str().into()));
        set_shown(&mut payload, &self.shown);
        let sessions = self.sessions.iter().map(|session| Value::Object(fields_of(session)));
        set(&mut payload, "sessions", Some(sessions.collect()));
        payload
    }
}

fn when_of(payload: &Payload) -> When {
    let moment = |name| payload.get(name).and_then(Value::as_i64).map(Moment::from_unix_seconds);
    let day = |name| text(payload, name).and_then(|day| Stamp::parse(&day, None).ok()).map(Stamp::date);
    match (moment("start"), day("first")) {
        (Some(start), _) => When::Timed { start, end: moment("end"), doors: None },
        (None, Some(first)) => When::Days { first, last: day("last").unwrap_or(first), is_all_day: false },
        (None, None) => When::Unknown { until: None },
    }
}

fn session_of(fields: &Payload) -> Option<SeenSession> {
    let moment = |name| fields.get(name).and_then(Value::as_i64).map(Moment::from_unix_seconds);
    Some(SeenSession {
        id: SessionId::new(text(fields, "id")?),
        start: moment("start"),
        end: moment("end"),
        place: text(fields, "place").map(PlaceId::new),
        room: text(fields, "room").map(RoomId::new),
        shown: shown_of(fields),
    })
}

fn fields_of(session: &SeenSession) -> Payload {
    let mut fields = Map::new();
    set(&mut fields, "id", Some(session.id.as_str().into()));
    for (name, moment) in [("start", session.start), ("end", session.end)] {
        set(&mut fields, name, moment.map(|moment| moment.unix_seconds().into()));
    }
    set(&mut fields, "place", session.place.as_ref().map(|id| id.as_str().into()));
    set(&mut fields, "room", session.room.as_ref().map(|id| id.as_str().into()));
    set_shown(&mut fields, &session.shown);
    fields
}

/// The names of the words, apart from those of the people.
const WORDS: [&str; 4] = ["title", "date", "hours", "where"];

fn shown_of(fields: &Payload) -> ShownTexts {
    let [title, date, hours, place] = WORDS.map(|name| text(fields, name).unwrap_or_default());
    let people = fields.get("people").and_then(Value::as_array);
    let people = people.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    ShownTexts { title, date, hours, place, people }
}

fn set_shown(fields: &mut Payload, shown: &ShownTexts) {
    for (name, words) in WORDS.into_iter().zip([&shown.title, &shown.date, &shown.hours, &shown.place]) {
        set(fields, name, (!words.is_empty()).then(|| words.as_str().into()));
    }
    let people = shown.people.iter().map(|name| Value::from(name.as_str())).collect();
    set(fields, "people", (!shown.people.is_empty()).then_some(people));
}

fn status_of(word: &str) -> Option<Status> {
    Status::ALL.iter().copied().find(|status| status.as_written() == word)
}

fn language_of(payload: &Payload) -> Option<Language> {
    let tag = text(payload, "language")?;
    Language::ALL.iter().copied().find(|language| language.tag() == tag)
}
