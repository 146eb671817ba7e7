//! Calendar files, fetched by the app when the site has none: of an event that was added after the pages were built.

use stadsgesprek_core::calendar_file::{CalendarOptions, event_calendar, uid_host};
use stadsgesprek_core::id::EventId;
use stadsgesprek_core::schedule::read;
use stadsgesprek_core::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The calendar file of an event in the text of a programme file; nothing when it has none. `base_url` is the site's
/// own address, `language` a tag (`nl`).
#[wasm_bindgen]
pub fn event(programme: &str, id: &str, base_url: &str, language: &str) -> Option<String> {
    let (schedule, _) = read(programme).ok()?;
    let event = schedule.event(&EventId::new(id))?;
    let language = Language::ALL.iter().copied().find(|it| it.tag() == language)?;
    let (host, base_url) = (uid_host(&schedule), base_url.to_owned());
    let options = CalendarOptions { host, base_url, language, alarms_minutes: Vec::new(), name: None };
    event_calendar(&schedule, event, &options).ok()
}
