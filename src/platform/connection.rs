//! Tells when it may be worth trying again: a connection that came back, or a visitor.

use leptos::prelude::window_event_listener;
use web_sys::VisibilityState;

/// Calls back with `true` when the browser thinks it is online again, and with `false` when the page comes into view.
/// Both are hints: only an answer proves a connection.
pub fn on_return(on_return: impl Fn(bool) + Clone + 'static) {
    let on_online = on_return.clone();
    window_event_listener(leptos::ev::online, move |_| on_online(true));
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        if document.is_some_and(|document| document.visibility_state() == VisibilityState::Visible) {
            on_return(false);
        }
    });
}
