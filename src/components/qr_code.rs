//! A text as a QR code: dark on light with its quiet zone, drawn by a part that is fetched when the first one is shown.

use crate::platform::{effect, part, task};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::qr::QUIET;

/// How it stands with the drawing.
#[derive(Clone)]
enum Drawing {
    Pending,
    /// Its side in modules, and its path.
    Done(i32, String),
    Failed,
}

/// A QR code.
#[component]
pub fn QrCode(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// What is said when it cannot be drawn; nothing where the text is there in another way.
    #[prop(optional)]
    failed: &'static str,
) -> impl IntoView {
    let drawing = RwSignal::new(Drawing::Pending);
    effect(move || {
        let text = text.get();
        task::spawn(async move {
            let drawn = part::call("qr", "draw", &[&text]).await;
            let drawn = drawn.as_deref().and_then(|drawn| drawn.split_once(' '));
            let done =
                drawn.and_then(|(side, path)| Some(Drawing::Done(side.parse().ok()?, path.to_owned())));
            // Who asked may have closed it meanwhile.
            drawing.try_set(done.unwrap_or(Drawing::Failed));
        });
    });
    live(move || match drawing.get() {
        Drawing::Pending => ().into_any(),
        Drawing::Done(side, path) => {
            let side = side + 2 * QUIET;
            let box_ = format!("-{QUIET} -{QUIET} {side} {side}");
            view! {
                <svg class="qr-code" viewBox=box_ role="img" aria-label=label.get()>
                    <path d=path />
                </svg>
            }
            .into_any()
        }
        Drawing::Failed => (!failed.is_empty()).then(|| view! { <p role="alert">{failed}</p> }).into_any(),
    })
}
