//! Tests of chains and promises.

use super::*;
use crate::programme::schedule::read;
use proptest::prelude::*;
use std::fmt::Write;

/// A programme of events, each as `id day follows; partOf`: the day of 2026-01, `?` when it is not known.
fn programme(rows: &[&str]) -> Schedule {
    let mut events = Vec::new();
    for row in rows {
        let (head, part_of) = row.split_once(';').unwrap_or((row, ""));
        let mut words = head.split_whitespace();
        let (id, day) = (words.next().unwrap(), words.next().unwrap());
        let mut event = format!("{{\"id\": \"{id}\", \"title\": \"{id}\", \"formerIds\": [\"oud-{id}\"]");
        if day != "?" {
            write!(event, ", \"start\": \"2026-01-{day:0>2}\"").unwrap();
        }
        let follows: Vec<String> = words.map(|id| format!("\"{id}\"")).collect();
        write!(event, ", \"follows\": [{}]", follows.join(", ")).unwrap();
        if !part_of.trim().is_empty() {
            write!(event, ", \"partOf\": \"{}\"", part_of.trim()).unwrap();
        }
        events.push(event + "}");
    }
    read(&format!("{{\"schemaVersion\": 1, \"events\": [{}]}}", events.join(",\n"))).unwrap().0
}

fn name(schedule: &Schedule, at: EventIndex) -> &str {
    schedule.at(at).unwrap().id().as_str()
}

