//! What a door screen says at a moment.

use super::DoorScope;
use super::occurrence::{Occurrence, end_of, occurrences};
use crate::programme::document::Status;
use crate::programme::schedule::{Phase, Schedule, When};
use crate::value::id::EventId;
use crate::value::text::Text;
use crate::value::time::Moment;
use chrono::{NaiveDate, TimeDelta};

/// The hour at which a day of the house ends: what begins past midnight is of the evening before.
const DAY_ENDS: i64 = 4;

/// How near a beginning is said in minutes.
const SOON_MINUTES: i64 = 60;

/// How long it is said that something is not at its time any more, when no end is known, in minutes.
const GONE_MINUTES: i64 = 180;

/// Everything that a screen says at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Under way, in the order of the programme.
    pub now: Vec<Showing>,
    /// The first to begin today; several when they begin together.
    pub next: Vec<Showing>,
    /// To begin after that today.
    pub later: Vec<Showing>,
    /// Of today, but not now: cancelled, postponed, moved to another day.
    pub off: Vec<Showing>,
    /// Today without a time: an exhibition, or a time that is not known.
    pub days: Vec<Showing>,
    /// The first day to come with something on it.
    pub ahead: Option<Ahead>,
    /// How the day stands.
    pub end: DayEnd,
}

/// The first day to come with something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// A day of the house, which ends at four in the night.
    pub day: NaiveDate,
    /// Whether it is tomorrow.
    pub is_tomorrow: bool,
    /// What is on it.
    pub showings: Vec<Showing>,
}

/// How a day of the house stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayEnd {
    /// Something is on, or is still to begin.
    Open,
    /// There was something, and it is over.
    Over,
    /// There was nothing.
    Nothing,
}

/// One event, or a session on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    /// Of the event, also when only a session of it is shown.
    pub id: EventId,
    /// What it is called.
    pub title: Text,
    /// The event, when the title is that of a session.
    pub within: Option<Text>,
    /// Where it is, when the screen is not about that place alone.
    pub place: Option<Text>,
    /// The room, when the screen is not about that room alone.
    pub room: Option<Text>,
    /// When it is.
    pub timing: ShowingTime,
    /// What is otherwise than planned.
    pub notice: Option<StatusNotice>,
    /// Why it is otherwise than planned.
    pub reason: Option<Text>,
    /// No seats are left.
    pub is_full: bool,
    /// An example, which must not pass for an event.
    pub is_sample: bool,
    /// What is on inside it.
    pub sessions: Vec<BoardSession>,
    /// The first session to come.
    pub next_session: Option<BoardSession>,
}

/// A session of an event, on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardSession {
    /// When it begins.
    pub start: Moment,
    /// What it is called.
    pub title: Text,
}

/// When something is, as seen from now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShowingTime {
    /// It began, and lasts until then, when that is known.
    UnderWay {
        /// Now or before.
        start: Moment,
        /// After now, when it is known.
        end: Option<Moment>,
    },
    /// It begins within the hour.
    Soon {
        /// At most an hour ahead.
        start: Moment,
        /// Minutes until then: 1 to 60.
        minutes: u8,
        /// The doors are open.
        is_open: bool,
    },
    /// It begins later.
    At {
        /// More than an hour ahead.
        start: Moment,
        /// When it is known.
        end: Option<Moment>,
    },
    /// It lasts for days.
    Days {
        /// Delft's; today or later.
        last: NaiveDate,
        /// As the programme says them.
        hours: Option<Text>,
    },
    /// Its time is not known.
    Sometime,
}

/// What is otherwise than planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusNotice {
    /// It does not take place.
    Cancelled,
    /// It does not take place now; no new date is known.
    Postponed,
    /// It takes place at another time than was said before.
    Rescheduled,
    /// Whether it goes ahead is not known.
    Unknown,
    /// It would have been now, and is at that time.
    MovedTo(When),
    /// It takes place online.
    MovedOnline,
}

impl ShowingTime {
    /// When it begins or began, when that is known.
    pub const fn start(&self) -> Option<Moment> {
        match self {
            Self::UnderWay { start, .. } | Self::Soon { start, .. } | Self::At { start, .. } => Some(*start),
            Self::Days { .. } | Self::Sometime => None,
        }
    }
}

