//! What changed of the visitor's own events since they last looked: said until it was seen, then no more. Only the whole
//! app says it; the app that starts first notes how things are when they become the visitor's own (`state/sight.rs`).

use crate::platform::{connection, effect};
use crate::state::location::{Location, use_location};
use crate::state::long_lived::LongLived;
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use crate::state::sight::sight;
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::id::EventId;
use stadsgesprek_core::schedule::Schedule;
use stadsgesprek_core::seen::{Change, Seen};
use std::collections::BTreeMap;

/// What changed.
#[derive(Clone, Copy)]
pub struct News {
    /// What was found since the page was opened; stays in sight after it was seen.
    found: LongLived<BTreeMap<EventId, Vec<Change>>>,
    visitor: Visitor,
    programme: ProgrammeState,
    location: Location,
}

/// Provides what changed. Needs the visitor, the programme and the location.
pub fn provide_news() -> News {
    let news = News {
        found: LongLived::new(BTreeMap::new()),
        visitor: use_visitor(),
        programme: use_programme_state(),
        location: use_location(),
    };
    provide_context(news);
    news
}

/// What changed.
pub fn use_news() -> News {
    expect_context()
}

impl News {
    /// Compares whenever the programme comes or something becomes the visitor's own; browser only.
    pub fn follow(self) {
        effect(move || {
            let Loading::Ready { programme, .. } = self.programme.get() else { return };
            let own = self.visitor.data().with(|data| data.own_events());
            untrack(|| own.iter().for_each(|id| self.compare(&programme.schedule, id)));
        });
    }

    /// What changed of an event, also when it was just seen.
    pub fn of_event(self, id: &EventId) -> Vec<Change> {
        self.found.with(|found| found.get(id).cloned().unwrap_or_default())
    }

    /// What changed, by event.
    pub fn all(self) -> Vec<(EventId, Vec<Change>)> {
        self.found.with(|found| found.iter().map(|(id, changes)| (id.clone(), changes.clone())).collect())
    }

    /// How many events changed and were not looked at yet.
    pub fn unseen(self) -> usize {
        let ids: Vec<EventId> = self.found.with(|found| found.keys().cloned().collect());
        let Loading::Ready { programme, .. } = self.programme.get() else { return 0 };
        let data = self.visitor.data();
        let is_unseen = |id: &&EventId| {
            let now = self.now(&programme.schedule, id)?;
            data.with(|data| data.seen(id)).map(|seen| !seen.changes(&now).is_empty())
        };
        ids.iter().filter(|id| is_unseen(id) == Some(true)).count()
    }

    /// Notes that the visitor has seen how an event is now, once the page is in sight.
    pub fn mark_seen(self, id: EventId) {
        connection::when_visible(move || {
            let Loading::Ready { programme, .. } = self.programme.get_untracked() else { return };
            // A tab may come in sight long after everything was erased in another.
            let own = self.visitor.data().with_untracked(|data| data.own_events());
            if !own.iter().any(|own| programme.schedule.event(own).is_some_and(|event| *event.id() == id)) {
                return;
            }
            if let Some(now) = untrack(|| self.now(&programme.schedule, &id)) {
                self.visitor.mark_seen(&id, &now);
            }
        });
    }

    fn now(self, schedule: &Schedule, id: &EventId) -> Option<Seen> {
        sight(schedule, id, self.location)
    }

    fn compare(self, schedule: &Schedule, saved: &EventId) {
        let Some(id) = schedule.event(saved).map(|event| event.id().clone()) else { return };
        let Some(now) = self.now(schedule, &id) else { return };
        let seen = self.visitor.data().with_untracked(|data| data.seen(&id));
        let changes = seen.map(|seen| seen.changes(&now)).unwrap_or_default();
        if !changes.is_empty() {
            self.found.update(|found| drop(found.insert(id, changes)));
        }
    }
}
