//! Day and time of an event in one line.

use crate::state::location::use_language;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::When;

/// Day and time, of which a narrow column does not break the times; nothing when no day is known.
pub fn when_line(when: When) -> Option<AnyView> {
    let language = use_language();
    Some(match when {
        When::Timed { start, end, .. } => {
            let (day, times) = (dates::full_day(start.date(), language), dates::times(start, end, language));
            view! { {day} ", " <span class="when-times">{times}</span> }.into_any()
        }
        when => dates::when(when, language)?.into_any(),
    })
}
