//! What only the whole app has: rare pages, and what is told to few. The app that starts first names none of it, so that it
//! stays light.

use leptos::prelude::*;
use stadsgesprek_core::id::EventId;
use stadsgesprek_core::route::Page;

/// What the app that starts first does not have.
#[derive(Clone, Copy, Debug)]
pub struct Rare {
    /// The screen of a rare page.
    pub screen: fn(Page) -> AnyView,
    /// Begins what goes on beside the pages. Needs all state.
    pub begin: fn(),
    /// What changed of an event that is the visitor's own.
    pub change_notice: fn(EventId) -> AnyView,
    /// That something of the visitor's own changed.
    pub change_mark: fn() -> AnyView,
}

/// Provides what is rare, when this is the whole app.
pub fn provide_rare(rare: Option<Rare>) {
    if let Some(rare) = rare {
        provide_context(rare);
    }
}

/// A view that only the whole app has; nothing in the other.
pub fn rare_view(view: impl FnOnce(Rare) -> AnyView) -> AnyView {
    use_context::<Rare>().map_or_else(|| ().into_any(), view)
}
