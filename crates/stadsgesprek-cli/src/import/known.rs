//! What the programme has already: its events, and what they were imported from.

use super::series::stem;
use serde_json::{Map, Value};
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::{Language, Text};
use std::collections::{BTreeMap, BTreeSet};

/// The events of the programme file.
#[derive(Debug, Default)]
pub(super) struct Known {
    events: BTreeMap<String, Map<String, Value>>,
    /// Earlier ids, with the id that the event has now.
    former: BTreeMap<String, String>,
    /// By what they are known in their source; several sources may number their events alike.
    by_uid: BTreeMap<String, Vec<String>>,
    /// The identities of each source's event with all its dates.
    by_stem: BTreeMap<String, Vec<String>>,
    by_day: BTreeMap<String, Vec<String>>,
}

impl Known {
    /// Those of the text of a programme file; nothing when it is none.
    pub(super) fn of(text: &str) -> Self {
        let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut document: Value = serde_json::from_str(bare).unwrap_or_default();
        let mut known = Self::default();
        let Value::Array(events) = document["events"].take() else { return known };
        for event in events {
            let Value::Object(event) = event else { continue };
            let Some(id) = event.get("id").and_then(Value::as_str).map(str::to_owned) else { continue };
            for former in event.get("formerIds").and_then(Value::as_array).into_iter().flatten() {
                known.former.extend(former.as_str().map(|former| (former.to_owned(), id.clone())));
            }
            if let Some(uid) = event.get("origin").and_then(|origin| origin["uid"].as_str()) {
                let same = known.by_uid.entry(uid.to_owned()).or_default();
                if same.is_empty() {
                    known.by_stem.entry(stem(uid).into_owned()).or_default().push(uid.to_owned());
                }
                same.push(id.clone());
            }
            if let Some(day) = event.get("start").and_then(|start| start.as_str()?.get(..10)) {
                known.by_day.entry(day.to_owned()).or_default().push(id.clone());
            }
            known.events.insert(id, event);
        }
        known
    }

    /// The id that an event has now which has or had this one.
    pub(super) fn current<'k>(&'k self, id: &str) -> Option<&'k str> {
        let event = self.events.get_key_value(id).map(|(id, _)| id);
        event.or_else(|| self.former.get(id)).map(String::as_str)
    }

    /// Whether an event has or had this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.events.contains_key(id) || self.former.contains_key(id)
    }

    /// Everything that was imported: as what, and the id of the event.
    pub(super) fn imported(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_uid.iter().flat_map(|(uid, ids)| ids.iter().map(|id| (uid.as_str(), id.as_str())))
    }

    /// What was imported of an event with all its dates.
    pub(super) fn dates(&self, stem: &str) -> impl Iterator<Item = (&str, &str)> {
        let uids = self.by_stem.get(stem).into_iter().flatten();
        uids.flat_map(|uid| self.by_uid.get(uid).into_iter().flatten().map(|id| (uid.as_str(), id.as_str())))
    }

    /// What the source of an event is called, if that was kept.
    pub(super) fn source(&self, id: &str) -> Option<&str> {
        self.event(id)?.get("origin")?["source"].as_str()
    }

    /// The hash of what a source said of a field of an event.
    pub(super) fn seen(&self, id: &str, field: &str) -> Option<&str> {
        let seen = self.event(id)?.get("origin")?["seen"].as_str()?;
        let mut fields = seen.split(' ').filter_map(|part| part.split_once(':'));
        fields.find(|(name, _)| *name == field).map(|(_, hash)| hash)
    }

    /// Whether that is what it says now.
    pub(super) fn has_seen(&self, id: &str, field: &str, hash: &str) -> bool {
        self.seen(id, field) == Some(hash)
    }

    /// Whether an event was imported.
    pub(super) fn is_imported(&self, id: &str) -> bool {
        self.event(id).is_some_and(|event| event.contains_key("origin"))
    }

    /// The events of this title, folded, on this day.
    pub(super) fn on_day(&self, title: String, day: &str) -> impl Iterator<Item = &str> {
        let ids = self.by_day.get(day).into_iter().flatten();
        ids.filter(move |id| self.titles(id).contains(&title)).map(String::as_str)
    }

    /// Whether an event is called off.
    pub(super) fn is_cancelled(&self, id: &str) -> bool {
        self.status(id) == Some("cancelled")
    }

    /// Whether an event does not take place when it was to.
    pub(super) fn is_off(&self, id: &str) -> bool {
        matches!(self.status(id), Some("cancelled" | "postponed"))
    }

    fn status(&self, id: &str) -> Option<&str> {
        self.event(id)?.get("status")?.as_str()
    }

    /// The event as it is in the file.
    pub(super) fn event(&self, id: &str) -> Option<&Map<String, Value>> {
        self.events.get(self.current(id)?)
    }

    /// When an event begins, as the file writes it; empty when nobody knows.
    pub(super) fn start(&self, id: &str) -> &str {
        self.event(id).and_then(|event| event.get("start")?.as_str()).unwrap_or_default()
    }

    /// The day on which an event begins, as the file writes it.
    pub(super) fn day(&self, id: &str) -> Option<&str> {
        self.event(id)?.get("start")?.as_str()?.get(..10)
    }

    /// The name of an event.
    pub(super) fn title(&self, id: &str) -> Text {
        let title = self.event(id).and_then(|event| event.get("title"));
        let of = |language: Language| {
            let text = title?.get(language.tag())?.as_str()?;
            Some(text.to_owned()).filter(|text| !text.trim().is_empty())
        };
        match title.and_then(Value::as_str) {
            Some(title) => Text::Plain(title.to_owned()),
            None => Text::ByLanguage { nl: of(Language::Nl), en: of(Language::En) },
        }
    }

    /// The names of an event in both languages, folded.
    pub(super) fn titles(&self, id: &str) -> BTreeSet<String> {
        self.title(id).all().map(fold).collect()
    }
}
