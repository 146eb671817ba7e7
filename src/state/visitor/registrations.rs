//! The visitor's registrations: found by their event, made, changed as they are now, and erased in time.

use super::{RegistrationChange, Visitor};
use crate::platform::{clock, random};
use leptos::prelude::*;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::registration::Details;
use stadsgesprek_core::visitor::saved::{RecordKey, Registration, RegistrationId, RegistrationState};

impl Visitor {
    /// The registrations for an event, in no order.
    pub fn registrations_for(self, event: &Event) -> Vec<(RegistrationId, Registration)> {
        let is_for = |id: &EventId| event.id() == id || event.about.former_ids.contains(id);
        self.data.with(|data| {
            let found = data.registrations().filter(|(_, registration)| is_for(&registration.event));
            found.map(|(id, registration)| (id.clone(), registration)).collect()
        })
    }

    /// The registration for an event that was not cancelled, else the one made last.
    pub fn registration_for(self, event: &Event) -> Option<(RegistrationId, Registration)> {
        let rank = |registration: &Registration| {
            (registration.state != RegistrationState::Cancelled, registration.made_at)
        };
        self.registrations_for(event).into_iter().max_by_key(|(_, registration)| rank(registration))
    }

    /// Saves a registration: the one with this id, or a new one. Which it is; nothing when it could not be kept.
    pub fn save_registration(
        self,
        event: &Event,
        title: &str,
        id: Option<&RegistrationId>,
        change: RegistrationChange,
    ) -> Option<RegistrationId> {
        let id = id.cloned().or_else(|| RegistrationId::parse(&random::uuid()))?;
        let blank = Registration {
            event: event.id().clone(),
            title: title.to_owned(),
            start: event.about.start.clone(),
            details: Details::default(),
            state: RegistrationState::OnDevice,
            made_at: clock::now_millis(),
            message: None,
        };
        let is_kept = self.rewrite(&id, &|existing| {
            let Registration { message, made_at, .. } = existing.unwrap_or_else(|| blank.clone());
            change(Registration { message, made_at, ..blank.clone() })
        });
        is_kept.then_some(id)
    }

    /// Changes a registration as it is now, whatever other tabs did. `false` when nothing was to be changed, or when
    /// that could not be kept.
    pub fn change_registration(self, id: &RegistrationId, change: RegistrationChange) -> bool {
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
    /// stays. Forms that were never sent go altogether.
    pub fn expire(self, schedule: &Schedule, retention: Retention, now: Moment) {
        self.look_for_erasure();
        let (registrations, drafts) = self.data.with_untracked(|data| {
            let registrations = data.expired_registrations(schedule, retention, now);
            (registrations, data.expired_drafts(schedule, retention, now))
        });
        for (id, registration) in registrations {
            let bare = registration.expired();
            self.write(&RecordKey::Registration(id), |previous| bare.to_payload(previous));
        }
        drafts.iter().for_each(|key| self.remove(key));
    }
}
