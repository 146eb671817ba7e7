//! The device's clock; what it means in Delft is core's business.

use super::timer;
use stadsgesprek_core::screens::unattended::clock::ClockReading;
use stadsgesprek_core::value::time::Moment;
use std::time::Duration;

/// The moment by the device's clock.
pub fn now() -> Moment {
    Moment::from_unix_millis(js_sys::Date::now())
}

/// Milliseconds since 1970 by the device's clock, for the stamps of saved records.
pub fn now_millis() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// What the clocks of the device say: the one on the wall, and the one that counts from when the page was loaded.
pub fn reading() -> ClockReading {
    ClockReading { device: js_sys::Date::now() as i64, steady: steady_millis() as i64 }
}

/// Milliseconds since the page was loaded, by a clock that only goes forward.
pub fn steady_millis() -> u64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0, |performance| performance.now() as u64)
}

/// Calls back every so often, and when the page becomes visible again after a sleep.
pub fn every(period: Duration, on_tick: impl Fn() + Clone + 'static) {
    let on_wake = on_tick.clone();
    leptos::prelude::window_event_listener(leptos::ev::visibilitychange, move |_| on_wake());
    timer::every(period, on_tick);
}
