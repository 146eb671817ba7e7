//! Turns an event as written into one that can be used: times into moments, references into known ones.

use super::{Event, Schedule, Session, When};
use crate::programme::document::{self, Status};
use crate::programme::index::IdIndex;
use crate::reading::finding::FormatProblem;
use crate::reading::{FileEntry, Reader};
use crate::value::link::{is_local_document, is_local_path, is_safe_address};
use crate::value::time::{Fold, Moment, Stamp};

/// Doors that open on the day before do so no longer before the start than this; else they are of another evening.
const LONGEST_WAIT_MINUTES: i64 = 6 * 60;

/// A session that begins so long after an event whose end is not known is of another day.
const LONGEST_EVENT_MINUTES: i64 = 12 * 60;

/// What resolving an event needs to know of the file.
pub(super) struct Resolver<'a, 't> {
    pub(super) schedule: &'a Schedule,
    pub(super) event_ids: &'a IdIndex,
    /// Every event of the file.
    pub(super) events: &'a [FileEntry<'t>],
    pub(super) reader: &'a mut Reader<'t>,
    pub(super) entry: FileEntry<'t>,
}

impl Resolver<'_, '_> {
    /// The event, or nothing when it cannot be shown without showing something wrong; all of it is looked at.
    pub(super) fn event(&mut self, about: document::EventEntry) -> Option<Event> {
        let has_title = !about.title.is_blank();
        if !has_title {
            self.report("/title", FormatProblem::MissingTitle);
        }
        let when = self.when(&about);
        let event = self.finish(about, when.unwrap_or(When::Unknown { until: None }));
        (has_title && when.is_some()).then_some(event)
    }

    pub(super) fn report(&mut self, below: &str, problem: FormatProblem) {
        self.reader.report_below(&self.entry, below, problem);
    }

    fn when(&mut self, about: &document::EventEntry) -> Option<When> {
        let end = self.stamp("/end", about.end.as_deref(), about.fold);
        let Some(start) = about.start.as_deref() else {
            return Some(When::Unknown { until: end.map(Stamp::date) });
        };
        match Stamp::parse(start, about.fold) {
            Err(problem) => {
                self.report("/start", FormatProblem::UnusableStart(problem));
                None
            }
            Ok(Stamp::Date(first)) => Some(self.days(first, end, about)),
            Ok(Stamp::Time(start)) => Some(self.timed(start, end, about)),
        }
    }

    fn days(&mut self, first: chrono::NaiveDate, end: Option<Stamp>, about: &document::EventEntry) -> When {
        let mut last = end.map_or(first, Stamp::date);
        if let Some(end) = end.filter(|end| end.date() < first) {
            self.report("/end", FormatProblem::EndBeforeStart { start: Stamp::Date(first), end });
            last = first;
        }
        let doors = self.moment("/doors", about.doors.as_deref(), about.fold);
        if let Some(doors) = doors.filter(|doors| !(first..=last).contains(&doors.date())) {
            self.report("/doors", FormatProblem::DoorsApart { doors, start: Stamp::Date(first) });
        }
        When::Days { first, last, is_all_day: about.all_day }
    }

    fn timed(&mut self, start: Moment, end: Option<Stamp>, about: &document::EventEntry) -> When {
        let mut end = match end {
            Some(Stamp::Time(end)) => Some(end),
            Some(Stamp::Date(day)) => {
                self.report("/end", FormatProblem::DayWithoutTime { day });
                None
            }
            None => None,
        };
        if let Some(early) = end.filter(|end| *end < start) {
            let (start, early) = (Stamp::Time(start), Stamp::Time(early));
            self.report("/end", FormatProblem::EndBeforeStart { start, end: early });
            end = None;
        }
        let mut doors = self.moment("/doors", about.doors.as_deref(), about.fold);
        if let Some(apart) = doors.filter(|doors| !can_open(*doors, start)) {
            self.report("/doors", FormatProblem::DoorsApart { doors: apart, start: Stamp::Time(start) });
            doors = None;
        }
        When::Timed { start, end, doors }
    }

