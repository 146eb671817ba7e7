//! Files of our own site, by path below the base.

use gloo_net::http::{Method, Request, RequestBuilder};

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

/// Fetches a text file of the site.
///
/// # Errors
/// When there is no answer, or one with a status that is not a success.
pub async fn get_text(path: &str) -> Result<String, HttpError> {
    let network = |error: gloo_net::Error| HttpError::Network(error.to_string());
    let response = Request::get(path).send().await.map_err(network)?;
    if !response.ok() {
        return Err(HttpError::Status(response.status()));
    }
    response.text().await.map_err(network)
}

/// Whether the site has a file of this media type; an answer of another type is a page that takes its place.
pub async fn has(path: &str, media_type: &str) -> bool {
    let answer = RequestBuilder::new(path).method(Method::HEAD).send().await;
    answer.is_ok_and(|answer| {
        answer.ok() && answer.headers().get("content-type").is_some_and(|kind| kind.starts_with(media_type))
    })
}
