//! What the visitor saved on this device. The one place that writes to storage; several tabs do at the same time, and the
//! later of two writes counts in all of them (`docs/decisions/0008-one-key-per-record.md`).

mod drafts;
mod erasure;
mod quarantine;
mod registrations;
mod scanned;
mod touched;

use crate::platform::local_storage::{self, StorageError};
use crate::platform::{clock, connection, random};
use crate::state::long_lived::{LongLived, ReadLongLived};
use leptos::prelude::*;
use stadsgesprek_core::address::share::Server;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::visitor::saved::{
    BackupImport, Envelope, Favorite, Note, PREFIX, Payload, RecordContent, RecordKey, Registration,
    VisitorData, VisitorSettings, sort_records,
};
use stadsgesprek_core::visitor::seen::Seen;
use stadsgesprek_core::visitor::transfer::{RecordMap, Replacement, replacement};

const DEVICE_KEY: &str = "sg1.device";

/// What the visitor saved.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    data: LongLived<VisitorData>,
    trouble: LongLived<Option<Trouble>>,
    /// The name of the device as this page knows it, empty for none: when another stands there, everything was erased in
    /// between.
    device: StoredValue<String>,
}

/// What the visitor must know of the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The last change was not kept.
    NotKept(StorageError),
    /// What this page knew was erased by the browser, or by another tab in another way than ours.
    Erased,
}

/// The keys and texts of the storage, unless it is blocked.
pub type Stored = Result<Vec<(String, String)>, StorageError>;

/// Makes another registration of one; nothing when it stays as it is.
pub type RegistrationChange<'a> = &'a dyn Fn(Registration) -> Option<Registration>;

/// Provides what the visitor saved.
pub fn provide_visitor(stored: Stored) -> Visitor {
    let trouble = stored.as_ref().err().copied().map(Trouble::NotKept);
    let stored = stored.unwrap_or_default();
    let device =
        stored.iter().find(|(key, _)| key == DEVICE_KEY).map(|(_, name)| name.clone()).unwrap_or_default();
    let visitor = Visitor {
        data: LongLived::new(sort_records(stored)),
        trouble: LongLived::new(trouble),
        device: StoredValue::new(device),
    };
    provide_context(visitor);
    visitor
}

/// What the visitor saved.
pub fn use_visitor() -> Visitor {
    expect_context()
}

impl Visitor {
    /// Puts aside what is damaged and follows what other tabs do; browser only.
    pub fn follow(self) {
        self.quarantine();
        use local_storage::StorageChange::{Cleared, Key};
        local_storage::on_change(move |change| match change {
            Key { key, text: Some(text) } => self.take(key, text),
            Key { .. } => self.read_all(),
            Cleared => self.follow_erasure(),
        });
        connection::on_return(move |_| self.read_again());
    }

    /// Every record of this device; changes of other tabs are in it.
    pub fn data(self) -> ReadLongLived<VisitorData> {
        self.data.read_only()
    }

    /// What the visitor must know of the storage.
    pub fn trouble(self) -> ReadLongLived<Option<Trouble>> {
        self.trouble.read_only()
    }

    /// Whether the event, or a session of it, is a favorite.
    pub fn is_favorite(self, event: &Event, session: Option<&SessionId>) -> bool {
        self.data.with(|data| data.is_favorite(event, session))
    }

    /// Saves the event, or a session of it, or takes it away again.
    pub fn toggle_favorite(self, event: &Event, session: Option<&SessionId>, language: Language) {
        let keys = RecordKey::favorites_of(event, session);
        let saved: Vec<RecordKey> = self
            .data
            .with_untracked(|data| keys.iter().filter(|key| data.payload(key).is_some()).cloned().collect());
        if !saved.is_empty() {
            saved.iter().for_each(|key| self.remove(key));
            return;
        }
        let title = event.about.title.get(language, Language::Nl).0.to_owned();
        let favorite = Favorite { title, start: event.about.start.clone() };
        if let Some(key) = keys.first() {
            self.write(key, |previous| favorite.to_payload(previous));
        }
    }

