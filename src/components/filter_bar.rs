//! Search and filters: a quiet column on a desktop, one touch away on a phone.

use crate::components::filter_chips::{RESULT_COUNT_ID, period_name};
use crate::components::{FilterOption, FilterOptions, localized};
use crate::platform::{field, page};
use crate::state::filter::{FilterState, use_filter};
use crate::state::liveness::is_live;
use crate::state::location::{Location, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{DisclosureButton, Icon, IconShape, each, live_text, when};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::filter::{Filter, Period, Selection};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::{PartnerId, ThemeId};
use stadsgesprek_core::value::text::Text;
use std::collections::BTreeSet;
use std::fmt::Display;

/// Search and filters of a list.
#[component]
pub fn FilterBar(
    /// What the filter gives.
    selection: Memo<Selection>,
    /// How many of those are in sight.
    count: Signal<usize>,
) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let is_open = RwSignal::new(false);
    let result = move || (t.results)(count.get());
    let on_submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        state.settle();
    };
    let close = move |_| {
        is_open.set(false);
        page::focus_when_drawn(RESULT_COUNT_ID);
    };
    view! {
        <form class="filter-bar" role="search" aria-label=t.search on:submit=on_submit>
            <div class="filter-bar-row">
                <SearchField />
                {when(is_live, move || view! {
                    <DisclosureButton is_open class="filter-toggle" controls="filter-panel">
                        <Icon shape=IconShape::Filter />
                        {live_text(move || (t.filters_open)(state.with(|filter| filter.choices())))}
                    </DisclosureButton>
                })}
            </div>
            <div class="filter-panel" id="filter-panel" data-open=move || is_open.get().then_some("")>
                // A calendar goes through time by itself.
                {(state.own != Period::All).then(|| view! { <PeriodChoice selection /> })}
                <FacetChoice facet=Facet::Theme selection />
                <FacetChoice facet=Facet::Partner selection />
                {when(is_live, move || view! {
                    <button type="button" class="button filter-panel-close" on:click=close>{live_text(result)}</button>
                })}
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn SearchField() -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    is_live().then(|| {
        field::follow("search".to_owned(), move || state.with(|filter| filter.words.clone()));
        view! {
            <div class="search-field">
                <label class="visually-hidden" for="search">{t.search}</label>
                <Icon shape=IconShape::Search />
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    enterkeyhint="search"
                    placeholder=t.search_hint
                    on:input:target=move |ev| state.type_words(&ev.target().value())
                    on:change=move |_| state.settle_words(&field::text("search").unwrap_or_default())
                />
            </div>
        }
    })
}

/// What events can be chosen by with check boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Facet {
    Theme,
    Partner,
}

impl Facet {
    /// All there are to choose, in the order of the programme.
    fn choices(
        self,
        schedule: &Schedule,
        filter: &Filter,
        selection: &Selection,
        location: Location,
    ) -> Vec<FilterOption> {
        match self {
            Self::Theme => {
                let all = schedule.themes.iter().map(|theme| (&theme.id, &theme.name));
                choices(all, &selection.theme_counts, &filter.themes, |id| location.link(Page::Theme(id)))
            }
            Self::Partner => {
                let all = schedule.partners.iter().map(|partner| (&partner.id, &partner.name));
                choices(all, &selection.partner_counts, &filter.partners, |id| {
                    location.link(Page::Partner(id))
                })
            }
        }
    }

    fn toggle(self, filter: Filter, id: String) -> Filter {
        match self {
            Self::Theme => filter.toggle_theme(&ThemeId::new(id)),
            Self::Partner => filter.toggle_partner(&PartnerId::new(id)),
        }
    }
}

fn choices<'a, Id: Clone + Display + Ord + 'a>(
    all: impl Iterator<Item = (&'a Id, &'a Text)>,
    counts: &[usize],
    chosen: &BTreeSet<Id>,
    link: impl Fn(Id) -> String,
) -> Vec<FilterOption> {
    let choices = all.zip(counts).map(|((id, name), count)| FilterOption {
        id: id.to_string(),
        name: localized(name),
        count: *count,
        is_chosen: chosen.contains(id),
        href: link(id.clone()),
    });
    choices.collect()
}

#[component]
fn FacetChoice(facet: Facet, selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let programme = use_programme();
    let location = use_location();
    let choices = Memo::new(move |_| {
        state.with(|filter| {
            selection.with(|selection| facet.choices(&programme.schedule, filter, selection, location))
        })
    });
    let on_choose = move |id: String| state.choose(facet.toggle(state.get_untracked(), id));
    let (legend, name) = match facet {
        Facet::Theme => (t.themes, "thema"),
        Facet::Partner => (t.partners, "partner"),
    };
    view! { <FilterOptions legend name choices on_choose /> }.into_any()
}

/// Upcoming, archive or everything as pressed buttons, and a year.
#[component]
fn PeriodChoice(selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let periods = [Period::Upcoming, Period::Archive, Period::All];
    let buttons =
        periods.map(|period| view! { <PeriodButton period selection /> }).into_iter().collect_view();
    let years = move || selection.with(|selection| selection.years.clone());
    let chosen_year = move || match state.with(|filter| filter.period) {
        Some(Period::Year(year)) => year.to_string(),
        _ => String::new(),
    };
    view! {
        <fieldset class="period-choice">
            <legend>{t.period}</legend>
            <div class="period-buttons">{buttons}</div>
            {when(is_live, move || view! {
                <label class="period-year">
                    <span>{t.year}</span>
                    <select
                        prop:value=chosen_year
                        on:change:target=move |ev| choose_year(state, &ev.target().value())
                    >
                        <option value="">{t.every_year}</option>
                        {each(
                            years,
                            |(year, count)| format!("{year} ({count})"),
                            move |(year, count)| view! {
                                <option value=year selected=move || chosen_year() == year.to_string()>
                                    {format!("{year} ({count})")}
                                </option>
                            },
                        )}
                    </select>
                </label>
            })}
        </fieldset>
    }
    .into_any()
}

fn choose_year(state: FilterState, year: &str) {
    let period = year.parse().map_or(state.own, Period::Year);
    state.choose(state.get_untracked().with_period(period, state.own));
}

#[component]
fn PeriodButton(period: Period, selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let location = use_location();
    let is_chosen = move || state.with(|filter| filter.period.unwrap_or(state.own)) == period;
    let count = move || {
        selection.with(|selection| match period {
            Period::Archive => selection.archive_count,
            Period::Upcoming => selection.upcoming_count,
            _ => selection.archive_count + selection.upcoming_count,
        })
    };
    if !is_live() {
        let page = if period == Period::Upcoming { Page::Agenda } else { Page::Archive };
        let href = location.link_to(&Route::new(t.language, page));
        let link = view! { <a class="period-button" href=href>{period_name(period, t)}</a> };
        return (period != Period::All).then_some(link).into_any();
    }
    view! {
        <button
            type="button"
            class="period-button"
            aria-pressed=move || if is_chosen() { "true" } else { "false" }
            on:click=move |_| state.choose(state.get_untracked().with_period(period, state.own))
        >
            {period_name(period, t)} " " <span class="option-count">{live_text(move || count().to_string())}</span>
        </button>
    }
    .into_any()
}
