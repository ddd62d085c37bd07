//! A mail relay within the test: it speaks SMTP over a real connection and keeps what it took.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ServerConfig, crypto};

use crate::outbox::{Encryption, MailSettings, Mailer};
use crate::trial::Certified;

/// A message as it came over the wire.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) from: String,
    pub(super) to: String,
    /// Headers and body, with the dots of SMTP taken out.
    pub(super) message: String,
}

/// What the relay says to the next messages instead of taking them.
pub(super) type Refusals = Arc<Mutex<VecDeque<&'static str>>>;

/// A running relay.
pub(super) struct MailRelay {
    port: u16,
    pub(super) refusals: Refusals,
    pub(super) taken: mpsc::UnboundedReceiver<Taken>,
}

impl MailRelay {
    pub(super) async fn start() -> MailRelay {
        MailRelay::behind(Door::Open).await
    }

    /// A relay that speaks TLS from the first byte on, or only after STARTTLS.
    pub(super) async fn start_with_tls(encryption: Encryption, shown: &Certified) -> MailRelay {
        MailRelay::behind(match encryption {
            Encryption::Tls => Door::Tls(acceptor(shown)),
            Encryption::StartTls => Door::StartTls(acceptor(shown)),
            Encryption::None => Door::Open,
        })
        .await
    }

    async fn behind(door: Door) -> MailRelay {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let refusals = Refusals::default();
        let (take, taken) = mpsc::unbounded_channel();
        let say_no = refusals.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(welcome(stream, door.clone(), say_no.clone(), take.clone()));
            }
        });
        MailRelay {
            port,
            refusals,
            taken,
        }
    }

    pub(super) fn mailer(&self) -> Mailer {
        Mailer::new(Some(&self.settings())).expect("settings that work")
    }

    pub(super) fn settings(&self) -> MailSettings {
        settings(self.port)
    }
}

/// Settings for a relay on this machine.
pub(super) fn settings(port: u16) -> MailSettings {
    MailSettings {
        host: "127.0.0.1".to_owned(),
        port,
        encryption: Encryption::None,
        login: None,
        from: "tsunagi@city.example".to_owned(),
        trusted: None,
    }
}

/// How callers come in.
#[derive(Clone)]
enum Door {
    Open,
    Tls(TlsAcceptor),
    StartTls(TlsAcceptor),
}

fn acceptor(shown: &Certified) -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_slice(shown.certificate.as_bytes());
    let key = PrivateKeyDer::from_pem_slice(shown.key.as_bytes());
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the usual versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.expect("PEM")], key.expect("PEM"))
        .expect("a key that fits");
    TlsAcceptor::from(Arc::new(config))
}

async fn welcome(
    mut stream: TcpStream,
    door: Door,
    refusals: Refusals,
    take: mpsc::UnboundedSender<Taken>,
) -> std::io::Result<()> {
    match door {
        Door::Open => {
            stream.write_all(GREETING).await?;
            converse(stream, refusals, take).await
        }
        Door::Tls(acceptor) => {
            let mut stream = acceptor.accept(stream).await?;
            stream.write_all(GREETING).await?;
            converse(stream, refusals, take).await
        }
        Door::StartTls(acceptor) => {
            stream.write_all(GREETING).await?;
            let mut lines = BufReader::new(&mut stream).lines();
            for (verb, answer) in [
                ("EHLO", "250-relay.test\r\n250 STARTTLS\r\n"),
                ("STARTTLS", "220 go on\r\n"),
            ] {
                let line = lines.next_line().await?.unwrap_or_default();
                assert!(line.starts_with(verb), "nothing but the way to TLS: {line}");
                lines.get_mut().write_all(answer.as_bytes()).await?;
            }
            let stream = acceptor.accept(stream).await?;
            converse(stream, refusals, take).await
        }
    }
}

const GREETING: &[u8] = b"220 relay.test\r\n";

/// One conversation (RFC 5321) after the greeting, strict in the order of its commands.
async fn converse(
    stream: impl AsyncRead + AsyncWrite,
    refusals: Refusals,
    take: mpsc::UnboundedSender<Taken>,
) -> std::io::Result<()> {
    let (read, mut write) = tokio::io::split(stream);
    let mut lines = BufReader::new(read).lines();
    let (mut greeted, mut from, mut to) = (false, None, None);
    while let Some(line) = lines.next_line().await? {
        let (verb, rest) = line.split_once([' ', ':']).unwrap_or((&line, ""));
        let answer = match verb.to_ascii_uppercase().as_str() {
            "EHLO" => {
                greeted = !rest.is_empty();
                "250-relay.test\r\n250 8BITMIME"
            }
            "MAIL" if greeted && from.is_none() => {
                from = Some(between(rest));
                "250 sender noted"
            }
            "RCPT" if from.is_some() => {
                let refusal = refusals.lock().expect("nobody panics here").pop_front();
                to = refusal.is_none().then(|| between(rest));
                refusal.unwrap_or("250 receiver noted")
            }
            "DATA" if to.is_some() => {
                write.write_all(b"354 go on\r\n").await?;
                let mut message = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    message.push_str(line.strip_prefix('.').unwrap_or(&line));
                    message.push_str("\r\n");
                }
                let (from, to) = (from.take().expect("asked"), to.take().expect("asked"));
                // A test that has seen enough no longer listens.
                let _ = take.send(Taken { from, to, message });
                "250 taken"
            }
            "RSET" => {
                (from, to) = (None, None);
                "250 forgotten"
            }
            "QUIT" => {
                return write.write_all(b"221 goodbye\r\n").await;
            }
            _ => "503 not now",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn between(text: &str) -> String {
    let (_, after) = text.split_once('<').expect("an address in brackets");
    let (address, _) = after.split_once('>').expect("a closing bracket");
    address.to_owned()
}
