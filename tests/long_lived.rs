//! A signal that outlives the views that read it forgets them. That it does so in the app can be seen from outside only by the
//! memory it takes: `tests/e2e/memory.spec.mjs`.

#![allow(clippy::unwrap_used, reason = "a test whose reader is not there has failed")]

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, Observer, ReactiveNode, Source, Subscriber};
use stadsgesprek::state::long_lived::{FEW, LongLived};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A reader that notes whether it was told of a change.
#[derive(Default)]
struct Probe(AtomicBool);

impl ReactiveNode for Probe {
    fn mark_dirty(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn mark_check(&self) {}

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Probe {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}

/// Whether a signal still has the note of a reader when the reader is gone. One that takes the place of the reader, under
/// the same number, is not noted as long as the other one is.
fn keeps_a_note_of_a_reader_that_is_gone(read: fn(RwSignal<i32>)) -> bool {
    let signal = RwSignal::new(1);
    let reader = StoredValue::new(None::<AnySubscriber>);
    let passing = Owner::new();
    passing.with(|| {
        let memo = Memo::new(move |_| {
            reader.set_value(Observer::get());
            read(signal);
        });
        memo.get_untracked();
    });
    passing.cleanup();
    drop(passing);
    let AnySubscriber(number, reader) = reader.get_value().unwrap();
    assert_eq!(reader.strong_count(), 0, "the reader is gone");
    let probe = Arc::new(Probe::default());
    let in_its_place = Arc::downgrade(&probe);
    signal.add_subscriber(AnySubscriber(number, in_its_place));
    signal.set(2);
    !probe.0.load(Ordering::Relaxed)
}

#[test]
fn the_library_still_keeps_a_note_of_a_reader_that_is_gone() {
    Owner::new().with(|| {
        assert!(!keeps_a_note_of_a_reader_that_is_gone(|_| ()), "nothing was read");
        let is_needed = keeps_a_note_of_a_reader_that_is_gone(|signal| signal.track());
        assert!(is_needed, "reactive_graph forgets them now: see docs/decisions/0016-long-lived-state.md");
    });
}

#[test]
fn it_forgets_the_readers_that_are_gone_and_tells_those_that_stayed() {
    let owner = Owner::new();
    owner.with(|| {
        let signal = LongLived::new(1);
        let stays = Memo::new(move |_| signal.get());
        assert_eq!(stays.get_untracked(), 1);
        for _ in 0..50 * FEW {
            let passing = Owner::new();
            passing.with(|| assert_eq!(Memo::new(move |_| signal.get()).get_untracked(), 1));
            passing.cleanup();
            assert!(signal.noted() <= FEW);
        }
        signal.set(2);
        assert_eq!(stays.get_untracked(), 2);
    });
}

#[test]
fn it_keeps_all_that_stay_however_many() {
    let owner = Owner::new();
    owner.with(|| {
        let signal = LongLived::new(1);
        let memos: Vec<Memo<i32>> = (0..10 * FEW).map(|_| Memo::new(move |_| signal.get())).collect();
        assert!(memos.iter().all(|memo| memo.get_untracked() == 1));
        signal.set(2);
        assert!(memos.iter().all(|memo| memo.get_untracked() == 2));
    });
}
