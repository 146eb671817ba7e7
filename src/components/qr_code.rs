//! A text as a QR code: dark on light with its quiet zone, drawn by a slice of the app that is fetched when the first one is
//! shown.

use crate::platform::{effect, task};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::export::qr::{self, QUIET};
use std::cell::Cell;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// How it stands with the drawing.
#[derive(Clone)]
enum QrDrawing {
    /// Its side in modules, and its path.
    Done(i32, String),
    Failed,
}

/// A QR code (ISO/IEC 18004) as SVG.
#[component]
pub fn QrCode(
    #[prop(into)] text: Signal<String>,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// What is said when it cannot be drawn; nothing where the text is there in another way.
    #[prop(optional)]
    failed: &'static str,
    /// Its class in the stylesheet.
    #[prop(default = "qr-code")]
    class: &'static str,
    /// How large the code is at least, without its quiet zone, in px; 0 where the stylesheet alone says it.
    #[prop(optional)]
    least: u64,
) -> impl IntoView {
    let px = |side: u64| (0 < side).then(|| format!("{side}px"));
    let drawing = RwSignal::new(at_once(text.get_untracked()));
    effect(move || {
        let text = text.get();
        task::spawn(async move {
            let drawn = draw(text).await;
            IS_THERE.set(drawn.is_ok());
            // Who asked may have closed it meanwhile.
            drawing.try_set(Some(drawn.unwrap_or(QrDrawing::Failed)));
        });
    });
    live(move || match drawing.get() {
        // Its place is kept.
        None => view! { <div class=class style:--least=px(least) /> }.into_any(),
        Some(QrDrawing::Done(side, path)) => {
            let whole = side + 2 * QUIET;
            let box_ = format!("-{QUIET} -{QUIET} {whole} {whole}");
            // The whole is so much larger than the code as the zone takes.
            let least =
                (least * u64::from(whole.unsigned_abs())).div_ceil(u64::from(side.unsigned_abs().max(1)));
            view! {
                <svg
                    class=class
                    style:--least=px(least)
                    viewBox=box_
                    role="img"
                    aria-label=label.get()
                >
                    <path d=path />
                </svg>
            }
            .into_any()
        }
        Some(QrDrawing::Failed) => {
            (!failed.is_empty()).then(|| view! { <p role="alert">{failed}</p> }).into_any()
        }
    })
}

thread_local! {
    /// Whether the slice is there.
    static IS_THERE: Cell<bool> = const { Cell::new(cfg!(not(target_arch = "wasm32"))) };
}

/// Where the pages are written, and once the slice is there.
fn at_once(text: String) -> Option<QrDrawing> {
    if IS_THERE.get() { task::at_once(draw(text))?.ok() } else { None }
}

/// Fetches the slice: nobody stands beside a kiosk when it cannot be had later.
pub fn fetch_qr_codes() {
    task::spawn(async { IS_THERE.set(draw(String::new()).await.is_ok()) });
}

#[wasm_split(qr, fallible)]
fn draw(text: String) -> Result<QrDrawing, SplitLoaderError> {
    Ok(qr::draw(&text).map_or(QrDrawing::Failed, |code| QrDrawing::Done(code.side, code.path)))
}
