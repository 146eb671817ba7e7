//! The heart: saves an event or a session with one touch.

use crate::components::localized;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::visitor::use_visitor;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use std::sync::Arc;

/// Saves an event or one of its sessions, or takes it away again.
#[component]
pub fn FavoriteButton(
    event: Arc<Event>,
    /// The session, when it is about one.
    #[prop(optional_no_strip)]
    session: Option<SessionId>,
    /// With a word beside the heart.
    #[prop(optional)]
    is_labelled: bool,
) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let visitor = use_visitor();
    let title = match session.as_ref().and_then(|id| event.session(id)) {
        Some(session) => localized(&session.about.title).0,
        None => localized(&event.about.title).0,
    };
    // By which it is kept early (`public/early.js`), and may have been kept before.
    let former = event.ids().skip(1).map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let former = (!is_live() && !former.is_empty()).then_some(former);
    let subject = (!is_live()).then(|| match &session {
        Some(session) => format!("{}.{session}", event.id()),
        None => event.id().to_string(),
    });
    let event = StoredValue::new((event, session));
    let is_pressed =
        Memo::new(move |_| event.with_value(|(event, session)| visitor.is_favorite(event, session.as_ref())));
    let toggle = move |_| {
        event.with_value(|(event, session)| visitor.toggle_favorite(event, session.as_ref(), language));
    };
    view! {
        <button
            type="button"
            class="favorite"
            data-labelled=is_labelled.then_some("")
            aria-pressed=move || if is_pressed.get() { "true" } else { "false" }
            aria-label=(t.favorite_of)(&title)
            value=subject
            data-former=former
            disabled=!is_live()
            on:click=toggle
        >
            <Icon shape=IconShape::Heart />
            {is_labelled.then(|| view! { <span aria-hidden="true">{t.favorite}</span> })}
        </button>
    }
    .into_any()
}
