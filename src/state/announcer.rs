//! What screen readers are told: one live region, present from the start.

use crate::platform::timer::Timer;
use crate::state::long_lived::{LongLived, ReadLongLived};
use leptos::prelude::*;
use std::time::Duration;

/// Long enough that a reader sees the empty region first: what is said twice would else be no change.
const PAUSE: Duration = Duration::from_millis(100);

/// Long enough after the last change that a reader is not interrupted at every key.
const REST: Duration = Duration::from_millis(700);

/// The live region (WAI-ARIA `role="status"`) of the page.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    text: LongLived<String>,
    pending: Timer,
}

/// Provides the live region.
pub fn provide_announcer() {
    provide_context(Announcer { text: LongLived::new(String::new()), pending: Timer::of_owner() });
}

/// The live region.
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// What it says now.
    pub fn text(self) -> ReadLongLived<String> {
        self.text.read_only()
    }

    /// Says something at once, in the place of what was about to be said.
    pub fn say(self, text: &str) {
        self.say_after(PAUSE, text.to_owned());
    }

    /// Says something once nothing else has come for a moment.
    pub fn say_at_rest(self, text: String) {
        self.say_after(REST, text);
    }

    fn say_after(self, pause: Duration, text: String) {
        self.pending.stop();
        self.text.set(String::new());
        if !text.is_empty() {
            self.pending.set(pause, move || self.text.set(text));
        }
    }
}
