//! What the site is called and where its house is, as the build found it in `portal.json` and the programme.

use crate::platform::page;
use crate::state::location::use_language;
use leptos::prelude::*;
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::value::text::{Language, Text};
use std::sync::Arc;

/// What the page that the visitor came in by says; browser only. A page that no build wrote, as during development, has
/// the name that fits any site.
pub fn of_document() -> SiteNames {
    let name = page::starter_value("data-name").unwrap_or_else(|| texts(Language::Nl).agenda.to_owned());
    let text = |nl, en| Text::ByLanguage { nl, en: page::starter_value(en) };
    let house = page::starter_value("data-house").unwrap_or_default();
    SiteNames::new(
        text(Some(name), "data-name-en"),
        text(page::starter_value("data-tagline"), "data-tagline-en"),
        house,
    )
}

/// The same as attributes of the starter, for the build.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_attributes(names: &SiteNames) -> Vec<(&'static str, String)> {
    let mut attributes = Vec::new();
    let mut put = |name, text: &str| {
        if !text.is_empty() {
            attributes.push((name, text.to_owned()));
        }
    };
    for (name, english, of) in [
        ("data-name", "data-name-en", SiteNames::name as fn(&SiteNames, Language) -> &str),
        ("data-tagline", "data-tagline-en", SiteNames::tagline),
    ] {
        let (nl, en) = (of(names, Language::Nl), of(names, Language::En));
        put(name, nl);
        put(english, if en == nl { "" } else { en });
    }
    put("data-house", names.house());
    attributes
}

/// Provides what the site is called.
pub fn provide_site_names(names: Arc<SiteNames>) {
    provide_context(names);
}

/// What the site is called.
pub fn use_site_names() -> Arc<SiteNames> {
    expect_context()
}

/// The name of the site in the language of the page.
pub fn use_site_name() -> String {
    use_site_names().name(use_language()).to_owned()
}
