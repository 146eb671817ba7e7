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
pub const FEW: usize = 32;

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

    /// How many readers it has a note of, those included of which it has not seen yet that they are gone.
    pub fn noted(self) -> usize {
        self.readers.with_value(|readers| readers.known.len())
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
