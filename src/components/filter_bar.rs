//! Search and filters: a quiet column on a desktop, one touch away on a phone. Of a list that the build wrote, the early filter
//! brings them to life before the app is there (`public/filter.js`); what is a button in the app is a link until then.

use crate::components::filter_chips::{RESULT_COUNT_ID, period_name};
use crate::components::written_filter;
use crate::components::{FilterOption, FilterOptions, localized};
use crate::platform::{field, page};
use crate::state::early::use_early;
use crate::state::filter::{FilterState, use_filter};
use crate::state::liveness::is_live;
use crate::state::location::{Location, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{Icon, IconShape, each, live_text};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::filter::{Filter, Period, Selection};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::{PartnerId, ThemeId};
use stadsgesprek_core::value::text::Text;
use std::collections::BTreeSet;
use std::fmt::Display;

/// The id of what can be chosen from, which a phone shows when it is asked for.
const PANEL_ID: &str = "filter-panel";

/// The id of what shows it.
const TOGGLE_ID: &str = "filter-toggle";

/// Search and filters of a list.
#[component]
pub fn FilterBar(
    /// What the filter gives.
    selection: Memo<Selection>,
    /// How many of those are in sight.
    count: Signal<usize>,
    /// What stands at the search field.
    children: Children,
) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
    let open = RwSignal::new(opened_early());
    let result = move || (t.results)(count.get());
    let on_submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        state.settle();
    };
    let close = move |_| {
        open.set("");
        page::show_when_drawn(RESULT_COUNT_ID);
    };
    let all = view! {
        <Icon shape=IconShape::Filter />
        {live_text(move || (t.filters_open)(state.with(|filter| filter.choices())))}
    };
    let all = toggle(open, PANEL_ID, TOGGLE_ID, "filter-toggle", all.into_any());
    let parts = [(Facet::Theme, "toggle-thema"), (Facet::Partner, "toggle-partner")].map(|(facet, id)| {
        toggle(open, facet.panel_id(), id, "filter-toggle filter-part", facet.words(t).into_any())
    });
    let texts = (!is_live()).then(|| written_filter::texts(state.own));
    view! {
        <form class="filter-bar" role="search" aria-label=t.search data-texts=texts on:submit=on_submit>
            <div class="filter-bar-row"><SearchField>{children()}</SearchField> {parts.into_iter().collect_view()} {all}</div>
            <div class="filter-panel" id=PANEL_ID data-open=move || Some(open.get()).filter(|open| !open.is_empty())>
                // A calendar goes through time by itself.
                {(state.own != Period::All).then(|| view! { <PeriodChoice selection /> })}
                <FacetChoice facet=Facet::Language selection />
                <FacetChoice facet=Facet::Theme selection />
                <FacetChoice facet=Facet::Partner selection />
                <button type="button" class="button filter-panel-close" disabled=!is_live() on:click=close>
                    {live_text(result)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// What a visitor opened before the app was there: the id of what it shows, else nothing.
fn opened_early() -> &'static str {
    let early = use_early();
    let all = [PANEL_ID, Facet::Theme.panel_id(), Facet::Partner.panel_id()];
    all.into_iter().find(|name| early.was_open(name)).unwrap_or_default()
}

/// What shows all there is to choose, or one kind of it: a button in the app, until then a link.
fn toggle(
    open: RwSignal<&'static str>,
    // The id of what it shows.
    shows: &'static str,
    id: &'static str,
    class: &'static str,
    words: AnyView,
) -> AnyView {
    if !is_live() {
        let href = use_location().fragment(shows);
        return view! { <a class=class id=id href=href data-name=shows>{words}</a> }.into_any();
    }
    view! {
        <button
            type="button"
            class=class
            id=id
            aria-expanded=move || if open.get() == shows { "true" } else { "false" }
            aria-controls=shows
            on:click=move |_| open.update(|open| *open = if *open == shows { "" } else { shows })
        >
            {words}
        </button>
    }
    .into_any()
}

#[component]
fn SearchField(children: Children) -> impl IntoView {
    let t = use_texts();
    let state = use_filter();
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
                disabled=!is_live()
                on:input:target=move |ev| state.type_words(&ev.target().value())
                on:change=move |_| state.settle_words(&field::text("search").unwrap_or_default())
            />
            {children()}
        </div>
    }
    .into_any()
}

/// What events can be chosen by with check boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Facet {
    Theme,
    Partner,
    Language,
}

impl Facet {
    /// Its name in ids and addresses.
    const fn name(self) -> &'static str {
        match self {
            Self::Theme => "thema",
            Self::Partner => "partner",
            Self::Language => "taal",
        }
    }

    /// What it is called.
    fn words(self, t: &'static Catalog) -> &'static str {
        match self {
            Self::Theme => t.themes,
            Self::Partner => t.partners,
            Self::Language => t.language_spoken,
        }
    }

    /// The id of its choices.
    const fn panel_id(self) -> &'static str {
        match self {
            Self::Theme => "facet-thema",
            Self::Partner => "facet-partner",
            Self::Language => "facet-taal",
        }
    }

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
            Self::Language => vec![FilterOption {
                id: "en".to_owned(),
                name: (use_texts().spoken_in_english.to_owned(), None),
                count: selection.english_count,
                is_chosen: filter.is_english,
                href: None,
            }],
        }
    }

    fn toggle(self, filter: Filter, id: String) -> Filter {
        match self {
            Self::Theme => filter.toggle_theme(&ThemeId::new(id)),
            Self::Partner => filter.toggle_partner(&PartnerId::new(id)),
            Self::Language => filter.toggle_english(),
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
        href: Some(link(id.clone())),
    });
    choices.collect()
}

#[component]
fn FacetChoice(facet: Facet, selection: Memo<Selection>) -> impl IntoView {
    let state = use_filter();
    let programme = use_programme();
    let location = use_location();
    let legend = facet.words(use_texts());
    let choices = Memo::new(move |_| {
        state.with(|filter| {
            selection.with(|selection| facet.choices(&programme.schedule, filter, selection, location))
        })
    });
    let on_choose = move |id: String| state.choose(facet.toggle(state.get_untracked(), id));
    view! { <FilterOptions legend name=facet.name() id=facet.panel_id() choices on_choose /> }.into_any()
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
            <label class="period-year">
                <span>{t.year}</span>
                <select
                    id="period-year"
                    prop:value=chosen_year
                    disabled=!is_live()
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
    let name = move || {
        view! { {period_name(period, t)} " " <span class="option-count">{live_text(move || count().to_string())}</span> }
            .into_any()
    };
    let page = match period {
        Period::Upcoming => Some(Page::Agenda),
        Period::Archive => Some(Page::Archive),
        Period::All | Period::Year(_) => None,
    };
    let id = ["period-", &period.word()].concat();
    if let (false, Some(page)) = (is_live(), page) {
        let href = location.link_to(&Route::new(t.language, page));
        let current = is_chosen().then_some("true");
        return view! { <a class="period-button" id=id href=href data-period=period.word() aria-current=current>{name()}</a> }
            .into_any();
    }
    view! {
        <button
            type="button"
            class="period-button"
            id=id
            data-period=(!is_live()).then(|| period.word())
            disabled=!is_live()
            aria-pressed=move || if is_chosen() { "true" } else { "false" }
            on:click=move |_| state.choose(state.get_untracked().with_period(period, state.own))
        >
            {name()}
        </button>
    }
    .into_any()
}
