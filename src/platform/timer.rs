//! Time that passes, and frames that are drawn: the only place that asks the browser for them.

#![expect(clippy::disallowed_methods, reason = "the one place where a timer begins")]

use leptos::leptos_dom::helpers::{
    TimeoutHandle, request_animation_frame, set_interval_with_handle, set_timeout_with_handle,
};
use leptos::prelude::*;
use leptos::reactive::owner::ArcStoredValue;
use std::time::Duration;

/// Works after a time, also when whoever asked for it is gone by then.
pub fn after(time: Duration, work: impl FnOnce() + 'static) {
    begin(time, Box::new(work));
}

/// Works before the next frame is drawn: what the change at hand adds to the page is there by then.
pub fn before_frame(work: impl FnOnce() + 'static) {
    ask_for_frame(Box::new(work));
}

/// Works each time that a period has passed, until the owner at hand goes.
pub fn every(period: Duration, work: impl Fn() + 'static) {
    repeat(period, Box::new(work));
}

/// Something to be done after a time, unless it is put off or stopped before. It is stopped when its owner goes.
#[derive(Clone, Copy, Debug)]
pub struct Timer {
    pending: StoredValue<Pending>,
}

/// What a timer waits for.
#[derive(Clone, Copy, Debug, Default)]
struct Pending {
    /// How often it was set: what was stopped or put off is not done, also where a browser lets it run all the same. Its
    /// handle may not be the one that the browser knows, where something else keeps the time.
    turn: u32,
    handle: Option<TimeoutHandle>,
}

impl Timer {
    /// A timer of the owner at hand; it waits for nothing yet.
    pub fn of_owner() -> Self {
        // Held by the closure: what is stored in signals is gone when cleaning up begins.
        let pending = ArcStoredValue::new(Pending::default());
        let timer = Self { pending: pending.clone().into() };
        on_cleanup(move || stop(pending.get_value().handle));
        timer
    }

    /// Works after a time, in the place of what it waited for.
    pub fn set(self, time: Duration, work: impl FnOnce() + 'static) {
        self.stop();
        let next = self.pending.try_update_value(|pending| {
            pending.turn = pending.turn.wrapping_add(1);
            pending.turn
        });
        let Some(turn) = next else { return };
        let work = move || {
            let is_due = |pending: &mut Pending| pending.turn == turn && pending.handle.take().is_some();
            if self.pending.try_update_value(is_due) == Some(true) {
                work();
            }
        };
        let handle = begin(time, Box::new(work));
        self.pending.try_update_value(|pending| pending.handle = handle);
    }

    /// Waits no longer; whether it did.
    pub fn stop(self) -> bool {
        let handle = self.pending.try_update_value(|pending| pending.handle.take()).flatten();
        stop(handle);
        handle.is_some()
    }

    /// Whether it waits.
    pub fn is_waiting(self) -> bool {
        self.pending.try_with_value(|pending| pending.handle.is_some()) == Some(true)
    }

    /// Whether its owner is gone.
    pub fn is_gone(self) -> bool {
        self.pending.is_disposed()
    }
}

fn stop(pending: Option<TimeoutHandle>) {
    if let Some(pending) = pending {
        pending.clear();
    }
}

// Boxed for the same reason as `ui`'s live views.
fn begin(time: Duration, work: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
    set_timeout_with_handle(work, time).ok()
}

fn repeat(period: Duration, work: Box<dyn Fn()>) {
    // Held by the closure for the same reason.
    if let Ok(interval) = set_interval_with_handle(work, period) {
        on_cleanup(move || interval.clear());
    }
}

fn ask_for_frame(work: Box<dyn FnOnce()>) {
    request_animation_frame(work);
}
