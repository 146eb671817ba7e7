//! The answer to one request, as every host gives it.

use super::messages;
use super::site_path::{RequestPath, SitePath};
use crate::build::Rules;
use crate::console::warn;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_RANGE,
    LAST_MODIFIED, LOCATION, RANGE,
};
use hyper::{HeaderMap, Method, Request, Response, StatusCode, http};
use stadsgesprek_core::value::text::Language;
use std::convert::Infallible;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// An answer.
pub(super) type Answer = Response<UnsyncBoxBody<Bytes, io::Error>>;

/// The worker that keeps the site for when there is no network.
const WORKER: &str = "sw.js";

/// The one that takes it away again.
const WITHDRAWN_WORKER: &str = "sw-off.js";

/// The page about what is missing, below the site.
const MISSING: &str = "/404.html";

/// The same in English.
const MISSING_ENGLISH: &str = "/en/404.html";

/// The site as it is shown.
#[derive(Clone)]
pub(super) struct ShownSite {
    files: ServeDir,
    /// The same with the copies beside them.
    with_copies: ServeDir,
    rules: watch::Receiver<Arc<Rules>>,
    language: Language,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
enum ServeError {
    /// A file cannot be read.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The answer cannot be written.
    #[error(transparent)]
    Http(#[from] http::Error),
}

impl ShownSite {
    /// The site in a folder. Files are looked up for each request: a build puts another folder in its place.
    pub(super) fn new(folder: PathBuf, rules: watch::Receiver<Arc<Rules>>, language: Language) -> Self {
        let files = ServeDir::new(folder).ignore_multi_range_requests(true);
        let with_copies = files.clone().precompressed_br().precompressed_gzip();
        Self { files, with_copies, rules, language }
    }

    /// Answers; what cannot be answered is the fault of this server, with status 500, and here it is said why.
    pub(super) async fn answer<B>(self, request: Request<B>) -> Result<Answer, Infallible> {
        let request = request.map(|_| ());
        let rules = Arc::clone(&self.rules.borrow());
        let answer = self.find(&request, &rules).await;
        Ok(answer.unwrap_or_else(|reason| {
            let of_file = match &reason {
                ServeError::File(source) => Some(source),
                ServeError::Http(_) => None,
            };
            warn(messages::unanswered(request.uri().path(), of_file, self.language));
            empty(StatusCode::INTERNAL_SERVER_ERROR)
        }))
    }

    async fn find(&self, request: &Request<()>, rules: &Rules) -> Result<Answer, ServeError> {
        let mut answer = match RequestPath::read(request.uri().path(), rules.base()) {
            RequestPath::WithoutSlash => moved(rules.base())?,
            RequestPath::Doubled(path) => moved(&format!("{path}{}", query(request)))?,
            RequestPath::Nothing => self.missing(request, rules).await?,
            RequestPath::Below(path) => {
                match rules.former(&path.plain, request.uri().query().unwrap_or_default()) {
                    Some(target) => moved(&target)?,
                    None => self.file(request, &path, rules).await?,
                }
            }
        };
        for (name, value) in rules.unencrypted_headers() {
            let name = HeaderName::try_from(name).map_err(http::Error::from)?;
            if !answer.headers().contains_key(&name) {
                set(answer.headers_mut(), name, &value)?;
            }
        }
        Ok(answer)
    }

    async fn file(
        &self,
        request: &Request<()>,
        path: &SitePath,
        rules: &Rules,
    ) -> Result<Answer, ServeError> {
        let conditions = conditions(request.headers());
        let target = format!("{}{}", without_worker(path), query(request));
        let files = if Rules::has_copies(&path.plain) { &self.with_copies } else { &self.files };
        let mut answer = open(files, request.method(), &target, conditions, rules.base()).await?;
        let caching = match answer.status() {
            StatusCode::NOT_FOUND => return self.missing(request, rules).await,
            StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED => {
                for (name, value) in Rules::headers_of_file(&path.plain) {
                    let name = HeaderName::try_from(*name).map_err(http::Error::from)?;
                    set(answer.headers_mut(), name, value)?;
                }
                Rules::caching(&path.plain)
            }
            _ => Rules::caching_of_others(),
        };
        if answer.status() == StatusCode::TEMPORARY_REDIRECT {
            *answer.status_mut() = StatusCode::MOVED_PERMANENTLY;
        }
        set(answer.headers_mut(), CACHE_CONTROL, caching)?;
        if answer.headers().contains_key(CONTENT_TYPE) {
            set(answer.headers_mut(), CONTENT_TYPE, &Rules::content_type(&path.plain))?;
        }
        Ok(answer)
    }

