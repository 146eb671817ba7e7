//! A QR code: dark on light in every color scheme, with the quiet zone that readers need.

use crate::platform::{effect, part, task};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::qr::QUIET;

/// The code of a text, once the part that draws it is there.
#[component]
pub fn QrCode(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What it is called to who does not see it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let drawing = RwSignal::new(None::<(i32, String)>);
    effect(move || {
        let text = text.get();
        task::spawn(async move {
            let drawn = part::call("qr", "draw", &[&text]).await;
            let drawn = drawn.as_deref().and_then(|drawn| drawn.split_once(' '));
            let drawn = drawn.and_then(|(side, path)| Some((side.parse().ok()?, path.to_owned())));
            // The page may be another by now.
            drop(drawing.try_set(drawn));
        });
    });
    live(move || {
        drawing.get().map(|(side, path)| {
            let side = side + 2 * QUIET;
            let box_ = format!("-{QUIET} -{QUIET} {side} {side}");
            view! {
                <svg class="qr-code" viewBox=box_ role="img" aria-label=label.get()>
                    <path d=path />
                </svg>
            }
        })
    })
}
