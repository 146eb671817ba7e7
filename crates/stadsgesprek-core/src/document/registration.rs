//! How an event takes registrations.

use super::event::words;
use crate::text::Text;
use serde::Deserialize;

/// How to register.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Registration {
    /// Without it you cannot come in.
    #[serde(default)]
    pub required: bool,
    /// From when, local time.
    pub opens: Option<String>,
    /// Until when, local time.
    pub closes: Option<String>,
    /// How many people fit.
    pub capacity: Option<u32>,
    /// The organizer knows that there are no seats left.
    #[serde(default)]
    pub full: bool,
    /// What the form asks, in order. Empty means: there is no form on this site.
    #[serde(default)]
    pub fields: Vec<RegistrationField>,
    /// The visitor chooses sessions.
    #[serde(default)]
    pub sessions: bool,
    /// An outside ticket shop instead of the form.
    pub url: Option<String>,
    /// How to register, in words.
    pub note: Option<Text>,
}

words! {
    /// A field of the form.
    RegistrationField {
        /// Name, required.
        Name,
        /// E-mail address, required.
        Email,
        /// Number of seats, 1 to 10.
        Seats,
        /// A question for the conversation.
        Question,
        /// What the visitor needs to take part.
        AccessibilityNeeds,
    }
}
