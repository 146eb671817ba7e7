//! What one can do with an event: save it, put it in the calendar, pass it on.

use crate::components::{ClashLines, FavoriteButton, NoteLink, SharePanel, localized};
use crate::platform::{download, http, navigation, part, task};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::newest_text;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::route::Page;
use stadsgesprek_core::schedule::{Event, When};
use stadsgesprek_core::subscription::calendar_path;
use std::sync::Arc;

/// What a calendar file is sent as (RFC 5545).
const MEDIA_TYPE: &str = "text/calendar";

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
            {has_date.then(|| view! { <CalendarButton event=event.clone() /> })}
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

/// Leads to the file that the build wrote, since phones refuse those that are made on the device. Where there is none, as
/// for an event that was added later, the device does make it.
#[component]
fn CalendarButton(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let note = matches!(event.when, When::Timed { end: None, .. })
        .then(|| view! { <p class="actions-note">{t.calendar_note_end}</p> });
    let file = calendar_path(&event, language);
    let id = event.id().clone();
    let href = file.clone();
    let open = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        let (file, id) = (file.clone(), id.clone());
        task::spawn(async move {
            if http::has(&file, MEDIA_TYPE).await {
                return navigation::leave_for(&file);
            }
            let Some(programme) = newest_text().await else { return };
            let base = navigation::absolute("");
            let text =
                part::call("calendar", "event", &[&programme, id.as_str(), &base, language.tag()]).await;
            if let Some(text) = text {
                download::offer(&format!("{id}.ics"), MEDIA_TYPE, &text);
            }
        });
    };
    view! {
        <a class="button" href=href on:click=open>
            <Icon shape=IconShape::Calendar />
            {t.add_to_calendar}
        </a>
        {note}
    }
    .into_any()
}
