//! Calendar files, as a reader that shares no code with the writer sees them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "clippy does not see that the functions beside the tests are part of them"
)]

mod hostile;

use hostile::HOSTILE;
use icalendar::parser::{Component, Property, read_calendar, unfold};
use serde_json::{Value, json};
use stadsgesprek_core::export::calendar_file::{
    CalendarOptions, NoDate, VEvent, calendar, event_calendar, session_calendar,
};
use stadsgesprek_core::programme::schedule::{Schedule, read};
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::text::{Language, visible};
use std::collections::BTreeMap;

fn options() -> CalendarOptions {
    CalendarOptions {
        host: "stadsgesprek.example".to_owned(),
        site: "Stadsgesprek".to_owned(),
        base_url: "https://example.org/agenda/".to_owned(),
        language: Language::Nl,
        alarms_minutes: Vec::new(),
        name: None,
    }
}

fn schedule(event: &Value) -> Schedule {
    schedule_with(event, "x")
}

/// A programme of one event, in which every text beside the event is `text`.
fn schedule_with(event: &Value, text: &str) -> Schedule {
    let document = json!({
        "schemaVersion": 1, "revision": 1, "updated": "2026-11-20T09:00", "timeZone": "Europe/Amsterdam",
        "publisher": { "name": text, "email": "info@example.org" },
        "themes": [{ "id": "wonen", "name": text }],
        "people": [{ "id": "jan", "name": text }],
        "places": [{
            "id": "huis", "name": text, "address": text, "postalCode": text, "city": text,
            "latitude": 52.0116, "longitude": 4.3571, "rooms": [{ "id": "zaal", "name": text }]
        }],
        "events": [event]
    });
    read(&document.to_string()).unwrap().0
}

