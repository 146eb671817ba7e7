//! What changed of the visitor's own events since they last looked: said until it was seen, then no more. A slice
//! says it (`state/own.rs`); how things are when they become the visitor's own is noted on any page (`state/sight.rs`).

use crate::platform::{connection, effect};
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::location::{Location, use_location};
use crate::state::long_lived::LongLived;
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use crate::state::sight::sight;
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::catalog::change_texts;
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::visitor::seen::Seen;
use std::collections::BTreeMap;

/// What changed of the visitor's own events since they looked.
#[derive(Clone, Copy)]
pub struct News {
    /// What was seen before of what changed since the page was opened; the news stays in sight after it was seen.
    found: LongLived<BTreeMap<EventId, Seen>>,
    visitor: Visitor,
    programme: ProgrammeState,
    location: Location,
    announcer: Announcer,
}

/// Provides what changed. Needs the visitor, the programme and the location.
pub fn provide_news() -> News {
    let news = News {
        found: LongLived::new(BTreeMap::new()),
        visitor: use_visitor(),
        programme: use_programme_state(),
        location: use_location(),
        announcer: use_announcer(),
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
            untrack(|| {
                let found = own.iter().filter_map(|id| self.compare(&programme.schedule, id));
                let found: Vec<String> = found.collect();
                // Whoever opens a page reads it there; whoever has been reading is told.
                if !found.is_empty() && self.programme.is_renewed() {
                    self.announcer.say(&found.join(" "));
                }
            });
        });
    }

    /// What changed of an event, each in a sentence, also when it was just seen.
    pub fn of_event(self, id: &EventId) -> Vec<String> {
        let Loading::Ready { programme, .. } = self.programme.get() else { return Vec::new() };
        let seen = self.found.with(|found| found.get(id).cloned());
        let event = programme.schedule.event(id);
        event
            .zip(seen)
            .map(|(event, seen)| self.sentences(&programme.schedule, event, &seen))
            .unwrap_or_default()
    }

    /// What changed, by event.
    pub fn all(self) -> Vec<(EventId, Vec<String>)> {
        let ids: Vec<EventId> = self.found.with(|found| found.keys().cloned().collect());
        let told = ids.into_iter().map(|id| {
            let sentences = self.of_event(&id);
            (id, sentences)
        });
        told.filter(|(_, sentences)| !sentences.is_empty()).collect()
    }

    /// How many events changed and were not looked at yet.
    pub fn unseen(self) -> usize {
        let ids: Vec<EventId> = self.found.with(|found| found.keys().cloned().collect());
        let Loading::Ready { programme, .. } = self.programme.get() else { return 0 };
        let data = self.visitor.data();
        let is_unseen = |id: &&EventId| {
            let event = programme.schedule.event(id)?;
            let seen = data.with(|data| data.seen(event))?;
            Some(!self.sentences(&programme.schedule, event, &seen).is_empty())
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
            self.note(&programme.schedule, &id);
        });
    }

    /// Notes what changed of an event, and says it when that was not known yet.
    fn compare(self, schedule: &Schedule, saved: &EventId) -> Option<String> {
        let event = schedule.event(saved)?;
        let seen = self.visitor.data().with_untracked(|data| data.seen(event))?;
        let sentences = self.sentences(schedule, event, &seen);
        if sentences.is_empty() {
            // What reads the same is not told, and need not be compared with each visit.
            if self.visitor.data().with_untracked(|data| data.has_news_of(schedule, event)) {
                self.note(schedule, event.id());
            }
            return None;
        }
        if self.found.with_untracked(|found| found.get(event.id()) == Some(&seen)) {
            return None;
        }
        let language = self.location.route().with_untracked(|route| route.language);
        let title = event.about.title.get(language, Language::Nl).0;
        let words = [title, ". ", &sentences.join(" ")].concat();
        self.found.update(|found| drop(found.insert(event.id().clone(), seen)));
        Some(words)
    }

    fn note(self, schedule: &Schedule, id: &EventId) {
        if let Some(now) = untrack(|| sight(schedule, id, self.location)) {
            self.visitor.mark_seen(id, &now);
        }
    }

    /// What is different from what was seen, in the language of the page at hand.
    fn sentences(self, schedule: &Schedule, event: &Event, seen: &Seen) -> Vec<String> {
        let language = self.location.route().with_untracked(|route| route.language);
        change_texts(language).sentences(&seen.changes(schedule, event, language))
    }
}
