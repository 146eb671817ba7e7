//! The calendar files that the build writes for single events and sessions: which there are, and where.

use crate::address::route::{Page, Route};
use crate::programme::schedule::{Event, When};
use crate::value::id::SessionId;
use crate::value::text::Language;
use crate::value::time::Moment;

/// When a calendar reminds of what is in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reminder {
    /// No `VALARM` in the file.
    #[default]
    None,
    /// An hour before.
    Hour,
    /// A day before.
    Day,
}

impl Reminder {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::None, Self::Hour, Self::Day];

    /// The minutes before the start.
    pub const fn minutes(self) -> Option<u32> {
        match self {
            Self::None => None,
            Self::Hour => Some(60),
            Self::Day => Some(24 * 60),
        }
    }

    /// The name in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "geen",
            Self::Hour => "herinnering-uur",
            Self::Day => "herinnering-dag",
        }
    }

    /// The reminder with this name; none for any other.
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.word() == word).unwrap_or_default()
    }

    /// Those that an event can have at `now`: reminders only of what goes ahead, at a known time, and is to come.
    pub fn of_event(event: &Event, now: Moment) -> &'static [Self] {
        let is_timed = matches!(event.when, When::Timed { .. });
        if is_timed && event.goes_ahead() && !event.when.is_over(now) { &Self::ALL } else { &Self::ALL[..1] }
    }
}

/// Where the calendar file of an event or of a session of it is, below the site's base:
/// `activiteit/wonen/herinnering-dag/wonen.panel.ics`.
pub fn calendar_path(
    event: &Event,
    session: Option<&SessionId>,
    language: Language,
    reminder: Reminder,
) -> String {
    let mut path = Route::new(language, Page::Event(event.id().clone())).path();
    if reminder != Reminder::None {
        path.push_str(reminder.word());
        path.push('/');
    }
    path.push_str(event.id().as_str());
    // A session may have the id of its event; the dot keeps the two files apart.
    if let Some(session) = session {
        path.push('.');
        path.push_str(session.as_str());
    }
    path.push_str(".ics");
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::value::id::EventId;
    use crate::value::time::Stamp;

    #[test]
    fn every_file_has_an_address_of_its_own() {
        let (schedule, _) = read(
            r#"{"events": [{"id": "wonen", "title": "W", "sessions": [{"id": "wonen", "title": "S"}]}]}"#,
        )
        .unwrap();
        let event = schedule.event(&EventId::new("wonen")).unwrap();
        let session = Some(&event.sessions[0].about.id);
        for (session, language, reminder, expected) in [
            (None, Language::Nl, Reminder::None, "activiteit/wonen/wonen.ics"),
            (session, Language::Nl, Reminder::None, "activiteit/wonen/wonen.wonen.ics"),
            (None, Language::En, Reminder::Day, "en/activiteit/wonen/herinnering-dag/wonen.ics"),
            (session, Language::Nl, Reminder::Hour, "activiteit/wonen/herinnering-uur/wonen.wonen.ics"),
        ] {
            assert_eq!(calendar_path(event, session, language, reminder), expected);
        }
    }

    #[test]
    fn there_are_reminders_only_of_what_goes_ahead_at_a_time_to_come() {
        let now = match Stamp::parse("2026-11-23T19:00", None) {
            Ok(Stamp::Time(now)) => now,
            other => panic!("{other:?}"),
        };
        for (fields, count) in [
            (r#""start": "2026-12-09T20:00""#, 3),
            (r#""start": "2026-11-23T18:00", "end": "2026-11-23T20:00""#, 3),
            (r#""start": "2026-12-09T20:00", "status": "cancelled""#, 1),
            (r#""start": "2026-12-09T20:00", "status": "postponed""#, 1),
            (r#""start": "2026-12-09""#, 1),
            (r#""start": "2025-12-09T20:00""#, 1),
            (r#""summary": "S""#, 1),
        ] {
            let (schedule, _) =
                read(&format!(r#"{{"events": [{{"id": "a", "title": "A", {fields}}}]}}"#)).unwrap();
            assert_eq!(Reminder::of_event(&schedule.events[0], now).len(), count, "{fields}");
        }
    }

    #[test]
    fn a_reminder_is_known_by_its_word() {
        for reminder in Reminder::ALL {
            assert_eq!(Reminder::of_word(reminder.word()), reminder);
        }
        assert_eq!(Reminder::of_word("morgen"), Reminder::None);
    }
}
