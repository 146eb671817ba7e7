//! The connections of the desk: on this computer only, one request after the other.

use super::requests::{DeskRequest, UPLOAD};
use super::session::{DeskAnswer, OpenDesk};
use super::uploads::LARGEST;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::time::sleep;

/// The longest form: a text of a few hundred pages.
const LONGEST: usize = 4 << 20;

/// How long the last answer may take to arrive.
const LAST: Duration = Duration::from_millis(300);

/// What a page of the desk may load: its own style and script, and pictures of the house.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; font-src 'self'; frame-src 'self'; form-action 'self'; \
                      base-uri 'self'; frame-ancestors 'self'";

/// Answers until a page says to stop, or `end` is done.
pub(super) async fn run(
    listener: TcpListener,
    session: OpenDesk,
    authority: String,
    end: impl Future<Output = ()>,
) {
    let (session, stop) = (Arc::new(Mutex::new(session)), Arc::new(Notify::new()));
    let mut end = std::pin::pin!(end);
    loop {
        let stream = tokio::select! {
            () = &mut end => break,
            () = stop.notified() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(_) => continue,
            },
        };
        let (session, stop, authority) = (Arc::clone(&session), Arc::clone(&stop), authority.clone());
        let service = service_fn(move |request| {
            answer(request, Arc::clone(&session), Arc::clone(&stop), authority.clone())
        });
        let connection =
            http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
        // A browser that breaks off a connection is no news.
        tokio::spawn(async { drop(connection.await) });
    }
    sleep(LAST).await;
}

async fn answer(
    request: Request<Incoming>,
    session: Arc<Mutex<OpenDesk>>,
    stop: Arc<Notify>,
    authority: String,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let is_file = parts.uri.path().rsplit('/').next() == Some(UPLOAD);
    let longest = if is_file { LARGEST } else { LONGEST };
    let Ok(body) = Limited::new(body, longest).collect().await else {
        return Ok(response(StatusCode::PAYLOAD_TOO_LARGE, Vec::new(), &[]));
    };
    let request = DeskRequest {
        method: parts.method,
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: parts.headers,
        body: body.to_bytes(),
    };
    let answer = session.lock().unwrap_or_else(PoisonError::into_inner).answer(&request, &authority);
    let html = (CONTENT_TYPE, "text/html; charset=utf-8".to_owned());
    Ok(match answer {
        DeskAnswer::Page(page) => response(StatusCode::OK, page.into(), &[html]),
        DeskAnswer::Fragment { html: part, seen, is_saved, is_fresh, is_refused } => {
            let mut headers = vec![html, (HeaderName::from_static("x-seen"), seen)];
            let marks = [("x-changed", is_saved), ("x-fresh", is_fresh), ("x-refused", is_refused)];
            let marks = marks.into_iter().filter(|(_, is_so)| *is_so);
            headers.extend(marks.map(|(name, _)| (HeaderName::from_static(name), "1".to_owned())));
            response(StatusCode::OK, part.into(), &headers)
        }
        DeskAnswer::SeeOther(path) => response(StatusCode::SEE_OTHER, Vec::new(), &[(LOCATION, path)]),
        DeskAnswer::File { bytes, kind } => response(StatusCode::OK, bytes, &[(CONTENT_TYPE, kind)]),
        DeskAnswer::Failed(text) => {
            let plain = (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned());
            response(StatusCode::INTERNAL_SERVER_ERROR, text.into(), &[plain])
        }
        DeskAnswer::Missing => response(StatusCode::NOT_FOUND, Vec::new(), &[]),
        DeskAnswer::Stop(page) => {
            stop.notify_one();
            response(StatusCode::OK, page.into(), &[html])
        }
    })
}

fn response(status: StatusCode, body: Vec<u8>, headers: &[(HeaderName, String)]) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    let always = [
        (CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("content-security-policy"), POLICY),
        (HeaderName::from_static("x-content-type-options"), "nosniff"),
        (HeaderName::from_static("referrer-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    let own = headers.iter().map(|(name, value)| (name.clone(), value.as_str()));
    for (name, value) in always.into_iter().chain(own) {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
