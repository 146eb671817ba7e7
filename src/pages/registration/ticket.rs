//! The ticket: a code to show at the door, without any personal data.

use crate::components::QrCode;
use crate::state::location::use_rare_texts;
use leptos::prelude::*;
use stadsgesprek_core::visitor::delivery::{code, groups};
use stadsgesprek_core::visitor::saved::RegistrationId;

/// The code of a registration, drawn and in letters.
#[component]
pub fn Ticket(id: RegistrationId) -> impl IntoView {
    let t = use_rare_texts();
    let text = code(id.as_str());
    view! {
        <section class="ticket" aria-labelledby="ticket">
            <h3 id="ticket">{t.ticket}</h3>
            <QrCode text label=t.ticket_picture />
            <p class="ticket-letters">{groups(id.as_str())}</p>
            <p class="registration-note">{t.ticket_explained}</p>
        </section>
    }
    .into_any()
}
