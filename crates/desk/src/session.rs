//! Who is there: sessions, tokens and the way in. The cookie holds 32 random bytes; the store
//! holds only their SHA-256, so that a copy of the database lets nobody in. Who came in, who went out
//! and whose door somebody keeps trying stands in the ledger.

pub(crate) mod device;
mod door;
mod own;
mod password;
pub(crate) mod patience;
mod recognise;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::change::{Change, Fact};
use kernel::day::Moment;
use kernel::ids::AccountId;
use kernel::policy::Action;
use sha2::{Digest, Sha256};

pub use door::{Entry, Verdict, log_in, verify};
pub use own::OwnAccount;
pub use password::{hash_password, password_faults};
pub(crate) use recognise::{Known, known_by_cookie, known_by_login, known_by_token};

use crate::db::{Conn, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::p;

/// A fresh secret for a cookie or a private link, and what the store keeps of it.
pub fn fresh_secret() -> (String, String) {
    let bytes: [u8; 32] = rand::random();
    let secret = URL_SAFE_NO_PAD.encode(bytes);
    let kept = kept(&secret);
    (secret, kept)
}

/// What the store keeps of a secret.
pub fn kept(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

/// The name of the cookie. The prefix binds it to this host over an encrypted connection.
pub(crate) fn cookie_name(hall: &Hall) -> &'static str {
    if hall.settings().secure_cookies {
        "__Host-tsunagi"
    } else {
        "tsunagi"
    }
}

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its key, to revoke it.
    pub key: String,
    /// The browser.
    pub agent: String,
    /// When it began.
    pub began_at: Moment,
    /// When it was last used, to five minutes.
    pub seen_at: Moment,
    /// Is it the one that asks?
    pub current: bool,
}

/// The sessions of an account: the latest fifty. Those before them end with all others.
///
/// # Errors
/// When the store fails.
pub async fn sessions(
    tx: &mut Conn,
    desk: &Desk,
    account: AccountId,
) -> Result<Vec<Session>, StoreError> {
    tx.rows(
        "select token, agent, began_at, seen_at from session
         where municipality = $1 and account = $2 and ends_at > $3 order by began_at desc, token
         limit 50",
        p![desk.municipality(), account, desk.now],
        |row| {
            let key: String = row.get("token")?;
            Ok(Session {
                current: desk.session() == Some(&key),
                key,
                agent: row.get("agent")?,
                began_at: row.get("began_at")?,
                seen_at: row.get("seen_at")?,
            })
        },
    )
    .await
}

/// Ends one session of the owner, or all but the present one where none is named.
///
/// # Errors
/// When the store fails.
pub async fn revoke(desk: &Desk, key: Option<&str>) -> Result<(), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    let mut tx = desk.write().await?;
    let municipality = desk.municipality();
    let ended = match key {
        Some(key) => {
            tx.exec(
                "delete from session where municipality = $1 and account = $2 and token = $3",
                p![municipality, own.id, key],
            )
            .await?
        }
        None => {
            let present = desk.session().unwrap_or_default();
            tx.exec(
                "delete from session where municipality = $1 and account = $2 and token <> $3",
                p![municipality, own.id, present],
            )
            .await?
        }
    };
    if ended == 0 {
        return Ok(());
    }
    let fact = Fact::new("session.end").with("sessions", ended);
    tx.commit(permit, Change::new((), fact)).await
}
