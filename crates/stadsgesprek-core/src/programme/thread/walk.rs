//! Goes along everything that hangs together, whichever event it begins at.

use crate::programme::schedule::{EventIndex, Schedule};

/// A walk through the programme that comes by each event once.
pub(super) struct ThreadWalk<'a> {
    schedule: &'a Schedule,
    seen: Vec<bool>,
}

impl<'a> ThreadWalk<'a> {
    /// A walk that has been nowhere yet.
    pub(super) fn new(schedule: &'a Schedule) -> Self {
        Self { schedule, seen: vec![false; schedule.events.len()] }
    }

    /// Everything that hangs together with an event, itself too; nothing when it was passed before.
    pub(super) fn from(&mut self, start: EventIndex) -> Vec<EventIndex> {
        let mut found = Vec::new();
        let mut ahead = vec![start];
        while let Some(at) = ahead.pop() {
            if self.seen.get_mut(at.place()).is_some_and(|seen| !std::mem::replace(seen, true)) {
                found.push(at);
                ahead.extend(self.beside(at));
            }
        }
        found
    }

    fn beside(&self, at: EventIndex) -> Vec<EventIndex> {
        let mut beside = earlier(self.schedule, at);
        beside.extend(self.schedule.follower_indexes(at));
        beside.extend(whole(self.schedule, at));
        let parts = self.schedule.part_indexes(at).iter();
        beside.extend(parts.filter(|part| whole(self.schedule, **part) == Some(at)));
        beside
    }
}

/// The events that one continues.
pub(super) fn earlier(schedule: &Schedule, at: EventIndex) -> Vec<EventIndex> {
    let named = schedule.at(at).map_or(&[][..], |event| &event.about.follows);
    named.iter().filter_map(|id| schedule.index_of(id)).collect()
}

/// The event that one goes along with: what it is part of, when it has no thread of its own. So a festival does not knot
/// the threads of its parts together.
fn whole(schedule: &Schedule, at: EventIndex) -> Option<EventIndex> {
    let about = &schedule.at(at)?.about;
    let is_loose = about.follows.is_empty() && schedule.follower_indexes(at).is_empty();
    let larger = about.part_of.as_ref().filter(|_| is_loose)?;
    schedule.index_of(larger).filter(|larger| *larger != at)
}

/// The event at the top of what one goes along with; where that leads round, the first of the circle.
pub(super) fn top(schedule: &Schedule, at: EventIndex) -> EventIndex {
    let mut way = vec![at];
    let mut last = at;
    while let Some(larger) = whole(schedule, last) {
        if let Some(start) = way.iter().position(|passed| *passed == larger) {
            return way[start..].iter().copied().min().unwrap_or(at);
        }
        way.push(larger);
        last = larger;
    }
    last
}
