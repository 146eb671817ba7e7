//! All notes, by event.

use crate::components::{NothingSaved, localized};
use crate::pages::mine::{RemoveButton, Removed, UndoBar, use_removed};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::saved::{Note, RecordKey, VisitorData};
use std::cmp::Reverse;

/// A note with the key that it is saved under.
type Kept = (RecordKey, Note);

/// All notes, or how to begin.
#[component]
pub fn AllNotes() -> impl IntoView {
    let t = use_texts();
    let words = use_mine_texts();
    let mine = use_location().link(Page::Mine);
    let removed = use_removed();
    let data = use_visitor().data();
    let programme = use_programme();
    let groups = Memo::new(move |_| data.with(|data| by_event(data, &programme.schedule)));
    view! {
        <p class="kicker"><a href=mine>{t.mine_title}</a></p>
        <h1 id="page-title" tabindex="-1" class="page-title">{t.notes_title}</h1>
        <UndoBar removed />
        <p class="lead">{words.notes_intro}</p>
        {match is_live() {
            false => view! { <p>{words.notes_needs_app}</p> }.into_any(),
            true => live(move || {
                let groups = groups.get();
                if groups.is_empty() {
                    return view! { <NothingSaved title=words.notes_empty_title text=words.notes_empty_text /> }.into_any();
                }
                let groups = groups.into_iter().map(|(event, notes)| view! { <NotesOf event notes removed /> });
                groups.collect_view().into_any()
            }),
        }}
    }
    .into_any()
}

/// The notes at one event.
#[component]
fn NotesOf(event: EventId, notes: Vec<Kept>, removed: Removed) -> impl IntoView {
    let programme = use_programme();
    let language = use_language();
    let found = programme.schedule.event(&event).cloned();
    let href = found.as_ref().map(|event| use_location().notes_link(event.id()));
    let (title, lang) = found
        .as_ref()
        .map_or_else(|| (saved_title(&event, &notes), None), |event| localized(&event.about.title));
    let when = found.as_ref().and_then(|event| dates::when(event.when, language));
    let heading = match href {
        Some(href) => view! { <a href=href lang=lang>{title.clone()}</a> }.into_any(),
        None => title.clone().into_any(),
    };
    let rows = notes.into_iter().map(|(key, note)| {
        let session = match &key {
            RecordKey::Note { session: Some(id), .. } => Some(
                found
                    .as_ref()
                    .and_then(|event| event.session(id))
                    .map_or_else(|| (note.title.clone(), None), |it| localized(&it.about.title)),
            ),
            _ => None,
        };
        let name = session.clone().map_or_else(|| title.clone(), |(title, _)| title);
        view! {
            <li class="kept-note">
                <div>
                    {session.map(|(title, lang)| view! { <p class="kept-note-session" lang=lang>{title}</p> })}
                    <p class="kept-note-text">{note.joined().text}</p>
                </div>
                <RemoveButton keys=vec![key] title=name removed />
            </li>
        }
    });
    view! {
        <section class="notes-of">
            <h2 class="card-title">{heading}</h2>
            {when.map(|when| view! { <p class="card-where">{when}</p> })}
            <ul role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Notes by event: the last event first, those that the programme no longer has at the end.
fn by_event(data: &VisitorData, schedule: &Schedule) -> Vec<(EventId, Vec<Kept>)> {
    let mut groups: Vec<(EventId, Vec<Kept>)> = Vec::new();
    for (event, session, note) in data.notes() {
        let kept = (RecordKey::Note { event: event.clone(), session: session.cloned() }, note);
        match groups.last_mut().filter(|(last, _)| last == event) {
            Some((_, notes)) => notes.push(kept),
            None => groups.push((event.clone(), vec![kept])),
        }
    }
    groups.sort_by_key(|(id, _)| Reverse(schedule.event(id).map(|event| event.when.sort_key())));
    groups
}

/// What a note of an event that is gone was about; else the id.
fn saved_title(event: &EventId, notes: &[Kept]) -> String {
    let titles = notes.iter().map(|(_, note)| note.title.clone());
    titles.into_iter().find(|title| !title.is_empty()).unwrap_or_else(|| event.to_string())
}
