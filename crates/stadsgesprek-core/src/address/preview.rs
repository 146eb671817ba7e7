//! The site as on another moment: `?nu=2019-02-01T12:00`.

use crate::programme::schedule::{Event, Schedule};
use crate::value::query::pairs;
use crate::value::time::{Fold, Moment, Stamp};
use std::cmp::Reverse;
use std::sync::Arc;

/// The name of the query parameter.
pub const PARAMETER: &str = "nu";

/// How many days ahead count as what is to come.
const AHEAD_DAYS: i64 = 92;

/// The moment that a query string asks for; a date alone means noon. What cannot be read is no preview.
pub fn parse(query: &str) -> Option<Moment> {
    let (_, value) = pairs(query).find(|(name, _)| name == PARAMETER)?;
    match Stamp::parse(&value, Some(Fold::First)).ok()? {
        Stamp::Time(moment) => Some(moment),
        Stamp::Date(date) => Some(Moment::start_of(date).plus_minutes(12 * 60)),
    }
}

/// The query that shows the site at a moment.
pub fn query(moment: Moment) -> String {
    format!("?{PARAMETER}={}", moment.to_file())
}

/// When nothing is to come any more: the start of the event after which most others begin within three months, so that
/// the site has something on and something ahead. The latest of those that are equal; none while something is to come,
/// and when no event has a time.
pub fn when_all_is_over(schedule: &Schedule, now: Moment) -> Option<Moment> {
    if schedule.events.iter().any(|event| !event.when.is_over(now)) {
        return None;
    }
    let starts: Vec<Moment> = schedule.events.iter().filter_map(start_of_one_that_goes_ahead).collect();
    let ahead = |start: &Moment| {
        let last = start.plus_minutes(AHEAD_DAYS * 24 * 60);
        starts.iter().filter(|later| (*start..=last).contains(*later)).count()
    };
    starts.iter().copied().min_by_key(|start| (Reverse(ahead(start)), Reverse(start.unix_seconds())))
}

fn start_of_one_that_goes_ahead(event: &Arc<Event>) -> Option<Moment> {
    event.goes_ahead().then(|| event.when.start()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule;

    fn check(events: &str, expected: Option<&str>) {
        let file = format!(r#"{{"schemaVersion": 1, "timeZone": "Europe/Amsterdam", "events": [{events}]}}"#);
        let (programme, _) = schedule::read(&file).unwrap();
        let now = parse("nu=2031-02-28T09:00").unwrap();
        let query = when_all_is_over(&programme, now).map(query);
        assert_eq!(query.as_deref(), expected, "{events}");
    }

    #[test]
    fn when_all_is_over_the_busiest_time_is_shown() {
        let event = |id: &str, rest: &str| format!(r#"{{"id": "{id}", "title": "T", {rest}}}"#);
        let early = event("a", r#""start": "2019-02-06T20:00""#);
        let late = event("b", r#""start": "2026-12-09T20:00""#);
        let soon_after = event("c", r#""start": "2026-12-16T20:00""#);
        let cancelled = event("d", r#""start": "2026-12-08T20:00", "status": "cancelled""#);
        let day = event("e", r#""start": "2026-12-07""#);
        let to_come = event("f", r#""start": "2031-03-01T20:00""#);
        check("", None);
        check(&day, None);
        check(&cancelled, None);
        check(&early, Some("?nu=2019-02-06T20:00"));
        check(&[early.as_str(), &late].join(","), Some("?nu=2026-12-09T20:00"));
        check(
            &[early.as_str(), &soon_after, &late, &cancelled, &day].join(","),
            Some("?nu=2026-12-09T20:00"),
        );
        check(&[late.as_str(), &to_come].join(","), None);
    }
}
