//! Times that can be, but not together.

use super::{CheckedFile, Concern};
use stadsgesprek_core::programme::document::{OutcomeState, Status};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::reading::FileEntry;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::value::id::SessionId;
use stadsgesprek_core::value::id::is_well_formed;
use stadsgesprek_core::value::time::{Moment, Stamp};

/// What lasts longer, and ends on a former day, may have kept that end when it was moved.
const LONGEST_EVENING_MINUTES: i64 = 12 * 60;

/// Something with times is over after a week.
const LONGEST_MINUTES: i64 = 7 * 24 * 60;

pub(super) fn check<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    date(file, entry, event);
    length(file, entry, event);
    reason(file, entry, event);
    former_ids(file, entry, event);
    doors(file, entry, event);
    registration(file, entry, event);
    sessions(file, entry, event);
    outcomes(file, entry, event);
}

fn registration<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    let closes = event.registration_closes.or(event.when.start());
    if let Some((opens, closes)) =
        event.registration_opens.zip(closes).filter(|(opens, closes)| opens >= closes)
    {
        file.report(entry, "/registration/opens", Concern::RegistrationOpensLate { opens, closes });
    }
}

/// Doors that nobody can be told of, since the time of the start is not known.
fn doors<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    let about = &event.about;
    let doors = about.doors.as_deref().filter(|_| event.when.start().is_none());
    if let Some(Ok(Stamp::Time(doors))) = doors.map(|doors| Stamp::parse(doors, about.fold)) {
        file.report(entry, "/doors", Concern::DoorsWithoutStart { doors });
    }
}

/// A reason, of an event of which nothing says that it does not go ahead as planned.
fn reason<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    if event.about.status_reason.is_some() && event.about.status == Status::Scheduled {
        file.report(entry, "/statusReason", Concern::ReasonWithoutStatus);
    }
}

/// Earlier ids that an event has today, this one or another.
fn former_ids<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    for (at, id) in event.about.former_ids.iter().enumerate() {
        if file.schedule.event(id).is_some_and(|live| live.id() == id) {
            file.report(entry, &format!("/formerIds/{at}"), Concern::FormerIdInUse { id: id.to_string() });
        }
    }
}

/// An end that was not moved with the start, or that makes it longer than what has times is.
fn length<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    let Some((start, end)) = event.when.start().zip(event.when.end()) else { return };
    if event.previous.iter().any(|former| is_end_of(*former, event)) {
        file.report(entry, "/end", Concern::EndOnFormerDay { start, end });
    } else if start.minutes_until(end) > LONGEST_MINUTES {
        file.report(entry, "/end", Concern::LongEvent { start, end });
    }
}

/// Whether the end is that of a former start: on its day or in its night, where no sessions say that it lasts for days.
pub(super) fn is_end_of(former: Moment, event: &Event) -> bool {
    let Some((start, end)) = event.when.start().zip(event.when.end()) else { return false };
    let has_session = |day| event.sessions.iter().any(|it| it.start.is_some_and(|it| it.date() == day));
    !is_evening(start, end)
        && (former.date() == end.date() || former <= end && is_evening(former, end))
        && !(has_session(start.date()) && has_session(end.date()))
}

/// Whether it is so short as one gathering.
pub(super) const fn is_evening(start: Moment, end: Moment) -> bool {
    start.minutes_until(end) <= LONGEST_EVENING_MINUTES
}

/// Nothing says when it is.
fn date<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
    let is_told = event.about.start.is_some() || event.about.end.is_some() || event.about.date_text.is_some();
    if !is_told && event.about.status != Status::Postponed {
        file.report(entry, "", Concern::NoDate);
    }
}

fn sessions<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
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

fn outcomes<'t>(file: &mut CheckedFile<'_, 't>, entry: &FileEntry<'t>, event: &Event) {
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
