//! Passing an event on: the device's sheet, the link, mail and plain links. Nothing of theirs is loaded.

use crate::components::{MastodonShare, QrCode};
use crate::platform::effect;
use crate::platform::{navigation, share};
use crate::state::announcer::use_announcer;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::state::site_address::use_site_address;
use crate::ui::{DisclosureButton, Icon, IconShape, live, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::address::share::{Network, link};

/// Ways to pass on a page. Those that are links work in a page that is written, too.
#[component]
pub fn SharePanel(
    page: Page,
    /// What it is called.
    title: String,
) -> impl IntoView {
    let path = use_location().link_for_others(page);
    let url = RwSignal::new(use_site_address().of(&path).unwrap_or_else(|| path.clone()));
    let has_sheet = RwSignal::new(false);
    effect(move || {
        url.set(navigation::absolute(&path));
        has_sheet.set(share::has_sheet());
    });
    let title = StoredValue::new(title);
    let links = Network::ALL.iter().map(|network| {
        let href = move || title.with_value(|title| link(*network, title, &url.get()));
        view! {
            <li>
                <a href=href rel="external noreferrer noopener" target="_blank">{network.name()}</a>
            </li>
        }
    });
    let t = use_texts();
    view! {
        <details class="disclosure">
            <summary class="button">
                <Icon shape=IconShape::Share />
                {t.share}
            </summary>
            <ul class="disclosed" role="list">
                {when(move || has_sheet.get(), move || view! {
                    <li>
                        <button
                            type="button"
                            class="link-button"
                            on:click=move |_| share::open_sheet(&title.get_value(), &url.get_untracked())
                        >
                            {t.share_device}
                        </button>
                    </li>
                })}
                {is_live().then(|| view! { <li><CopyButton url /></li> })}
                {links.collect_view()}
                {is_live().then(|| view! {
                    <li><MastodonShare title url /></li>
                    <li><QrDisclosure url /></li>
                })}
            </ul>
        </details>
    }
    .into_any()
}

/// The link as a code for another device, drawn when it is asked for.
#[component]
fn QrDisclosure(url: RwSignal<String>) -> impl IntoView {
    let t = use_texts();
    let is_open = RwSignal::new(false);
    view! {
        <DisclosureButton is_open class="link-button">{t.share_qr}</DisclosureButton>
        {when(move || is_open.get(), move || view! {
            <div class="share-qr">
                <QrCode text=url.get_untracked() label=t.share_qr_picture failed=t.share_qr_failed />
            </div>
        })}
    }
    .into_any()
}

/// Copies the link; where that is not allowed, shows it to be copied by hand.
#[component]
pub fn CopyButton(
    url: RwSignal<String>,
    /// How the button looks.
    #[prop(default = "link-button")]
    class: &'static str,
) -> impl IntoView {
    let t = use_texts();
    let announcer = use_announcer();
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_| {
        share::copy(&url.get_untracked(), move |is_copied| {
            outcome.set(Some(is_copied));
            announcer.say(if is_copied { t.share_copied } else { t.share_copy_failed });
        });
    };
    view! {
        <button type="button" class=class on:click=copy>
            {t.share_copy}
        </button>
        {live(move || match outcome.get() {
            Some(true) => view! { <p class="share-outcome">{t.share_copied}</p> }.into_any(),
            Some(false) => {
                view! {
                    <label class="share-outcome">
                        {t.share_copy_failed}
                        <input type="text" readonly prop:value=url.get() />
                    </label>
                }
                    .into_any()
            }
            None => ().into_any(),
        })}
    }
    .into_any()
}
