//! Calendar files: one for each event and session, and one for each thing that can be followed.

use super::site::Site;
use super::task::{self, Task};
use stadsgesprek_core::address::calendar_path::{Reminder, calendar_path};
use stadsgesprek_core::address::subscription::{SubscriptionFormat, SubscriptionSubject};
use stadsgesprek_core::export::calendar_file::{CalendarOptions, VEvent, calendar, uid_host};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

/// How long an event stays in a calendar that is followed: a bit over a year, so that last year's talk is still there.
const KEPT_MINUTES: i64 = 400 * 24 * 60;

/// Every calendar file.
pub(super) fn tasks<'a>(site: &'a Site) -> Vec<Task<'a>> {
    let in_language = |&language: &'a Language| {
        let of_event =
            move |event: &'a Arc<Event>| Box::new(move || of_event(site, event, language)) as Task<'a>;
        let followed = move |subject| task::file(move || followed_calendar(site, &subject, language));
        let single = site.schedule.events.iter().map(of_event);
        single.chain(SubscriptionSubject::all(site.schedule).into_iter().map(followed))
    };
    Language::ALL.iter().flat_map(in_language).collect()
}

/// An event's own files and those of its sessions, with each reminder that they can have; nothing for what has no date.
fn of_event(site: &Site, event: &Event, language: Language) -> Vec<(String, String)> {
    let own = VEvent::with_sessions(event).ok().map(|entries| (None, entries));
    let sessions = event.sessions.iter().filter_map(|session| {
        Some((Some(&session.about.id), vec![VEvent::of_session(event, session).ok()?]))
    });
    let files_of: Vec<_> = own.into_iter().chain(sessions).collect();
    let mut files = Vec::new();
    for &reminder in Reminder::of_event(event, site.now) {
        let mut options = options(site, language, None);
        options.alarms_minutes.extend(reminder.minutes());
        for (session, entries) in &files_of {
            let path = calendar_path(event, *session, language, reminder);
            files.push((path, calendar(site.schedule, entries, &options)));
        }
    }
    files
}

fn followed_calendar(site: &Site, subject: &SubscriptionSubject, language: Language) -> (String, String) {
    let is_recent =
        |event: &Event| event.when.over_at().is_some_and(|over| site.now < over.plus_minutes(KEPT_MINUTES));
    let held = site.schedule.events.iter().filter(|event| subject.holds(event) && is_recent(event));
    let entries: Vec<VEvent> = held.filter_map(|event| VEvent::with_sessions(event).ok()).flatten().collect();
    let options =
        options(site, language, Some(subject.name(site.schedule, language, site.names.name(language))));
    (subject.path(language, SubscriptionFormat::Calendar), calendar(site.schedule, &entries, &options))
}

/// Without an address no link to the page is written: it would lead nowhere from inside a calendar.
fn options(site: &Site, language: Language, name: Option<String>) -> CalendarOptions {
    CalendarOptions {
        host: uid_host(site.schedule),
        base_url: site.address.map(|address| address.text().to_owned()).unwrap_or_default(),
        site: site.names.name(language).to_owned(),
        language,
        alarms_minutes: Vec::new(),
        name,
    }
}
