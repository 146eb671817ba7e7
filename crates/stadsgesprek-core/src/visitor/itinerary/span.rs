//! How long something lasts, as far as that is known, and whether two of them fall together.

use crate::programme::schedule::{Event, PRESUMED_MINUTES};
use crate::value::id::SessionId;
use crate::value::time::Moment;

/// The time that an event or a session takes: half-open, so what begins when another ends does not fall together with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    /// It is part of the span.
    pub start: Moment,
    /// It is not part of the span.
    pub end: SpanEnd,
}

/// The end of a [`TimeSpan`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpanEnd {
    /// It is known.
    Known(Moment),
    /// It is not known. It counts as under way until then, as everywhere on the site; that is never shown as an end.
    Unknown {
        /// From this moment nobody need reckon with it.
        latest: Moment,
    },
}

/// Whether two spans fall together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overlap {
    /// Perhaps: the end of the first is not known.
    Possible,
    /// Both ends are known, or both begin together.
    Certain,
}

impl TimeSpan {
    /// The time of an event, or of a session of it; nothing when no start with a time is known.
    pub fn of(event: &Event, session: Option<&SessionId>) -> Option<Self> {
        let Some(id) = session else { return Some(Self::new(event.when.start()?, event.when.end(), None)) };
        let session = event.session(id)?;
        // A session is over when its event is.
        Some(Self::new(session.start?, session.end, event.when.end()))
    }

    /// A span with an end, when it is known; `bound` is when it is over at the latest.
    pub fn new(start: Moment, end: Option<Moment>, bound: Option<Moment>) -> Self {
        let after_start = |end: &Moment| start < *end;
        let presumed = start.plus_minutes(PRESUMED_MINUTES);
        let latest = bound.filter(after_start).map_or(presumed, |bound| bound.min(presumed));
        Self { start, end: end.filter(after_start).map_or(SpanEnd::Unknown { latest }, SpanEnd::Known) }
    }

    /// The end, when it is known.
    pub const fn known_end(self) -> Option<Moment> {
        match self.end {
            SpanEnd::Known(end) => Some(end),
            SpanEnd::Unknown { .. } => None,
        }
    }

    /// The moment from which nobody need reckon with it.
    pub const fn over_at(self) -> Moment {
        match self.end {
            SpanEnd::Known(end) | SpanEnd::Unknown { latest: end } => end,
        }
    }

    /// Whether it falls together with another; the same the other way round.
    pub fn overlap(self, other: Self) -> Option<Overlap> {
        let (first, second) = if self.start <= other.start { (self, other) } else { (other, self) };
        match first.end {
            _ if first.start == second.start => Some(Overlap::Certain),
            SpanEnd::Known(end) => (second.start < end).then_some(Overlap::Certain),
            SpanEnd::Unknown { latest } => (second.start < latest).then_some(Overlap::Possible),
        }
    }
}
