//! How the world reaches the program.

use std::net::SocketAddr;

use clap::Args;
use desk::hall::Settings;
use desk::outbox::Mailer;

use super::{MailOptions, SettingsFile};
use crate::stop::Stop;

/// Where the program listens when it is told nothing: for this machine alone.
const LISTEN: &str = "127.0.0.1:8080";

/// What `serve` can be told.
#[derive(Args, Clone, Debug)]
pub struct ServeOptions {
    /// The address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "TSUNAGI_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// The path below which everything lies, such as /tsunagi [default: none]
    #[arg(long, env = "TSUNAGI_BASE_PATH", value_name = "PATH")]
    base_path: Option<String>,
    /// How people reach the program, without the base path: https://tsunagi.city.example
    #[arg(long, env = "TSUNAGI_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// What is logged, such as info or tsunagi=debug,info [default: info]
    #[arg(long, env = "TSUNAGI_LOG", value_name = "FILTER")]
    log: Option<String>,
    /// Who shows this token may read /metrics; without it, only this machine may
    #[arg(
        long,
        env = "TSUNAGI_METRICS_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN"
    )]
    metrics_token: Option<String>,
    #[command(flatten)]
    mail: MailOptions,
}

/// How the program serves, with everything decided.
#[derive(Clone, Debug)]
pub struct Serving {
    /// Where it listens.
    pub listen: SocketAddr,
    /// What the hall is told.
    pub settings: Settings,
    /// The filter of the log.
    pub log: String,
    /// The token for the metrics.
    pub metrics_token: Option<String>,
    /// The way out for mail.
    pub mailer: Mailer,
}

impl ServeOptions {
    /// Decides from the options and, where they are silent, from the settings file.
    ///
    /// # Errors
    /// When a setting cannot be understood, or when cookies would travel in the open.
    pub fn decide(self, file: SettingsFile) -> Result<Serving, Stop> {
        let listen = listening(self.listen.or(file.listen).as_deref().unwrap_or(LISTEN))?;
        let base_path = base_path(&self.base_path.or(file.base_path).unwrap_or_default())?;
        let public_url = public_url(self.public_url.or(file.public_url), listen)?;
        Ok(Serving {
            listen,
            settings: Settings {
                base_path,
                secure_cookies: public_url.starts_with("https://"),
                public_url,
                demo: false,
            },
            log: self.log.or(file.log).unwrap_or_else(|| "info".to_owned()),
            metrics_token: self.metrics_token.or(file.metrics_token),
            mailer: self
                .mail
                .with_password_of_environment()
                .or(file.mail)
                .mailer()?,
        })
    }
}

/// Reads `ADDRESS:PORT`.
///
/// # Errors
/// When it is none.
pub(crate) fn listening(text: &str) -> Result<SocketAddr, Stop> {
    text.parse().map_err(|_| {
        Stop::usage(format!(
            "{text:?} is no address to listen on; it is written like 127.0.0.1:8080."
        ))
    })
}

fn base_path(text: &str) -> Result<String, Stop> {
    let path = text.trim_end_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    if path.is_empty() || (path.starts_with('/') && path.chars().all(plain)) {
        return Ok(path.to_owned());
    }
    Err(Stop::usage(format!(
        "{text:?} is no base path; it begins with / and has letters, digits and hyphens, like \
         /tsunagi."
    )))
}

/// The address for links in mail, which also decides about the cookies: over an open connection
/// they stay on this machine.
fn public_url(told: Option<String>, listen: SocketAddr) -> Result<String, Stop> {
    let Some(url) = told else {
        if listen.ip().is_loopback() {
            return Ok(format!("http://{listen}"));
        }
        return Err(Stop::usage(format!(
            "The program is to listen on {listen}, beyond this machine. Tell it with --public-url \
             how people reach it (https://…); a web server in front of it holds the certificate."
        )));
    };
    let url = url.trim_end_matches('/');
    let is_local = |rest: &str| {
        let host = rest.rsplit_once(':').map_or(rest, |(host, _)| host);
        matches!(host, "localhost" | "127.0.0.1" | "[::1]")
    };
    let allowed = match url.split_once("://") {
        Some(("https", rest)) => !rest.is_empty(),
        Some(("http", rest)) => is_local(rest),
        _ => false,
    };
    if allowed {
        return Ok(url.to_owned());
    }
    Err(Stop::usage(format!(
        "{url:?} is no public address: it begins with https://, or with http://localhost for this \
         machine alone, so that nobody on the way can read along."
    )))
}