    fn stamp(&mut self, below: &str, text: Option<&str>, fold: Option<Fold>) -> Option<Stamp> {
        match Stamp::parse(text?, fold) {
            Ok(stamp) => Some(stamp),
            Err(problem) => {
                self.report(below, FormatProblem::UnusableTime(problem));
                None
            }
        }
    }

    fn moment(&mut self, below: &str, text: Option<&str>, fold: Option<Fold>) -> Option<Moment> {
        match self.stamp(below, text, fold)? {
            Stamp::Time(moment) => Some(moment),
            Stamp::Date(day) => {
                self.report(below, FormatProblem::DayWithoutTime { day });
                None
            }
        }
    }

    fn finish(&mut self, mut about: document::EventEntry, when: When) -> Event {
        self.references(&mut about);
        self.addresses(&mut about);
        // What is as it was did not move.
        let previous: Vec<Moment> = std::mem::take(&mut about.previous_start)
            .iter()
            .enumerate()
            .filter_map(|(at, text)| self.moment(&format!("/previousStart/{at}"), Some(text), about.fold))
            .filter(|moment| when.start() != Some(*moment))
            .collect();
        if about.status == Status::Rescheduled && previous.is_empty() {
            self.report("/status", FormatProblem::RescheduledWithoutPrevious);
        }
        let sessions = std::mem::take(&mut about.sessions);
        let sessions = sessions
            .into_iter()
            .enumerate()
            .map(|(at, session)| self.session(at, session, &about, when))
            .collect();
        let registration = about.registration.clone();
        let opens = registration.as_ref().and_then(|it| it.opens.clone());
        let closes = registration.and_then(|it| it.closes);
        Event {
            previous,
            sessions,
            registration_opens: self.moment("/registration/opens", opens.as_deref(), None),
            registration_closes: self.closing(closes.as_deref(), when),
            updated: self.moment("/updated", about.updated.as_deref(), None),
            theme_indexes: self.theme_indexes(&about),
            partner_indexes: self.partner_indexes(&about),
            when,
            about,
        }
    }

    /// Until when one can register, as the organizer says; that this is not before the start is reported.
    fn closing(&mut self, text: Option<&str>, when: When) -> Option<Moment> {
        let closes = self.moment("/registration/closes", text, None)?;
        let start = match when {
            When::Timed { start, .. } if closes > start => Stamp::Time(start),
            When::Days { last, .. } if closes.date() > last => Stamp::Date(last),
            _ => return Some(closes),
        };
        self.report("/registration/closes", FormatProblem::RegistrationClosesLate { closes, start });
        Some(closes)
    }

    fn session(
        &mut self,
        at: usize,
        about: document::SessionEntry,
        event: &document::EventEntry,
        when: When,
    ) -> Session {
        let below = format!("/sessions/{at}");
        let start = self.moment(&format!("{below}/start"), about.start.as_deref(), event.fold);
        let mut end = self.moment(&format!("{below}/end"), about.end.as_deref(), event.fold);
        if let Some((start, early)) = start.zip(end).filter(|(start, end)| end < start) {
            let (start, early) = (Stamp::Time(start), Stamp::Time(early));
            self.report(&format!("{below}/end"), FormatProblem::EndBeforeStart { start, end: early });
            end = None;
        }
        let mut is_of_day = true;
        if let Some((start, (session, event))) = start.zip(disagreement(start, end, when)) {
            self.report(&below, FormatProblem::SessionOutsideEvent { session, event });
            // A time of another day is left from before the event was moved.
            is_of_day = is_on_its_day(start, when);
        }
        let (start, end) = (start.filter(|_| is_of_day), end.filter(|_| is_of_day));
        let mut about = about;
        self.contributions(&below, &mut about.contributors);
        self.place(&below, &mut about.place);
        let place = about.place.clone().or_else(|| event.place.clone());
        self.room(&below, place.as_ref(), &mut about.room);
        Session { about, start, end }
    }

