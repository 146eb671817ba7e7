//! What the top of the file says.

use super::{CheckedFile, Concern};
use crate::finding::Problem;
use crate::notes::Notes;
use jsonc_parser::ast::Object;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::reading::property;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::time::{Stamp, TimeProblem, ZONE_NAME};
use std::collections::BTreeSet;

pub(super) fn check(file: &mut CheckedFile<'_, '_>) {
    if file.schedule.events.is_empty() {
        report(&mut file.notes, file.object, "events", Problem::Concern(Concern::NoEvents));
    } else if file.schedule.events.iter().all(|event| event.when.is_over(file.now)) {
        report(&mut file.notes, file.object, "events", Problem::Concern(Concern::NothingAhead));
    }
    if let Some(name) = text_of(file.object, "timeZone").filter(|name| *name != ZONE_NAME) {
        let problem = Concern::UnknownTimeZone { name: name.to_owned() };
        report(&mut file.notes, file.object, "timeZone", problem.into());
    }
    synonyms(file);
    if let Some(text) = text_of(file.object, "updated") {
        let problem = match Stamp::parse(text, None) {
            Err(problem) => FormatProblem::UnusableTime(problem).into(),
            Ok(Stamp::Date(_)) => FormatProblem::UnusableTime(TimeProblem::Malformed(text.to_owned())).into(),
            Ok(Stamp::Time(moment)) if moment.date() > file.now.date() => {
                Problem::Concern(Concern::UpdatedInFuture)
            }
            Ok(Stamp::Time(_)) => return,
        };
        report(&mut file.notes, file.object, "updated", problem);
    }
}

/// What stands alone in its list means the same as nothing.
fn synonyms(file: &mut CheckedFile<'_, '_>) {
    let Some(groups) = property(file.object, "synonyms").and_then(|it| it.value.as_array()) else { return };
    for (at, group) in groups.elements.iter().enumerate() {
        let words = group.as_array().map(|group| &group.elements).into_iter().flatten();
        let words: BTreeSet<String> =
            words.filter_map(|word| word.as_string_lit()).map(|word| fold(&word.value)).collect();
        if words.iter().filter(|word| !word.is_empty()).count() < 2 {
            file.notes.report_at(group, &format!("/synonyms/{at}"), None, Concern::LoneSynonym);
        }
    }
}

fn text_of<'t>(object: &'t Object<'t>, name: &str) -> Option<&'t str> {
    property(object, name)?.value.as_string_lit().map(|text| text.value.as_ref())
}

fn report<'t>(notes: &mut Notes<'t>, object: &'t Object<'t>, name: &str, problem: Problem) {
    let pointer = format!("/{name}");
    match property(object, name) {
        Some(property) => notes.report_at(&property.value, &pointer, None, problem),
        None => notes.report_at(object, &pointer, None, problem),
    }
}
