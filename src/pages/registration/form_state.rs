//! What was typed in the form, and what is wrong with it.

use super::fields::option_id;
use super::problems::field_id;
use crate::platform::field as page_field;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::registration::{Field, FieldProblem, Form, selectable_sessions};

/// What the fields share: what was typed, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    /// What was typed.
    pub form: RwSignal<Form>,
    /// What was wrong when it was last sent.
    pub problems: RwSignal<Vec<FieldProblem>>,
}

impl FormState {
    /// What was typed in a field.
    pub fn get(self, field: Field) -> String {
        self.form.with(|form| match field {
            Field::Name => form.name.clone(),
            Field::Email => form.email.clone(),
            Field::Seats => form.seats.clone(),
            Field::Question => form.question.clone(),
            Field::AccessibilityNeeds => form.accessibility_needs.clone(),
            Field::Sessions => String::new(),
        })
    }

    /// Keeps what was typed in a field.
    pub fn set(self, field: Field, text: String) {
        self.form.update(|form| match field {
            Field::Name => form.name = text,
            Field::Email => form.email = text,
            Field::Seats => form.seats = text,
            Field::Question => form.question = text,
            Field::AccessibilityNeeds => form.accessibility_needs = text,
            Field::Sessions => {}
        });
    }

    /// Chooses a session, or no longer.
    pub fn choose(self, id: &SessionId, is_chosen: bool) {
        self.form.update(|form| {
            form.sessions.retain(|chosen| chosen != id);
            if is_chosen {
                form.sessions.push(id.clone());
            }
        });
    }

    /// Takes over what stands in the fields: a browser that fills in a form need not say so.
    pub fn read(self, fields: &[Field], event: &Event) {
        for field in fields.iter().copied().filter(|field| *field != Field::Sessions) {
            if let Some(text) =
                page_field::text(field_id(field)).filter(|text| *text != untrack(|| self.get(field)))
            {
                self.set(field, text);
            }
        }
        for session in selectable_sessions(&event.sessions) {
            let id = &session.about.id;
            let is_chosen = self.form.with_untracked(|form| form.sessions.contains(id));
            if let Some(is_ticked) = page_field::is_ticked(&option_id(id)).filter(|it| *it != is_chosen) {
                self.choose(id, is_ticked);
            }
        }
    }

    /// What is wrong with a field.
    pub fn problem(self, field: Field) -> Option<FieldProblem> {
        self.problems.with(|problems| problems.iter().find(|problem| problem.field == field).copied())
    }
}
