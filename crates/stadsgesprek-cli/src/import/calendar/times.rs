//! When an event of a calendar is: once, on each date of its row, or on those from a change on.

use super::components::EventLines;
use super::recurrence::{Recurrence, RecurrenceSet, local_in, row};
use super::survey::Survey;
use super::{whole_day, written};
use crate::draft::Draft;
use crate::import::calendar_time::{Point, Wall, minutes, wall};
use crate::import::content_lines::Property;
use crate::import::gathering::{Gathering, Identity};
use crate::import::issue::ImportIssue;
use crate::import::series::{SeriesIssue, Whole};
use chrono::{Days, NaiveDate, NaiveDateTime};
use stadsgesprek_core::value::time::{Moment, TimeProblem};

/// When an event is, and each date of its row.
pub(super) struct EventTimes<'l> {
    pub(super) lines: &'l EventLines,
    pub(super) survey: &'l Survey,
    pub(super) start: Wall,
}

impl EventTimes<'_> {
    pub(super) fn keep(&self, draft: &Draft, identity: &Identity, gathering: &mut Gathering) {
        let uid = self.lines.value("UID").unwrap_or_default();
        if let Some(which) = self.lines.first("RECURRENCE-ID") {
            return match wall(which, &self.survey.zones) {
                Ok(from) if identity.is_from_here => self.keep_from(&uid, &from, draft, identity, gathering),
                _ => {
                    gathering.report("RECURRENCE-ID", SeriesIssue::OneOfRow.into());
                    self.keep_once(draft, identity, gathering);
                }
            };
        }
        let moved = self.survey.moved(&uid);
        let row = row(&self.start, &self.lines.properties, &moved, &self.survey.zones, gathering.now);
        let Some(row) = row else {
            gathering.wholes.extend(Whole::of(identity, None));
            return self.keep_once(draft, identity, gathering);
        };
        gathering.wholes.extend(Whole::of(identity, Some(&row)));
        say(&row, gathering);
        let local = |wall: &Wall| local_in(wall, &self.start);
        let changed = self.survey.ranges(&uid).iter().map(local).min();
        let is_own = |date: &&Recurrence| changed.is_none_or(|changed| date.start.local() < changed);
        for date in row.dates.iter().filter(is_own) {
            let identity = of_row(identity, &uid, &date.start);
            self.keep_at(&date.start, date.minutes, draft.clone(), identity, gathering);
        }
    }

    fn keep_once(&self, draft: &Draft, identity: &Identity, gathering: &mut Gathering) {
        self.keep_at(&self.start, None, draft.clone(), identity.clone(), gathering);
    }

    /// A change of one date that holds for those after it (RFC 5545, section 3.2.13): each moves as far as that one.
    fn keep_from(
        &self,
        uid: &str,
        from: &Wall,
        draft: &Draft,
        identity: &Identity,
        gathering: &mut Gathering,
    ) {
        let Some((whole, row)) = self.row(uid, gathering.now) else {
            gathering.report("RECURRENCE-ID", SeriesIssue::FromHereAlone.into());
            return self.keep_once(draft, identity, gathering);
        };
        let local = |wall: &Wall| local_in(wall, &whole);
        let (from, next) =
            (local(from), self.survey.ranges(uid).iter().map(local).filter(|next| *next > local(from)).min());
        let is_meant = |at: &NaiveDateTime| *at > from && next.is_none_or(|next| *at < next);
        let later = row.dates.iter().map(|date| date.start.local()).filter(is_meant);
        let dates: Vec<NaiveDateTime> = std::iter::once(from).chain(later).collect();
        gathering.report("RECURRENCE-ID", SeriesIssue::FromHere(dates.len()).into());
        for date in dates {
            let start = self.start.at(self.start.local() + (date - from));
            let identity = of_row(identity, uid, &whole.at(date));
            self.keep_at(&start, None, draft.clone(), identity, gathering);
        }
    }

    /// The row with this `UID`, and when it begins.
    fn row(&self, uid: &str, now: Moment) -> Option<(Wall, RecurrenceSet)> {
        let lines = self.survey.row(uid)?;
        let start = lines.iter().find(|property| property.name == "DTSTART")?;
        let start = wall(start, &self.survey.zones).ok()?;
        let row = row(&start, lines, &self.survey.moved(uid), &self.survey.zones, now)?;
        Some((start, row))
    }

    fn keep_at(
        &self,
        start: &Wall,
        own: Option<i64>,
        mut draft: Draft,
        identity: Identity,
        gathering: &mut Gathering,
    ) {
        let end = self.lines.first("DTEND").filter(|_| own.is_none());
        let end = end.and_then(|end| self.end(end, start, gathering));
        let duration =
            own.or_else(|| self.lines.first("DURATION").and_then(|duration| minutes(&duration.value)));
        match start.point() {
            Err(issue) => return gathering.report("DTSTART", issue),
            Ok(Point::Day(first)) => {
                draft.start = Some(first.to_string());
                draft.is_all_day = true;
                let last = last_day(first, end, duration).filter(|last| *last > first);
                draft.end = last.map(|last| last.to_string());
            }
            Ok(Point::At(start)) => {
                let end = match end {
                    Some(Point::At(end)) => Some(end),
                    Some(Point::Day(day)) => Some(Moment::start_of(day)),
                    None => duration.map(|minutes| start.plus_minutes(minutes)),
                };
                gathering.timed(&mut draft, start, end, "DTEND");
            }
        }
        gathering.keep(draft, identity);
    }

    /// The end of the date of the row that begins at `start`.
    fn end(&self, property: &Property, start: &Wall, gathering: &mut Gathering) -> Option<Point> {
        let end = wall(property, &self.survey.zones).map(|end| match (&self.start, start) {
            (Wall::Day(_), Wall::Day(_)) => {
                Wall::Day((start.local() + (whole_day(&end).local() - self.start.local())).date())
            }
            _ => end.at(end.local() + (start.local() - self.start.local())),
        });
        let issue = match end.and_then(|end| end.point()) {
            Ok(end) => return Some(end),
            Err(ImportIssue::UnknownZone(name)) => ImportIssue::Unknown(name),
            Err(_) => ImportIssue::Time(TimeProblem::Malformed(property.value.clone())),
        };
        gathering.report("DTEND", issue);
        None
    }
}

