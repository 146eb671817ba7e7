//! Registrations that reached the organizer: by mail (`.eml`, `.mbox`, or its text), or as the messages that a receiver took
//! (`docs/aanmelden.openapi.yaml`), in an array or one on each line. Of each registration the last message counts.

mod reading;
mod table;

pub(crate) use reading::read;
pub(crate) use table::table;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A message of a visitor, whichever way it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct ReceivedMessage {
    /// The id of the registration: small letters and digits only.
    pub(crate) registration: String,
    /// Whether the visitor does not come after all.
    pub(crate) is_withdrawal: bool,
    /// Which message of a receiver it is about the registration, from 1; 0 of a mail.
    pub(crate) revision: u64,
    /// When it was sent, in seconds since 1970; 0 when that is not known.
    pub(crate) sent_at: i64,
    /// The id of the event; empty when only its title is known.
    pub(crate) event: String,
    /// What the event is called in it; of a mail with the time behind it.
    pub(crate) title: String,
    /// Who comes.
    pub(crate) name: String,
    /// Their mailbox.
    pub(crate) email: String,
    /// How many seats; 0 when that was not asked.
    pub(crate) seats: u32,
    /// The ids of the parts of the programme.
    pub(crate) sessions: Vec<String>,
    /// A question for the conversation.
    pub(crate) question: String,
    /// What is needed to take part.
    pub(crate) needs: String,
}

impl ReceivedMessage {
    /// Whether it says more than one that was read before it. Of two that do not both say when they are of, the one that was read
    /// later counts.
    fn comes_after(&self, before: &Self) -> bool {
        if self.revision > 0 && before.revision > 0 {
            before.revision <= self.revision
        } else if self.sent_at > 0 && before.sent_at > 0 {
            before.sent_at <= self.sent_at
        } else {
            true
        }
    }
}

/// The last message of each registration, in the order in which the registrations came first. What came twice is there once.
pub(crate) fn latest(messages: &[ReceivedMessage]) -> Vec<&ReceivedMessage> {
    let mut last: BTreeMap<&str, &ReceivedMessage> = BTreeMap::new();
    for message in messages {
        let place = last.entry(&message.registration).or_insert(message);
        if message.comes_after(place) {
            *place = message;
        }
    }
    let mut seen = BTreeSet::new();
    let first = messages.iter().filter(|it| seen.insert(it.registration.as_str()));
    first.filter_map(|it| last.get(it.registration.as_str()).copied()).collect()
}

#[cfg(test)]
mod tests;
