//! Where somebody who types may want to go at once: links below the search field, by finger, by Tab and by arrow keys.
//!
//! They are links, not the options of a combobox: each has an address to open beside this page, the field keeps its own keys,
//! and what the words find stands on the page already. How many there are is said with the number of results.

use super::searching::Searching;
use crate::platform::{effect, keyboard};
use crate::state::location::{Location, use_language, use_location, use_rare_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::{RareCatalog, dates};
use stadsgesprek_core::programme::filter::{Filter, Period};
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::programme::search::{Suggestion, SuggestionTarget};
use stadsgesprek_core::value::text::Language;

/// The links, and the keys that lead to the field and through them.
pub(super) fn suggestions(searching: Searching) -> AnyView {
    let (programme, location, visitor) = (use_programme(), use_location(), use_visitor());
    let (language, rare) = (use_language(), use_rare_texts());
    let name = use_texts().search;
    let is_closed = RwSignal::new(false);
    // Other words, other suggestions.
    effect(move || {
        searching.found.track();
        is_closed.set(false);
    });
    effect(move || {
        let may_slash = move || visitor.data().with_untracked(|data| !data.settings().is_slash_off);
        keyboard::follow_list(".search-field", may_slash, move || is_closed.set(true));
    });
    live(move || {
        let suggested =
            searching.found.with(|found| found.as_ref().map(|it| it.suggestions.clone()).unwrap_or_default());
        let rows = suggested
            .iter()
            .filter_map(|it| row(&programme.schedule, it, location, language, rare))
            .collect_view();
        let is_hidden = move || is_closed.get();
        (!suggested.is_empty()).then(|| {
            view! {
                <div class="suggestions" role="group" aria-label=format!("{name}: {}", rare.suggestions) hidden=is_hidden>
                    <p aria-hidden="true">{rare.suggestions}</p>
                    <ul>{rows}</ul>
                </div>
            }
        })
    })
}

fn row(
    schedule: &Schedule,
    suggestion: &Suggestion,
    location: Location,
    language: Language,
    t: &'static RareCatalog,
) -> Option<impl IntoView + use<>> {
    let (name, named_in) = suggestion.to.name(schedule, language)?;
    let name = name.to_owned();
    let lang = named_in.filter(|it| *it != language).map(Language::tag);
    let (page, kind) = match &suggestion.to {
        SuggestionTarget::Theme(id) => (Page::Theme(id.clone()), t.suggested_theme),
        SuggestionTarget::Series(id) => (Page::Series(id.clone()), t.suggested_series),
        SuggestionTarget::Partner(id) => (Page::Partner(id.clone()), t.suggested_partner),
        SuggestionTarget::Person(id) => (Page::Person(id.clone()), t.suggested_person),
        SuggestionTarget::Place(_) => (Page::Agenda, t.suggested_place),
        SuggestionTarget::Event(at) => (Page::Event(schedule.at(*at)?.id().clone()), ""),
    };
    let route = Route::new(language, page);
    let (href, about) = match &suggestion.to {
        SuggestionTarget::Place(_) => {
            let filter = Filter::default().with_words(&format!("\"{name}\""));
            let filter = filter.with_period(Period::All, Period::Upcoming);
            (location.filtered_link(&route, &filter), format!("{kind} · {}", suggestion.count))
        }
        SuggestionTarget::Event(at) => (location.link_to(&route), day(schedule.at(*at)?, language)),
        _ => (location.link_to(&route), format!("{kind} · {}", suggestion.count)),
    };
    Some(view! {
        <li>
            <a href=href><span lang=lang>{name}</span> " " <span class="suggestion-about">{about}</span></a>
        </li>
    })
}

/// When an event is; nothing when that is not known yet.
fn day(event: &Event, language: Language) -> String {
    event.when.sort_day().map(|day| dates::day(day, language)).unwrap_or_default()
}
