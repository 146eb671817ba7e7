//! What would change, before anything does: to merge, to replace, or to leave alone.

use super::ARRIVAL;
use super::arrival::done_words;
use super::replacing::Replacing;
use crate::components::localized;
use crate::platform::local_storage::StorageError;
use crate::platform::{clock, page};
use crate::state::announcer::use_announcer;
use crate::state::location::{use_language, use_transfer_texts};
use crate::state::outbox::use_outbox;
use crate::state::programme::use_programme;
use crate::state::transfer::{Done, use_transfer};
use crate::state::visitor::{Trouble, use_visitor};
use crate::ui::{Notice, NoticeKind, either, live};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::visitor::saved::{
    BackupImport, ImportEffect, RecordKey, RecordKind, RecordSummary, import_records,
};
use stadsgesprek_core::visitor::transfer::{RecordMap, received};

/// How many characters of a title or a note are shown: enough to know it.
const LONGEST: usize = 140;

/// Adopts a change, and says what came of it.
pub(super) fn adopter() -> impl Fn(BackupImport, Done) + Copy + Send + Sync {
    let t = use_transfer_texts();
    let visitor = use_visitor();
    let transfer = use_transfer();
    let outbox = use_outbox();
    let announcer = use_announcer();
    move |import, done| {
        let is_kept = done == Done::Declined || visitor.adopt(import);
        let done = if is_kept { done } else { Done::NotKept };
        announcer.say(done_words(done, t));
        transfer.settle(done);
        // What came may be on its way to the organizer.
        outbox.look_again();
        page::show_when_drawn(ARRIVAL);
    }
}

/// What would change: by merging, or, once it was asked for, by replacing.
#[component]
pub fn Preview(records: RecordMap) -> impl IntoView {
    let t = use_transfer_texts();
    let programme = use_programme();
    let mut records = records;
    received(&mut records, &programme.schedule, use_language());
    let visitor = use_visitor();
    let is_blocked = move || visitor.trouble().get() == Some(Trouble::NotKept(StorageError::Blocked));
    let records = StoredValue::new(records);
    let is_asked = RwSignal::new(false);
    view! {
        <p class="lead">{t.arrived}</p>
        {live(move || is_blocked().then(|| view! { <Notice kind=NoticeKind::Signal><p>{t.not_kept}</p></Notice> }))}
        {either(
            move || is_asked.get(),
            move || view! { <Replacing records is_asked /> },
            move || view! { <Merging records is_asked /> },
        )}
    }
    .into_any()
}

/// What merging would change, and the choice.
#[component]
fn Merging(records: StoredValue<RecordMap>, is_asked: RwSignal<bool>) -> impl IntoView {
    let t = use_transfer_texts();
    let visitor = use_visitor();
    let adopt = adopter();
    let data = visitor.data();
    let now = clock::now_millis();
    let import =
        data.with_untracked(|data| records.with_value(|records| import_records(records.clone(), data, now)));
    let lines = data.with_untracked(|data| import.lines(data));
    let refused = import.refused.len();
    let is_change = !lines.is_empty();
    // Where replacing does the same as merging there is nothing to choose.
    let replacement = records.with_value(|records| visitor.replacement(records));
    let is_other = data.with_untracked(|data| replacement.import.lines(data)) != lines;
    let import = StoredValue::new(import);
    let merge = move |_| adopt(import.get_value(), Done::Merged);
    let decline = move |_| adopt(BackupImport::default(), Done::Declined);
    let ask = move |_| {
        is_asked.set(true);
        page::show_when_drawn("replace-question");
    };
    view! {
        <section class="transfer-preview" aria-labelledby=ARRIVAL>
            <h2 id=ARRIVAL tabindex="-1">{if is_change { t.preview } else { t.nothing }}</h2>
            {(!is_change).then(|| view! { <p>{t.nothing_text}</p> })}
            <Changes lines />
            {(0 < refused).then(|| view! { <p>{(t.refused)(refused)}</p> })}
            {(is_change && is_other).then(|| view! { <p>{t.merge_text}</p> })}
            {is_other.then(|| view! { <p>{t.replace_text}</p> })}
            <div class="actions">
                {is_change.then(|| view! {
                    <button type="button" class="button" data-kind="primary" on:click=merge>{t.merge}</button>
                })}
                {is_other.then(|| view! {
                    <button type="button" class="button" id="replace-ask" on:click=ask>{t.replace}</button>
                })}
                <button type="button" class="button" on:click=decline>{t.decline}</button>
            </div>
        </section>
    }
    .into_any()
}

/// Lines by what happens to them.
#[component]
pub fn Changes(lines: Vec<(ImportEffect, RecordSummary)>) -> impl IntoView {
    let t = use_transfer_texts();
    let groups = [
        (ImportEffect::Added, t.added),
        (ImportEffect::Changed, t.changed),
        (ImportEffect::Removed, t.removed),
    ];
    let groups = groups.into_iter().map(|(effect, heading)| {
        let own: Vec<RecordSummary> = lines.iter().filter(|(of, _)| *of == effect).map(|(_, line)| line.clone()).collect();
        (!own.is_empty()).then(|| view! {
            <div class="transfer-group">
                <h3>{heading(own.len())}</h3>
                <ul class="device-list">{own.iter().map(|line| view! { <li>{words(line)}</li> }).collect_view()}</ul>
            </div>
        })
    });
    view! { <div class="transfer-groups">{groups.collect_view()}</div> }.into_any()
}

/// A line in words, with the title that the programme has now.
fn words(line: &RecordSummary) -> String {
    let t = use_transfer_texts();
    let known = title_now(&line.key, &use_programme().schedule);
    let title = shortened(&known.unwrap_or_else(|| line.title.clone()));
    match line.kind {
        RecordKind::Registration => (t.registration)(&title),
        RecordKind::Note => (t.note)(&title, &shortened(line.note.as_deref().unwrap_or_default())),
        // The others are never among what comes along.
        RecordKind::Favorite | RecordKind::Draft | RecordKind::Seen | RecordKind::Settings => title,
    }
}

fn title_now(key: &RecordKey, schedule: &Schedule) -> Option<String> {
    let (RecordKey::Favorite { event, session } | RecordKey::Note { event, session }) = key else {
        return None;
    };
    let event = schedule.event(event)?;
    let title = match session {
        Some(session) => &event.session(session)?.about.title,
        None => &event.about.title,
    };
    Some(localized(title).0)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
