//! Calendar files that the app makes: of all that is the visitor's own, and of an event that was added after the pages were
//! built.

use stadsgesprek_core::address::calendar_path::Reminder;
use stadsgesprek_core::export::calendar_file::{CalendarOptions, VEvent, calendar, uid_host};
use stadsgesprek_core::programme::schedule::{Schedule, read};
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The calendar file of events and sessions in the text of a programme file; nothing when none of them has a date.
///
/// `entries` has a line for each: the id of the event, for a session followed by a space and its id. `base_url` is the
/// site's own address, `site` its name, `language` a tag (`nl`), `reminder` the word of a [`Reminder`].
#[wasm_bindgen]
pub fn file(
    programme: &str,
    entries: &str,
    base_url: &str,
    site: &str,
    language: &str,
    reminder: &str,
) -> Option<String> {
    let (schedule, _) = read(programme).ok()?;
    let language = Language::ALL.iter().copied().find(|it| it.tag() == language)?;
    let entries: Vec<VEvent> = entries.lines().filter_map(|line| entry(&schedule, line)).collect();
    let options = CalendarOptions {
        host: uid_host(&schedule),
        base_url: base_url.to_owned(),
        site: site.to_owned(),
        language,
        alarms_minutes: Reminder::of_word(reminder).minutes().into_iter().collect(),
        name: None,
    };
    (!entries.is_empty()).then(|| calendar(&schedule, &entries, &options))
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
