//! A code that takes the visitor along: dark on light in every scheme, large enough for the panel, its address beside it.

use super::use_kiosk_texts;
use crate::platform::{effect, page, part, task};
use crate::state::kiosk::Kiosk;
use crate::state::site_address::use_site_address;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::kiosk::errand::{Errand, Purpose, readable};
use stadsgesprek_core::qr::QUIET;
use std::iter;

const ID: &str = "kiosk-code";

/// How it stands with drawing a code.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Drawing {
    /// Under way.
    Pending,
    /// The side in modules, and the path.
    Ready(i32, String),
    /// It cannot be drawn.
    Failed,
}

/// The panel with the code of what the visitor takes along.
#[component]
pub fn CodePanel(
    /// The kiosk.
    kiosk: Kiosk,
) -> impl IntoView {
    let names = use_kiosk_texts();
    let errand = kiosk.errand();
    effect(move || page::set_open(ID, errand.with(Option::is_some)));
    view! {
        <dialog id=ID class="kiosk-panel" aria-labelledby="kiosk-code-title" on:close=move |_| errand.set(None)>
            {live(move || errand.get().map(|it| view! { <Code kiosk errand=it /> }))}
            <p class="kiosk-panel-end">
                <button type="button" class="button" data-kind="primary" on:click=move |_| errand.set(None)>
                    {names.close}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

#[component]
fn Code(kiosk: Kiosk, errand: Errand) -> impl IntoView {
    let names = use_kiosk_texts();
    let purpose = errand.purpose;
    let drawing = RwSignal::new(Drawing::Pending);
    let base = use_site_address().of_or_here("");
    let urls: Vec<String> = iter::once(&errand.to).chain(&errand.further).map(|to| to.url(&base)).collect();
    let (shown, count) = (readable(&urls[0]), urls.len());
    let at = RwSignal::new(0);
    effect(move || {
        let url = urls[at.get() % count].clone();
        // Who asked may have closed it meanwhile.
        task::spawn(async move { drop(drawing.try_set(draw(&url).await)) });
    });
    let next = move |_| at.update(|at| *at = (*at + 1) % count);
    let turn = move || {
        (1 < count).then(|| {
            view! {
                <p class="kiosk-code-turn" role="status">{(names.code_of)(at.get() + 1, count)}</p>
                <button type="button" class="button" on:click=next>{names.code_next}</button>
            }
        })
    };
    let failed = if purpose == Purpose::Picks { names.picks_too_many } else { names.code_failed };
    view! {
        <div class="kiosk-code">
            {live(move || match drawing.get() {
                Drawing::Ready(side, path) => view! { <Picture kiosk side path /> }.into_any(),
                Drawing::Pending => view! { <div class="kiosk-code-picture" /> }.into_any(),
                Drawing::Failed => view! { <p class="kiosk-code-failed">{failed}</p> }.into_any(),
            })}
            <div class="kiosk-code-words">
                <h2 id="kiosk-code-title" class="kiosk-panel-title">{(names.code_title)(purpose)}</h2>
                <p>{(names.code_text)(purpose)}</p>
                {live(turn)}
                <p class="kiosk-code-address">
                    {names.code_or_type} " " <strong class="kiosk-code-url">{shown}</strong>
                </p>
            </div>
        </div>
    }
    .into_any()
}

async fn draw(url: &str) -> Drawing {
    let drawn = part::call("qr", "draw", &[url]).await;
    let parsed = drawn.as_deref().and_then(|drawn| drawn.split_once(' '));
    let ready = parsed.and_then(|(side, path)| Some(Drawing::Ready(side.parse().ok()?, path.to_owned())));
    ready.unwrap_or(Drawing::Failed)
}

/// The code with its quiet zone. The whole is so much larger than the code as the zone takes.
#[component]
fn Picture(kiosk: Kiosk, side: i32, path: String) -> impl IntoView {
    let names = use_kiosk_texts();
    let whole = side + 2 * QUIET;
    let view_box = format!("-{QUIET} -{QUIET} {whole} {whole}");
    let (width, height) = page::view_size();
    let code = kiosk.setup().with_untracked(|setup| setup.panel.code_side(width as u32, height as u32));
    let whole_px = (code * whole.unsigned_abs() as u64).div_ceil(side.max(1).unsigned_abs() as u64);
    view! {
        <svg
            class="kiosk-code-picture"
            style:--least=format!("{whole_px}px")
            viewBox=view_box
            role="img"
            aria-label=names.code_picture
        >
            <path d=path />
        </svg>
    }
    .into_any()
}
