//! The way to a PostgreSQL server: in the open on this machine, otherwise TLS with a certificate
//! that is checked. It is never a matter of luck, as `sslmode=prefer` would be.

use std::error::Error as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use form_urlencoded::parse;
use tokio_postgres::Error;
use tokio_postgres::config::{Config, Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, Error as TlsError, RootCertStore, crypto,
};

use super::super::DbError;

/// What `sslmode` may be.
const MODES: &str = "sslmode is one of: disable, require, verify-ca, verify-full";

/// A PostgreSQL database and the way to it.
#[derive(Clone)]
pub struct Server {
    pub(in super::super) config: Config,
    way: Way,
}

/// How what goes to the server is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    /// Not at all: this machine, or somebody said so in so many words.
    Open,
    /// TLS; the server shows a certificate in its own name, signed by an authority of this file,
    /// or, without one, by one of the usual authorities.
    Tls { authorities: Option<PathBuf> },
}

impl Server {
    /// Reads an address as PostgreSQL's own programs do, so that `pg_dump` takes the same one. What
    /// differs is on the safe side: no `sslmode` means TLS to another machine, and every mode but
    /// `disable` checks the certificate and its name.
    pub(in super::super) fn read(address: &str) -> Result<Server, DbError> {
        let (plain, asked) = Asked::take(address)?;
        let mut config: Config = plain
            .parse()
            .map_err(|_| DbError::Address("this is not a PostgreSQL address"))?;
        let way = asked.way(&config);
        config.ssl_mode(match way {
            Way::Open => SslMode::Disable,
            Way::Tls { .. } => SslMode::Require,
        });
        Ok(Server { config, way })
    }

    /// What makes connections secure; nothing for a way in the open.
    ///
    /// # Errors
    /// When the authorities cannot be read.
    pub(super) fn protection(&self) -> Result<Option<MakeRustlsConnect>, DbError> {
        let Way::Tls { authorities } = &self.way else {
            return Ok(None);
        };
        let trusted = match authorities {
            Some(file) => authorities_of(file)?,
            None => webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect(),
        };
        let config =
            ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("ring speaks the versions that are default")
                .with_root_certificates(trusted)
                .with_no_client_auth();
        Ok(Some(MakeRustlsConnect::new(config)))
    }
}

/// What an address says about TLS.
#[derive(Default)]
struct Asked {
    mode: Option<Mode>,
    authorities: Option<PathBuf>,
}

#[derive(Clone, Copy)]
enum Mode {
    Open,
    Tls,
}

impl Asked {
    /// Takes what is said about TLS out of the address. A `?` before the `@` belongs to a password.
    fn take(address: &str) -> Result<(String, Asked), DbError> {
        let host = address.find('@').unwrap_or_default();
        let Some(mark) = address[host..].find('?').map(|at| host + at) else {
            return Ok((address.to_owned(), Asked::default()));
        };
        let mut asked = Asked::default();
        let mut rest = Vec::new();
        for part in address[mark + 1..].split('&') {
            match part.split_once('=') {
                Some(("sslmode", word)) => asked.mode = Some(Mode::read(word)?),
                Some(("sslrootcert", file)) => asked.authorities = authorities(file),
                _ => rest.push(part),
            }
        }
        Ok((format!("{}?{}", &address[..mark], rest.join("&")), asked))
    }

    fn way(self, config: &Config) -> Way {
        // A socket of this machine is a file: nobody listens there, and no server speaks TLS on it.
        let mode = match self.mode {
            _ if is_everywhere(config, |host| matches!(host, Host::Unix(_))) => Mode::Open,
            Some(mode) => mode,
            None if self.authorities.is_some() => Mode::Tls,
            None if is_everywhere(config, is_this_machine) => Mode::Open,
            None => Mode::Tls,
        };
        match mode {
            Mode::Open => Way::Open,
            Mode::Tls => Way::Tls {
                authorities: self.authorities,
            },
        }
    }
}

impl Mode {
    fn read(word: &str) -> Result<Mode, DbError> {
        match word {
            "disable" => Ok(Mode::Open),
            "require" | "verify-ca" | "verify-full" => Ok(Mode::Tls),
            _ => Err(DbError::Address(MODES)),
        }
    }
}

/// The file that `sslrootcert` names; `system` stands for the usual authorities.
fn authorities(written: &str) -> Option<PathBuf> {
    // In the address of a database a plus is a plus, other than in a form.
    let pair = format!("file={}", written.replace('+', "%2B"));
    let (_, file) = parse(pair.as_bytes()).next()?;
    (file != "system").then(|| PathBuf::from(file.as_ref()))
}

