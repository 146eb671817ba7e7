//! Files of our own site, by path below the base.

use gloo_net::http::{Method, Request, RequestBuilder};
use web_sys::RequestCache;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HttpError {
    /// No answer.
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
}

/// Fetches a text file of the site.
///
/// # Errors
/// When there is no answer, or one with a status that is not a success.
pub async fn get_text(path: &str) -> Result<TextFile, HttpError> {
    text_of(Request::get(path)).await
}

/// The same, straight from the server: an earlier request for it that got no answer would hold up one that asks the
/// browser's own cache first.
///
/// # Errors
/// When there is no answer, or one with a status that is not a success.
pub async fn get_text_anew(path: &str) -> Result<TextFile, HttpError> {
    text_of(Request::get(path).cache(RequestCache::Reload)).await
}

/// The same, for at most so many milliseconds.
///
/// # Errors
/// When there is no answer in time, or one with a status that is not a success.
pub async fn get_text_within(path: &str, limit_ms: i32) -> Result<TextFile, HttpError> {
    let signal = super::post::signal_after(limit_ms).ok();
    text_of(Request::get(path).abort_signal(signal.as_ref())).await
}

async fn text_of(request: RequestBuilder) -> Result<TextFile, HttpError> {
    let network = |error: gloo_net::Error| HttpError::Network(error.to_string());
    let response = request.send().await.map_err(network)?;
    if !response.ok() {
        return Err(HttpError::Status(response.status()));
    }
    let is_last_good = response.headers().get(LAST_GOOD).is_some();
    Ok(TextFile { text: response.text().await.map_err(network)?, is_last_good })
}

/// Whether the site has a file of this media type; an answer of another type is a page that takes its place.
pub async fn has(path: &str, media_type: &str) -> bool {
    let answer = RequestBuilder::new(path).method(Method::HEAD).send().await;
    answer.is_ok_and(|answer| {
        answer.ok() && answer.headers().get("content-type").is_some_and(|kind| kind.starts_with(media_type))
    })
}
