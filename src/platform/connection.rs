//! Tells when it may be worth trying again: a connection that came back, or a visitor.

use leptos::prelude::window_event_listener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::VisibilityState;

/// Calls back with `true` when the browser thinks it is online again, and with `false` when the page comes into view.
/// Both are hints: only an answer proves a connection.
pub fn on_return(on_return: impl Fn(bool) + 'static) {
    listen(Rc::new(on_return));
}

fn listen(on_return: Rc<dyn Fn(bool)>) {
    let on_online = on_return.clone();
    window_event_listener(leptos::ev::online, move |_| on_online(true));
    let on_show = on_return.clone();
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        if is_visible() {
            on_return(false);
        }
    });
    // The browser shows a page again that it had put away as it was.
    window_event_listener(leptos::ev::pageshow, move |ev| {
        if ev.persisted() {
            on_show(false);
        }
    });
}

/// Whether it makes sense to ask for something that only somebody who looks would want: in view, and not known to be without
/// a connection.
pub fn can_ask() -> bool {
    is_visible() && web_sys::window().is_some_and(|window| window.navigator().on_line())
}

/// Calls back once when the page is in view: at once, or as soon as it is.
pub fn when_visible(then: impl FnOnce() + 'static) {
    if is_visible() {
        return then();
    }
    let then = Cell::new(Some(then));
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        if is_visible()
            && let Some(then) = then.take()
        {
            then();
        }
    });
}

fn is_visible() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}
