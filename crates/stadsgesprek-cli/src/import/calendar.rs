//! Events out of a calendar file (RFC 5545, and what programs make of it).

mod components;
mod fields;
mod recurrence;
mod rule;
mod survey;
mod times;

pub(super) use recurrence::RecurrenceSet;
pub(super) use rule::weekday;

use super::Unusable;
use super::calendar_time::{Point, Wall, wall};
use super::content_lines::Property;
use super::gathering::{Gathering, Identity, one_line};
use super::issue::{ImportIssue, NoticeSubject};
use super::readable;
use super::status::{StatusWord, status_word};
use super::zones::Zone;
use crate::draft::Draft;
use components::{Component, EventEnd, EventLines, components};
use fields::take_over;
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::text::Text;
use survey::{Survey, UidStatus};
use times::EventTimes;

/// Reads every `VEVENT`; `unknown` is what somebody said of zones that are not known.
pub(super) fn read(bytes: &[u8], unknown: Option<Zone>, gathering: &mut Gathering) -> Result<(), Unusable> {
    let survey = Survey::of(bytes, unknown);
    let mut calendar = Calendar::default();
    let mut broken = None;
    if let Some(name) = &survey.zones.unknown_usual {
        gathering.report("X-WR-TIMEZONE", ImportIssue::Unknown(name.clone()));
    }
    for component in components(bytes) {
        match component {
            Component::Calendar(property) => {
                calendar.take(&property);
                if matches!(property.name.as_str(), "NAME" | "X-WR-CALNAME") {
                    gathering.source.take(&property.text());
                }
                gathering.is_message |= calendar.is_message;
            }
            Component::Zone(_) => {}
            Component::Event(lines) => {
                if lines.end != EventEnd::Said {
                    broken =
                        broken.or_else(|| Some(lines.properties.last().map_or(lines.line, |last| last.line)));
                }
                read_event(&lines, &calendar, &survey, gathering);
            }
            Component::Other(name, line) => {
                gathering.subject = NoticeSubject::Line(line as u64);
                gathering.report(&name, ImportIssue::NotAnEvent);
            }
            Component::Loose(line) => {
                broken = broken.or(Some(line));
                gathering.subject = NoticeSubject::Line(line as u64);
                gathering.report("", ImportIssue::LooseLine);
            }
            Component::Cut(line) => {
                broken = broken.or(Some(line));
                gathering.subject = NoticeSubject::Line(line as u64);
                gathering.report("END", ImportIssue::FileCut);
            }
        }
    }
    match broken {
        Some(line) if gathering.found.is_empty() => Err(Unusable::Calendar { line }),
        _ => Ok(()),
    }
}

/// What is said of the calendar as a whole.
#[derive(Debug, Default)]
struct Calendar {
    /// Everything in it is called off (RFC 5546, section 3.2.5).
    is_cancelled: bool,
    /// It is sent to say something of what is in it, and is not all that its maker has.
    is_message: bool,
}

impl Calendar {
    fn take(&mut self, property: &Property) {
        if property.name == "METHOD" {
            let method = property.value.trim();
            self.is_cancelled = method.eq_ignore_ascii_case("CANCEL");
            self.is_message = !method.is_empty() && !method.eq_ignore_ascii_case("PUBLISH");
        }
    }
}

fn read_event(lines: &EventLines, calendar: &Calendar, survey: &Survey, gathering: &mut Gathering) {
    let first = |name: &str| lines.first(name);
    let title = first("SUMMARY").map(|summary| readable::line(&summary.text())).unwrap_or_default();
    let (is_own, mut off) = (is_own(lines), None);
    let mut title = if is_own { without_mark(&title).to_owned() } else { title };
    gathering.subject = match title.is_empty() {
        true => NoticeSubject::Line(lines.line as u64),
        false => NoticeSubject::Title(Text::Plain(title.clone())),
    };
    if lines.end == EventEnd::Cut {
        return gathering.report("END", ImportIssue::Cut);
    }
    let uid_status = survey.uid_status(lines);
    match uid_status {
        UidStatus::Older => return gathering.report("UID", ImportIssue::Older),
        UidStatus::Namesake => {
            gathering.report("UID", ImportIssue::Namesake);
            gathering.namesakes.insert(lines.value("UID").unwrap_or_default());
        }
        UidStatus::Newest => {}
    }
    let is_public = |class: &Property| {
        matches!(class.value.trim().to_ascii_uppercase().as_str(), "PUBLIC" | "DEFAULT" | "")
    };
    if !first("CLASS").is_none_or(is_public) {
        return gathering.report("CLASS", ImportIssue::Private);
    }
    if calendar.is_cancelled && lines.first("DTSTART").is_none() {
        // Only of an event that is known already can so little be said.
        let identity = identity(lines, survey, uid_status, None);
        let draft = Draft { status: Some(Status::Cancelled), ..Draft::titled(Text::Plain(title)) };
        return gathering.keep(draft, identity);
    }
    if title.is_empty() {
        return gathering.report("SUMMARY", ImportIssue::NoTitle);
    }
    if let Some(status) = first("STATUS").map(|status| one_line(&status.text()))
        && status_word(&status) == StatusWord::Unpublished
    {
        return gathering.report("STATUS", ImportIssue::Unpublished(status));
    }
    if !is_own {
        (title, off) = gathering.title("SUMMARY", title);
    }
    say_lines(lines, gathering);
    let Some(start) = first("DTSTART") else { return gathering.report("DTSTART", ImportIssue::NoStart) };
    let start = match wall(start, &survey.zones) {
        Ok(start) if is_all_day(lines) => whole_day(&start),
        Ok(start) => start,
        Err(issue) => return gathering.report("DTSTART", issue),
    };
    let mut draft = Draft::titled(Text::Plain(title));
    for property in &lines.properties {
        take_over(property, &mut draft, gathering);
    }
    draft.status = off.or(draft.status);
    if calendar.is_cancelled {
        draft.status = Some(Status::Cancelled);
    }
    if draft.description.is_none() {
        let html = first("X-ALT-DESC").or_else(|| first("STYLED-DESCRIPTION"));
        let text = html.and_then(|html| readable::description(&html.text()));
        draft.description = text.and_then(|text| gathering.public("X-ALT-DESC", text)).map(Text::Plain);
    }
    let identity = identity(lines, survey, uid_status, Some(&start));
    if let Some(id) = identity.known_as.clone().filter(|id| identity.is_own && is_well_formed(id)) {
        draft.id = id;
    }
    let times = EventTimes { lines, survey, start };
    times.keep(&draft, &identity, gathering);
}

