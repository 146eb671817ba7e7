//! The parts of a calendar file, one after the other, also when a line is broken or missing: that costs the line.

use crate::import::content_lines::{ContentLine, Property, contents};
use std::collections::VecDeque;

/// One part.
#[derive(Clone, Debug)]
pub(super) enum Component {
    /// What is said of the calendar as a whole.
    Calendar(Property),
    /// The lines of a `VTIMEZONE`, with those of the parts in it.
    Zone(Vec<Property>),
    /// A `VEVENT`.
    Event(EventLines),
    /// Something else with a time, such as a `VTODO`, and its line.
    Other(String, usize),
    /// A line outside all events that is none.
    Loose(usize),
    /// The file ends after this line, without saying so.
    Cut(usize),
}

/// The lines of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct EventLines {
    pub(super) properties: Vec<Property>,
    /// Where it begins.
    pub(super) line: usize,
    /// Lines that belong to the text before them although they are not indented.
    pub(super) joined: Vec<usize>,
    /// Lines that mean nothing.
    pub(super) loose: Vec<usize>,
    /// How it ends.
    pub(super) end: EventEnd,
}

/// How an event ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum EventEnd {
    #[default]
    Said,
    /// Its last line is missing.
    Missing,
    /// The file ends before it does.
    Cut,
}

/// The parts of a file.
pub(super) fn components(bytes: &[u8]) -> impl Iterator<Item = Component> {
    let mut contents = contents(bytes);
    let mut reader = ComponentReader::default();
    std::iter::from_fn(move || {
        loop {
            if let Some(component) = reader.ready.pop_front() {
                return Some(component);
            }
            match contents.next() {
                Some(content) => reader.take(content),
                None if reader.open.is_empty() => return None,
                None => reader.cut(),
            }
        }
    })
}

#[derive(Debug, Default)]
struct ComponentReader {
    /// The names of what is open, the outermost first.
    open: Vec<String>,
    event: EventLines,
    zone: Vec<Property>,
    ready: VecDeque<Component>,
    last: usize,
}

impl ComponentReader {
    fn take(&mut self, content: ContentLine) {
        match content {
            ContentLine::Property(property) => {
                self.last = property.line;
                match property.name.as_str() {
                    "BEGIN" => self.begin(property),
                    "END" => self.end(property),
                    _ => self.property(property),
                }
            }
            ContentLine::Loose(text, line) => {
                self.last = line;
                self.loose(&text, line);
            }
        }
    }

