//! Nothing found: what is near, each as one touch.

use crate::components::filter_chips::choose;
use crate::components::{partner_name, theme_name};
use crate::state::filter::use_filter;
use crate::state::liveness::is_live;
use crate::state::location::use_texts;
use crate::ui::{each, when};
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::filter::{Filter, Nearby, Period, Selection};

/// Says that nothing was found and offers what is near.
#[component]
pub fn NoResults(
    /// What the filter gave.
    selection: Memo<Selection>,
    /// For the early filter: with one of what is near, to make others of.
    #[prop(optional)]
    is_pattern: bool,
) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let nearby = move || {
        let filter = state.get_untracked();
        if is_pattern {
            return vec![("…".to_owned(), filter)];
        }
        selection.with(|selection| {
            let named = |near: &Nearby| (describe(&filter, near, state.own, t), near.filter.clone());
            selection.nearby.iter().map(named).collect::<Vec<_>>()
        })
    };
    view! {
        <div class="no-results">
            <p class="lead">{t.nothing_found}</p>
            {when(move || !nearby().is_empty(), move || view! {
                <p>{t.nearby}</p>
                <ul role="list" class="no-results-nearby">{each(nearby, |(name, _)| name.clone(), near_button)}</ul>
            })}
            <button
                type="button"
                class="link-button"
                disabled=!is_live()
                on:click=move |_| choose(state, Filter::default())
            >
                {t.clear_filters}
            </button>
        </div>
    }
    .into_any()
}

fn near_button((name, filter): (String, Filter)) -> AnyView {
    let state = use_filter();
    view! {
        <li>
            <button type="button" class="button" disabled=!is_live() on:click=move |_| choose(state, filter.clone())>
                {name}
            </button>
        </li>
    }
    .into_any()
}

/// What is different in a filter that is near.
fn describe(filter: &Filter, near: &Nearby, own: Period, t: &'static Catalog) -> String {
    if let Some(theme) = filter.themes.difference(&near.filter.themes).next() {
        let name = theme_name(theme).unwrap_or_else(|| theme.to_string());
        return (t.nearby_without)(&name, near.count);
    }
    if let Some(partner) = filter.partners.difference(&near.filter.partners).next() {
        let name = partner_name(partner).unwrap_or_else(|| partner.to_string());
        return (t.nearby_without)(&name, near.count);
    }
    if filter.is_english && !near.filter.is_english {
        return (t.nearby_without)(t.spoken_in_english, near.count);
    }
    if filter.words != near.filter.words {
        return (t.nearby_without_words)(near.count);
    }
    match near.filter.period.unwrap_or(own) {
        Period::Archive => (t.nearby_in_archive)(near.count),
        _ => (t.nearby_in_upcoming)(near.count),
    }
}
