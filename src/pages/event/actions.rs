//! What one can do with an event: save it, put it in the calendar, pass it on.

use super::calendar_panel::CalendarPanel;
use crate::components::{ClashLines, FavoriteButton, NoteLink, SharePanel, localized};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// Save, calendar, share.
#[component]
pub fn Actions(event: Arc<Event>) -> impl IntoView {
    let title = localized(&event.about.title).0;
    let page = Page::Event(event.id().clone());
    let print_event = event.clone();
    let has_date = !matches!(event.when, When::Unknown { .. });
    view! {
        <div class="actions">
            <FavoriteButton event=event.clone() is_labelled=true />
            {has_date.then(|| view! { <CalendarPanel event=event.clone() /> })}
            {is_live().then(|| view! { <SharePanel page title /> })}
            <PrintLink event=print_event />
        </div>
        {is_live().then(|| view! {
            <div class="event-own">
                <ClashLines event=event.clone() />
                <NoteLink event />
            </div>
        })}
    }
    .into_any()
}

/// Leads to what can be printed of an event, until it is over.
#[component]
fn PrintLink(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let href = use_location().link(Page::Print(event.id().clone()));
    let words = if event.sessions.is_empty() { t.print_event } else { t.print_event_with_parts };
    when(
        move || !event.when.is_over(now.get()),
        move || view! { <a class="print-link" href=href.clone()>{words}</a> },
    )
}
