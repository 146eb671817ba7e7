//! Typed views over the JSON of a record. What a view does not know it leaves as it is.

use super::envelope::Damage;
use crate::address::share::Server;
use crate::value::id::{EventId, SessionId};
use crate::visitor::message::Message;
use crate::visitor::payload::{Payload, number, set, text, title};
use crate::visitor::registration::Details;
use serde_json::Value;

/// A favorite, with enough to name it when it is no longer in the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favorite {
    /// The title when it was saved; empty when that was not kept.
    pub title: String,
    /// The start when it was saved, as the programme file writes it.
    pub start: Option<String>,
}

impl Favorite {
    /// Reads a payload; nothing in it is needed, since the key says what the favorite is.
    pub fn of(payload: &Payload) -> Self {
        Self { title: title(payload), start: text(payload, "start") }
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "title", Some(self.title.as_str().into()));
        set(&mut payload, "start", self.start.as_deref().map(Value::from));
        payload
    }
}

/// A registration on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// For which event.
    pub event: EventId,
    /// The title when it was made.
    pub title: String,
    /// The start when it was made, as the programme file writes it.
    pub start: Option<String>,
    /// What was filled in.
    pub details: Details,
    /// How it stands.
    pub state: RegistrationState,
    /// When it was made, in milliseconds since 1970.
    pub made_at: u64,
    /// What the organizer is told of it, when there is something to tell.
    pub message: Option<Message>,
}

/// How a registration stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegistrationState {
    /// Only this device knows of it.
    OnDevice,
    /// The visitor cancelled it.
    Cancelled,
    /// A state of a later version, kept as it is.
    Unknown(String),
}

impl RegistrationState {
    /// The word in storage.
    pub fn word(&self) -> &str {
        match self {
            Self::OnDevice => "onDevice",
            Self::Cancelled => "cancelled",
            Self::Unknown(word) => word,
        }
    }

    /// The state of a word in storage.
    pub fn of_word(word: &str) -> Self {
        match word {
            "onDevice" => Self::OnDevice,
            "cancelled" => Self::Cancelled,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

impl Registration {
    /// Reads a payload.
    ///
    /// # Errors
    /// When the event, the details or the state cannot be read: a registration without them means nothing.
    pub fn of(payload: &Payload) -> Result<Self, Damage> {
        let event = text(payload, "event").ok_or(Damage::PayloadField("event"))?;
        let details = payload.get("details");
        let details = details.and_then(Value::as_object).and_then(details_of);
        let state = text(payload, "state").ok_or(Damage::PayloadField("state"))?;
        Ok(Self {
            event: EventId::new(event),
            title: title(payload),
            start: text(payload, "start"),
            details: details.ok_or(Damage::PayloadField("details"))?,
            state: RegistrationState::of_word(&state),
            made_at: number(payload, "madeAt"),
            message: payload.get("message").and_then(Value::as_object).and_then(Message::of),
        })
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "event", Some(self.event.as_str().into()));
        set(&mut payload, "title", Some(self.title.as_str().into()));
        set(&mut payload, "start", self.start.as_deref().map(Value::from));
        set(&mut payload, "state", Some(self.state.word().into()));
        set(&mut payload, "madeAt", Some(self.made_at.into()));
        let previous = payload.get("message").and_then(Value::as_object).cloned();
        match (&self.message, previous) {
            // A message of a later version, which is that version's to end.
            (None, Some(previous)) if Message::of(&previous).is_none() => {}
            (message, previous) => {
                let fields = message.as_ref().map(|it| it.to_fields(previous.unwrap_or_default()));
                set(&mut payload, "message", fields.map(Value::Object));
            }
        }
        let details = payload.get("details").and_then(Value::as_object).cloned();
        set(
            &mut payload,
            "details",
            Some(Value::Object(details_over(&self.details, details.unwrap_or_default()))),
        );
        payload
    }
}

/// The details in a record; nothing when one of them is not what it should be.
fn details_of(fields: &Payload) -> Option<Details> {
    let text = |name| match fields.get(name) {
        None | Some(Value::Null) => Some(None),
        Some(value) => value.as_str().map(|text| Some(text.to_owned())),
    };
    let seats = match fields.get("seats") {
        None | Some(Value::Null) => None,
        Some(value) => Some(value.as_u64().and_then(|seats| u8::try_from(seats).ok())?),
    };
    let mut sessions = Vec::new();
    if let Some(list) = fields.get("sessions") {
        for id in list.as_array()? {
            sessions.push(SessionId::new(id.as_str()?));
        }
    }
    Some(Details {
        name: text("name")?,
        email: text("email")?,
        seats,
        sessions,
        question: text("question")?,
        accessibility_needs: text("accessibilityNeeds")?,
    })
}

/// The JSON of the details, over what stood there before.
pub(crate) fn details_over(details: &Details, mut fields: Payload) -> Payload {
    set(&mut fields, "name", details.name.as_deref().map(Value::from));
    set(&mut fields, "email", details.email.as_deref().map(Value::from));
    set(&mut fields, "seats", details.seats.map(Value::from));
    let sessions: Vec<Value> = details.sessions.iter().map(|id| id.as_str().into()).collect();
    set(&mut fields, "sessions", (!sessions.is_empty()).then_some(Value::Array(sessions)));
    set(&mut fields, "question", details.question.as_deref().map(Value::from));
    set(&mut fields, "accessibilityNeeds", details.accessibility_needs.as_deref().map(Value::from));
    fields
}

/// What the visitor chose for the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitorSettings {
    /// Has read that this browser forgets what is saved.
    pub is_advised: bool,
    /// The visitor's own Mastodon server.
    pub mastodon: Option<Server>,
    /// The key `/` is not to go to the search field: who speaks to the device may say it by accident.
    pub is_slash_off: bool,
}

impl VisitorSettings {
    /// Reads a payload; what is missing was not chosen.
    pub fn of(payload: Option<&Payload>) -> Self {
        let server = payload.and_then(|payload| payload.get("mastodon")).and_then(Value::as_str);
        Self {
            is_advised: payload.and_then(|payload| payload.get("isAdvised")) == Some(&Value::Bool(true)),
            mastodon: server.and_then(Server::parse),
            is_slash_off: payload.and_then(|payload| payload.get("isSlashOff")) == Some(&Value::Bool(true)),
        }
    }

    /// The payload to save over `previous`.
    pub fn to_payload(&self, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "isAdvised", self.is_advised.then_some(Value::Bool(true)));
        set(&mut payload, "isSlashOff", self.is_slash_off.then_some(Value::Bool(true)));
        set(&mut payload, "mastodon", self.mastodon.as_ref().map(|server| server.name().into()));
        payload
    }
}
