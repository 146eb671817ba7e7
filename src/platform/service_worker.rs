//! What `public/boot.js` and the app say to each other: that the app still answers, that a new version is there.

use super::task::pause;
use leptos::prelude::window_event_listener_untyped;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerRegistration;

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

/// How long a new version may take to come, and to take over, in steps of [`STEP`].
const STEPS: usize = 60;
const STEP: Duration = Duration::from_secs(1);

/// Looks for a new version, and lets it take over when it is there as a whole; the next load of the page then shows it. Where
/// there is no worker, or no new version, nothing happens.
pub async fn take_new_version() {
    let Some(registration) = registration().await else { return };
    let Ok(looking) = registration.update() else { return };
    if JsFuture::from(looking).await.is_err() {
        return;
    }
    until(|| registration.installing().is_none()).await;
    let Some(waiting) = registration.waiting() else { return };
    if waiting.post_message(&"activate".into()).is_ok() {
        until(|| registration.waiting().is_none()).await;
    }
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    let navigator = web_sys::window()?.navigator();
    // Not on every origin: where it is missing, the getter gives nothing that can be called.
    let container =
        js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok().filter(JsValue::is_object)?;
    let container: web_sys::ServiceWorkerContainer = container.unchecked_into();
    JsFuture::from(container.get_registration()).await.ok()?.dyn_into().ok()
}

async fn until(holds: impl Fn() -> bool) {
    for _ in 0..STEPS {
        if holds() {
            return;
        }
        pause(STEP).await;
    }
}

/// Whether the worker answers for this page, so that it works without a network.
pub fn is_in_charge() -> bool {
    let worker = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"serviceWorker".into()).ok())
        .filter(|it| !it.is_undefined());
    let controller = worker.and_then(|it| js_sys::Reflect::get(&it, &"controller".into()).ok());
    controller.is_some_and(|it| !it.is_null() && !it.is_undefined())
}
