//! What the visitor saved on this device. The one place that writes to storage.

use crate::platform::local_storage::{self, StorageError};
use crate::platform::{clock, random};
use leptos::prelude::*;
use stadsgesprek_core::id::{EventId, SessionId};
use stadsgesprek_core::registration::{Details, Retention};
use stadsgesprek_core::schedule::{Event, Schedule};
use stadsgesprek_core::text::Language;
use stadsgesprek_core::time::Moment;
use stadsgesprek_core::visitor::{
    Content, Envelope, Favorite, Import, PREFIX, Payload, RecordKey, Registration, RegistrationId,
    RegistrationState, Settings, VisitorData, quarantine_key, sort_records,
};

const DEVICE_KEY: &str = "sg1.device";

/// What the visitor saved.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    data: RwSignal<VisitorData>,
    trouble: RwSignal<Option<StorageError>>,
}

/// The keys and texts of the storage, unless it is blocked.
pub type Stored = Result<Vec<(String, String)>, StorageError>;

/// Makes another registration of one; nothing when it stays as it is.
pub type Change<'a> = &'a dyn Fn(Registration) -> Option<Registration>;

/// Provides what the visitor saved.
pub fn provide_visitor(stored: Stored) -> Visitor {
    let trouble = stored.as_ref().err().copied();
    let data = sort_records(stored.unwrap_or_default());
    let visitor = Visitor { data: RwSignal::new(data), trouble: RwSignal::new(trouble) };
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
        use local_storage::Change::{Cleared, Key};
        local_storage::on_change(move |change| match change {
            Key { key, text: Some(text) } => self.take(key, text),
            Key { .. } | Cleared => self.read_all(),
        });
    }

    /// What is saved.
    pub fn data(self) -> Signal<VisitorData> {
        self.data.into()
    }

    /// Why the last change was not kept.
    pub fn trouble(self) -> Signal<Option<StorageError>> {
        self.trouble.into()
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

    /// The registration for an event that was not cancelled, else the one made last.
    pub fn registration_for(self, event: &Event) -> Option<(RegistrationId, Registration)> {
        let is_for = |id: &EventId| event.id() == id || event.about.former_ids.contains(id);
        self.data.with(|data| {
            let found = data.registrations().filter(|(_, registration)| is_for(&registration.event));
            let rank = |registration: &Registration| {
                (registration.state != RegistrationState::Cancelled, registration.made_at)
            };
            let best = found.max_by_key(|(_, registration)| rank(registration));
            best.map(|(id, registration)| (id.clone(), registration))
        })
    }

    /// Saves a registration, changed from the one there is or from a new one. `false` when it could not be kept.
    pub fn save_registration(self, event: &Event, title: &str, change: Change) -> bool {
        let existing = untrack(|| self.registration_for(event));
        let Some(id) = existing.map(|(id, _)| id).or_else(|| RegistrationId::parse(&random::uuid())) else {
            return false;
        };
        let blank = Registration {
            event: event.id().clone(),
            title: title.to_owned(),
            start: event.about.start.clone(),
            details: Details::default(),
            state: RegistrationState::OnDevice,
            made_at: clock::now_millis(),
            message: None,
        };
        self.rewrite(&id, &|existing| {
            let Registration { message, made_at, .. } = existing.unwrap_or_else(|| blank.clone());
            change(Registration { message, made_at, ..blank.clone() })
        })
    }

    /// Changes a registration as it is now, whatever other tabs did. `false` when nothing was to be changed, or when
    /// that could not be kept.
    pub fn change_registration(self, id: &RegistrationId, change: Change) -> bool {
        self.rewrite(id, &|existing| change(existing?))
    }

    /// Reads a registration again: another tab may have written since.
    pub fn refresh(self, id: &RegistrationId) {
        self.reread(&RecordKey::Registration(id.clone()));
    }

    fn rewrite(
        self,
        id: &RegistrationId,
        change: &dyn Fn(Option<Registration>) -> Option<Registration>,
    ) -> bool {
        let key = RecordKey::Registration(id.clone());
        self.reread(&key);
        let found = self.data.with_untracked(|data| data.payload(&key).map(Registration::of));
        let changed = change(found.and_then(Result::ok));
        changed.is_some_and(|changed| self.write(&key, |previous| changed.to_payload(previous)))
    }

    /// Erases the details of registrations whose event is over for as long as they are kept; that there was one
    /// stays.
    pub fn expire(self, schedule: &Schedule, retention: Retention, now: Moment) {
        let is_due = |id: &EventId| {
            let over = schedule.event(id).and_then(|event| event.when.over_at());
            over.is_some_and(|over| over.plus_minutes(retention.minutes()) < now)
        };
        let due: Vec<(RegistrationId, Registration)> = self.data.with_untracked(|data| {
            let kept =
                data.registrations().filter(|(_, it)| it.details != Details::default() && is_due(&it.event));
            kept.map(|(id, registration)| (id.clone(), registration)).collect()
        });
        for (id, registration) in due {
            let bare = registration.expired();
            self.write(&RecordKey::Registration(id), |previous| bare.to_payload(previous));
        }
    }

    /// Remembers that the visitor has read the advice about this browser.
    pub fn mark_advised(self) {
        self.write(&RecordKey::Settings, |previous| Settings { is_advised: true }.to_payload(previous));
    }

    /// Puts a backup back, record by record: what another tab wrote since is merged with it. `false` when something could
    /// not be kept.
    pub fn adopt(self, import: Import) -> bool {
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
        self.trouble.set(outcome.err());
        outcome.is_ok()
    }

    /// Erases everything of ours, what was put aside and the name of the device included. `false` when the browser
    /// does not let us.
    pub fn erase_all(self) -> bool {
        let stored = local_storage::all().unwrap_or_default();
        let mut ours = stored.iter().filter(|(key, _)| key.starts_with(PREFIX));
        let is_erased = ours.all(|(key, _)| local_storage::remove(key).is_ok());
        self.read_all();
        is_erased
    }

    /// Forgets everything that is in memory: in a kiosk nothing is anywhere else.
    pub fn forget(self) {
        self.data.set(VisitorData::default());
        self.trouble.set(None);
    }

    /// Takes a record away; a tombstone stays, so that an older copy does not bring it back.
    pub fn remove(self, key: &RecordKey) {
        self.put(key, Content::Tombstone);
    }

    /// Puts back the record that was there before it was removed.
    pub fn restore(self, key: &RecordKey, payload: Payload) {
        self.put(key, Content::Payload(payload));
    }

    fn write(self, key: &RecordKey, payload: impl FnOnce(Option<&Payload>) -> Payload) -> bool {
        let payload = self.data.with_untracked(|data| payload(data.payload(key)));
        self.put(key, Content::Payload(payload))
    }

    fn put(self, key: &RecordKey, content: Content) -> bool {
        self.reread(key);
        if self.data.with_untracked(|data| data.is_newer(key)) {
            return false;
        }
        let device = device();
        let envelope = self.data.with_untracked(|data| {
            Envelope::next(data.records.get(key), content, clock::now_millis(), &device)
        });
        let kept = local_storage::set(&key.to_string(), &envelope.encode());
        // A favorite that is not kept still works until the page closes; a registration must not seem saved.
        if kept.is_ok() || !matches!(key, RecordKey::Registration(_)) {
            self.data.update(|data| data.merge_in(key.clone(), envelope));
        }
        self.trouble.set(kept.err());
        kept.is_ok()
    }

    /// Another tab may have written since; what it wrote is read first, so that our stamp is later than its.
    fn reread(self, key: &RecordKey) {
        if let Ok(Some(text)) = local_storage::get(&key.to_string()) {
            self.data.update_untracked(|data| data.take(key.to_string(), text));
        }
    }

    fn take(self, key: String, text: String) {
        self.data.update(|data| data.take(key, text));
        self.quarantine();
    }

    fn read_all(self) {
        match local_storage::all() {
            Ok(stored) => {
                self.data.set(sort_records(stored));
                self.quarantine();
            }
            Err(error) => self.trouble.set(Some(error)),
        }
    }

    /// Moves what cannot be read aside: first the copy, then the removal, so that nothing is lost in between.
    fn quarantine(self) {
        let damaged = self.data.with_untracked(|data| data.damaged.clone());
        for record in &damaged {
            let aside = quarantine_key(clock::now_millis(), &record.key);
            if local_storage::set(&aside, &record.text).is_ok() && local_storage::remove(&record.key).is_ok()
            {
                self.data.update(|data| {
                    data.damaged.retain(|other| other != record);
                    data.take(aside, record.text.clone());
                });
            }
        }
    }
}

/// The random name of this device; without storage a new one each time, which only breaks ties.
fn device() -> String {
    if let Ok(Some(name)) = local_storage::get(DEVICE_KEY) {
        return name;
    }
    let name = random::name();
    // Where nothing is kept, each write has a name of its own, which only decides ties.
    let _ = local_storage::set(DEVICE_KEY, &name);
    name
}
