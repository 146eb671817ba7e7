//! What one can do with an event: save it, put it in the calendar, pass it on.

use crate::components::{FavoriteButton, SharePanel, localized};
use crate::platform::{download, navigation};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::calendar_file::{CalendarOptions, event_calendar, uid_host};
use stadsgesprek_core::route::Page;
use stadsgesprek_core::schedule::{Event, When};
use stadsgesprek_core::subscription::calendar_path;
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
            {has_date.then(|| view! { <CalendarButton event /> })}
            {is_live().then(|| view! { <SharePanel page title /> })}
        </div>
    }
    .into_any()
}

#[component]
fn CalendarButton(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let programme = use_programme();
    let note = matches!(event.when, When::Timed { end: None, .. })
        .then(|| view! { <p class="actions-note">{t.calendar_note_end}</p> });
    if !is_live() {
        let file = calendar_path(&event, language);
        return view! {
            <a class="button" href=file download><Icon shape=IconShape::Calendar /> {t.add_to_calendar}</a>
            {note}
        }
        .into_any();
    }
    let save = move |_| {
        let (host, base_url) = (uid_host(&programme.schedule), navigation::absolute(""));
        let options = CalendarOptions { host, base_url, language, alarms_minutes: Vec::new(), name: None };
        match event_calendar(&programme.schedule, &event, &options) {
            Ok(text) => download::offer(&format!("{}.ics", event.id()), "text/calendar;charset=utf-8", &text),
            Err(error) => leptos::logging::warn!("no calendar file: {error}"),
        }
    };
    view! {
        <button type="button" class="button" on:click=save>
            <Icon shape=IconShape::Calendar />
            {t.add_to_calendar}
        </button>
        {note}
    }
    .into_any()
}
