//! What the screen has to say at a moment.

use crate::state::clock::use_now;
use crate::state::programme::{Loading, use_programme_state};
use crate::state::unattended::Unattended;
use leptos::prelude::*;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::screens::door_screen::{Board, DoorChoice, UnknownChoice, board};
use stadsgesprek_core::screens::unattended::clock::ClockSource;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::Moment;

/// How long before something begins nothing is to disturb the screen, in minutes.
const QUIET_MINUTES: i64 = 45;

/// What the screen has to say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DoorContent {
    /// The programme is on its way.
    Waiting,
    /// There is none.
    Failed,
    /// The address of the screen names what is not there.
    Unknown(UnknownChoice),
    /// What is on and to come.
    Board(Door),
}

/// What is on and to come beside a door.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Door {
    /// What is on, next and later.
    pub(super) board: Board,
    /// Whether the time is known; if not, only what is to come is said.
    pub(super) is_timed: bool,
    /// The language of plain texts.
    pub(super) default_language: Language,
    place: Option<Text>,
    room: Option<Text>,
}

/// What the screen has to say now.
pub(super) fn content(choice: Memo<DoorChoice>, unattended: Unattended) -> DoorContent {
    let (now, clock_source) = (use_now().get(), unattended.clock_source());
    match use_programme_state().get() {
        Loading::Pending => DoorContent::Waiting,
        Loading::Failed => DoorContent::Failed,
        Loading::Ready { programme, .. } => {
            let schedule = &programme.schedule;
            choice.with(|choice| door(choice, schedule, now, clock_source != ClockSource::Unknown))
        }
    }
}

fn door(choice: &DoorChoice, schedule: &Schedule, now: Moment, is_timed: bool) -> DoorContent {
    let scope = match choice.scope(schedule) {
        Ok(scope) => scope,
        Err(unknown) => return DoorContent::Unknown(unknown),
    };
    let place = scope.place.as_ref();
    DoorContent::Board(Door {
        board: board(schedule, &scope, now),
        is_timed,
        default_language: schedule.default_language,
        place: place.and_then(|id| schedule.place(id)).map(|place| place.name.clone()),
        room: place.zip(scope.room.as_ref()).and_then(|(place, room)| schedule.room(place, room)).cloned(),
    })
}

impl DoorContent {
    /// The name of the place that the screen is about, when it is about one.
    pub(super) fn name(&self, language: Language) -> Option<String> {
        let Self::Board(door) = self else { return None };
        door.place.as_ref().map(|name| name.get(language, door.default_language).0.to_owned())
    }

    /// The name of the room that the screen is about, when it is about one.
    pub(super) fn room(&self, language: Language) -> Option<String> {
        let Self::Board(door) = self else { return None };
        door.room.as_ref().map(|name| name.get(language, door.default_language).0.to_owned())
    }

    /// Whether nobody is likely to look: nothing is on, and nothing begins soon.
    pub(super) fn is_idle(&self, now: Moment) -> bool {
        let Self::Board(Door { board, .. }) = self else { return true };
        let soon = |start: Moment| now.minutes_until(start) <= QUIET_MINUTES;
        board.now.is_empty() && !board.next.iter().filter_map(|showing| showing.timing.start()).any(soon)
    }

    /// The same but for the minutes until something begins: what differs only in them is no new page to read.
    pub(super) fn without_minutes(&self) -> Self {
        match self {
            Self::Board(door) => Self::Board(Door { board: door.board.without_minutes(), ..door.clone() }),
            other => other.clone(),
        }
    }
}
