//! That an event falls together with something else on the visitor's programme, gently.

use crate::components::localized;
use crate::state::clock::use_now;
use crate::state::location::use_texts;
use crate::state::own::claims;
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::itinerary::{Clash, Overlap, clashes_of};
use stadsgesprek_core::visitor::saved::EventOrSession;
use std::sync::Arc;

/// One line for each thing that it falls together with. Nothing when there is none.
#[component]
pub fn ClashLines(
    event: Arc<Event>,
    /// The session, when it is about one: then only while it is saved.
    #[prop(optional_no_strip)]
    session: Option<SessionId>,
) -> impl IntoView {
    let visitor = use_visitor();
    let programme = use_programme();
    let now = use_now();
    live(move || {
        let session = session.as_ref();
        let is_asked = session.is_none() || visitor.is_favorite(&event, session);
        let clashes = visitor.data().with(|data| match is_asked {
            true => clashes_of(&event, session, &claims(data), &programme.schedule, now.get()),
            false => Vec::new(),
        });
        clashes.iter().map(|clash| view! { <p class="clash-line">{clash_words(clash)}</p> }).collect_view()
    })
}

/// With what something falls together.
pub fn clash_words(clash: &Clash) -> String {
    let t = use_texts();
    let title = title_of(&clash.with);
    match clash.overlap {
        Overlap::Certain => (t.clash)(&title),
        Overlap::Possible => (t.clash_possible)(&title),
    }
}

/// The title of an event, or of a session of one.
pub fn title_of(subject: &EventOrSession) -> String {
    let programme = use_programme();
    let event = programme.schedule.event(&subject.event);
    let session = event.zip(subject.session.as_ref()).and_then(|(event, id)| event.session(id));
    let title = session.map(|session| &session.about.title).or_else(|| event.map(|event| &event.about.title));
    title.map(|title| localized(title).0).unwrap_or_default()
}
