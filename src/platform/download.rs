//! Files made on the device.

use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers a text as a file. Nothing leaves the device.
pub fn offer(name: &str, mime_type: &str, text: &str) {
    if super::confinement::is_confined() {
        return;
    }
    if let Err(error) = try_offer(name, mime_type, text) {
        leptos::logging::debug_warn!("the file could not be offered: {error:?}");
    }
}

fn try_offer(name: &str, mime_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime_type);
    let parts = js_sys::Array::of1(&text.into());
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    super::timer::after(Duration::from_secs(60), move || drop(Url::revoke_object_url(&url)));
    Ok(())
}
