//! Where the facts come from, and how sure they are.

use crate::components::localized;
use crate::state::location::use_texts;
use leptos::prelude::*;
use stadsgesprek_core::programme::document::DateCertainty;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// Sources, remarks and how sure the date is. Nothing when there is nothing to say.
#[component]
pub fn Sources(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let certainty = match event.about.date_certainty {
        DateCertainty::Exact => None,
        DateCertainty::Inferred => Some(t.date_inferred),
        DateCertainty::Disputed => Some(t.date_disputed),
        DateCertainty::Unknown => Some(t.date_certainty_unknown),
    };
    let note = event.about.note.as_ref().map(localized);
    let sources = event.about.sources.clone();
    let is_empty = certainty.is_none() && note.is_none() && sources.is_empty();
    (!is_empty).then(|| {
        let links = sources.into_iter().map(|url| {
            let host = host(&url).to_owned();
            view! { <li><a href=url rel="external noreferrer">{host}</a></li> }
        });
        let links = links.collect_view();
        view! {
            <section class="sources" aria-labelledby="sources">
                <h2 id="sources">{t.about_data}</h2>
                {certainty.map(|words| view! { <p>{words}</p> })}
                {note.map(|(text, lang)| view! { <p lang=lang>{text}</p> })}
                {(!links.is_empty()).then(|| view! { <p class="sources-name">{t.sources}</p> <ul>{links}</ul> })}
            </section>
        }
    })
}

/// The host of an address, to name it by.
fn host(url: &str) -> &str {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after_scheme.split(['/', '?', '#']).next().unwrap_or(after_scheme);
    host.strip_prefix("www.").unwrap_or(host)
}
