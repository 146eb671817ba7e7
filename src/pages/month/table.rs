//! A month as a table, which can also be walked by keyboard.

use super::cell::{MonthCell, day_id, day_of_id};
use super::state::MonthState;
use crate::platform::navigation::HistoryHandling;
use crate::platform::page;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_rare_texts};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::month::{Month, Week, step};

const KEYS_ID: &str = "month-keys";

/// The table.
///
/// A table and not a grid of widgets: its links are ordinary ones, each reached with Tab, and readers go through it as
/// through any table. Arrow keys come on top of that.
#[component]
pub(super) fn MonthTable(state: MonthState) -> impl IntoView {
    let t = use_rare_texts();
    let keys = is_live().then(|| view! { <p class="month-keys" id=KEYS_ID>{t.month_keys}</p> });
    view! {
        <table
            class="month-table"
            aria-describedby=is_live().then_some(KEYS_ID)
            on:keydown=move |ev| {
                let is_plain = !(ev.ctrl_key() || ev.alt_key() || ev.meta_key() || ev.shift_key());
                if is_plain && walk(state, &ev.key()) {
                    ev.prevent_default();
                }
            }
        >
            {live(move || body(state, state.month.get()))}
        </table>
        {keys}
    }
    .into_any()
}

/// Goes from the day that has the focus to the one that the key leads to; `false` when that is not the case.
fn walk(state: MonthState, key: &str) -> bool {
    let here = page::focused_id().and_then(|id| day_of_id(&id));
    let Some(to) = here.and_then(|day| step(day, key)) else { return false };
    if state.month.get_untracked().holds(to) {
        return page::focus(&day_id(to));
    }
    // Like turning a page: the back button leads to where the walk began.
    state.go(Month::of(to), HistoryHandling::Replace);
    page::catch_lost_focus(day_id(to));
    true
}

fn body(state: MonthState, month: Month) -> AnyView {
    let t = use_rare_texts();
    let weeks = month.weeks();
    let caption = dates::month_and_year(month.first(), use_language());
    let names = weeks.first().map(weekdays);
    let rows: Vec<AnyView> = weeks.into_iter().map(|week| row(state, month, week)).collect();
    view! {
        <caption class="visually-hidden">{caption}</caption>
        <thead>
            <tr>
                <th scope="col" class="month-week">{t.month_week}</th>
                {names}
            </tr>
        </thead>
        <tbody>{rows}</tbody>
    }
    .into_any()
}

fn weekdays(week: &Week) -> Vec<AnyView> {
    let language = use_language();
    let header = |day| {
        let (full, short) = (dates::weekday(day, language), dates::weekday_short(day, language));
        view! {
            <th scope="col" abbr=full>
                <span class="month-weekday">{full}</span>
                <abbr class="month-weekday-short" title=full>{short}</abbr>
            </th>
        }
        .into_any()
    };
    week.days.into_iter().map(header).collect()
}

fn row(state: MonthState, month: Month, week: Week) -> AnyView {
    let cells: Vec<AnyView> = week
        .days
        .into_iter()
        .map(|day| match month.holds(day) {
            true => view! { <MonthCell state day /> }.into_any(),
            false => view! { <td class="month-cell" data-outside=""></td> }.into_any(),
        })
        .collect();
    view! {
        <tr>
            <th scope="row" class="month-week">
                <span class="visually-hidden">{use_rare_texts().month_week} " "</span>
                {week.number}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}
