//! The door to the network: takes connections, hands each request to the house, and lets those
//! inside finish when the house closes.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower::ServiceExt;

/// How long a connection may take to say what it wants, the lines before the body. Whoever sends
/// one letter a minute would hold it for ever.
const SAYING: Duration = Duration::from_secs(20);

/// How long the door rests when the machine has no room for another connection.
const REST: Duration = Duration::from_secs(1);

/// Takes connections until `stop` is ready; the answer is ready when the last of them has ended.
pub(super) async fn keep(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(SAYING);
    let inside = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let (stream, from) = tokio::select! {
            biased;
            () = &mut stop => break,
            came = listener.accept() => match came {
                Ok(came) => came,
                Err(why) => {
                    tracing::warn!(%why, "a connection could not be taken");
                    tokio::time::sleep(REST).await;
                    continue;
                }
            },
        };
        let answer = TowerToHyperService::new(answering(app.clone(), from));
        let connection = inside.watch(http.serve_connection(TokioIo::new(stream), answer));
        tokio::spawn(async move {
            if let Err(why) = connection.await {
                tracing::debug!(%why, "a connection broke off");
            }
        });
    }
    drop(listener);
    inside.shutdown().await;
}

/// The house for one connection: its requests know from where they come.
fn answering(
    app: Router,
    from: SocketAddr,
) -> impl tower::Service<
    Request<Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send,
> + Clone {
    tower::service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(from));
        app.clone().oneshot(request)
    })
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    /// What a connection hears that says this and no more.
    async fn heard(said: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let app = Router::new().route("/", get(|| async { "welcome" }));
        tokio::spawn(keep(listener, app, pending()));
        let mut stream = TcpStream::connect(at).await.expect("a connection");
        stream.write_all(said.as_bytes()).await.expect("written");
        let mut heard = String::new();
        stream.read_to_string(&mut heard).await.expect("the end");
        heard
    }

    #[tokio::test(start_paused = true)]
    async fn who_does_not_say_what_they_want_is_let_go() {
        assert_eq!(heard("GET / HTTP/1.1\r\nHost: a.exam").await, "");
        assert_eq!(heard("").await, "");
        let whole = heard("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n").await;
        assert!(whole.ends_with("welcome"), "{whole}");
    }
}
