//! What the host decided on registrations, as far as it is known; found out by the outbox.

use crate::state::long_lived::LongLived;
use leptos::prelude::*;
use stadsgesprek_core::portal::delivery::Delivery;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::registration::availability;
use stadsgesprek_core::visitor::saved::Registration;

/// Where the settings of the portal are, below the site's base.
pub const FILE: &str = "data/portal.json";

/// What the host decided.
#[derive(Clone, Copy, Debug)]
struct Decision(LongLived<Option<Delivery>>);

/// Provides what the host decided: nothing is known at first.
pub fn provide_delivery() {
    provide_context(Decision(LongLived::new(None)));
}

/// What the host decided, as far as it is known.
pub fn use_delivery() -> LongLived<Option<Delivery>> {
    expect_context::<Decision>().0
}

/// Whether the event takes registrations now, at the time that the visitor registered for.
pub fn is_still_open(event: &Event, registration: &Registration, now: Moment) -> bool {
    availability(event, now).is_open() && event.about.start == registration.start
}
