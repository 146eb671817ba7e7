//! The last thing that went wrong on this page, for staff.

use leptos::prelude::window_event_listener_untyped;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

const KEY: &str = "sg1.kiosk.fault";

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes what goes wrong from now on.
pub fn watch() {
    for kind in ["error", "unhandledrejection"] {
        window_event_listener_untyped(kind, move |ev| {
            let text = ["message", "reason"].iter().find_map(|name| {
                let value = js_sys::Reflect::get(&ev, &JsValue::from_str(name)).ok()?;
                value
                    .as_string()
                    .or_else(|| Some(String::from(value.dyn_ref::<js_sys::Object>()?.to_string())))
            });
            note(text.as_deref().unwrap_or(kind));
        });
    }
}

/// Notes what went wrong; it is still there after a reload.
pub fn note(text: &str) {
    LAST.with_borrow_mut(|last| *last = Some(text.to_owned()));
    if let Some(storage) = storage() {
        drop(storage.set_item(KEY, text));
    }
}

/// What went wrong last.
pub fn last() -> Option<String> {
    let here = LAST.with_borrow(Clone::clone);
    here.or_else(|| storage()?.get_item(KEY).ok().flatten())
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
