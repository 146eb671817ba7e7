//! What events refer to: themes, partners, people, places, series.

use super::event::words;
use crate::id::{PartnerId, PersonId, PlaceId, RoomId, SeriesId, ThemeId};
use crate::text::Text;
use serde::Deserialize;

/// Who publishes the programme.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// Its website.
    pub url: Option<String>,
    /// Its public e-mail address.
    pub email: Option<String>,
}

/// A subject.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Theme {
    /// Short, lower case, with hyphens.
    pub id: ThemeId,
    /// The name.
    pub name: Text,
    /// Names it had before; found by search.
    #[serde(default)]
    pub former_names: Vec<String>,
    /// What it is about.
    pub description: Option<Text>,
    /// A color as `#rrggbb`, used only as a small mark beside the name.
    pub color: Option<String>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// An organization.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Partner {
    /// Short, lower case, with hyphens.
    pub id: PartnerId,
    /// The name in lists.
    pub name: Text,
    /// The name in full.
    pub full_name: Option<Text>,
    /// What sort of organization it is.
    pub kind: Option<PartnerKind>,
    /// Its website.
    pub url: Option<String>,
    /// What it is and does.
    pub description: Option<Text>,
}

/// A person; the function held at an event stands at that event.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Person {
    /// Short, lower case, with hyphens.
    pub id: PersonId,
    /// The name.
    pub name: String,
}

/// A place, with its rooms.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Short, lower case, with hyphens.
    pub id: PlaceId,
    /// The name.
    pub name: Text,
    /// Street and number.
    pub address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// ISO 3166 country code.
    pub country: Option<String>,
    /// WGS 84 latitude in degrees.
    pub latitude: Option<f64>,
    /// WGS 84 longitude in degrees.
    pub longitude: Option<f64>,
    /// Its website.
    pub url: Option<String>,
    /// Rooms.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// Not a place on a map but an online gathering.
    #[serde(default)]
    pub online: bool,
    /// A remark.
    pub note: Option<Text>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A room inside a place.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Room {
    /// Unique within the place.
    pub id: RoomId,
    /// The name.
    pub name: Text,
}

/// A series of events under one name.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Series {
    /// Short, lower case, with hyphens.
    pub id: SeriesId,
    /// The name.
    pub name: Text,
    /// What it is about.
    pub description: Option<Text>,
}

/// An organization's part in an event.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Partnership {
    /// Which organization.
    pub partner: PartnerId,
    /// What it does for the event.
    pub role: PartnerRole,
    /// A remark, such as the department.
    pub note: Option<Text>,
}

/// A person's part in an event or session.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Contribution {
    /// Who.
    pub person: PersonId,
    /// What the person does at the event.
    pub role: ContributorRole,
    /// The function the person had then.
    pub function: Option<Text>,
    /// The organization the person worked for then, when it is a partner.
    pub partner: Option<PartnerId>,
    /// The organization the person worked for then, when it is not a partner.
    pub affiliation: Option<Text>,
}

words! {
    /// What an organization does for an event.
    PartnerRole {
        /// Organizes it.
        Organiser,
        /// Organizes it together with another.
        CoOrganiser,
        /// Works on it together with the organizer (*in samenwerking met*).
        Partner,
        /// Was consulted about it (*in samenspraak met*).
        InConsultationWith,
        /// Offers the place.
        Host,
        /// Pays for it.
        Funder,
        /// Supports it; also every word that is not known.
        #[serde(other)]
        Supporter,
    }
}

words! {
    /// What sort of organization it is.
    PartnerKind {
        /// A municipality or other government.
        Government,
        /// A university, college or school.
        Education,
        /// A business or a group of businesses.
        Business,
        /// A museum, theater, library or arts organization.
        Culture,
        /// A fund.
        Fund,
        /// An association, foundation or platform; also every word that is not known.
        #[serde(other)]
        Society,
    }
}

words! {
    /// What a person does at an event.
    ContributorRole {
        /// Introduces the subject (*inleider*).
        Introducer,
        /// Leads the conversation (*gespreksleider*, *moderator*).
        Moderator,
        /// Sits on the panel.
        Panellist,
        /// Pitches.
        Pitcher,
        /// Speaks.
        Speaker,
        /// Receives the guests.
        Host,
        /// Takes part in the conversation (*gesprekspartner*).
        Discussant,
        /// Is there as an expert (*deskundige*).
        Expert,
        /// Puts forward a proposition (*stellingnemer*).
        Proposer,
        /// Opens the event.
        Opener,
        /// Reflects on what was said (*referent*).
        Respondent,
        /// Is interviewed.
        Interviewee,
        /// Leads a workshop.
        WorkshopLeader,
        /// Organizes.
        Organiser,
        /// Makes pictures or film.
        Maker,
        /// Takes part or is involved in another way; also every word that is not known.
        #[serde(other)]
        Guest,
    }
}

/// What it costs.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Price {
    /// It costs nothing.
    pub free: bool,
    /// The price in words.
    pub text: Option<Text>,
}

/// What is known about access; leave out what is not known.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Accessibility {
    /// Can be reached in a wheelchair.
    pub wheelchair: Option<bool>,
    /// Has a hearing loop.
    pub hearing_loop: Option<bool>,
    /// Has live captions.
    pub captions: Option<bool>,
    /// Has a sign language interpreter.
    pub sign_language: Option<bool>,
    /// Anything else.
    pub notes: Option<Text>,
}

/// A picture, as a local file.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Image {
    /// Path below `public/data/`.
    pub src: String,
    /// What can be seen; empty when it is decoration, on purpose.
    pub alt: Text,
    /// Whose picture it is.
    pub credit: Option<String>,
}
