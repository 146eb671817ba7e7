//! QR codes, fetched by the app when one is shown.

use wasm_bindgen::prelude::wasm_bindgen;

/// The side of the code in modules and the path that draws it, as `41 M0 0h7…`; nothing when the text is too long.
#[wasm_bindgen]
pub fn draw(text: &str) -> Option<String> {
    stadsgesprek_core::export::qr::draw(text).map(|code| format!("{} {}", code.side, code.path))
}
