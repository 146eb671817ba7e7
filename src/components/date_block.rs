//! The date as a tile, on the left edge of everything: weekday, day, month.

use crate::state::location::{use_language, use_texts};
use chrono::Datelike;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::{Event, When};

/// How the tile is made; without one it has no fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileKind {
    /// In the blue of the house: the one thing on its page.
    Filled,
    /// As paper, on that blue.
    Paper,
    /// Gray and struck through: it does not go ahead.
    Off,
}

impl TileKind {
    /// That of an event in a list.
    pub fn in_list(event: &Event) -> Option<Self> {
        (!event.goes_ahead()).then_some(Self::Off)
    }

    /// The word for the stylesheet.
    const fn word(self) -> &'static str {
        match self {
            Self::Filled => "filled",
            Self::Paper => "paper",
            Self::Off => "off",
        }
    }
}

/// The day in large figures. Not read aloud: the full date is part of the heading beside it. `--side` in the stylesheet is
/// how large it is.
#[component]
pub fn DateBlock(
    /// When the event is.
    when: When,
    /// How it is made.
    #[prop(optional_no_strip)]
    kind: Option<TileKind>,
) -> impl IntoView {
    let language = use_language();
    let day = when.sort_day();
    let above = day.map(|day| match when {
        When::Unknown { .. } => use_texts().up_to,
        _ => dates::weekday_short(day, language),
    });
    let number = day.map_or_else(|| "?".to_owned(), |day| day.day().to_string());
    let small = |class, words| view! { <span class=class>{words}</span> };
    view! {
        <div class="date-block" data-kind=kind.map(TileKind::word) aria-hidden="true">
            {above.map(|words| small("date-block-weekday", words))}
            <span class="date-block-day">{number}</span>
            {day.map(|day| small("date-block-month", dates::month_short(day, language)))}
        </div>
    }
    .into_any()
}
