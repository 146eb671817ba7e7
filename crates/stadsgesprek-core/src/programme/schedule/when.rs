//! When an event is, and how it stands to a moment.

use crate::value::time::Moment;
use chrono::{Datelike, NaiveDate};

/// How long an event without a known end counts as under way, in minutes.
///
/// Talks in the archive with a known end last an hour and a half to two and a half hours. Three keeps a talk
/// that runs late in sight; no end time is ever shown from it.
pub(crate) const PRESUMED_MINUTES: i64 = 180;

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// No start is known; perhaps the last day is.
    Unknown {
        /// The last day, when that is known: an exhibition of which nobody knows the beginning.
        until: Option<NaiveDate>,
    },
    /// Days without a time.
    Days {
        /// Delft's.
        first: NaiveDate,
        /// Last day, the same as the first for one day.
        last: NaiveDate,
        /// It lasts the whole day; otherwise the time is not known.
        is_all_day: bool,
    },
    /// A start with a time.
    Timed {
        /// Before the end, when that is known.
        start: Moment,
        /// End, when it is known.
        end: Option<Moment>,
        /// When the doors open, when it is known.
        doors: Option<Moment>,
    },
}

/// How an event stands to a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Still to come.
    Before,
    /// It is today; the time is not known.
    Today,
    /// The doors are open, it has not begun.
    DoorsOpen,
    /// It is on.
    UnderWay,
    /// It is over, or its date is not known.
    After,
}

impl When {
    /// Delft's; nothing when the start is not known.
    pub const fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Unknown { .. } => None,
            Self::Days { first, .. } => Some(first),
            Self::Timed { start, .. } => Some(start.date()),
        }
    }

    /// The day by which it is sorted and grouped: the first one, else the last one.
    pub fn sort_day(self) -> Option<NaiveDate> {
        match self {
            Self::Unknown { until } => until,
            _ => self.first_day(),
        }
    }

    /// The year by which the archive groups it.
    pub fn year(self) -> Option<i32> {
        self.sort_day().map(|day| day.year())
    }

    /// Start with a time, when it is known.
    pub const fn start(self) -> Option<Moment> {
        match self {
            Self::Timed { start, .. } => Some(start),
            _ => None,
        }
    }

    /// End with a time, when it is known.
    pub const fn end(self) -> Option<Moment> {
        match self {
            Self::Timed { end, .. } => end,
            _ => None,
        }
    }

    /// The moment from which it counts as past; `None` when no date is known (it is past already).
    pub fn over_at(self) -> Option<Moment> {
        match self {
            Self::Unknown { until } => until.and_then(|day| day.succ_opt()).map(Moment::start_of),
            Self::Days { last, .. } => last.succ_opt().map(Moment::start_of),
            Self::Timed { start, end, .. } => {
                Some(end.unwrap_or_else(|| start.plus_minutes(PRESUMED_MINUTES)))
            }
        }
    }

    /// How it stands to a moment.
    pub fn phase(self, now: Moment) -> Phase {
        match self {
            _ if self.is_over(now) => Phase::After,
            Self::Unknown { .. } => Phase::UnderWay,
            Self::Days { first, is_all_day, .. } => match now.date() < first {
                true => Phase::Before,
                false if is_all_day => Phase::UnderWay,
                false => Phase::Today,
            },
            Self::Timed { start, .. } if now >= start => Phase::UnderWay,
            Self::Timed { doors: Some(doors), .. } if now >= doors => Phase::DoorsOpen,
            Self::Timed { .. } => Phase::Before,
        }
    }

    /// Whether it is over at a moment.
    pub fn is_over(self, now: Moment) -> bool {
        self.over_at().is_none_or(|over| now >= over)
    }

    /// The order of the programme: by day, then by time, undated first.
    pub fn sort_key(self) -> (Option<NaiveDate>, i64) {
        let instant = match self {
            Self::Timed { start, .. } => start.unix_seconds(),
            _ => i64::MIN,
        };
        (self.sort_day(), instant)
    }
}
