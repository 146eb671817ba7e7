//! What one can do with an event: save it, put it in the calendar, pass it on.

use super::calendar_panel::CalendarPanel;
use crate::components::{ClashLines, FavoriteButton, NoteLink, SharePanel, localized};
use crate::state::liveness::is_live;
use leptos::prelude::*;
use stadsgesprek_core::route::Page;
use stadsgesprek_core::schedule::{Event, When};
use std::sync::Arc;

/// Save, calendar, share.
#[component]
pub fn Actions(
    /// The event.
    event: Arc<Event>,
) -> impl IntoView {
    let title = localized(&event.about.title).0;
    let page = Page::Event(event.id().clone());
    let has_date = !matches!(event.when, When::Unknown { .. });
    view! {
        <div class="actions">
            <FavoriteButton event=event.clone() is_labelled=true />
            {has_date.then(|| view! { <CalendarPanel event=event.clone() /> })}
            {is_live().then(|| view! { <SharePanel page title /> })}
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
