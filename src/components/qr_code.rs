//! A text as a QR code: dark on light with its quiet zone, drawn by a chunk that is fetched when the first one is shown.

use crate::platform::{chunk, effect, task};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::export::qr::QUIET;

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
    let drawing = RwSignal::new(at_once(&text.get_untracked()));
    effect(move || {
        let text = text.get();
        task::spawn(async move {
            let drawn = chunk::call("qr", "draw", &[&text]).await;
            // Who asked may have closed it meanwhile.
            drawing.try_set(Some(drawn.as_deref().and_then(understood).unwrap_or(QrDrawing::Failed)));
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

/// What the chunk says: `41 M0 0h7…`.
fn understood(drawn: &str) -> Option<QrDrawing> {
    let (side, path) = drawn.split_once(' ')?;
    Some(QrDrawing::Done(side.parse().ok()?, path.to_owned()))
}

/// Drawn at once where the pages are written; the app has the chunk draw it.
#[cfg(not(target_arch = "wasm32"))]
fn at_once(text: &str) -> Option<QrDrawing> {
    stadsgesprek_core::export::qr::draw(text).map(|code| QrDrawing::Done(code.side, code.path))
}

#[cfg(target_arch = "wasm32")]
const fn at_once(_: &str) -> Option<QrDrawing> {
    None
}
