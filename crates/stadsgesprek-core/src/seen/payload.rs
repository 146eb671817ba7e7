//! What was seen, as it is saved: `start` and `end` in seconds since 1970, or `first` and `last` as days.

use super::{Seen, SeenSession};
use crate::document::Status;
use crate::id::{PlaceId, RoomId, SessionId};
use crate::schedule::{Event, When};
use crate::text::Language;
use crate::time::{Moment, Stamp};
use crate::visitor::{Payload, number, set, text};
use serde_json::{Map, Value};

impl Seen {
    /// Reads a payload. What is missing was not known.
    pub fn of(payload: &Payload) -> Self {
        let sessions = payload.get("sessions").and_then(Value::as_array);
        let sessions = sessions.into_iter().flatten().filter_map(Value::as_object).filter_map(session_of);
        Self {
            revision: u32::try_from(number(payload, "revision")).unwrap_or_default(),
            when: when_of(payload),
            status: text(payload, "status").and_then(|word| status_of(&word)).unwrap_or(Status::Scheduled),
            place: text(payload, "place").map(PlaceId::new),
            room: text(payload, "room").map(RoomId::new),
            sessions: sessions.collect(),
        }
    }

    /// Whether a payload says the same as a programme of this revision, or a newer one. It may call something changed that
    /// [`Seen::changes`] does not, as when only the order is another; never the reverse.
    pub fn is_up_to_date(payload: &Payload, event: &Event, revision: u32) -> bool {
        let kept = number(payload, "revision");
        u64::from(revision) < kept
            || Language::ALL.iter().any(|language| {
                let mut now = Self::of_event(event, revision, *language).to_payload(Some(payload));
                set(&mut now, "revision", payload.get("revision").cloned());
                now == *payload
            })
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "revision", Some(self.revision.into()));
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
    Some(SeenSession {
        id: SessionId::new(text(fields, "id")?),
        title: text(fields, "title").unwrap_or_default(),
        start: fields.get("start").and_then(Value::as_i64).map(Moment::from_unix_seconds),
        place: text(fields, "place").map(PlaceId::new),
        room: text(fields, "room").map(RoomId::new),
    })
}

fn fields_of(session: &SeenSession) -> Payload {
    let mut fields = Map::new();
    set(&mut fields, "id", Some(session.id.as_str().into()));
    set(&mut fields, "title", Some(session.title.as_str().into()));
    set(&mut fields, "start", session.start.map(|start| start.unix_seconds().into()));
    set(&mut fields, "place", session.place.as_ref().map(|id| id.as_str().into()));
    set(&mut fields, "room", session.room.as_ref().map(|id| id.as_str().into()));
    fields
}

fn status_of(word: &str) -> Option<Status> {
    Status::ALL.iter().copied().find(|status| status.as_written() == word)
}
