//! The date that can be read from afar: the day in large figures.

use super::facts::date_line;
use crate::state::location::use_language;
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// One day as weekday, day, month and year; several days, or what was published, in words.
#[component]
pub fn DateMark(event: Arc<Event>) -> impl IntoView {
    let language = use_language();
    let one_day = match event.when {
        When::Timed { start, .. } => Some(start.date()),
        When::Days { first, last, .. } => Some(first).filter(|_| first == last),
        When::Unknown { .. } => None,
    };
    match one_day {
        Some(day) => view! {
            <p class="sheet-date">
                <span class="sheet-date-weekday">{dates::weekday(day, language)}</span>
                " "
                <span class="sheet-date-day">{day.day()}</span>
                " "
                <span class="sheet-date-month">{dates::month_and_year(day, language)}</span>
            </p>
        }
        .into_any(),
        None => {
            let (date, lang) = date_line(&event);
            view! { <p class="sheet-day" lang=lang>{date}</p> }.into_any()
        }
    }
}
