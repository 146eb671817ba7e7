//! What changed of an event that is the visitor's own.

use crate::platform::effect;
use crate::state::location::use_change_texts;
use crate::state::news::use_news;
use crate::ui::{Notice, NoticeKind, live, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::value::id::EventId;

/// What changed of one event since the visitor last looked, which they now do. Nothing when nothing did.
#[component]
pub fn ChangeNotice(id: EventId) -> impl IntoView {
    let t = use_change_texts();
    let news = use_news();
    let own = id.clone();
    let changes = Memo::new(move |_| news.of_event(&own));
    effect(move || {
        if changes.with(|changes| !changes.is_empty()) {
            news.mark_seen(id.clone());
        }
    });
    live(move || {
        let changes = changes.get();
        (!changes.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Signal>
                    <h2 class="change-title">{t.changes_title}</h2>
                    <ChangeList changes />
                </Notice>
            }
        })
    })
}

/// Changes, each in a sentence.
#[component]
pub fn ChangeList(changes: Vec<String>) -> impl IntoView {
    let items = changes.into_iter().map(|change| view! { <li>{change}</li> });
    view! { <ul class="change-list">{items.collect_view()}</ul> }.into_any()
}

/// How many events changed and were not looked at yet, beside the way to what is mine.
#[component]
pub fn ChangeMark() -> impl IntoView {
    let t = use_change_texts();
    let news = use_news();
    let changed = Memo::new(move |_| news.unseen());
    when(
        move || 0 < changed.get(),
        move || {
            view! {
                <span class="nav-changed" aria-hidden="true">"!"</span>
                <span class="visually-hidden">", " {live_text(move || (t.changes_count)(changed.get()))}</span>
            }
        },
    )
}
