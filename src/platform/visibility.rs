//! Tells when an element comes into view.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Watches an element until it is dropped.
#[derive(Debug)]
pub struct Watch {
    observer: IntersectionObserver,
    _on_seen: Closure<dyn Fn(js_sys::Array, IntersectionObserver)>,
}

impl Watch {
    /// Calls back each time the element comes within a screen's height of the view, and again while it stays there.
    pub fn new(element: &Element, on_seen: impl Fn() + 'static) -> Option<Self> {
        let watched = element.clone();
        let on_seen =
            Closure::<dyn Fn(_, _)>::new(move |entries: js_sys::Array, observer: IntersectionObserver| {
                let is_seen = |entry: wasm_bindgen::JsValue| {
                    entry.dyn_into::<IntersectionObserverEntry>().is_ok_and(|entry| entry.is_intersecting())
                };
                if entries.iter().any(is_seen) {
                    // Only a change is told: an element that is seen after what it brought, too, would never be told again.
                    observer.unobserve(&watched);
                    observer.observe(&watched);
                    on_seen();
                }
            });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100% 0px");
        let callback = on_seen.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_seen: on_seen })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