fn event_with(fields: Value) -> Value {
    let mut event = json!({ "id": "wonen", "title": "Wonen", "start": "2019-02-06T20:00" });
    for (name, value) in fields.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

fn file(event: Value) -> String {
    let schedule = schedule(&event);
    event_calendar(&schedule, &schedule.events[0], &options()).unwrap()
}

/// Calls back with the only entry of the file.
fn with_entry<T>(file: &str, look: impl FnOnce(&Component) -> T) -> T {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let entries: Vec<&Component> = calendar.components.iter().filter(|it| it.name == "VEVENT").collect();
    assert_eq!(entries.len(), 1, "{file}");
    look(entries[0])
}

fn value(file: &str, name: &str) -> Option<String> {
    with_entry(file, |entry| entry.find_prop(name).map(|property| property.val.to_string()))
}

fn parameter(property: &Property, name: &str) -> Option<String> {
    let found = property.params.iter().find(|parameter| parameter.key == name)?;
    found.val.as_ref().map(ToString::to_string)
}

/// The instant of a property in UTC, as a reader finds it that knows only the zone in the file.
fn instant(file: &str, name: &str) -> String {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let zone = calendar.components.iter().find(|it| it.name == "VTIMEZONE").unwrap();
    with_entry(file, |entry| {
        let property = entry.find_prop(name).unwrap();
        let value = property.val.as_str();
        if value.ends_with('Z') {
            return value.to_owned();
        }
        assert_eq!(
            parameter(property, "TZID").as_deref(),
            Some(zone.find_prop("TZID").unwrap().val.as_str())
        );
        let local = chrono::NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").unwrap();
        let offset = chrono::TimeDelta::hours(offset_hours(zone, local));
        (local - offset).format("%Y%m%dT%H%M%SZ").to_string()
    })
}

/// The offset of the observance whose last onset lies before the local time.
fn offset_hours(zone: &Component, local: chrono::NaiveDateTime) -> i64 {
    let onset_of = |observance: &Component| {
        let property = |name: &str| observance.find_prop(name).unwrap().val.to_string();
        let rule = property("RRULE");
        let month: u32 =
            rule.strip_prefix("FREQ=YEARLY;BYMONTH=").unwrap().split(';').next().unwrap().parse().unwrap();
        assert!(rule.ends_with(";BYDAY=-1SU"));
        let first = chrono::NaiveDateTime::parse_from_str(&property("DTSTART"), "%Y%m%dT%H%M%S").unwrap();
        let year: i32 = local.format("%Y").to_string().parse().unwrap();
        let onset = [year, year - 1].map(|year| last_sunday(year, month).and_time(first.time()));
        let onset = onset.into_iter().find(|onset| *onset <= local).unwrap();
        assert!(onset >= first, "the zone does not reach back to {local}");
        let hours: i64 = property("TZOFFSETTO")[..3].parse().unwrap();
        (onset, hours)
    };
    zone.components.iter().map(onset_of).max().unwrap().1
}

fn last_sunday(year: i32, month: u32) -> chrono::NaiveDate {
    let days = (25..=31).filter_map(|day| chrono::NaiveDate::from_ymd_opt(year, month, day));
    days.into_iter().find(|date| date.format("%a").to_string() == "Sun").unwrap()
}

#[track_caller]
fn check(fields: Value, name: &str, expected: Option<&str>) {
    let file = file(event_with(fields.clone()));
    assert_eq!(value(&file, name).as_deref(), expected, "{name} of {fields}");
}

#[track_caller]
fn check_instants(fields: Value, start: &str, end: &str) {
    let file = file(event_with(fields));
    assert_eq!((instant(&file, "DTSTART").as_str(), instant(&file, "DTEND").as_str()), (start, end));
}

#[test]
fn the_hour_is_right_in_winter_and_in_summer() {
    check_instants(json!({ "end": "2019-02-06T22:00" }), "20190206T190000Z", "20190206T210000Z");
    check_instants(
        json!({ "start": "2019-07-06T20:00", "end": "2019-07-06T22:00" }),
        "20190706T180000Z",
        "20190706T200000Z",
    );
    check_instants(
        json!({ "start": "2011-03-27T03:00", "end": "2011-03-27T04:00" }),
        "20110327T010000Z",
        "20110327T020000Z",
    );
    check_instants(
        json!({ "start": "2026-12-31T23:00", "end": "2027-01-01T01:00" }),
        "20261231T220000Z",
        "20270101T000000Z",
    );
}

#[test]
fn the_hour_is_right_in_the_nights_the_clock_changes() {
    for (fold, start) in [("first", "20261025T003000Z"), ("second", "20261025T013000Z")] {
        let fields = json!({ "start": "2026-10-25T02:30", "end": "2026-10-25T04:00", "fold": fold });
        check_instants(fields, start, "20261025T030000Z");
    }
    check_instants(
        json!({ "start": "2026-03-29T01:30", "end": "2026-03-29T03:30" }),
        "20260329T003000Z",
        "20260329T013000Z",
    );
}

#[test]
fn an_old_time_is_given_in_utc() {
    check_instants(
        json!({ "start": "1990-10-10T20:00", "end": "1990-10-10T22:00" }),
        "19901010T190000Z",
        "19901010T210000Z",
    );
}

#[test]
fn an_unknown_end_is_assumed_and_said_to_be() {
    let unknown = file(event_with(json!({})));
    assert_eq!(instant(&unknown, "DTEND"), "20190206T210000Z");
    assert!(value(&unknown, "DESCRIPTION").unwrap().contains("De eindtijd is niet bekend."));
    let known = file(event_with(json!({ "end": "2019-02-06T21:30" })));
    assert!(!value(&known, "DESCRIPTION").unwrap().contains("eindtijd"));
}

#[test]
fn an_end_that_is_the_start_is_left_out() {
    check(json!({ "end": "2019-02-06T20:00" }), "DTEND", None);
}

#[test]
fn a_day_is_a_day_and_says_when_its_time_is_not_known() {
    let day = file(event_with(json!({ "start": "2018-07-11" })));
    with_entry(&day, |entry| {
        let start = entry.find_prop("DTSTART").unwrap();
        assert_eq!((parameter(start, "VALUE").as_deref(), start.val.as_str()), (Some("DATE"), "20180711"));
        assert_eq!(entry.find_prop("DTEND").unwrap().val.as_str(), "20180712");
        assert!(entry.find_prop("DESCRIPTION").unwrap().val.as_str().contains("De tijd is niet bekend."));
    });
    let days = file(event_with(json!({ "start": "2022-05-14", "end": "2022-07-12", "allDay": true })));
    assert_eq!(value(&days, "DTEND").as_deref(), Some("20220713"));
    assert!(!value(&days, "DESCRIPTION").unwrap().contains("niet bekend"));
}

#[test]
fn without_a_start_there_is_no_file() {
    let schedule = schedule(
        &json!({ "id": "a", "title": "A", "end": "2020-01-01", "sessions": [{ "id": "b", "title": "B" }] }),
    );
    let event = &schedule.events[0];
    assert_eq!(event_calendar(&schedule, event, &options()), Err(NoDate));
    assert_eq!(session_calendar(&schedule, event, &event.sessions[0], &options()), Err(NoDate));
}

#[test]
fn the_status_is_in_its_property_and_leads_the_summary() {
    let previous = json!(["2019-01-09T20:00"]);
    for (status, word, summary) in [
        ("scheduled", "CONFIRMED", "Wonen"),
        ("cancelled", "CANCELLED", "AFGELAST: Wonen"),
        ("postponed", "TENTATIVE", "UITGESTELD: Wonen"),
        ("rescheduled", "CONFIRMED", "NIEUWE DATUM: Wonen"),
        ("movedOnline", "CONFIRMED", "ONLINE: Wonen"),
    ] {
        let fields = json!({ "status": status, "previousStart": previous, "sequence": 3 });
        check(fields.clone(), "STATUS", Some(word));
        check(fields.clone(), "SUMMARY", Some(summary));
        check(fields, "SEQUENCE", Some("3"));
    }
    let moved = file(event_with(json!({ "status": "rescheduled", "previousStart": previous })));
    let description = value(&moved, "DESCRIPTION").unwrap();
    assert!(
        description.contains("Eerder aangekondigd voor: woensdag 9 januari 2019 om 20.00 uur"),
        "{description}"
    );
}

#[test]
fn what_does_not_go_ahead_blocks_no_time_and_rings_no_bell() {
    let mut options = options();
    options.alarms_minutes = vec![60, 1440];
    for (status, transparency, alarms) in
        [("scheduled", None, 2), ("cancelled", Some("TRANSPARENT"), 0), ("postponed", Some("TRANSPARENT"), 0)]
    {
        let schedule = schedule(&event_with(json!({ "status": status })));
        let file = event_calendar(&schedule, &schedule.events[0], &options).unwrap();
        assert_eq!(value(&file, "TRANSP").as_deref(), transparency);
        assert_eq!(with_entry(&file, |entry| entry.components.len()), alarms, "{status}");
    }
}

#[test]
fn a_sample_says_that_it_is_one() {
    check(json!({ "sample": true, "status": "cancelled" }), "SUMMARY", Some("VOORBEELD: AFGELAST: Wonen"));
}

#[test]
fn stamps_come_from_the_programme() {
    for (start, stamp) in [
        ("2026-11-21T20:00", "20261120T080000Z"),
        ("2026-11-19T20:00", "20261119T190000Z"),
        ("2026-11-19", "20261118T230000Z"),
    ] {
        check(json!({ "start": start }), "DTSTAMP", Some(stamp));
        check(json!({ "start": start }), "LAST-MODIFIED", Some(stamp));
    }
    check(json!({ "updated": "2026-07-01T10:00" }), "DTSTAMP", Some("20260701T080000Z"));
    check(json!({ "updated": "2026-07-01T10:00" }), "LAST-MODIFIED", Some("20260701T080000Z"));
    assert_eq!(file(event_with(json!({}))), file(event_with(json!({}))));
}

#[test]
fn the_place_is_where_people_should_go() {
    let at = |more: Value| {
        let mut fields = json!({ "place": "huis", "room": "zaal" });
        for (name, value) in more.as_object().unwrap() {
            fields[name] = value.clone();
        }
        fields
    };
    check(at(json!({})), "LOCATION", Some("x, x, x, x x"));
    check(at(json!({})), "GEO", Some("52.0116;4.3571"));
    check(at(json!({ "status": "movedOnline", "onlinePlatform": "Zoom" })), "LOCATION", Some("Zoom"));
    check(at(json!({ "status": "movedOnline" })), "LOCATION", Some("Online"));
    check(at(json!({ "attendance": "online" })), "GEO", None);
    check(json!({}), "LOCATION", None);
}

#[test]
fn an_online_event_has_its_address_as_a_property() {
    let file =
        file(event_with(json!({ "onlineUrl": "https://zoom.example/j/1", "onlinePlatform": "Zoom \"2\"" })));
    with_entry(&file, |entry| {
        let conference = entry.find_prop("CONFERENCE").unwrap();
        assert_eq!(conference.val.as_str(), "https://zoom.example/j/1");
        assert_eq!(parameter(conference, "VALUE").as_deref(), Some("URI"));
    });
}

#[test]
fn ids_relate_entries_to_each_other() {
    let schedule = schedule(&event_with(
        json!({ "sessions": [{ "id": "panel", "title": "Panel", "start": "2019-02-06T20:30" }] }),
    ));
    let event = schedule.event(&EventId::new("wonen")).unwrap();
    let session = event.session(&SessionId::new("panel")).unwrap();
    let file = session_calendar(&schedule, event, session, &options()).unwrap();
    assert_eq!(value(&file, "UID").as_deref(), Some("wonen.panel@stadsgesprek.example"));
    assert_eq!(value(&file, "RELATED-TO").as_deref(), Some("wonen@stadsgesprek.example"));
    assert_eq!(value(&file, "SUMMARY").as_deref(), Some("Wonen: Panel"));
    assert_eq!(value(&file, "URL").as_deref(), Some("https://example.org/agenda/activiteit/wonen/"));
    let own = event_calendar(&schedule, event, &options()).unwrap();
    assert_eq!(value(&own, "UID").as_deref(), Some("wonen@stadsgesprek.example"));
    assert!(value(&own, "DESCRIPTION").unwrap().contains("Programma:\n- 20.30 uur Panel"));
}

#[test]
fn a_session_without_an_end_lasts_until_the_next_one() {
    let sessions = json!([
        { "id": "a", "title": "A", "start": "2019-02-06T20:00" },
        { "id": "b", "title": "B", "start": "2019-02-06T20:15" },
        { "id": "c", "title": "C" }
    ]);
    let schedule = schedule(&event_with(json!({ "end": "2019-02-06T21:00", "sessions": sessions })));
    let event = &schedule.events[0];
    let end = |at: usize| {
        let file = session_calendar(&schedule, event, &event.sessions[at], &options()).unwrap();
        assert!(value(&file, "DESCRIPTION").unwrap().contains("aanname"));
        instant(&file, "DTEND")
    };
    assert_eq!(end(0), "20190206T191500Z");
    assert_eq!(end(1), "20190206T200000Z");
}

#[test]
fn a_feed_has_a_name_and_an_english_one_speaks_english() {
    let schedule =
        schedule(&event_with(json!({ "status": "cancelled", "title": { "nl": "Wonen", "en": "Housing" } })));
    let options =
        CalendarOptions { language: Language::En, name: Some("Delft, talks".to_owned()), ..options() };
    let entries: Vec<VEvent> =
        schedule.events.iter().filter_map(|event| VEvent::of_event(event).ok()).collect();
    let file = calendar(&schedule, &entries, &options);
    assert!(file.contains("\r\nNAME:Delft\\, talks\r\n"));
    assert_eq!(value(&file, "SUMMARY").as_deref(), Some("CANCELLED: Housing"));
    assert_eq!(value(&file, "URL").as_deref(), Some("https://example.org/agenda/en/activiteit/wonen/"));
    let empty = calendar(&schedule, &[], &options);
    assert!(read_calendar(&unfold(&empty)).is_ok());
}

/// An event in which every text is `text`.
fn event_of(text: &str) -> Value {
    let people = json!([{ "person": "jan", "role": "speaker", "function": text, "affiliation": text }]);
    event_with(json!({
        "title": text, "subtitle": text, "summary": text, "description": text, "statusReason": text,
        "status": "rescheduled", "previousStart": ["2019-01-09T20:00"], "dateText": text, "openingHours": text,
        "place": "huis", "room": "zaal", "themes": ["wonen"], "onlinePlatform": text, "contributors": people,
        "onlineUrl": "https://example.org/x", "streamUrl": "https://example.org/y", "follows": ["wonen"],
        "sessions": [{
            "id": "s", "title": text, "start": "2019-02-06T20:10", "contributors": people, "description": text
        }]
    }))
}

/// How often each property stands in each component.
fn shape(file: &str) -> BTreeMap<String, usize> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|problem| panic!("{problem}\n{file}"));
    let mut shape = BTreeMap::new();
    let mut components: Vec<&Component> = calendar.components.iter().collect();
    while let Some(component) = components.pop() {
        components.extend(&component.components);
        for property in &component.properties {
            *shape.entry(format!("{}/{}", component.name.as_str(), property.name.as_str())).or_default() += 1;
        }
    }
    for property in &calendar.properties {
        *shape.entry(format!("VCALENDAR/{}", property.name.as_str())).or_default() += 1;
    }
    shape
}

