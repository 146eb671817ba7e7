//! What a kiosk shows while nobody uses it: what is on now, what is next, what is soon.

use super::scope::KioskScope;
use crate::programme::schedule::{EventIndex, Phase, Schedule};
use crate::value::time::Moment;

/// How many slides of each kind, so that a round is over within a minute and a half.
const MOST: [(Turn, usize); 3] = [(Turn::Now, 3), (Turn::Next, 1), (Turn::Soon, 4)];

/// How long a slide stays, in milliseconds: long enough to read it aloud.
pub const SLIDE_MS: u64 = 10_000;

/// Why an event is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It is on, or its doors are open.
    Now,
    /// It is the first to come.
    Next,
    /// It comes after that.
    Soon,
}

/// An event that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Why it is its turn.
    pub turn: Turn,
    /// Its position in the schedule.
    pub at: EventIndex,
}

/// Whether what does not go ahead is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffSlides {
    /// Nobody is invited to it.
    LeftOut,
    /// Among what is soon, where its status says so to who comes for it.
    AmongSoon,
}

/// The slides at a moment, in order.
pub fn slides(schedule: &Schedule, scope: &KioskScope, now: Moment, off: OffSlides) -> Vec<Slide> {
    let mut slides: Vec<Slide> = Vec::new();
    let mut has_next = false;
    for (at, event) in schedule.indexed().filter(|(_, event)| scope.has(event)) {
        let turn = match event.when.phase(now) {
            Phase::After => continue,
            _ if !event.goes_ahead() && off == OffSlides::LeftOut => continue,
            _ if !event.goes_ahead() => Turn::Soon,
            Phase::DoorsOpen | Phase::UnderWay => Turn::Now,
            Phase::Today | Phase::Before if !has_next => Turn::Next,
            _ => Turn::Soon,
        };
        has_next |= turn == Turn::Next;
        slides.push(Slide { turn, at });
    }
    slides.sort_by_key(|slide| slide.turn);
    let of = |(turn, most)| slides.iter().filter(move |slide| slide.turn == turn).take(most);
    MOST.into_iter().flat_map(of).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::value::time::Stamp;

    fn moment(text: &str) -> Moment {
        match Stamp::parse(text, None).unwrap() {
            Stamp::Time(moment) => moment,
            Stamp::Date(date) => Moment::start_of(date),
        }
    }

    const EVENTS: &str = r#"{
        "themes": [{"id": "water", "name": "Water"}],
        "places": [{"id": "huis", "name": "Huis", "rooms": [{"id": "podium", "name": "Podium"}]}, {"id": "elders", "name": "E"}],
        "events": [
            {"id": "over", "title": "O", "start": "2026-11-01T20:00", "place": "huis"},
            {"id": "expo", "title": "X", "start": "2026-11-01", "end": "2026-12-20", "allDay": true, "place": "huis"},
            {"id": "nu", "title": "N", "start": "2026-11-25T19:00", "end": "2026-11-25T21:00", "place": "huis", "room": "podium"},
            {"id": "weg", "title": "W", "start": "2026-11-26T19:00", "status": "cancelled", "place": "huis"},
            {"id": "straks", "title": "S", "start": "2026-11-27T19:00", "place": "elders", "themes": ["water"]},
            {"id": "later", "title": "L", "start": "2026-11-28T19:00", "place": "huis"}
        ]}"#;

    #[track_caller]
    fn check(scope: &KioskScope, now: &str, expected: &[(Turn, &str)]) {
        let (schedule, _) = read(EVENTS).unwrap();
        let found = slides(&schedule, scope, moment(now), OffSlides::LeftOut);
        let named: Vec<_> =
            found.iter().map(|it| (it.turn, schedule.at(it.at).unwrap().id().as_str())).collect();
        assert_eq!(named, expected, "{now}");
    }

    #[test]
    fn what_is_on_comes_first_then_what_is_next_then_what_is_soon() {
        use Turn::{Next, Now, Soon};
        let all = KioskScope::default();
        check(&all, "2026-11-25T20:00", &[(Now, "expo"), (Now, "nu"), (Next, "straks"), (Soon, "later")]);
        check(&all, "2026-11-28T21:00", &[(Now, "expo"), (Now, "later")]);
        check(&all, "2027-01-01T12:00", &[]);
    }

    #[test]
    fn what_does_not_go_ahead_is_among_what_is_soon_for_who_comes_for_it() {
        let (schedule, _) = read(EVENTS).unwrap();
        let found =
            slides(&schedule, &KioskScope::default(), moment("2026-11-25T20:00"), OffSlides::AmongSoon);
        let soon = found.iter().filter(|it| it.turn == Turn::Soon).map(|it| schedule.at(it.at).unwrap().id());
        assert_eq!(soon.map(|id| id.as_str()).collect::<Vec<_>>(), ["weg", "later"]);
    }

    #[test]
    fn a_screen_can_be_about_a_place_a_room_or_a_theme() {
        use Turn::{Next, Now};
        let here =
            KioskScope { place: Some(crate::value::id::PlaceId::new("huis")), ..KioskScope::default() };
        check(&here, "2026-11-25T20:00", &[(Now, "expo"), (Now, "nu"), (Next, "later")]);
        let room = KioskScope { room: Some(crate::value::id::RoomId::new("atelier")), ..here };
        check(&room, "2026-11-25T20:00", &[(Now, "expo"), (Next, "later")]);
        let themes = [crate::value::id::ThemeId::new("water")].into_iter().collect();
        check(&KioskScope { themes, ..KioskScope::default() }, "2026-11-25T20:00", &[(Next, "straks")]);
    }

    #[test]
    fn a_round_has_at_most_eight_slides() {
        let event = |n| format!(r#"{{"id": "e{n}", "title": "E", "start": "2026-12-{n:02}T20:00"}}"#);
        let events: Vec<String> = (1..=20).map(event).collect();
        let (schedule, _) = read(&format!(r#"{{"events": [{}]}}"#, events.join(","))).unwrap();
        assert_eq!(
            slides(&schedule, &KioskScope::default(), moment("2026-11-25T20:00"), OffSlides::LeftOut).len(),
            5
        );
    }
}
