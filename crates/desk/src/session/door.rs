//! The way in. Wrong attempts slow the next one down, and whoever keeps trying stands in the ledger.

use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::change::{Change, Fact, Subject};
use kernel::day::Moment;
use kernel::ids::{AccountId, Id};
use kernel::policy::{Action, Denied, Resource};
use uuid::Uuid;

use super::own::OwnAccount;
use super::recognise::known_by_account;
use super::{cookie_name, fresh_secret, password};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;

/// How long a session lasts without a new login.
const SESSION: jiff::SignedDuration = jiff::SignedDuration::from_hours(12);

/// So many wrong attempts are slips of the hand; from the next on each waits, and is written down.
const SLIPS: i64 = 2;

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

/// What came of comparing a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is that of this account.
    Right(AccountId),
    /// Login or password are wrong.
    Wrong,
    /// Too many wrong attempts: the next one is heard at this moment.
    Later(Moment),
}

/// Tries to log in; a session begins, which the ledger knows.
///
/// # Errors
/// When the store fails.
pub async fn log_in(
    desk: &Desk,
    login: &str,
    password: &str,
    agent: &str,
) -> Result<Entry, Failure> {
    Ok(match verify(desk, login, password).await? {
        Verdict::Right(account) => Entry::In(begin(desk, account, agent).await?),
        Verdict::Wrong => Entry::Wrong,
        Verdict::Later(until) => Entry::Later(until),
    })
}

/// Compares a password. Wrong attempts delay the next one more and more, up to five minutes; nobody
/// is ever locked out, so nobody can lock out somebody else for long.
///
/// # Errors
/// When the store fails.
pub async fn verify(desk: &Desk, login: &str, password: &str) -> Result<Verdict, Failure> {
    let mut tx = desk.read().await?;
    let next_at: Option<Moment> = tx
        .optional(
            "select next_at from login_delay where municipality = $1 and login = $2",
            p![desk.municipality(), login],
            |row| row.get("next_at"),
        )
        .await?;
    if let Some(later) = next_at.filter(|next_at| *next_at > desk.now) {
        return Ok(Verdict::Later(later));
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
        Some(account) => {
            if next_at.is_some() {
                forgive(desk, login).await?;
            }
            Ok(Verdict::Right(account))
        }
        None => {
            delay(desk, login, account).await?;
            Ok(Verdict::Wrong)
        }
    }
}

async fn begin(desk: &Desk, account: AccountId, agent: &str) -> Result<String, Failure> {
    let (secret, kept) = fresh_secret();
    let agent: String = agent.chars().take(120).collect();
    let ends_at = desk.now.saturating_add(SESSION).unwrap_or(desk.now);
    // Whoever knows the password acts from here on.
    let known = known_by_account(desk.hall(), desk.place(), account, desk.now).await?;
    let desk = desk.taken_by(known.actor);
    let permit = desk.may(Action::Edit, &OwnAccount::of(&desk)?)?;
    let mut tx = desk.write().await?;
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
    tx.commit(permit, Change::new((), Fact::new("session.begin")))
        .await?;
    let cookie = Cookie::build((cookie_name(desk.hall()), secret))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(desk.hall().settings().secure_cookies);
    Ok(cookie.to_string())
}

async fn forgive(desk: &Desk, login: &str) -> Result<(), Failure> {
    let mut tx = desk.hall().db().write().await?;
    tx.exec(
        "delete from login_delay where municipality = $1 and login = $2",
        p![desk.municipality(), login],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// One second, two, four … after each wrong attempt, at most five minutes.
async fn delay(desk: &Desk, login: &str, account: Option<AccountId>) -> Result<(), Failure> {
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
    let wait = jiff::SignedDuration::from_secs(if failures <= SLIPS { 0 } else { seconds });
    let next_at = desk.now.saturating_add(wait).unwrap_or(desk.now);
    tx.one_row(
        "update login_delay set next_at = $3 where municipality = $1 and login = $2",
        p![desk.municipality(), login, next_at],
    )
    .await?;
    tx.commit().await?;
    match failures <= SLIPS {
        true => Ok(()),
        false => note_trying(desk, account, failures).await,
    }
}

/// Writes down whose door somebody keeps trying. What was typed as the login stands nowhere: people
/// type their passwords there.
async fn note_trying(
    desk: &Desk,
    account: Option<AccountId>,
    failures: i64,
) -> Result<(), Failure> {
    // Not under the form's token: the same form may be sent wrongly again and again.
    let desk = desk.taken_by(desk.actor.as_ref().clone());
    let fact = Fact::new("session.denied").with("attempt", failures);
    let permit = desk.actor.denied(Denied {
        action: Action::Edit,
        subject: door_of(account),
        secret: true,
    });
    let tx = desk.write().await?;
    tx.commit(permit, Change::new((), fact)).await
}

/// Whose door was tried; that of nobody where nobody has the login, so that both take as long.
fn door_of(account: Option<AccountId>) -> Subject {
    Subject::of(
        Resource::Account,
        account.unwrap_or_else(|| Id::new(Uuid::nil())),
    )
}
