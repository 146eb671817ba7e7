//! Events out of a calendar file (RFC 5545).

use super::Unusable;
use super::calendar_time::{Point, minutes, point};
use super::content_lines::{Property, properties};
use super::gathering::{Doubt, Gathering, Subject, one_line};
use super::plain_markdown::escaped;
use crate::draft::Draft;
use crate::names::{find, kinds};
use chrono::{Days, NaiveDate};
use stadsgesprek_core::document::{PartnerRole, Status};
use stadsgesprek_core::text::Text;
use stadsgesprek_core::time::{Moment, TimeProblem};

/// Reads every `VEVENT`.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<(), Unusable> {
    let mut open: Vec<String> = Vec::new();
    let mut event: Vec<Property> = Vec::new();
    let mut last = 0;
    for property in properties(text)? {
        last = property.line;
        let name = property.value.trim().to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" => {
                if name == "VEVENT" {
                    event.clear();
                }
                open.push(name);
            }
            "END" => {
                if open.pop().as_deref() != Some(name.as_str()) {
                    return Err(Unusable::Calendar { line: last });
                }
                if name == "VEVENT" {
                    read_event(&event, gathering);
                }
            }
            _ if open.last().is_some_and(|name| name == "VEVENT") => event.push(property),
            _ => {}
        }
    }
    if open.is_empty() { Ok(()) } else { Err(Unusable::Calendar { line: last }) }
}

fn read_event(event: &[Property], gathering: &mut Gathering) {
    let first = |name: &str| event.iter().find(|property| property.name == name);
    let title = first("SUMMARY").map(|summary| one_line(&summary.text())).unwrap_or_default();
    gathering.subject = match event.first() {
        Some(first) if title.is_empty() => Subject::Line(first.line as u64),
        _ => Subject::Title(title.clone()),
    };
    if title.is_empty() {
        return gathering.report("SUMMARY", Doubt::NoTitle);
    }
    let is_public = |class: &Property| class.value.trim().eq_ignore_ascii_case("PUBLIC");
    if !first("CLASS").is_none_or(is_public) {
        return gathering.report("CLASS", Doubt::Private);
    }
    let mut draft = Draft::titled(Text::Plain(title));
    let Some(start) = first("DTSTART") else { return gathering.report("DTSTART", Doubt::NoStart) };
    match point(start) {
        Err(doubt) => return gathering.report("DTSTART", doubt),
        Ok(start) => when(&mut draft, start, first("DTEND"), first("DURATION"), gathering),
    }
    for property in event {
        take_over(property, &mut draft, gathering);
    }
    let uid = first("UID").map(Property::text);
    let known_as = uid.and_then(|uid| uid.split('@').next().map(str::to_owned));
    gathering.keep(draft, known_as);
}

fn when(
    draft: &mut Draft,
    start: Point,
    end: Option<&Property>,
    duration: Option<&Property>,
    gathering: &mut Gathering,
) {
    let end = end.and_then(|end| usable_end(end, gathering));
    let duration = duration.and_then(|duration| minutes(&duration.value));
    match start {
        Point::Day(first) => {
            draft.start = Some(first.to_string());
            draft.is_all_day = true;
            draft.end =
                last_day(first, end, duration).filter(|last| *last > first).map(|last| last.to_string());
        }
        Point::At(start) => {
            let end = match end {
                Some(Point::At(end)) => Some(end),
                Some(Point::Day(day)) => Some(Moment::start_of(day)),
                None => duration.map(|minutes| start.plus_minutes(minutes)),
            };
            gathering.timed(draft, start, end, "DTEND");
        }
    }
}

fn usable_end(property: &Property, gathering: &mut Gathering) -> Option<Point> {
    let doubt = match point(property) {
        Ok(end) => return Some(end),
        Err(Doubt::UnknownZone(name)) => Doubt::Unknown(name),
        Err(_) => Doubt::Time(TimeProblem::Malformed(property.value.clone())),
    };
    gathering.report("DTEND", doubt);
    None
}

/// The last of whole days; the end in a calendar file is the day after it.
fn last_day(first: NaiveDate, end: Option<Point>, duration: Option<i64>) -> Option<NaiveDate> {
    match end {
        Some(Point::Day(after)) => after.pred_opt(),
        Some(Point::At(end)) => Some(end.date()),
        None => {
            let more = u64::try_from(duration? / (24 * 60) - 1).ok()?;
            first.checked_add_days(Days::new(more))
        }
    }
}

fn take_over(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let field = property.name.as_str();
    match field {
        "DESCRIPTION" => draft.description = escaped(&property.text()).map(Text::Plain),
        "LOCATION" => {
            let place = property.text();
            if !place.trim().is_empty() {
                gathering.place(draft, field, &one_line(&place));
            }
        }
        "URL" => gathering.link(draft, field, property.value.trim(), None),
        "STATUS" => status(property, draft, gathering),
        "CATEGORIES" => categories(property, draft, gathering),
        "ORGANIZER" => {
            if let Some(name) = property.parameter("CN") {
                gathering.partner(draft, field, &one_line(name), PartnerRole::Organiser);
            }
        }
        // What was never changed has no need to say so.
        "SEQUENCE" => draft.sequence = property.value.trim().parse().ok().filter(|number| *number > 0),
        "ATTACH" | "IMAGE" => attachment(property, draft, gathering),
        "GEO" => gathering.report(field, Doubt::Coordinates),
        "RRULE" | "RDATE" => gathering.report(field, Doubt::Repeats),
        "RECURRENCE-ID" => gathering.report(field, Doubt::OneOfRow),
        "ATTENDEE" => {
            let is_said = gathering
                .notices
                .last()
                .is_some_and(|last| last.doubt == Doubt::Guests && last.subject == gathering.subject);
            if !is_said {
                gathering.report(field, Doubt::Guests);
            }
        }
        _ => {}
    }
}

/// What is attached is a link, unless it is in the file itself or a picture.
fn attachment(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let (field, url) = (property.name.as_str(), property.value.trim());
    let is_embedded = property.parameter("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("BINARY"))
        || property.parameter("ENCODING").is_some()
        || url.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"));
    if is_embedded {
        gathering.report(field, Doubt::Embedded);
    } else if field == "IMAGE" {
        gathering.report(field, Doubt::Picture(one_line(url)));
    } else {
        let label = ["FILENAME", "X-FILENAME"].iter().find_map(|name| property.parameter(name)).map(one_line);
        gathering.link(draft, field, url, label.as_deref());
    }
}

fn status(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    match property.value.trim().to_ascii_uppercase().as_str() {
        "CANCELLED" => draft.status = Some(Status::Cancelled),
        "TENTATIVE" => gathering.report("STATUS", Doubt::Tentative),
        _ => {}
    }
}

/// A category is a sort of gathering or a theme.
fn categories(property: &Property, draft: &mut Draft, gathering: &mut Gathering) {
    let all_kinds = kinds(gathering.default_language);
    for category in property.texts() {
        let category = one_line(&category);
        let is_theme = find(&gathering.names.themes, &category).is_ok();
        match find(&all_kinds, &category) {
            Ok(kind) if !is_theme && draft.kind.is_none() => draft.kind = Some(kind.value),
            _ => gathering.theme(draft, &property.name, &category),
        }
    }
}
