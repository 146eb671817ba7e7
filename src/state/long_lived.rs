//! A signal that outlives the views that read it.
//!
//! A signal keeps a note of each view that read it. The library takes that away when the view reads again, not when the view
//! goes: on a screen that stands for weeks such notes would pile up, as they would on the phone of somebody who reads on.
//! Whatever stays for as long as the page is open and is read by what does not is kept in one of these. More in
//! `docs/decisions/0016-long-lived-state.md`.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, Observer, Source};
use std::ops::DerefMut;
use std::panic::Location;

/// With fewer readers than this it does not look which of them are gone.
const FEW: usize = 32;

/// A signal that forgets the views that are gone.
#[derive(Debug)]
pub struct LongLived<T: Send + Sync + 'static> {
    value: RwSignal<T>,
    readers: StoredValue<Readers>,
}

/// The same, for those that only read it.
#[derive(Debug)]
pub struct ReadLongLived<T: Send + Sync + 'static>(LongLived<T>);

#[derive(Debug)]
struct Readers {
    known: Vec<AnySubscriber>,
    /// With how many of them it looks.
    limit: usize,
}

impl<T: Send + Sync + 'static> LongLived<T> {
    /// A signal with its first value.
    #[track_caller]
    pub fn new(value: T) -> Self {
        Self {
            value: RwSignal::new(value),
            readers: StoredValue::new(Readers { known: Vec::new(), limit: FEW }),
        }
    }

    /// The same, for those that only read it.
    pub const fn read_only(self) -> ReadLongLived<T> {
        ReadLongLived(self)
    }
}

impl Readers {
    /// Notes a reader, and says which are gone once there are twice as many as stayed the last time.
    fn note(&mut self, reader: AnySubscriber) -> Vec<AnySubscriber> {
        if self.known.contains(&reader) {
            return Vec::new();
        }
        self.known.push(reader);
        if self.known.len() < self.limit {
            return Vec::new();
        }
        let (stay, gone) = self.known.drain(..).partition(|AnySubscriber(_, it)| it.strong_count() > 0);
        self.known = stay;
        self.limit = FEW.max(2 * self.known.len());
        gone
    }
}

impl<T: Send + Sync + 'static> Track for LongLived<T> {
    #[track_caller]
    fn track(&self) {
        self.value.track();
        let Some(reader) = Observer::get() else { return };
        let gone = self.readers.try_update_value(|readers| readers.note(reader)).unwrap_or_default();
        gone.iter().for_each(|reader| self.value.remove_subscriber(reader));
    }
}

impl<T: Send + Sync + 'static> ReadUntracked for LongLived<T> {
    type Value = <RwSignal<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.value.try_read_untracked()
    }
}

impl<T: Send + Sync + 'static> Notify for LongLived<T> {
    fn notify(&self) {
        self.value.notify();
    }
}

impl<T: Send + Sync + 'static> Write for LongLived<T> {
    type Value = T;

    fn try_write(&self) -> Option<impl UntrackableGuard<Target = T>> {
        self.value.try_write()
    }

    fn try_write_untracked(&self) -> Option<impl DerefMut<Target = T>> {
        self.value.try_write_untracked()
    }
}

impl<T: Send + Sync + 'static> DefinedAt for LongLived<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.value.defined_at()
    }
}

impl<T: Send + Sync + 'static> IsDisposed for LongLived<T> {
    fn is_disposed(&self) -> bool {
        self.value.is_disposed()
    }
}

impl<T: Send + Sync + 'static> Clone for LongLived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for LongLived<T> {}

impl<T: Send + Sync + 'static> Track for ReadLongLived<T> {
    #[track_caller]
    fn track(&self) {
        self.0.track();
    }
}

impl<T: Send + Sync + 'static> ReadUntracked for ReadLongLived<T> {
    type Value = <RwSignal<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0.try_read_untracked()
    }
}

impl<T: Send + Sync + 'static> DefinedAt for ReadLongLived<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.defined_at()
    }
}

impl<T: Send + Sync + 'static> Clone for ReadLongLived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for ReadLongLived<T> {}

// That the signal itself forgets can be seen from outside only by the memory it takes: `tests/e2e/memory.spec.mjs`.
#[cfg(test)]
mod tests {
    use super::*;
    use leptos::reactive::graph::{AnySource, ReactiveNode, Subscriber};
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
            assert!(
                is_needed,
                "reactive_graph forgets them now: see docs/decisions/0016-long-lived-state.md"
            );
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
                assert!(signal.readers.with_value(|readers| readers.known.len()) <= FEW);
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
}
