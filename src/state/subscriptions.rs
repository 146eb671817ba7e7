//! What can be followed on this site: nothing while it is being developed, and no feeds where it does not know its own
//! address.

use crate::platform::page;
use leptos::prelude::*;

/// The forms that the build wrote.
#[derive(Clone, Copy, Debug)]
pub struct Subscriptions {
    /// Calendars that other calendars follow.
    pub has_calendars: bool,
    /// Feeds for feed readers.
    pub has_feeds: bool,
}

impl Subscriptions {
    /// What the page that the visitor came in by says; browser only.
    pub fn of_document() -> Self {
        let is_named = |kind| 0 < page::count(&format!("link[type='{kind}']"));
        Self { has_calendars: is_named("text/calendar"), has_feeds: is_named("application/atom+xml") }
    }
}

/// Provides what can be followed.
pub fn provide_subscriptions(subscriptions: Subscriptions) {
    provide_context(subscriptions);
}

/// What can be followed.
pub fn use_subscriptions() -> Subscriptions {
    expect_context()
}
