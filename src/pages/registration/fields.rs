//! The fields of the form: visible labels, the problem tied to its field.

use super::form_state::FormState;
use super::note_buttons::NoteButtons;
use super::problems::{field_id, problem_words};
use crate::components::localized;
use crate::platform::field as page_field;
use crate::state::liveness::is_live;
use crate::state::location::{use_form_texts, use_language};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::{Event, Session};
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::registration::{FormField, selectable_sessions};
use std::sync::Arc;

/// The fields that the event asks.
#[component]
pub fn FormFields(
    event: StoredValue<Arc<Event>>,
    /// Which fields, in order.
    fields: Vec<FormField>,
    state: FormState,
) -> impl IntoView {
    fields
        .into_iter()
        .map(|field| match field {
            FormField::Sessions => view! { <SessionField event state /> }.into_any(),
            FormField::Question => view! { <LongField field state /> <NoteButtons event state /> }.into_any(),
            FormField::AccessibilityNeeds => view! { <LongField field state /> }.into_any(),
            _ => view! { <ShortField field state /> }.into_any(),
        })
        .collect_view()
}

/// The problem of a field, tied to it.
#[component]
fn FieldProblemLine(field: FormField, state: FormState) -> impl IntoView {
    let t = use_form_texts();
    let id = format!("{}-problem", field_id(field));
    live(move || {
        let words = state.problem(field).map(|problem| problem_words(problem, t));
        words.map(|words| view! { <p class="field-problem" id=id.clone()>{words}</p> })
    })
}

/// What describes the input: its hint and its problem, as far as they are there.
fn described_by(field: FormField, state: FormState, has_hint: bool) -> Option<String> {
    let id = field_id(field);
    let hint = has_hint.then(|| format!("{id}-hint"));
    let problem = state.problem(field).map(|_| format!("{id}-problem"));
    let ids: Vec<String> = hint.into_iter().chain(problem).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[component]
fn ShortField(field: FormField, state: FormState) -> impl IntoView {
    let t = use_form_texts();
    let id = field_id(field);
    let (label, autocomplete, inputmode) = match field {
        FormField::Email => (t.field_email, "email", "email"),
        FormField::Seats => (t.field_seats, "off", "numeric"),
        _ => (t.field_name, "name", "text"),
    };
    page_field::follow(id.to_owned(), move || state.get(field));
    view! {
        <div class="field" data-field=id>
            <label for=id>{label}</label>
            <FieldProblemLine field state />
            <input
                id=id
                name=id
                // Fields for numbers and addresses keep what they do not like from us, or tell us something else.
                type="text"
                autocomplete=autocomplete
                autocapitalize=(field == FormField::Email).then_some("none")
                spellcheck=(field == FormField::Email).then_some("false")
                inputmode=inputmode
                disabled=!is_live()
                value=(!is_live()).then(|| state.get(field))
                aria-invalid=move || state.problem(field).map(|_| "true")
                aria-describedby=move || described_by(field, state, false)
                on:input:target=move |ev| state.set(field, ev.target().value())
                on:change:target=move |ev| state.set(field, ev.target().value())
            />
        </div>
    }
    .into_any()
}

#[component]
fn LongField(field: FormField, state: FormState) -> impl IntoView {
    let t = use_form_texts();
    let id = field_id(field);
    let (label, hint) = match field {
        FormField::AccessibilityNeeds => (t.field_needs, t.field_needs_hint),
        _ => (t.field_question, t.field_question_hint),
    };
    page_field::follow(id.to_owned(), move || state.get(field));
    view! {
        <div class="field">
            <label for=id>{label} " " <span class="field-optional">"(" {t.field_optional} ")"</span></label>
            <p class="field-hint" id=format!("{id}-hint")>{hint}</p>
            <FieldProblemLine field state />
            <textarea
                id=id
                name=id
                rows="3"
                disabled=!is_live()
                aria-invalid=move || state.problem(field).map(|_| "true")
                aria-describedby=move || described_by(field, state, true)
                on:input:target=move |ev| state.set(field, ev.target().value())
                on:change:target=move |ev| state.set(field, ev.target().value())
            ></textarea>
        </div>
    }
    .into_any()
}

#[component]
fn SessionField(event: StoredValue<Arc<Event>>, state: FormState) -> impl IntoView {
    let t = use_form_texts();
    let id = field_id(FormField::Sessions);
    let sessions =
        event.with_value(|event| selectable_sessions(&event.sessions).cloned().collect::<Vec<_>>());
    view! {
        <fieldset
            class="field"
            id=id
            tabindex="-1"
            aria-describedby=move || described_by(FormField::Sessions, state, false)
        >
            <legend>{t.field_sessions}</legend>
            <FieldProblemLine field=FormField::Sessions state />
            {sessions.into_iter().map(|session| view! { <SessionOption session state /> }).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The id of the box of a session.
pub fn option_id(session: &SessionId) -> String {
    format!("session-{session}")
}

#[component]
fn SessionOption(session: Session, state: FormState) -> impl IntoView {
    let language = use_language();
    let id = session.about.id.clone();
    let element_id = option_id(&id);
    let (title, lang) = localized(&session.about.title);
    let time = session.start.map(|start| dates::clock_short(start, language));
    let own = id.clone();
    let target_id = is_live().then(|| element_id.clone());
    view! {
        <label class="option" for=target_id>
            <input
                type="checkbox"
                id=element_id
                disabled=!is_live()
                prop:checked=move || state.form.with(|form| form.sessions.contains(&own))
                on:change:target=move |ev| state.choose(&id, ev.target().checked())
            />
            <span class="option-name">{time.map(|time| format!("{time} "))} <span lang=lang>{title}</span></span>
        </label>
    }
    .into_any()
}
