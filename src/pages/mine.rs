//! What the visitor saved: a time line of what is to come, and what came of what was.

mod calendar;
mod changes;
mod day;
mod gone;
mod group;
mod past;
mod removal;
mod rows;
mod stop;

use crate::components::{AllOfIt, InstallAdvice, MoreOfIt, NothingSaved, use_growth};
use crate::platform::neighbor;
use crate::state::clock::use_now;
use crate::state::location::{use_location, use_mine_texts, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::{each, either, when};
use calendar::MineCalendar;
use changes::MineChanges;
use day::DayView;
use leptos::prelude::*;
use past::PastRow;
pub use removal::{RemoveButton, Removed, UndoBar, provide_removed, use_removed};
use rows::{CardPlacement, EntryCard};
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::visitor::itinerary::{Itinerary, ItineraryDay, ItineraryEntry, Past};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The visitor's own programme.
#[component]
pub fn MinePage() -> impl IntoView {
    let t = use_texts();
    let words = use_mine_texts();
    let programme = use_programme();
    let now = use_now();
    let data = use_visitor().data();
    let removed = use_removed();
    let location = use_location();
    let (notes, device) = (location.link(Page::Notes), location.link(Page::Device));
    let (transfer, print) = (location.link(Page::Transfer), location.link(Page::MinePrint));
    let all = Memo::new(move |_| data.with(|data| Itinerary::of(data, &programme.schedule, now.get())));
    let growth = use_growth(Signal::derive(move || all.with(Itinerary::count)));
    let first = Memo::new(move |_| all.with(|all| all.first(growth.shown())));
    view! {
        <h1 id="page-title" tabindex="-1" class="page-title">{t.mine_title}</h1>
        <UndoBar removed />
        <p class="lead">{words.intro}</p>
        <MineChanges />
        <InstallAdvice />
        {either(
            move || all.with(Itinerary::is_empty),
            || view! { <NothingSaved title=words.empty_title text=words.empty_text /> },
            move || view! {
                <AllOfIt growth />
                <ToCome all first removed />
                <Running first removed />
                <WasThere first removed />
                <MoreOfIt growth on_pressed=neighbor::focus_at_when_drawn />
            },
        )}
        <MineCalendar />
        <p class="mine-device">
            <a href=notes>{t.notes_title}</a> " " <a href=transfer>{words.transfer}</a> " " <a href=print>{words.print}</a> " " <a href=device>{words.device}</a>
        </p>
    }
    .into_any()
}

/// The days to come, and what the programme no longer has.
#[component]
fn ToCome(all: Memo<Itinerary>, first: Memo<Itinerary>, removed: Removed) -> impl IntoView {
    let t = use_texts();
    let words = use_mine_texts();
    let agenda = use_location().link(Page::Agenda);
    let days = move || first.with(|first| first.days.clone());
    let gone = move || first.with(|first| first.gone.clone());
    view! {
        {either(
            move || all.with(Itinerary::has_more_to_come),
            move || view! {
                <section class="mine-part" aria-labelledby="mine-upcoming">
                    <h2 class="mine-heading" id="mine-upcoming">{t.upcoming}</h2>
                    {each(days, fingerprint::<ItineraryDay>, move |day| view! { <DayView day removed /> })}
                    {each(gone, fingerprint::<ItineraryEntry>, move |entry| view! { <EntryCard entry placement=CardPlacement::Alone removed /> })}
                </section>
            },
            move || view! { <p>{words.upcoming_empty} " " <a href=agenda.clone()>{t.to_agenda}</a></p> },
        )}
    }
    .into_any()
}

/// What lasts for days.
#[component]
fn Running(first: Memo<Itinerary>, removed: Removed) -> impl IntoView {
    let words = use_mine_texts();
    let running = move || first.with(|first| first.running.clone());
    view! {
        {when(
            move || first.with(|first| !first.running.is_empty()),
            move || view! {
                <section class="mine-part" aria-labelledby="mine-running">
                    <h2 class="mine-heading" id="mine-running">{words.running}</h2>
                    {each(running, fingerprint::<ItineraryEntry>, move |entry| view! { <EntryCard entry placement=CardPlacement::Alone removed /> })}
                </section>
            },
        )}
    }
    .into_any()
}

/// What was saved and is over, the last first.
#[component]
fn WasThere(first: Memo<Itinerary>, removed: Removed) -> impl IntoView {
    let words = use_mine_texts();
    let past = move || first.with(|first| first.past.clone());
    view! {
        {when(
            move || first.with(|first| !first.past.is_empty()),
            move || view! {
                <section class="mine-part" aria-labelledby="mine-past">
                    <h2 class="mine-heading" id="mine-past">{words.past}</h2>
                    <p class="mine-note">{words.past_intro}</p>
                    {each(past, fingerprint::<Past>, move |past| view! { <PastRow past removed /> })}
                </section>
            },
        )}
    }
    .into_any()
}

/// The same for what is shown alike, so that it is not built anew.
fn fingerprint<T: Hash>(shown: &T) -> String {
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    hasher.finish().to_string()
}
