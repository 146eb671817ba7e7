//! What of the visitor's own goes into a calendar.

use super::{RegistrationState, VisitorData};
use crate::programme::schedule::Schedule;
use crate::value::id::{EventId, SessionId};
use crate::value::time::Moment;
use std::collections::BTreeSet;

impl VisitorData {
    /// Events and sessions that are a favorite or registered for, have a date and are not over at `now`: each once, as
    /// lines of an id, for a session with its own behind it (`wonen panel`).
    pub fn to_calendar(&self, schedule: &Schedule, now: Moment) -> Vec<String> {
        let registered = self.registrations().filter(|(_, it)| it.state != RegistrationState::Cancelled);
        let registered = registered.map(|(_, it)| (it.event, None));
        let favorites = self.favorites().map(|(event, session, _)| (event.clone(), session.cloned()));
        let found: BTreeSet<String> = registered
            .chain(favorites)
            .filter_map(|(event, session)| line(schedule, now, &event, session))
            .collect();
        found.into_iter().collect()
    }
}

fn line(schedule: &Schedule, now: Moment, event: &EventId, session: Option<SessionId>) -> Option<String> {
    let event = schedule.event(event).filter(|event| !event.when.is_over(now))?;
    let Some(session) = session else {
        return event.when.sort_day().map(|_| event.id().to_string());
    };
    event.session(&session)?.start.map(|_| format!("{} {session}", event.id()))
}

#[cfg(test)]
mod tests {
    use crate::programme::schedule::read;
    use crate::value::time::{Moment, Stamp};
    use crate::visitor::saved::sort_records;

    const FILE: &str = r#"{"events": [
{"id": "a", "title": "A", "start": "2026-12-09T20:00", "formerIds": ["oud"], "sessions": [
  {"id": "s", "title": "S", "start": "2026-12-09T20:30"}, {"id": "u", "title": "U"}]},
{"id": "b", "title": "B", "start": "2026-12-12"},
{"id": "past", "title": "P", "start": "2025-12-09T20:00"},
{"id": "undated", "title": "U"}]}"#;

    #[test]
    fn what_is_mine_and_to_come_goes_into_the_calendar_once() {
        let favorite = r#"{"version":1,"at":1,"device":"d","payload":{}}"#;
        let registration = |event: &str, state: &str| {
            format!(
                r#"{{"version":1,"at":1,"device":"d","payload":{{"event":"{event}","state":"{state}","details":{{}}}}}}"#
            )
        };
        let stored = [
            ("sg1.favourite.oud", favorite.to_owned()),
            ("sg1.favourite.a.s", favorite.to_owned()),
            ("sg1.favourite.a.u", favorite.to_owned()),
            ("sg1.favourite.past", favorite.to_owned()),
            ("sg1.favourite.undated", favorite.to_owned()),
            ("sg1.favourite.gone", favorite.to_owned()),
            ("sg1.registration.r1", registration("a", "onDevice")),
            ("sg1.registration.r2", registration("b", "cancelled")),
        ];
        let data = sort_records(stored.map(|(key, text)| (key.to_owned(), text)));
        let (schedule, _) = read(FILE).unwrap();
        let Ok(Stamp::Time(now)) = Stamp::parse("2026-11-23T19:00", None) else { panic!() };
        assert_eq!(data.to_calendar(&schedule, now), ["a", "a s"]);
        assert_eq!(data.to_calendar(&schedule, Moment::from_unix_seconds(0)).len(), 3);
    }
}
