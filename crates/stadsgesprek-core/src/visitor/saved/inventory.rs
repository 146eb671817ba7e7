//! What is kept, and what a backup would change, as lines for a person.

use super::backup::BackupImport;
use super::envelope::{Envelope, RecordContent};
use super::key::RecordKey;
use super::note::Note;
use super::records::VisitorData;
use super::views::{Favorite, Registration};
use crate::value::text::visible;
use crate::visitor::payload::{Payload, text};
use crate::visitor::registration::{Details, FormField, FormValues};

/// What a record is, to the person whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// A favorite event or session.
    Favorite,
    /// A registration, also a withdrawn one.
    Registration,
    /// A form that is filled in but not sent.
    Draft,
    /// A private note at an event or session.
    Note,
    /// What was last seen of an event.
    Seen,
    /// What was chosen for the site.
    Settings,
}

/// A record as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordSummary {
    /// Under which key.
    pub key: RecordKey,
    /// Under which heading it stands.
    pub kind: RecordKind,
    /// Its name; the id when it was saved without one.
    pub title: String,
    /// What it says of the visitor.
    pub personal: Vec<FormField>,
    /// What is written in it, when it is a note.
    pub note: Option<String>,
}

/// What a backup would do with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportEffect {
    /// It is not there yet.
    Added,
    /// It becomes another.
    Changed,
    /// It goes: it was removed later than it was saved here.
    Removed,
}

impl RecordKind {
    const fn of(key: &RecordKey) -> Self {
        match key {
            RecordKey::Favorite { .. } => Self::Favorite,
            RecordKey::Registration(_) => Self::Registration,
            RecordKey::Draft { .. } => Self::Draft,
            RecordKey::Seen(_) => Self::Seen,
            RecordKey::Note { .. } => Self::Note,
            RecordKey::Settings => Self::Settings,
        }
    }
}

impl RecordSummary {
    fn of(key: &RecordKey, payload: &Payload) -> Self {
        let (title, personal) = match key {
            RecordKey::Favorite { event, session } => {
                let title = Favorite::of(payload).title;
                let id = session.as_ref().map_or_else(|| event.as_str(), |session| session.as_str());
                (if title.is_empty() { id.to_owned() } else { title }, Vec::new())
            }
            RecordKey::Registration(id) => match Registration::of(payload) {
                Ok(registration) => (registration.title, personal(&registration.details)),
                Err(_) => (id.to_string(), Vec::new()),
            },
            RecordKey::Note { event, session } => {
                let id = session.as_ref().map_or_else(|| event.as_str(), |session| session.as_str());
                let title = Note::of(payload).map(|note| note.title).unwrap_or_default();
                (if title.is_empty() { id.to_owned() } else { title }, Vec::new())
            }
            RecordKey::Draft { event, .. } => {
                let title = text(payload, "title").map_or_else(|| event.to_string(), |title| visible(&title));
                (title, personal(&typed(&FormValues::of_draft(payload))))
            }
            RecordKey::Seen(event) => (event.to_string(), Vec::new()),
            RecordKey::Settings => (String::new(), Vec::new()),
        };
        let note = matches!(key, RecordKey::Note { .. }).then(|| Note::of(payload).ok()).flatten();
        Self {
            key: key.clone(),
            kind: RecordKind::of(key),
            title,
            personal,
            note: note.map(|note| note.joined().text),
        }
    }
}

/// What a form says of the visitor, as far as it is filled in.
fn typed(form: &FormValues) -> Details {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    Details {
        name: filled(&form.name),
        email: filled(&form.email),
        question: filled(&form.question),
        accessibility_needs: filled(&form.accessibility_needs),
        ..Details::default()
    }
}

/// The filled-in fields that say something of the visitor.
fn personal(details: &Details) -> Vec<FormField> {
    let fields = [
        (FormField::Name, details.name.is_some()),
        (FormField::Email, details.email.is_some()),
        (FormField::Question, details.question.is_some()),
        (FormField::AccessibilityNeeds, details.accessibility_needs.is_some()),
    ];
    fields.into_iter().filter(|(_, is_there)| *is_there).map(|(field, _)| field).collect()
}

impl VisitorData {
    /// Everything that is kept and not removed, in the order of [`RecordKind`].
    pub fn lines(&self) -> Vec<RecordSummary> {
        let present = self.records.iter().filter_map(|(key, envelope)| Some((key, envelope.payload()?)));
        let mut lines: Vec<RecordSummary> =
            present.map(|(key, payload)| RecordSummary::of(key, payload)).collect();
        lines.sort_by_key(|line| line.kind);
        lines
    }

    /// How many records were removed, of which only that is kept.
    pub fn removed(&self) -> usize {
        self.records.values().filter(|envelope| envelope.content == RecordContent::Tombstone).count()
    }
}

