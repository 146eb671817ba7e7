//! One day of the time line.

use super::group::OverlapGroupView;
use super::removal::Removed;
use super::rows::{CardPlacement, EntryCard};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::visitor::itinerary::ItineraryDay;

/// A day: its date, what takes time as a line, and below it what does not.
#[component]
pub fn DayView(
    day: ItineraryDay,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let date = day.date;
    let id = format!("day-{date}");
    let heading = id.clone();
    let words = dates::full_day(date, use_language());
    let near = move || {
        let today = now.get().date();
        let word = if date == today {
            Some(t.today)
        } else if Some(date) == today.succ_opt() {
            Some(t.tomorrow)
        } else {
            None
        };
        word.map(|word| view! { <span class="status" data-kind="now">{word}</span> })
    };
    let groups = day.groups.into_iter().map(|group| view! { <OverlapGroupView group date removed /> });
    let groups = groups.collect_view();
    let aside = day
        .aside
        .into_iter()
        .map(|entry| view! { <EntryCard entry placement=CardPlacement::InDay removed /> })
        .collect_view();
    view! {
        <section class="itinerary-day" aria-labelledby=id>
            <h3 class="itinerary-date" id=heading>{words} " " {live(near)}</h3>
            {(!groups.is_empty()).then(|| view! { <ol class="itinerary" role="list">{groups}</ol> })}
            {aside}
        </section>
    }
    .into_any()
}
