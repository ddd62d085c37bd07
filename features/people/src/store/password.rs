//! Passwords and what ends with them.

use desk::WriteTx;
use desk::db::{Conn, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::AccountId;

/// Writes the hash of a password.
pub(crate) async fn save(
    tx: &mut WriteTx,
    account: AccountId,
    hash: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set password = $3 where municipality = $1 and id = $2",
        p![municipality, account, hash],
    )
    .await
}

/// Ends all sessions of an account but `kept`, the key of the one that may go on.
pub(crate) async fn end_sessions(
    tx: &mut WriteTx,
    account: AccountId,
    kept: Option<&str>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from session where municipality = $1 and account = $2 and token <> $3",
        p![municipality, account, kept.unwrap_or_default()],
    )
    .await?;
    Ok(())
}

/// Remembers that the password was printed: its owner is to choose their own.
pub(crate) async fn mark_handed(
    tx: &mut WriteTx,
    account: AccountId,
    on: Day,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into handed_password (municipality, account, handed_on) values ($1, $2, $3)
         on conflict (municipality, account) do update set handed_on = excluded.handed_on",
        p![municipality, account, on],
    )
    .await
}

/// Forgets that the password was printed: it is now its owner's own.
pub(crate) async fn forget_handed(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from handed_password where municipality = $1 and account = $2",
        p![municipality, account],
    )
    .await?;
    Ok(())
}

/// The day on which the password of the account with this login was printed, if its owner has not
/// chosen their own since.
pub(crate) async fn handed_on(
    tx: &mut Conn,
    municipality: &str,
    login: &str,
) -> Result<Option<Day>, StoreError> {
    tx.optional(
        "select h.handed_on from handed_password h
         join account a on a.municipality = h.municipality and a.id = h.account
         where h.municipality = $1 and a.login = $2",
        p![municipality, login],
        |row| row.get("handed_on"),
    )
    .await
}
