//! The way in. Wrong attempts slow the next one down, and whoever keeps trying stands in the ledger.

use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::change::{Change, Fact, Subject};
use kernel::day::Moment;
use kernel::ids::{AccountId, Id};
use kernel::policy::{Action, Denied, Resource};
use uuid::Uuid;

use super::own::OwnAccount;
use super::patience::{self, Place};
use super::recognise::known_by_account;
use super::{cookie_name, device, fresh_secret, password};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;

/// How long a session lasts without a new login.
const SESSION: jiff::SignedDuration = jiff::SignedDuration::from_hours(12);

/// What came of an attempt to log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In: the cookies to set.
    In(Vec<String>),
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
        Verdict::Right(account) => Entry::In(vec![
            begin(desk, account, agent).await?,
            device::cookie(desk, account).await?,
        ]),
        Verdict::Wrong => Entry::Wrong,
        Verdict::Later(until) => Entry::Later(until),
    })
}

/// Compares a password. Wrong attempts delay the next one more and more ([`patience`]); nobody is ever
/// locked out, so nobody can lock out somebody else.
///
/// # Errors
/// When the store fails.
pub async fn verify(desk: &Desk, login: &str, password: &str) -> Result<Verdict, Failure> {
    let mut tx = desk.read().await?;
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
    let place = place(desk, account).await?;
    let counted = match patience::count(desk, login, &place).await? {
        Ok(counted) => counted,
        Err(later) => return Ok(Verdict::Later(later)),
    };
    let right = password::verify(desk.hall(), password, hash).await?;
    match account.filter(|_| right) {
        Some(account) => {
            patience::forgive(desk, &counted).await?;
            Ok(Verdict::Right(account))
        }
        None => {
            if let Some(tries) = counted.noted() {
                note_trying(desk, account, tries).await?;
            }
            Ok(Verdict::Wrong)
        }
    }
}

/// From where somebody tries the door of an account: in it already, with a browser that was, or from
/// an address.
async fn place(desk: &Desk, account: Option<AccountId>) -> Result<Place, Failure> {
    if let (Some(account), Some(session)) = (account, desk.session())
        && desk.actor.account == Some(account)
    {
        return Ok(Place::Known(session.to_owned()));
    }
    Ok(match device::known(desk, account).await? {
        Some(device) => Place::Known(device),
        None => Place::Address(desk.comes_from()),
    })
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
