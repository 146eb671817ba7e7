//! Handing a private note to the form as the question, when the visitor wants that.

use super::form_state::FormState;
use crate::components::localized;
use crate::state::location::use_mine_texts;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::registration::FormField;
use std::sync::Arc;

/// A button for each note at the event that is not in the question yet. Nothing when there is no note.
#[component]
pub fn NoteButtons(event: StoredValue<Arc<Event>>, state: FormState) -> impl IntoView {
    let t = use_mine_texts();
    let data = use_visitor().data();
    let notes = Memo::new(move |_| {
        event.with_value(|event| {
            data.with(|data| {
                let of = |session: Option<&SessionId>| {
                    let text = data.note(event, session)?.1.text.trim().to_owned();
                    (!text.is_empty()).then(|| (session.cloned(), text))
                };
                let sessions = event.sessions.iter().map(|session| Some(&session.about.id));
                std::iter::once(None).chain(sessions).filter_map(of).collect::<Vec<_>>()
            })
        })
    });
    live(move || {
        let question = state.get(FormField::Question);
        let notes: Vec<_> = notes.get().into_iter().filter(|(_, text)| !question.contains(text)).collect();
        (!notes.is_empty()).then(|| {
            let buttons = notes.into_iter().map(|(session, text)| {
                let title = event.with_value(|event| {
                    let session = session.as_ref().and_then(|id| event.session(id));
                    session.map(|session| localized(&session.about.title).0)
                });
                let label = title
                    .map_or_else(|| t.note_to_question.to_owned(), |title| (t.note_to_question_from)(&title));
                let take =
                    move |_| state.set(FormField::Question, below(&state.get(FormField::Question), &text));
                view! { <button type="button" class="button" on:click=take>{label}</button> }
            });
            view! {
                <div class="note-buttons">
                    <div class="actions">{buttons.collect_view()}</div>
                    <p class="field-hint">{t.note_to_question_hint}</p>
                </div>
            }
        })
    })
}

/// A text below what was typed already.
fn below(typed: &str, text: &str) -> String {
    if typed.trim().is_empty() { text.to_owned() } else { format!("{typed}\n{text}") }
}
