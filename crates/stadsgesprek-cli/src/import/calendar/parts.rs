//! The parts of a calendar file, one after the other, also when a line is broken or missing: that costs the line.

use crate::import::content_lines::{Content, Property, contents};
use std::collections::VecDeque;

/// One part.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// What is said of the calendar as a whole.
    Calendar(Property),
    /// The lines of a `VTIMEZONE`, with those of the parts in it.
    Zone(Vec<Property>),
    /// A `VEVENT`.
    Event(Lines),
    /// Something else with a time, such as a `VTODO`, and its line.
    Other(String, usize),
    /// A line outside all events that is none.
    Loose(usize),
    /// The file ends after this line, without saying so.
    Cut(usize),
}

/// The lines of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    pub(super) properties: Vec<Property>,
    /// Where it begins.
    pub(super) line: usize,
    /// Lines that belong to the text before them although they are not indented.
    pub(super) joined: Vec<usize>,
    /// Lines that mean nothing.
    pub(super) loose: Vec<usize>,
    /// How it ends.
    pub(super) end: End,
}

/// How an event ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    #[default]
    Said,
    /// Its last line is missing.
    Missing,
    /// The file ends before it does.
    Cut,
}

/// The parts of a file.
pub(super) fn parts(bytes: &[u8]) -> impl Iterator<Item = Part> {
    let mut contents = contents(bytes);
    let mut reader = Reader::default();
    std::iter::from_fn(move || {
        loop {
            if let Some(part) = reader.ready.pop_front() {
                return Some(part);
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
struct Reader {
    /// The names of what is open, the outermost first.
    open: Vec<String>,
    event: Lines,
    zone: Vec<Property>,
    ready: VecDeque<Part>,
    last: usize,
}

impl Reader {
    fn take(&mut self, content: Content) {
        match content {
            Content::Property(property) => {
                self.last = property.line;
                match property.name.as_str() {
                    "BEGIN" => self.begin(property),
                    "END" => self.end(property),
                    _ => self.property(property),
                }
            }
            Content::Loose(text, line) => {
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
            self.close_until("VEVENT", End::Missing, End::Missing);
        }
        if self.is_inside("VTIMEZONE") {
            self.zone.push(property);
        } else if name == "VEVENT" {
            self.event = Lines { line: property.line, ..Lines::default() };
        } else if matches!(name.as_str(), "VTODO" | "VJOURNAL" | "VFREEBUSY") {
            self.ready.push_back(Part::Other(name.clone(), property.line));
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
        self.close_until(&name, End::Said, End::Missing);
    }

    /// Closes what is open, up to and with the innermost of this name.
    fn close_until(&mut self, name: &str, last: End, others: End) {
        while let Some(open) = self.open.pop() {
            let is_last = open == name;
            match open.as_str() {
                "VEVENT" => {
                    let mut event = std::mem::take(&mut self.event);
                    event.end = if is_last { last } else { others };
                    self.ready.push_back(Part::Event(event));
                }
                "VTIMEZONE" => self.ready.push_back(Part::Zone(std::mem::take(&mut self.zone))),
                _ => {}
            }
            if is_last {
                break;
            }
        }
    }

    fn cut(&mut self) {
        if !self.is_inside("VEVENT") {
            self.ready.push_back(Part::Cut(self.last));
        }
        self.close_until("", End::Cut, End::Cut);
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
            Some("VCALENDAR") | None => self.ready.push_back(Part::Calendar(property)),
            Some(_) => {}
        }
    }

    fn loose(&mut self, text: &str, line: usize) {
        match self.open.last().map(String::as_str) {
            Some("VEVENT") if !text.is_empty() && self.goes_on(line) => self.join(text, line),
            Some("VEVENT") => self.event.loose.push(line),
            // What a mail or a server puts before a file.
            None => {}
            Some(_) => self.ready.push_back(Part::Loose(line)),
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
    use super::{End, Lines, Part, parts};

    fn events(text: &str) -> Vec<Lines> {
        let text = format!("BEGIN:VCALENDAR\n{text}");
        let events = parts(text.as_bytes()).filter_map(|part| match part {
            Part::Event(lines) => Some(lines),
            _ => None,
        });
        events.collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(usize, End)]) {
        let found: Vec<(usize, End)> =
            events(text).iter().map(|event| (event.properties.len(), event.end)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_event_ends_where_it_says_or_where_something_else_begins() {
        check("BEGIN:VEVENT\nA:1\nEND:VEVENT\nEND:VCALENDAR", &[(1, End::Said)]);
        check("BEGIN:VEVENT\nBEGIN:VALARM\nA:1\nEND:VALARM\nB:2\nEND:VEVENT", &[(1, End::Said)]);
        check("BEGIN:VEVENT\nA:1\nEND:VCALENDAR", &[(1, End::Missing)]);
        check("BEGIN:VEVENT\nA:1\nBEGIN:VEVENT\nB:2\nC:3\nEND:VEVENT", &[(1, End::Missing), (2, End::Said)]);
        check("BEGIN:VEVENT\nBEGIN:VALARM\nA:1\nEND:VEVENT\nEND:VCALENDAR", &[(0, End::Said)]);
        check("BEGIN:VEVENT\nA:1\n", &[(1, End::Cut)]);
        check("END:VEVENT\nBEGIN:VEVENT\nA:1\nEND:VEVENT", &[(1, End::Said)]);
    }

    #[test]
    fn a_line_that_is_not_indented_goes_on_a_text_or_is_left() {
        let one =
            &events("BEGIN:VEVENT\nLOCATION:Ergens in\nhet gebouw\nTijd:20.00\nUID:1\nlos\nEND:VEVENT")[0];
        assert_eq!(one.properties[0].text(), "Ergens in\nhet gebouw\nTIJD:20.00");
        assert_eq!((one.joined.as_slice(), one.loose.as_slice()), (&[4, 5][..], &[7][..]));
    }
}
