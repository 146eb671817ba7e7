//! The way between two places, as far as it is known.

use crate::programme::document::Attendance;
use crate::programme::document::Place;
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{PlaceId, SessionId};

/// Meters in a millionth of a degree of latitude, on a globe of 6371 km.
const METERS_PER_MILLIONTH: f64 = 0.111_195;

/// Streets are longer than the straight line: measured over cities, between 1.2 and 1.4 times.
const DETOUR: f64 = 1.3;

/// 4.8 km an hour, a calm pace.
const METERS_PER_MINUTE: f64 = 80.0;

/// What takes longer to walk is said as a distance: most people then go another way.
const LONGEST_WALK: i64 = 60;

/// No way of getting about in a city is faster than this: 30 km an hour in a straight line.
const MINUTES_PER_KILOMETER: i64 = 2;

/// The way from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Travel {
    /// Other places; how far apart is not known.
    Unknown,
    /// On foot, in minutes rounded up.
    Walk {
        /// At 4.8 km an hour, at least 1.
        minutes: i64,
    },
    /// Too far for most people to walk; in a straight line, rounded up.
    Far {
        /// In a straight line, rounded up.
        kilometers: i64,
    },
}

impl Travel {
    /// The way between two places; nothing when it is the same one.
    pub fn between(from: &Place, to: &Place) -> Option<Self> {
        if from.id == to.id || from.online || to.online {
            return None;
        }
        let Some(meters) = distance(from, to) else { return Some(Self::Unknown) };
        let minutes = (meters * DETOUR / METERS_PER_MINUTE).ceil() as i64;
        Some(match minutes {
            0..=LONGEST_WALK => Self::Walk { minutes: minutes.max(1) },
            _ => Self::Far { kilometers: (meters / 1000.0).ceil() as i64 },
        })
    }

    /// The fewest minutes that it takes, when that can be said.
    pub const fn least_minutes(self) -> Option<i64> {
        match self {
            Self::Unknown => None,
            Self::Walk { minutes } => Some(minutes),
            Self::Far { kilometers } => Some(kilometers * MINUTES_PER_KILOMETER),
        }
    }
}

/// Meters in a straight line: the great circle, which is flat at the size of a province.
fn distance(from: &Place, to: &Place) -> Option<f64> {
    let millionths = |place: &Place| {
        let (latitude, longitude) = place.latitude.as_ref().zip(place.longitude.as_ref())?;
        Some((latitude.millionths(), longitude.millionths()))
    };
    let (from, to) = (millionths(from)?, millionths(to)?);
    let middle = (from.0 + to.0) as f64 / 2.0 / 1_000_000.0;
    let north = (to.0 - from.0) as f64;
    let east = (to.1 - from.1) as f64 * middle.to_radians().cos();
    Some((north * north + east * east).sqrt() * METERS_PER_MILLIONTH)
}

/// Where someone is when an event or session begins, and when it ends: some go from place to place.
pub(super) fn ends_of(event: &Event, session: Option<&SessionId>) -> (Option<PlaceId>, Option<PlaceId>) {
    if event.about.attendance == Some(Attendance::Online) {
        return (None, None);
    }
    let own = event.about.place.clone();
    if let Some(session) = session {
        let place = event.session(session).and_then(|session| session.about.place.clone()).or(own);
        return (place.clone(), place);
    }
    let places: Vec<PlaceId> =
        event.sessions.iter().filter_map(|session| session.about.place.clone()).collect();
    (own.clone().or_else(|| places.first().cloned()), places.last().cloned().or(own))
}

/// The way from a place to a place of the programme.
pub(super) fn way(from: Option<&PlaceId>, to: Option<&PlaceId>, schedule: &Schedule) -> Option<Travel> {
    Travel::between(schedule.place(from?)?, schedule.place(to?)?)
}
