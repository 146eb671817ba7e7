//! What is typed in a form is kept until it is sent: the page may be loaded again, left or thrown away by the device.

use super::form_state::FormState;
use crate::components::localized;
use crate::platform::page;
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::registration::FormValues;
use stadsgesprek_core::visitor::saved::RegistrationId;
use std::sync::Arc;

/// Of which event, with its title, and which registration it would change.
type About = (EventId, String, Option<RegistrationId>);

/// What is kept of a form.
#[derive(Clone, Copy)]
pub struct FormDraft {
    about: StoredValue<About>,
    visitor: Visitor,
}

impl FormDraft {
    /// Of the form of an event, to change a registration or for a new one.
    pub fn new(event: StoredValue<Arc<Event>>, changes: Option<RegistrationId>) -> Self {
        let about = event.with_value(|event| (event.id().clone(), localized(&event.about.title).0, changes));
        Self { about: StoredValue::new(about), visitor: use_visitor() }
    }

    /// What was typed before.
    pub fn taken_up(self) -> Option<FormValues> {
        self.about.with_value(|(event, title, changes)| self.visitor.draft(event, title, changes.as_ref()))
    }

    /// Keeps what is typed from now on, unless it is what the form begins with.
    pub fn keep_typing(self, state: FormState, blank: StoredValue<FormValues>) {
        let is_blank = move |form: &FormValues| blank.with_value(|blank| blank == form);
        Effect::new(move |previous: Option<FormValues>| {
            let form = state.form.get();
            if previous.is_some_and(|previous| previous != form) {
                untrack(|| if is_blank(&form) { self.forget() } else { self.keep(&form) });
            }
            form
        });
        page::on_leave(move || {
            let form = state.form.get_untracked();
            if !is_blank(&form) {
                self.keep(&form);
            }
        });
    }

    fn keep(self, form: &FormValues) {
        self.about.with_value(|(event, title, changes)| {
            // What cannot be kept still stands in the form.
            let _ = self.visitor.keep_draft(event, title, changes.as_ref(), form);
        });
    }

    /// Forgets what was typed.
    pub fn forget(self) {
        self.about.with_value(|(event, ..)| self.visitor.forget_draft(event));
    }
}