impl Board {
    /// The same without how many minutes it takes until something begins.
    #[must_use]
    pub fn without_minutes(&self) -> Self {
        let mut board = self.clone();
        for showing in board.next.iter_mut().chain(&mut board.later) {
            if let ShowingTime::Soon { minutes, .. } = &mut showing.timing {
                *minutes = 0;
            }
        }
        board
    }
}

/// What a screen says at a moment.
pub fn board(schedule: &Schedule, scope: &DoorScope, now: Moment) -> Board {
    let all = occurrences(schedule, scope);
    let builder = BoardBuilder { schedule, scope, now, today: house_day(now) };
    let mut waiting: Vec<&Occurrence> = all.iter().filter(|it| builder.is_waiting(it)).collect();
    waiting.sort_by_key(|it| it.when.start());
    let first = waiting.first().and_then(|it| it.when.start());
    let (next, later) = waiting.into_iter().partition::<Vec<_>, _>(|it| it.when.start() == first);
    let now_on = builder.showings(all.iter().filter(|it| builder.is_on(it)));
    let (next, later) = (builder.showings(next), builder.showings(later));
    let was = all.iter().any(|it| builder.was_today(it));
    let end = match (now_on.is_empty() && next.is_empty(), was) {
        (false, _) => DayEnd::Open,
        (true, true) => DayEnd::Over,
        (true, false) => DayEnd::Nothing,
    };
    Board {
        now: now_on,
        next,
        later,
        off: all.iter().filter_map(|it| builder.off(it)).collect(),
        days: builder.showings(all.iter().filter(|it| builder.is_of_days(it))),
        ahead: builder.ahead(&all),
        end,
    }
}

/// The day of the house at a moment.
fn house_day(moment: Moment) -> NaiveDate {
    (moment.local() - TimeDelta::hours(DAY_ENDS)).date()
}

struct BoardBuilder<'s> {
    schedule: &'s Schedule,
    scope: &'s DoorScope,
    now: Moment,
    today: NaiveDate,
}

