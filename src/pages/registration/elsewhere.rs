//! What another window did to the registrations for an event, while a form for one is open in this one.

use crate::platform::page;
use crate::state::location::use_form_texts;
use crate::state::visitor::{Visitor, use_visitor};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::visitor::saved::{Elsewhere, Registration, RegistrationId, elsewhere};
use std::sync::Arc;

const QUESTION: &str = "elsewhere";

/// Which registration the form is about, and which ones its visitor knows of.
#[derive(Clone, Copy)]
pub struct FormSubject {
    event: StoredValue<Arc<Event>>,
    visitor: Visitor,
    /// The one to be changed; nothing for a new one.
    id: RwSignal<Option<RegistrationId>>,
    known: RwSignal<Vec<(RegistrationId, Registration)>>,
}

impl FormSubject {
    /// Of a form that opens now.
    pub fn new(event: StoredValue<Arc<Event>>, id: Option<RegistrationId>) -> Self {
        let visitor = use_visitor();
        let known = untrack(|| event.with_value(|event| visitor.registrations_for(event)));
        Self { event, visitor, id: RwSignal::new(id), known: RwSignal::new(known) }
    }

    /// The registration to be changed; nothing for a new one.
    pub fn id(self) -> Option<RegistrationId> {
        self.id.get_untracked()
    }

    /// What happened elsewhere that the visitor has not decided on. Follows what is saved.
    fn news(self) -> Option<Elsewhere> {
        let now = self.event.with_value(|event| self.visitor.registrations_for(event));
        self.known.with(|known| elsewhere(known, &now, self.id.get().as_ref()))
    }

    /// Looks in the storage itself: not every browser tells what other windows do. Whether the visitor must be asked first,
    /// which is then done.
    pub fn must_ask(self) -> bool {
        self.visitor.read_again();
        let must_ask = untrack(|| self.news()).is_some();
        if must_ask {
            page::show_when_drawn(QUESTION);
        }
        must_ask
    }

    /// The visitor knows of everything now, and the form is about this one.
    fn decide(self, id: Option<RegistrationId>) {
        let now = untrack(|| self.event.with_value(|event| self.visitor.registrations_for(event)));
        self.id.set(id);
        self.known.set(now);
    }
}

/// Says what happened elsewhere and asks what to do with it. Nothing when nothing did.
#[component]
pub fn ElsewhereQuestion(
    /// What the form is about.
    subject: FormSubject,
    /// Sends the form, once that is decided.
    on_decided: Callback<()>,
) -> impl IntoView {
    let t = use_form_texts();
    let news = Memo::new(move |_| subject.news());
    let decide = move |id: Option<RegistrationId>| {
        subject.decide(id);
        on_decided.run(());
    };
    live(move || {
        news.get().map(|news| {
            let title = match news {
                Elsewhere::Added(..) => t.elsewhere_added,
                Elsewhere::Changed(..) => t.elsewhere_changed,
                Elsewhere::Withdrawn(..) => t.elsewhere_withdrawn,
            };
            let (id, registration) = news.registration();
            let id = id.clone();
            let name = registration.details.name.as_deref().map(t.elsewhere_of);
            view! {
                <div class="problems" id=QUESTION tabindex="-1" role="group" aria-labelledby="elsewhere-title">
                    <h2 id="elsewhere-title">{title}</h2>
                    {name.map(|words| view! { <p>{words}</p> })}
                    <p>{t.elsewhere_question}</p>
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| decide(Some(id.clone()))>
                            {t.elsewhere_change}
                        </button>
                        <button type="button" class="button" on:click=move |_| decide(None)>{t.elsewhere_new}</button>
                    </div>
                </div>
            }
        })
    })
}
