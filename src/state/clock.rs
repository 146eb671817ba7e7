//! The moment that the site shows: now, or the one that is previewed.

use crate::platform;
use crate::platform::effect;
use crate::state::location::use_location;
use crate::state::long_lived::LongLived;
use leptos::prelude::*;
use stadsgesprek_core::value::time::Moment;
use std::time::Duration;

/// How often the page looks at the clock.
const TICK: Duration = Duration::from_secs(15);

/// The moment that the site shows.
#[derive(Clone, Copy, Debug)]
pub struct Clock(Signal<Moment>);

/// Provides the clock, beginning at a moment. Needs the location.
pub fn provide_clock(moment: Moment) {
    let device = LongLived::new(to_minute(moment));
    effect(move || {
        platform::clock::every(TICK, move || {
            let now = to_minute(platform::clock::now());
            if device.get_untracked() != now {
                device.set(now);
            }
        });
    });
    provide_clock_of(Signal::derive(move || device.get()));
}

/// Provides a clock that says what a signal does, to the minute, unless another moment is previewed. Needs the location.
pub(super) fn provide_clock_of(moment: Signal<Moment>) {
    let preview = use_location().preview();
    provide_context(Clock(Signal::derive(move || preview.get().unwrap_or_else(|| moment.get()))));
}

/// The moment that the site shows, to the minute.
pub fn use_now() -> Signal<Moment> {
    expect_context::<Clock>().0
}

pub(super) fn to_minute(moment: Moment) -> Moment {
    Moment::from_unix_seconds(moment.unix_seconds().div_euclid(60) * 60)
}
