//! The *rode draad*: events that continue each other through the years.

mod promise;
#[cfg(test)]
mod tests;
mod walk;

pub use promise::{Promise, PromiseStatus, Promises, due_day, is_overdue, is_promise, promises};

use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::value::id::EventId;
use std::sync::Arc;
use walk::ThreadWalk;

/// Events that continue each other, and what is part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The id of the oldest step, by which the chain is found.
    pub id: EventId,
    /// The events by time, those without a date last; never empty.
    pub steps: Vec<ChainStep>,
}

/// An event in a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// Its position in the schedule.
    pub event: EventIndex,
    /// Whether the chain goes on from it to its end.
    pub line: Branch,
    /// The steps that it continues, by time.
    pub continues: Vec<EventIndex>,
    /// What is part of it, or of a part of it, and has no thread of its own, by time.
    pub parts: Vec<EventIndex>,
}

/// Where a step stands in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// On the way from the beginning to the last event that has a date.
    Main,
    /// Beside that way.
    Side,
}

impl Chain {
    /// The chain of an event, found by its id or one that it had before. An event that neither continues nor is continued
    /// is a chain of one.
    pub fn of(schedule: &Schedule, id: &EventId) -> Option<Self> {
        let at = schedule.index_of(id)?;
        Self::new(schedule, ThreadWalk::new(schedule).from(at))
    }

    /// Every event in it, by where it is in the schedule.
    pub fn indexes(&self) -> impl Iterator<Item = EventIndex> + '_ {
        self.steps.iter().flat_map(|step| std::iter::once(step.event).chain(step.parts.iter().copied()))
    }

    /// Every event in it.
    pub fn events<'a>(&'a self, schedule: &'a Schedule) -> impl Iterator<Item = &'a Arc<Event>> {
        self.indexes().filter_map(|at| schedule.at(at))
    }

    /// Whether there is more to read than on the event's own page: what it continued, or what came of it.
    pub fn has_page(&self, schedule: &Schedule) -> bool {
        self.steps.len() > 1 || self.events(schedule).any(|event| !event.about.outcomes.is_empty())
    }

    /// The first and the last year, when any date is known.
    pub fn years(&self, schedule: &Schedule) -> Option<(i32, i32)> {
        let years: Vec<i32> = self.events(schedule).filter_map(|event| event.when.year()).collect();
        Some((*years.iter().min()?, *years.iter().max()?))
    }

    fn new(schedule: &Schedule, mut members: Vec<EventIndex>) -> Option<Self> {
        members.sort_by_key(|at| order(schedule, *at));
        let tops: Vec<EventIndex> = members.iter().map(|at| walk::top(schedule, *at)).collect();
        let placed = || members.iter().copied().zip(tops.iter().copied());
        let step = |event: EventIndex| {
            let parts =
                placed().filter(|(at, top)| *top == event && *at != event).map(|(at, _)| at).collect();
            let mut continues = walk::earlier(schedule, event);
            continues.sort_by_key(|at| order(schedule, *at));
            continues.dedup();
            ChainStep { event, line: Branch::Side, continues, parts }
        };
        let mut steps: Vec<ChainStep> =
            placed().filter(|(at, top)| at == top).map(|(at, _)| step(at)).collect();
        mark_main_line(schedule, &mut steps);
        let id = schedule.at(steps.first()?.event)?.id().clone();
        Some(Self { id, steps })
    }
}

/// The id of the chain that an event is in, when that has something to read ([`Chain::has_page`]). By less code than the
/// chain itself takes: the page of an event needs no more.
pub fn page_of<'a>(schedule: &'a Schedule, id: &EventId) -> Option<&'a EventId> {
    let members = ThreadWalk::new(schedule).from(schedule.index_of(id)?);
    let mut events = members.iter().filter_map(|at| schedule.at(*at));
    let has_outcomes = events.any(|event| !event.about.outcomes.is_empty());
    let (mut first, mut steps) = (None, 0);
    for at in members.into_iter().filter(|at| walk::top(schedule, *at) == *at) {
        steps += 1;
        let key = order(schedule, at);
        first = first.filter(|earliest| *earliest < key).or(Some(key));
    }
    let (_, oldest) = first.filter(|_| has_outcomes || steps > 1)?;
    schedule.at(oldest).map(|event| event.id())
}

/// Every chain that has something to read, by the time of its oldest event.
pub fn chains(schedule: &Schedule) -> Vec<Chain> {
    let mut walk = ThreadWalk::new(schedule);
    let mut chains: Vec<Chain> = schedule
        .indexed()
        .filter_map(|(at, _)| Chain::new(schedule, walk.from(at)))
        .filter(|chain| chain.has_page(schedule))
        .collect();
    chains.sort_by_key(|chain| chain.steps.first().map(|step| order(schedule, step.event)));
    chains
}

/// By time; what has no date comes last, in the order of the programme.
fn order(schedule: &Schedule, at: EventIndex) -> (bool, EventIndex) {
    (!has_date(schedule, at), at)
}

fn has_date(schedule: &Schedule, at: EventIndex) -> bool {
    schedule.at(at).is_some_and(|event| event.when.sort_day().is_some())
}

/// From the last step with a date back to a beginning, each time by way of the latest that it continues.
fn mark_main_line(schedule: &Schedule, steps: &mut [ChainStep]) {
    let last =
        steps.iter().rposition(|step| has_date(schedule, step.event)).or_else(|| steps.len().checked_sub(1));
    let mut next = last;
    while let Some(step) = next.and_then(|at| steps.get_mut(at)) {
        if std::mem::replace(&mut step.line, Branch::Main) == Branch::Main {
            return;
        }
        let before = step.continues.last().copied();
        next = before.and_then(|event| steps.iter().position(|step| step.event == event));
    }
}
