//! The forms that are filled in but not sent. Each tab has its own, so that two that are open never write over each other.

use super::Visitor;
use crate::platform::{local_storage, tab};
use leptos::prelude::*;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::registration::FormValues;
use stadsgesprek_core::visitor::saved::{RecordKey, RegistrationId};

impl Visitor {
    /// What was typed in the form of an event and not sent, in this tab or else in another: then this one takes it over.
    /// One that is still open there keeps it again when it is left.
    pub fn draft(self, event: &EventId, title: &str, changes: Option<&RegistrationId>) -> Option<FormValues> {
        let own = own_key(event);
        let found = self.data.with_untracked(|data| {
            data.draft_for(&tab::name(), event, changes).map(|(key, form)| (key.clone(), form))
        });
        let (key, form) = found?;
        if key != own && self.keep_draft(event, title, changes, &form) {
            self.erase(&key);
        }
        Some(form)
    }

    /// Keeps what is typed in the form of an event. That it could not be kept is no trouble: it still stands there.
    pub fn keep_draft(
        self,
        event: &EventId,
        title: &str,
        changes: Option<&RegistrationId>,
        form: &FormValues,
    ) -> bool {
        self.write_quietly(&own_key(event), |previous| form.to_draft(title, changes, previous))
    }

    /// Forgets what was typed in this tab in the form of an event.
    pub fn forget_draft(self, event: &EventId) {
        let key = own_key(event);
        if self.data.with_untracked(|data| data.payload(&key).is_some()) {
            self.erase(&key);
        }
    }

    /// Without a tombstone: only its own tab writes a form, and drafts are in no copy that could bring it back.
    fn erase(self, key: &RecordKey) {
        if local_storage::remove(&key.to_string()).is_ok() {
            self.data.update(|data| drop(data.records.remove(key)));
        }
    }
}

fn own_key(event: &EventId) -> RecordKey {
    RecordKey::Draft { event: event.clone(), tab: Some(tab::name()) }
}
