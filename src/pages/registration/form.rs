//! The form: what was typed stays, whatever goes wrong.

use super::OwnRegistration;
use super::draft::FormDraft;
use super::elsewhere::{ElsewhereQuestion, FormSubject};
use super::fields::FormFields;
use super::form_state::FormState;
use super::problems::ProblemSummary;
use crate::components::ClashLines;
use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::delivery::use_delivery;
use crate::state::early::use_early;
use crate::state::liveness::is_live;
use crate::state::location::{use_form_texts, use_rare_texts};
use crate::state::outbox::use_outbox;
use crate::state::retention::use_retention;
use crate::ui::{Notice, NoticeKind, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::registration::{Details, FormValues, asked_fields, validate};
use stadsgesprek_core::visitor::saved::RegistrationId;
use std::sync::Arc;

/// What the event asks, the problems found, and the button that sends it.
#[component]
pub fn RegistrationForm(
    event: StoredValue<Arc<Event>>,
    /// The visitor's own registration, to be changed.
    own: OwnRegistration,
    /// Whether there is one to be changed.
    is_change: bool,
    /// The registration that is shown afterwards.
    chosen: RwSignal<Option<RegistrationId>>,
    /// Whether the form is open.
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let outbox = use_outbox();
    let rare = use_rare_texts();
    let delivery = use_delivery();
    let retention = use_retention();
    let announcer = use_announcer();
    let subject = FormSubject::new(event, own.as_ref().map(|(id, _)| id.clone()));
    let blank = own.map_or_else(
        || FormValues { seats: "1".to_owned(), ..FormValues::default() },
        |(_, it)| typed(it.details),
    );
    let blank = StoredValue::new(blank);
    let draft = FormDraft::new(event, subject.id().filter(|_| is_change));
    // A page that is written knows of no visitor.
    let kept = is_live().then(|| draft.taken_up()).flatten();
    let has_draft = RwSignal::new(kept.is_some());
    let form = kept.unwrap_or_else(|| blank.get_value());
    let state = FormState { form: RwSignal::new(form), problems: RwSignal::new(Vec::new()) };
    let begin_anew = move |_| {
        state.form.set(blank.get_value());
        draft.forget();
        has_draft.set(false);
        page::focus_when_drawn("page-title");
    };
    let leave = move |_| {
        draft.forget();
        is_editing.set(false);
    };
    let fields = event.with_value(|event| {
        let registration = event.about.registration.as_ref();
        registration.map(|registration| asked_fields(registration, &event.sessions)).unwrap_or_default()
    });
    let asked = StoredValue::new(fields.clone());
    if use_early().has_form() && !is_change {
        event.with_value(|event| state.read_early(&fields, event, &blank.get_value()));
    }
    if is_live() {
        draft.keep_typing(state, blank);
    }
    let is_refused = RwSignal::new(false);
    let send = move || {
        let event = event.get_value();
        let Some(registration) = &event.about.registration else { return };
        asked.with_value(|asked| state.read(asked, &event));
        if subject.must_ask() {
            return;
        }
        match validate(&state.form.get_untracked(), registration, &event.sessions) {
            Err(problems) => {
                state.problems.set(problems);
                page::show_when_drawn("problems");
            }
            Ok(details) => {
                state.problems.set(Vec::new());
                let kept = outbox.submit(&event, subject.id().as_ref(), details);
                is_refused.set(kept.is_none());
                announcer.say(if kept.is_some() { t.registration_saved } else { t.registration_not_saved });
                if let Some(id) = kept {
                    draft.forget();
                    chosen.set(Some(id));
                    is_editing.set(false);
                    page::show_when_drawn("registration-kept");
                }
            }
        }
    };
    let submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        send();
    };
    view! {
        <form class="registration-form" novalidate on:submit=submit>
            <ElsewhereQuestion subject on_decided=Callback::new(move |()| send()) />
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
                <button type="submit" class="button" data-kind="primary" disabled=!is_live()>
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

/// A saved registration as it would be typed.
fn typed(details: Details) -> FormValues {
    FormValues {
        name: details.name.unwrap_or_default(),
        email: details.email.unwrap_or_default(),
        seats: details.seats.map_or_else(|| "1".to_owned(), |seats| seats.to_string()),
        sessions: details.sessions,
        question: details.question.unwrap_or_default(),
        accessibility_needs: details.accessibility_needs.unwrap_or_default(),
    }
}
