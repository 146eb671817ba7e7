//! The whole browser app, for the pages that the app which starts first does not have.

/// Starts it in the place of the other. Not named `start`: slimming shortens the names of exports wherever the script has
/// them behind a dot, and an oscillator has a method of that name.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start_whole_app() {
    stadsgesprek::app::start_whole();
}

/// Says that it is there.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn is_there() -> Option<String> {
    Some(String::new())
}
