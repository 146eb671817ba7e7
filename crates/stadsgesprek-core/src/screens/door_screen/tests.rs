//! What the door screen says, moment by moment.

use super::*;
use crate::programme::schedule::{Schedule, read};
use crate::value::text::{Language, Text};
use crate::value::time::{Fold, Moment, Stamp};
use proptest::prelude::*;

const PLACES: &str = r#"{"id": "huis", "name": "Huis", "rooms": [{"id": "podium", "name": "Podium"}, {"id": "atelier", "name": "Atelier"}]},
    {"id": "kerk", "name": "Kerk"}"#;

fn schedule(events: &str) -> Schedule {
    let text = format!(
        r#"{{"schemaVersion": 1, "revision": 1, "timeZone": "Europe/Amsterdam", "defaultLanguage": "nl",
        "publisher": {{"name": "T"}}, "places": [{PLACES}], "events": [{events}]}}"#
    );
    read(&text).unwrap().0
}

fn event(id: &str, more: &str) -> String {
    format!(r#"{{"id": "{id}", "title": "{id}", {more}}}"#)
}

fn at(text: &str) -> Moment {
    match Stamp::parse(text, Some(Fold::First)).unwrap() {
        Stamp::Time(moment) => moment,
        Stamp::Date(date) => Moment::start_of(date),
    }
}

fn scope(query: &str, schedule: &Schedule) -> DoorScope {
    DoorChoice::parse(query).scope(schedule).unwrap()
}

fn plain(text: &Text) -> &str {
    text.get(Language::Nl, Language::Nl).0
}

/// The board in short: `now: a; next: b (over 20); later: c; off: d; days: e; ahead: 12-02 f`.
fn said(board: &Board) -> String {
    let timed = |showing: &Showing| match &showing.timing {
        ShowingTime::Soon { minutes, is_open: false, .. } => format!(" (over {minutes})"),
        ShowingTime::Soon { minutes, is_open: true, .. } => format!(" (open, over {minutes})"),
        _ => String::new(),
    };
    let list = |showings: &[Showing]| {
        showings
            .iter()
            .map(|showing| plain(&showing.title).to_owned() + &timed(showing))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let ahead =
        board.ahead.iter().map(|ahead| format!("{} {}", ahead.day.format("%m-%d"), list(&ahead.showings)));
    let groups = [
        ("now", list(&board.now)),
        ("next", list(&board.next)),
        ("later", list(&board.later)),
        ("off", list(&board.off)),
        ("days", list(&board.days)),
        ("ahead", ahead.collect()),
    ];
    let filled = groups.iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(name, text)| format!("{name}: {text}")).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(events: &[String], query: &str, rows: &[(&str, &str)]) {
    let schedule = schedule(&events.join(","));
    let scope = scope(query, &schedule);
    for (now, expected) in rows {
        assert_eq!(said(&board(&schedule, &scope, at(now))), *expected, "{query} {now}");
    }
}

#[test]
fn an_evening_goes_from_later_to_next_to_now_to_over() {
    let events = [
        event("a", r#""start": "2027-02-10T17:00", "end": "2027-02-10T18:00", "place": "huis""#),
        event(
            "b",
            r#""start": "2027-02-10T20:00", "end": "2027-02-10T22:00", "doors": "2027-02-10T19:30", "place": "huis""#,
        ),
        event("c", r#""start": "2027-02-10T20:00", "place": "kerk""#),
        event("d", r#""start": "2027-02-11T09:00", "place": "huis""#),
    ];
    check(
        &events,
        "",
        &[
            ("2027-02-09T12:00", "ahead: 02-10 a b c"),
            ("2027-02-10T08:00", "next: a; later: b c; ahead: 02-11 d"),
            ("2027-02-10T16:00", "next: a (over 60); later: b c; ahead: 02-11 d"),
            ("2027-02-10T16:59", "next: a (over 1); later: b c; ahead: 02-11 d"),
            ("2027-02-10T17:00", "now: a; next: b c; ahead: 02-11 d"),
            ("2027-02-10T19:29", "next: b (over 31) c (over 31); ahead: 02-11 d"),
            ("2027-02-10T19:30", "next: b (open, over 30) c (over 30); ahead: 02-11 d"),
            ("2027-02-10T20:00", "now: b c; ahead: 02-11 d"),
            ("2027-02-10T22:00", "now: c; ahead: 02-11 d"),
            ("2027-02-10T23:00", "ahead: 02-11 d"),
            ("2027-02-11T12:00", ""),
        ],
    );
    let schedule = schedule(&events.join(","));
    for (now, expected) in [
        ("2027-02-09T12:00", DayEnd::Nothing),
        ("2027-02-10T12:00", DayEnd::Open),
        ("2027-02-10T19:00", DayEnd::Open),
        ("2027-02-10T23:00", DayEnd::Over),
        ("2027-02-11T03:59", DayEnd::Over),
        ("2027-02-11T04:00", DayEnd::Open),
        ("2027-02-12T04:00", DayEnd::Nothing),
    ] {
        assert_eq!(board(&schedule, &DoorScope::default(), at(now)).end, expected, "{now}");
    }
}

#[test]
fn a_place_and_a_room_show_what_is_there_and_what_may_be_there() {
    let at_eight = r#""start": "2027-02-10T20:00""#;
    let events = [
        event("p", &format!(r#"{at_eight}, "place": "huis", "room": "podium""#)),
        event("q", &format!(r#"{at_eight}, "place": "huis", "room": "atelier""#)),
        event("r", &format!(r#"{at_eight}, "place": "huis""#)),
        event("s", &format!(r#"{at_eight}, "place": "kerk""#)),
        event("t", at_eight),
    ];
    let now = "2027-02-10T12:00";
    check(&events, "", &[(now, "next: p q r s t")]);
    check(&events, "plek=huis", &[(now, "next: p q r")]);
    check(&events, "plek=HUIS&ruimte=podium", &[(now, "next: p r")]);
    check(&events, "?plek=kerk&plek=kerk&x=1", &[(now, "next: s")]);
}

#[test]
fn the_place_and_room_are_said_where_the_screen_is_about_more() {
    let events = event("p", r#""start": "2027-02-10T20:00", "place": "huis", "room": "podium""#);
    let schedule = schedule(&events);
    for (query, expected) in [
        ("", (Some("Huis"), Some("Podium"))),
        ("plek=huis", (None, Some("Podium"))),
        ("plek=huis&ruimte=podium", (None, None)),
    ] {
        let board = board(&schedule, &scope(query, &schedule), at("2027-02-10T12:00"));
        let showing = &board.next[0];
        assert_eq!(
            (showing.place.as_ref().map(plain), showing.room.as_ref().map(plain)),
            expected,
            "{query}"
        );
    }
}

#[test]
fn sessions_are_said_inside_their_event_and_alone_where_the_rest_is_elsewhere() {
    let events = [event(
        "dag",
        r#""start": "2027-02-10T19:00", "end": "2027-02-10T22:00", "place": "huis", "room": "podium", "sessions": [
            {"id": "a", "title": "Opening", "start": "2027-02-10T19:00", "end": "2027-02-10T19:30"},
            {"id": "b", "title": "Tafel", "start": "2027-02-10T20:00", "room": "atelier"},
            {"id": "c", "title": "Slot", "start": "2027-02-10T21:00"}]"#,
    )];
    check(
        &events,
        "plek=huis&ruimte=atelier",
        &[
            ("2027-02-10T19:50", "next: Tafel (over 10)"),
            ("2027-02-10T20:10", "now: Tafel"),
            ("2027-02-10T22:00", ""),
        ],
    );
    let schedule = schedule(&events.join(","));
    let sessions = |now: &str| {
        let board = board(&schedule, &scope("plek=huis&ruimte=podium", &schedule), at(now));
        let showing = board.now[0].clone();
        let names = |sessions: &[BoardSession]| {
            sessions.iter().map(|item| plain(&item.title).to_owned()).collect::<Vec<_>>().join(" ")
        };
        (
            names(&showing.sessions),
            showing.next_session.map(|item| plain(&item.title).to_owned()).unwrap_or_default(),
        )
    };
    for (now, on, next) in [
        ("2027-02-10T19:10", "Opening", "Slot"),
        ("2027-02-10T19:30", "", "Slot"),
        ("2027-02-10T21:00", "Slot", ""),
    ] {
        assert_eq!(sessions(now), (on.to_owned(), next.to_owned()), "{now}");
    }
    let in_atelier = scope("plek=huis&ruimte=atelier", &schedule);
    let alone = board(&schedule, &in_atelier, at("2027-02-10T20:10")).now[0].clone();
    assert_eq!(alone.within.as_ref().map(plain), Some("dag"));
    assert!(
        matches!(alone.timing, ShowingTime::UnderWay { end: Some(end), .. } if end == at("2027-02-10T22:00"))
    );
}

#[test]
fn what_is_off_is_said_until_it_would_have_been_over() {
    let events = [
        event("x", r#""start": "2027-02-10T20:00", "end": "2027-02-10T22:00", "status": "cancelled""#),
        event("y", r#""start": "2027-02-10T21:00", "status": "postponed""#),
        event(
            "z",
            r#""start": "2027-02-12T20:00", "status": "rescheduled", "previousStart": ["2027-02-10T20:00"]"#,
        ),
        event(
            "w",
            r#""start": "2027-02-10T20:30", "status": "rescheduled", "previousStart": ["2027-02-10T19:00"]"#,
        ),
        event("v", r#""start": "2027-02-10T20:30", "status": "movedOnline""#),
    ];
    check(
        &events,
        "",
        &[
            ("2027-02-09T12:00", "ahead: 02-10 x v w y"),
            ("2027-02-10T12:00", "next: v w; off: x y z; ahead: 02-12 z"),
            ("2027-02-10T21:00", "now: v w; off: x y z; ahead: 02-12 z"),
            ("2027-02-10T22:00", "now: v w; off: y z; ahead: 02-12 z"),
            ("2027-02-10T23:00", "now: v w; off: y; ahead: 02-12 z"),
            ("2027-02-11T00:00", "ahead: 02-12 z"),
        ],
    );
    let schedule = schedule(&events.join(","));
    let board = board(&schedule, &DoorScope::default(), at("2027-02-10T12:00"));
    let notices: Vec<_> = board.off.iter().chain(&board.next).filter_map(|showing| showing.notice).collect();
    assert!(matches!(
        notices[..],
        [StatusNotice::Cancelled, StatusNotice::Postponed, StatusNotice::MovedTo(when), StatusNotice::MovedOnline, StatusNotice::Rescheduled]
            if when.start() == Some(at("2027-02-12T20:00"))
    ));
}

#[test]
fn an_evening_lasts_past_midnight() {
    let events = [
        event("a", r#""start": "2026-12-31T22:00", "end": "2027-01-01T01:00""#),
        event("b", r#""start": "2027-01-01T00:30", "end": "2027-01-01T02:00""#),
        event("c", r#""start": "2027-01-01T10:00""#),
    ];
    check(
        &events,
        "",
        &[
            ("2026-12-31T12:00", "next: a; later: b; ahead: 01-01 c"),
            ("2026-12-31T23:45", "now: a; next: b (over 45); ahead: 01-01 c"),
            ("2027-01-01T00:45", "now: a b; ahead: 01-01 c"),
            ("2027-01-01T02:00", "ahead: 01-01 c"),
            ("2027-01-01T04:00", "next: c"),
        ],
    );
}

#[test]
fn minutes_are_those_that_pass_on_the_nights_the_clock_changes() {
    let spring = [event("a", r#""start": "2027-03-28T03:30", "end": "2027-03-28T04:30""#)];
    // The clock goes from 02:00 to 03:00.
    check(
        &spring,
        "",
        &[("2027-03-28T01:45", "next: a (over 45)"), ("2027-03-28T03:15", "next: a (over 15)")],
    );
    let autumn = [event("a", r#""start": "2026-10-25T03:10", "end": "2026-10-25T04:30""#)];
    // The first 02:30 of two: an hour and forty minutes to go.
    check(&autumn, "", &[("2026-10-25T02:30", "next: a"), ("2026-10-25T03:00", "next: a (over 10)")]);
    let second = Stamp::parse("2026-10-25T02:30", Some(Fold::Second)).unwrap();
    let Stamp::Time(second) = second else { unreachable!("it has a time") };
    assert_eq!(said(&board(&schedule(&autumn[0]), &DoorScope::default(), second)), "next: a (over 40)");
}

#[test]
fn what_lasts_for_days_or_has_no_time_stands_apart() {
    let events = [
        event("expo", r#""kind": "expositie", "allDay": true, "start": "2027-02-01", "end": "2027-02-20""#),
        event("ooit", r#""start": "2027-02-10""#),
        event("tot", r#""end": "2027-02-11""#),
        event("talk", r#""start": "2027-02-10T20:00", "end": "2027-02-10T22:00""#),
    ];
    check(
        &events,
        "",
        &[
            ("2027-02-10T12:00", "next: talk; days: expo ooit tot"),
            ("2027-02-10T21:00", "now: talk; days: expo ooit tot"),
            ("2027-02-12T12:00", "days: expo"),
            ("2027-02-21T12:00", ""),
        ],
    );
}

#[test]
fn a_place_or_room_that_is_not_there_is_said_with_those_that_are() {
    let schedule = schedule(&event("a", r#""start": "2027-02-10T20:00""#));
    let unknown = |query: &str| match DoorChoice::parse(query).scope(&schedule).unwrap_err() {
        UnknownChoice::Place { given, known } => ("place", given, known),
        UnknownChoice::Room { given, known, .. } => ("room", given, known),
        UnknownChoice::RoomWithoutPlace { given, known } => ("room without place", given, known),
    };
    for (query, expected) in [
        ("plek=hius", ("place", "hius", vec!["huis", "kerk"])),
        ("plek=huis&ruimte=zolder", ("room", "zolder", vec!["podium", "atelier"])),
        ("plek=kerk&ruimte=podium", ("room", "podium", vec![])),
        ("ruimte=podium", ("room without place", "podium", vec!["huis"])),
    ] {
        let (kind, given, known) = unknown(query);
        let known: Vec<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!((kind, given.as_str(), known), expected, "{query}");
    }
    for query in ["", "plek=", "ruimte=", "plek=%20&x", "plek=huis"] {
        assert!(DoorChoice::parse(query).scope(&schedule).is_ok(), "{query}");
    }
}

#[test]
fn the_address_goes_before_the_settings() {
    use crate::screens::unattended::letters::DoorDisplay;
    for (query, languages, display) in [
        ("", vec![Language::En], (43, 6)),
        ("inch=55&afstand=4&taal=nl,en&taal=en,nl,en,de", vec![Language::En, Language::Nl], (55, 4)),
        ("inch=55&inch=32", vec![Language::En], (32, 6)),
        ("inch=5&afstand=groot&taal=fr", vec![Language::En], (43, 6)),
    ] {
        let choice = DoorChoice::parse(query);
        let found = choice.display(DoorDisplay::default());
        assert_eq!(choice.languages(Language::En), languages, "{query}");
        assert_eq!((found.inches(), found.meters()), display, "{query}");
    }
}

/// Events of a few days around a moment, of every sort.
fn events() -> impl Strategy<Value = String> {
    let one = (0..4 * 1440_i64, proptest::option::of(1..400_i64), 0..6_usize, 0..4_usize);
    proptest::collection::vec(one, 0..12).prop_map(|rows| {
        let begin = at("2026-10-24T00:00");
        let events = rows.into_iter().enumerate().map(|(at, (start, lasts, status, place))| {
            let time = |minutes: i64| begin.plus_minutes(minutes).rfc3339();
            let end = lasts.map(|lasts| format!(r#""end": "{}","#, time(start + lasts))).unwrap_or_default();
            let status =
                ["scheduled", "cancelled", "postponed", "rescheduled", "movedOnline", "scheduled"][status];
            let place =
                ["", r#","place": "huis""#, r#","place": "huis", "room": "podium""#, r#","place": "kerk""#]
                    [place];
            let start = format!(r#""start": "{}","#, time(start));
            event(&format!("e{at}"), &format!(r#"{start} {end} "status": "{status}" {place}"#))
        });
        events.collect::<Vec<_>>().join(",")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_said_twice_and_nothing_that_is_on_is_left_out(events in events(), minute in -1440..6 * 1440_i64) {
        let schedule = schedule(&events);
        let now = at("2026-10-24T00:00").plus_minutes(minute);
        for query in ["", "plek=huis", "plek=huis&ruimte=atelier"] {
            let board = board(&schedule, &scope(query, &schedule), now);
            let mut ids: Vec<_> = [&board.now, &board.next, &board.later, &board.off, &board.days]
                .into_iter().flatten().map(|showing| showing.id.clone()).collect();
            let count = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), count);
            if query.is_empty() {
                let on = schedule.events.iter().filter(|it| it.goes_ahead() && it.when.phase(now) == crate::programme::schedule::Phase::UnderWay);
                prop_assert_eq!(on.count(), board.now.len());
            }
            let first = board.next.first().and_then(|showing| showing.timing.start());
            prop_assert!(board.next.iter().all(|showing| showing.timing.start() == first && first > Some(now)));
            prop_assert!(board.later.iter().all(|showing| showing.timing.start() > first));
            prop_assert_eq!(board.end == DayEnd::Open, !board.now.is_empty() || !board.next.is_empty());
        }
    }
}
