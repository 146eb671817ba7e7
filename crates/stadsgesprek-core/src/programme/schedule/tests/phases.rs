//! How an event stands to a moment, from before it to after.

use super::*;

fn at(text: &str) -> Moment {
    let Ok(Stamp::Time(moment)) = Stamp::parse(text, None) else { panic!("{text}") };
    moment
}

#[track_caller]
fn phases(event: &str, expected: &[(&str, Phase)]) {
    let (schedule, _) = reading(event);
    for (moment, phase) in expected {
        assert_eq!(schedule.events[0].when.phase(at(moment)), *phase, "{moment}");
    }
}

#[test]
fn an_event_goes_from_before_to_doors_to_under_way_to_after() {
    phases(
        r#"{"id": "a", "title": "A", "start": "2027-01-01T20:00", "end": "2027-01-01T22:00", "doors": "2027-01-01T19:30"}"#,
        &[
            ("2027-01-01T19:29", Phase::Before),
            ("2027-01-01T19:30", Phase::DoorsOpen),
            ("2027-01-01T20:00", Phase::UnderWay),
            ("2027-01-01T21:59", Phase::UnderWay),
            ("2027-01-01T22:00", Phase::After),
        ],
    );
}

#[test]
fn an_event_without_an_end_is_not_hidden_while_it_may_be_under_way() {
    phases(
        r#"{"id": "a", "title": "A", "start": "2027-01-01T20:00"}"#,
        &[("2027-01-01T22:59", Phase::UnderWay), ("2027-01-01T23:00", Phase::After)],
    );
}

#[test]
fn days_last_until_midnight_in_delft() {
    phases(
        r#"{"id": "a", "title": "A", "start": "2027-01-01", "end": "2027-01-03", "allDay": true}"#,
        &[
            ("2026-12-31T23:59", Phase::Before),
            ("2027-01-01T00:00", Phase::UnderWay),
            ("2027-01-03T23:59", Phase::UnderWay),
            ("2027-01-04T00:00", Phase::After),
        ],
    );
    phases(r#"{"id": "a", "title": "A", "start": "2027-01-01"}"#, &[("2027-01-01T12:00", Phase::Today)]);
    phases(r#"{"id": "a", "title": "A"}"#, &[("2027-01-01T12:00", Phase::After)]);
    phases(
        r#"{"id": "a", "title": "A", "end": "2027-01-03"}"#,
        &[("2027-01-03T12:00", Phase::UnderWay), ("2027-01-04T00:00", Phase::After)],
    );
}

#[test]
fn a_talk_on_the_night_the_clock_goes_back_lasts_as_long_as_it_lasts() {
    let (schedule, _) =
        reading(r#"{"id": "a", "title": "A", "start": "2026-10-24T23:00", "end": "2026-10-25T04:00"}"#);
    let when = schedule.events[0].when;
    assert_eq!(when.start().unwrap().minutes_until(when.end().unwrap()), 6 * 60);
}
