//! What is chosen, each to be taken away with one touch.

use crate::components::{partner_name, theme_name};
use crate::platform::page;
use crate::state::filter::{FilterState, use_filter};
use crate::state::liveness::is_live;
use crate::state::location::use_texts;
use crate::ui::{Icon, IconShape, each, when};
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::filter::{Filter, Period};

/// The id of the line that says how many there are.
pub const RESULT_COUNT_ID: &str = "result-count";

/// A button for each chosen filter, which takes it away.
#[component]
pub fn FilterChips() -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let chips = move || match is_live() {
        true => chips(&state.get(), t),
        // One, for the early filter to make others of.
        false => vec![("…".to_owned(), Filter::default())],
    };
    let list = move || {
        view! {
            <ul class="chips" role="list" aria-label=t.active_filters>
                {each(chips, |(name, _)| name.clone(), chip)}
                <li>
                    <button type="button" class="link-button" on:click=move |_| choose(state, Filter::default())>
                        {t.clear_filters}
                    </button>
                </li>
            </ul>
        }
    };
    if !is_live() {
        return view! { <template data-chips>{list()}</template> }.into_any();
    }
    when(move || !chips().is_empty(), list)
}

fn chip((name, without): (String, Filter)) -> AnyView {
    let label = (use_texts().remove_filter)(&name);
    let state = use_filter();
    view! {
        <li>
            <button
                type="button"
                class="chip"
                aria-label=label
                on:click=move |_| choose(state, without.clone())
            >
                <span>{name}</span>
                <Icon shape=IconShape::Close />
            </button>
        </li>
    }
    .into_any()
}

/// Chooses, and catches the focus of the button that goes away.
pub fn choose(state: FilterState, filter: Filter) {
    state.choose(filter);
    page::catch_lost_focus(RESULT_COUNT_ID.to_owned());
}

/// Each choice by name, with the filter that is left without it.
fn chips(filter: &Filter, t: &'static Catalog) -> Vec<(String, Filter)> {
    let mut chips = Vec::new();
    let words = filter.words.trim();
    if !words.is_empty() {
        chips.push((format!("‘{words}’"), filter.clone().with_words("")));
    }
    for theme in &filter.themes {
        let name = theme_name(theme).unwrap_or_else(|| theme.to_string());
        chips.push((name, filter.clone().toggle_theme(theme)));
    }
    for partner in &filter.partners {
        let name = partner_name(partner).unwrap_or_else(|| partner.to_string());
        chips.push((name, filter.clone().toggle_partner(partner)));
    }
    if filter.is_english {
        chips.push((t.spoken_in_english.to_owned(), filter.clone().toggle_english()));
    }
    if let Some(period) = filter.period {
        chips.push((period_name(period, t), Filter { period: None, ..filter.clone() }));
    }
    chips
}

/// The name of a period.
pub fn period_name(period: Period, t: &'static Catalog) -> String {
    match period {
        Period::Upcoming => t.period_upcoming.to_owned(),
        Period::Archive => t.period_archive.to_owned(),
        Period::All => t.period_all.to_owned(),
        Period::Year(year) => year.to_string(),
    }
}
