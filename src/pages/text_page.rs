//! Pages of plain text: about, privacy, accessibility.

use crate::components::{Markdown, localized};
use crate::state::location::{use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::retention::use_retention;
use crate::state::site_names::use_site_name;
use leptos::prelude::*;
use stadsgesprek_core::catalog::{Catalog, RareCatalog};
use stadsgesprek_core::programme::document::Publisher;
use stadsgesprek_core::value::email::is_email;

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
    let programme = use_programme();
    let publisher = &programme.schedule.publisher;
    let (title, own, body) = match text {
        PlainText::Privacy => {
            let rest = (bodies.privacy_body)(&(bodies.retention)(retention.days()));
            let body = [bodies.privacy_intro, "\n\n", &rest].concat();
            (t.privacy_title.to_owned(), &publisher.privacy, body)
        }
        PlainText::Accessibility => {
            (t.accessibility_title.to_owned(), &publisher.accessibility, bodies.accessibility_body.to_owned())
        }
        PlainText::About => {
            ((t.about_title)(&use_site_name()), &publisher.description, bodies.about_body.to_owned())
        }
    };
    // What the house says itself goes first; what the site does is true beside it.
    let own = own.as_ref().filter(|text| !text.is_blank()).map(localized);
    let own = own.or_else(|| (text == PlainText::About).then(|| (published(&publisher.name, t), None)));
    let reach = (text != PlainText::About).then(|| reach(publisher, bodies)).flatten();
    view! {
        <article class="text-page">
            <h1 id="page-title" tabindex="-1" class="page-title">{title}</h1>
            <div class="prose">
                {own.filter(|(text, _)| !text.is_empty()).map(|(text, lang)| view! { <div class="prose" lang=lang><Markdown text /></div> })}
                <Markdown text=body />
                {reach}
            </div>
        </article>
    }
    .into_any()
}

/// Where questions go: to the mailbox of who publishes the programme, else to their website. Nothing when neither is known.
fn reach(publisher: &Publisher, t: &'static RareCatalog) -> Option<AnyView> {
    let mail = publisher.email.as_deref().filter(|email| is_email(email));
    let (href, words) = match (mail, &publisher.url) {
        (Some(email), _) => (["mailto:", email].concat(), email.to_owned()),
        (None, Some(url)) => (url.clone(), publisher.name.clone()),
        (None, None) => return None,
    };
    Some(view! { <p>{t.reach_organizer} " " <a href=href>{words}</a></p> }.into_any())
}

/// Who publishes the programme, as a sentence; empty when that is not known.
fn published(name: &str, t: &'static Catalog) -> String {
    if name.is_empty() { String::new() } else { [&(t.footer_publisher)(name), "."].concat() }
}
