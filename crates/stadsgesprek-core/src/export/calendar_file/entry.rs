//! What can be an entry: an event or a session that has a date, and when that is.

use super::duration::{ASSUMED_MINUTES, whole_days};
use super::{CalendarOptions, NoDate};
use crate::address::route::{Page, Route};
use crate::programme::schedule::{Event, Session, When};
use crate::value::time::Moment;
use chrono::NaiveDate;

/// An event or session that has a date.
#[derive(Clone, Copy, Debug)]
pub struct VEvent<'a> {
    pub(super) event: &'a Event,
    pub(super) session: Option<&'a Session>,
    pub(super) times: VEventTimes,
}

/// When it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum VEventTimes {
    Days {
        first: NaiveDate,
        last: NaiveDate,
        is_all_day: bool,
    },
    Timed {
        start: Moment,
        end: Moment,
        is_end_assumed: bool,
    },
    /// Times with days and nights between: it is drawn over its days, and blocks none of them.
    Span {
        first: NaiveDate,
        last: NaiveDate,
        start: Moment,
        end: Moment,
    },
}

impl<'a> VEvent<'a> {
    /// The entry of an event.
    ///
    /// # Errors
    /// When it has no start date.
    pub fn of_event(event: &'a Event) -> Result<Self, NoDate> {
        let times = match event.when {
            When::Unknown { .. } => return Err(NoDate),
            When::Days { first, last, is_all_day } => VEventTimes::Days { first, last, is_all_day },
            When::Timed { start, end, .. } => timed(start, end, None),
        };
        Ok(Self { event, session: None, times })
    }

    /// The entries of an event: its own, and where that only says on which days it is, each session that has a time.
    ///
    /// # Errors
    /// When it has no start date.
    pub fn with_sessions(event: &'a Event) -> Result<Vec<Self>, NoDate> {
        let own = Self::of_event(event)?;
        let has_parts = matches!(own.times, VEventTimes::Span { .. });
        let parts = event.sessions.iter().filter(|_| has_parts);
        Ok([own].into_iter().chain(parts.filter_map(|it| Self::of_session(event, it).ok())).collect())
    }

    /// The entry of a session.
    ///
    /// A session without an end is taken to last until the next one, else until the end of the event, unless that is a
    /// night away.
    ///
    /// # Errors
    /// When it has no start.
    pub fn of_session(event: &'a Event, session: &'a Session) -> Result<Self, NoDate> {
        let start = session.start.ok_or(NoDate)?;
        let next = event.sessions.iter().filter_map(|other| other.start).filter(|other| *other > start).min();
        let limit = next.or_else(|| event.when.end().filter(|end| *end > start));
        let limit = limit.filter(|limit| whole_days(start, *limit).is_none());
        Ok(Self { event, session: Some(session), times: timed(start, session.end, limit) })
    }
}

/// The address of the event's page.
pub(super) fn page_url(event: &Event, options: &CalendarOptions) -> String {
    let route = Route::new(options.language, Page::Event(event.id().clone()));
    format!("{}{}", options.base_url, route.path())
}

fn timed(start: Moment, end: Option<Moment>, limit: Option<Moment>) -> VEventTimes {
    if let Some((end, (first, last))) = end.and_then(|end| Some((end, whole_days(start, end)?))) {
        return VEventTimes::Span { first, last, start, end };
    }
    let assumed = limit.unwrap_or_else(|| start.plus_minutes(ASSUMED_MINUTES));
    VEventTimes::Timed { start, end: end.unwrap_or(assumed), is_end_assumed: end.is_none() }
}
