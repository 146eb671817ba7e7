//! Everything that is kept, line by line.

use crate::state::location::{use_form_texts, use_mine_texts, use_rare_texts};
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{FormCatalog, RareCatalog};
use stadsgesprek_core::visitor::registration::FormField;
use stadsgesprek_core::visitor::saved::{RecordKind, RecordSummary};

/// Everything that is kept.
#[component]
pub fn Kept() -> impl IntoView {
    let t = use_rare_texts();
    let fields = use_form_texts();
    let mine = use_mine_texts();
    let visitor = use_visitor();
    let data = visitor.data();
    live(move || {
        let (lines, removed) = data.with(|data| (data.lines(), data.removed()));
        let aside = data.with(|data| data.quarantined.len() + data.damaged.len());
        let of = |kind| lines.iter().filter(move |line| line.kind == kind).cloned().collect::<Vec<_>>();
        let groups = [
            (t.device_favorites, of(RecordKind::Favorite)),
            (t.device_registrations, of(RecordKind::Registration)),
            (t.device_drafts, of(RecordKind::Draft)),
            (t.device_notes, of(RecordKind::Note)),
        ];
        let is_empty = groups.iter().all(|(_, lines)| lines.is_empty());
        let groups = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
        let groups = groups.map(|(heading, lines)| group(heading, lines, t, fields)).collect_view();
        let has_settings = lines.iter().any(|line| line.kind == RecordKind::Settings);
        let has_seen = lines.iter().any(|line| line.kind == RecordKind::Seen);
        view! {
            <section aria-labelledby="kept">
                <h2 id="kept" class="visually-hidden">{t.device_kept}</h2>
                {is_empty.then(|| view! { <p>{mine.empty_title}</p> })}
                {groups}
                <h3>{t.device_other}</h3>
                <ul class="device-list">
                    {has_seen.then(|| view! { <li>{t.device_seen}</li> })}
                    {has_settings.then(|| view! { <li>{t.device_settings}</li> })}
                    <li>{t.device_name}</li>
                    <li>{t.device_site_copy}</li>
                    {(0 < aside).then(|| view! {
                        <li>
                            {(t.device_aside)(aside)}
                            " "
                            <button type="button" class="link-button" on:click=move |_| visitor.erase_quarantine()>
                                {t.device_aside_erase}
                            </button>
                        </li>
                    })}
                    {(0 < removed).then(|| view! { <li>{(t.device_removed)(removed)}</li> })}
                </ul>
            </section>
        }
    })
}

fn group(
    heading: &'static str,
    lines: Vec<RecordSummary>,
    t: &'static RareCatalog,
    fields: &'static FormCatalog,
) -> AnyView {
    let heading = format!("{heading} ({})", lines.len());
    let items = lines.into_iter().map(|line| {
        let personal =
            personal(&line, t, fields).map(|words| view! { <span class="device-personal">{words}</span> });
        let note = line.note.map(|text| view! { <span class="device-note">{text}</span> });
        view! { <li>{line.title} {personal} {note}</li> }
    });
    view! {
        <h3>{heading}</h3>
        <ul class="device-list">{items.collect_view()}</ul>
    }
    .into_any()
}

/// Which of the visitor's own data a record holds.
fn personal(line: &RecordSummary, t: &'static RareCatalog, fields: &'static FormCatalog) -> Option<String> {
    let name = |field: &FormField| match field {
        FormField::Name => fields.field_name,
        FormField::Email => fields.field_email,
        FormField::Question => fields.field_question,
        _ => fields.field_needs,
    };
    let names: Vec<&str> = line.personal.iter().map(name).collect();
    (!names.is_empty()).then(|| (t.device_personal)(&names.join(" · ")))
}