    fn is_inside(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn begin(&mut self, property: Property) {
        let name = property.value.trim().to_ascii_uppercase();
        if name == "VEVENT" && self.is_inside("VEVENT") {
            self.close_until("VEVENT", EventEnd::Missing, EventEnd::Missing);
        }
        if self.is_inside("VTIMEZONE") {
            self.zone.push(property);
        } else if name == "VEVENT" {
            self.event = EventLines { line: property.line, ..EventLines::default() };
        } else if matches!(name.as_str(), "VTODO" | "VJOURNAL" | "VFREEBUSY") {
            self.ready.push_back(Component::Other(name.clone(), property.line));
        } else if name == "VTIMEZONE" {
            self.zone.clear();
        }
        self.open.push(name);
    }

    fn end(&mut self, property: Property) {
        let name = property.value.trim().to_ascii_uppercase();
        if !self.is_inside(&name) {
            return self.loose("", property.line);
        }
        if name != "VTIMEZONE" && self.is_inside("VTIMEZONE") {
            self.zone.push(property);
        }
        self.close_until(&name, EventEnd::Said, EventEnd::Missing);
    }

    /// Closes what is open, up to and with the innermost of this name.
    fn close_until(&mut self, name: &str, last: EventEnd, others: EventEnd) {
        while let Some(open) = self.open.pop() {
            let is_last = open == name;
            match open.as_str() {
                "VEVENT" => {
                    let mut event = std::mem::take(&mut self.event);
                    event.end = if is_last { last } else { others };
                    self.ready.push_back(Component::Event(event));
                }
                "VTIMEZONE" => self.ready.push_back(Component::Zone(std::mem::take(&mut self.zone))),
                _ => {}
            }
            if is_last {
                break;
            }
        }
    }

    fn cut(&mut self) {
        if !self.is_inside("VEVENT") {
            self.ready.push_back(Component::Cut(self.last));
        }
        self.close_until("", EventEnd::Cut, EventEnd::Cut);
    }

    fn property(&mut self, property: Property) {
        if self.is_inside("VTIMEZONE") {
            return self.zone.push(property);
        }
        match self.open.last().map(String::as_str) {
            Some("VEVENT") if !is_known(&property.name) && self.goes_on(property.line) => {
                let text = format!("{}:{}", property.name, property.value);
                self.join(&text, property.line);
            }
            Some("VEVENT") => self.event.properties.push(property),
            Some("VCALENDAR") | None => self.ready.push_back(Component::Calendar(property)),
            Some(_) => {}
        }
    }

    fn loose(&mut self, text: &str, line: usize) {
        match self.open.last().map(String::as_str) {
            Some("VEVENT") if !text.is_empty() && self.goes_on(line) => self.join(text, line),
            Some("VEVENT") => self.event.loose.push(line),
            // What a mail or a server puts before a file.
            None => {}
            Some(_) => self.ready.push_back(Component::Loose(line)),
        }
    }

    /// Whether the line before this one, or one joined to it, is a text of several lines.
    fn goes_on(&self, line: usize) -> bool {
        let Some(last) = self.event.properties.last() else { return false };
        let is_text = matches!(last.name.as_str(), "DESCRIPTION" | "LOCATION" | "COMMENT");
        is_text && self.event.loose.last().is_none_or(|loose| *loose < last.line) && line > last.line
    }

    fn join(&mut self, text: &str, line: usize) {
        if let Some(last) = self.event.properties.last_mut() {
            last.value.push_str("\\n");
            last.value.push_str(text.trim());
            self.event.joined.push(line);
        }
    }
}

/// Whether a calendar has a property of this name (RFC 5545, 7986, 9073, 9253; vCalendar 1.0).
fn is_known(name: &str) -> bool {
    name.starts_with("X-")
        || matches!(
            name,
            "ACTION"
                | "ALARM"
                | "AALARM"
                | "ATTACH"
                | "ATTENDEE"
                | "CALENDAR-ADDRESS"
                | "CATEGORIES"
                | "CLASS"
                | "COLOR"
                | "COMMENT"
                | "COMPLETED"
                | "CONCEPT"
                | "CONFERENCE"
                | "CONTACT"
                | "CREATED"
                | "DALARM"
                | "DCREATED"
                | "DESCRIPTION"
                | "DTEND"
                | "DTSTAMP"
                | "DTSTART"
                | "DUE"
                | "DURATION"
                | "EXDATE"
                | "EXRULE"
                | "GEO"
                | "IMAGE"
                | "LAST-MODIFIED"
                | "LINK"
                | "LOCATION"
                | "NAME"
                | "ORGANIZER"
                | "PARTICIPANT"
                | "PERCENT-COMPLETE"
                | "PRIORITY"
                | "RDATE"
                | "RECURRENCE-ID"
                | "REFID"
                | "REFRESH-INTERVAL"
                | "RELATED-TO"
                | "REPEAT"
                | "REQUEST-STATUS"
                | "RESOURCES"
                | "RNUM"
                | "RRULE"
                | "SEQUENCE"
                | "SOURCE"
                | "STATUS"
                | "STRUCTURED-DATA"
                | "STYLED-DESCRIPTION"
                | "SUMMARY"
                | "TRANSP"
                | "TRIGGER"
                | "TZID"
                | "TZNAME"
                | "UID"
                | "URL"
                | "VERSION"
        )
}

#[cfg(test)]
mod tests {
    use super::{Component, EventEnd, EventLines, components};

    fn events(text: &str) -> Vec<EventLines> {
        let text = format!("BEGIN:VCALENDAR\n{text}");
        let events = components(text.as_bytes()).filter_map(|component| match component {
            Component::Event(lines) => Some(lines),
            _ => None,
        });
        events.collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(usize, EventEnd)]) {
        let found: Vec<(usize, EventEnd)> =
            events(text).iter().map(|event| (event.properties.len(), event.end)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_event_ends_where_it_says_or_where_something_else_begins() {
        check("BEGIN:VEVENT\nA:1\nEND:VEVENT\nEND:VCALENDAR", &[(1, EventEnd::Said)]);
        check("BEGIN:VEVENT\nBEGIN:VALARM\nA:1\nEND:VALARM\nB:2\nEND:VEVENT", &[(1, EventEnd::Said)]);
        check("BEGIN:VEVENT\nA:1\nEND:VCALENDAR", &[(1, EventEnd::Missing)]);
        check(
            "BEGIN:VEVENT\nA:1\nBEGIN:VEVENT\nB:2\nC:3\nEND:VEVENT",
            &[(1, EventEnd::Missing), (2, EventEnd::Said)],
        );
        check("BEGIN:VEVENT\nBEGIN:VALARM\nA:1\nEND:VEVENT\nEND:VCALENDAR", &[(0, EventEnd::Said)]);
        check("BEGIN:VEVENT\nA:1\n", &[(1, EventEnd::Cut)]);
        check("END:VEVENT\nBEGIN:VEVENT\nA:1\nEND:VEVENT", &[(1, EventEnd::Said)]);
    }

    #[test]
    fn a_line_that_is_not_indented_goes_on_a_text_or_is_left() {
        let one =
            &events("BEGIN:VEVENT\nLOCATION:Ergens in\nhet gebouw\nTijd:20.00\nUID:1\nlos\nEND:VEVENT")[0];
        assert_eq!(one.properties[0].text(), "Ergens in\nhet gebouw\nTIJD:20.00");
        assert_eq!((one.joined.as_slice(), one.loose.as_slice()), (&[4, 5][..], &[7][..]));
    }
}
