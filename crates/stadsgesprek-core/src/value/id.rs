//! Identifiers: a newtype for everything that can be referred to.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; whether it is a well-formed id is the check's business.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text, to put another id in its place.
            #[allow(dead_code, reason = "not every kind of id is referred to")]
            pub(crate) const fn text_mut(&mut self) -> &mut String {
                &mut self.0
            }

            /// The id as it stands in the programme file and in URLs.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// An event; for ever: it is in favorites, calendar UIDs and URLs.
    EventId,
    /// A session inside an event; unique within its event.
    SessionId,
    /// A theme (a subject).
    ThemeId,
    /// A partner organization.
    PartnerId,
    /// A person.
    PersonId,
    /// A place.
    PlaceId,
    /// A room inside a place; unique within its place.
    RoomId,
    /// A series of events.
    SeriesId,
}

/// Whether the text can be an id: 1–120 of `a–z 0–9 -`, no hyphen at either end.
pub fn is_well_formed(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=120).contains(&text.len())
        && text.chars().all(allowed)
        && !text.starts_with('-')
        && !text.ends_with('-')
}
