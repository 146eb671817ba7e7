//! The address of a page, as a code to scan and in letters.

use super::use_print_texts;
use crate::platform::{effect, part, task};
use crate::state::location::use_location;
use crate::state::site_address::use_site_address;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::print::readable_address;
use stadsgesprek_core::qr::QUIET;
use stadsgesprek_core::route::Page;

/// A code: its side in modules, and the path that draws it.
type Code = (i32, String);

/// The address of a page, as a code to scan and in letters. Nothing in a written page of a site that does not know where
/// it is.
#[component]
pub fn AddressCode(
    /// The page.
    page: Page,
    /// What one finds there.
    words: &'static str,
) -> impl IntoView {
    let p = use_print_texts();
    let link = use_location().link_for_others(page);
    let site = use_site_address();
    let address = RwSignal::new(site.of(&link));
    let code = RwSignal::new(address.with_untracked(|address| address.as_deref().and_then(drawn)));
    effect(move || {
        let here = site.of_or_here(&link);
        address.set(Some(here.clone()));
        task::spawn(
            async move { code.set(part::call("qr", "draw", &[&here]).await.as_deref().and_then(split)) },
        );
    });
    live(move || {
        let address = address.get()?;
        let label = (p.code_of)(readable_address(&address));
        let picture = code.get().map(|(side, path)| {
            let side = side + 2 * QUIET;
            let box_ = format!("-{QUIET} -{QUIET} {side} {side}");
            view! {
                <svg class="sheet-code" viewBox=box_ role="img" aria-label=label>
                    <path d=path />
                </svg>
            }
        });
        let letters = view! { <a href=address.clone()>{breakable(readable_address(&address))}</a> };
        Some(view! {
            <div class="sheet-address">
                {picture}
                <p class="sheet-address-words">{words} " " <strong>{letters}</strong></p>
            </div>
        })
    })
}

/// What the part says: `41 M0 0h7…`.
fn split(drawn: &str) -> Option<Code> {
    let (side, path) = drawn.split_once(' ')?;
    Some((side.parse().ok()?, path.to_owned()))
}

/// Drawn at once where the pages are written; the app has the part draw it.
#[cfg(not(target_arch = "wasm32"))]
fn drawn(address: &str) -> Option<Code> {
    stadsgesprek_core::qr::draw(address).map(|code| (code.side, code.path))
}

#[cfg(target_arch = "wasm32")]
const fn drawn(_: &str) -> Option<Code> {
    None
}

/// An address that may be continued on the next line after a slash.
fn breakable(address: &str) -> Vec<AnyView> {
    let parts = address.split_inclusive('/').map(str::to_owned);
    parts.map(|part| view! { {part} <wbr /> }.into_any()).collect()
}
