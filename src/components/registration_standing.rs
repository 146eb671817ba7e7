//! How the visitor's own registration stands.

use crate::platform::clock;
use crate::state::delivery::{is_still_open, use_delivery};
use leptos::prelude::*;
use stadsgesprek_core::delivery::{Circumstances, Standing, standing};
use stadsgesprek_core::schedule::Event;
use stadsgesprek_core::time::Moment;
use stadsgesprek_core::visitor::{Registration, RegistrationState};

/// How a registration stands, and whether it was withdrawn. Follows what is known of the host's decision.
pub fn own_standing(event: &Event, registration: &Registration, now: Moment) -> (Standing, bool) {
    use_delivery().with(|delivery| {
        let is_open = is_still_open(event, registration, now);
        let circumstances = Circumstances { delivery: delivery.as_ref(), is_open, now: clock::now_millis() };
        (standing(registration, circumstances), registration.state == RegistrationState::Cancelled)
    })
}
