//! What to do when everything was erased while the page is open: follow, say so, and write nothing back.

use super::{DEVICE_KEY, Trouble, Visitor};
use crate::platform::local_storage;
use leptos::prelude::*;

impl Visitor {
    /// Not every browser tells an open page that its storage was erased; what was erased must not be written back.
    /// Whether it was, since this was looked at last.
    pub(super) fn look_for_erasure(self) -> bool {
        let known = self.device.get_value();
        let is_erased = !known.is_empty()
            && local_storage::is_keeping()
            && local_storage::get(DEVICE_KEY).is_ok_and(|name| name.unwrap_or_default() != known);
        if is_erased {
            self.follow_erasure();
        }
        is_erased
    }

    /// Forgets what is no longer there, and says so when the visitor loses something by it.
    pub(super) fn follow_erasure(self) {
        let look = || self.data.with_untracked(|data| (data.has_something(), data.records.len()));
        let (had_something, before) = look();
        self.device.set_value(local_storage::get(DEVICE_KEY).ok().flatten().unwrap_or_default());
        self.read_all();
        if had_something && look().1 < before {
            self.trouble.set(Some(Trouble::Erased));
        }
    }
}
