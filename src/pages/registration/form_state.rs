//! What was typed in the form, and what is wrong with it.

use super::fields::option_id;
use super::problems::field_id;
use crate::platform::field as page_field;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::registration::{FieldProblem, FormField, FormValues, selectable_sessions};

/// What the fields share: what was typed, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    /// As typed, also when it is not valid.
    pub form: RwSignal<FormValues>,
    /// What was wrong when it was last sent.
    pub problems: RwSignal<Vec<FieldProblem>>,
}

impl FormState {
    /// What was typed in a field.
    pub fn get(self, field: FormField) -> String {
        self.form.with(|form| match field {
            FormField::Name => form.name.clone(),
            FormField::Email => form.email.clone(),
            FormField::Seats => form.seats.clone(),
            FormField::Question => form.question.clone(),
            FormField::AccessibilityNeeds => form.accessibility_needs.clone(),
            FormField::Sessions => String::new(),
        })
    }

    /// Keeps what was typed in a field.
    pub fn set(self, field: FormField, text: String) {
        self.form.update(|form| match field {
            FormField::Name => form.name = text,
            FormField::Email => form.email = text,
            FormField::Seats => form.seats = text,
            FormField::Question => form.question = text,
            FormField::AccessibilityNeeds => form.accessibility_needs = text,
            FormField::Sessions => {}
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
    pub fn read(self, fields: &[FormField], event: &Event) {
        for field in fields.iter().copied().filter(|field| *field != FormField::Sessions) {
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

    /// Takes over what was typed in the written form, while that is still there: a field in which nothing was leaves what was kept
    /// before.
    pub fn read_early(self, fields: &[FormField], event: &Event, blank: &FormValues) {
        let kept = self.form.get_untracked();
        self.form.set(blank.clone());
        self.read(fields, event);
        let typed = self.form.get_untracked();
        let chosen = |typed: String, blank: &str, kept: String| if typed == blank { kept } else { typed };
        self.form.set(FormValues {
            name: chosen(typed.name, &blank.name, kept.name),
            email: chosen(typed.email, &blank.email, kept.email),
            seats: chosen(typed.seats, &blank.seats, kept.seats),
            sessions: if typed.sessions.is_empty() { kept.sessions } else { typed.sessions },
            question: chosen(typed.question, &blank.question, kept.question),
            accessibility_needs: chosen(
                typed.accessibility_needs,
                &blank.accessibility_needs,
                kept.accessibility_needs,
            ),
        });
    }

    /// What is wrong with a field.
    pub fn problem(self, field: FormField) -> Option<FieldProblem> {
        self.problems.with(|problems| problems.iter().find(|problem| problem.field == field).copied())
    }
}
