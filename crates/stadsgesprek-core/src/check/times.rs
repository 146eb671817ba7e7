//! Times that can be, but not together.

use super::{Concern, File};
use crate::document::OutcomeState;
use crate::finding::Problem;
use crate::id::SessionId;
use crate::id::is_well_formed;
use crate::reading::Entry;
use crate::schedule::Event;
use crate::time::Stamp;

pub(super) fn check<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    registration(file, entry, event);
    sessions(file, entry, event);
    outcomes(file, entry, event);
}

fn registration<'t>(file: &mut File<'_, 't>, entry: &Entry<'t>, event: &Event) {
    let (opens, closes) = (event.registration_opens, event.registration_closes);
    if closes.zip(event.when.over_at()).is_some_and(|(closes, over)| closes > over) {
        file.report(entry, "/registration/closes", Concern::RegistrationClosesLate);
    }
    if opens.zip(closes).is_some_and(|(opens, closes)| opens >= closes) {
        file.report(entry, "/registration/opens", Concern::RegistrationOpensLate);
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
            Err(problem) => file.reader.report_below(entry, &below, Problem::UnusableTime(problem)),
            Ok(due) if due.date() < file.now.date() && outcome.state == Some(OutcomeState::Open) => {
                file.report(entry, &below, Concern::OutcomeOverdue);
            }
            Ok(_) => {}
        }
    }
}
