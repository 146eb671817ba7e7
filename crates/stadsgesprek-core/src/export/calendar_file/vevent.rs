//! Writes an entry: an event or a session of it as a `VEVENT`.

use super::description::description;
use super::entry::{VEvent, VEventTimes, page_url};
use super::lines::{ContentLineWriter, quoted};
use super::texts::words;
use super::{CalendarOptions, location, zone};
use crate::programme::document::Status;
use crate::programme::schedule::Schedule;
use crate::value::id::EventId;
use crate::value::text::Text;
use crate::value::time::Moment;

impl<'a> VEvent<'a> {
    /// Writes the component.
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
        self.write_pictures(options, lines);
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

    /// Those of the event (RFC 7986, 5.10).
    fn write_pictures(&self, options: &CalendarOptions, lines: &mut ContentLineWriter) {
        for image in self.event.about.images.iter().filter(|_| self.session.is_none()) {
            lines.uri("IMAGE;VALUE=URI", &format!("{}{}", options.base_url, image.address()));
        }
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

fn uid(id: &EventId, options: &CalendarOptions) -> String {
    format!("{id}@{}", options.host)
}

/// Only with an address: an `ORGANIZER` is one, and some calendars write to it.
fn write_organizer(schedule: &Schedule, lines: &mut ContentLineWriter) {
    let publisher = &schedule.publisher;
    if let Some(email) = publisher.email.as_deref().filter(|email| crate::value::email::is_email(email)) {
        lines.uri(&format!("ORGANIZER;CN={}", quoted(&publisher.name)), &format!("mailto:{email}"));
    }
}