    /// Changes the note at an event, or at a session of it, as it is now, whatever other tabs did; one in which nothing is
    /// written goes. `false` when it could not be kept.
    pub fn change_note(
        self,
        event: &Event,
        session: Option<&SessionId>,
        title: &str,
        change: &dyn Fn(Note) -> Note,
    ) -> bool {
        let keys = RecordKey::notes_of(event, session);
        keys.iter().for_each(|key| self.reread(key));
        let found = self.data.with_untracked(|data| data.note(event, session));
        let Some(key) = found.as_ref().map(|(key, _)| key).or_else(|| keys.first()).cloned() else {
            return false;
        };
        let is_there = found.is_some();
        let note =
            Note { title: title.to_owned(), ..change(found.map(|(_, note)| note).unwrap_or_default()) };
        match (note.is_blank(), is_there) {
            (true, false) => true,
            (true, true) => self.put(&key, RecordContent::Tombstone),
            (false, _) => self.write(&key, |previous| note.to_payload(previous)),
        }
    }

    /// Remembers that the visitor has read the advice about this browser.
    pub fn mark_advised(self) {
        self.change_settings(|settings| settings.is_advised = true);
    }

    /// Remembers the visitor's own Mastodon server.
    pub fn remember_server(self, server: Server) {
        self.change_settings(|settings| settings.mastodon = Some(server));
    }

    /// Remembers whether the key `/` goes to the search field.
    pub fn set_slash(self, is_on: bool) {
        self.change_settings(|settings| settings.is_slash_off = !is_on);
    }

    fn change_settings(self, change: impl FnOnce(&mut VisitorSettings)) {
        self.reread(&RecordKey::Settings);
        self.write(&RecordKey::Settings, |previous| {
            let mut settings = VisitorSettings::of(previous);
            change(&mut settings);
            settings.to_payload(previous)
        });
    }

    /// Notes what the visitor has now seen of an event. That it could not be kept is no trouble: it is said again.
    pub fn mark_seen(self, event: &EventId, seen: &Seen) {
        if self.look_for_erasure() {
            return;
        }
        // It is said again when this fails.
        let _ = self.write_quietly(&RecordKey::Seen(event.clone()), |previous| seen.to_payload(previous));
    }

    /// Puts a backup back, record by record: what another tab wrote since is merged with it. `false` when something could
    /// not be kept.
    pub fn adopt(self, import: BackupImport) -> bool {
        let mut outcome = Ok(());
        for (key, envelope) in import.changes {
            let name = key.to_string();
            self.reread(&key);
            if self.data.with_untracked(|data| data.is_newer(&key)) {
                continue;
            }
            self.data.update_untracked(|data| data.merge_in(key.clone(), envelope));
            let text = self.data.with_untracked(|data| data.records.get(&key).map(Envelope::encode));
            outcome = outcome.and(text.map_or(Ok(()), |text| local_storage::set(&name, &text)));
        }
        self.data.notify();
        self.note(outcome);
        outcome.is_ok()
    }

    /// What replacing all that is here by these records would do.
    pub fn replacement(self, records: &RecordMap) -> Replacement {
        self.data.with_untracked(|data| replacement(records, data, clock::now_millis(), &self.device_name()))
    }

    /// Erases everything of ours, what was put aside and the name of the device included. `false` when the browser
    /// does not let us.
    pub fn erase_all(self) -> bool {
        let stored = local_storage::all().unwrap_or_default().into_iter().map(|(key, _)| key);
        let mut ours: Vec<String> = stored.filter(|key| key.starts_with(PREFIX)).collect();
        // Another tab hears of each, and notes how an event is for as long as it is the visitor's own.
        ours.sort_by_key(|key| {
            (key == DEVICE_KEY, matches!(RecordKey::parse(key), Some(RecordKey::Seen(_))))
        });
        let is_erased = ours.iter().all(|key| local_storage::remove(key).is_ok());
        self.read_all();
        is_erased
    }

    /// Forgets everything that is in memory: in a kiosk nothing is anywhere else.
    pub fn forget_all(self) {
        self.data.set(VisitorData::default());
        self.trouble.set(None);
    }

    /// Takes a record away; a tombstone stays, so that an older copy does not bring it back.
    pub fn remove(self, key: &RecordKey) {
        self.put(key, RecordContent::Tombstone);
    }

    /// Puts back the record that was there before it was removed.
    pub fn restore(self, key: &RecordKey, payload: Payload) {
        self.put(key, RecordContent::Payload(payload));
    }

    fn write(self, key: &RecordKey, payload: impl FnOnce(Option<&Payload>) -> Payload) -> bool {
        let content = self.content(key, payload);
        self.put(key, content)
    }

