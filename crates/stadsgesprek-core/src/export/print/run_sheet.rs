//! The sessions of an event for who leads it: how long each takes, what is free before it, what is on at the same time.

use crate::programme::schedule::{Event, Session};
use crate::value::time::Moment;

/// A session of the event, by its position in [`Event::sessions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunSheetRow {
    /// A position in [`Event::sessions`].
    pub session: usize,
    /// How long it takes, in minutes, when start and end are known.
    pub minutes: Option<i64>,
    /// What is free before it, in minutes, when the ends of all that is before are known.
    pub free_before: Option<i64>,
    /// Whether another session is on at the same time.
    pub is_parallel: bool,
}

/// The sessions of an event by time; those without a time stay behind the one before them in the file.
pub fn rows(event: &Event) -> Vec<RunSheetRow> {
    let mut order: Vec<(Option<Moment>, usize)> = Vec::new();
    for (at, session) in event.sessions.iter().enumerate() {
        let last = order.last().and_then(|(start, _)| *start);
        order.push((session.start.or(last), at));
    }
    order.sort_by_key(|(start, at)| (*start, *at));
    let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    let row = |place: usize| {
        let session = &event.sessions[order[place]];
        let before = order[..place].iter().map(|at| &event.sessions[*at]);
        RunSheetRow {
            session: order[place],
            minutes: minutes(session),
            free_before: free_between(before, session),
            is_parallel: event
                .sessions
                .iter()
                .enumerate()
                .any(|(at, it)| at != order[place] && overlap(it, session)),
        }
    };
    (0..order.len()).map(row).collect()
}

/// How long a session takes, in minutes.
fn minutes(session: &Session) -> Option<i64> {
    let (start, end) = session.start.zip(session.end)?;
    Some(start.minutes_until(end)).filter(|minutes| *minutes > 0)
}

fn free_between<'a>(before: impl Iterator<Item = &'a Session>, session: &Session) -> Option<i64> {
    let ends: Option<Vec<Moment>> = before.map(|it| it.end).collect();
    let free = ends?.into_iter().max()?.minutes_until(session.start?);
    Some(free).filter(|minutes| *minutes > 0)
}

/// Whether two sessions are on at the same time, as far as is known.
fn overlap(a: &Session, b: &Session) -> bool {
    let (Some(start_a), Some(start_b)) = (a.start, b.start) else { return false };
    let is_on_at = |it: &Session, start: Moment, moment: Moment| {
        start == moment || (start < moment && it.end.is_some_and(|end| moment < end))
    };
    is_on_at(a, start_a, start_b) || is_on_at(b, start_b, start_a)
}
