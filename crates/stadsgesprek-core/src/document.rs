//! The programme file as staff write it: every field of `events.json`, before any of it is believed.
//!
//! The JSON Schema (`public/data/events.schema.json`) is derived from these types; the doc comments are its
//! descriptions. What the fields mean once read is in [`crate::schedule`].

mod archive;
mod event;
mod parts;
mod registration;

pub use archive::{Archive, Link, LinkKind, LinkWhen, Material, Outcome, OutcomeKind, OutcomeState};
pub use event::{Attendance, DateCertainty, Event, Kind, Session, Status};
pub use parts::{
    Accessibility, Contribution, ContributorRole, Image, Partner, PartnerKind, PartnerRole, Partnership,
    Person, Place, Price, Publisher, Room, Series, Theme,
};
pub use registration::{Registration, RegistrationField};

use crate::text::Language;

/// The major version of the format that this program reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The whole file. Reading is done list by list in [`crate::schedule::read`]; this type exists for the schema.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Address of the JSON Schema, so that an editor can help while typing.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Major version of the format: 1.
    pub schema_version: u32,
    /// Raised by one with each publication.
    pub revision: u32,
    /// When the file was last changed, local time: `"2026-11-20T09:30"`.
    pub updated: String,
    /// The zone of every time in the file; only `"Europe/Amsterdam"` is known.
    pub time_zone: String,
    /// The language of every text that is a plain string.
    pub default_language: Language,
    /// Who publishes the programme.
    pub publisher: Publisher,
    /// Subjects.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Organizations.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// People.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Places with their rooms.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Series of events.
    #[serde(default)]
    pub series: Vec<Series>,
    /// Everything that was, is or will be on.
    #[serde(default)]
    pub events: Vec<Event>,
}
