//! Choosing a day that is to come, or a year.

use super::use_kiosk_texts;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location};
use crate::state::programme::use_programme;
use crate::ui::live;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::filter::{Filter, Period};
use stadsgesprek_core::screens::kiosk::view::{ChooserKind, day_query};
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeMap;

/// The days of one month with how much there is on each.
type DaysOfMonth = (NaiveDate, Vec<(NaiveDate, usize)>);

/// Choosing a day or a year.
#[component]
pub fn DateChooser() -> impl IntoView {
    let names = use_kiosk_texts();
    let programme = use_programme();
    let now = use_now();
    let past = programme.clone();
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{names.choice_title(ChooserKind::Date)}</h1>
        <section aria-labelledby="kiosk-days">
            <h2 id="kiosk-days" class="kiosk-part">{names.days_to_come}</h2>
            {live(move || {
                let months = months(&programme, now.get());
                if months.is_empty() {
                    return view! { <p>{names.no_such}</p> }.into_any();
                }
                months.into_iter().map(month).collect_view().into_any()
            })}
        </section>
        <section aria-labelledby="kiosk-years">
            <h2 id="kiosk-years" class="kiosk-part">{names.years}</h2>
            {live(move || {
                let years = past.select(&Filter::default(), None, Period::All, now.get()).years;
                view! { <ul class="kiosk-days" role="list">{years.into_iter().map(year).collect_view()}</ul> }
            })}
        </section>
    }
    .into_any()
}

/// The days to come on which something begins, by month.
fn months(programme: &Programme, now: Moment) -> Vec<DaysOfMonth> {
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for event in &programme.schedule.events {
        if let Some(day) = event.when.first_day().filter(|day| now.date() <= *day && !event.when.is_over(now))
        {
            *days.entry(day).or_default() += 1;
        }
    }
    let mut months: Vec<DaysOfMonth> = Vec::new();
    for (day, count) in days {
        match months.last_mut() {
            Some((first, days)) if (first.year(), first.month()) == (day.year(), day.month()) => {
                days.push((day, count));
            }
            _ => months.push((day, vec![(day, count)])),
        }
    }
    months
}

fn month((first, days): DaysOfMonth) -> AnyView {
    let heading = dates::month_and_year(first, use_language());
    view! {
        <h3 class="kiosk-month">{heading}</h3>
        <ul class="kiosk-days" role="list">{days.into_iter().map(day).collect_view()}</ul>
    }
    .into_any()
}

fn day((day, count): (NaiveDate, usize)) -> AnyView {
    let language = use_language();
    let names = use_kiosk_texts();
    let href = use_location().queried_link(&Route::new(language, Page::Agenda), &day_query(day));
    view! {
        <li>
            <a class="kiosk-day" href=href>
                <span aria-hidden="true" class="kiosk-day-weekday">{dates::weekday(day, language)}</span>
                <span aria-hidden="true" class="kiosk-day-number">{day.day()}</span>
                <span class="visually-hidden">{dates::full_day(day, language)} ", "</span>
                <span class="kiosk-topic-count">{(names.letters_result)(count)}</span>
            </a>
        </li>
    }
    .into_any()
}

fn year((year, count): (i32, usize)) -> AnyView {
    let names = use_kiosk_texts();
    let filter = Filter::default().with_period(Period::Year(year), Period::Archive);
    let href = use_location().filtered_link(&Route::new(use_language(), Page::Archive), &filter);
    view! {
        <li>
            <a class="kiosk-day" href=href>
                <span class="kiosk-day-number">{year}</span>
                " "
                <span class="kiosk-topic-count">{(names.letters_result)(count)}</span>
            </a>
        </li>
    }
    .into_any()
}
