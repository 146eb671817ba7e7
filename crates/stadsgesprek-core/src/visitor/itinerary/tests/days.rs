//! Days, gaps and what falls together.

use super::*;

fn evening() -> Value {
    json!([
        event("a", "2026-03-01T19:00", Some("2026-03-01T20:00")),
        event("b", "2026-03-01T20:00", Some("2026-03-01T21:00")),
        event("c", "2026-03-01T20:30", Some("2026-03-01T22:00")),
        event("d", "2026-03-01T23:15", Some("2026-03-01T23:45")),
        event("e", "2026-03-02T20:00", Some("2026-03-02T21:00")),
    ])
}

#[test]
fn what_is_adjacent_is_no_conflict_and_what_is_free_is_counted() {
    check(evening(), &["a", "b"], &["2026-03-01: a (0) b"]);
    check(evening(), &["a", "d", "e"], &["2026-03-01: a (195) d", "2026-03-02: e"]);
    check(evening(), &["b", "c"], &["2026-03-01: b×c"]);
    check(evening(), &["a", "b", "c", "d"], &["2026-03-01: a (0) b×c (75) d"]);
    check(evening(), &[], &[]);
}

#[test]
fn a_registration_counts_until_it_is_withdrawn() {
    check(evening(), &["+b", "c"], &["2026-03-01: b×c"]);
    check(evening(), &["-b", "c"], &["2026-03-01: c [b]"]);
    check(evening(), &["-b", "b", "c"], &["2026-03-01: b×c"]);
}

#[test]
fn an_unknown_end_is_never_a_certain_conflict() {
    let events = || {
        json!([
            event("open", "2026-03-01T19:00", None),
            event("same", "2026-03-01T19:00", Some("2026-03-01T19:30")),
            event("during", "2026-03-01T21:59", Some("2026-03-01T22:30")),
            event("later", "2026-03-01T22:00", Some("2026-03-01T23:00")),
        ])
    };
    check(events(), &["open", "during"], &["2026-03-01: open~during"]);
    check(events(), &["open", "later"], &["2026-03-01: open (?) later"]);
    check(events(), &["open", "same"], &["2026-03-01: open×same"]);
    check(events(), &["open", "same", "during"], &["2026-03-01: open×same×during"]);
}

#[test]
fn a_session_is_no_conflict_with_its_own_event() {
    let session = |id: &str, start: &str, end: Option<&str>| json!({ "id": id, "title": id, "start": start, "end": end });
    let events = || {
        json!([
            with(
                event("debat", "2026-03-01T20:00", Some("2026-03-01T22:00")),
                json!({ "sessions": [
                session("een", "2026-03-01T20:00", Some("2026-03-01T20:30")),
                session("twee", "2026-03-01T20:15", Some("2026-03-01T21:00")),
                session("open", "2026-03-01T21:30", None),
            ] })
            ),
            event("ander", "2026-03-01T21:45", Some("2026-03-01T22:30")),
            event("na", "2026-03-01T22:00", Some("2026-03-01T22:30")),
            with(event("deel", "2026-03-01T20:00", Some("2026-03-01T21:00")), json!({ "partOf": "debat" })),
        ])
    };
    check(events(), &["debat", "debat.een"], &["2026-03-01: debat debat.een"]);
    check(events(), &["debat", "deel"], &["2026-03-01: debat deel"]);
    check(events(), &["debat.een", "debat.twee"], &["2026-03-01: debat.een×debat.twee"]);
    check(events(), &["+debat.een", "debat.twee"], &["2026-03-01: debat debat.een×debat.twee"]);
    // A session of which the end is not known is over when its event is.
    check(events(), &["debat.open", "ander"], &["2026-03-01: debat.open~ander"]);
    check(events(), &["debat.open", "na"], &["2026-03-01: debat.open (?) na"]);
}

