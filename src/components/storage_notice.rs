//! Says what is not kept, and offers what was put aside.

use crate::platform::download;
use crate::platform::local_storage::StorageError;
use crate::state::location::use_texts;
use crate::state::visitor::{Trouble, use_visitor};
use crate::ui::{Notice, NoticeKind, live, live_text, when};
use leptos::prelude::*;

/// What the visitor must know about the storage of this browser. Nothing when all is well.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let t = use_texts();
    let visitor = use_visitor();
    let trouble = move || {
        visitor.trouble().get().map(|trouble| match trouble {
            Trouble::NotKept(StorageError::Blocked) => (NoticeKind::Signal, t.storage_blocked),
            Trouble::NotKept(StorageError::Full) => (NoticeKind::Signal, t.storage_full),
            Trouble::Erased => (NoticeKind::Quiet, t.storage_erased),
        })
    };
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
        {live(move || trouble().map(|(kind, words)| view! { <Notice kind><p>{words}</p></Notice> }))}
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
