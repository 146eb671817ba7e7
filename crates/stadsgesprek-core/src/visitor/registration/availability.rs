//! Whether an event takes a registration now, and if not, why.

use crate::programme::document::Status;
use crate::programme::schedule::Event;
use crate::value::time::Moment;

/// Whether an event takes a registration, with the reason when it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// The event takes no registration.
    None,
    /// Registering is done elsewhere, or only described in words (the registration's note).
    NotOnThisSite {
        /// Where tickets are sold, when the programme says so.
        url: Option<String>,
    },
    /// The form can be filled in.
    Open {
        /// Until when: what the organizer says, else the start of the event.
        closes: Option<Moment>,
    },
    /// The form opens later.
    NotYetOpen {
        /// After now.
        opens: Moment,
    },
    /// Registration has ended.
    Closed {
        /// Now or before.
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

    /// Whether one can register, here or elsewhere, now or later.
    pub const fn is_possible(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::NotYetOpen { .. } | Self::NotOnThisSite { .. })
    }

    /// Whether there is something left to register for: what is called off, has no date or is over asks nobody anything.
    pub const fn is_to_come(&self) -> bool {
        !matches!(self, Self::None | Self::Cancelled | Self::Postponed | Self::Past)
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

#[cfg(test)]
#[allow(clippy::needless_pass_by_value, reason = "rows of data read better by value")]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::value::time::Stamp;
    use serde_json::{Value, json};

    fn at(text: &str) -> Moment {
        match Stamp::parse(text, None) {
            Ok(Stamp::Time(moment)) => moment,
            other => panic!("{other:?}"),
        }
    }

    /// An event on 4 March 2027 from 20.00 to 22.00, with a form, changed by `fields`.
    #[track_caller]
    fn check(fields: Value, now: &str, expected: Availability) {
        let mut event = json!({
            "id": "a", "title": "A", "start": "2027-03-04T20:00", "end": "2027-03-04T22:00",
            "registration": { "fields": ["name", "email"] }
        });
        for (name, value) in fields.as_object().unwrap() {
            event[name] = value.clone();
        }
        let (schedule, _) = read(&json!({ "events": [event] }).to_string()).unwrap();
        assert_eq!(availability(&schedule.events[0], at(now)), expected, "{fields} at {now}");
    }

    fn form(more: Value) -> Value {
        let mut registration = json!({ "fields": ["name", "email"] });
        for (name, value) in more.as_object().unwrap() {
            registration[name] = value.clone();
        }
        json!({ "registration": registration })
    }

    const BEFORE: &str = "2027-03-01T12:00";

    #[test]
    fn a_form_is_open_until_the_event_begins() {
        let start = at("2027-03-04T20:00");
        check(json!({}), BEFORE, Availability::Open { closes: Some(start) });
        check(json!({}), "2027-03-04T19:59", Availability::Open { closes: Some(start) });
        check(json!({}), "2027-03-04T20:00", Availability::Closed { since: start });
        check(json!({}), "2027-03-04T22:00", Availability::Past);
        check(
            json!({ "start": "2027-03-04", "end": null }),
            "2027-03-04T23:00",
            Availability::Open { closes: None },
        );
    }

    #[test]
    fn what_is_off_or_over_asks_nobody_to_register() {
        let at = at("2027-03-04T20:00");
        for (availability, is_possible, is_to_come) in [
            (Availability::None, false, false),
            (Availability::Open { closes: None }, true, true),
            (Availability::NotYetOpen { opens: at }, true, true),
            (Availability::NotOnThisSite { url: None }, true, true),
            (Availability::Full, false, true),
            (Availability::Closed { since: at }, false, true),
            (Availability::Cancelled, false, false),
            (Availability::Postponed, false, false),
            (Availability::Past, false, false),
        ] {
            let found = (availability.is_possible(), availability.is_to_come());
            assert_eq!(found, (is_possible, is_to_come), "{availability:?}");
        }
    }

    #[test]
    fn the_organizer_can_say_when() {
        let closes = at("2027-03-02T12:00");
        let fields = form(json!({ "closes": "2027-03-02T12:00", "opens": "2027-02-01T09:00" }));
        check(fields.clone(), "2027-01-01T12:00", Availability::NotYetOpen { opens: at("2027-02-01T09:00") });
        check(fields.clone(), "2027-02-01T09:00", Availability::Open { closes: Some(closes) });
        check(fields, "2027-03-02T12:00", Availability::Closed { since: closes });
        let late = form(json!({ "closes": "2027-03-04T21:00" }));
        check(late, "2027-03-04T20:30", Availability::Open { closes: Some(at("2027-03-04T21:00")) });
    }

    #[test]
    fn the_strongest_reason_is_given() {
        let mut fields = form(json!({ "full": true, "opens": "2027-03-03T09:00" }));
        check(fields.clone(), BEFORE, Availability::Full);
        check(fields.clone(), "2027-03-04T20:00", Availability::Closed { since: at("2027-03-04T20:00") });
        fields["status"] = json!("cancelled");
        check(fields.clone(), "2027-03-05T12:00", Availability::Cancelled);
        fields["status"] = json!("postponed");
        check(fields, "2027-03-05T12:00", Availability::Postponed);
    }

    #[test]
    fn registering_elsewhere_is_said() {
        let shop = || Some("https://tickets.example".to_owned());
        let fields = form(json!({ "url": "https://tickets.example" }));
        check(fields.clone(), BEFORE, Availability::NotOnThisSite { url: shop() });
        check(fields.clone(), "2027-03-04T21:00", Availability::NotOnThisSite { url: shop() });
        check(fields, "2027-03-04T22:00", Availability::Past);
        check(
            json!({ "registration": { "note": "Bel ons." } }),
            BEFORE,
            Availability::NotOnThisSite { url: None },
        );
        check(json!({ "registration": null }), BEFORE, Availability::None);
    }
}
