//! Passwords and what ends with them.

use desk::WriteTx;
use desk::db::StoreError;
use desk::p;
use kernel::day::Day;
use kernel::ids::AccountId;

/// Writes the hash of a password that its owner chose.
pub(crate) async fn save(
    tx: &mut WriteTx,
    account: AccountId,
    hash: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set password = $3, handed_on = null where municipality = $1 and id = $2",
        p![municipality, account, hash],
    )
    .await
}

/// Writes the hash of a password that is printed and handed over: its owner chooses another first.
pub(crate) async fn hand(
    tx: &mut WriteTx,
    account: AccountId,
    hash: &str,
    on: Day,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set password = $3, handed_on = $4 where municipality = $1 and id = $2",
        p![municipality, account, hash, on],
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
