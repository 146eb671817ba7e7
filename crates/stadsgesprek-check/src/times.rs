//! Times that can be, but not together.

use super::{Concern, File};
use stadsgesprek_core::programme::document::{OutcomeState, Status};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::reading::Entry;
use stadsgesprek_core::reading::finding::Problem as FormatProblem;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::time::Stamp;

pub(super) fn check<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    date(file, entry, event);
    doors(file, entry, event);
    registration(file, entry, event);
    sessions(file, entry, event);
    outcomes(file, entry, event);
}

fn registration<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    let closes = event.registration_closes.or(event.when.start());
    if let Some((opens, closes)) =
        event.registration_opens.zip(closes).filter(|(opens, closes)| opens >= closes)
    {
        file.report(entry, "/registration/opens", Concern::RegistrationOpensLate { opens, closes });
    }
}

/// Doors that nobody can be told of, since the time of the start is not known.
fn doors<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    let about = &event.about;
    let doors = about.doors.as_deref().filter(|_| event.when.start().is_none());
    if let Some(Ok(Stamp::Time(doors))) = doors.map(|doors| Stamp::parse(doors, about.fold)) {
        file.report(entry, "/doors", Concern::DoorsWithoutStart { doors });
    }
}

/// Nothing says when it is.
fn date<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    let is_told = event.about.start.is_some() || event.about.end.is_some() || event.about.date_text.is_some();
    if !is_told && event.about.status != Status::Postponed {
        file.report(entry, "", Concern::NoDate);
    }
}

fn sessions<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    let mut seen: Vec<&SessionId> = Vec::new();
    for (at, session) in event.sessions.iter().enumerate() {
        let id = &session.about.id;
        let below = format!("/sessions/{at}/id");
        if !is_well_formed(id.as_str()) {
            file.report(entry, &below, Concern::MalformedSessionId { id: id.to_string() });
        } else if seen.contains(&id) {
            file.report(entry, &below, Concern::DuplicateSessionId { id: id.to_string() });
        }
        seen.push(id);
    }
}

fn outcomes<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    for (at, outcome) in event.about.outcomes.iter().enumerate() {
        let Some(due) = outcome.due.as_deref() else { continue };
        let below = format!("/outcomes/{at}/due");
        match Stamp::parse(due, None) {
            Err(problem) => file.notes.report_below(entry, &below, FormatProblem::UnusableTime(problem)),
            Ok(due) if due.date() < file.now.date() && outcome.state == Some(OutcomeState::Open) => {
                file.report(entry, &below, Concern::OutcomeOverdue);
            }
            Ok(_) => {}
        }
    }
}
