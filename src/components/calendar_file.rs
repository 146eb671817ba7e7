//! A link to a calendar file: to the one that the build wrote, since phones refuse those that are made on the device.
//! Where there is none, as for an event that was added later, a slice of the app makes it.

use crate::components::{LocalizedText, localized_line};
use crate::platform::{download, http, navigation, task};
use crate::state::location::use_language;
use crate::state::programme::newest_text;
use crate::state::site_names::use_site_name;
use leptos::prelude::*;
use stadsgesprek_core::address::calendar_path::{Reminder, calendar_path};
use stadsgesprek_core::export::calendar_file::{CalendarOptions, VEvent, calendar, uid_host};
use stadsgesprek_core::programme::schedule::{Event, Schedule, read};
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What a calendar file is sent as (RFC 5545).
const MEDIA_TYPE: &str = "text/calendar";

/// A link to the calendar file of an event or of one of its sessions.
#[component]
pub fn CalendarFileLink(
    event: Arc<Event>,
    /// The session, when it is about one.
    #[prop(optional)]
    session: Option<SessionId>,
    /// With which reminder.
    reminder: RwSignal<Reminder>,
    /// What the link says.
    text: Vec<LocalizedText>,
    /// How it looks, where it is no plain link.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let language = use_language();
    let line = [Some(event.id().as_str()), session.as_ref().map(SessionId::as_str)];
    let line = line.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let file = move || calendar_path(&event, session.as_ref(), language, reminder.get());
    let href = Memo::new(move |_| file());
    let site = use_site_name();
    let open = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        let (file, line, reminder) = (href.get_untracked(), line.clone(), reminder.get_untracked());
        let site = site.clone();
        task::spawn(async move {
            if http::has(&file, MEDIA_TYPE).await {
                navigation::leave_for(&file);
            } else {
                let name = file.rsplit('/').next().unwrap_or_default();
                offer_calendar(name, &line, &site, language, reminder).await;
            }
        });
    };
    view! { <a class=class href=move || href.get() on:click=open>{localized_line(text)}</a> }.into_any()
}

/// Makes a calendar file on the device and offers it. `entries` has a line for each event, for a session with its id
/// behind it. `false` when none of them has a date, or when the file could not be made.
pub async fn offer_calendar(
    name: &str,
    entries: &str,
    site: &str,
    language: Language,
    reminder: Reminder,
) -> bool {
    let Some(programme) = newest_text().await else { return false };
    let text = made(programme, entries.to_owned(), site.to_owned(), language, reminder).await.ok().flatten();
    if let Some(text) = &text {
        download::offer(name, MEDIA_TYPE, text);
    }
    text.is_some()
}

/// The calendar file of events and sessions in the text of a programme file; nothing when none of them has a date.
#[wasm_split(calendar, fallible)]
fn made(
    programme: String,
    entries: String,
    site: String,
    language: Language,
    reminder: Reminder,
) -> Result<Option<String>, SplitLoaderError> {
    let Ok((schedule, _)) = read(&programme) else { return Ok(None) };
    let entries: Vec<VEvent> = entries.lines().filter_map(|line| entry(&schedule, line)).collect();
    let options = CalendarOptions {
        host: uid_host(&schedule),
        base_url: navigation::absolute(""),
        site,
        language,
        alarms_minutes: reminder.minutes().into_iter().collect(),
        name: None,
    };
    Ok((!entries.is_empty()).then(|| calendar(&schedule, &entries, &options)))
}

fn entry<'a>(schedule: &'a Schedule, line: &str) -> Option<VEvent<'a>> {
    let (event, session) =
        line.split_once(' ').map_or((line, None), |(event, session)| (event, Some(session)));
    let event = schedule.event(&EventId::new(event))?;
    match session {
        None => VEvent::of_event(event).ok(),
        Some(session) => VEvent::of_session(event, event.session(&SessionId::new(session))?).ok(),
    }
}
