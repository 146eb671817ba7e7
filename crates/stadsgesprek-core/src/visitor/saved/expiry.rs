//! When what a visitor filled in has been kept long enough.

use super::{RecordKey, Registration, RegistrationId, VisitorData};
use crate::portal::retention::Retention;
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::EventId;
use crate::value::time::{Moment, Stamp};
use crate::visitor::registration::Details;

/// How long details are kept of something that has no date, from when they were filled in: a year.
const UNDATED_MINUTES: i64 = 365 * 24 * 60;

impl VisitorData {
    /// The registrations whose details are to be erased at `now`.
    pub fn expired_registrations(
        &self,
        schedule: &Schedule,
        retention: Retention,
        now: Moment,
    ) -> Vec<(RegistrationId, Registration)> {
        let is_due = |it: &Registration| {
            it.details != Details::default()
                && is_over(schedule, &it.event, it.start.as_deref(), it.made_at, retention, now)
        };
        let due = self.registrations().filter(|(_, it)| is_due(it));
        due.map(|(id, registration)| (id.clone(), registration)).collect()
    }

    /// The half-filled forms that are to be erased at `now`.
    pub fn expired_drafts(&self, schedule: &Schedule, retention: Retention, now: Moment) -> Vec<RecordKey> {
        let due =
            self.drafts().filter(|(_, event, _, at)| is_over(schedule, event, None, *at, retention, now));
        due.map(|(key, ..)| key.clone()).collect()
    }
}

/// Whether an event has been over for as long as details are kept. One that is not in the programme any more counts at
/// the time that it had; one that has no date, from `filled_in` (milliseconds since 1970).
fn is_over(
    schedule: &Schedule,
    event: &EventId,
    saved_start: Option<&str>,
    filled_in: u64,
    retention: Retention,
    now: Moment,
) -> bool {
    let event = schedule.event(event);
    let saved = || saved_start.filter(|_| event.is_none()).and_then(end_of_day);
    match event.and_then(|event: &std::sync::Arc<Event>| event.when.over_at()).or_else(saved) {
        Some(over) => over.plus_minutes(retention.minutes()) < now,
        None => Moment::from_unix_millis(filled_in as f64).plus_minutes(UNDATED_MINUTES) < now,
    }
}

/// The end of the day that a saved start is on.
fn end_of_day(start: &str) -> Option<Moment> {
    let day = Stamp::parse(start, None).ok()?.date();
    day.succ_opt().map(Moment::start_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::visitor::saved::sort_records;
    use serde_json::json;

    fn at(text: &str) -> Moment {
        match Stamp::parse(text, None).unwrap() {
            Stamp::Time(moment) => moment,
            Stamp::Date(date) => Moment::start_of(date),
        }
    }

    #[track_caller]
    fn check(event: &str, start: Option<&str>, now: &str, expected: bool) {
        let (schedule, _) = read(
            r#"{"events": [{"id": "a", "title": "A", "start": "2026-12-09T20:00", "end": "2026-12-09T22:00"},
{"id": "postponed", "title": "P", "status": "postponed"}]}"#,
        )
        .unwrap();
        let made_at = at("2026-06-01T12:00").unix_seconds() * 1000;
        let registration = json!({ "event": event, "start": start, "state": "onDevice", "madeAt": made_at,
            "details": { "name": "Jo de Vries" } });
        let record =
            |payload| json!({ "version": 1, "at": made_at, "device": "d", "payload": payload }).to_string();
        let data = sort_records([
            ("sg1.registration.r".to_owned(), record(registration)),
            (format!("sg1.draft.{event}"), record(json!({ "name": "Jo" }))),
        ]);
        let due = data.expired_registrations(&schedule, Retention::default(), at(now));
        assert_eq!(!due.is_empty(), expected, "{event} {start:?} {now}");
        if start.is_none() {
            let due = data.expired_drafts(&schedule, Retention::default(), at(now));
            assert_eq!(!due.is_empty(), expected, "{event} {now}");
        }
    }

    #[test]
    fn what_was_filled_in_goes_seven_days_after_the_event_wherever_that_is() {
        check("a", None, "2026-12-16T21:59", false);
        check("a", None, "2026-12-16T22:01", true);
        // The programme is right, whatever was saved.
        check("a", Some("2020-01-01T20:00"), "2026-12-16T21:59", false);
        // It is there no longer: the day that it was to be counts.
        check("gone", Some("2026-12-09T20:00"), "2026-12-16T23:59", false);
        check("gone", Some("2026-12-09T20:00"), "2026-12-17T00:01", true);
        // Nobody knows when it is: a year.
        check("gone", None, "2027-06-01T11:59", false);
        check("gone", None, "2027-06-01T12:01", true);
        check("postponed", Some("2026-07-01T20:00"), "2027-06-01T11:59", false);
        check("postponed", None, "2027-06-01T12:01", true);
    }
}
