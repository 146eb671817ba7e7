//! The visitor's private notes: all of them, or those at one event. Both are at one address, the event in its query, so that
//! the build writes one page and not one for each event.

mod editor;
mod list;

use crate::components::localized;
use crate::pages::not_found::NotFoundPage;
use crate::platform::page;
use crate::state::liveness::is_live;
use crate::state::location::{use_form_texts, use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live;
use editor::{NoteEditor, ROOM_ID};
use leptos::prelude::*;
use list::AllNotes;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::document::Kind;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::saved::MAX_NOTE;
use std::sync::Arc;

/// The notes at the event that the address names, else all of them.
#[component]
pub fn NotesPage() -> impl IntoView {
    let location = use_location();
    let at = Memo::new(move |_| location.notes_at());
    Effect::new(move |previous: Option<Option<EventId>>| {
        let at = at.get();
        // The page stays the same one, so nothing else moves the focus.
        if previous.is_some_and(|previous| previous != at) {
            page::focus_when_drawn("page-title");
        }
        at
    });
    let programme = use_programme();
    view! {
        <article class="notes-page">
            {live(move || match at.get().filter(|_| is_live()) {
                None => view! { <AllNotes /> }.into_any(),
                Some(id) => match programme.schedule.event(&id).cloned() {
                    Some(event) => view! { <NotesAt event /> }.into_any(),
                    None => view! { <NotFoundPage what=use_texts().not_found_event /> }.into_any(),
                },
            })}
        </article>
    }
    .into_any()
}

/// The notes at an event: one at the whole, and one at each session.
#[component]
fn NotesAt(event: Arc<Event>) -> impl IntoView {
    let words = use_mine_texts();
    let location = use_location();
    let (title, _) = localized(&event.about.title);
    let back = location.link(Page::Event(event.id().clone()));
    let all = location.link(Page::Notes);
    let sessions = event.sessions.iter().filter(|session| session.about.kind != Some(Kind::Break));
    let sessions: Vec<_> = sessions.map(|session| session.about.id.clone()).collect();
    let is_alone = sessions.is_empty();
    let editors =
        sessions.into_iter().map(|id| view! { <NoteEditor event=event.clone() session=Some(id) /> });
    let editors = editors.collect_view();
    view! {
        <p class="kicker"><a href=back>{use_form_texts().back_to_event}</a></p>
        <h1 id="page-title" tabindex="-1" class="page-title">{(words.notes_of)(&title)}</h1>
        <p class="lead">{words.notes_intro}</p>
        <p class="field-hint" id=ROOM_ID>{(words.note_room)(MAX_NOTE)}</p>
        <NoteEditor event session=None is_alone />
        {editors}
        <p class="notes-all"><a href=all>{words.notes_all}</a></p>
    }
    .into_any()
}
