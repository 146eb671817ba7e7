//! Months as they are on the wall, in every year, and what stands on their days.

use super::days::days_of;
use super::*;
use crate::programme::Programme;
use crate::programme::filter::{Filter, Period};
use crate::programme::schedule::{EventIndex, Schedule, read};
use crate::value::time::{Moment, Stamp};
use chrono::Weekday;
use proptest::prelude::*;

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn schedule(events: &str) -> Schedule {
    let text = format!(
        r#"{{"schemaVersion": 1, "revision": 1, "updated": "2026-11-20T09:00", "defaultLanguage": "nl",
"publisher": {{"name": "TOPdelft"}}, "themes": [{{"id": "water", "name": "Water"}}], "events": [{events}]}}"#
    );
    let (schedule, findings) = read(&text).unwrap();
    assert!(findings.iter().all(|finding| finding.problem.code() != "malformed-time"), "{findings:?}");
    schedule
}

fn all(schedule: &Schedule) -> Vec<EventIndex> {
    schedule.indexed().map(|(at, _)| at).collect()
}

fn shown(schedule: &Schedule, text: &str) -> MonthEvents {
    MonthEvents::new(schedule, &all(schedule), month(text))
}

/// Each day with what is on it, as `12 debat; 13 expo (runs)`.
fn said(schedule: &Schedule, text: &str) -> String {
    let word = |entry: &DayEvent| {
        let id = schedule.at(entry.at).unwrap().id();
        match entry.extent {
            DayExtent::Whole => id.to_string(),
            DayExtent::Begins => format!("{id} (begins)"),
            DayExtent::Runs => format!("{id} (runs)"),
            DayExtent::Ends => format!("{id} (ends)"),
        }
    };
    let days = shown(schedule, text).days.into_iter().map(|(day, entries)| {
        format!("{} {}", day.day(), entries.iter().map(word).collect::<Vec<_>>().join(", "))
    });
    days.collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check_events(events: &str, text: &str, expected: &str) {
    assert_eq!(said(&schedule(events), text), expected);
}

#[test]
fn a_month_has_the_days_and_weeks_of_the_wall() {
    for (text, last, weeks) in [
        ("2026-01", 31, &[1, 2, 3, 4, 5][..]),
        ("2026-02", 28, &[5, 6, 7, 8, 9]),
        // Exactly four rows.
        ("2027-02", 28, &[5, 6, 7, 8]),
        ("2024-02", 29, &[5, 6, 7, 8, 9]),
        ("2000-02", 29, &[5, 6, 7, 8, 9]),
        ("2100-02", 28, &[5, 6, 7, 8]),
        ("2026-04", 30, &[14, 15, 16, 17, 18]),
        // Six rows.
        ("2026-08", 31, &[31, 32, 33, 34, 35, 36]),
        // The year ends in week 53, and begins in it.
        ("2026-12", 31, &[49, 50, 51, 52, 53]),
        ("2027-01", 31, &[53, 1, 2, 3, 4]),
        // It ends in week 1 of the next.
        ("2024-12", 31, &[48, 49, 50, 51, 52, 1]),
        ("2023-01", 31, &[52, 1, 2, 3, 4, 5]),
    ] {
        let month = month(text);
        let numbers: Vec<u32> = month.weeks().iter().map(|week| week.number).collect();
        assert_eq!((month.last().day(), numbers.as_slice()), (last, weeks), "{text}");
    }
}

#[test]
fn the_nights_the_clock_changes_have_a_day_each() {
    for (text, night) in [("2026-03", "2026-03-29"), ("2026-10", "2026-10-25")] {
        let days: Vec<NaiveDate> = month(text).weeks().iter().flat_map(|week| week.days).collect();
        assert_eq!(days.iter().filter(|it| **it == day(night)).count(), 1);
        assert!(days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])), "{text}");
    }
}

#[test]
fn a_text_that_is_no_month_is_none() {
    for text in [
        "",
        "2026",
        "2026-13",
        "2026-00",
        "2026-3",
        "26-03",
        "2026-03-01",
        "0000-01",
        "0999-12",
        "10000-01",
        "maart",
    ] {
        assert_eq!(Month::parse(text), None, "{text}");
    }
    for text in ["1000-01", "2026-03", "9999-12"] {
        assert_eq!(month(text).word(), text);
    }
}

