//! What the visitor takes along: how much it is, as codes and as a link.

use super::codes::Codes;
use crate::components::CopyButton;
use crate::platform::{effect, navigation, share};
use crate::state::location::{use_location, use_texts, use_transfer_texts};
use crate::state::visitor::use_visitor;
use crate::ui::{either, live, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::TransferCatalog;
use stadsgesprek_core::visitor::transfer::{Outgoing, Personal, fragment, fragments_for_codes, outgoing};

/// What is offered to be taken along.
#[component]
pub fn TakeAlong() -> impl IntoView {
    let t = use_transfer_texts();
    let data = use_visitor().data();
    let is_asked = RwSignal::new(false);
    let all = Memo::new(move |_| {
        let personal = if is_asked.get() { Personal::Included } else { Personal::LeftOut };
        data.with(|data| outgoing(data, personal))
    });
    view! {
        <p class="lead">{t.intro}</p>
        {either(
            move || all.with(Outgoing::is_empty),
            || view! { <Empty /> },
            move || view! {
                <div class="transfer-columns">
                    <Contents all is_asked />
                    <Ways all />
                </div>
            },
        )}
    }
    .into_any()
}

#[component]
fn Empty() -> impl IntoView {
    let (t, names) = (use_transfer_texts(), use_texts());
    let agenda = use_location().link(Page::Agenda);
    view! {
        <p>{t.empty}</p>
        <p><a class="button" data-kind="primary" href=agenda>{names.to_agenda}</a></p>
    }
    .into_any()
}

/// How much it is, and whether the visitor's own details are among it.
#[component]
fn Contents(all: Memo<Outgoing>, is_asked: RwSignal<bool>) -> impl IntoView {
    let t = use_transfer_texts();
    let lines = move || {
        all.with(|all| lines(all, t).into_iter().map(|words| view! { <li>{words}</li> }).collect_view())
    };
    view! {
        <section class="transfer-contents" aria-labelledby="contents">
            <h2 id="contents">{t.contents}</h2>
            <ul class="device-list">{live(lines)}</ul>
            {when(move || all.with(|all| all.is_personal), move || view! {
                <div class="transfer-personal">
                    <label class="option">
                        <input
                            type="checkbox"
                            prop:checked=move || is_asked.get()
                            aria-describedby="personal-hint"
                            on:change:target=move |ev| is_asked.set(ev.target().checked())
                        />
                        <span class="option-name">{t.personal}</span>
                    </label>
                    <p class="field-hint" id="personal-hint">{t.personal_hint}</p>
                </div>
            })}
        </section>
    }
    .into_any()
}

fn lines(all: &Outgoing, t: &TransferCatalog) -> Vec<String> {
    let counted = [
        (all.favorites, t.favorites),
        (all.registrations, t.registrations),
        (all.notes, t.notes),
        (all.removed, t.removals),
        (all.left_out, t.left_out),
    ];
    counted.into_iter().filter(|(count, _)| 0 < *count).map(|(count, words)| words(count)).collect()
}

/// The ways to take it along.
#[component]
fn Ways(all: Memo<Outgoing>) -> impl IntoView {
    let path = StoredValue::new(use_location().link_for_others(Page::Transfer));
    let address =
        move |fragment: &str| path.with_value(|path| [&navigation::absolute(path), "#", fragment].concat());
    let link = Memo::new(move |_| all.with(|all| fragment(&all.records)).as_deref().map(address));
    let codes = Memo::new(move |_| {
        let fragments = all.with(|all| fragments_for_codes(&all.records));
        fragments.map(|all| all.iter().map(|fragment| address(fragment)).collect::<Vec<_>>())
    });
    either(
        move || link.with(Option::is_some),
        move || view! { <Codes codes /> <Link link /> },
        || view! { <TooMuch /> },
    )
}

/// The link, to be copied or shared.
#[component]
fn Link(link: Memo<Option<String>>) -> impl IntoView {
    let (t, names) = (use_transfer_texts(), use_texts());
    let url = RwSignal::new(String::new());
    let has_sheet = RwSignal::new(false);
    effect(move || {
        url.set(link.get().unwrap_or_default());
        has_sheet.set(share::has_sheet());
    });
    let open = move |_| share::open_sheet(names.transfer_title, &url.get_untracked());
    view! {
        <section class="transfer-link" aria-labelledby="link">
            <h2 id="link">{t.link_title}</h2>
            <p>{t.link_text}</p>
            <div class="actions">
                <CopyButton url class="button" />
                {when(move || has_sheet.get(), move || view! {
                    <button type="button" class="button" on:click=open>{names.share_device}</button>
                })}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn TooMuch() -> impl IntoView {
    let (t, names) = (use_transfer_texts(), use_texts());
    let device = use_location().link(Page::Device);
    view! { <p>{t.too_much} " " <a href=device>{names.device_title}</a></p> }.into_any()
}
