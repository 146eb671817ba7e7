//! A piece of the time line: what is free before it, and one item or several that fall together.

use super::removal::Removed;
use super::stop::Stop;
use crate::state::location::use_mine_texts;
use chrono::NaiveDate;
use leptos::prelude::*;
use stadsgesprek_core::catalog::MineCatalog;
use stadsgesprek_core::visitor::itinerary::{Claim, Overlap, OverlapGroup, Transition, Travel};
use std::sync::Arc;

/// A piece of the time line.
#[component]
pub fn OverlapGroupView(
    group: OverlapGroup,
    /// The day under which it stands.
    date: NaiveDate,
    /// Where what was removed is kept.
    removed: Removed,
) -> impl IntoView {
    let t = use_mine_texts();
    let before = group.before.map(|transition| gap(transition, t));
    let warning = group.overlap().map(|overlap| warning(&group, overlap, t));
    let is_clash = warning.is_some().then_some("clash");
    let shown = 0..group.shown;
    let group = Arc::new(group);
    let stops = shown.map(|at| view! { <Stop group=group.clone() at date removed /> });
    let stops = stops.collect_view();
    view! {
        {before}
        <li class="stretch" data-kind=is_clash>
            {warning}
            {stops}
        </li>
    }
    .into_any()
}

/// What lies between two pieces, in words.
fn gap(transition: Transition, t: &'static MineCatalog) -> AnyView {
    let time = match transition.free {
        None => t.free_unknown.to_owned(),
        Some(0) => t.at_once.to_owned(),
        Some(minutes) => (t.free)(minutes),
    };
    let way = transition.travel.map(|travel| match travel {
        Travel::Unknown => t.elsewhere.to_owned(),
        Travel::Walk { minutes } => (t.walk)(minutes),
        Travel::Far { kilometers } => (t.far)(kilometers),
    });
    let words: Vec<String> = std::iter::once(time).chain(way).collect();
    let tight = transition.is_tight().then(|| view! { " " <strong class="gap-tight">{t.tight}</strong> });
    let is_open = (transition.free != Some(0)).then_some("open");
    view! { <li class="gap" data-kind=is_open><p class="gap-words">{words.join(" · ")} {tight}</p></li> }
        .into_any()
}

/// That several items fall together, gently.
fn warning(group: &OverlapGroup, overlap: Overlap, t: &'static MineCatalog) -> AnyView {
    let words = match overlap {
        Overlap::Certain => t.together,
        Overlap::Possible => t.together_perhaps,
    };
    let registered = group.items.iter().filter(|item| item.claim == Claim::Registered);
    let is_twice =
        registered.flat_map(|item| group.rivals_of(item)).any(|rival| rival.claim == Claim::Registered);
    view! {
        <div class="clash">
            <p class="clash-words">{words}</p>
            {is_twice.then(|| view! { <p class="clash-advice">{t.together_registered}</p> })}
        </div>
    }
    .into_any()
}
