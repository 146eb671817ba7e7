//! The storage keys of records.

use crate::programme::schedule::Event;
use crate::value::id::{EventId, SessionId, is_well_formed};
use std::fmt;

/// What every key of ours begins with.
pub const PREFIX: &str = "sg1.";

/// The id of a registration: a UUID, made when the visitor presses submit; also its `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationId(String);

impl RegistrationId {
    /// Takes a UUID, or any text of lower-case letters, digits and hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        is_well_formed(text).then(|| Self(text.to_owned()))
    }

    /// As it stands in the storage key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegistrationId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a record is about. `Display` gives the storage key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// A favorite event, or a favorite session of it.
    Favorite {
        /// The id it had when it was saved.
        event: EventId,
        /// Nothing for the event as a whole.
        session: Option<SessionId>,
    },
    /// A registration; several may be for one event.
    Registration(RegistrationId),
    /// A form for an event that is filled in but not sent yet.
    Draft {
        /// The id it had when the form was opened.
        event: EventId,
        /// The name of the tab in which that was: each has its own. Those of before there were names have none.
        tab: Option<String>,
    },
    /// What the visitor last saw of an event that is theirs ([`crate::visitor::seen::Seen`]).
    Seen(EventId),
    /// A private note at an event, or at a session of it.
    Note {
        /// The id it had when the note was written.
        event: EventId,
        /// Nothing for the event as a whole.
        session: Option<SessionId>,
    },
    /// What the visitor chose for the site.
    Settings,
}

impl RecordKey {
    /// Reads a storage key; `None` for a key that is not ours, or of a kind that this version does not know.
    pub fn parse(key: &str) -> Option<Self> {
        match key.strip_prefix(PREFIX)?.split_once('.') {
            Some(("favourite", rest)) => {
                subject(rest).map(|(event, session)| Self::Favorite { event, session })
            }
            Some(("registration", rest)) => RegistrationId::parse(rest).map(Self::Registration),
            Some(("draft", rest)) => draft(rest),
            Some(("seen", rest)) if is_well_formed(rest) => Some(Self::Seen(EventId::new(rest))),
            Some(("note", rest)) => subject(rest).map(|(event, session)| Self::Note { event, session }),
            None if key.strip_prefix(PREFIX)? == "settings" => Some(Self::Settings),
            _ => None,
        }
    }

    /// Whether it goes along to another device: what the visitor saved does, what this browser keeps for itself does not.
    pub const fn travels(&self) -> bool {
        matches!(self, Self::Favorite { .. } | Self::Registration(_) | Self::Note { .. })
    }

    /// The keys under which an event or session may have been saved: by its id, then by its former ones.
    pub fn favorites_of(event: &Event, session: Option<&SessionId>) -> Vec<Self> {
        event.ids().map(|id| Self::Favorite { event: id.clone(), session: session.cloned() }).collect()
    }

    /// The keys under which a note at an event or session may have been saved: by its id, then by its former ones.
    pub fn notes_of(event: &Event, session: Option<&SessionId>) -> Vec<Self> {
        event.ids().map(|id| Self::Note { event: id.clone(), session: session.cloned() }).collect()
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Favorite { event, session: None } => write!(formatter, "{PREFIX}favourite.{event}"),
            Self::Favorite { event, session: Some(session) } => {
                write!(formatter, "{PREFIX}favourite.{event}.{session}")
            }
            Self::Registration(id) => write!(formatter, "{PREFIX}registration.{id}"),
            Self::Draft { event, tab: None } => write!(formatter, "{PREFIX}draft.{event}"),
            Self::Draft { event, tab: Some(tab) } => write!(formatter, "{PREFIX}draft.{event}.{tab}"),
            Self::Seen(event) => write!(formatter, "{PREFIX}seen.{event}"),
            Self::Note { event, session: None } => write!(formatter, "{PREFIX}note.{event}"),
            Self::Note { event, session: Some(session) } => {
                write!(formatter, "{PREFIX}note.{event}.{session}")
            }
            Self::Settings => write!(formatter, "{PREFIX}settings"),
        }
    }
}

