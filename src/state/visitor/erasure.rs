//! What to do when everything was erased while the page is open: follow, say so, and write nothing back.

use super::{DEVICE_KEY, Visitor};
use crate::platform::local_storage;
use leptos::prelude::*;

impl Visitor {
    /// Whether what this page knew was erased by the browser, or by another tab in another way than ours.
    pub fn is_erased(self) -> Signal<bool> {
        self.is_erased.into()
    }

    /// Notes that the visitor knows of the erasure.
    pub fn accept_erasure(self) {
        self.is_erased.set(false);
    }

    /// Not every browser tells an open page that its storage was erased; what was erased must not be written back.
    /// Whether it was, since this was looked at last.
    pub(super) fn look_for_erasure(self) -> bool {
        let Some(known) = self.device.get_value() else { return false };
        let is_erased = local_storage::get(DEVICE_KEY).is_ok_and(|name| name != Some(known));
        if is_erased {
            self.follow_erasure();
        }
        is_erased
    }

    /// Forgets what is no longer there, and says so when the visitor loses something by it.
    pub(super) fn follow_erasure(self) {
        let look = || self.data.with_untracked(|data| (data.has_something(), data.records.len()));
        let (had_something, before) = look();
        self.device.set_value(local_storage::get(DEVICE_KEY).ok().flatten());
        self.read_all();
        if had_something && look().1 < before {
            self.is_erased.set(true);
        }
    }
}
