//! Pages of plain text: about, privacy, accessibility.

use crate::components::{Markdown, localized};
use crate::state::location::{use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::retention::use_retention;
use crate::state::site_names::use_site_name;
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;

/// The pages of plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainText {
    /// Who publishes the programme, and what the site is.
    About,
    /// What is kept, where and how long.
    Privacy,
    /// The accessibility statement, after WCAG 2.2.
    Accessibility,
}

/// A page of plain text.
#[component]
pub fn TextPage(text: PlainText) -> impl IntoView {
    let t = use_texts();
    let bodies = use_rare_texts();
    let retention = use_retention();
    let (title, own, body) = match text {
        PlainText::Privacy => {
            let rest = (bodies.privacy_body)(&(bodies.retention)(retention.days()));
            (t.privacy_title.to_owned(), None, [bodies.privacy_intro, "\n\n", &rest].concat())
        }
        PlainText::Accessibility => {
            (t.accessibility_title.to_owned(), None, bodies.accessibility_body.to_owned())
        }
        PlainText::About => {
            let programme = use_programme();
            let publisher = &programme.schedule.publisher;
            let own = publisher.description.as_ref().map(localized);
            let own = own.unwrap_or_else(|| (published(&publisher.name, t), None));
            ((t.about_title)(&use_site_name()), Some(own), bodies.about_body.to_owned())
        }
    };
    view! {
        <article class="text-page">
            <h1 id="page-title" tabindex="-1" class="page-title">{title}</h1>
            <div class="prose">
                {own.filter(|(text, _)| !text.is_empty()).map(|(text, lang)| view! { <div class="prose" lang=lang><Markdown text /></div> })}
                <Markdown text=body />
            </div>
        </article>
    }
    .into_any()
}

/// Who publishes the programme, as a sentence; empty when that is not known.
fn published(name: &str, t: &'static Catalog) -> String {
    if name.is_empty() { String::new() } else { [&(t.footer_publisher)(name), "."].concat() }
}
