//! The other registrations for the same event on this device.

use super::OwnRegistration;
use crate::platform::page;
use crate::state::location::use_form_texts;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::saved::{RegistrationId, RegistrationState};
use std::sync::Arc;

/// Leads to each of them. Nothing when there are none.
#[component]
pub fn OtherRegistrations(
    event: StoredValue<Arc<Event>>,
    /// The one that is shown.
    own: Memo<OwnRegistration>,
    /// The one to show.
    chosen: RwSignal<Option<RegistrationId>>,
) -> impl IntoView {
    let t = use_form_texts();
    let visitor = use_visitor();
    let others = Memo::new(move |_| {
        let mut all = event.with_value(|event| visitor.registrations_for(event));
        own.with(|own| {
            let shown = own.as_ref().map(|(id, _)| id);
            all.retain(|(id, it)| Some(id) != shown && it.state != RegistrationState::Cancelled);
        });
        all.sort_by_key(|(_, it)| it.made_at);
        all.into_iter().map(|(id, it)| (id, it.details.name)).collect::<Vec<_>>()
    });
    live(move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            let rows = others.into_iter().map(|(id, name)| {
                let show = move |_| {
                    chosen.set(Some(id.clone()));
                    page::focus_when_drawn("registration-kept");
                };
                let label = (t.others_show)(name.as_deref().unwrap_or(t.others_nameless));
                view! { <li><button type="button" class="link-button" on:click=show>{label}</button></li> }
            });
            view! {
                <section aria-labelledby="others">
                    <h2 id="others">{t.others_title}</h2>
                    <ul role="list">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
}
