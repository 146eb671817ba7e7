//! Which talk comes next.

use super::{EventIndex, Schedule, When};
use crate::value::time::Moment;

impl Schedule {
    /// The first talk that is on or to come. One that is cancelled or postponed is passed over, one that is full is not; what
    /// lasts for days is no talk.
    pub fn next_talk(&self, now: Moment) -> Option<EventIndex> {
        let is_talk = |when| match when {
            When::Timed { .. } => true,
            When::Days { first, last, .. } => first == last,
            When::Unknown { .. } => false,
        };
        let mut events = self.indexed();
        let is_next =
            events.find(|(_, event)| event.goes_ahead() && is_talk(event.when) && !event.when.is_over(now));
        is_next.map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use crate::programme::schedule::read;
    use crate::value::time::{Moment, Stamp};

    const EVENTS: &str = r#"{"events": [
        {"id": "over", "title": "O", "start": "2026-11-01T20:00"},
        {"id": "expo", "title": "X", "start": "2026-11-01", "end": "2026-12-20", "allDay": true},
        {"id": "weg", "title": "W", "start": "2026-11-24T19:00", "status": "cancelled"},
        {"id": "later", "title": "L", "start": "2026-11-24T20:00", "status": "postponed"},
        {"id": "vol", "title": "V", "start": "2026-11-25T19:00", "end": "2026-11-25T21:00", "registration": {"full": true}},
        {"id": "dag", "title": "D", "start": "2026-11-27"},
        {"id": "ooit", "title": "Ooit"}
    ]}"#;

    #[track_caller]
    fn check(now: &str, expected: Option<&str>) {
        let (schedule, _) = read(EVENTS).unwrap();
        let Ok(Stamp::Time(now)) = Stamp::parse(now, None) else { panic!("{now}") };
        let found = schedule.next_talk(now).and_then(|at| schedule.at(at)).map(|event| event.id().as_str());
        assert_eq!(found, expected, "{}", Moment::to_file(now));
    }

    #[test]
    fn the_next_talk_goes_ahead_and_takes_no_days() {
        check("2026-11-02T00:00", Some("vol"));
        check("2026-11-25T20:59", Some("vol"));
        check("2026-11-25T21:00", Some("dag"));
        check("2026-11-27T23:59", Some("dag"));
        check("2026-11-28T00:00", None);
    }
}
