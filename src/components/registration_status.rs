//! How the visitor's own registration stands.

use crate::platform::clock;
use crate::state::clock::use_now;
use crate::state::delivery::{is_still_open, use_delivery};
use crate::state::location::use_delivery_texts;
use crate::state::own::OwnStatus;
use crate::state::visitor::use_visitor;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::delivery::{DeliveryStatus, Progress, StatusContext, status};
use stadsgesprek_core::visitor::saved::{Registration, RegistrationState};

/// How a registration stands, and whether it was withdrawn. Follows what is known of the host's decision.
pub fn own_status(event: &Event, registration: &Registration, now: Moment) -> (DeliveryStatus, bool) {
    use_delivery().with(|delivery| {
        let is_open = is_still_open(event, registration, now);
        let context = StatusContext { delivery: delivery.as_ref(), is_open, now: clock::now_millis() };
        (status(registration, context), registration.state == RegistrationState::Cancelled)
    })
}

/// The same of the visitor's own registration for an event, in words.
pub fn own_status_in_words(event: &Event) -> Option<OwnStatus> {
    let t = use_delivery_texts();
    let (_, registration) = use_visitor().registration_for(event)?;
    let (status, is_withdrawn) = own_status(event, &registration, use_now().get());
    let progress = match status.progress() {
        Progress::Done => "done",
        Progress::Open => "open",
        Progress::Stopped => "stopped",
    };
    Some(OwnStatus {
        words: t.status(&status, is_withdrawn),
        explained: t.status_explained(&status, is_withdrawn),
        seats: registration.details.seats.map(t.registration_seats),
        progress,
        is_withdrawn,
    })
}