impl BackupImport {
    /// What it would change for the visitor, in the order of [`ImportEffect`] and [`RecordKind`]. A removal of what is not here,
    /// a later stamp on the same content, or what was last seen of an event changes nothing that a person sees.
    pub fn lines(&self, mine: &VisitorData) -> Vec<(ImportEffect, RecordSummary)> {
        let mut lines = Vec::new();
        let shown = self.changes.iter().filter(|(key, _)| !matches!(key, RecordKey::Seen(_)));
        for (key, after) in shown {
            let before = mine.records.get(key).and_then(Envelope::payload);
            let line = match (before, after.payload()) {
                (None, Some(payload)) => (ImportEffect::Added, RecordSummary::of(key, payload)),
                (Some(before), Some(after)) if before != after => {
                    (ImportEffect::Changed, RecordSummary::of(key, after))
                }
                (Some(before), None) => (ImportEffect::Removed, RecordSummary::of(key, before)),
                _ => continue,
            };
            lines.push(line);
        }
        lines.sort_by_key(|(effect, line)| (*effect, line.kind));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visitor::saved::{export, import, sort_records};
    use serde_json::json;

    fn stored(records: &[(&str, serde_json::Value)]) -> VisitorData {
        sort_records(records.iter().map(|(key, value)| ((*key).to_owned(), value.to_string())))
    }

    fn record(at: u64, payload: serde_json::Value) -> serde_json::Value {
        json!({ "version": 1, "at": at, "device": "d", "payload": payload })
    }

    fn tombstone(at: u64) -> serde_json::Value {
        json!({ "version": 1, "at": at, "device": "d", "removed": true })
    }

    fn registration(name: &str) -> serde_json::Value {
        json!({ "event": "a", "title": "Debat", "state": "onDevice", "details": { "name": name, "seats": 2, "question": "Hoe?" } })
    }

    #[test]
    fn everything_that_is_kept_is_a_line() {
        let data = stored(&[
            ("sg1.note.a", record(1, json!({ "text": "Meenemen: vraag", "title": "Debat" }))),
            ("sg1.note.a.panel", record(1, json!({ "text": "Wie betaalt?" }))),
            ("sg1.registration.r", record(1, registration("Jan"))),
            ("sg1.favourite.a", record(1, json!({ "title": "Debat" }))),
            ("sg1.favourite.b.s", record(1, json!({}))),
            ("sg1.favourite.c", tombstone(1)),
            ("sg1.settings", record(1, json!({}))),
        ]);
        let lines: Vec<_> =
            data.lines().iter().map(|line| (line.kind, line.title.clone(), line.personal.clone())).collect();
        let expected = [
            (RecordKind::Favorite, "Debat", vec![]),
            (RecordKind::Favorite, "s", vec![]),
            (RecordKind::Registration, "Debat", vec![FormField::Name, FormField::Question]),
            (RecordKind::Note, "Debat", vec![]),
            (RecordKind::Note, "panel", vec![]),
            (RecordKind::Settings, "", vec![]),
        ];
        assert_eq!(lines, expected.map(|(kind, title, personal)| (kind, title.to_owned(), personal)));
        let written: Vec<_> = data.lines().into_iter().filter_map(|line| line.note).collect();
        assert_eq!(written, ["Meenemen: vraag", "Wie betaalt?"]);
        assert_eq!(data.removed(), 1);
    }

    #[test]
    fn a_backup_says_what_it_would_add_change_and_remove() {
        let backup = export(&stored(&[
            ("sg1.favourite.new", record(5, json!({ "title": "Nieuw" }))),
            ("sg1.favourite.gone", tombstone(5)),
            ("sg1.favourite.older", record(1, json!({ "title": "Oud" }))),
            ("sg1.favourite.same", record(5, json!({ "title": "Gelijk" }))),
            ("sg1.favourite.unknown", tombstone(5)),
            ("sg1.registration.r", record(5, registration("Piet"))),
        ]));
        let mine = stored(&[
            ("sg1.favourite.gone", record(2, json!({ "title": "Weg" }))),
            ("sg1.favourite.older", record(2, json!({ "title": "Nieuwer" }))),
            ("sg1.favourite.same", record(2, json!({ "title": "Gelijk" }))),
            ("sg1.registration.r", record(2, registration("Jan"))),
        ]);
        let found = import(&backup, &mine, 10).unwrap().lines(&mine);
        let found: Vec<_> = found.into_iter().map(|(effect, line)| (effect, line.title)).collect();
        let expected = [
            (ImportEffect::Added, "Nieuw"),
            (ImportEffect::Changed, "Debat"),
            (ImportEffect::Removed, "Weg"),
        ];
        assert_eq!(found, expected.map(|(effect, title)| (effect, title.to_owned())));
        assert_eq!(import(&export(&mine), &mine, 10).unwrap().lines(&mine), []);
    }
}
