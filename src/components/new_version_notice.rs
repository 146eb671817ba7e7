//! Says that a new version of the site waits.

use crate::state::location::{use_location, use_texts};
use crate::ui::{Notice, NoticeKind, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;

/// Offers the new version; never where a form stands, since a reload would lose what was typed.
#[component]
pub fn NewVersionNotice(
    /// Whether there is one.
    is_there: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let route = use_location().route();
    let is_shown = move || is_there.get() && !matches!(route.get().page, Page::Registration(_));
    // The click is for `public/boot.js`: it knows the worker that waits.
    when(is_shown, move || {
        view! {
            <Notice kind=NoticeKind::Quiet>
                <p>{t.new_version}</p>
                <button type="button" class="button" data-update="">{t.new_version_show}</button>
            </Notice>
        }
    })
}
