//! One component: an event or a session of it as a `VEVENT`.

use super::description::description;
use super::duration::{ASSUMED_MINUTES, whole_days};
use super::lines::{ContentLineWriter, quoted};
use super::texts::words;
use super::{CalendarOptions, NoDate, location, zone};
use crate::address::route::{Page, Route};
use crate::programme::document::Status;
use crate::programme::schedule::{Event, Schedule, Session, When};
use crate::value::id::EventId;
use crate::value::text::Text;
use crate::value::time::Moment;
use chrono::NaiveDate;

/// An event or session that has a date.
#[derive(Clone, Copy, Debug)]
pub struct VEvent<'a> {
    pub(super) event: &'a Event,
    pub(super) session: Option<&'a Session>,
    pub(super) times: VEventTimes,
}

/// When it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum VEventTimes {
    Days {
        first: NaiveDate,
        last: NaiveDate,
        is_all_day: bool,
    },
    Timed {
        start: Moment,
        end: Moment,
        is_end_assumed: bool,
    },
    /// Times with days and nights between: it is drawn over its days, and blocks none of them.
    Span {
        first: NaiveDate,
        last: NaiveDate,
        start: Moment,
        end: Moment,
    },
}

impl<'a> VEvent<'a> {
    /// The entry of an event.
    ///
    /// # Errors
    /// When it has no start date.
    pub fn of_event(event: &'a Event) -> Result<Self, NoDate> {
        let times = match event.when {
            When::Unknown { .. } => return Err(NoDate),
            When::Days { first, last, is_all_day } => VEventTimes::Days { first, last, is_all_day },
            When::Timed { start, end, .. } => timed(start, end, None),
        };
        Ok(Self { event, session: None, times })
    }

    /// The entries of an event: its own, and where that only says on which days it is, each session that has a time.
    ///
    /// # Errors
    /// When it has no start date.
    pub fn with_sessions(event: &'a Event) -> Result<Vec<Self>, NoDate> {
        let own = Self::of_event(event)?;
        let has_parts = matches!(own.times, VEventTimes::Span { .. });
        let parts = event.sessions.iter().filter(|_| has_parts);
        Ok([own].into_iter().chain(parts.filter_map(|it| Self::of_session(event, it).ok())).collect())
    }

    /// The entry of a session.
    ///
    /// A session without an end is taken to last until the next one, else until the end of the event, unless that is a
    /// night away.
    ///
    /// # Errors
    /// When it has no start.
    pub fn of_session(event: &'a Event, session: &'a Session) -> Result<Self, NoDate> {
        let start = session.start.ok_or(NoDate)?;
        let next = event.sessions.iter().filter_map(|other| other.start).filter(|other| *other > start).min();
        let limit = next.or_else(|| event.when.end().filter(|end| *end > start));
        let limit = limit.filter(|limit| whole_days(start, *limit).is_none());
        Ok(Self { event, session: Some(session), times: timed(start, session.end, limit) })
    }

    pub(super) fn write(
        &self,
        schedule: &Schedule,
        options: &CalendarOptions,
        lines: &mut ContentLineWriter,
    ) {
        lines.token("BEGIN", "VEVENT");
        lines.text("UID", &self.uid(schedule, options));
        self.write_stamps(schedule, lines);
        self.write_status(lines);
        lines.text("SUMMARY", &self.summary(schedule, options));
        lines.text("DESCRIPTION", &description(self, schedule, options));
        match self.times {
            VEventTimes::Days { first, last, .. } | VEventTimes::Span { first, last, .. } => {
                zone::write_days(lines, first, last);
            }
            VEventTimes::Timed { start, end, .. } => zone::write_times(lines, start, end),
        }
        location::write(self, schedule, options, lines);
        lines.uri("URL", &page_url(self.event, options));
        self.write_categories(schedule, options, lines);
        write_organizer(schedule, lines);
        self.write_relations(schedule, options, lines);
        location::write_conferences(self, options, lines);
        self.write_alarms(schedule, options, lines);
        lines.token("END", "VEVENT");
    }

    /// Stamps come from the file, so that a repeated build gives the same bytes; without any, the oldest one there is.
    fn write_stamps(&self, schedule: &Schedule, lines: &mut ContentLineWriter) {
        let updated = schedule.last_change(self.event);
        lines.token("DTSTAMP", &zone::utc(updated.unwrap_or_else(|| Moment::from_unix_seconds(0))));
        if let Some(updated) = updated {
            lines.token("LAST-MODIFIED", &zone::utc(updated));
        }
        lines.token("SEQUENCE", &self.event.about.sequence.to_string());
    }

