//! Work that can wait until the page is quiet.

use super::timer;
use leptos::prelude::request_idle_callback;
use std::time::Duration;

/// Runs when the browser has nothing better to do; Safari has no such moment, so there after a second.
pub fn when_idle(work: impl Fn() + 'static) {
    let has_idle = web_sys::window()
        .is_some_and(|window| js_sys::Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false));
    if has_idle {
        request_idle_callback(work);
    } else {
        timer::after(Duration::from_secs(1), work);
    }
}