#[test]
fn months_follow_each_other_over_the_year_and_stop_at_the_ends() {
    assert_eq!(month("2026-12").next(), Some(month("2027-01")));
    assert_eq!(month("2027-01").previous(), Some(month("2026-12")));
    assert_eq!(month("9999-12").next(), None);
    assert_eq!(month("1000-01").previous(), None);
    assert_eq!(Month::first_of_year(2019), Some(month("2019-01")));
    assert_eq!(Month::first_of_year(999), None);
}

proptest! {
    #[test]
    fn weeks_run_from_monday_to_sunday_and_hold_every_day_once(year in 1000i32..=9999, number in 1u32..=12) {
        let month = Month::of(NaiveDate::from_ymd_opt(year, number, 15).unwrap());
        let weeks = month.weeks();
        prop_assert!(weeks.iter().all(|week| week.days[0].weekday() == Weekday::Mon));
        let own: Vec<NaiveDate> = weeks.iter().flat_map(|week| week.days).filter(|day| month.holds(*day)).collect();
        prop_assert_eq!((own.first(), own.last()), (Some(&month.first()), Some(&month.last())));
        prop_assert_eq!(own.len() as u32, month.last().day());
        prop_assert!(weeks.iter().all(|week| week.days.iter().any(|day| month.holds(*day))));
    }

    #[test]
    fn any_query_is_read_without_panic(query in "\\PC{0,80}") {
        let chosen = MonthChoice::parse(&query);
        prop_assert_eq!(MonthChoice::parse(&chosen.query(&Filter::default())), chosen);
    }
}

#[test]
fn an_evening_that_goes_on_after_midnight_is_on_the_day_it_begins() {
    let night = r#"{"id": "nacht", "title": "N", "start": "2026-12-31T22:00", "end": "2027-01-01T03:00"}"#;
    check_events(night, "2026-12", "31 nacht");
    check_events(night, "2027-01", "");
}

