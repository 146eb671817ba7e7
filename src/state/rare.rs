//! What only the whole app has: rare pages, and what is told to few. The app that starts first names none of it, so that it
//! stays light.

use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::saved::EventOrSession;
use stadsgesprek_core::visitor::saved::VisitorData;

/// What the app that starts first does not have.
#[derive(Clone, Copy, Debug)]
pub struct Rare {
    /// The screen of a rare page.
    pub screen: fn(Page) -> AnyView,
    /// Begins what goes on beside the pages. Needs all state.
    pub begin: fn(Moment),
    /// What stands around the pages in a kiosk, in the place of the site's own frame.
    pub kiosk: fn() -> AnyView,
    /// How the visitor's own registration for an event stands.
    pub own_status: fn(&Event) -> Option<OwnStatus>,
    /// How many events are registered for that are not saved besides.
    pub registered: fn(&VisitorData) -> usize,
    /// What is the visitor's own.
    pub claims: fn(&VisitorData) -> Vec<EventOrSession>,
    /// What changed of an event that is the visitor's own.
    pub change_notice: fn(EventId) -> AnyView,
    /// That something of the visitor's own changed.
    pub change_mark: fn() -> AnyView,
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

/// How the visitor's own registration for an event stands. Who registered has the whole app, so without it nobody did.
pub fn own_status(event: &Event) -> Option<OwnStatus> {
    (use_rare()?.own_status)(event)
}

/// How many events are registered for that are not saved besides.
pub fn registered(data: &VisitorData) -> usize {
    use_rare().map_or(0, |rare| (rare.registered)(data))
}

/// What is the visitor's own.
pub fn claims(data: &VisitorData) -> Vec<EventOrSession> {
    use_rare().map_or_else(|| data.saved(), |rare| (rare.claims)(data))
}

/// Provides what is rare; nothing in the app that starts first.
pub fn provide_rare(rare: Option<Rare>) {
    provide_context(rare);
}

/// What is rare, when this is the whole app. Only where [`provide_rare`] was called.
pub fn use_rare() -> Option<Rare> {
    expect_context()
}

/// A view that only the whole app has; nothing in the other.
pub fn rare_view(view: impl FnOnce(Rare) -> AnyView) -> AnyView {
    use_rare().map_or_else(|| ().into_any(), view)
}
