//! The way out of the house: a mail relay that speaks SMTP.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use kernel::day::Moment;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::letter::Letter;
use super::queue::Due;

/// How long the relay may take for one answer.
const ANSWER: Duration = Duration::from_secs(30);

/// How long one sending may take in all; well below the lease.
const SENDING: Duration = Duration::from_secs(4 * 60);

/// Where mail goes and how.
#[derive(Clone)]
pub struct MailSettings {
    /// The relay's name or address.
    pub host: String,
    /// The relay's port: mostly 465 for TLS, 587 for STARTTLS, 25 inside an office.
    pub port: u16,
    /// Whether what goes to the relay is encrypted.
    pub encryption: Encryption,
    /// How we make ourselves known to the relay, if it asks.
    pub login: Option<Login>,
    /// The address that mail comes from, such as `tsunagi@city.example`. The name beside it is
    /// that of the municipality and its section.
    pub from: String,
    /// Certificates in PEM that are trusted beside the well-known ones: an isolated network has
    /// an authority of its own.
    pub trusted: Option<String>,
}

/// Shows where mail goes, never the password.
impl fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailSettings")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("encryption", &self.encryption)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// A name and a password at the relay.
#[derive(Clone)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

/// How the way to the relay is encrypted. It is never a matter of luck: what is asked for must
/// succeed, or nothing is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte on.
    Tls,
    /// After a greeting in the open.
    StartTls,
    /// Not at all: for a relay on the same machine or within the office, without a password.
    None,
}

impl FromStr for Encryption {
    type Err = MailerError;

    fn from_str(word: &str) -> Result<Encryption, MailerError> {
        match word {
            "tls" => Ok(Encryption::Tls),
            "starttls" => Ok(Encryption::StartTls),
            "none" => Ok(Encryption::None),
            _ => Err(MailerError::Encryption),
        }
    }
}

/// Why mail cannot leave by these settings.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// An unknown word for the encryption.
    #[error("the encryption of mail is one of: tls, starttls, none")]
    Encryption,
    /// The sender is no address.
    #[error("mail cannot come from {0:?}: this is not a mail address")]
    From(String),
    /// A password would travel in the open.
    #[error("a password for the mail relay needs tls or starttls")]
    OpenPassword,
    /// The certificates cannot be read.
    #[error("the certificates for the mail relay cannot be used: {0}")]
    Certificates(String),
}

/// Sends mail, or, without a relay, leaves it in the outbox. Cheap to clone.
#[derive(Clone)]
pub struct Mailer(Option<Relay>);

impl Mailer {
    /// Reads the settings; without any, mail waits in the outbox until there are some.
    ///
    /// # Errors
    /// When the settings cannot work. The relay itself is not asked: it may be down for now.
    pub fn new(settings: Option<&MailSettings>) -> Result<Mailer, MailerError> {
        settings.map(Relay::new).transpose().map(Mailer)
    }

    pub(super) const fn relay(&self) -> Option<&Relay> {
        self.0.as_ref()
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.0.as_ref().map(|relay| &relay.from);
        f.debug_tuple("Mailer").field(&from).finish()
    }
}

#[derive(Clone)]
pub(super) struct Relay {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Relay {
    fn new(settings: &MailSettings) -> Result<Relay, MailerError> {
        let from: Address = settings
            .from
            .parse()
            .map_err(|_| MailerError::From(settings.from.clone()))?;
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(tls(settings)?)
            .timeout(Some(ANSWER))
            .hello_name(ClientId::Domain(from.domain().to_owned()));
        if let Some(login) = &settings.login {
            if settings.encryption == Encryption::None {
                return Err(MailerError::OpenPassword);
            }
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            transport = transport.credentials(credentials);
        }
        Ok(Relay {
            transport: transport.build(),
            from,
        })
    }

    /// Hands the message to the relay. When this is `Ok`, the relay answers for it.
    pub(super) async fn send(&self, it: &Due, letter: Letter, now: Moment) -> Result<(), Unsent> {
        let message = self.message(it, letter, now)?;
        match tokio::time::timeout(SENDING, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(why)) => Err(Unsent::from(why)),
            Err(_) => Err(Unsent::Unreachable("the relay was too slow".to_owned())),
        }
    }

    fn message(&self, it: &Due, letter: Letter, now: Moment) -> Result<Message, Unsent> {
        let to: Address = it
            .address
            .parse()
            .map_err(|_| Unsent::Refused("the address cannot be one".to_owned()))?;
        let id = format!("<{}@{}>", it.id, self.from.domain());
        Message::builder()
            .from(Mailbox::new(Some(letter.sender), self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(letter.subject)
            .date(SystemTime::from(now))
            .message_id(Some(id))
            .raw_header(automatic())
            .singlepart(SinglePart::plain(letter.text))
            .map_err(|why| Unsent::Refused(why.to_string()))
    }
}

/// Tells programs not to answer (RFC 3834), so that no absence notes come back.
fn automatic() -> HeaderValue {
    HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    )
}

fn tls(settings: &MailSettings) -> Result<Tls, MailerError> {
    let unusable = |why: lettre::transport::smtp::Error| MailerError::Certificates(why.to_string());
    let parameters = || {
        let mut parameters = TlsParameters::builder(settings.host.clone());
        if let Some(pem) = &settings.trusted {
            let trusted = Certificate::from_pem(pem.as_bytes()).map_err(unusable)?;
            parameters = parameters.add_root_certificate(trusted);
        }
        parameters.build_rustls().map_err(unusable)
    };
    Ok(match settings.encryption {
        Encryption::Tls => Tls::Wrapper(parameters()?),
        Encryption::StartTls => Tls::Required(parameters()?),
        Encryption::None => Tls::None,
    })
}

/// Why a message did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unsent {
    /// The relay, or we ourselves, found something wrong with it.
    Refused(String),
    /// The relay did not answer, or did not let us in.
    Unreachable(String),
}

impl From<lettre::transport::smtp::Error> for Unsent {
    fn from(why: lettre::transport::smtp::Error) -> Unsent {
        // 421 is a relay about to stop; 530 to 538 speak of our login (RFC 4954).
        let about_message = match why.status().map(u16::from) {
            Some(421 | 530..=538) => false,
            Some(_) => true,
            None => why.is_client(),
        };
        if about_message {
            Unsent::Refused(why.to_string())
        } else {
            Unsent::Unreachable(why.to_string())
        }
    }
}

impl Unsent {
    /// The reason, short and without the address, which relays like to repeat.
    pub(super) fn without(&self, address: &str) -> String {
        let (Unsent::Refused(why) | Unsent::Unreachable(why)) = self;
        why.replace(address, "●●").chars().take(200).collect()
    }
}
