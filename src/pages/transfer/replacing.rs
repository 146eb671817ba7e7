//! Replacing what is here, asked once more.

use super::preview::{Changes, adopter};
use crate::platform::page;
use crate::state::location::use_transfer_texts;
use crate::state::transfer::Done;
use crate::state::visitor::use_visitor;
use leptos::prelude::*;
use stadsgesprek_core::visitor::transfer::RecordMap;

/// What replacing would change, and the question.
#[component]
pub fn Replacing(
    records: StoredValue<RecordMap>,
    /// Whether the visitor asked for it.
    is_asked: RwSignal<bool>,
) -> impl IntoView {
    let t = use_transfer_texts();
    let visitor = use_visitor();
    let adopt = adopter();
    let found = records.with_value(|records| visitor.replacement(records));
    let lines = visitor.data().with_untracked(|data| found.import.lines(data));
    let staying = found.staying.iter().map(|title| view! { <li>{title.clone()}</li> }).collect_view();
    let has_staying = !found.staying.is_empty();
    // Made anew at the click: another tab may have written since.
    let replace = move |_| {
        let found = records.with_value(|records| visitor.replacement(records));
        adopt(found.import, Done::Replaced);
    };
    let keep = move |_| {
        is_asked.set(false);
        page::focus_when_drawn("replace-ask");
    };
    view! {
        <div class="confirm" role="group" aria-labelledby="replace-question">
            <p id="replace-question" tabindex="-1">{t.replace_question}</p>
            <div class="transfer-replacing">
                <p>{t.replace_explained}</p>
                <Changes lines />
                {has_staying.then(|| view! { <p>{t.staying}</p> <ul class="device-list">{staying}</ul> })}
            </div>
            <button type="button" class="button" data-kind="primary" on:click=replace>{t.replace_yes}</button>
            <button type="button" class="button" on:click=keep>{t.replace_no}</button>
        </div>
    }
    .into_any()
}
