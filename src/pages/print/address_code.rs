//! The address of a page, as a code to scan and in letters.

use super::use_print_texts;
use crate::components::QrCode;
use crate::platform::effect;
use crate::state::location::use_location;
use crate::state::site_address::use_site_address;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::export::print::readable_address;

/// The address of a page, as a code to scan and in letters. Nothing in a written page of a site that does not know where
/// it is.
#[component]
pub fn AddressCode(
    page: Page,
    /// What one finds there.
    words: &'static str,
) -> impl IntoView {
    let p = use_print_texts();
    let link = use_location().link_for_others(page);
    let site = use_site_address();
    let address = RwSignal::new(site.of(&link));
    effect(move || address.set(Some(site.of_or_here(&link))));
    live(move || {
        let address = address.get()?;
        let label = (p.code_of)(readable_address(&address));
        let letters = view! { <a href=address.clone()>{breakable(readable_address(&address))}</a> };
        Some(view! {
            <div class="sheet-address">
                <QrCode text=address label class="sheet-code" />
                <p class="sheet-address-words">{words} " " <strong>{letters}</strong></p>
            </div>
        })
    })
}

/// An address that may be continued on the next line after a slash.
fn breakable(address: &str) -> Vec<AnyView> {
    let parts = address.split_inclusive('/').map(str::to_owned);
    parts.map(|part| view! { {part} <wbr /> }.into_any()).collect()
}
