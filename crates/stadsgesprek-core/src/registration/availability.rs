//! Whether an event takes a registration now, and if not, why.

use crate::document::Status;
use crate::schedule::Event;
use crate::time::Moment;

/// Whether an event takes a registration, with the reason when it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// The event takes no registration.
    None,
    /// Registering is done elsewhere, or only described in words (the registration's note).
    NotOnThisSite {
        /// The ticket shop.
        url: Option<String>,
    },
    /// The form can be filled in.
    Open {
        /// Until when: what the organizer says, else the start of the event.
        closes: Option<Moment>,
    },
    /// The form opens later.
    NotYetOpen {
        /// When.
        opens: Moment,
    },
    /// Registration has ended.
    Closed {
        /// Since when.
        since: Moment,
    },
    /// The organizer knows that there are no seats left.
    Full,
    /// The event does not take place.
    Cancelled,
    /// The event has no date at the moment.
    Postponed,
    /// The event is over.
    Past,
}

impl Availability {
    /// Whether the form can be filled in.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// How an event stands to registration at a moment.
///
/// What ends the event comes before what ends registration, and that before what is merely not yet so. A form closes
/// when the event begins, unless the organizer says otherwise; a ticket shop decides that itself.
pub fn availability(event: &Event, now: Moment) -> Availability {
    let Some(registration) = &event.about.registration else { return Availability::None };
    match event.about.status {
        Status::Cancelled => return Availability::Cancelled,
        Status::Postponed => return Availability::Postponed,
        _ if event.when.is_over(now) => return Availability::Past,
        _ => {}
    }
    let is_here = registration.url.is_none() && !registration.fields.is_empty();
    let closes = event.registration_closes.or_else(|| event.when.start().filter(|_| is_here));
    if let Some(since) = closes.filter(|closes| now >= *closes) {
        return Availability::Closed { since };
    }
    if registration.full {
        return Availability::Full;
    }
    match event.registration_opens {
        Some(opens) if now < opens => Availability::NotYetOpen { opens },
        _ if is_here => Availability::Open { closes },
        _ => Availability::NotOnThisSite { url: registration.url.clone() },
    }
}
