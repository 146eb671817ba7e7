//! The slice of what concerns only who saved, registered or is told of a change.

use crate::components::{ChangeMark, ChangeNotice, own_status_in_words};
use crate::pages::mine::provide_removed;
use crate::state::delivery::provide_delivery;
use crate::state::news::provide_news;
use crate::state::outbox::provide_outbox;
use crate::state::own::{Own, OwnStatus};
use crate::state::programme::{Loading, use_programme_state};
use crate::state::retention::expire;
use crate::state::transfer::provide_transfer;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::saved::{EventOrSession, VisitorData};
use std::collections::BTreeSet;

/// The slice.
#[derive(Debug)]
pub struct OwnSlice;

impl Own for OwnSlice {
    fn begin(&self) {
        provide_delivery();
        provide_outbox().follow();
        provide_news().follow();
        provide_transfer();
        provide_removed();
        expire();
    }

    fn status(&self, event: &Event) -> Option<OwnStatus> {
        own_status_in_words(event)
    }

    fn registered(&self, data: &VisitorData) -> usize {
        let loading = use_programme_state().get();
        let of_now = |id: &EventId| match &loading {
            Loading::Ready { programme, .. } => programme.schedule.event(id).map(|event| event.id().clone()),
            _ => None,
        };
        let now = |id: &EventId| of_now(id).unwrap_or_else(|| id.clone());
        let saved: BTreeSet<EventId> = data.favorites().map(|(event, ..)| now(event)).collect();
        let registered: BTreeSet<EventId> = data.registrations().map(|(_, it)| now(&it.event)).collect();
        registered.difference(&saved).count()
    }

    fn claims(&self, data: &VisitorData) -> Vec<EventOrSession> {
        data.claims()
    }

    fn change_notice(&self, id: EventId) -> AnyView {
        view! { <ChangeNotice id /> }.into_any()
    }

    fn change_mark(&self) -> AnyView {
        view! { <ChangeMark /> }.into_any()
    }
}
