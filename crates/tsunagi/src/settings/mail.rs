//! How mail leaves the house.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use desk::outbox::{Encryption, Login, MailSettings, Mailer};
use serde::Deserialize;

use crate::stop::Stop;

/// The mail relay: the table `[mail]` of the settings file, without the prefix. Without a relay,
/// mail waits in the outbox.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[command(next_help_heading = "Mail")]
pub(super) struct MailOptions {
    /// The mail relay's name or address; without it, mail waits in the outbox
    #[arg(long = "mail-host", env = "TSUNAGI_MAIL_HOST", value_name = "NAME")]
    host: Option<String>,
    /// The relay's port [default: 465 for tls, 587 for starttls, 25 for none]
    #[arg(long = "mail-port", env = "TSUNAGI_MAIL_PORT", value_name = "NUMBER")]
    port: Option<u16>,
    /// How the way to the relay is encrypted: tls, starttls or none [default: starttls]
    #[arg(
        long = "mail-encryption",
        env = "TSUNAGI_MAIL_ENCRYPTION",
        value_name = "WORD"
    )]
    encryption: Option<String>,
    /// The name at the relay; its password is in TSUNAGI_MAIL_PASSWORD or the settings file
    #[arg(long = "mail-user", env = "TSUNAGI_MAIL_USER", value_name = "NAME")]
    user: Option<String>,
    /// The password at the relay. No option: everybody on the machine can read those.
    #[arg(skip)]
    password: Option<String>,
    /// The address that mail comes from, such as tsunagi@city.example
    #[arg(long = "mail-from", env = "TSUNAGI_MAIL_FROM", value_name = "ADDRESS")]
    from: Option<String>,
    /// A PEM file with certificates to trust beside the well-known ones
    #[arg(
        long = "mail-trusted",
        env = "TSUNAGI_MAIL_TRUSTED",
        value_name = "FILE"
    )]
    trusted: Option<PathBuf>,
}

impl MailOptions {
    /// These options, and where they are silent, those of the settings file.
    pub(super) fn or(self, file: MailOptions) -> MailOptions {
        MailOptions {
            host: self.host.or(file.host),
            port: self.port.or(file.port),
            encryption: self.encryption.or(file.encryption),
            user: self.user.or(file.user),
            password: self.password.or(file.password),
            from: self.from.or(file.from),
            trusted: self.trusted.or(file.trusted),
        }
    }

    /// Takes the password from the environment, if it stands there.
    pub(super) fn with_password_of_environment(self) -> MailOptions {
        MailOptions {
            password: std::env::var("TSUNAGI_MAIL_PASSWORD").ok(),
            ..self
        }
    }

    /// The mailer by these options.
    ///
    /// # Errors
    /// When the options cannot work together.
    pub(super) fn mailer(self) -> Result<Mailer, Stop> {
        let settings = self.settings()?;
        Mailer::new(settings.as_ref()).map_err(|why| Stop::usage(format!("Mail: {why}.")))
    }

    fn settings(self) -> Result<Option<MailSettings>, Stop> {
        let Some(host) = self.host else {
            return Ok(None);
        };
        let missing = |what: &str| Stop::usage(format!("Mail: a relay also needs {what}."));
        let encryption = match self.encryption.as_deref().map(str::parse) {
            None => Encryption::StartTls,
            Some(word) => word.map_err(|why| Stop::usage(format!("Mail: {why}.")))?,
        };
        let login = match (self.user, self.password) {
            (None, None) => None,
            (Some(user), Some(password)) => Some(Login { user, password }),
            (Some(_), None) => return Err(missing("a password beside the user")),
            (None, Some(_)) => return Err(missing("a user beside the password")),
        };
        let trusted = self.trusted.map(|path| {
            fs::read_to_string(&path)
                .map_err(|why| Stop::usage(format!("Mail: {}: {why}.", path.display())))
        });
        Ok(Some(MailSettings {
            host,
            port: self.port.unwrap_or(match encryption {
                Encryption::Tls => 465,
                Encryption::StartTls => 587,
                Encryption::None => 25,
            }),
            encryption,
            login,
            from: self.from.ok_or_else(|| missing("a sender (--mail-from)"))?,
            trusted: trusted.transpose()?,
        }))
    }
}
