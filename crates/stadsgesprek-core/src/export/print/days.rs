//! What a visitor saved, day by day: a sheet for each.

use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{EventId, SessionId};
use crate::value::time::Moment;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A day with something saved on it.
#[derive(Clone, Debug)]
pub struct PrintedDay {
    /// Delft's; what began before today is under today.
    pub date: NaiveDate,
    /// What is on it, by time.
    pub items: Vec<PrintedItem>,
}

/// An event that was saved, or of which sessions were.
#[derive(Clone, Debug)]
pub struct PrintedItem {
    /// The event.
    pub event: Arc<Event>,
    /// The sessions that were saved, by time.
    pub sessions: Vec<SessionId>,
}

/// Puts what was saved under its days. Each line is the id of an event, for a session of it with that of the session behind it
/// ([`crate::visitor::saved::VisitorData::to_calendar`]). What began before today is under today.
pub fn days(schedule: &Schedule, lines: &[String], now: Moment) -> Vec<PrintedDay> {
    let mut found: BTreeMap<NaiveDate, Vec<PrintedItem>> = BTreeMap::new();
    for line in lines {
        let (id, session) = line.split_once(' ').map_or((line.as_str(), None), |(id, part)| (id, Some(part)));
        let Some(event) = schedule.event(&EventId::new(id)) else { continue };
        let session = session.map(SessionId::new);
        if let Some(day) = day_of(event, session.as_ref()) {
            add(found.entry(day.max(now.date())).or_default(), event, session);
        }
    }
    let day = |(date, mut items): (NaiveDate, Vec<PrintedItem>)| {
        items.iter_mut().for_each(PrintedItem::sort);
        items.sort_by_key(|item| (item.begins(), item.event.when.sort_key()));
        PrintedDay { date, items }
    };
    found.into_iter().map(day).collect()
}

fn day_of(event: &Event, session: Option<&SessionId>) -> Option<NaiveDate> {
    let start = session.and_then(|id| event.session(id)).and_then(|session| session.start);
    start.map(Moment::date).or_else(|| event.when.sort_day())
}

/// An event stands once under a day, with all its sessions.
fn add(items: &mut Vec<PrintedItem>, event: &Arc<Event>, session: Option<SessionId>) {
    match items.iter_mut().find(|item| item.event.id() == event.id()) {
        Some(item) => item.sessions.extend(session),
        None => items.push(PrintedItem { event: Arc::clone(event), sessions: session.into_iter().collect() }),
    }
}

impl PrintedItem {
    /// When the first of it begins.
    fn begins(&self) -> Option<Moment> {
        let first = self.sessions.iter().filter_map(|id| self.event.session(id)?.start).min();
        first.or_else(|| self.event.when.start())
    }

    fn sort(&mut self) {
        let event = &self.event;
        self.sessions.sort_by_key(|id| event.session(id).and_then(|session| session.start));
    }
}
