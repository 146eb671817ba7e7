//! What concerns only who saved, registered or is told of a change: a slice of the app of its own, which few visits need.
//! Where it is not there, the visitor has nothing that it would show.

use crate::state::long_lived::LongLived;
use leptos::prelude::*;
use leptos::reactive::owner::{Owner, WeakOwner};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::saved::{EventOrSession, VisitorData};
use std::fmt::Debug;

/// What the slice does.
pub trait Own: Debug + Sync {
    /// Begins what goes on beside the pages: sending, comparing, erasing what is old. Needs all state.
    fn begin(&self);
    /// How the visitor's own registration for an event stands.
    fn status(&self, event: &Event) -> Option<OwnStatus>;
    /// How many events are registered for that are not saved besides.
    fn registered(&self, data: &VisitorData) -> usize;
    /// What is the visitor's own.
    fn claims(&self, data: &VisitorData) -> Vec<EventOrSession>;
    /// What changed of an event that is the visitor's own.
    fn change_notice(&self, id: EventId) -> AnyView;
    /// That something of the visitor's own changed.
    fn change_mark(&self) -> AnyView;
}

/// How the visitor's own registration for an event stands, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnStatus {
    /// In a few words.
    pub words: String,
    /// A sentence on what that means.
    pub explained: Option<String>,
    /// For how many seats.
    pub seats: Option<String>,
    /// The word for how far it is, for the stylesheet.
    pub progress: &'static str,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
}

/// The slice, once it is there.
#[derive(Clone, Copy, Debug)]
pub struct OwnState {
    slice: LongLived<Option<&'static dyn Own>>,
    /// What it begins lives as long as the app.
    root: StoredValue<Option<WeakOwner>>,
}

/// Provides the place for the slice; where all state is provided.
pub fn provide_own() -> OwnState {
    // Not held by what it holds itself.
    let root = Owner::current().map(|owner| owner.downgrade());
    let state = OwnState { slice: LongLived::new(None), root: StoredValue::new(root) };
    provide_context(state);
    state
}

/// The slice, once it is there; followed.
pub fn use_own() -> Option<&'static dyn Own> {
    expect_context::<OwnState>().slice.get()
}

impl OwnState {
    /// Whether the slice is there; not followed.
    pub fn is_there(self) -> bool {
        self.slice.get_untracked().is_some()
    }

    /// Begins with the slice, unless it is there already.
    pub fn begin(self, own: &'static dyn Own) {
        let root = self.root.with_value(|root| root.as_ref().and_then(WeakOwner::upgrade));
        if let (Some(root), false) = (root, self.is_there()) {
            root.with(|| own.begin());
            self.slice.set(Some(own));
        }
    }
}

/// How the visitor's own registration for an event stands. Followed.
pub fn own_status(event: &Event) -> Option<OwnStatus> {
    use_own()?.status(event)
}

/// How many events are registered for that are not saved besides. Followed.
pub fn registered(data: &VisitorData) -> usize {
    use_own().map_or(0, |own| own.registered(data))
}

/// What is the visitor's own. Followed.
pub fn claims(data: &VisitorData) -> Vec<EventOrSession> {
    use_own().map_or_else(|| data.saved(), |own| own.claims(data))
}
