//! The ticket: a code to show at the door, without any personal data.

use crate::platform::{effect, part, task};
use crate::state::location::use_rare_texts;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::delivery::{code, groups};
use stadsgesprek_core::visitor::RegistrationId;

/// The quiet zone that readers need around the code, in modules.
const QUIET: i32 = stadsgesprek_core::qr::QUIET;

/// The code of a registration, drawn and in letters.
#[component]
pub fn Ticket(
    /// Which registration.
    id: RegistrationId,
) -> impl IntoView {
    let t = use_rare_texts();
    let drawing = RwSignal::new(None::<(i32, String)>);
    let text = code(id.as_str());
    effect(move || {
        let text = text.clone();
        task::spawn(async move {
            let drawn = part::call("qr", "draw", &[&text]).await;
            let drawn = drawn.as_deref().and_then(|drawn| drawn.split_once(' '));
            drawing.set(drawn.and_then(|(side, path)| Some((side.parse().ok()?, path.to_owned()))));
        });
    });
    view! {
        <section class="ticket" aria-labelledby="ticket">
            <h3 id="ticket">{t.ticket}</h3>
            {live(move || drawing.get().map(|(side, path)| {
                let side = side + 2 * QUIET;
                let box_ = format!("-{QUIET} -{QUIET} {side} {side}");
                view! {
                    <svg class="ticket-code" viewBox=box_ role="img" aria-label=t.ticket_picture>
                        <path d=path />
                    </svg>
                }
            }))}
            <p class="ticket-letters">{groups(id.as_str())}</p>
            <p class="registration-note">{t.ticket_explained}</p>
        </section>
    }
    .into_any()
}
