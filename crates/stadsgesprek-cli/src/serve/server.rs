//! The connections: each request is answered until the server is told to stop.

use super::answer::ShownSite;
use crate::build::Rules;
use hyper::header::{CONTENT_TYPE, HeaderMap};
use hyper::http::Extensions;
use hyper::server::conn::http1;
use hyper::{StatusCode, Version};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tower_http::compression::Compression;

/// How long answers that are under way may take when the server is told to stop.
const LAST: Duration = Duration::from_secs(2);

/// How long to wait when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(100);

/// Answers until `stop` is done.
pub(super) async fn run(listener: TcpListener, site: ShownSite, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => answer(stream, site.clone(), &connections),
                Err(_) => sleep(NO_ROOM).await,
            },
        }
    }
    drop(listener);
    // Whoever takes longer is cut off: it is a preview.
    let _ = timeout(LAST, connections.shutdown()).await;
}

fn answer(stream: TcpStream, site: ShownSite, connections: &GracefulShutdown) {
    let answer = tower::service_fn(move |request| site.clone().answer(request));
    let service = TowerToHyperService::new(Compression::new(answer).compress_when(is_worth_compressing));
    let connection =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let connection = connections.watch(connection);
    // A browser that breaks off a connection is no news.
    tokio::spawn(async { drop(connection.await) });
}

/// What has no compressed copy beside it: the programme file, which is replaced without a build on a server.
fn is_worth_compressing(status: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let is_whole = status == StatusCode::OK || status == StatusCode::NOT_FOUND;
    is_whole && headers.get(CONTENT_TYPE).is_some_and(|kind| Rules::is_text(kind.as_bytes()))
}
