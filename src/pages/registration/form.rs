//! The form: what was typed stays, whatever goes wrong.

use super::Own;
use super::fields::FormFields;
use super::problems::ProblemSummary;
use crate::components::ClashLines;
use crate::components::localized;
use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::delivery::use_delivery;
use crate::state::location::{use_form_texts, use_rare_texts};
use crate::state::outbox::use_outbox;
use crate::state::retention::use_retention;
use crate::state::visitor::use_visitor;
use crate::ui::{Notice, NoticeKind, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::id::SessionId;
use stadsgesprek_core::registration::{Details, Field, FieldProblem, Form, asked_fields, validate};
use stadsgesprek_core::schedule::Event;
use std::sync::Arc;

/// What the fields share: what was typed, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    /// What was typed.
    pub form: RwSignal<Form>,
    /// What was wrong when it was last sent.
    pub problems: RwSignal<Vec<FieldProblem>>,
}

/// The form.
#[component]
pub fn RegistrationForm(
    /// The event.
    event: StoredValue<Arc<Event>>,
    /// The visitor's own registration, to be changed.
    own: Own,
    /// Whether there is one to be changed.
    is_change: bool,
    /// Whether the form is open.
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let outbox = use_outbox();
    let visitor = use_visitor();
    let rare = use_rare_texts();
    let delivery = use_delivery();
    let retention = use_retention();
    let announcer = use_announcer();
    let blank =
        own.map_or_else(|| Form { seats: "1".to_owned(), ..Form::default() }, |(_, it)| typed(it.details));
    let blank = StoredValue::new(blank);
    let draft = event.with_value(|event| visitor.draft(event.id()));
    let has_draft = RwSignal::new(draft.is_some());
    let form = draft.unwrap_or_else(|| blank.get_value());
    let state = FormState { form: RwSignal::new(form), problems: RwSignal::new(Vec::new()) };
    keep_typing(event, state, blank);
    let forget = move || event.with_value(|event| visitor.forget_draft(event.id()));
    let begin_anew = move |_| {
        state.form.set(blank.get_value());
        forget();
        has_draft.set(false);
        page::focus_when_drawn("page-title");
    };
    let leave = move |_| {
        forget();
        is_editing.set(false);
    };
    let is_refused = RwSignal::new(false);
    let send = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let event = event.get_value();
        let Some(registration) = &event.about.registration else { return };
        match validate(&state.form.get_untracked(), registration, &event.sessions) {
            Err(problems) => {
                state.problems.set(problems);
                page::show_when_drawn("problems");
            }
            Ok(details) => {
                state.problems.set(Vec::new());
                let is_kept = outbox.submit(&event, details);
                is_refused.set(!is_kept);
                announcer.say(if is_kept { t.registration_saved } else { t.registration_not_saved });
                if is_kept {
                    forget();
                    is_editing.set(false);
                    page::show_when_drawn("registration-kept");
                }
            }
        }
    };
    let fields = event.with_value(|event| {
        let registration = event.about.registration.as_ref();
        registration.map(|registration| asked_fields(registration, &event.sessions)).unwrap_or_default()
    });
    view! {
        <form class="registration-form" novalidate on:submit=send>
            <ProblemSummary problems=state.problems />
            <p class="registration-purpose">
                {live_text(move || delivery.with(|delivery| rare.purpose(delivery.as_ref(), retention)))}
            </p>
            {when(move || has_draft.get(), move || view! {
                <Notice kind=NoticeKind::Quiet>
                    <p>{rare.draft_kept}</p>
                    <button type="button" class="button" on:click=begin_anew>{rare.draft_erase}</button>
                </Notice>
            })}
            <p class="registration-note">{t.registration_required_fields}</p>
            <ClashLines event=event.get_value() />
            <FormFields event fields state />
            {when(move || is_refused.get(), move || view! {
                <Notice kind=NoticeKind::Signal>
                    <p>{t.registration_not_saved}</p>
                </Notice>
            })}
            <div class="actions">
                <button type="submit" class="button" data-kind="primary">
                    {if is_change { t.registration_save_changes } else { t.registration_save }}
                </button>
                {is_change
                    .then(|| {
                        view! {
                            <button type="button" class="button" on:click=leave>
                                {t.registration_leave_unchanged}
                            </button>
                        }
                    })}
            </div>
        </form>
    }
    .into_any()
}

/// Keeps what is typed until it is sent: the page may be loaded again, left or thrown away by the device.
fn keep_typing(event: StoredValue<Arc<Event>>, state: FormState, blank: StoredValue<Form>) {
    let visitor = use_visitor();
    let (event, title) = event.with_value(|event| (event.id().clone(), localized(&event.about.title).0));
    Effect::new(move |previous: Option<Form>| {
        let form = state.form.get();
        if previous.is_some_and(|previous| previous != form) {
            untrack(|| {
                if blank.with_value(|blank| *blank == form) {
                    visitor.forget_draft(&event);
                } else {
                    visitor.keep_draft(&event, &title, &form);
                }
            });
        }
        form
    });
}

/// A saved registration as it would be typed.
fn typed(details: Details) -> Form {
    Form {
        name: details.name.unwrap_or_default(),
        email: details.email.unwrap_or_default(),
        seats: details.seats.map_or_else(|| "1".to_owned(), |seats| seats.to_string()),
        sessions: details.sessions,
        question: details.question.unwrap_or_default(),
        accessibility_needs: details.accessibility_needs.unwrap_or_default(),
    }
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
    pub fn toggle(self, id: &SessionId) {
        self.form.update(|form| match form.sessions.iter().position(|chosen| chosen == id) {
            Some(at) => drop(form.sessions.remove(at)),
            None => form.sessions.push(id.clone()),
        });
    }

    /// What is wrong with a field.
    pub fn problem(self, field: Field) -> Option<FieldProblem> {
        self.problems.with(|problems| problems.iter().find(|problem| problem.field == field).copied())
    }
}