/// Whether all servers of the address lie where the question says.
fn is_everywhere(config: &Config, question: impl Fn(&Host) -> bool) -> bool {
    let mut addresses = config.get_hostaddrs().iter();
    if config.get_hostaddrs().is_empty() {
        return config.get_hosts().iter().all(question);
    }
    addresses.all(|address| question(&Host::Tcp(address.to_string())))
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) if name == "localhost" => true,
        Host::Tcp(name) => name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
    }
}

/// The authorities of a file in PEM.
fn authorities_of(file: &Path) -> Result<RootCertStore, DbError> {
    let unusable = |why: &str| DbError::Tls(format!("{} of sslrootcert {why}", file.display()));
    let text = std::fs::read(file).map_err(|why| unusable(&format!("cannot be read: {why}")))?;
    let mut trusted = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&text) {
        certificate
            .ok()
            .and_then(|certificate| trusted.add(certificate).ok())
            .ok_or_else(|| unusable("holds something that is no certificate"))?;
    }
    if trusted.is_empty() {
        return Err(unusable("holds no certificate in PEM"));
    }
    Ok(trusted)
}

/// What was wrong with the way, if that is what the error is about.
pub(super) fn trouble(error: &Error) -> Option<DbError> {
    let cause = error.source()?;
    // The driver has no other word for it.
    if cause.to_string() == "server does not support TLS" {
        return Some(DbError::Tls(
            "the server speaks none. Switch it on there (ssl = on), or, where nobody can listen on \
             the way, write sslmode=disable into the address"
                .to_owned(),
        ));
    }
    let cause = cause.downcast_ref::<io::Error>()?.get_ref()?;
    let words = match cause.downcast_ref::<TlsError>()? {
        TlsError::InvalidCertificate(why) => distrust(why),
        other => other.to_string(),
    };
    Some(DbError::Tls(words))
}

fn distrust(why: &CertificateError) -> String {
    match why {
        CertificateError::UnknownIssuer | CertificateError::BadSignature => {
            "the server's certificate is of an authority that we do not trust; sslrootcert=FILE in \
             the address names yours"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "the server's certificate is made out to another name than the address has"
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the server's certificate has expired"
        }
        other => return format!("the server's certificate cannot be trusted ({other})"),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Server, Way};
    use crate::db::DbError;

    #[test]
    fn the_way_to_another_machine_is_tls_unless_somebody_says_otherwise() {
        let usual = Way::Tls { authorities: None };
        let own = || Way::Tls {
            authorities: Some("/etc/tsunagi/town+1 ca.pem".into()),
        };
        for (address, expected) in [
            ("postgres://db.city.example/house", &usual),
            ("postgres://10.0.0.5/house", &usual),
            ("postgres://localhost.city.example/house", &usual),
            ("postgres://a,db.city.example/house", &usual),
            ("postgres://localhost,db.city.example/house", &usual),
            ("postgres://localhost/house?hostaddr=10.0.0.5", &usual),
            ("postgres://desk:what?@db.city.example/house", &usual),
            (
                "postgres://db/house?sslmode=verify-full&sslrootcert=system",
                &usual,
            ),
            (
                "postgres://db/house?application_name=x&sslmode=require",
                &usual,
            ),
            ("postgres://127.0.0.1/house?sslmode=require", &usual),
            (
                "postgres://db/house?sslrootcert=/etc/tsunagi/town+1%20ca.pem",
                &own(),
            ),
            (
                "postgres://localhost/house?sslrootcert=/etc/tsunagi/town+1%20ca.pem",
                &own(),
            ),
            ("postgres://localhost/house", &Way::Open),
            ("postgres://127.0.0.1,127.0.0.2/house", &Way::Open),
            ("postgres://[::1]:5432/house", &Way::Open),
            ("postgres://%2Frun%2Fpostgresql/house", &Way::Open),
            (
                "postgres:///house?host=/run/postgresql&sslmode=require",
                &Way::Open,
            ),
            (
                "postgres://db.city.example/house?sslmode=disable",
                &Way::Open,
            ),
        ] {
            let server = Server::read(address).unwrap_or_else(|why| panic!("{address}: {why}"));
            assert_eq!(server.way, *expected, "{address}");
        }
    }

    #[test]
    fn a_way_that_leaves_it_to_luck_is_no_address() {
        for mode in ["prefer", "allow", "", "REQUIRE"] {
            let read = Server::read(&format!("postgres://db/house?sslmode={mode}"));
            let why = read.err().expect(mode);
            assert!(matches!(why, DbError::Address(_)), "{mode}");
            assert!(why.to_string().starts_with("sslmode is one of"), "{why}");
        }
    }
}