    fn addresses(&mut self, about: &mut document::EventEntry) {
        let archive = &mut about.archive;
        let lists = [
            ("recordings", &mut archive.recordings),
            ("reports", &mut archive.reports),
            ("slides", &mut archive.slides),
            ("photos", &mut archive.photos),
            ("press", &mut archive.press),
        ];
        for (name, materials) in lists {
            let mut is_usable =
                |url: &str| is_local_document(url) || self.is_safe(&format!("/archive/{name}"), url);
            materials.retain(|it| is_usable(&it.url));
        }
        // That it is elsewhere is said where pictures are looked at.
        about.images.retain(|image| is_local_path(&image.src));
        about.links.retain(|link| is_local_document(&link.url) || self.is_safe("/links", &link.url));
        about.sources.retain(|url| self.is_safe("/sources", url));
        for (name, url) in [("/onlineUrl", &mut about.online_url), ("/streamUrl", &mut about.stream_url)] {
            url.take_if(|url| !self.is_safe(name, url));
        }
        if let Some(registration) = &mut about.registration {
            registration.url.take_if(|url| !self.is_safe("/registration/url", url));
        }
        for outcome in &mut about.outcomes {
            outcome.source.take_if(|url| !self.is_safe("/outcomes", url));
        }
    }

    fn is_safe(&mut self, below: &str, url: &str) -> bool {
        let is_safe = is_safe_address(url);
        if !is_safe {
            self.report(below, FormatProblem::UnsafeAddress { url: url.to_owned() });
        }
        is_safe
    }

    fn theme_indexes(&self, about: &document::EventEntry) -> Vec<usize> {
        let themes = &self.schedule.themes;
        about.themes.iter().filter_map(|id| themes.iter().position(|theme| theme.id == *id)).collect()
    }

    fn partner_indexes(&self, about: &document::EventEntry) -> Vec<usize> {
        let partners = &self.schedule.partners;
        let found = about.partners.iter();
        let found = found.filter_map(|it| partners.iter().position(|partner| partner.id == it.partner));
        let mut indexes = Vec::new();
        for at in found {
            if let Err(place) = indexes.binary_search(&at) {
                indexes.insert(place, at);
            }
        }
        indexes
    }
}

/// Whether doors can open then for something that begins at `start`.
fn can_open(doors: Moment, start: Moment) -> bool {
    let wait = doors.minutes_until(start);
    wait >= 0 && (doors.date() == start.date() || wait <= LONGEST_WAIT_MINUTES)
}

/// Whether it is on a day of the event, as far as the days are known.
fn is_on_its_day(session: Moment, when: When) -> bool {
    match when {
        When::Unknown { until } => until.is_none_or(|until| session.date() <= until),
        When::Days { first, last, .. } => (first..=last).contains(&session.date()),
        When::Timed { start, end, .. } => {
            let last = end.unwrap_or(start).date();
            (start.date()..=last).contains(&session.date())
        }
    }
}

/// The time of a session that cannot be with a time of its event, and that one.
fn disagreement(start: Option<Moment>, end: Option<Moment>, when: When) -> Option<(Moment, Stamp)> {
    let start = start?;
    let last = end.unwrap_or(start);
    let (session, event) = match when {
        When::Unknown { until } => (start, until.filter(|until| start.date() > *until).map(Stamp::Date)?),
        When::Days { first, .. } if start.date() < first => (start, Stamp::Date(first)),
        When::Days { last, .. } if start.date() > last => (start, Stamp::Date(last)),
        When::Days { .. } => return None,
        When::Timed { start: begin, end: until, doors } => {
            let opening = doors.unwrap_or(begin);
            let is_long = |until: &Moment| begin.minutes_until(*until) > LONGEST_EVENT_MINUTES;
            match until {
                _ if start < opening => (start, Stamp::Time(opening)),
                Some(until) if start > until => (start, Stamp::Time(until)),
                Some(until) if last > until => (last, Stamp::Time(until)),
                None if is_long(&start) => (start, Stamp::Time(begin)),
                None if is_long(&last) => (last, Stamp::Time(begin)),
                _ => return None,
            }
        }
    };
    Some((session, event))
}
