//! The programme file as staff write it: every field of `events.json`, before any of it is believed.
//!
//! The JSON Schema (`public/data/events.schema.json`) is derived from these types; the doc comments are its
//! descriptions. What the fields mean once read is in [`crate::programme::schedule`].

mod archive;
mod entities;
mod event;
mod image;
mod origin;
mod page_wish;
mod readiness;
mod registration;

pub use archive::{Archive, Link, LinkKind, LinkWhen, Material, Outcome, OutcomeKind, OutcomeState};
pub use entities::{
    Accessibility, Contribution, ContributorRole, HouseLink, Partner, PartnerKind, PartnerRole, Partnership,
    Person, Place, Price, Publisher, Room, Series, Theme,
};
pub use event::{Attendance, DateCertainty, EventEntry, Kind, SessionEntry, Status};
pub use image::{Image, PublishedImage};
pub use origin::Origin;
pub use page_wish::PageWish;
pub use readiness::Readiness;
pub use registration::{RegistrationField, RegistrationTerms};

use crate::reading::json_record;
use crate::value::text::Language;

/// The major version of the format that this program reads.
pub const SCHEMA_VERSION: u32 = 1;

json_record! {
    /// The whole file. Reading is done list by list in [`crate::programme::schedule::read`]; this type is for its names and schema.
    Document {
        /// Address of the JSON Schema, so that an editor can help while typing.
        schema: Option<String> = "$schema",
        /// Major version of the format: 1.
        schema_version: u32 = "schemaVersion",
        /// Raised by one with each publication.
        revision: u32 = "revision",
        /// When the file was last changed, local time: `"2026-11-20T09:30"`.
        updated: String = "updated",
        /// The zone of every time in the file; only `"Europe/Amsterdam"` is known.
        time_zone: String = "timeZone",
        /// The language of every text that is a plain string.
        default_language: Language = "defaultLanguage",
        /// Who publishes the programme.
        publisher: Publisher = "publisher",
        /// Subjects.
        themes: Vec<Theme> = "themes" default,
        /// Organizations.
        partners: Vec<Partner> = "partners" default,
        /// People.
        people: Vec<Person> = "people" default,
        /// Places with their rooms.
        places: Vec<Place> = "places" default,
        /// Series of events.
        series: Vec<Series> = "series" default,
        /// What means the same to who searches, a list of words or short texts each: `["verkeer", "mobiliteit", "transport"]`. Also a
        /// Dutch word with its English one. Abbreviations of partners are known without.
        synonyms: Vec<Vec<String>> = "synonyms" default,
        /// Everything that was, is or will be on.
        events: Vec<EventEntry> = "events" default,
    }
}
