//! How the program is told to end: Ctrl-C at the terminal, SIGTERM from the operating system.

use std::future::Future;
use std::io;

use crate::stop::Stop;

/// Listens from now on; the answer is ready when the program is asked to end.
///
/// # Errors
/// When the operating system does not let the program listen.
pub fn asked_to_stop() -> Result<impl Future<Output = ()> + Send + 'static, Stop> {
    listen().map_err(|why| {
        Stop::machine(format!(
            "The program cannot listen for the signal to stop: {why}."
        ))
    })
}

#[cfg(unix)]
fn listen() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(windows)]
fn listen() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
