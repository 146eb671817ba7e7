//! Pages of plain text: about, privacy, accessibility.

use crate::components::Markdown;
use crate::state::location::{use_rare_texts, use_texts};
use leptos::prelude::*;
use stadsgesprek_core::route::Page;

/// A page of plain text.
#[component]
pub fn TextPage(
    /// Which.
    page: Page,
) -> impl IntoView {
    let t = use_texts();
    let bodies = use_rare_texts();
    let (title, body) = match page {
        Page::Privacy => (t.privacy_title, bodies.privacy_body),
        Page::Accessibility => (t.accessibility_title, bodies.accessibility_body),
        _ => (t.about_title, bodies.about_body),
    };
    view! {
        <article class="text-page">
            <h1 id="page-title" tabindex="-1" class="page-title">{title}</h1>
            <div class="prose">
                <Markdown text=body.to_owned() />
            </div>
        </article>
    }
    .into_any()
}