    fn write_quietly(self, key: &RecordKey, payload: impl FnOnce(Option<&Payload>) -> Payload) -> bool {
        let content = self.content(key, payload);
        self.put_quietly(key, content) == Some(Ok(()))
    }

    fn content(self, key: &RecordKey, payload: impl FnOnce(Option<&Payload>) -> Payload) -> RecordContent {
        self.look_for_erasure();
        RecordContent::Payload(self.data.with_untracked(|data| payload(data.payload(key))))
    }

    fn put(self, key: &RecordKey, content: RecordContent) -> bool {
        let Some(kept) = self.put_quietly(key, content) else { return false };
        self.note(kept);
        kept.is_ok()
    }

    /// The same without telling when it was not kept; nothing when something stands there that must not be written over.
    fn put_quietly(self, key: &RecordKey, content: RecordContent) -> Option<Result<(), StorageError>> {
        self.reread(key);
        if self.data.with_untracked(|data| data.is_newer(key)) || self.is_in_the_way(key) {
            return None;
        }
        let device = self.device_name();
        let envelope = self.data.with_untracked(|data| {
            Envelope::next(data.records.get(key), content, clock::now_millis(), &device)
        });
        let kept = local_storage::set(&key.to_string(), &envelope.encode());
        // A favorite that is not kept still works until the page closes; a registration must not seem saved.
        if kept.is_ok() || !matches!(key, RecordKey::Registration(_)) {
            self.data.update(|data| data.merge_in(key.clone(), envelope));
        }
        Some(kept)
    }

    /// Notes whether a change was kept; each time that one was not is told. That everything was erased before stays true.
    fn note(self, outcome: Result<(), StorageError>) {
        let before = self.trouble.get_untracked();
        let trouble = outcome.err().map(Trouble::NotKept).or(before.filter(|it| *it == Trouble::Erased));
        if outcome.is_err() || trouble != before {
            self.trouble.set(trouble);
        }
    }

    /// Another tab may have written since; what it wrote is read first, so that our stamp is later than its.
    fn reread(self, key: &RecordKey) {
        self.look_for_erasure();
        if let Ok(Some(text)) = local_storage::get(&key.to_string()) {
            self.data.update_untracked(|data| data.take(key.to_string(), text));
        }
    }

    /// Takes what another tab wrote.
    fn take(self, name: String, text: String) {
        self.look_for_erasure();
        if name == DEVICE_KEY {
            return self.device.set_value(text);
        }
        self.data.update(|data| data.take(name.clone(), text.clone()));
        self.quarantine();
        self.keep_the_later(&name, &text);
    }

    /// When two tabs write at once, the storage may end with the earlier of both; the later one counts.
    fn keep_the_later(self, name: &str, text: &str) {
        let Some(key) = RecordKey::parse(name) else { return };
        let Some(later) = self.data.with_untracked(|data| data.instead_of(&key, text)) else { return };
        let stands = local_storage::get(name).ok().flatten();
        if stands.as_deref() == Some(text) && !self.is_in_the_way(&key) {
            // Without room for it, both tabs still show the later one.
            _ = local_storage::set(name, &later);
        }
    }

    /// Reads everything again: not every change elsewhere is told, and a page that was put away heard of none.
    pub fn read_again(self) {
        if self.look_for_erasure() {
            return;
        }
        // What could not be kept is only here, and stays.
        let stored = local_storage::all().unwrap_or_default();
        let records = stored.into_iter().filter(|(key, _)| RecordKey::parse(key).is_some());
        self.data.update(|data| {
            data.damaged.clear();
            records.for_each(|(key, text)| data.take(key, text));
        });
        self.quarantine();
    }

    fn read_all(self) {
        match local_storage::all() {
            Ok(stored) => {
                self.data.set(sort_records(stored));
                self.quarantine();
            }
            Err(error) => self.note(Err(error)),
        }
    }

    /// The random name of this device; without storage a new one each time, which only breaks ties.
    fn device_name(self) -> String {
        let stored = local_storage::get(DEVICE_KEY).ok().flatten();
        let name = stored.clone().unwrap_or_else(random::name);
        // Where nothing is kept, each write has a name of its own, which only decides ties.
        if stored.is_some() || local_storage::set(DEVICE_KEY, &name).is_ok() {
            self.device.set_value(name.clone());
        }
        name
    }
}