/// What a text is in a calendar: without what nobody sees and control characters, with one sort of line break.
fn as_kept(text: &str) -> String {
    let kept = visible(text);
    let kept = kept.chars().filter_map(|c| match c {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ if c.is_control() => None,
        _ => Some(c),
    });
    kept.collect()
}

fn files(text: &str) -> [String; 2] {
    let schedule = schedule_with(&event_of(text), text);
    let event = &schedule.events[0];
    let mut options = options();
    options.alarms_minutes = vec![60];
    options.name = Some(text.to_owned());
    let own = event_calendar(&schedule, event, &options).unwrap();
    [own, session_calendar(&schedule, event, &event.sessions[0], &options).unwrap()]
}

#[test]
fn every_line_is_short_and_free_of_control_characters() {
    for text in HOSTILE {
        for file in files(text) {
            let body = file.strip_suffix("\r\n").unwrap();
            for line in body.split("\r\n") {
                assert!(line.len() <= 75 && !line.is_empty(), "{text:?}: {line:?}");
                assert!(!line.chars().any(char::is_control), "{text:?}: {line:?}");
                assert!(!line.contains(['\u{2028}', '\u{2029}']), "{text:?}: {line:?}");
            }
        }
    }
}

#[test]
fn no_text_begins_a_property_or_component_of_its_own() {
    assert!(HOSTILE.len() >= 60);
    let plain = files("x").map(|file| shape(&file));
    for text in HOSTILE {
        assert_eq!(files(text).map(|file| shape(&file)), plain, "{text:?}");
    }
}

