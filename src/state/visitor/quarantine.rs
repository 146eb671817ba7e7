//! What cannot be read is put aside, and never written over.

use super::Visitor;
use crate::platform::{clock, local_storage};
use leptos::prelude::*;
use stadsgesprek_core::visitor::saved::{RecordKey, parse_quarantine_key, quarantine_key};

impl Visitor {
    /// Moves what cannot be read aside: first the copy, then the removal, so that nothing is lost in between. Where
    /// something else stands by now, as when another tab did the same, nothing is removed.
    pub(super) fn quarantine(self) {
        let damaged = self.data.with_untracked(|data| data.damaged.clone());
        for record in &damaged {
            let stands = local_storage::get(&record.key).ok().flatten();
            if stands.as_ref() != Some(&record.text) {
                self.data.update(|data| data.damaged.retain(|other| other != record));
                continue;
            }
            let aside = quarantine_key(clock::now_millis(), &record.key);
            let outcome = local_storage::set(&aside, &record.text);
            if outcome.is_ok() && local_storage::remove(&record.key).is_ok() {
                self.data.update(|data| {
                    data.damaged.retain(|other| other != record);
                    data.take(aside, record.text.clone());
                });
            }
            if outcome.is_err() {
                self.note(outcome);
            }
        }
    }

    /// Whether a record that cannot be read still stands under a key, after trying once more to put it aside: it must not
    /// be written over.
    pub(super) fn is_in_the_way(self, key: &RecordKey) -> bool {
        let name = key.to_string();
        let is_damaged = || self.data.with_untracked(|data| data.damaged.iter().any(|it| it.key == name));
        if is_damaged() {
            self.quarantine();
        }
        is_damaged()
    }

    /// Erases what was put aside because it could not be read.
    pub fn erase_quarantine(self) {
        let stored = local_storage::all().unwrap_or_default();
        let aside = stored.iter().filter(|(key, _)| parse_quarantine_key(key).is_some());
        aside.for_each(|(key, _)| _ = local_storage::remove(key));
        self.read_all();
    }
}
