//! Keeps the screen of the device on (W3C Screen Wake Lock API), as long as the page is in sight.

use leptos::prelude::window_event_listener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, VisibilityState};

/// Asks the browser to keep the screen on, and asks again each time that it let go and the page is in sight. A browser that
/// cannot or will not do it is let be: its device has a setting for that.
pub fn keep_on() {
    window_event_listener(leptos::ev::visibilitychange, |_| ask());
    ask();
}

fn ask() {
    let document = web_sys::window().and_then(|window| window.document());
    if document.is_some_and(|document| document.visibility_state() == VisibilityState::Visible) {
        super::task::spawn(async {
            drop(request().await);
        });
    }
}

async fn request() -> Result<(), JsValue> {
    thread_local! {
        static IS_HELD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if IS_HELD.get() {
        return Ok(());
    }
    let navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
    // By name: the interface is not stable in the bindings.
    let lock = js_sys::Reflect::get(&navigator, &"wakeLock".into())?;
    let request: js_sys::Function = js_sys::Reflect::get(&lock, &"request".into())?.dyn_into()?;
    IS_HELD.set(true);
    let asked =
        request.call1(&lock, &"screen".into()).and_then(|promise| promise.dyn_into::<js_sys::Promise>());
    let sentinel = match asked {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    let Ok(sentinel) = sentinel else {
        IS_HELD.set(false);
        return Ok(());
    };
    let on_release = Closure::once_into_js(|| {
        IS_HELD.set(false);
        ask();
    });
    sentinel
        .unchecked_ref::<EventTarget>()
        .add_event_listener_with_callback("release", on_release.unchecked_ref())
}
