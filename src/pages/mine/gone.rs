//! A registration whose event is no longer in the programme: how it stands, and the way to withdraw it.

use crate::platform::clock;
use crate::state::location::{use_delivery_texts, use_form_texts};
use crate::state::outbox::use_outbox;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::delivery::{StatusContext, status};
use stadsgesprek_core::visitor::saved::RegistrationState;

/// How the registration stands; what the organizer has, or may have, can be withdrawn. Nothing without one.
#[component]
pub fn GoneRegistration(event: EventId) -> impl IntoView {
    let t = use_delivery_texts();
    let withdrawal = use_form_texts().registration_cancel;
    let data = use_visitor().data();
    let outbox = use_outbox();
    live(move || {
        let found = data.with(|data| {
            let mut own = data.registrations().filter(|(_, it)| it.event == event);
            own.next().map(|(id, registration)| (id.clone(), registration))
        });
        found.map(|(id, registration)| {
            let context = StatusContext { delivery: None, is_open: false, now: clock::now_millis() };
            let is_withdrawn = registration.state == RegistrationState::Cancelled;
            let words = t.status(&status(&registration, context), is_withdrawn);
            let withdraw = move |_| outbox.withdraw(&id);
            let button = (registration.must_stay() && !is_withdrawn).then(|| {
                view! { <button type="button" class="button" on:click=withdraw>{withdrawal}</button> }
            });
            view! { <p class="registration-line">{words}</p> {button} }
        })
    })
}
