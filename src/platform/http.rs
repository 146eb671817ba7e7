//! Files of our own site, by path below the base.

use gloo_net::http::{Method, Request, RequestBuilder, Response};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// No response, with what the browser says of it.
    #[error("no answer: {0}")]
    Network(String),
    /// An answer that is not the file.
    #[error("status {0}")]
    Status(u16),
}

/// The header that `public/sw.js` puts on the last good copy of a file.
const LAST_GOOD: &str = "x-last-good";

/// A text file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// What is in it.
    pub text: String,
    /// The newest could not be had, or was not to be trusted; this is the last good one.
    pub is_last_good: bool,
    /// When the server gave it, in milliseconds since 1970 by the server's clock. Of an answer from the network, that is now.
    pub dated: Option<i64>,
}

/// Fetches a text file of the site.
///
/// # Errors
/// When there is no answer, or one with a status that is not a success.
pub async fn get_text(path: &str) -> Result<TextFile, HttpError> {
    text_of(Request::get(path)).await
}

/// The same, past the browser's own cache: an earlier request for it that got no answer would hold up this one there. The
/// worker still judges what comes.
///
/// # Errors
/// When there is no answer, or one with a status that is not a success.
pub async fn get_text_anew(path: &str) -> Result<TextFile, HttpError> {
    text_of(Request::get(path).cache(RequestCache::NoStore)).await
}

/// The same, for at most so many milliseconds.
///
/// # Errors
/// When there is no answer in time, or one with a status that is not a success.
pub async fn get_text_within(path: &str, limit_ms: i32) -> Result<TextFile, HttpError> {
    let signal = super::post::signal_after(limit_ms).ok();
    text_of(Request::get(path).abort_signal(signal.as_ref())).await
}

/// A text file that the page asked for under a name before the app was there (`public/ask.js`); nothing when it did not, when
/// there was no answer, and the second time.
pub async fn get_text_asked(name: &str) -> Option<Result<TextFile, HttpError>> {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let asked = of(&js_sys::global(), "stadsgesprekAsked").filter(JsValue::is_object)?;
    let answer = of(&asked, name)?.dyn_into::<Promise>().ok()?;
    drop(Reflect::delete_property(asked.unchecked_ref::<js_sys::Object>(), &JsValue::from_str(name)));
    let response: web_sys::Response = JsFuture::from(answer).await.ok()?.unchecked_into();
    Some(text_in(response.into()).await)
}

async fn text_of(request: RequestBuilder) -> Result<TextFile, HttpError> {
    text_in(request.send().await.map_err(network)?).await
}

fn network(error: gloo_net::Error) -> HttpError {
    HttpError::Network(error.to_string())
}

async fn text_in(response: Response) -> Result<TextFile, HttpError> {
    if !response.ok() {
        return Err(HttpError::Status(response.status()));
    }
    let is_last_good = response.headers().get(LAST_GOOD).is_some();
    let dated = dated(&response.headers());
    Ok(TextFile { text: response.text().await.map_err(network)?, is_last_good, dated })
}

/// The moment of an answer (RFC 9110, section 6.6.1), with the time that it lay in a cache on the way (RFC 9111).
fn dated(headers: &gloo_net::http::Headers) -> Option<i64> {
    let at = js_sys::Date::parse(&headers.get("date")?);
    let seconds = headers.get("age").and_then(|age| age.trim().parse::<u32>().ok()).unwrap_or(0);
    at.is_finite().then(|| at as i64 + i64::from(seconds) * 1000)
}

/// A page of the site as it is on the server, past what is kept on the way; nothing when the answer is no page.
pub async fn page_on_server(path: &str) -> Option<String> {
    let request = Request::get(path).cache(RequestCache::Reload);
    let answer = request.send().await.ok().filter(|answer| answer.ok())?;
    let is_page = answer.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    if is_page { answer.text().await.ok() } else { None }
}

/// Whether the server has a file, past what is kept on the way.
pub async fn is_on_server(path: &str) -> bool {
    let request = RequestBuilder::new(path).method(Method::HEAD).cache(RequestCache::Reload);
    request.send().await.is_ok_and(|answer| answer.status() == 200)
}

/// Whether the site has a file of this media type; an answer of another type is a page that takes its place.
pub async fn has(path: &str, media_type: &str) -> bool {
    let answer = RequestBuilder::new(path).method(Method::HEAD).send().await;
    answer.is_ok_and(|answer| {
        answer.ok() && answer.headers().get("content-type").is_some_and(|kind| kind.starts_with(media_type))
    })
}
