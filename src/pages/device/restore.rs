//! Putting a backup back: first what it would change, then, if the visitor wants, the change.

use crate::platform::{clock, page, task, upload};
use crate::state::announcer::use_announcer;
use crate::state::location::use_rare_texts;
use crate::state::visitor::use_visitor;
use crate::ui::{Notice, NoticeKind, live};
use leptos::prelude::*;
use stadsgesprek_core::catalog::RareCatalog;
use stadsgesprek_core::visitor::saved::{BackupError, BackupImport, ImportEffect, import};

/// What came of choosing a file.
#[derive(Clone, Debug)]
enum RestoreState {
    Refused(BackupError),
    Preview(BackupImport),
    Done { is_kept: bool },
}

/// Puts a backup back.
#[component]
pub fn Restore() -> impl IntoView {
    let t = use_rare_texts();
    let data = use_visitor().data();
    let state = RwSignal::new(None::<RestoreState>);
    let choose = move |ev| {
        task::spawn(async move {
            let Some(text) = upload::chosen_text(ev).await else { return };
            let read = data.with_untracked(|data| import(&text, data, clock::now_millis()));
            state.set(Some(read.map_or_else(RestoreState::Refused, RestoreState::Preview)));
            page::focus_when_drawn("restore-outcome");
        });
    };
    view! {
        <section aria-labelledby="restore">
            <h2 id="restore">{t.restore_title}</h2>
            <p>{t.restore_text}</p>
            <label class="button file-button">
                {t.restore_choose}
                <input class="visually-hidden" type="file" accept=".json,application/json" on:change=choose />
            </label>
            {live(move || state.get().map(|found| match found {
                RestoreState::Refused(error) => said(refusal(&error, t), NoticeKind::Signal),
                RestoreState::Preview(import) => view! { <Preview import state /> }.into_any(),
                RestoreState::Done { is_kept: true } => said(t.restore_done, NoticeKind::Quiet),
                RestoreState::Done { is_kept: false } => said(t.restore_not_kept, NoticeKind::Signal),
            }))}
        </section>
    }
    .into_any()
}

fn said(words: &'static str, kind: NoticeKind) -> AnyView {
    view! { <Notice kind><p id="restore-outcome" tabindex="-1">{words}</p></Notice> }.into_any()
}

fn refusal(error: &BackupError, t: &'static RareCatalog) -> &'static str {
    match error {
        BackupError::NotJson | BackupError::NotABackup => t.restore_not_a_backup,
        BackupError::NewerVersion(_) => t.restore_newer,
    }
}

/// What would change; nothing has yet.
#[component]
fn Preview(import: BackupImport, state: RwSignal<Option<RestoreState>>) -> impl IntoView {
    let t = use_rare_texts();
    let visitor = use_visitor();
    let announcer = use_announcer();
    let lines = visitor.data().with_untracked(|data| import.lines(data));
    let is_change = !lines.is_empty();
    let refused = import.refused.len();
    let items = lines.into_iter().map(|(effect, line)| {
        let title = if line.title.is_empty() { t.device_settings.to_owned() } else { line.title };
        let words = match effect {
            ImportEffect::Added => (t.restore_added)(&title),
            ImportEffect::Changed => (t.restore_changed)(&title),
            ImportEffect::Removed => (t.restore_removed)(&title),
        };
        view! { <li>{words}</li> }
    });
    let items = items.collect_view();
    let import = StoredValue::new(import);
    let accept = move |_| {
        let is_kept = visitor.adopt(import.get_value());
        announcer.say(if is_kept { t.restore_done } else { t.restore_not_kept });
        state.set(Some(RestoreState::Done { is_kept }));
        page::focus_when_drawn("restore-outcome");
    };
    let title = if is_change { t.restore_preview } else { t.restore_nothing };
    view! {
        <div class="confirm" role="group" aria-labelledby="restore-outcome">
            <h3 id="restore-outcome" tabindex="-1">{title}</h3>
            <ul class="device-list">{items}</ul>
            {(0 < refused).then(|| view! { <p>{(t.restore_refused)(refused)}</p> })}
            {is_change.then(|| view! {
                <div class="actions">
                    <button type="button" class="button" data-kind="primary" on:click=accept>{t.restore_accept}</button>
                    <button type="button" class="button" on:click=move |_| state.set(None)>{t.restore_decline}</button>
                </div>
            })}
        </div>
    }
    .into_any()
}
