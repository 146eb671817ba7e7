//! How the visitor's own registration stands.

use crate::platform::clock;
use crate::state::clock::use_now;
use crate::state::delivery::{is_still_open, use_delivery};
use crate::state::location::use_standing_texts;
use crate::state::rare::OwnStanding;
use crate::state::visitor::use_visitor;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::delivery::{Circumstances, Progress, Standing, standing};
use stadsgesprek_core::visitor::saved::{Registration, RegistrationState};

/// How a registration stands, and whether it was withdrawn. Follows what is known of the host's decision.
pub fn own_standing(event: &Event, registration: &Registration, now: Moment) -> (Standing, bool) {
    use_delivery().with(|delivery| {
        let is_open = is_still_open(event, registration, now);
        let circumstances = Circumstances { delivery: delivery.as_ref(), is_open, now: clock::now_millis() };
        (standing(registration, circumstances), registration.state == RegistrationState::Cancelled)
    })
}

/// The same of the visitor's own registration for an event, in words.
pub fn own_standing_in_words(event: &Event) -> Option<OwnStanding> {
    let t = use_standing_texts();
    let (_, registration) = use_visitor().registration_for(event)?;
    let (standing, is_withdrawn) = own_standing(event, &registration, use_now().get());
    let progress = match standing.progress() {
        Progress::Done => "done",
        Progress::Open => "open",
        Progress::Stopped => "stopped",
    };
    Some(OwnStanding {
        words: t.standing(&standing, is_withdrawn),
        explained: t.standing_explained(&standing, is_withdrawn),
        seats: registration.details.seats.map(t.registration_seats),
        progress,
        is_withdrawn,
    })
}
