//! What another device passed on in the address: read, collected when it is in parts, offered, and never taken over
//! without being asked.

use crate::platform::{effect, navigation};
use crate::state::long_lived::{LongLived, ReadLongLived};
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::visitor::transfer::{Collection, Parcel, Part, Records, Unreadable, read};

/// The place that the skip link leads to: the one fragment on the page that is not passed on.
const CONTENT: &str = "content";

/// What came.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// Nothing: the visitor takes something along from here.
    Nothing,
    /// Something that cannot be used.
    Refused(Unreadable),
    /// Some of several parts.
    Parts(Collection),
    /// All of it, to be looked at.
    Offered(Records),
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
    /// Left alone.
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
    effect(move || drop(visitor.kept_parts()));
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
        self.visitor.forget_parts();
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
            Ok(Parcel::Part(part)) => self.collect(part, fragment),
        });
        true
    }

    /// The part with those that were scanned before, here or in another tab.
    fn collect(self, part: Part, fragment: &str) -> Received {
        self.visitor.keep_part(&part, fragment);
        let mut collection = match self.received.get_untracked() {
            Received::Parts(before) if before.set == part.set && before.of == part.of => before,
            _ => Collection::new(part.clone()),
        };
        for kept in self.visitor.kept_parts() {
            collection.add(kept);
        }
        collection.add(part);
        match collection.records() {
            None => Received::Parts(collection),
            Some(Ok(records)) => Received::Offered(records),
            Some(Err(error)) => {
                // Nothing of it is of use: it is scanned anew.
                self.visitor.forget_parts();
                Received::Refused(error)
            }
        }
    }
}