    /// The page about what is missing, in the language of the part of the site that it would be in.
    async fn missing(&self, request: &Request<()>, rules: &Rules) -> Result<Answer, ServeError> {
        let below = request.uri().path().strip_prefix(rules.base()).unwrap_or_default();
        let page = if below.starts_with("en/") { MISSING_ENGLISH } else { MISSING };
        // No page that is kept, and no part of one, is an answer to a request for another.
        let encodings = request.headers().get(ACCEPT_ENCODING).cloned();
        let headers = encodings.map(|value| (ACCEPT_ENCODING, value)).into_iter().collect();
        let mut answer = open(&self.files, request.method(), page, headers, rules.base()).await?;
        for name in [ACCEPT_RANGES, ETAG, LAST_MODIFIED] {
            answer.headers_mut().remove(name);
        }
        if answer.status() == StatusCode::OK {
            *answer.status_mut() = StatusCode::NOT_FOUND;
            set(answer.headers_mut(), CONTENT_TYPE, &Rules::content_type(page))?;
        }
        set(answer.headers_mut(), CACHE_CONTROL, Rules::caching_of_others())?;
        Ok(answer)
    }
}

/// What is at a path of a folder.
async fn open(
    files: &ServeDir,
    method: &Method,
    target: &str,
    headers: HeaderMap,
    base: &str,
) -> Result<Answer, ServeError> {
    let mut request = Request::builder().method(method).uri(target).body(Empty::<Bytes>::new())?;
    *request.headers_mut() = headers;
    let mut files = files.clone().redirect_path_prefix(base.trim_end_matches('/'));
    match files.try_call(request).await {
        Ok(answer) => Ok(answer.map(BodyExt::boxed_unsync)),
        Err(error) if is_missing(&error) => Ok(empty(StatusCode::NOT_FOUND)),
        Err(error) => Err(error.into()),
    }
}

/// The query of a request, with its mark.
fn query(request: &Request<()>) -> String {
    request.uri().query().map_or_else(String::new, |query| format!("?{query}"))
}

/// The file that is sent for a path. In the place of the worker it is the one that withdraws it: a browser that keeps the
/// pages would not show what was just built.
fn without_worker(path: &SitePath) -> String {
    match path.sent.strip_suffix(WORKER) {
        Some(folder) if path.plain == WORKER => format!("{folder}{WITHDRAWN_WORKER}"),
        _ => path.sent.clone(),
    }
}

/// A part of a file is only for who has the rest of the same file: whether that is so, is not looked into here.
fn conditions(sent: &HeaderMap) -> HeaderMap {
    let mut headers = sent.clone();
    if headers.contains_key(IF_RANGE) {
        headers.remove(RANGE);
    }
    headers
}

fn is_missing(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, NotADirectory, NotFound, PermissionDenied};
    matches!(error.kind(), NotFound | PermissionDenied | NotADirectory | InvalidFilename)
}

/// To another path of this server, for good.
fn moved(target: &str) -> Result<Answer, ServeError> {
    let mut answer = empty(StatusCode::MOVED_PERMANENTLY);
    set(answer.headers_mut(), LOCATION, target)?;
    set(answer.headers_mut(), CACHE_CONTROL, Rules::caching_of_others())?;
    Ok(answer)
}

fn empty(status: StatusCode) -> Answer {
    let mut answer = Response::new(Empty::new().map_err(|never| match never {}).boxed_unsync());
    *answer.status_mut() = status;
    answer
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) -> Result<(), http::Error> {
    headers.insert(name, HeaderValue::from_str(value)?);
    Ok(())
}
