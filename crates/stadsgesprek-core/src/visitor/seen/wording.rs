//! What changed, in words.

use super::{EventChange, SessionChange};
use crate::catalog::{ChangeCatalog, dates, texts};
use crate::programme::document::Status;
use crate::programme::schedule::When;
use crate::value::time::Moment;

impl ChangeCatalog {
    /// What changed, each in a sentence. What reads the same as before is no news, whatever changed behind the words.
    pub fn sentences(&self, changes: &[EventChange]) -> Vec<String> {
        changes.iter().filter_map(|change| self.sentence(change)).collect()
    }

    fn sentence(&self, change: &EventChange) -> Option<String> {
        match change {
            EventChange::Title { before, after } => {
                Some((self.change_title)(&self.differing(after, before)?))
            }
            EventChange::Status { before, after } => {
                self.differing(self.goes_ahead_words(*after), self.goes_ahead_words(*before))
            }
            EventChange::When { before, after } => {
                let words = |(when, date): &(When, String)| {
                    let date = or(date, self.change_no_date).to_owned();
                    dates::when(*when, self.language).unwrap_or(date)
                };
                self.differing(&words(after), &words(before))
            }
            EventChange::Hours { before, after } => {
                let words = |hours| or(hours, self.change_no_hours);
                Some((self.change_hours)(&self.differing(words(after), words(before))?))
            }
            EventChange::Place { before, after } => self.place(after, before),
            EventChange::Joined(names) => Some((self.change_joined)(&names.join(", "))),
            EventChange::Left(names) => Some((self.change_left)(&names.join(", "))),
            EventChange::Session { title, change } => self.session(title, change),
        }
    }

    fn session(&self, title: &str, change: &SessionChange) -> Option<String> {
        let words = match change {
            SessionChange::Added => self.change_session_added.to_owned(),
            SessionChange::Gone => self.change_session_gone.to_owned(),
            SessionChange::Title(before) => {
                return Some((self.change_session_title)(&self.differing(title, before)?));
            }
            SessionChange::Time { before, after } => self.session_time(*after, *before)?,
            SessionChange::Place { before, after } => self.place(after, before)?,
            SessionChange::Joined(names) => (self.change_joined)(&names.join(", ")),
            SessionChange::Left(names) => (self.change_left)(&names.join(", ")),
        };
        Some([title, ": ", &words].concat())
    }

    /// Clock times where the day is the same; ends only where the difference is in them.
    fn session_time(&self, after: SessionTimes, before: SessionTimes) -> Option<String> {
        let is_one_day = before.0.map(Moment::date) == after.0.map(Moment::date);
        let has_ends = is_one_day && before.1 != after.1;
        let words = |(start, end): SessionTimes| match start {
            None => self.change_no_time.to_owned(),
            Some(start) if has_ends => dates::times(start, end, self.language),
            Some(start) if is_one_day => dates::clock(start, self.language),
            Some(start) => dates::full_moment(start, self.language),
        };
        self.differing(&words(after), &words(before))
    }

    fn place(&self, after: &str, before: &str) -> Option<String> {
        let words = |place| or(place, self.change_no_place);
        self.differing(words(after), words(before))
    }

    /// Now and before; nothing when they read the same.
    fn differing(&self, now: &str, before: &str) -> Option<String> {
        (now != before).then(|| (self.change_now_before)(now, before))
    }

    const fn goes_ahead_words(&self, status: Status) -> &'static str {
        let t = texts(self.language);
        match status {
            Status::Scheduled => self.change_goes_ahead,
            Status::Cancelled => t.status_cancelled,
            Status::Postponed => t.status_postponed,
            Status::Rescheduled => t.status_rescheduled,
            Status::MovedOnline => t.status_moved_online,
            Status::Unknown => t.status_unknown,
        }
    }
}

type SessionTimes = (Option<Moment>, Option<Moment>);

/// The words, or what is said where there are none.
const fn or<'a>(words: &'a str, none: &'a str) -> &'a str {
    if words.is_empty() { none } else { words }
}
