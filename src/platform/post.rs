//! One request to the receiver: without cookies, referrer, redirects or cache, and with an end.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, Headers, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit,
    RequestMode, RequestRedirect, Response,
};

/// What came back of a `POST`, as far as the browser lets it be seen.
#[derive(Debug)]
pub struct Reply {
    /// The status code (RFC 9110, section 15).
    pub status: u16,
    /// Its `Content-Type`; empty when there is none.
    pub media_type: String,
    /// Its `Retry-After`; empty when there is none, or when the receiver does not let us see it.
    pub retry_after: String,
    /// As text.
    pub body: String,
}

/// Sends JSON under a key, for at most so many milliseconds. Nothing when no answer came that we may see.
pub async fn post(url: &str, key: &str, body: &str, limit_ms: i32) -> Option<Reply> {
    try_post(url, key, body, limit_ms).await.ok()
}

async fn try_post(url: &str, key: &str, body: &str, limit_ms: i32) -> Result<Reply, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = request(key, body)?;
    request.set_signal(Some(&signal_after(limit_ms)?));
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(url, &request)).await?.dyn_into()?;
    let headers = response.headers();
    // The limit holds for the text, too: a receiver may stop in the middle of it.
    let text = JsFuture::from(response.text()?).await?;
    Ok(Reply {
        status: response.status(),
        media_type: headers.get("content-type")?.unwrap_or_default(),
        retry_after: headers.get("retry-after")?.unwrap_or_default(),
        body: text.as_string().unwrap_or_default(),
    })
}

fn request(key: &str, body: &str) -> Result<RequestInit, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json")?;
    headers.set("idempotency-key", key)?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    request.set_mode(RequestMode::Cors);
    request.set_credentials(RequestCredentials::Omit);
    request.set_redirect(RequestRedirect::Error);
    request.set_cache(RequestCache::NoStore);
    request.set_referrer_policy(ReferrerPolicy::NoReferrer);
    Ok(request)
}

/// A signal that ends a request when it takes too long. Ending one that is over does nothing, so nobody clears the timer.
pub(super) fn signal_after(limit_ms: i32) -> Result<AbortSignal, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let controller = AbortController::new()?;
    let signal = controller.signal();
    let on_time = Closure::once_into_js(move || controller.abort());
    window.set_timeout_with_callback_and_timeout_and_arguments_0(on_time.unchecked_ref(), limit_ms)?;
    Ok(signal)
}
