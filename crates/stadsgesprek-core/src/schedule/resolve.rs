//! Turns an event as written into one that can be used: times into moments, references into known ones.

use super::{Event, Schedule, Session, When};
use crate::document::{self, Status};
use crate::finding::{Problem, Referent};
use crate::id::{EventId, PlaceId, RoomId, ThemeId};
use crate::index::Index;
use crate::link::is_safe_address;
use crate::reading::{Entry, Reader};
use crate::time::{Fold, Moment, Stamp, TimeProblem};

/// What resolving an event needs to know of the file.
pub(super) struct Resolver<'a, 't> {
    pub(super) schedule: &'a Schedule,
    pub(super) event_ids: &'a Index,
    pub(super) reader: &'a mut Reader<'t>,
    pub(super) entry: Entry<'t>,
}

impl Resolver<'_, '_> {
    /// The event, or nothing when it cannot be shown without showing something wrong; all of it is looked at.
    pub(super) fn event(&mut self, about: document::Event) -> Option<Event> {
        let has_title = !about.title.is_blank();
        if !has_title {
            self.report("/title", Problem::MissingTitle);
        }
        let when = self.when(&about);
        let event = self.finish(about, when.unwrap_or(When::Unknown { until: None }));
        (has_title && when.is_some()).then_some(event)
    }

    fn report(&mut self, below: &str, problem: Problem) {
        self.reader.report_below(&self.entry, below, problem);
    }

    fn when(&mut self, about: &document::Event) -> Option<When> {
        let end = self.stamp("/end", about.end.as_deref(), about.fold);
        let Some(start) = about.start.as_deref() else {
            return Some(When::Unknown { until: end.map(Stamp::date) });
        };
        match Stamp::parse(start, about.fold) {
            Err(problem) => {
                self.report("/start", Problem::UnusableStart(problem));
                None
            }
            Ok(Stamp::Date(first)) => Some(self.days(first, end, about.all_day)),
            Ok(Stamp::Time(start)) => Some(self.timed(start, end, about)),
        }
    }

    fn days(&mut self, first: chrono::NaiveDate, end: Option<Stamp>, is_all_day: bool) -> When {
        let mut last = end.map_or(first, Stamp::date);
        if last < first {
            self.report("/end", Problem::EndBeforeStart);
            last = first;
        }
        When::Days { first, last, is_all_day }
    }

    fn timed(&mut self, start: Moment, end: Option<Stamp>, about: &document::Event) -> When {
        let mut end = match end {
            Some(Stamp::Time(end)) => Some(end),
            Some(Stamp::Date(_)) => {
                let text = about.end.clone().unwrap_or_default();
                self.report("/end", Problem::UnusableTime(TimeProblem::Malformed(text)));
                None
            }
            None => None,
        };
        if end.is_some_and(|end| end < start) {
            self.report("/end", Problem::EndBeforeStart);
            end = None;
        }
        let mut doors = self.moment("/doors", about.doors.as_deref(), about.fold);
        if doors.is_some_and(|doors| doors > start) {
            self.report("/doors", Problem::DoorsAfterStart);
            doors = None;
        }
        When::Timed { start, end, doors }
    }

    fn stamp(&mut self, below: &str, text: Option<&str>, fold: Option<Fold>) -> Option<Stamp> {
        match Stamp::parse(text?, fold) {
            Ok(stamp) => Some(stamp),
            Err(problem) => {
                self.report(below, Problem::UnusableTime(problem));
                None
            }
        }
    }

    fn moment(&mut self, below: &str, text: Option<&str>, fold: Option<Fold>) -> Option<Moment> {
        match self.stamp(below, text, fold)? {
            Stamp::Time(moment) => Some(moment),
            Stamp::Date(_) => {
                self.report(below, Problem::UnusableTime(TimeProblem::Malformed(text?.to_owned())));
                None
            }
        }
    }

    fn finish(&mut self, mut about: document::Event, when: When) -> Event {
        self.references(&mut about);
        self.addresses(&mut about);
        let previous: Vec<Moment> = std::mem::take(&mut about.previous_start)
            .iter()
            .enumerate()
            .filter_map(|(at, text)| self.moment(&format!("/previousStart/{at}"), Some(text), about.fold))
            .collect();
        if about.status == Status::Rescheduled && previous.is_empty() {
            self.report("/status", Problem::RescheduledWithoutPrevious);
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
            registration_closes: self.moment("/registration/closes", closes.as_deref(), None),
            updated: self.moment("/updated", about.updated.as_deref(), None),
            theme_indexes: self.theme_indexes(&about),
            partner_indexes: self.partner_indexes(&about),
            when,
            about,
        }
    }

