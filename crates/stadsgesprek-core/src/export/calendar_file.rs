//! Calendar files (RFC 5545, with `CONFERENCE` and `NAME` of RFC 7986): one event, one session, or many as a feed.
//!
//! The same input gives the same bytes: every stamp comes from the programme file. Every property goes through one
//! writer that leaves no control character in, so nothing in the data can begin a property or a component of its own.
//!
//! What the entries say, and why:
//! - A time is local with `TZID` and a full `VTIMEZONE`; one that exists twice, or lies before the rule in it begins,
//!   is given in UTC.
//! - An end that is not known is assumed, since some calendars draw an entry without an end as a whole day or not at
//!   all; the description says that it is assumed. No page of the site shows it.
//! - A day without a known time is an entry for the day, and the description says that the time is not known.
//! - What lasts for days and nights is an entry for the days too, with its times in the description, and each session that
//!   has a time is one of its own: three days of exhibition are not 72 hours of being busy.
//! - An event whose id was changed keeps the `UID` of its first one, and so do its sessions.
//! - `STATUS` of a cancelled event is `CANCELLED`; of a postponed one `TENTATIVE`, because calendars drop cancelled
//!   entries from sight and its entry is where a new date will appear (same `UID`, higher `SEQUENCE`). Neither blocks
//!   time or has an alarm, and the word leads `SUMMARY`, whatever the calendar makes of `STATUS`.
//! - `RELATED-TO` uses only the relations of RFC 5545: a reader must take one that it does not know for `PARENT`.

mod description;
mod duration;
mod entry;
mod lines;
mod location;
mod texts;
mod vevent;
pub(crate) mod zone;

pub use duration::ASSUMED_MINUTES;
pub(crate) use duration::whole_days;
pub use entry::VEvent;

use crate::programme::schedule::{Event, Schedule, Session};
use crate::value::text::Language;
use lines::ContentLineWriter;

/// What the file cannot know from the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarOptions {
    /// The part of every `UID` after the `@`. It must never change, also when the site moves.
    pub host: String,
    /// The address of the site, with a slash at the end: page addresses begin with it.
    pub base_url: String,
    /// The name of the site.
    pub site: String,
    /// The language of the texts.
    pub language: Language,
    /// Alarms, in minutes before the start; for entries with a time that go ahead.
    pub alarms_minutes: Vec<u32>,
    /// The name of the calendar, for a feed that is subscribed to.
    pub name: Option<String>,
}

/// The part of a `UID` after the `@`: the host of whoever publishes the programme, which stays when the site moves.
pub fn uid_host(schedule: &Schedule) -> String {
    let address = schedule.publisher.url.as_deref().and_then(|url| url.split_once("://"));
    let host = address.map_or("", |(_, below)| below.split(['/', '?', '#', ':']).next().unwrap_or_default());
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let is_usable = host.contains('.') && host.chars().all(is_host);
    (if is_usable { host } else { "stadsgesprek.invalid" }).trim_start_matches("www.").to_owned()
}

/// There is no date to put in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no date is known")]
pub struct NoDate;

/// The file of one event.
///
/// # Errors
/// When the event has no start date.
pub fn event_calendar(
    schedule: &Schedule,
    event: &Event,
    options: &CalendarOptions,
) -> Result<String, NoDate> {
    Ok(calendar(schedule, &VEvent::with_sessions(event)?, options))
}

/// The file of one session.
///
/// # Errors
/// When the session has no start.
pub fn session_calendar(
    schedule: &Schedule,
    event: &Event,
    session: &Session,
    options: &CalendarOptions,
) -> Result<String, NoDate> {
    Ok(calendar(schedule, &[VEvent::of_session(event, session)?], options))
}

/// `-//TOPdelft//Stadsgesprek//NL`: a formal public identifier (ISO 9070), whose parts hold no slashes.
fn product(schedule: &Schedule, options: &CalendarOptions) -> String {
    let part = |text: &str| text.replace('/', " ");
    ["-//", &part(&schedule.publisher.name), "//", &part(&options.site), "//NL"].concat()
}

/// The file of any number of entries, in their order.
pub fn calendar(schedule: &Schedule, entries: &[VEvent], options: &CalendarOptions) -> String {
    let mut lines = ContentLineWriter::default();
    lines.token("BEGIN", "VCALENDAR");
    lines.token("VERSION", "2.0");
    lines.text("PRODID", &product(schedule, options));
    lines.token("CALSCALE", "GREGORIAN");
    lines.token("METHOD", "PUBLISH");
    if let Some(name) = &options.name {
        lines.text("NAME", name);
        // What Apple, Google and Microsoft read instead of `NAME` and `REFRESH-INTERVAL`.
        lines.text("X-WR-CALNAME", name);
        lines.token("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        lines.token("X-PUBLISHED-TTL", "PT6H");
    }
    zone::write(&mut lines);
    for vevent in entries {
        vevent.write(schedule, options, &mut lines);
    }
    lines.token("END", "VCALENDAR");
    lines.finish()
}
