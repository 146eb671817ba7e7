//! The last questions: who takes part, and what parts an evening has.

use super::interview::{Interview, InvalidAnswer, Question, choice};
use super::options::NewOptions;
use crate::draft::{Draft, DraftSession};
use crate::failure::Failure;
use crate::names::{Names, contributor_roles};
use crate::{proposed_id, wall_time};
use chrono::NaiveDateTime;
use stadsgesprek_core::programme::document::ContributorRole;
use stadsgesprek_core::value::time::Moment;

/// More people than this are not listed: a name is typed sooner than found.
const MOST_LISTED: usize = 30;

/// People of the programme, each with a role.
pub(super) fn people(
    interview: &mut Interview,
    options: &NewOptions,
    names: &Names,
) -> Result<Vec<(String, ContributorRole)>, Failure> {
    let roles = contributor_roles(interview.language);
    let default = ContributorRole::Speaker.word(interview.language);
    let mut people = Vec::new();
    for given in &options.people {
        let (person, role) = given.rsplit_once(':').unwrap_or((given, default));
        let person = interview.settle(Question::Person, Some(person), "", |text| {
            choice(&names.people, text).map(|person| person.value.clone())
        })?;
        let role = interview.settle(Question::PersonRole, Some(role), "", |text| {
            choice(&roles, text).map(|role| role.value)
        })?;
        people.push((person, role));
    }
    if !people.is_empty() || !interview.is_held() || names.people.is_empty() {
        return Ok(people);
    }
    if names.people.len() <= MOST_LISTED {
        interview.show(&names.people)?;
    }
    loop {
        let person = interview.settle(Question::Person, None, "", |text| match text {
            "" => Ok(None),
            text => choice(&names.people, text).map(|person| Some(person.value.clone())),
        })?;
        let Some(person) = person else { return Ok(people) };
        if people.is_empty() {
            interview.show(&roles)?;
        }
        let role = interview.settle(Question::PersonRole, None, default, |text| {
            choice(&roles, text).map(|role| role.value)
        })?;
        people.push((person, role));
    }
}

/// The parts of an event, each with its time when that is known.
pub(super) fn sessions(
    interview: &mut Interview,
    options: &NewOptions,
    draft: &Draft,
) -> Result<Vec<DraftSession>, Failure> {
    let mut sessions: Vec<DraftSession> = Vec::new();
    let mut given = options.sessions.iter();
    loop {
        let given = given.next().map(String::as_str);
        if given.is_none() && (!options.sessions.is_empty() || !interview.is_held()) {
            return Ok(sessions);
        }
        let session = interview.settle(Question::Session, given, "", |text| session(text, draft))?;
        let Some(session) = session else { return Ok(sessions) };
        let is_taken = |id: &str| sessions.iter().any(|other| other.id == id);
        let id = match proposed_id::from_title(&session.title) {
            id if id.is_empty() => proposed_id::unique("onderdeel", is_taken),
            id => proposed_id::unique(&id, is_taken),
        };
        sessions.push(DraftSession { id, ..session });
    }
}

/// `20.15-20.45 Inleiding`, `20.15 Inleiding` or `Inleiding`; nothing when there is nothing.
fn session(text: &str, draft: &Draft) -> Result<Option<DraftSession>, InvalidAnswer> {
    let (times, title) = match text.split_once(' ') {
        Some((times, title)) if times.starts_with(|c: char| c.is_ascii_digit()) => {
            (Some(times), title.trim())
        }
        _ => (None, text),
    };
    let session =
        |title: &str| DraftSession { id: String::new(), title: title.to_owned(), start: None, end: None };
    let Some(times) = times else { return Ok((!text.is_empty()).then(|| session(text))) };
    let (start, end) = times.split_once(['-', '–']).map_or((times, None), |(start, end)| (start, Some(end)));
    let Ok(time) = wall_time::time(start) else { return Ok(Some(session(text))) };
    let start = moment(time, draft)?;
    let end = end.map(|end| moment(wall_time::time(end)?, draft)).transpose()?;
    if end.is_some_and(|end| end <= start) {
        return Err(InvalidAnswer::EndBeforeStart);
    }
    let (start, end) = (Some(start.to_file()), end.map(Moment::to_file));
    Ok(Some(DraftSession { start, end, ..session(title) }))
}

/// That time on the day of the event, or in the night after it.
fn moment(time: chrono::NaiveTime, draft: &Draft) -> Result<Moment, InvalidAnswer> {
    let start = draft.start.as_deref().unwrap_or_default();
    let day = start.get(..10).unwrap_or_default();
    let date = wall_time::date(day)?;
    let is_after_midnight =
        start.get(11..).and_then(|clock| wall_time::time(clock).ok()).is_some_and(|it| time < it);
    let date = if is_after_midnight { date.succ_opt().unwrap_or(date) } else { date };
    Ok(Moment::from_local(NaiveDateTime::new(date, time), draft.fold)?)
}