#[test]
fn every_text_comes_back_as_it_was() {
    for text in HOSTILE {
        let [event, session] = files(text);
        let kept = as_kept(text);
        assert_eq!(value(&event, "SUMMARY").unwrap(), format!("NIEUWE DATUM: {kept}"));
        assert_eq!(value(&session, "SUMMARY").unwrap(), format!("NIEUWE DATUM: {kept}: {kept}"));
        assert_eq!(value(&event, "LOCATION").unwrap(), format!("{kept}, {kept}, {kept}, {kept} {kept}"));
        assert!(value(&event, "DESCRIPTION").unwrap().contains(as_kept(text.trim()).trim()), "{text:?}");
    }
}

/// Every entry of a file: its properties by name.
fn entries(file: &str) -> Vec<BTreeMap<String, String>> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let entries = calendar.components.iter().filter(|it| it.name == "VEVENT");
    let properties = entries
        .map(|entry| entry.properties.iter().map(|it| (it.name.to_string(), it.val.to_string())).collect());
    properties.collect()
}

#[test]
fn what_lasts_for_days_and_nights_blocks_none_of_them() {
    for (start, end, expected) in [
        ("2027-03-10T20:00", "2027-03-12T17:00", Some(("20270310", "20270313"))),
        ("2027-02-01T10:00", "2027-02-02T16:00", Some(("20270201", "20270203"))),
        // What ends at midnight is not there on the next day.
        ("2027-02-01T10:00", "2027-02-03T00:00", Some(("20270201", "20270203"))),
        ("2027-03-27T10:00", "2027-03-29T10:00", Some(("20270327", "20270330"))),
        // A long evening is one; so is a long day.
        ("2027-02-01T20:00", "2027-02-02T05:00", None),
        ("2027-10-30T20:00", "2027-10-31T07:00", None),
        ("2027-02-01T00:00", "2027-02-02T00:00", None),
        ("2027-02-01T08:00", "2027-02-01T23:30", None),
    ] {
        let file = file(event_with(json!({ "start": start, "end": end })));
        let all = entries(&file);
        assert_eq!(all.len(), 1, "{file}");
        let found = all[0].get("TRANSP").map(|_| (all[0]["DTSTART"].as_str(), all[0]["DTEND"].as_str()));
        assert_eq!(found, expected, "{start} {end}");
    }
    let file = file(event_with(json!({ "start": "2027-03-10T20:00", "end": "2027-03-12T17:00" })));
    let text = entries(&file)[0]["DESCRIPTION"].clone();
    for words in
        ["Begint: woensdag 10 maart 2027 om 20.00 uur", "Eindigt: vrijdag 12 maart 2027 om 17.00 uur"]
    {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn the_parts_of_a_festival_are_entries_of_their_own_and_its_reminder_comes_before_it_begins() {
    let event = event_with(json!({
        "start": "2027-03-10T20:00", "end": "2027-03-12T17:00",
        "sessions": [
            { "id": "opening", "title": "Opening", "start": "2027-03-10T20:00" },
            { "id": "markt", "title": "Markt", "start": "2027-03-12T10:00", "end": "2027-03-12T17:00" },
            { "id": "ooit", "title": "Ooit" }
        ]
    }));
    let schedule = schedule(&event);
    let options = CalendarOptions { alarms_minutes: vec![60], ..options() };
    let file = event_calendar(&schedule, &schedule.events[0], &options).unwrap();
    let all = entries(&file);
    let found: Vec<(&str, &str)> = all.iter().map(|it| (it["UID"].as_str(), it["DTEND"].as_str())).collect();
    assert_eq!(
        found,
        [
            ("wonen@stadsgesprek.example", "20270313"),
            // Nobody opens all night: an end that is not known is no later than a usual one.
            ("wonen.opening@stadsgesprek.example", "20270310T220000"),
            ("wonen.markt@stadsgesprek.example", "20270312T170000"),
        ]
    );
    assert!(
        all[1..]
            .iter()
            .all(|it| it["RELATED-TO"] == "wonen@stadsgesprek.example" && !it.contains_key("TRANSP"))
    );
    assert!(file.contains("TRIGGER;VALUE=DATE-TIME:20270310T180000Z"), "{file}");
    assert_eq!(file.matches("TRIGGER:-PT60M").count(), 2);
}

#[test]
fn an_event_with_another_id_keeps_the_first_uid() {
    let uid = |fields: Value| {
        let mut event = event_with(
            json!({ "sessions": [{ "id": "deel", "title": "Deel", "start": "2019-02-06T20:30" }] }),
        );
        for (name, value) in fields.as_object().unwrap() {
            event[name] = value.clone();
        }
        let schedule = schedule(&event);
        let own = event_calendar(&schedule, &schedule.events[0], &options()).unwrap();
        let part =
            session_calendar(&schedule, &schedule.events[0], &schedule.events[0].sessions[0], &options());
        let part = &entries(&part.unwrap())[0];
        (entries(&own)[0]["UID"].clone(), part["UID"].clone(), part["RELATED-TO"].clone())
    };
    let first = uid(json!({}));
    assert_eq!(uid(json!({ "id": "wonen-nu", "formerIds": ["wonen"] })), first);
    assert_eq!(uid(json!({ "id": "wonen-straks", "formerIds": ["wonen", "wonen-nu"] })), first);
}

#[test]
fn a_former_id_that_another_event_has_now_is_not_borrowed() {
    let events = json!([
        { "id": "wonen", "title": "Wonen", "start": "2027-02-06T20:00" },
        { "id": "bouwen", "formerIds": ["wonen"], "title": "Bouwen", "start": "2027-03-06T20:00" },
        { "id": "later", "title": "Later", "start": "2027-04-06T20:00", "follows": ["oud"] },
        { "id": "nu", "formerIds": ["oud", "ouder"], "title": "Nu", "start": "2027-01-06T20:00" }
    ]);
    let (schedule, _) = read(&json!({ "events": events }).to_string()).unwrap();
    let of = |id: &str| {
        let event = schedule.event(&EventId::new(id)).unwrap();
        entries(&event_calendar(&schedule, event, &options()).unwrap())[0].clone()
    };
    assert_eq!(of("wonen")["UID"], "wonen@stadsgesprek.example");
    assert_eq!(of("bouwen")["UID"], "bouwen@stadsgesprek.example");
    assert_eq!(of("later")["RELATED-TO"], "oud@stadsgesprek.example");
}
