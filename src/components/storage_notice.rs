//! Says what is not kept, and offers what was put aside: where the visitor is, each time that it happens. It stands at the
//! lower edge of what is in sight, and behind the last of the page where that ends, so that it covers nothing for good.

use crate::platform::local_storage::StorageError;
use crate::platform::{download, effect, timer};
use crate::state::location::use_texts;
use crate::state::visitor::{Trouble, use_visitor};
use crate::ui::{Notice, NoticeKind, live, live_text, when};
use leptos::prelude::*;
use std::time::Duration;

/// So long what is said of the storage is away before it stands there again: each failure is heard and seen.
const BLINK: Duration = Duration::from_millis(150);

/// What was not kept, or is gone. It stands at the lower edge of what is in sight, wherever that is. Nothing when all is well.
#[component]
pub fn StorageTrouble() -> impl IntoView {
    let t = use_texts();
    let trouble = use_visitor().trouble();
    let is_shown = RwSignal::new(false);
    effect(move || {
        trouble.track();
        is_shown.set(false);
        timer::after(BLINK, move || is_shown.set(true));
    });
    live(move || {
        let said = if is_shown.get() { trouble.get_untracked() } else { None };
        let words = said.map(|trouble| match trouble {
            Trouble::NotKept(StorageError::Blocked) => t.storage_blocked,
            Trouble::NotKept(StorageError::Full) => t.storage_full,
            Trouble::Erased => t.storage_erased,
        });
        words.map(|words| view! { <p class="tidings" role="status">{words}</p> })
    })
}

/// What the visitor must know about what is kept. Nothing when all is well.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let t = use_texts();
    let visitor = use_visitor();
    let data = visitor.data();
    let quarantined = Memo::new(move |_| data.with(|data| data.quarantined.len()));
    let has_newer = Memo::new(move |_| data.with(|data| !data.newer.is_empty()));
    let save = move |_| {
        let text = data.with_untracked(|data| {
            let mut records = serde_json::Map::new();
            for record in &data.quarantined {
                records.insert(record.key.clone(), record.text.clone().into());
            }
            serde_json::Value::Object(records).to_string()
        });
        download::offer("stadsgesprek-apart.json", "application/json", &text);
    };
    view! {
        {when(move || has_newer.get(), move || view! {
            <Notice kind=NoticeKind::Quiet>
                <p>{t.storage_newer}</p>
            </Notice>
        })}
        {when(move || 0 < quarantined.get(), move || view! {
            <Notice kind=NoticeKind::Quiet>
                <p>{live_text(move || (t.storage_quarantine)(quarantined.get()))}</p>
                <button type="button" class="button" on:click=save>{t.storage_download}</button>
            </Notice>
        })}
    }
    .into_any()
}
