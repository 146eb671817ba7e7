//! Files that the visitor chooses; they are read here and go nowhere.

use leptos::ev::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The largest file that is read, in bytes: as much as the storage of a browser holds.
const LARGEST: f64 = 12e6;

/// The text of the file that was chosen in an input. An empty text when it is too large or cannot be read: no file of
/// ours is.
pub async fn chosen_text(ev: Event) -> Option<String> {
    let input: HtmlInputElement = ev.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    // So that choosing the same file again is a choice.
    input.set_value("");
    if LARGEST < file.size() {
        return Some(String::new());
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    Some(text.unwrap_or_default())
}
