//! What falls together with what.

use super::span::{Overlap, TimeSpan};
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{EventId, SessionId};
use crate::value::time::Moment;
use crate::visitor::saved::EventOrSession;

/// Something that falls together with something else.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clash {
    /// Neither its own event nor a session of the same.
    pub with: EventOrSession,
    /// How sure that is.
    pub overlap: Overlap,
}

/// What of the visitor's claims is at the same time as an event or a session of it.
pub fn clashes_of(
    event: &Event,
    session: Option<&SessionId>,
    claims: &[EventOrSession],
    schedule: &Schedule,
    now: Moment,
) -> Vec<Clash> {
    let Some(span) = claimed_span(event, session, now) else { return Vec::new() };
    let mut clashes: Vec<Clash> = Vec::new();
    let mut add = |id: &EventId, other_session: Option<&SessionId>| {
        let Some(other) = schedule.event(id) else { return };
        if belong_together((event, session), (other, other_session)) {
            return;
        }
        let overlap = claimed_span(other, other_session, now).and_then(|other| span.overlap(other));
        let with = EventOrSession { event: other.id().clone(), session: other_session.cloned() };
        if let Some(overlap) = overlap
            && clashes.iter().all(|known| known.with != with)
        {
            clashes.push(Clash { with, overlap });
        }
    };
    claims.iter().for_each(|claim| add(&claim.event, claim.session.as_ref()));
    without_repetition(clashes)
}

/// The time that an event or session asks of someone who goes there.
fn claimed_span(event: &Event, session: Option<&SessionId>, now: Moment) -> Option<TimeSpan> {
    (event.goes_ahead() && !event.when.is_over(now)).then(|| TimeSpan::of(event, session))?
}

/// Whether one is a part of the other, or the same: then one is there for both.
pub(super) fn belong_together(
    (a, a_session): (&Event, Option<&SessionId>),
    (b, b_session): (&Event, Option<&SessionId>),
) -> bool {
    let is_part = |part: &Event, whole: &Event, session: Option<&SessionId>| {
        session.is_none() && part.about.part_of.as_ref() == Some(whole.id())
    };
    if a.id() == b.id() {
        return a_session == b_session || a_session.is_none() || b_session.is_none();
    }
    is_part(a, b, b_session) || is_part(b, a, a_session)
}

/// A session is not named beside its own event.
pub(super) fn without_repetition(mut clashes: Vec<Clash>) -> Vec<Clash> {
    let whole: Vec<EventId> =
        clashes.iter().filter(|it| it.with.session.is_none()).map(|it| it.with.event.clone()).collect();
    clashes.retain(|it| it.with.session.is_none() || !whole.contains(&it.with.event));
    clashes
}