#[test]
fn a_session_is_not_named_beside_its_own_event() {
    let events = json!([
        with(
            event("debat", "2026-03-01T20:00", Some("2026-03-01T22:00")),
            json!({ "sessions": [
            { "id": "panel", "title": "Panel", "start": "2026-03-01T21:00", "end": "2026-03-01T22:00" },
        ] })
        ),
        event("ander", "2026-03-01T21:30", Some("2026-03-01T22:30")),
    ]);
    let schedule = schedule(events);
    let other = schedule.event(&EventId::new("ander")).unwrap();
    let named = |keys: &[&str]| {
        let clashes = clashes_of(other, None, &saved(keys).claims(), &schedule, at(NOW));
        clashes
            .into_iter()
            .map(|clash| (clash.with.event.to_string(), clash.with.session.is_some()))
            .collect::<Vec<_>>()
    };
    assert_eq!(named(&["debat", "debat.panel"]), [("debat".to_owned(), false)]);
    assert_eq!(named(&["debat.panel"]), [("debat".to_owned(), true)]);
    assert_eq!(named(&["+debat", "ander"]), [("debat".to_owned(), false)]);
    assert_eq!(named(&["-debat"]), []);
}

#[test]
fn what_takes_no_time_stands_aside() {
    let events = json!([
        event("talk", "2026-03-01T20:00", Some("2026-03-01T22:00")),
        event("day", "2026-03-01", None),
        with(event("show", "2026-03-01", Some("2026-03-01")), json!({ "allDay": true })),
        with(event("off", "2026-03-01T20:00", Some("2026-03-01T22:00")), json!({ "status": "cancelled" })),
        with(event("later", "2026-03-01T20:00", Some("2026-03-01T22:00")), json!({ "status": "postponed" })),
        with(
            event("moved", "2026-03-01T21:00", Some("2026-03-01T22:00")),
            json!({ "status": "movedOnline" })
        ),
    ]);
    let keys = ["talk", "day", "show", "off", "later"];
    check(events.clone(), &keys, &["2026-03-01: talk [day] [show] [later] [off]"]);
    check(events, &["talk", "moved"], &["2026-03-01: talk×moved"]);
}

#[test]
fn what_lasts_for_days_what_is_gone_and_what_was_each_have_a_place() {
    let exhibition = with(
        event("expo", "2025-12-01", Some("2026-02-01")),
        json!({ "allDay": true, "sessions": [
        { "id": "slot", "title": "Slot", "start": "2026-02-01T15:00" },
    ] }),
    );
    let old = with(
        event("oud", "2025-05-01T20:00", None),
        json!({ "sessions": [{ "id": "panel", "title": "P" }] }),
    );
    let schedule = schedule(json!([exhibition, old, event("ouder", "2024-05-01T20:00", None)]));
    let keys = ["expo", "expo.slot", "weg", "oud.panel", "+oud", "ouder"];
    let itinerary = Itinerary::of(&saved(&keys), &schedule, at(NOW));
    assert_eq!(itinerary.running.iter().map(name).collect::<Vec<_>>(), ["expo"]);
    assert_eq!(itinerary.days.iter().map(day_words).collect::<Vec<_>>(), ["2026-02-01: expo.slot"]);
    assert_eq!(itinerary.gone.iter().map(name).collect::<Vec<_>>(), ["weg"]);
    let past: Vec<_> = itinerary
        .past
        .iter()
        .map(|past| {
            (
                past.entries.iter().map(name).collect::<Vec<_>>().join(" "),
                past.was_registered(),
                past.was_favorite(),
            )
        })
        .collect();
    assert_eq!(past, [("oud oud.panel".to_owned(), true, true), ("ouder".to_owned(), false, true)]);
}

#[test]
fn a_night_is_one_line_and_a_day_begins_another() {
    let events = || {
        json!([
            event("oud", "2026-12-31T22:00", Some("2027-01-01T01:00")),
            event("nieuw", "2027-01-01T00:30", Some("2027-01-01T02:00")),
            event("vroeg", "2027-01-01T02:30", Some("2027-01-01T03:00")),
            event("avond", "2027-01-01T20:00", Some("2027-01-01T22:00")),
        ])
    };
    check(events(), &["oud", "nieuw"], &["2026-12-31: oud×nieuw"]);
    check(events(), &["oud", "vroeg"], &["2026-12-31: oud", "2027-01-01: (90) vroeg"]);
    check(events(), &["oud", "avond"], &["2026-12-31: oud", "2027-01-01: avond"]);
}

