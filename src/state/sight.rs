//! How the visitor's own events are when they become theirs; what changed since is told in `state/news.rs`.

use crate::platform::effect;
use crate::state::location::{Location, use_location};
use crate::state::own::claims;
use crate::state::programme::{Loading, use_programme_state};
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::seen::Seen;

/// How an event is now, with words in the language of the page at hand.
pub fn sight(schedule: &Schedule, id: &EventId, location: Location) -> Option<Seen> {
    let language = location.route().with_untracked(|route| route.language);
    schedule.event(id).map(|event| Seen::of_event(schedule, event, language))
}

/// Notes how an event is whenever it becomes the visitor's own, or the programme comes; browser only.
pub fn note_first_sight() {
    let (visitor, programme, location) = (use_visitor(), use_programme_state(), use_location());
    effect(move || {
        let Loading::Ready { programme, .. } = programme.get() else { return };
        let own = visitor.data().with(claims);
        untrack(|| own.iter().for_each(|own| note(&programme.schedule, &own.event, visitor, location)));
    });
}

fn note(schedule: &Schedule, saved: &EventId, visitor: Visitor, location: Location) {
    let Some(event) = schedule.event(saved) else { return };
    if !visitor.data().with_untracked(|data| data.has_seen(event))
        && let Some(now) = sight(schedule, event.id(), location)
    {
        visitor.mark_seen(event.id(), &now);
    }
}
