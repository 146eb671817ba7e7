//! The date as the left edge of everything: weekday, day, month.

use crate::state::location::{use_language, use_texts};
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::When;

/// The day in large figures. Not read aloud: the full date is part of the heading beside it.
#[component]
pub fn DateBlock(
    /// When the event is.
    when: When,
) -> impl IntoView {
    let language = use_language();
    let above = |day| match when {
        When::Unknown { .. } => use_texts().up_to,
        _ => dates::weekday_short(day, language),
    };
    match when.sort_day() {
        Some(day) => view! {
            <div class="date-block" aria-hidden="true">
                <span class="date-block-weekday">{above(day)}</span>
                <span class="date-block-day">{day.day()}</span>
                <span class="date-block-month">{dates::month_short(day, language)}</span>
            </div>
        }
        .into_any(),
        None => view! {
            <div class="date-block" aria-hidden="true">
                <span class="date-block-day">"?"</span>
            </div>
        }
        .into_any(),
    }
}
