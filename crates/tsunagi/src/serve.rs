//! The running program: its routes with everything around them, and its ordered end.

mod around;
mod clockwork;
mod door;
mod probes;
mod signals;

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use desk::Hall;
use desk::outbox::{self, Mailer};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::observe;
use crate::stop::Stop;

pub use around::{application, guarded};
pub use probes::Probes;
pub use signals::asked_to_stop;

/// How long requests may take to finish once the program was told to stop.
const LEAVING: Duration = Duration::from_secs(10);

/// Takes a place in the network.
///
/// # Errors
/// When the address is taken or not ours.
pub async fn bind(at: SocketAddr) -> Result<TcpListener, Stop> {
    TcpListener::bind(at).await.map_err(|why| {
        Stop::machine(format!(
            "The program cannot listen on {at}: {why}. --listen names another address and port."
        ))
    })
}

/// Serves until `stop` is ready: takes no more requests then, finishes those it has, and ends
/// within ten seconds.
pub async fn run(
    hall: Hall,
    app: Router,
    probes: Probes,
    mailer: Mailer,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let (end, ended) = watch::channel(());
    let stopping = Stopping(ended);
    let app = observe::watched(app).merge(probes.routes(&hall));
    let around = [
        tokio::spawn(outbox::run(hall.clone(), mailer, stopping.clone().wait())),
        tokio::spawn(clockwork::run(hall, stopping.clone().wait())),
    ];
    tokio::spawn(async move {
        stop.await;
        tracing::info!("stopping");
        drop(end);
    });
    let serving = door::keep(listener, app, stopping.clone().wait());
    let too_late = async {
        stopping.wait().await;
        tokio::time::sleep(LEAVING).await;
    };
    let all = async {
        serving.await;
        for task in around {
            if let Err(why) = task.await {
                tracing::error!(%why, "a task ended in a panic");
            }
        }
    };
    tokio::select! {
        () = all => {}
        () = too_late => tracing::warn!("some requests did not finish in time"),
    }
}

/// Knows when the end has begun.
#[derive(Clone)]
struct Stopping(watch::Receiver<()>);

impl Stopping {
    async fn wait(mut self) {
        // Nothing is ever sent: the channel closes when the end begins.
        drop(self.0.changed().await);
    }
}

/// Where a listener listens.
///
/// # Errors
/// When the network does not say.
pub fn address(listener: &TcpListener) -> Result<SocketAddr, Stop> {
    listener
        .local_addr()
        .map_err(|why| Stop::machine(format!("The network failed: {why}.")))
}

/// The line by which people and programs learn that requests are taken, and where.
///
/// # Errors
/// As [`address`].
pub fn listening(listener: &TcpListener, base: &str) -> Result<String, Stop> {
    Ok(format!("listening on http://{}{base}/", address(listener)?))
}
