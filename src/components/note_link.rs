//! The way to the visitor's notes at an event.

use crate::state::location::{use_location, use_texts};
use crate::state::visitor::use_visitor;
use crate::ui::live_text;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// Leads to the notes at an event and its sessions, and says whether there are any.
#[component]
pub fn NoteLink(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let data = use_visitor().data();
    let href = use_location().notes_link(event.id());
    let has_note = move || data.with(|data| data.has_note(&event));
    view! {
        <a class="note-link" href=href>
            {live_text(move || if has_note() { t.note_kept } else { t.note }.to_owned())}
        </a>
    }
    .into_any()
}
