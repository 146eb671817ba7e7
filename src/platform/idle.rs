//! Work that can wait until the page is quiet.

use leptos::prelude::{request_idle_callback, set_timeout};
use std::time::Duration;

/// Runs when the browser has nothing better to do; Safari has no such moment, so there after a second.
pub fn when_idle(work: impl Fn() + 'static) {
    let has_idle = web_sys::window()
        .is_some_and(|window| js_sys::Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false));
    if has_idle {
        request_idle_callback(work);
    } else {
        set_timeout(work, Duration::from_secs(1));
    }
}
