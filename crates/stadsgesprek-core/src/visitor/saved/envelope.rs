//! The envelope around every record.

use super::person_mark;
use crate::reading::json;
use crate::visitor::payload::Payload;
use serde_json::Value;

/// The version of the saved format that this program writes.
pub const VERSION: u32 = 1;

/// How far a clock may be ahead of another: a day.
const AHEAD_MS: u64 = 86_400_000;

/// A record as it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// The version of the format; at most [`VERSION`].
    pub version: u32,
    /// When it was written, in milliseconds since 1970; logical, see [`next_stamp`].
    pub at: u64,
    /// The device that wrote it: a random name without meaning.
    pub device: String,
    /// A payload, or that it was removed.
    pub content: RecordContent,
    /// Fields that this version does not know; they survive a rewrite.
    pub unknown: Payload,
}

/// What an envelope holds.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordContent {
    /// The record was removed; kept, so that an older copy does not bring it back.
    Tombstone,
    /// JSON, with fields of later versions kept.
    Payload(Payload),
}

impl RecordContent {
    /// The payload, unless it was removed.
    const fn payload(&self) -> Option<&Payload> {
        match self {
            Self::Payload(payload) => Some(payload),
            Self::Tombstone => None,
        }
    }
}

/// Why a saved text is not an envelope that this version can use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It cannot be read; to be moved to quarantine.
    #[error("damaged: {0}")]
    Damaged(Damage),
    /// A newer version wrote it; to be left alone.
    #[error("written by version {0}")]
    NewerVersion(u32),
}

/// What is wrong with a damaged record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Not JSON, or cut off.
    #[error("not JSON")]
    NotJson,
    /// JSON, but not an object.
    #[error("not an object")]
    NotAnObject,
    /// A field of the envelope is missing or of another type.
    #[error("unusable field {0}")]
    EnvelopeField(&'static str),
    /// A field of the payload is missing or of another type.
    #[error("unusable payload field {0}")]
    PayloadField(&'static str),
}

impl Envelope {
    /// What follows `previous` under the same key: a later stamp, and its unknown fields.
    ///
    /// `now` is in milliseconds since 1970.
    #[must_use]
    pub fn next(previous: Option<&Self>, content: RecordContent, now: u64, device: &str) -> Self {
        let carried_on = |it: &Self| person_mark::carried_on(&it.unknown, it.payload(), content.payload());
        let unknown = previous.map(carried_on).unwrap_or_default();
        Self {
            version: VERSION,
            at: next_stamp(now, previous.map(|previous| previous.at)),
            device: device.to_owned(),
            content,
            unknown,
        }
    }

    /// The same as it counts on a device whose clock says `now` (milliseconds since 1970): a stamp of more than a day
    /// later comes from a clock that was wrong, and counts as `now`. Else nothing that is written on a right clock in the
    /// years until then would count beside it.
    #[must_use]
    pub fn guarded(self, now: u64) -> Self {
        if self.at <= now.saturating_add(AHEAD_MS) {
            return self;
        }
        let unknown = person_mark::written_by(now, self.unknown);
        Self { at: now, unknown, ..self }
    }

    /// The payload, unless it was removed.
    pub const fn payload(&self) -> Option<&Payload> {
        self.content.payload()
    }

    /// Reads a saved text.
    ///
    /// # Errors
    /// When it is damaged, or when a newer version wrote it.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        Self::from_value(json::parse(text).ok_or(DecodeError::Damaged(Damage::NotJson))?)
    }

    /// Reads an envelope that is part of a larger document.
    pub(super) fn from_value(value: Value) -> Result<Self, DecodeError> {
        let Value::Object(mut fields) = value else { return Err(DecodeError::Damaged(Damage::NotAnObject)) };
        let damaged = |field| DecodeError::Damaged(Damage::EnvelopeField(field));
        let version = fields.remove("version").as_ref().and_then(Value::as_u64).unwrap_or_default();
        let version = u32::try_from(version).unwrap_or(u32::MAX);
        match version {
            0 => return Err(damaged("version")),
            1..=VERSION => {}
            _ => return Err(DecodeError::NewerVersion(version)),
        }
        let at = fields.remove("at").as_ref().and_then(Value::as_u64).ok_or(damaged("at"))?;
        let Some(Value::String(device)) = fields.remove("device") else { return Err(damaged("device")) };
        let content = match (fields.remove("removed"), fields.remove("payload")) {
            (Some(Value::Bool(true)), None) => RecordContent::Tombstone,
            (None, Some(Value::Object(payload))) => RecordContent::Payload(payload),
            _ => return Err(damaged("payload")),
        };
        let is_removed = content == RecordContent::Tombstone;
        if !person_mark::check(&mut fields, at, &device, is_removed) {
            return Err(damaged(person_mark::MARK));
        }
        Ok(Self { version, at, device, content, unknown: fields })
    }

    /// The text to save; the same for equal envelopes.
    pub fn encode(&self) -> String {
        // Not `Value::to_string`: that brings the pretty way of writing into the wasm.
        serde_json::to_string(&self.to_value()).unwrap_or_default()
    }

    /// The envelope as part of a larger document.
    pub(crate) fn to_value(&self) -> Value {
        let mut fields = self.unknown.clone();
        fields.insert("version".to_owned(), self.version.into());
        fields.insert("at".to_owned(), self.at.into());
        fields.insert("device".to_owned(), self.device.as_str().into());
        match &self.content {
            RecordContent::Tombstone => fields.insert("removed".to_owned(), Value::Bool(true)),
            RecordContent::Payload(payload) => {
                fields.insert("payload".to_owned(), Value::Object(payload.clone()))
            }
        };
        Value::Object(fields)
    }
}

/// The stamp of a write at `now` (milliseconds since 1970) over one with the stamp `previous`.
///
/// Always later than `previous`, even when the device's clock was set back in between.
pub fn next_stamp(now: u64, previous: Option<u64>) -> u64 {
    previous.map_or(now, |previous| now.max(previous.saturating_add(1)))
}
