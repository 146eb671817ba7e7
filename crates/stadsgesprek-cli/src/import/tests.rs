//! The calendar files that the site itself makes, read back; and sources that make no sense.

use super::gathering::Gathering;
use super::{calendar, read};
use crate::names::Names;
use proptest::prelude::*;
use stadsgesprek_core::calendar_file::{CalendarOptions, event_calendar};
use stadsgesprek_core::document::Status;
use stadsgesprek_core::schedule;
use stadsgesprek_core::text::Language;

fn options() -> CalendarOptions {
    CalendarOptions {
        host: "huis.example".to_owned(),
        site: "Stadsgesprek".to_owned(),
        base_url: "https://huis.example/".to_owned(),
        language: Language::Nl,
        alarms_minutes: vec![60],
        name: None,
    }
}

#[test]
fn every_event_of_the_programme_keeps_its_time_and_place() {
    let (schedule, _) = schedule::read(include_str!("../../../../tests/fixtures/house/events.json")).unwrap();
    let names = Names::of(&schedule, Language::Nl);
    let mut count = 0;
    for event in &schedule.events {
        let Ok(file) = event_calendar(&schedule, event, &options()) else { continue };
        let mut gathering = Gathering::new(&names, Language::Nl);
        calendar::read(&file, &mut gathering).unwrap();
        let id = event.id().as_str();
        let found = &gathering.found[0];
        assert_eq!(found.known_as.as_deref(), Some(id));
        assert_eq!(found.draft.start, event.about.start, "{id}");
        if event.about.end.is_some() {
            assert_eq!(found.draft.end, event.about.end, "{id}");
        }
        let is_cancelled = event.about.status == Status::Cancelled;
        assert_eq!(found.draft.status == Some(Status::Cancelled), is_cancelled, "{id}");
        count += 1;
    }
    assert!(count > 50, "{count}");
}

proptest! {
    #[test]
    fn no_source_makes_it_panic(
        start in prop::sample::select(vec![
            "",
            "{",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20270301T200000Z\n",
            "titel;datum;begin;einde\nx;1-2-2027;",
            "sep=",
        ]),
        rest in "(DTEND|DURATION|LOCATION|DTSTART|[:;=,\"PT0-9Z\\\\éé.u-]|\n|\r\n|END:VEVENT|END:VCALENDAR){0,30}",
        any in any::<String>(),
    ) {
        let (schedule, _) = schedule::read("{}").unwrap();
        let names = Names::of(&schedule, Language::Nl);
        let mut gathering = Gathering::new(&names, Language::Nl);
        let _ = read(&format!("{start}{rest}{any}"), &mut gathering);
        let _ = read(&format!("{start}{rest}\nEND:VEVENT\nEND:VCALENDAR\n"), &mut gathering);
    }
}