    fn write_status(&self, lines: &mut ContentLineWriter) {
        let status = match self.event.about.status {
            Status::Cancelled => "CANCELLED",
            Status::Postponed | Status::Unknown => "TENTATIVE",
            Status::Scheduled | Status::Rescheduled | Status::MovedOnline => "CONFIRMED",
        };
        lines.token("STATUS", status);
        if !self.event.goes_ahead() || !matches!(self.times, VEventTimes::Timed { .. }) {
            lines.token("TRANSP", "TRANSPARENT");
        }
    }

    fn summary(&self, schedule: &Schedule, options: &CalendarOptions) -> String {
        let words = words(options.language);
        let about = &self.event.about;
        let marks = [about.sample.then_some(words.sample), words.status(about.status)];
        let text = |text: &'a Text| schedule.text(text, options.language).0;
        let titles = [Some(text(&about.title)), self.session.map(|session| text(&session.about.title))];
        marks.into_iter().chain(titles).flatten().collect::<Vec<_>>().join(": ")
    }

    fn write_categories(
        &self,
        schedule: &Schedule,
        options: &CalendarOptions,
        lines: &mut ContentLineWriter,
    ) {
        let kind = self.session.and_then(|session| session.about.kind).unwrap_or(self.event.about.kind);
        let themes = schedule.themes_of(self.event);
        let themes = themes.map(|theme| schedule.text(&theme.name, options.language).0);
        lines.texts("CATEGORIES", std::iter::once(kind.word(options.language)).chain(themes));
    }

    fn write_relations(&self, schedule: &Schedule, options: &CalendarOptions, lines: &mut ContentLineWriter) {
        let about = &self.event.about;
        let uid = |id: &EventId| {
            let lasting = schedule.event(id).map_or(id, |event| schedule.lasting_id(event));
            uid(lasting, options)
        };
        if self.session.is_some() {
            return lines.text("RELATED-TO;RELTYPE=PARENT", &uid(&about.id));
        }
        if let Some(larger) = &about.part_of {
            lines.text("RELATED-TO;RELTYPE=PARENT", &uid(larger));
        }
        for earlier in &about.follows {
            lines.text("RELATED-TO;RELTYPE=SIBLING", &uid(earlier));
        }
    }

    fn write_alarms(&self, schedule: &Schedule, options: &CalendarOptions, lines: &mut ContentLineWriter) {
        if !self.event.goes_ahead() || matches!(self.times, VEventTimes::Days { .. }) {
            return;
        }
        for minutes in &options.alarms_minutes {
            lines.token("BEGIN", "VALARM");
            lines.token("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &self.summary(schedule, options));
            match self.times {
                // Before the first day begins is not before the event does.
                VEventTimes::Span { start, .. } => {
                    let at = zone::utc(start.plus_minutes(-i64::from(*minutes)));
                    lines.token("TRIGGER;VALUE=DATE-TIME", &at);
                }
                _ => lines.token("TRIGGER", &format!("-PT{minutes}M")),
            }
            lines.token("END", "VALARM");
        }
    }

    fn uid(&self, schedule: &Schedule, options: &CalendarOptions) -> String {
        let id = schedule.lasting_id(self.event);
        match self.session {
            Some(session) => format!("{id}.{}@{}", session.about.id, options.host),
            None => uid(id, options),
        }
    }
}

/// The address of the event's page.
pub(super) fn page_url(event: &Event, options: &CalendarOptions) -> String {
    let route = Route::new(options.language, Page::Event(event.id().clone()));
    format!("{}{}", options.base_url, route.path())
}

fn uid(id: &EventId, options: &CalendarOptions) -> String {
    format!("{id}@{}", options.host)
}

fn timed(start: Moment, end: Option<Moment>, limit: Option<Moment>) -> VEventTimes {
    if let Some((end, (first, last))) = end.and_then(|end| Some((end, whole_days(start, end)?))) {
        return VEventTimes::Span { first, last, start, end };
    }
    let assumed = limit.unwrap_or_else(|| start.plus_minutes(ASSUMED_MINUTES));
    VEventTimes::Timed { start, end: end.unwrap_or(assumed), is_end_assumed: end.is_none() }
}

/// Only with an address: an `ORGANIZER` is one, and some calendars write to it.
fn write_organizer(schedule: &Schedule, lines: &mut ContentLineWriter) {
    let publisher = &schedule.publisher;
    if let Some(email) = publisher.email.as_deref().filter(|email| crate::value::email::is_email(email)) {
        lines.uri(&format!("ORGANIZER;CN={}", quoted(&publisher.name)), &format!("mailto:{email}"));
    }
}
