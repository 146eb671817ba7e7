//! The date that can be read from afar: the tile of the day.

use super::facts::date_line;
use crate::components::{DateBlock, TileKind};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// Whether an event is on one day that is known, which a tile can say.
pub fn has_tile(event: &Event) -> bool {
    match event.when {
        When::Timed { .. } => true,
        When::Days { first, last, .. } => first == last,
        When::Unknown { .. } => false,
    }
}

/// One day as a tile; several days, or what was published, in words.
#[component]
pub fn DateMark(
    event: Arc<Event>,
    /// How the tile is made where it goes ahead.
    #[prop(optional)]
    kind: Option<TileKind>,
) -> impl IntoView {
    if has_tile(&event) {
        let kind = TileKind::in_list(&event).or(kind);
        return view! { <DateBlock when=event.when kind /> }.into_any();
    }
    let (date, lang) = date_line(&event);
    view! { <p class="sheet-day" lang=lang>{date}</p> }.into_any()
}