fn say_lines(lines: &EventLines, gathering: &mut Gathering) {
    for line in &lines.joined {
        gathering.report(&line.to_string(), ImportIssue::JoinedLine);
    }
    for line in &lines.loose {
        gathering.report(&line.to_string(), ImportIssue::LooseLine);
    }
    if lines.end == EventEnd::Missing {
        gathering.report("END", ImportIssue::EndMissing);
    }
}

/// Outlook writes whole days as times, too.
fn is_all_day(lines: &EventLines) -> bool {
    ["X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY"]
        .iter()
        .any(|name| lines.value(name).is_some_and(|value| value.eq_ignore_ascii_case("TRUE") || value == "1"))
}

/// The day that Outlook means with a time: by the clock there, and by that of Delft when it is written in UTC, where the
/// midnight of Delft is on the day before.
fn whole_day(wall: &Wall) -> Wall {
    match (wall, wall.point()) {
        (Wall::At(_, Zone::Offset(0)), Ok(Point::At(moment))) => Wall::Day(moment.date()),
        _ => Wall::Day(wall.local().date()),
    }
}

/// Whether this site made the entry: its `UID` begins with the id that its page's address ends with.
fn is_own(lines: &EventLines) -> bool {
    let (Some(uid), Some(url)) = (lines.value("UID"), lines.value("URL")) else { return false };
    let own = uid.split(['@', '.']).next().unwrap_or_default();
    is_well_formed(own) && url.trim_end_matches('/').rsplit('/').next() == Some(own)
}

/// The title that the site's own calendar files put a mark before.
fn without_mark(title: &str) -> &str {
    let mut title = title;
    while let Some((mark, rest)) = title.split_once(": ") {
        let is_mark = mark.len() >= 4 && mark.chars().all(|c| c.is_uppercase() || c == ' ');
        if !is_mark {
            break;
        }
        title = rest;
    }
    title
}

fn identity(lines: &EventLines, survey: &Survey, uid_status: UidStatus, start: Option<&Wall>) -> Identity {
    let Some(uid) = lines.first("UID").map(Property::text).map(|uid| uid.trim().to_owned()) else {
        return Identity::default();
    };
    if uid.is_empty() {
        return Identity::default();
    }
    let own = uid.split('@').next().map(str::to_owned);
    let instance = match (lines.first("RECURRENCE-ID"), uid_status) {
        (Some(which), _) => wall(which, &survey.zones).ok().map(|which| written(&which)),
        (None, UidStatus::Namesake) => start.map(written),
        _ => None,
    };
    let is_own = is_own(lines);
    let is_part = is_own && own.as_deref().is_some_and(|own| own.contains('.'));
    Identity {
        uid: Some(instance.map_or_else(|| uid.clone(), |instance| format!("{uid}#{instance}"))),
        known_as: own,
        is_own,
        is_part,
        sequence: lines.value("SEQUENCE").and_then(|number| number.parse().ok()),
        is_from_here: lines.is_from_here(),
        ..Identity::default()
    }
}

/// A date of a row, the same however it is written.
pub(super) fn written(wall: &Wall) -> String {
    match wall.point() {
        Ok(Point::Day(day)) => day.to_string(),
        Ok(Point::At(moment)) => moment.to_file(),
        Err(_) => wall.local().to_string(),
    }
}
