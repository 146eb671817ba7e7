//! What the top of the file says.

use super::{Concern, File};
use crate::reading::finding::Problem;
use crate::reading::{Reader, property};
use crate::value::time::{Stamp, TimeProblem, ZONE_NAME};
use jsonc_parser::ast::Object;

pub(super) fn check(file: &mut File<'_, '_>) {
    if file.schedule.events.is_empty() {
        report(&mut file.reader, file.object, "events", Problem::Concern(Concern::NoEvents));
    } else if file.schedule.events.iter().all(|event| event.when.is_over(file.now)) {
        report(&mut file.reader, file.object, "events", Problem::Concern(Concern::NothingAhead));
    }
    if let Some(name) = text_of(file.object, "timeZone").filter(|name| *name != ZONE_NAME) {
        let problem = Concern::UnknownTimeZone { name: name.to_owned() };
        report(&mut file.reader, file.object, "timeZone", Problem::Concern(problem));
    }
    if let Some(text) = text_of(file.object, "updated") {
        let problem = match Stamp::parse(text, None) {
            Err(problem) => Problem::UnusableTime(problem),
            Ok(Stamp::Date(_)) => Problem::UnusableTime(TimeProblem::Malformed(text.to_owned())),
            Ok(Stamp::Time(moment)) if moment.date() > file.now.date() => {
                Problem::Concern(Concern::UpdatedInFuture)
            }
            Ok(Stamp::Time(_)) => return,
        };
        report(&mut file.reader, file.object, "updated", problem);
    }
}

fn text_of<'t>(object: &'t Object<'t>, name: &str) -> Option<&'t str> {
    property(object, name)?.value.as_string_lit().map(|text| text.value.as_ref())
}

fn report<'t>(reader: &mut Reader<'t>, object: &'t Object<'t>, name: &str, problem: Problem) {
    let pointer = format!("/{name}");
    match property(object, name) {
        Some(property) => reader.report_at(&property.value, &pointer, None, problem),
        None => reader.report_at(object, &pointer, None, problem),
    }
}
