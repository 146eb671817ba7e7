//! The last programme file that could be read, kept in the browser's cache for when the next one cannot.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// Prefixed, since all sites of one origin share their caches.
const CACHE: &str = "sg1-programme";
const KEY: &str = "data/events.json";

/// Keeps a programme file. Where the browser allows no cache, nothing is kept.
pub async fn keep(text: String) {
    let kept = async {
        let response = Response::new_with_opt_str(Some(&text))?;
        JsFuture::from(open().await?.put_with_str(KEY, &response)).await
    };
    if let Err(error) = kept.await {
        leptos::logging::debug_warn!("the programme is not kept for later: {error:?}");
    }
}

/// The programme file that was kept last.
pub async fn get() -> Option<String> {
    let found: Result<String, JsValue> = async {
        let response: Response = JsFuture::from(open().await?.match_with_str(KEY)).await?.dyn_into()?;
        let text = JsFuture::from(response.text()?).await?;
        text.as_string().ok_or(JsValue::NULL)
    }
    .await;
    found.ok()
}

async fn open() -> Result<Cache, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // Not where the page came unencrypted, whatever the type says: a call on nothing would stop the app's tasks.
    let caches = window.caches().ok().filter(|it| it.is_object()).ok_or(JsValue::NULL)?;
    JsFuture::from(caches.open(CACHE)).await?.dyn_into()
}
