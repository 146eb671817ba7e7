//! Work that goes on while the page lives.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsValue;

/// Starts work; also before the app is mounted.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Work of which several can wait for the outcome.
#[derive(Clone, Debug)]
pub struct SharedWork(js_sys::Promise);

impl SharedWork {
    /// Begins it.
    pub fn begin(work: impl Future<Output = bool> + 'static) -> Self {
        Self(wasm_bindgen_futures::future_to_promise(async move { Ok(JsValue::from_bool(work.await)) }))
    }

    /// Waits until it is done; whether it went well.
    pub async fn outcome(self) -> bool {
        wasm_bindgen_futures::JsFuture::from(self.0).await.is_ok_and(|outcome| outcome.is_truthy())
    }
}

/// Comes back after a time.
pub async fn pause(time: std::time::Duration) {
    let millis = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let waiting = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis));
        }
    });
    drop(wasm_bindgen_futures::JsFuture::from(waiting).await);
}

/// Lets the browser do what waits already, a touch say, before work goes on. By a message, since timers are slow out of sight.
pub async fn give_way() {
    let waiting = js_sys::Promise::new(&mut |resolve, _| {
        let sent = web_sys::MessageChannel::new().and_then(|channel| {
            channel.port1().set_onmessage(Some(&resolve));
            channel.port2().post_message(&JsValue::NULL)
        });
        if sent.is_err() {
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    drop(wasm_bindgen_futures::JsFuture::from(waiting).await);
}

/// Says in the console why the app stopped; without it a panic is only "unreachable".
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
}

/// What a future gives when it need not wait; nothing when it would.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
