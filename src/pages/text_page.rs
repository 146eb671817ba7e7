//! Pages of plain text: about, privacy, accessibility.

use crate::components::Markdown;
use crate::state::location::{use_rare_texts, use_texts};
use crate::state::retention::use_retention;
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
    let retention = use_retention();
    let (title, body) = match page {
        Page::Privacy => {
            let rest = (bodies.privacy_body)(&(bodies.retention)(retention));
            (t.privacy_title, [bodies.privacy_intro, "\n\n", &rest].concat())
        }
        Page::Accessibility => (t.accessibility_title, bodies.accessibility_body.to_owned()),
        _ => (t.about_title, bodies.about_body.to_owned()),
    };
    view! {
        <article class="text-page">
            <h1 id="page-title" tabindex="-1" class="page-title">{title}</h1>
            <div class="prose">
                <Markdown text=body />
            </div>
        </article>
    }
    .into_any()
}
