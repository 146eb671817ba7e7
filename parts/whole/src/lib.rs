//! The whole browser app, for the pages that the app which starts first does not have.

/// Starts it in the place of the other.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    stadsgesprek::app::start_whole();
}

/// Says that it is there.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn is_there() -> Option<String> {
    Some(String::new())
}
