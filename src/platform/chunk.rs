//! Chunks of the app, that are fetched only when they are asked for; `public/boot.js` loads them.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // The name that pages of earlier builds know.
    #[wasm_bindgen(js_name = stadsgesprekPart, catch)]
    async fn call_chunk(chunk: &str, function: &str, arguments: &Array) -> Result<JsValue, JsValue>;
}

/// Calls a function of a chunk with texts. Nothing when it has no answer, or when the chunk cannot be fetched.
pub async fn call(chunk: &str, function: &str, arguments: &[&str]) -> Option<String> {
    let arguments: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
    match call_chunk(chunk, function, &arguments).await {
        Ok(answer) => answer.as_string(),
        Err(_) => {
            leptos::logging::warn!("a part of the app could not be loaded: {chunk}");
            None
        }
    }
}
