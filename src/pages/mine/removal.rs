//! Taking something off the programme, and putting it back.

use crate::platform::neighbor;
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::location::{use_location, use_mine_texts};
use crate::state::long_lived::LongLived;
use crate::state::visitor::{Visitor, use_visitor};
use crate::ui::{Icon, IconShape, live};
use leptos::prelude::*;
use stadsgesprek_core::catalog::MineCatalog;
use stadsgesprek_core::visitor::saved::{Payload, RecordKey};

/// What was just removed, so that it can be put back.
#[derive(Clone, Debug)]
pub struct Removal {
    /// What the live region says.
    words: String,
    /// As they were, so that they can be put back.
    records: Vec<(RecordKey, Payload)>,
    /// Where it stood.
    at: usize,
}

/// What was removed last.
pub type Removed = LongLived<Option<Removal>>;

/// Provides what was removed last, for as long as the app lives.
pub fn provide_removed() {
    provide_context(Removed::new(None));
}

/// What was removed last on the page at hand: it stays when the page is built anew with a newer programme, until the page is
/// left.
pub fn use_removed() -> Removed {
    let removed: Removed = expect_context();
    let route = use_location().route();
    let page = route.with_untracked(|route| route.page.clone());
    on_cleanup(move || {
        if route.with_untracked(|route| route.page != page) {
            removed.set(None);
        }
    });
    removed
}

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
    /// Takes the thing at hand away; the focus goes to the next one.
    pub fn remove(self, keys: &[RecordKey], title: &String) {
        let at = neighbor::position();
        neighbor::focus_at_when_drawn(at);
        self.take(keys, std::slice::from_ref(title), at);
    }

    /// Takes away what falls together with the thing at hand, which keeps the focus; the titles say what that was.
    pub fn choose(self, keys: &[RecordKey], titles: &[String]) {
        neighbor::focus_same_when_drawn();
        self.take(keys, titles, neighbor::position());
    }

    fn take(self, keys: &[RecordKey], titles: &[String], at: usize) {
        let data = self.visitor.data().get_untracked();
        let records = keys.iter().filter_map(|key| Some((key.clone(), data.payload(key)?.clone()))).collect();
        keys.iter().for_each(|key| self.visitor.remove(key));
        let words = (self.texts.removed)(titles);
        self.announcer.say(&words);
        self.removed.set(Some(Removal { words, records, at }));
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
        let remove = move |_| remover.remove(&keys, &title);
        view! {
            <button type="button" class="icon-button" aria-label=label on:click=remove>
                <Icon shape=IconShape::Close />
            </button>
        }
    })
}

/// Says what was removed, and puts it back on request.
#[component]
pub fn UndoBar(removed: Removed) -> impl IntoView {
    let t = use_mine_texts();
    let visitor = use_visitor();
    let undo = move |_| {
        if let Some(Removal { records, at, .. }) = removed.get_untracked() {
            records.into_iter().for_each(|(key, payload)| visitor.restore(&key, payload));
            removed.set(None);
            neighbor::focus_at_when_drawn(at);
        }
    };
    view! {
        <div class="undo-bar">
            {live(move || {
                removed.get().map(|Removal { words, .. }| {
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
