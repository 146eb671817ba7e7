//! The calendar files that the site itself makes, read back; and sources that make no sense.

use super::gathering::Gathering;
use super::identity::{Decisions, identified};
use super::issue::{ImportIssue, ImportNotice};
use super::known::Known;
use super::source_name::SourceName;
use super::{calendar, read};
use crate::names::Names;
use proptest::prelude::*;
use stadsgesprek_core::export::calendar_file::{CalendarOptions, VEvent, calendar, event_calendar};
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::programme::schedule;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::path::Path;

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

fn now() -> Moment {
    Moment::from_unix_seconds(0)
}

#[test]
fn every_event_of_the_programme_keeps_its_time_and_place() {
    let (schedule, _) = schedule::read(include_str!("../../../../tests/fixtures/house/events.json")).unwrap();
    let names = Names::of(&schedule, Language::Nl);
    let mut count = 0;
    for event in &schedule.events {
        let Ok(file) = event_calendar(&schedule, event, &options()) else { continue };
        let mut gathering =
            Gathering::new(&names, Language::Nl, now(), SourceName::of(Path::new("bron"), None));
        calendar::read(file.as_bytes(), None, &mut gathering).unwrap();
        let id = event.id().as_str();
        let found = &gathering.found[0];
        assert_eq!(found.identity.known_as.as_deref(), Some(id));
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

#[test]
fn the_calendar_of_the_site_comes_back_as_itself() {
    let text = include_str!("../../../../tests/fixtures/house/events.json");
    let (schedule, _) = schedule::read(text).unwrap();
    let names = Names::of(&schedule, Language::Nl);
    let entries: Vec<VEvent> =
        schedule.events.iter().filter_map(|event| VEvent::of_event(event).ok()).collect();
    let file = calendar(&schedule, &entries, &options());
    let read = |known: &Known| {
        let mut gathering =
            Gathering::new(&names, Language::Nl, now(), SourceName::of(Path::new("bron"), None));
        calendar::read(file.as_bytes(), None, &mut gathering).unwrap();
        identified(gathering, known, &Decisions::default())
    };
    let anew = read(&Known::default()).additions;
    assert_eq!(anew.len(), entries.len());
    for draft in anew {
        let event = schedule.event(&EventId::new(&draft.id)).unwrap_or_else(|| panic!("{}", draft.id));
        assert_eq!(draft.start, event.about.start, "{}", draft.id);
        assert_eq!(draft.origin, None);
    }
    let again = read(&Known::of(text));
    assert_eq!((again.additions.len(), again.updates.len()), (0, 0));
    let differs = |notice: &&ImportNotice| matches!(notice.issue, ImportIssue::Differs { .. });
    assert_eq!(again.notices.iter().find(differs), None);
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
            "titel,datum,hele dag,einddatum\n<p>&eacute;,3/4/2027 8:00 PM,",
            "<schedule><conference/><day date='2027-03-01'><room><event><title>&x;",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART;TZID=Asia/Tokyo:20270301T200000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:",
        ]),
        rest in "(DTEND|DURATION|LOCATION|DTSTART|[:;=,\"PT0-9Z\\\\éé.u-]|\n|\r\n|END:VEVENT|END:VCALENDAR){0,30}",
        any in any::<String>(),
    ) {
        let (schedule, _) = schedule::read("{}").unwrap();
        let names = Names::of(&schedule, Language::Nl);
        let mut gathering = Gathering::new(&names, Language::Nl, now(), SourceName::of(Path::new("bron"), None));
        let _ = read(format!("{start}{rest}{any}").as_bytes(), None, None, &mut gathering);
        let _ = read(format!("{start}{rest}\nEND:VEVENT\nEND:VCALENDAR\n").as_bytes(), None, None, &mut gathering);
    }
}
