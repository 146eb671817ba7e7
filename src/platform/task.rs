//! Work that goes on while the page lives.

use std::future::Future;

/// Starts work; also before the app is mounted.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Says in the console why the app stopped; without it a panic is only "unreachable".
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
}
