//! From month to month: one back, one on, to today, and to any month with something in it.

use super::state::MonthState;
use crate::platform::navigation::HistoryHandling;
use crate::state::location::{use_language, use_rare_texts, use_texts};
use crate::ui::{Icon, IconShape, each, live};
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::month::{Month, MonthChoice};

/// Ways to another month.
#[component]
pub(super) fn MonthSteps(state: MonthState) -> impl IntoView {
    let t = use_rare_texts();
    let today = use_texts().today;
    let now = Signal::derive(move || state.link(MonthChoice::Nothing));
    let is_now = move || state.today.get().is_some_and(|day| state.month.get().holds(day)).then_some("date");
    view! {
        <nav class="month-steps" aria-label=t.month_choose>
            <Step state said=t.month_previous direction="back" month=Signal::derive(move || state.month.get().previous()) />
            <a class="button" id="month-now" href=now aria-current=is_now>{today}</a>
            <Step state said=t.month_next direction="on" month=Signal::derive(move || state.month.get().next()) />
            <Jump state />
        </nav>
    }
    .into_any()
}

/// The month before or after; nothing at the end of time.
#[component]
fn Step(
    state: MonthState,
    /// What kind of step it is, for who does not see the arrow.
    said: &'static str,
    /// `back` or `on`.
    direction: &'static str,
    month: Signal<Option<Month>>,
) -> impl IntoView {
    let language = use_language();
    let is_there = Memo::new(move |_| month.get().is_some());
    let name = move || month.get().map(|month| dates::month(month.first(), language));
    let href = move || month.get().map(|month| state.link(MonthChoice::Month(month)));
    live(move || {
        is_there.get().then(|| {
            view! {
                <a class="button month-step" id=format!("month-{direction}") data-direction=direction href=href>
                    <Icon shape=IconShape::Arrow />
                    <span><span class="visually-hidden">{said} ": "</span>{name}</span>
                </a>
            }
        })
    })
}

/// Every month with something in it, by year, latest first, and the month at hand.
#[component]
fn Jump(state: MonthState) -> impl IntoView {
    let t = use_rare_texts();
    let years = move || {
        let month = state.month.get();
        let mut years: Vec<i32> =
            state.counts.with(|counts| counts.keys().map(|it| it.first().year()).collect());
        years.push(month.first().year());
        years.sort_unstable();
        years.dedup();
        years.reverse();
        years
    };
    let on_change = move |word: String| {
        if let Some(month) = Month::parse(&word) {
            state.go(month, HistoryHandling::Push);
        }
    };
    view! {
        <label class="month-jump">
            <span>{t.month_jump}</span>
            <select
                id="month-jump"
                prop:value=move || state.month.get().word()
                on:change:target=move |ev| on_change(ev.target().value())
            >
                {each(years, i32::to_string, move |year| view! {
                    <optgroup label=year.to_string()>{months(state, year)}</optgroup>
                })}
            </select>
        </label>
    }
    .into_any()
}

fn months(state: MonthState, year: i32) -> AnyView {
    let language = use_language();
    let of_year = move || {
        let here = state.month.get();
        let mut months: Vec<(Month, usize)> = state.counts.with(|counts| {
            let all = counts.iter().map(|(month, count)| (*month, *count));
            all.filter(|(month, _)| month.first().year() == year).collect()
        });
        if here.first().year() == year && months.iter().all(|(month, _)| *month != here) {
            months.push((here, 0));
        }
        months.sort_unstable();
        months
    };
    each(
        of_year,
        |(month, count)| format!("{} {count}", month.word()),
        move |(month, count)| {
            let name = format!("{} ({count})", dates::month_and_year(month.first(), language));
            view! { <option value=month.word() selected=move || state.month.get() == month>{name}</option> }
        },
    )
}
