//! The date that can be read from afar: the day in large figures.

use crate::state::location::use_language;
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::schedule::When;

/// Weekday, day and month. Not read aloud: the date is written out beside it. Nothing when it is not known.
#[component]
pub fn DateMark(
    /// When the event is.
    when: When,
) -> impl IntoView {
    let language = use_language();
    when.first_day().map(|day| {
        view! {
            <div class="sheet-date" aria-hidden="true">
                <span class="sheet-date-weekday">{dates::weekday(day, language)}</span>
                <span class="sheet-date-day">{day.day()}</span>
                <span class="sheet-date-month">{dates::month(day, language)}</span>
            </div>
        }
    })
}
