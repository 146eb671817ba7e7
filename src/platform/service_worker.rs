//! What `public/boot.js` and the app say to each other: that the app still answers, that a new version is there.

use leptos::prelude::window_event_listener_untyped;

/// Asks whether the app still answers.
const BEAT: &str = "sg-beat";

/// Says that a new version waits.
const UPDATE: &str = "sg-update";

/// Answers when it is asked whether the app still does. By way of the tasks: after a panic those stand still, while
/// a handler alone would go on as if nothing had happened.
pub fn answer_beats() {
    window_event_listener_untyped(BEAT, |_| {
        super::task::spawn(async {
            super::page::forget_beat();
        });
    });
}

/// Calls back when a new version waits.
pub fn on_new_version(then: impl Fn() + 'static) {
    window_event_listener_untyped(UPDATE, move |_| then());
}

/// Whether the worker answers for this page, so that it works without a network.
pub fn is_in_charge() -> bool {
    let worker = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"serviceWorker".into()).ok())
        .filter(|it| !it.is_undefined());
    let controller = worker.and_then(|it| js_sys::Reflect::get(&it, &"controller".into()).ok());
    controller.is_some_and(|it| !it.is_null() && !it.is_undefined())
}