#[test]
fn minutes_are_those_that_pass_also_when_the_clock_changes() {
    let spring = json!([
        event("a", "2026-03-29T00:30", Some("2026-03-29T01:30")),
        event("b", "2026-03-29T03:30", Some("2026-03-29T04:00")),
    ]);
    check(spring, &["a", "b"], &["2026-03-29: a (60) b"]);
    let autumn = json!([
        event("a", "2026-10-25T00:30", Some("2026-10-25T01:30")),
        with(
            event("first", "2026-10-25T02:15", None),
            json!({ "fold": "first", "end": "2026-10-25T02:45+02:00" })
        ),
        with(
            event("second", "2026-10-25T02:15", None),
            json!({ "fold": "second", "end": "2026-10-25T02:45+01:00" })
        ),
        event("b", "2026-10-25T03:30", Some("2026-10-25T04:00")),
    ]);
    check(autumn.clone(), &["a", "b"], &["2026-10-25: a (180) b"]);
    check(autumn, &["first", "second"], &["2026-10-25: first (30) second"]);
}

#[test]
fn one_touch_chooses_over_favorites_and_never_over_a_registration() {
    let schedule = schedule(evening());
    let chosen = |keys: &[&str]| {
        let itinerary = Itinerary::of(&saved(keys), &schedule, at(NOW));
        let groups = itinerary.days.into_iter().flat_map(|day| day.groups).collect::<Vec<_>>();
        let choices = groups.iter().flat_map(|group| {
            let can = group.items.iter().filter(|item| group.can_choose(item));
            can.map(|item| {
                let rivals: Vec<String> = group.rivals_of(item).map(|rival| name(&rival.entry)).collect();
                format!("{} not {}", name(&item.entry), rivals.join(" "))
            })
        });
        choices.collect::<Vec<_>>().join(", ")
    };
    for (keys, expected) in [
        (&["b", "c"][..], "b not c, c not b"),
        (&["+b", "c"], "b not c"),
        (&["+b", "b", "c"], "b not c"),
        (&["+b", "+c"], ""),
        (&["a", "b"], ""),
    ] {
        assert_eq!(chosen(keys), expected, "{keys:?}");
    }
}

#[test]
fn the_beginning_has_so_many_things_and_knows_of_the_rest() {
    let events = || {
        json!([
            event("a", "2026-03-01T19:00", Some("2026-03-01T20:00")),
            event("b", "2026-03-01T20:30", Some("2026-03-01T22:00")),
            event("c", "2026-03-01T21:00", Some("2026-03-01T22:00")),
            with(event("d", "2026-03-01T21:00", None), json!({ "status": "cancelled" })),
            event("e", "2026-03-02", None),
            event("old", "2025-03-02T20:00", None),
        ])
    };
    let all = Itinerary::of(&saved(&["a", "b", "c", "d", "e", "old", "gone"]), &schedule(events()), at(NOW));
    let shown = |count| {
        let first = all.first(count);
        let items = first.days.iter().flat_map(|day| &day.groups).map(|group| group.shown).sum::<usize>();
        let aside = first.days.iter().map(|day| day.aside.len()).sum::<usize>();
        (first.days.len(), items, aside, first.gone.len() + first.running.len() + first.past.len())
    };
    assert_eq!(all.count(), 7);
    assert_eq!(all.first(7), all);
    assert_eq!(all.first(usize::MAX), all);
    assert_eq!(shown(0), (0, 0, 0, 0));
    assert_eq!(shown(1), (1, 1, 0, 0));
    assert_eq!(shown(2), (1, 2, 0, 0));
    assert_eq!(shown(4), (1, 3, 1, 0));
    assert_eq!(shown(5), (2, 3, 2, 0));
    assert_eq!(shown(6), (2, 3, 2, 1));
    // That `b` falls together with `c` is said before `c` is there.
    assert_eq!(all.first(2).days[0].groups[1].overlap(), Some(Overlap::Certain));
}
