//! The device's share sheet and clipboard.

use super::confinement::is_confined;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether the device has a share sheet.
pub fn has_sheet() -> bool {
    web_sys::window().filter(|_| !is_confined()).is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Opens the share sheet. Closing it without sharing is no error.
pub fn open_sheet(title: &str, url: &str) {
    let Some(window) = web_sys::window() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let sharing = window.navigator().share_with_data(&data);
    wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(sharing).await) });
}

/// Copies a text, and calls back with whether it worked.
pub fn copy(text: &str, on_done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Without a secure context there is no clipboard, whatever the type says.
    let Some(clipboard) = clipboard.filter(|it| !AsRef::<JsValue>::as_ref(it).is_undefined()) else {
        on_done(false);
        return;
    };
    let copying = clipboard.write_text(text);
    wasm_bindgen_futures::spawn_local(async move { on_done(JsFuture::from(copying).await.is_ok()) });
}
