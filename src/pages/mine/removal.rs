//! Taking something off the programme, and putting it back.

use crate::platform::page;
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::location::use_mine_texts;
use crate::state::visitor::{Visitor, use_visitor};
use crate::ui::{Icon, IconShape, live};
use leptos::prelude::*;
use stadsgesprek_core::catalog::MineCatalog;
use stadsgesprek_core::visitor::{Payload, RecordKey};

/// What was just removed, in words and as records, so that it can be put back.
pub type Removed = RwSignal<Option<(String, Vec<(RecordKey, Payload)>)>>;

/// Takes records away, says so, and remembers them.
#[derive(Clone, Copy, Debug)]
pub struct Remover {
    removed: Removed,
    visitor: Visitor,
    announcer: Announcer,
    texts: &'static MineCatalog,
}

/// Takes records away; inside a view.
pub fn use_remover(removed: Removed) -> Remover {
    Remover { removed, visitor: use_visitor(), announcer: use_announcer(), texts: use_mine_texts() }
}

impl Remover {
    /// Takes records away; the titles say what they were.
    pub fn remove(self, keys: &[RecordKey], titles: &[String]) {
        let data = self.visitor.data().get_untracked();
        let records = keys.iter().filter_map(|key| Some((key.clone(), data.payload(key)?.clone()))).collect();
        keys.iter().for_each(|key| self.visitor.remove(key));
        let words = (self.texts.removed)(titles);
        self.announcer.say(&words);
        self.removed.set(Some((words, records)));
        page::focus_when_drawn("page-title");
    }
}

/// Takes an entry away.
#[component]
pub fn RemoveButton(
    /// Its records; none when it may not be taken away.
    keys: Vec<RecordKey>,
    /// What it is called.
    title: String,
    /// Where what was removed is kept until the next removal.
    removed: Removed,
) -> impl IntoView {
    let label = (use_mine_texts().remove)(&title);
    let remover = use_remover(removed);
    (!keys.is_empty()).then(|| {
        let remove = move |_| remover.remove(&keys, std::slice::from_ref(&title));
        view! {
            <button type="button" class="icon-button" aria-label=label on:click=remove>
                <Icon shape=IconShape::Close />
            </button>
        }
    })
}

/// Says what was removed, and puts it back on request.
#[component]
pub fn UndoBar(
    /// What was removed.
    removed: Removed,
) -> impl IntoView {
    let t = use_mine_texts();
    let visitor = use_visitor();
    let undo = move |_| {
        if let Some((_, records)) = removed.get_untracked() {
            records.into_iter().for_each(|(key, payload)| visitor.restore(&key, payload));
            removed.set(None);
            page::focus_when_drawn("page-title");
        }
    };
    view! {
        <div class="undo-bar">
            {live(move || {
                removed.get().map(|(words, _)| {
                    view! {
                        <p>{words}</p>
                        <button type="button" class="button" on:click=undo>{t.undo}</button>
                    }
                })
            })}
        </div>
    }
    .into_any()
}