/// A chain as `a b<a (c)`: a side step in brackets, what it continues after `<`, its parts after `+`.
fn written(schedule: &Schedule, chain: &Chain) -> String {
    let step = |step: &ChainStep| {
        let mut text = name(schedule, step.event).to_owned();
        let names =
            |list: &[EventIndex]| list.iter().map(|at| name(schedule, *at)).collect::<Vec<_>>().join(",");
        if !step.continues.is_empty() {
            write!(text, "<{}", names(&step.continues)).unwrap();
        }
        if !step.parts.is_empty() {
            write!(text, "+{}", names(&step.parts)).unwrap();
        }
        if step.line == Branch::Side { format!("({text})") } else { text }
    };
    chain.steps.iter().map(step).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(rows: &[&str], expected: &[&str]) {
    let schedule = programme(rows);
    let found: Vec<String> = chains(&schedule).iter().map(|chain| written(&schedule, chain)).collect();
    assert_eq!(found, expected, "{rows:?}");
}

#[test]
fn events_that_continue_each_other_are_a_chain_by_time() {
    check(&["a 1", "b 2"], &[]);
    check(&["a 1", "b 2 a", "c 3 b"], &["a b<a c<b"]);
    check(&["c 3 b", "b 2 a", "a 1"], &["a b<a c<b"]);
    check(&["a 1", "b 2 a", "x 1", "y 2 x"], &["a b<a", "x y<x"]);
    check(&["a 1", "b 2 oud-a"], &["a b<a"]);
    check(&["a 1", "b 2 a oud-a"], &["a b<a"]);
}

#[test]
fn where_it_branches_the_way_to_the_last_event_is_the_main_line() {
    check(&["a 1", "b 2 a", "c 3 a", "d 4 c"], &["a (b<a) c<a d<c"]);
    check(&["a 1", "b 2", "c 3 a b"], &["(a) b c<a,b"]);
    check(&["a 1", "b 2 a", "c 3 a", "d 4 b c"], &["a (b<a) c<a d<b,c"]);
}

#[test]
fn what_has_no_date_comes_last_and_does_not_name_the_chain() {
    check(&["z 5", "a ? z"], &["z (a<z)"]);
    check(&["a ?", "z 5 a"], &["z<a a"]);
    check(&["b ? a", "a ?"], &["a b<a"]);
}

#[test]
fn a_part_goes_with_the_whole_unless_it_has_a_thread_of_its_own() {
    check(&["a 1", "b 2 a", "c 3; b", "d 4; c"], &["a b<a+c,d"]);
    check(&["a 1", "b 2; a"], &[]);
    check(&["feest 5", "a 1", "b 5 a; feest", "x 2", "y 6 x; feest"], &["a b<a", "x y<x"]);
    check(&["a 1; b", "b 2; a"], &[]);
    check(&["a 1; a", "b 2 a"], &["a b<a"]);
}

#[test]
fn what_follows_in_a_circle_is_read_all_the_same() {
    check(&["a 1 b", "b 2 a", "c 3 a"], &["a c<a"]);
    check(&["a 2", "b 1 a"], &["(b<a) a"]);
}

#[test]
fn every_event_of_a_chain_leads_to_it_and_so_do_former_ids() {
    let schedule = programme(&["a 1", "b 2 a", "c 3; b", "alleen 4"]);
    for (id, chain) in
        [("a", "a"), ("b", "a"), ("c", "a"), ("oud-c", "a"), ("oud-a", "a"), ("alleen", "alleen")]
    {
        let found = Chain::of(&schedule, &EventId::new(id)).unwrap();
        assert_eq!(found.id.as_str(), chain, "{id}");
    }
    assert!(Chain::of(&schedule, &EventId::new("weg")).is_none());
    assert!(!Chain::of(&schedule, &EventId::new("alleen")).unwrap().has_page(&schedule));
    assert!(page_of(&schedule, &EventId::new("weg")).is_none());
}

/// The outcomes of a talk, as JSON.
fn with_outcomes(outcomes: &str) -> Schedule {
    let text = format!(
        "{{\"schemaVersion\": 1, \"events\": [\n\
         {{\"id\": \"a\", \"title\": \"A\", \"start\": \"2019-02-06\", \"outcomes\": [{outcomes}]}},\n\
         {{\"id\": \"b\", \"title\": \"B\", \"start\": \"2020-02-06\", \"outcomes\": [\n\
         {{\"kind\": \"promise\", \"text\": \"b-klaar\", \"state\": \"done\"}}]}}]}}"
    );
    read(&text).unwrap().0
}

fn texts(schedule: &Schedule, promises: &[Promise]) -> Vec<String> {
    let text = |promise: &Promise| {
        schedule.text(&promise.outcome(schedule).unwrap().text, crate::value::text::Language::Nl).0.to_owned()
    };
    promises.iter().map(text).collect()
}

#[test]
fn open_promises_come_by_date_and_settled_ones_latest_first() {
    let schedule = with_outcomes(
        r#"{"kind": "promise", "text": "zonder", "state": "open"},
        {"kind": "promise", "text": "laat", "due": "2027-06-01", "state": "open"},
        {"kind": "decision", "text": "besluit", "due": "2020-12-31"},
        {"kind": "promise", "text": "onbekend"},
        {"kind": "followUp", "text": "vervolg", "state": "done"},
        {"kind": "promise", "text": "weg", "state": "dropped"},
        {"kind": "publication", "text": "verslag"},
        {"kind": "decision", "text": "genomen", "state": "done"}"#,
    );
    let found = promises(&schedule);
    assert_eq!(texts(&schedule, &found.open), ["besluit", "laat", "zonder", "onbekend"]);
    assert_eq!(texts(&schedule, &found.settled), ["b-klaar", "vervolg", "weg"]);
    assert_eq!(chains(&schedule).len(), 2, "a talk with outcomes has a page of its own");
    assert_eq!(page_of(&schedule, &EventId::new("b")), Some(&EventId::new("b")));
}

#[test]
fn a_promise_is_overdue_from_the_day_after_it_was_due_until_it_is_settled() {
    for (outcome, today, expected) in [
        (r#""due": "2027-06-01", "state": "open""#, "2027-06-01", false),
        (r#""due": "2027-06-01", "state": "open""#, "2027-06-02", true),
        (r#""due": "2027-06-01""#, "2027-06-02", true),
        (r#""due": "2027-06-01T12:00", "state": "open""#, "2027-06-02", true),
        (r#""due": "2027-06-01", "state": "done""#, "2027-06-02", false),
        (r#""due": "2027-06-01", "state": "dropped""#, "2027-06-02", false),
        (r#""due": "voor de zomer", "state": "open""#, "2027-06-02", false),
        (r#""state": "open""#, "2027-06-02", false),
    ] {
        let schedule = with_outcomes(&format!("{{\"kind\": \"promise\", \"text\": \"x\", {outcome}}}"));
        let outcome = &schedule.events[0].about.outcomes[0];
        assert_eq!(is_overdue(outcome, today.parse().unwrap()), expected, "{outcome:?} on {today}");
    }
}

fn rows() -> impl Strategy<Value = Vec<String>> {
    let row = (0_u8..28, prop::collection::vec(0_usize..12, 0..3), prop::option::of(0_usize..12));
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        let id = |at: usize| format!("e{at}");
        let row = |(at, (day, follows, part_of)): (usize, (u8, Vec<usize>, Option<usize>))| {
            let day = if day == 0 { "?".to_owned() } else { day.to_string() };
            let follows: Vec<String> = follows.into_iter().map(id).collect();
            format!("{} {day} {}; {}", id(at), follows.join(" "), part_of.map(id).unwrap_or_default())
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

proptest! {
    #[test]
    fn every_event_is_in_one_chain_and_each_leads_to_the_same(rows in rows()) {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let schedule = programme(&rows);
        for (at, event) in schedule.indexed() {
            let chain = Chain::of(&schedule, event.id()).unwrap();
            let times = chain.indexes().filter(|member| *member == at).count();
            prop_assert_eq!(times, 1, "{} in {:?}", event.id(), &chain);
            let page = chain.has_page(&schedule).then_some(&chain.id);
            prop_assert_eq!(page_of(&schedule, event.id()), page);
            for member in chain.events(&schedule) {
                prop_assert_eq!(&Chain::of(&schedule, member.id()).unwrap(), &chain);
            }
        }
        let mut listed: Vec<EventIndex> = chains(&schedule).iter().flat_map(|chain| chain.indexes().collect::<Vec<_>>()).collect();
        let total = listed.len();
        listed.sort_unstable();
        listed.dedup();
        prop_assert_eq!(listed.len(), total, "an event is in two chains");
    }

    #[test]
    fn steps_stand_by_time_and_what_one_continues_is_a_step_too(rows in rows()) {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let schedule = programme(&rows);
        for chain in chains(&schedule) {
            let days: Vec<_> = chain.steps.iter().map(|step| order(&schedule, step.event)).collect();
            prop_assert!(days.is_sorted(), "{:?}", days);
            prop_assert_eq!(&chain.id, schedule.at(chain.steps[0].event).unwrap().id());
            prop_assert!(chain.steps.iter().any(|step| step.line == Branch::Main));
            for step in &chain.steps {
                for earlier in &step.continues {
                    prop_assert!(chain.steps.iter().any(|other| other.event == *earlier));
                }
            }
        }
    }
}
