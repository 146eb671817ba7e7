//! What people would type, judged: the figures of the search, which may not fall.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot read its queries has failed; the table is to be read"
)]

use serde_json::Value;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::read;
use stadsgesprek_core::value::time::{Moment, Stamp};

const PROGRAMME: &str = include_str!("../../../tests/fixtures/house/events.json");
/// `grades`: 3 meant, 2 clearly relevant, 1 partly; `top`: the first one, where one is clear. Without grades nothing must be found.
const QUERIES: &str = include_str!("../../../tests/fixtures/search/queries.json");
const TODAY: &str = "2026-11-28T12:00";

/// How well queries are answered.
#[derive(Default)]
struct Figures {
    answerable: f64,
    first: f64,
    among_three: f64,
    gain: f64,
    unanswerable: usize,
    rightly_nothing: usize,
}

fn now() -> Moment {
    let Ok(Stamp::Time(now)) = Stamp::parse(TODAY, None) else { unreachable!() };
    now
}

fn found(programme: &Programme, query: &str) -> Vec<String> {
    let found = programme.find(query, now());
    let id = |at| programme.schedule.at(at).map(|event| event.id().as_str().to_owned());
    found.hits.iter().filter_map(|hit| id(hit.event)).collect()
}

fn discounted(gains: impl Iterator<Item = u64>) -> f64 {
    let gain = |(place, grade): (u32, u64)| {
        (2f64.powi(i32::try_from(grade).unwrap()) - 1.0) / f64::from(place + 2).log2()
    };
    (0..10).zip(gains).map(gain).sum()
}

impl Figures {
    fn add(&mut self, query: &Value, ids: &[String]) {
        let grades = query["grades"].as_object().unwrap();
        if grades.is_empty() {
            self.unanswerable += 1;
            self.rightly_nothing += usize::from(ids.is_empty());
            return;
        }
        let grade = |id: &String| grades.get(id).and_then(Value::as_u64).unwrap_or_default();
        let best = grades.values().filter_map(Value::as_u64).max().unwrap();
        let is_meant = |id: &String| query["top"].as_str().map_or(grade(id) == best, |top| top == id);
        let mut ideal: Vec<u64> = grades.values().filter_map(Value::as_u64).collect();
        ideal.sort_unstable_by(|a, b| b.cmp(a));
        let gain = discounted(ids.iter().map(grade)) / discounted(ideal.into_iter());
        let is_first = ids.first().is_some_and(is_meant);
        self.answerable += 1.0;
        self.first += f64::from(u8::from(is_first));
        self.among_three += f64::from(u8::from(ids.iter().take(3).any(is_meant)));
        self.gain += gain;
        if !is_first || gain < 0.8 {
            let shown: Vec<String> = ids.iter().take(3).map(|id| format!("{id} ({})", grade(id))).collect();
            println!(
                "{} {gain:.2} {}: {}",
                if is_first { " " } else { "x" },
                query["query"],
                shown.join(", ")
            );
        }
    }
}

#[test]
fn what_people_type_is_found_at_the_first_try() {
    let programme = Programme::new(read(PROGRAMME).unwrap().0);
    let queries: Value = serde_json::from_str(QUERIES).unwrap();
    let mut figures = Figures::default();
    for query in queries.as_array().unwrap() {
        figures.add(query, &found(&programme, query["query"].as_str().unwrap()));
    }
    let share = |sum: f64| sum / figures.answerable;
    let (first, among_three, gain) = (share(figures.first), share(figures.among_three), share(figures.gain));
    println!(
        "hit@1 {first:.3}, hit@3 {among_three:.3}, nDCG@10 {gain:.3}, rightly nothing {} of {}",
        figures.rightly_nothing, figures.unanswerable
    );
    assert!(0.92 <= first && 0.96 <= among_three && 0.91 <= gain);
    assert_eq!(figures.rightly_nothing, figures.unanswerable);
}

#[test]
fn what_is_no_word_finds_nothing() {
    let programme = Programme::new(read(PROGRAMME).unwrap().0);
    for typed in ["", " ", "?!", "“”", "\u{ad}"] {
        assert_eq!(found(&programme, typed), [""; 0], "{typed:?}");
    }
}
