//! What one can do with an event: save it, put it in the calendar, pass it on.

use super::calendar_panel::CalendarPanel;
use crate::components::{ClashLines, FavoriteButton, NoteLink, SharePanel, localized};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::state::site_address::use_site_address;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// Save, calendar, share. What is off, or over, no longer goes into a calendar.
#[component]
pub fn Actions(event: Arc<Event>) -> impl IntoView {
    let title = localized(&event.about.title).0;
    let page = Page::Event(event.id().clone());
    let (now, asked) = (use_now(), event.clone());
    let has_calendar = Memo::new(move |_| {
        let has_date = !matches!(asked.when, When::Unknown { .. });
        has_date && asked.goes_ahead() && !asked.when.is_over(now.get())
    });
    let dated = event.clone();
    view! {
        <div class="actions event-actions">
            <FavoriteButton event=event.clone() is_labelled=true />
            {when(move || has_calendar.get(), move || view! { <CalendarPanel event=dated.clone() /> })}
            {(is_live() || use_site_address().is_known()).then(|| view! { <SharePanel page title /> })}
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
pub fn PrintLink(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let href = use_location().link(Page::Print(event.id().clone()));
    let words = if event.sessions.is_empty() { t.print_event } else { t.print_event_with_parts };
    when(
        move || !event.when.is_over(now.get()),
        move || view! { <a class="print-link" href=href.clone()>{words}</a> },
    )
}