    fn session(
        &mut self,
        at: usize,
        about: document::Session,
        event: &document::Event,
        when: When,
    ) -> Session {
        let below = format!("/sessions/{at}");
        let start = self.moment(&format!("{below}/start"), about.start.as_deref(), event.fold);
        let mut end = self.moment(&format!("{below}/end"), about.end.as_deref(), event.fold);
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            self.report(&format!("{below}/end"), Problem::EndBeforeStart);
            end = None;
        }
        let opening = match when {
            When::Timed { start, doors, .. } => Some(doors.unwrap_or(start)),
            _ => None,
        };
        let is_early = start.zip(opening).is_some_and(|(session, event)| session < event);
        let is_late = end.or(start).zip(when.end()).is_some_and(|(session, event)| session > event);
        if is_early || is_late {
            self.report(&below, Problem::SessionOutsideEvent);
        }
        let mut about = about;
        self.contributions(&format!("{below}/contributors"), &mut about.contributors);
        self.place(&below, &mut about.place);
        let place = about.place.clone().or_else(|| event.place.clone());
        self.room(&below, place.as_ref(), &mut about.room);
        Session { about, start, end }
    }

    fn references(&mut self, about: &mut document::Event) {
        let schedule = self.schedule;
        let themes = || schedule.themes.iter().map(|theme| theme.id.as_str()).collect();
        let has_theme = |id: &ThemeId| schedule.theme(id).is_some();
        self.keep("/themes", &mut about.themes, Referent::Theme, |id| id.as_str(), has_theme, themes);
        let partners = || schedule.partners.iter().map(|partner| partner.id.as_str()).collect();
        let has_partner = |it: &document::Partnership| schedule.partner(&it.partner).is_some();
        self.keep(
            "/partners",
            &mut about.partners,
            Referent::Partner,
            |it| it.partner.as_str(),
            has_partner,
            partners,
        );
        self.contributions("/contributors", &mut about.contributors);
        self.place("", &mut about.place);
        self.room("", about.place.clone().as_ref(), &mut about.room);
        if let Some(id) = about.series.take_if(|id| !schedule.series.index.contains(id.as_str())) {
            let known: Vec<&str> = schedule.series.index.ids().collect();
            self.unknown("/series", Referent::Series, id.as_str(), &known);
        }
        self.events("/follows", &mut about.follows);
        self.events("/related", &mut about.related);
        let mut larger: Vec<EventId> = about.part_of.take().into_iter().collect();
        self.events("/partOf", &mut larger);
        about.part_of = larger.pop();
    }

    fn events(&mut self, below: &str, ids: &mut Vec<EventId>) {
        let all = self.event_ids;
        let known = || all.ids().collect();
        self.keep(below, ids, Referent::Event, |id| id.as_str(), |id| all.contains(id.as_str()), known);
    }

    fn contributions(&mut self, below: &str, contributions: &mut Vec<document::Contribution>) {
        let schedule = self.schedule;
        let known = || schedule.people.index.ids().collect();
        let has_person = |it: &document::Contribution| schedule.people.index.contains(it.person.as_str());
        self.keep(below, contributions, Referent::Person, |it| it.person.as_str(), has_person, known);
    }

    fn place(&mut self, below: &str, place: &mut Option<PlaceId>) {
        let schedule = self.schedule;
        if let Some(id) = place.take_if(|id| !schedule.places.index.contains(id.as_str())) {
            let known: Vec<&str> = schedule.places.index.ids().collect();
            self.unknown(&format!("{below}/place"), Referent::Place, id.as_str(), &known);
        }
    }

    fn room(&mut self, below: &str, place: Option<&PlaceId>, room: &mut Option<RoomId>) {
        let schedule = self.schedule;
        let rooms =
            place.and_then(|id| schedule.place(id)).map(|place| place.rooms.as_slice()).unwrap_or_default();
        let known: Vec<&str> = rooms.iter().map(|room| room.id.as_str()).collect();
        if let Some(id) = room.take_if(|id| !known.contains(&id.as_str())) {
            self.unknown(&format!("{below}/room"), Referent::Room, id.as_str(), &known);
        }
    }

    /// Keeps the entries that refer to something known and reports the others; the known ids are listed only then.
    fn keep<'s, T>(
        &mut self,
        below: &str,
        entries: &mut Vec<T>,
        to: Referent,
        id: impl Fn(&T) -> &str,
        is_known: impl Fn(&T) -> bool,
        known: impl Fn() -> Vec<&'s str>,
    ) {
        let mut at = 0;
        entries.retain(|entry| {
            let is_known = is_known(entry);
            if !is_known {
                self.unknown(&format!("{below}/{at}"), to, id(entry), &known());
            }
            at += 1;
            is_known
        });
    }

    fn unknown(&mut self, below: &str, to: Referent, id: &str, known: &[&str]) {
        let nearest = nearest(id, known);
        self.report(below, Problem::UnknownReference { to, id: id.to_owned(), nearest });
    }

    fn addresses(&mut self, about: &mut document::Event) {
        let archive = &mut about.archive;
        let lists = [
            ("recordings", &mut archive.recordings),
            ("reports", &mut archive.reports),
            ("slides", &mut archive.slides),
            ("photos", &mut archive.photos),
            ("press", &mut archive.press),
        ];
        for (name, materials) in lists {
            materials.retain(|it| self.is_safe(&format!("/archive/{name}"), &it.url));
        }
        about.links.retain(|link| self.is_safe("/links", &link.url));
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
            self.report(below, Problem::UnsafeAddress { url: url.to_owned() });
        }
        is_safe
    }

    fn theme_indexes(&self, about: &document::Event) -> Vec<usize> {
        let themes = &self.schedule.themes;
        about.themes.iter().filter_map(|id| themes.iter().position(|theme| theme.id == *id)).collect()
    }

    fn partner_indexes(&self, about: &document::Event) -> Vec<usize> {
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

/// The known id that is most like the given one, when one is.
pub(crate) fn nearest(id: &str, known: &[&str]) -> Option<String> {
    let scored = known.iter().map(|candidate| (strsim::jaro_winkler(id, candidate), *candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.82).then(|| best.1.to_owned())
}
