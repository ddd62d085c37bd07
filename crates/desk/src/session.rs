//! Who is there: sessions, tokens and the way in. The cookie holds 32 random bytes; the store
//! holds only their SHA-256, so that a copy of the database lets nobody in.

mod password;
mod recognise;

use axum_extra::extract::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::day::Moment;
use kernel::ids::AccountId;
use sha2::{Digest, Sha256};

pub use password::{hash_password, password_faults};
pub(crate) use recognise::{Known, known_by_cookie, known_by_login, known_by_token};

use crate::db::{Conn, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::p;

/// How long a session lasts without a new login.
const SESSION: jiff::SignedDuration = jiff::SignedDuration::from_hours(12);

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

/// What came of an attempt to log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In: the cookie to set.
    In(String),
    /// Login or password are wrong.
    Wrong,
    /// Too many wrong attempts: the next one is heard at this moment.
    Later(Moment),
}

/// Tries to log in. Wrong attempts delay the next one more and more, up to five minutes; nobody
/// is ever locked out, so nobody can lock out somebody else for long.
///
/// # Errors
/// When the store fails.
pub async fn log_in(
    desk: &Desk,
    login: &str,
    password: &str,
    agent: &str,
) -> Result<Entry, Failure> {
    let mut tx = desk.read().await?;
    let next_at: Option<Moment> = tx
        .optional(
            "select next_at from login_delay where municipality = $1 and login = $2",
            p![desk.municipality(), login],
            |row| row.get("next_at"),
        )
        .await?;
    if let Some(later) = next_at.filter(|next_at| *next_at > desk.now) {
        return Ok(Entry::Later(later));
    }
    let found: Option<(AccountId, String)> = tx
        .optional(
            "select id, password from account
             where municipality = $1 and login = $2 and closed_on is null",
            p![desk.municipality(), login],
            |row| Ok((row.get("id")?, row.get("password")?)),
        )
        .await?;
    drop(tx);
    // An unknown login costs the same time as a wrong password.
    let (account, hash) = found.unzip();
    let right = password::verify(desk.hall(), password, hash).await?;
    match account.filter(|_| right) {
        Some(account) => Ok(Entry::In(begin(desk, login, account, agent).await?)),
        None => {
            delay(desk, login).await?;
            Ok(Entry::Wrong)
        }
    }
}

async fn begin(
    desk: &Desk,
    login: &str,
    account: AccountId,
    agent: &str,
) -> Result<String, Failure> {
    let (secret, kept) = fresh_secret();
    let agent: String = agent.chars().take(120).collect();
    let ends_at = desk.now.saturating_add(SESSION).unwrap_or(desk.now);
    let mut tx = desk.hall().db().write().await?;
    tx.exec(
        "delete from login_delay where municipality = $1 and login = $2",
        p![desk.municipality(), login],
    )
    .await?;
    tx.exec(
        "delete from session where municipality = $1 and ends_at < $2",
        p![desk.municipality(), desk.now],
    )
    .await?;
    tx.one_row(
        "insert into session (municipality, token, account, began_at, seen_at, ends_at, agent)
         values ($1, $2, $3, $4, $4, $5, $6)",
        p![desk.municipality(), kept, account, desk.now, ends_at, agent],
    )
    .await?;
    tx.commit().await?;
    let cookie = Cookie::build((cookie_name(desk.hall()), secret))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(desk.hall().settings().secure_cookies);
    Ok(cookie.to_string())
}

/// One second, two, four … after each wrong attempt, at most five minutes.
async fn delay(desk: &Desk, login: &str) -> Result<(), Failure> {
    let mut tx = desk.hall().db().write().await?;
    let failures: i64 = tx
        .one(
            "insert into login_delay (municipality, login, failures, next_at)
             values ($1, $2, 1, $3)
             on conflict (municipality, login) do update set failures = login_delay.failures + 1
             returning failures",
            p![desk.municipality(), login, desk.now],
            |row| row.get("failures"),
        )
        .await?;
    let seconds = (1i64 << failures.clamp(1, 9)).min(300) / 2;
    let wait = jiff::SignedDuration::from_secs(if failures < 3 { 0 } else { seconds });
    let next_at = desk.now.saturating_add(wait).unwrap_or(desk.now);
    tx.one_row(
        "update login_delay set next_at = $3 where municipality = $1 and login = $2",
        p![desk.municipality(), login, next_at],
    )
    .await?;
    tx.commit().await?;
    Ok(())
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

/// The sessions of an account.
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
         where municipality = $1 and account = $2 and ends_at > $3 order by began_at desc",
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

/// Ends one session of the account, or all but the present one.
///
/// # Errors
/// When the store fails.
pub async fn revoke(desk: &Desk, account: AccountId, key: Option<&str>) -> Result<(), Failure> {
    let mut tx = desk.hall().db().write().await?;
    match key {
        Some(key) => {
            tx.exec(
                "delete from session where municipality = $1 and account = $2 and token = $3",
                p![desk.municipality(), account, key],
            )
            .await?
        }
        None => {
            tx.exec(
                "delete from session where municipality = $1 and account = $2 and token <> $3",
                p![
                    desk.municipality(),
                    account,
                    desk.session().unwrap_or_default()
                ],
            )
            .await?
        }
    };
    tx.commit().await?;
    Ok(())
}
