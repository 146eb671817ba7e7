//! Links, archive material and outcomes.

use super::event::words;
use crate::id::{PartnerId, PersonId};
use crate::text::Text;
use serde::Deserialize;

/// A link of an event.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Link {
    /// The address: `https`, `http`, `mailto` or `tel`.
    pub url: String,
    /// What it leads to.
    pub label: Text,
    /// What sort of link it is.
    #[serde(default)]
    pub kind: LinkKind,
    /// When it is of use.
    #[serde(default)]
    pub when: LinkWhen,
}

words! {
    /// What sort of link it is.
    #[derive(Default)]
    LinkKind {
        /// A document.
        Document,
        /// A live stream.
        Stream,
        /// A page about it elsewhere.
        Page,
        /// Something to read; also every word that is not known.
        #[default]
        #[serde(other)]
        Info,
    }
}

words! {
    /// When a link is of use.
    #[derive(Default)]
    LinkWhen {
        /// Before the event.
        #[default]
        Before,
        /// During the event.
        During,
        /// After the event.
        After,
    }
}

/// What was kept of an event.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Archive {
    /// Film and sound.
    pub recordings: Vec<Material>,
    /// Reports.
    pub reports: Vec<Material>,
    /// Slides.
    pub slides: Vec<Material>,
    /// Photographs.
    pub photos: Vec<Material>,
    /// What the press wrote.
    pub press: Vec<Material>,
    /// How many people came.
    pub attendance: Option<u32>,
}

/// One piece of archive material.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Material {
    /// The address.
    pub url: String,
    /// What it is.
    pub label: Text,
}

/// Something that was promised or decided at an event, and what came of it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Outcome {
    /// What sort of outcome it is.
    pub kind: OutcomeKind,
    /// What it is, in a sentence.
    pub text: Text,
    /// The organization that promised or decided it.
    pub by: Option<PartnerId>,
    /// The person who promised or decided it.
    pub person: Option<PersonId>,
    /// The date by which it is due: `"2027-06-01"`.
    pub due: Option<String>,
    /// How it stands.
    pub state: Option<OutcomeState>,
    /// Where it can be read.
    pub source: Option<String>,
}

words! {
    /// What sort of outcome it is.
    OutcomeKind {
        /// A promise.
        Promise,
        /// A decision.
        Decision,
        /// An agreement to talk again.
        FollowUp,
        /// A publication or plan; also every word that is not known.
        #[serde(other)]
        Publication,
    }
}

words! {
    /// How an outcome stands.
    OutcomeState {
        /// Not done yet.
        Open,
        /// Done.
        Done,
        /// Given up; also every word that is not known.
        #[serde(other)]
        Dropped,
    }
}
