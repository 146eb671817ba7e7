//! Writing a note: saved as it is typed, also when the page is left, and in step with other windows.

use crate::components::localized;
use crate::platform::timer::Timer;
use crate::platform::{effect, field, page};
use crate::state::location::{use_language, use_mine_texts};
use crate::state::visitor::{Visitor, use_visitor};
use crate::ui::{live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::catalog::{MineCatalog, dates};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::visitor::saved::{MAX_NOTE, Note};
use std::sync::Arc;
use std::time::Duration;

/// How long after the last key the note is saved.
const REST: Duration = Duration::from_millis(400);

/// From how many characters left on that is said.
const NEARLY_FULL: usize = 200;

/// The id of the line that says how much room there is; once on the page.
pub const ROOM_ID: &str = "note-room";

/// How it stands with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keeping {
    Untouched,
    Typing,
    Kept,
    NotKept,
}

/// What a note is about, and what was typed.
#[derive(Clone, Copy)]
struct NoteDraft {
    subject: StoredValue<(Arc<Event>, Option<SessionId>, String)>,
    visitor: Visitor,
    text: RwSignal<String>,
    /// What the text was when it was last read or saved: what is saved now and is not this was written elsewhere.
    base: StoredValue<String>,
    keeping: RwSignal<Keeping>,
    timer: Timer,
}

impl NoteDraft {
    fn stored(self) -> Note {
        self.subject.with_value(|(event, session, _)| {
            let found = self.visitor.data().with(|data| data.note(event, session.as_ref()));
            found.map(|(_, note)| note).unwrap_or_default()
        })
    }

    fn is_dirty(self) -> bool {
        self.text.with_untracked(|text| self.base.with_value(|base| text != base))
    }

    fn typed(self, text: String) {
        self.text.set(text);
        self.keeping.set(Keeping::Typing);
        self.timer.set(REST, move || self.save());
    }

    /// Takes what stands in the field, also when the browser did not say that it was typed.
    fn changed(self, text: String) {
        // Of a field that is taken away while somebody types, after its page is gone: that page saved it already.
        if self.text.try_with_untracked(|known| *known != text) == Some(true) {
            self.typed(text);
        }
    }

    fn save(self) {
        // A field that is taken away while it has the focus is left after its page is gone; that page saved it already.
        if self.timer.is_gone() {
            return;
        }
        self.timer.stop();
        if !self.is_dirty() {
            return;
        }
        let text = self.text.get_untracked();
        let base = self.base.get_value();
        let is_kept = self.change(&|note| note.rewritten(&base, &text));
        // Where it was not kept at all, what was typed stays the last word on this page.
        if untrack(move || self.stored()).text == text {
            self.base.set_value(text);
        }
        self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::NotKept });
    }

    fn change(self, change: &dyn Fn(Note) -> Note) -> bool {
        self.subject.with_value(|(event, session, title)| {
            self.visitor.change_note(event, session.as_ref(), title, change)
        })
    }

    /// Decides what becomes of what was written elsewhere.
    fn settle(self, decide: fn(Note) -> Note) {
        self.save();
        self.change(&decide);
    }

    /// Takes over what another window saved, unless someone is typing here.
    fn follow(self) {
        let stored = self.stored();
        if !self.is_dirty() && self.text.with_untracked(|text| *text != stored.text) {
            self.base.set_value(stored.text.clone());
            self.text.set(stored.text);
            self.keeping.set(Keeping::Untouched);
        }
    }
}

/// A note at an event, or at a session of it.
#[component]
pub fn NoteEditor(
    event: Arc<Event>,
    /// The session, when it is about one.
    session: Option<SessionId>,
    /// The only one on the page.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let t = use_mine_texts();
    let language = use_language();
    let id = session.as_ref().map_or_else(|| "note".to_owned(), |session| format!("note-{session}"));
    let found = session.as_ref().and_then(|id| event.session(id));
    let title = found.map_or(&event.about.title, |session| &session.about.title);
    let title = localized(title).0;
    let time = found.and_then(|session| session.start).map(|start| dates::clock_short(start, language));
    let label = if session.is_some() { title.clone() } else { t.note_of_event.to_owned() };
    let draft = NoteDraft {
        subject: StoredValue::new((event, session, title)),
        visitor: use_visitor(),
        text: RwSignal::new(String::new()),
        base: StoredValue::new(String::new()),
        keeping: RwSignal::new(Keeping::Untouched),
        timer: Timer::of_owner(),
    };
    let stored = untrack(move || draft.stored()).text;
    draft.base.set_value(stored.clone());
    draft.text.set(stored);
    effect(move || draft.follow());
    page::on_leave(move || draft.save());
    on_cleanup(move || draft.save());
    field::follow(id.clone(), move || draft.text.get());
    let (label_for, own) = (id.clone(), id.clone());
    effect(move || {
        draft.text.track();
        page::fit_text_when_drawn(own.clone());
    });
    view! {
        <div class="field" data-kind=if is_alone { "note" } else { "notes" }>
            <label for=label_for>
                {time.map(|time| view! { <span class="note-time">{time}</span> " " })} {label}
            </label>
            <textarea
                id=id
                rows="3"
                maxlength=MAX_NOTE.to_string()
                aria-describedby=ROOM_ID
                on:input:target=move |ev| draft.typed(ev.target().value())
                on:change:target=move |ev| draft.changed(ev.target().value())
                on:blur=move |_| draft.save()
            ></textarea>
            <p class="note-state">{live_text(move || state_line(draft, t))}</p>
            <Elsewhere draft />
        </div>
    }
    .into_any()
}

/// How much room is left, once that is little, and how it stands with what was typed.
fn state_line(draft: NoteDraft, t: &'static MineCatalog) -> String {
    let used = draft.text.with(|text| text.chars().count());
    let left = MAX_NOTE.saturating_sub(used);
    let room = (left <= NEARLY_FULL).then(|| (t.note_left)(left));
    let kept = state(draft.keeping.get(), t).to_owned();
    let said = room.into_iter().chain(Some(kept).filter(|words| !words.is_empty()));
    said.collect::<Vec<_>>().join(" ")
}

const fn state(keeping: Keeping, t: &'static MineCatalog) -> &'static str {
    match keeping {
        Keeping::Untouched => "",
        Keeping::Typing => t.note_typing,
        Keeping::Kept => t.note_saved,
        Keeping::NotKept => t.note_not_saved,
    }
}

/// What was written in another window at the same time; the visitor decides.
#[component]
fn Elsewhere(draft: NoteDraft) -> impl IntoView {
    let t = use_mine_texts();
    live(move || {
        let others = draft.stored().others;
        (!others.is_empty()).then(|| {
            let texts =
                others.into_iter().map(|text| view! { <blockquote class="note-other">{text}</blockquote> });
            let join = move |_| draft.settle(Note::joined);
            let drop = move |_| draft.settle(|note| Note { others: Vec::new(), ..note });
            view! {
                <div class="note-elsewhere" role="group" aria-label=t.note_elsewhere>
                    <p>{t.note_elsewhere}</p>
                    {texts.collect_view()}
                    <div class="actions">
                        <button type="button" class="button" on:click=join>{t.note_join}</button>
                        <button type="button" class="button" on:click=drop>{t.note_drop}</button>
                    </div>
                </div>
            }
        })
    })
}