impl BoardBuilder<'_> {
    fn is_on(&self, it: &Occurrence) -> bool {
        it.event.goes_ahead() && it.when.start().is_some() && it.when.phase(self.now) == Phase::UnderWay
    }

    fn is_waiting(&self, it: &Occurrence) -> bool {
        let start = it.when.start().filter(|start| *start > self.now);
        it.event.goes_ahead() && start.is_some_and(|start| house_day(start) == self.today)
    }

    fn is_of_days(&self, it: &Occurrence) -> bool {
        let is_on = matches!(it.when.phase(self.now), Phase::UnderWay | Phase::Today);
        it.event.goes_ahead() && it.when.start().is_none() && is_on
    }

    fn was_today(&self, it: &Occurrence) -> bool {
        let start = it.when.start().filter(|start| house_day(*start) == self.today);
        it.event.goes_ahead() && start.is_some() && it.when.is_over(self.now)
    }

    /// What would be today and is not, until it would have been over.
    fn off(&self, it: &Occurrence) -> Option<Showing> {
        if it.event.goes_ahead() {
            return self.moved_away(it);
        }
        let day = it.when.start().map(house_day).or_else(|| it.when.first_day());
        let is_today = day == Some(self.today) && !it.when.is_over(self.now);
        is_today.then(|| self.showing(it))
    }

    fn moved_away(&self, it: &Occurrence) -> Option<Showing> {
        let would_be =
            |start: &&Moment| house_day(**start) == self.today && self.now < start.plus_minutes(GONE_MINUTES);
        let start = *it.event.previous.iter().find(would_be)?;
        let is_elsewhen = it.when.start().map(house_day).or_else(|| it.when.first_day()) != Some(self.today);
        is_elsewhen.then(|| Showing {
            timing: ShowingTime::At { start, end: None },
            notice: Some(StatusNotice::MovedTo(it.when)),
            ..self.showing(it)
        })
    }

    /// The first day after today with something that goes ahead, and all of that day.
    fn ahead(&self, all: &[Occurrence]) -> Option<Ahead> {
        let day_of = |it: &Occurrence| {
            let day = it.when.start().map(house_day).or_else(|| it.when.first_day());
            day.filter(|day| *day > self.today)
        };
        let day = all.iter().filter(|it| it.event.goes_ahead()).filter_map(day_of).min()?;
        let mut of_day: Vec<&Occurrence> = all.iter().filter(|it| day_of(it) == Some(day)).collect();
        of_day.sort_by_key(|it| it.when.start());
        let is_tomorrow = self.today.succ_opt() == Some(day);
        Some(Ahead { day, is_tomorrow, showings: self.showings(of_day) })
    }

    fn showings<'o, 's: 'o>(&self, all: impl IntoIterator<Item = &'o Occurrence<'s>>) -> Vec<Showing> {
        all.into_iter().map(|it| self.showing(it)).collect()
    }

    fn showing(&self, it: &Occurrence) -> Showing {
        let about = &it.event.about;
        let place = it.place.filter(|place| self.scope.place.as_ref() != Some(place));
        let room = it.place.zip(it.room).filter(|(_, room)| self.scope.room.as_ref() != Some(room));
        Showing {
            id: about.id.clone(),
            title: it.alone.map_or(&about.title, |session| &session.about.title).clone(),
            within: it.alone.map(|_| about.title.clone()),
            place: place.and_then(|id| self.schedule.place(id)).map(|place| place.name.clone()),
            room: room.and_then(|(place, room)| self.schedule.room(place, room)).cloned(),
            timing: self.timing(it),
            notice: notice(about.status),
            reason: about.status_reason.clone(),
            is_full: about.registration.as_ref().is_some_and(|registration| registration.full),
            is_sample: about.sample,
            sessions: self.sessions_on(it),
            next_session: self.next_session(it),
        }
    }

    fn timing(&self, it: &Occurrence) -> ShowingTime {
        match it.when {
            When::Timed { start, end, .. } if start <= self.now => ShowingTime::UnderWay { start, end },
            When::Timed { start, end, .. } => {
                // Rounded up: at nineteen minutes and a half it is not nineteen.
                let minutes = (start.unix_seconds() - self.now.unix_seconds() + 59).div_euclid(60);
                let is_open = it.when.phase(self.now) == Phase::DoorsOpen;
                match u8::try_from(minutes) {
                    Ok(minutes) if i64::from(minutes) <= SOON_MINUTES => {
                        ShowingTime::Soon { start, minutes, is_open }
                    }
                    _ => ShowingTime::At { start, end },
                }
            }
            When::Days { is_all_day: false, .. } | When::Unknown { until: None } => ShowingTime::Sometime,
            When::Days { last, .. } | When::Unknown { until: Some(last) } => {
                ShowingTime::Days { last, hours: it.event.about.opening_hours.clone() }
            }
        }
    }

    fn sessions_on(&self, it: &Occurrence) -> Vec<BoardSession> {
        let is_on = |item: &BoardSession, end: Option<Moment>| {
            item.start <= self.now && end.is_none_or(|end| self.now < end)
        };
        let sessions = it.sessions.iter().filter_map(|session| {
            let start = session.start?;
            let item = BoardSession { start, title: session.about.title.clone() };
            is_on(&item, end_of(session, it.event)).then_some(item)
        });
        sessions.collect()
    }

    fn next_session(&self, it: &Occurrence) -> Option<BoardSession> {
        let to_come = it.sessions.iter().filter_map(|session| Some((session.start?, *session)));
        let (start, session) =
            to_come.filter(|(start, _)| *start > self.now).min_by_key(|(start, _)| *start)?;
        Some(BoardSession { start, title: session.about.title.clone() })
    }
}

const fn notice(status: Status) -> Option<StatusNotice> {
    match status {
        Status::Scheduled => None,
        Status::Cancelled => Some(StatusNotice::Cancelled),
        Status::Postponed => Some(StatusNotice::Postponed),
        Status::Rescheduled => Some(StatusNotice::Rescheduled),
        Status::MovedOnline => Some(StatusNotice::MovedOnline),
        Status::Unknown => Some(StatusNotice::Unknown),
    }
}
