//! When a row is.

use super::TableRow;
use crate::dialogue::is_yes;
use crate::draft::Draft;
use crate::import::columns::Column;
use crate::import::gathering::{Gathering, one_line};
use crate::import::issue::ImportIssue;
use crate::import::table::{clock, dates, order};
use crate::import::zones::{Zone, by_name, moment};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use stadsgesprek_core::value::time::{Fold, Moment, TimeProblem};

impl TableRow<'_> {
    pub(super) fn when(
        &self,
        draft: &mut Draft,
        gathering: &mut Gathering,
    ) -> Result<(), (Column, ImportIssue)> {
        let start = self.start()?;
        for column in [Column::Date, Column::Start] {
            if let Some(cell) = self.cell(column).filter(|cell| order::contradicted(cell, start.date)) {
                gathering.report(
                    &self.name(column),
                    ImportIssue::Weekday { said: one_line(cell), date: start.date },
                );
            }
        }
        let is_all_day = self.known(Column::AllDay, is_yes, gathering).unwrap_or(false);
        let fold = self.known(Column::Fold, fold, gathering);
        // Outlook gives whole days the time at which they begin.
        let time = start.time.filter(|time| !is_all_day || *time != NaiveTime::MIN);
        let Some(time) = time else {
            draft.start = Some(start.date.to_string());
            draft.is_all_day = is_all_day;
            draft.end =
                self.last_day(start.date, start.time.is_some(), gathering).map(|last| last.to_string());
            return Ok(());
        };
        let date = start.date;
        let clock = RowClock { zone: self.zone()?, fold };
        let begin = match start.is_instant {
            true => Moment::from_local(date.and_time(time), fold),
            false => clock.at(date.and_time(time)),
        };
        let begin = begin.map_err(|problem| (Column::Start, ImportIssue::Start(problem)))?;
        let end = self.end(date, time, start.end, &clock, gathering);
        gathering.timed(draft, begin, end, &self.name(Column::End));
        let doors = self
            .cell(Column::Doors)
            .map(|cell| clock::time(cell).and_then(|time| clock.at(date.and_time(time))));
        draft.doors = self.usable(Column::Doors, doors, gathering).map(Moment::to_file);
        Ok(())
    }

    /// The zone that its times are in.
    fn zone(&self) -> Result<Zone, (Column, ImportIssue)> {
        let Some(name) = self.line_of(Column::Zone) else { return Ok(Zone::Delft) };
        by_name(&name)
            .or_else(|| self.head.unknown_zone.clone())
            .ok_or((Column::Zone, ImportIssue::UnknownZone(name)))
    }

    fn start(&self) -> Result<RowStart, (Column, ImportIssue)> {
        let order = self.head.order;
        let of = |column| move |problem| (column, ImportIssue::Start(problem));
        for column in [Column::Date, Column::Start] {
            let cell = self.cell(column).filter(|cell| order::is_of_other_order(cell, order));
            if let Some(cell) = cell {
                return Err((column, ImportIssue::DateOrder(one_line(cell))));
            }
        }
        let is_instant = [Column::Date, Column::Start]
            .into_iter()
            .filter_map(|column| self.cell(column))
            .any(dates::is_instant);
        let (date, time, end) = match (self.cell(Column::Date), self.cell(Column::Start)) {
            (None, None) => return Err((Column::Date, ImportIssue::NoStart)),
            (None, Some(start)) => {
                // A time alone is no start.
                if dates::stamp(start, order).is_err() && clock::times(start).is_ok() {
                    let is_there = self.head.places.contains_key(&Column::Date);
                    return Err((if is_there { Column::Date } else { Column::Start }, ImportIssue::NoStart));
                }
                dates::span(start, order).map_err(of(Column::Start))?
            }
            (Some(date), None) => {
                let (date, time, end) = dates::span(date, order).map_err(of(Column::Date))?;
                // The midnight that a spreadsheet puts behind a date says nothing.
                (date, time.filter(|time| *time != NaiveTime::MIN), end)
            }
            (Some(date), Some(start)) => {
                let (date, _) = dates::stamp(date, order).map_err(of(Column::Date))?;
                let whole = dates::stamp(start, order).ok().and_then(|(_, time)| Some((time?, None)));
                let (time, end) = whole.map_or_else(|| clock::times(start), Ok).map_err(of(Column::Start))?;
                (date, Some(time), end)
            }
        };
        Ok(RowStart { is_instant, date, time, end })
    }

    /// The last of whole days. With times, the end is the midnight after it, as Outlook has it.
    fn last_day(&self, first: NaiveDate, has_times: bool, gathering: &mut Gathering) -> Option<NaiveDate> {
        let cell = self.cell(Column::EndDate).or_else(|| self.cell(Column::End).filter(|end| end.len() > 7));
        let last = cell.map(|cell| self.date(cell));
        let last = self.usable(Column::EndDate, last, gathering)?;
        let is_midnight = self.cell(Column::End).is_some_and(|end| clock::time(end) == Ok(NaiveTime::MIN));
        let last = if has_times && is_midnight && last > first { last.pred_opt()? } else { last };
        if last < first {
            gathering.report(&self.name(Column::EndDate), ImportIssue::EndBeforeStart);
        }
        Some(last).filter(|last| *last > first)
    }

    /// The end: on the last day, else on the first; past midnight when it is earlier than the start.
    fn end(
        &self,
        date: NaiveDate,
        start: NaiveTime,
        said: Option<NaiveTime>,
        clock: &RowClock,
        gathering: &mut Gathering,
    ) -> Option<Moment> {
        let last = self.cell(Column::EndDate).map(|cell| self.date(cell));
        let last = self.usable(Column::EndDate, last, gathering);
        let on = |end: NaiveTime, last: Option<NaiveDate>| match last {
            Some(last) => last.and_time(end),
            None if end < start => date.succ_opt().unwrap_or(date).and_time(end),
            None => date.and_time(end),
        };
        let local = match (self.cell(Column::End), said) {
            (None, None) => {
                if let Some(last) = last.filter(|last| *last != date) {
                    gathering.report(&self.name(Column::EndDate), ImportIssue::NoEndTime(last));
                }
                return None;
            }
            (None, Some(end)) => Ok(on(end, last)),
            // The day that has ended, as some write it.
            (Some("24:00" | "24.00" | "24:00:00"), _) => {
                Ok(on(NaiveTime::MIN, last.and_then(|last| last.succ_opt())))
            }
            (Some(cell), _) => match clock::time(cell) {
                Ok(end) => Ok(on(end, last)),
                Err(problem) => match dates::stamp(cell, self.head.order) {
                    Ok((last, Some(end))) => Ok(last.and_time(end)),
                    _ => Err(problem),
                },
            },
        };
        let is_instant = self.cell(Column::End).is_some_and(dates::is_instant);
        let end = local.and_then(|local| match is_instant {
            true => Moment::from_local(local, clock.fold),
            false => clock.at(local),
        });
        self.usable(Column::End, Some(end), gathering)
    }

    fn date(&self, cell: &str) -> Result<NaiveDate, TimeProblem> {
        if order::is_of_other_order(cell, self.head.order) {
            return Err(TimeProblem::Malformed(one_line(cell)));
        }
        dates::stamp(cell, self.head.order).map(|(date, _)| date)
    }
}

/// What the clock of a row says.
struct RowClock {
    zone: Zone,
    /// Which of the two, for a time of Delft that exists twice.
    fold: Option<Fold>,
}

impl RowClock {
    fn at(&self, local: NaiveDateTime) -> Result<Moment, TimeProblem> {
        match self.zone {
            Zone::Delft => Moment::from_local(local, self.fold),
            _ => moment(local, &self.zone),
        }
    }
}

/// When a row begins.
struct RowStart {
    /// It says itself how far from Greenwich it is.
    is_instant: bool,
    date: NaiveDate,
    time: Option<NaiveTime>,
    /// The end, when it stands in the same cell.
    end: Option<NaiveTime>,
}

fn fold(text: &str) -> Option<Fold> {
    match text.to_lowercase().as_str() {
        "first" | "eerste" | "1" => Some(Fold::First),
        "second" | "tweede" | "2" => Some(Fold::Second),
        _ => None,
    }
}
