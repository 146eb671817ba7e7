//! A lock that all tabs of the site share (Web Locks), where the browser has them; without, the lease in the record and
//! the key of the message have to do.

use super::post::signal_after;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long to wait for another tab, in milliseconds: longer than a request may take, shorter than a lease.
const PATIENCE_MS: i32 = 30_000;

/// Held until it is dropped.
#[derive(Debug)]
pub struct WebLock {
    release: Option<Function>,
}

impl WebLock {
    /// Waits until no other tab holds it.
    pub async fn acquire(name: &str) -> Self {
        Self { release: request(name).await }
    }
}

impl Drop for WebLock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // Calling the end of a promise cannot fail.
            drop(release.call0(&JsValue::NULL));
        }
    }
}

/// What gives it back; nothing where there are no locks.
async fn request(name: &str) -> Option<Function> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(|it| !it.is_undefined())?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let (held, release) = open_promise()?;
    let (granted, grant) = open_promise()?;
    // The browser keeps the lock until the promise that this gives is kept.
    let on_granted = Closure::once_into_js(move || {
        drop(grant.call0(&JsValue::NULL));
        held
    });
    let options = js_sys::Object::new();
    if let Ok(signal) = signal_after(PATIENCE_MS) {
        Reflect::set(&options, &"signal".into(), &signal).ok()?;
    }
    let requested = request.call3(&locks, &name.into(), &options, &on_granted).ok()?;
    // Where the browser refuses, or another tab does not give it back, `requested` fails, and we go on without.
    JsFuture::from(Promise::race(&Array::of2(&granted, &requested))).await.ok()?;
    Some(release)
}

/// A promise, and what keeps it.
fn open_promise() -> Option<(Promise, Function)> {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    Some((promise, keep?))
}
