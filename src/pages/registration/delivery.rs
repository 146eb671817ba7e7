//! How a registration stands with the organizer, and what the visitor can do about it.

use super::OwnRegistration;
use crate::components::own_status;
use crate::pages::event::state_words;
use crate::platform::share;
use crate::state::announcer::use_announcer;
use crate::state::clock::use_now;
use crate::state::location::{use_delivery_texts, use_language, use_rare_texts, use_texts};
use crate::state::outbox::use_outbox;
use crate::ui::{live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::catalog::RareCatalog;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::delivery::DeliveryStatus;
use stadsgesprek_core::visitor::registration::availability;
use std::sync::Arc;

/// How it stands, as the heading of the section; the focus goes there.
#[component]
pub fn DeliveryHeading(
    event: StoredValue<Arc<Event>>,
    /// The visitor's own registration.
    own: Memo<OwnRegistration>,
    /// Its id on the page.
    id: &'static str,
) -> impl IntoView {
    let t = use_delivery_texts();
    let status = own_status_memo(event, own);
    let words = move || {
        let (status, is_withdrawn) = status.get();
        t.status(&status, is_withdrawn)
    };
    view! { <h2 id=id tabindex="-1">{live_text(words)}</h2> }.into_any()
}

/// What that means, and the buttons that go with it.
#[component]
pub fn DeliveryPanel(
    event: StoredValue<Arc<Event>>,
    /// The visitor's own registration.
    own: Memo<OwnRegistration>,
) -> impl IntoView {
    let t = use_texts();
    let delivery = use_delivery_texts();
    let rare = use_rare_texts();
    let language = use_language();
    let now = use_now();
    let outbox = use_outbox();
    let status = own_status_memo(event, own);
    let id = move || own.with_untracked(|own| own.as_ref().map(|(id, _)| id.clone()));
    let push = move |_| {
        if let Some(id) = id() {
            event.with_value(|event| outbox.send_now(&id, event));
        }
    };
    let say_mailed = move |_| {
        if let Some(id) = id() {
            outbox.say_mailed(&id);
        }
    };
    live(move || {
        let (status, is_withdrawn) = status.get();
        let why = (status == DeliveryStatus::Held).then(|| {
            let state = event.with_value(|event| availability(event, now.get()));
            let moved = || rare.delivery_moved.to_owned();
            let words = if state.is_open() { None } else { state_words(&state, t, language) };
            view! { <p>{words.unwrap_or_else(moved)}</p> }
        });
        let explained = delivery.status_explained(&status, is_withdrawn);
        let label = send_label(&status, rare);
        let is_to_mail = status == DeliveryStatus::ToMail;
        view! {
            {why}
            {explained.map(|words| view! { <p>{words}</p> })}
            {label.map(|label| view! { <button type="button" class="button" data-kind="primary" on:click=push>{label}</button> })}
            {is_to_mail.then(|| view! {
                <MailLink own />
                <button type="button" class="button" on:click=say_mailed>{rare.delivery_say_mailed}</button>
            })}
        }
    })
}

/// What the button says that sends; nothing where there is nothing to send.
fn send_label(status: &DeliveryStatus, t: &'static RareCatalog) -> Option<&'static str> {
    match status {
        DeliveryStatus::Waiting(_)
        | DeliveryStatus::Refused { .. }
        | DeliveryStatus::Misconfigured { .. } => Some(t.delivery_try),
        DeliveryStatus::Sendable => Some(t.delivery_send),
        DeliveryStatus::Held => Some(t.delivery_send_anyway),
        _ => None,
    }
}

/// Opens the prefilled mail; what mail programs would cut off is there to be copied first.
#[component]
fn MailLink(own: Memo<OwnRegistration>) -> impl IntoView {
    let t = use_rare_texts();
    let outbox = use_outbox();
    let mail = move || own.get().and_then(|(id, registration)| outbox.mail(&id, &registration));
    live(move || {
        mail().map(|mail| {
            view! {
                {mail.text.map(|text| view! { <MailText text /> })}
                <a class="button" data-kind="primary" href=mail.address>{t.delivery_open_mail}</a>
            }
        })
    })
}

/// The text of a mail, to be copied.
#[component]
fn MailText(text: String) -> impl IntoView {
    let t = use_rare_texts();
    let announcer = use_announcer();
    let outcome = RwSignal::new("");
    let text = StoredValue::new(text);
    let copy = move |_| {
        let done = move |is_copied| {
            let words = if is_copied { t.delivery_text_copied } else { t.delivery_text_not_copied };
            outcome.set(words);
            announcer.say(words);
        };
        text.with_value(|text| share::copy(text, done));
    };
    view! {
        <p>{t.delivery_long_mail}</p>
        <label class="field">
            <span>{t.delivery_mail_text}</span>
            <textarea readonly rows="8" prop:value=text.get_value()></textarea>
        </label>
        <button type="button" class="button" on:click=copy>{t.delivery_copy_text}</button>
        <p>{live_text(move || outcome.get().to_owned())}</p>
    }
    .into_any()
}

/// How it stands, and whether it was withdrawn.
pub(super) fn own_status_memo(
    event: StoredValue<Arc<Event>>,
    own: Memo<OwnRegistration>,
) -> Memo<(DeliveryStatus, bool)> {
    let now = use_now();
    Memo::new(move |_| {
        let status = own.with(|own| {
            let registration = own.as_ref().map(|(_, registration)| registration)?;
            Some(event.with_value(|event| own_status(event, registration, now.get())))
        });
        status.unwrap_or((DeliveryStatus::OnDevice, false))
    })
}