/// The event's id holds no dot, so whatever follows the first one is the session's.
fn subject(rest: &str) -> Option<(EventId, Option<SessionId>)> {
    let (id, session) = rest.split_once('.').map_or((rest, None), |(id, session)| (id, Some(session)));
    let is_usable = is_well_formed(id) && !session.is_some_and(str::is_empty);
    is_usable.then(|| (EventId::new(id), session.map(SessionId::new)))
}

fn draft(rest: &str) -> Option<RecordKey> {
    let (event, tab) = rest.split_once('.').map_or((rest, None), |(event, tab)| (event, Some(tab)));
    let is_usable = is_well_formed(event) && tab.is_none_or(is_well_formed);
    is_usable.then(|| RecordKey::Draft { event: EventId::new(event), tab: tab.map(str::to_owned) })
}

/// The key to which what stood under `original` is moved when it cannot be read, at `now` (milliseconds since 1970).
pub fn quarantine_key(now: u64, original: &str) -> String {
    format!("{PREFIX}quarantine.{now}.{original}")
}

/// The moment and the original key in a quarantine key.
pub fn parse_quarantine_key(key: &str) -> Option<(u64, &str)> {
    let (millis, original) = key.strip_prefix(PREFIX)?.strip_prefix("quarantine.")?.split_once('.')?;
    Some((millis.parse().ok()?, original))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(key: &str, expected: Option<RecordKey>) {
        assert_eq!(RecordKey::parse(key), expected, "{key:?}");
        if let Some(expected) = expected {
            assert_eq!(expected.to_string(), key);
        }
    }

    fn favorite(event: &str, session: Option<&str>) -> Option<RecordKey> {
        Some(RecordKey::Favorite { event: EventId::new(event), session: session.map(SessionId::new) })
    }

    fn note(event: &str, session: Option<&str>) -> Option<RecordKey> {
        Some(RecordKey::Note { event: EventId::new(event), session: session.map(SessionId::new) })
    }

    #[test]
    fn a_key_that_is_read_prints_the_same() {
        check("sg1.favourite.wonen-in-delft", favorite("wonen-in-delft", None));
        check("sg1.favourite.wonen-in-delft.panel", favorite("wonen-in-delft", Some("panel")));
        check("sg1.favourite.wonen-in-delft.deel 1.2", favorite("wonen-in-delft", Some("deel 1.2")));
        let uuid = "0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
        check(&format!("sg1.registration.{uuid}"), RegistrationId::parse(uuid).map(RecordKey::Registration));
        let draft = |tab: Option<&str>| {
            Some(RecordKey::Draft { event: EventId::new("wonen"), tab: tab.map(str::to_owned) })
        };
        check("sg1.draft.wonen", draft(None));
        check("sg1.draft.wonen.0b9f5a52", draft(Some("0b9f5a52")));
        check("sg1.seen.wonen", Some(RecordKey::Seen(EventId::new("wonen"))));
        check("sg1.note.wonen-in-delft", note("wonen-in-delft", None));
        check("sg1.note.wonen-in-delft.panel", note("wonen-in-delft", Some("panel")));
        check("sg1.note.wonen-in-delft.deel 1.2", note("wonen-in-delft", Some("deel 1.2")));
        check("sg1.settings", Some(RecordKey::Settings));
    }

    #[test]
    fn a_key_that_is_not_ours_is_nothing() {
        for key in [
            "",
            "sg1",
            "sg1.",
            "sg2.settings",
            "settings",
            "sg1.settings.x",
            "sg1.favourite",
            "sg1.favourite.",
            "sg1.favourite.A",
            "sg1.favourite.a.",
            "sg1.registration.",
            "sg1.registration.x y",
            "sg1.draft.",
            "sg1.draft.a.",
            "sg1.draft.a.B",
            "sg1.draft.a.b.c",
            "sg1.note.",
            "sg1.note.a.",
            "sg1.note.A",
            "sg1.quarantine.1.sg1.settings",
            "sg1.wishlist.a",
            "__proto__",
            "sg1.favourite./..",
        ] {
            check(key, None);
        }
    }

    #[test]
    fn a_quarantine_key_keeps_the_original() {
        let key = quarantine_key(1_700_000_000_000, "sg1.favourite.a.b");
        assert_eq!(parse_quarantine_key(&key), Some((1_700_000_000_000, "sg1.favourite.a.b")));
        assert_eq!(parse_quarantine_key("sg1.settings"), None);
    }
}