#[test]
fn an_evening_is_on_its_day_in_delft_on_both_nights_the_clock_changes() {
    // By elapsed time the first lasts 23 hours and the second 25.
    for date in ["2026-03-28", "2026-10-24"] {
        let end = day(date).succ_opt().unwrap();
        let event =
            format!(r#"{{"id": "nacht", "title": "N", "start": "{date}T10:00", "end": "{end}T10:00"}}"#);
        check_events(&event, &date[..7], &format!("{} nacht", &date[8..]));
    }
    // Just before midnight in Delft it is another day in London, and in Tokyo.
    check_events(r#"{"id": "laat", "title": "L", "start": "2026-10-31T23:59"}"#, "2026-10", "31 laat");
    check_events(r#"{"id": "vroeg", "title": "V", "start": "2026-11-01T00:00"}"#, "2026-11", "1 vroeg");
}

#[test]
fn what_lasts_longer_than_a_day_and_a_night_is_on_each_of_its_days() {
    let congress =
        r#"{"id": "congres", "title": "C", "start": "2026-11-29T10:00", "end": "2026-12-01T17:00"}"#;
    check_events(congress, "2026-11", "29 congres (begins); 30 congres (runs)");
    check_events(congress, "2026-12", "1 congres (ends)");
    let midnight = r#"{"id": "feest", "title": "F", "start": "2026-12-04T20:00", "end": "2026-12-06T00:00"}"#;
    check_events(midnight, "2026-12", "4 feest (begins); 5 feest (ends)");
}

#[test]
fn days_without_a_time_are_all_shown_after_what_is_on_one_day_only() {
    let expo = r#"{"id": "expo", "title": "E", "start": "2027-02-26", "end": "2027-03-02", "allDay": true}"#;
    let talk = r#"{"id": "debat", "title": "D", "start": "2027-03-01T20:00"}"#;
    let both = format!("{expo}, {talk}");
    check_events(&both, "2027-02", "26 expo (begins); 27 expo (runs); 28 expo (runs)");
    check_events(&both, "2027-03", "1 debat, expo (runs); 2 expo (ends)");
    check_events(r#"{"id": "dag", "title": "D", "start": "2028-02-29"}"#, "2028-02", "29 dag");
}

#[test]
fn what_has_only_a_last_day_is_on_that_day_and_what_has_none_is_nowhere() {
    let until = r#"{"id": "tot", "title": "T", "end": "2023-04-07"}"#;
    let unknown = r#"{"id": "ooit", "title": "O"}"#;
    let both = schedule(&format!("{until}, {unknown}"));
    assert_eq!(said(&both, "2023-04"), "7 tot (ends)");
    assert_eq!(counts(&both, &all(&both)).into_iter().collect::<Vec<_>>(), [(month("2023-04"), 1)]);
}

#[test]
fn an_event_is_counted_in_each_month_that_it_is_on_and_shown_once_in_each() {
    let expo = r#"{"id": "expo", "title": "E", "start": "2026-12-12", "end": "2027-01-17", "allDay": true}"#;
    let talk = r#"{"id": "debat", "title": "D", "start": "2026-12-02T20:00"}"#;
    let both = schedule(&format!("{expo}, {talk}"));
    let counted = counts(&both, &all(&both));
    assert_eq!(counted.into_iter().collect::<Vec<_>>(), [(month("2026-12"), 2), (month("2027-01"), 1)]);
    for (text, events) in [("2026-12", 2), ("2027-01", 1), ("2027-02", 0)] {
        assert_eq!(shown(&both, text).events.len(), events, "{text}");
    }
}

#[test]
fn a_slip_that_lets_an_event_run_for_ever_does_not_fill_the_list_of_months() {
    let expo = r#"{"id": "expo", "title": "E", "start": "2026-12-12", "end": "9999-12-31", "allDay": true}"#;
    let schedule = schedule(expo);
    assert_eq!(counts(&schedule, &all(&schedule)).len(), 120);
    assert_eq!(shown(&schedule, "9999-12").days.len(), 31);
}

#[test]
fn what_the_filter_hides_is_on_no_day() {
    let water = r#"{"id": "water", "title": "W", "start": "2026-12-02T20:00", "themes": ["water"]}"#;
    let other = r#"{"id": "ander", "title": "A", "start": "2026-12-02T21:00"}"#;
    let programme = Programme::new(schedule(&format!("{other}, {water}")));
    let Stamp::Time(now) = Stamp::parse("2026-12-03T12:00", None).unwrap() else { panic!("no time") };
    let on = |query: &str| {
        let filter = Filter::parse(query);
        let found = (!filter.words.is_empty()).then(|| programme.find(&filter.words, now));
        let events = programme.select(&filter, found.as_ref(), Period::All, now).events;
        MonthEvents::new(&programme.schedule, &events, month("2026-12")).events.len()
    };
    assert_eq!(["", "thema=water", "periode=komend", "q=niets", "periode=2019"].map(on), [2, 1, 0, 0, 0]);
}

#[test]
fn samples_and_what_does_not_go_ahead_are_shown_like_the_rest() {
    let events = r#"{"id": "v", "title": "V", "start": "2026-12-02T20:00", "sample": true},
{"id": "af", "title": "A", "start": "2026-12-02T21:00", "status": "cancelled"}"#;
    check_events(events, "2026-12", "2 v, af");
}

#[test]
fn every_event_of_the_real_programme_with_a_date_is_on_its_own_days() {
    let text = include_str!("../../../../../tests/fixtures/house/events.json");
    let (schedule, _) = read(text).unwrap();
    let all = all(&schedule);
    let mut found = 0;
    for (month, count) in counts(&schedule, &all) {
        let shown = MonthEvents::new(&schedule, &all, month);
        assert_eq!(shown.events.len(), count, "{}", month.word());
        for at in &shown.events {
            let (first, last) = days_of(schedule.at(*at).unwrap().when).unwrap();
            let days: Vec<&NaiveDate> = shown
                .days
                .iter()
                .filter(|(_, on)| on.iter().any(|it| it.at == *at))
                .map(|(day, _)| day)
                .collect();
            let (own_first, own_last) = (first.max(month.first()), last.min(month.last()));
            assert_eq!((days.first(), days.last()), (Some(&&own_first), Some(&&own_last)));
            found += usize::from(month.holds(first));
        }
    }
    let dated = schedule.events.iter().filter(|event| event.when.sort_day().is_some()).count();
    assert_eq!(found, dated);
    assert!(dated > 60, "only {dated} events were looked at");
}

#[test]
fn what_does_not_fit_is_counted_and_is_never_one() {
    for (entries, room, shown, rest) in
        [(0, 3, 0, 0), (3, 3, 3, 0), (4, 3, 2, 2), (9, 3, 2, 7), (2, 0, 0, 2), (2, 1, 0, 2)]
    {
        let entries = vec![(); entries];
        let (fitting, left) = fit(&entries, room);
        assert_eq!((fitting.len(), left), (shown, rest), "{} in {room}", entries.len());
    }
}

#[test]
fn a_key_leads_to_the_day_that_it_leads_to_in_a_calendar() {
    for (from, key, to) in [
        ("2026-11-23", "ArrowLeft", Some("2026-11-22")),
        ("2026-11-30", "ArrowRight", Some("2026-12-01")),
        ("2026-11-03", "ArrowUp", Some("2026-10-27")),
        ("2026-12-28", "ArrowDown", Some("2027-01-04")),
        ("2026-11-25", "Home", Some("2026-11-23")),
        ("2026-11-25", "End", Some("2026-11-29")),
        // The first and the last row hold days of other months.
        ("2026-12-03", "Home", Some("2026-12-01")),
        ("2026-12-29", "End", Some("2026-12-31")),
        ("2026-03-31", "PageUp", Some("2026-02-28")),
        ("2024-01-31", "PageDown", Some("2024-02-29")),
        ("9999-12-31", "ArrowRight", None),
        ("1000-01-01", "PageUp", None),
        ("2026-11-23", "Enter", None),
    ] {
        assert_eq!(step(day(from), key), to.map(day), "{from} {key}");
    }
}

#[test]
fn the_address_says_month_or_day_beside_the_filter() {
    for (query, month, day_, again) in [
        ("", None, None, ""),
        ("maand=2026-03", Some("2026-03"), None, "maand=2026-03"),
        ("?thema=water&maand=2026-03", Some("2026-03"), None, "thema=water&maand=2026-03"),
        ("dag=2026-03-12&maand=2019-01", Some("2026-03"), Some("2026-03-12"), "dag=2026-03-12"),
        ("maand=2019-01&dag=2026-03-12", Some("2026-03"), Some("2026-03-12"), "dag=2026-03-12"),
        ("maand=2019-01&dag=2026-02-30", Some("2019-01"), None, "maand=2019-01"),
        ("maand=<b>&dag=x&nu=2026-01-01", None, None, ""),
    ] {
        let chosen = MonthChoice::parse(query);
        assert_eq!(chosen.month(), month.map(super::tests::month), "{query}");
        assert_eq!(chosen.day(), day_.map(day), "{query}");
        assert_eq!(keep(query, &Filter::parse(query)), again, "{query}");
    }
}

#[test]
fn the_calendar_opens_where_something_is_to_come_unless_the_filter_is_about_another_time() {
    let counts =
        [("2019-02", 1), ("2026-09", 2), ("2027-01", 3)].map(|(text, count)| (month(text), count)).into();
    let today = Moment::from_unix_seconds(1_795_000_000).date();
    assert_eq!(today, day("2026-11-18"));
    for (period, expected) in [
        (None, "2027-01"),
        (Some(Period::Upcoming), "2027-01"),
        (Some(Period::All), "2027-01"),
        (Some(Period::Archive), "2026-09"),
        (Some(Period::Year(2026)), "2026-11"),
        (Some(Period::Year(2019)), "2019-02"),
        (Some(Period::Year(2015)), "2015-01"),
    ] {
        assert_eq!(opening(period, &counts, today), month(expected), "{period:?}");
    }
    assert_eq!(opening(Some(Period::Archive), &Default::default(), today), month("2026-11"));
    assert_eq!(opening(None, &Default::default(), today), month("2026-11"));
}