/// What of a row is not taken over.
fn say(row: &RecurrenceSet, gathering: &mut Gathering) {
    let count = row.dates.len();
    for (field, rule) in &row.unknown {
        let issue = match field.as_str() {
            "RRULE" => SeriesIssue::UnknownRule,
            _ => SeriesIssue::UnknownExclusion,
        };
        gathering.report(field, issue(rule.clone()).into());
    }
    if count == 0 {
        gathering.report("EXDATE", SeriesIssue::NoneLeft.into());
    } else if row.is_endless {
        gathering.report("RRULE", SeriesIssue::Endless.into());
    } else if row.has_earlier || row.has_later {
        let (has_earlier, has_later) = (row.has_earlier, row.has_later);
        gathering.report("RRULE", SeriesIssue::Long { count, has_earlier, has_later }.into());
    }
}

/// What the date of a row is known by.
fn of_row(identity: &Identity, uid: &str, date: &Wall) -> Identity {
    let uid = identity.uid.as_ref().map(|_| format!("{}#{}", uid, written(date)));
    Identity { uid, is_of_row: true, is_from_here: false, ..identity.clone() }
}

/// The last of whole days; the end in a calendar file is the day after it.
fn last_day(first: NaiveDate, end: Option<Point>, duration: Option<i64>) -> Option<NaiveDate> {
    match end {
        Some(Point::Day(after)) => after.pred_opt(),
        Some(Point::At(end)) => Some(end.date()),
        None => {
            let more = u64::try_from(duration? / (24 * 60) - 1).ok()?;
            first.checked_add_days(Days::new(more))
        }
    }
}
