//! What another device passed on in the address: read, collected when it is in segments, offered, and never taken over
//! without being asked.

use crate::platform::{effect, navigation};
use crate::state::long_lived::{LongLived, ReadLongLived};
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::visitor::transfer::{Collection, Parcel, RecordMap, Segment, Unreadable, read};

/// The place that the skip link leads to: the one fragment on the page that is not passed on.
const CONTENT: &str = "content";

/// How far it is with what another device passed on.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// Nothing: the visitor takes something along from here.
    Nothing,
    /// Something that cannot be used.
    Refused(Unreadable),
    /// Some of several segments.
    Segments(Collection),
    /// All of it, to be looked at.
    Offered(RecordMap),
    /// What the visitor decided is done.
    Done(Done),
}

/// What was done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Merged with what was here.
    Merged,
    /// Put in the place of what was here.
    Replaced,
    /// Taken over, but the browser does not keep all of it.
    NotKept,
    /// Left alone, as the visitor chose.
    Declined,
}

/// What another device passed on.
#[derive(Clone, Copy, Debug)]
pub struct Transfer {
    received: LongLived<Received>,
    visitor: Visitor,
}

/// Provides what another device passed on, and erases what was scanned too long ago. Needs the visitor.
pub fn provide_transfer() {
    let visitor = use_visitor();
    provide_context(Transfer { received: LongLived::new(Received::Nothing), visitor });
    effect(move || drop(visitor.kept_segments()));
}

/// What another device passed on.
pub fn use_transfer() -> Transfer {
    expect_context()
}

impl Transfer {
    /// What came.
    pub fn received(self) -> ReadLongLived<Received> {
        self.received.read_only()
    }

    /// Reads what stands in the address, when something does; browser only. The page in the other language keeps what
    /// came to the first.
    pub fn look(self) {
        let fragment = navigation::fragment();
        if !fragment.is_empty() {
            self.take(&fragment);
        }
    }

    /// Reads what the address has become. `false` when that says nothing new.
    pub fn look_again(self) -> bool {
        let fragment = navigation::fragment();
        if fragment.is_empty() {
            self.received.set(Received::Nothing);
        }
        !fragment.is_empty() && self.take(&fragment)
    }

    /// Lets go of what came, and of what is in the address.
    pub fn settle(self, done: Done) {
        self.visitor.forget_segments();
        navigation::forget_fragment();
        self.received.set(Received::Done(done));
    }

    /// Forgets what came, because the visitor goes elsewhere.
    pub fn forget(self) {
        self.received.set(Received::Nothing);
    }

    fn take(self, fragment: &str) -> bool {
        if fragment == CONTENT {
            return false;
        }
        self.received.set(match read(fragment) {
            Err(error) => Received::Refused(error),
            Ok(Parcel::Whole(records)) => Received::Offered(records),
            Ok(Parcel::Segment(segment)) => self.collect(segment, fragment),
        });
        true
    }

    /// The segment with those that were scanned before, here or in another tab.
    fn collect(self, segment: Segment, fragment: &str) -> Received {
        self.visitor.keep_segment(&segment, fragment);
        let mut collection = match self.received.get_untracked() {
            Received::Segments(before) if before.set == segment.set && before.of == segment.of => before,
            _ => Collection::new(segment.clone()),
        };
        for kept in self.visitor.kept_segments() {
            collection.add(kept);
        }
        collection.add(segment);
        match collection.records() {
            None => Received::Segments(collection),
            Some(Ok(records)) => Received::Offered(records),
            Some(Err(error)) => {
                // Nothing of it is of use: it is scanned anew.
                self.visitor.forget_segments();
                Received::Refused(error)
            }
        }
    }
}
