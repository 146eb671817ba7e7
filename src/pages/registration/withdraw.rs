//! Taking a registration back: asked once more, and erased only on request.

use super::OwnRegistration;
use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::location::{use_delivery_texts, use_form_texts};
use crate::state::outbox::use_outbox;
use crate::state::visitor::use_visitor;
use crate::ui::{either, when};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use stadsgesprek_core::visitor::saved::{RecordKey, RegistrationId};

/// Whether this is the second half of a double click: it was meant for the button that stood there before.
pub fn is_second_click(ev: &MouseEvent) -> bool {
    ev.detail() > 1
}

/// Withdraws a registration, after asking once more.
#[component]
pub fn WithdrawButton(
    id: RegistrationId,
    /// Whether the form is open.
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let withdrawn = use_delivery_texts().registration_withdrawn;
    let outbox = use_outbox();
    let announcer = use_announcer();
    let is_asking = RwSignal::new(false);
    let id = StoredValue::new(id);
    let withdraw = move |_| {
        is_editing.set(false);
        outbox.withdraw(&id.get_value());
        announcer.say(withdrawn);
        page::focus_when_drawn("registration-withdrawn");
    };
    let ask = move |ev: MouseEvent| {
        if is_second_click(&ev) {
            return;
        }
        is_asking.set(true);
        page::focus_when_drawn("withdraw-yes");
    };
    view! {
        {either(
            move || is_asking.get(),
            move || view! {
            <div class="confirm" role="group" aria-labelledby="withdraw-question">
                <p id="withdraw-question">{t.registration_cancel_confirm}</p>
                <button type="button" class="button" data-kind="primary" id="withdraw-yes" on:click=withdraw>
                    {t.registration_cancel}
                </button>
                <button type="button" class="button" on:click=move |_| is_asking.set(false)>{t.registration_keep}</button>
            </div>
            },
            move || view! { <button type="button" class="button" on:click=ask>{t.registration_cancel}</button> },
        )}
    }
    .into_any()
}

/// Erases what is kept of a registration, unless the organizer must still hear of it.
#[component]
pub fn EraseButton(
    id: RegistrationId,
    /// The visitor's own registration.
    own: Memo<OwnRegistration>,
    /// Whether the form is open.
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let visitor = use_visitor();
    let id = StoredValue::new(id);
    let erase = move |_| {
        is_editing.set(true);
        visitor.remove(&RecordKey::Registration(id.get_value()));
        page::focus_when_drawn("page-title");
    };
    when(
        move || own.with(|own| !own.as_ref().is_some_and(|(_, registration)| registration.must_stay())),
        move || view! { <button type="button" class="button" on:click=erase>{t.registration_delete}</button> },
    )
}
