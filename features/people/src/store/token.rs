//! Tokens of the JSON API. The store keeps only what a token hashes to.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::{Day, Moment};
use kernel::ids::{AccountId, Id};

use crate::model::{ApiToken, TokenScope};

fn read(row: &Row) -> Result<ApiToken, StoreError> {
    let scope: String = row.get("scope")?;
    Ok(ApiToken {
        id: row.get("id")?,
        name: row.get("name")?,
        scope: TokenScope::read(&scope)
            .ok_or_else(|| StoreError::Unreadable(format!("no scope is called {scope}")))?,
        ends_on: row.get("ends_on")?,
    })
}

/// The tokens of an account that still open something, the newest first.
pub(crate) async fn list_live(
    tx: &mut Conn,
    municipality: &str,
    account: AccountId,
    today: Day,
) -> Result<Vec<ApiToken>, StoreError> {
    tx.rows(
        "select id, name, scope, ends_on from api_token
         where municipality = $1 and account = $2 and revoked_at is null and ends_on > $3
         order by id desc",
        p![municipality, account, today],
        read,
    )
    .await
}

/// Writes a new token, of which the store keeps `kept`.
pub(crate) async fn insert(
    tx: &mut WriteTx,
    account: AccountId,
    it: &ApiToken,
    kept: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into api_token (municipality, id, account, name, token, scope, ends_on)
         values ($1, $2, $3, $4, $5, $6, $7)",
        p![
            municipality,
            it.id,
            account,
            it.name,
            kept,
            it.scope.code(),
            it.ends_on
        ],
    )
    .await
}

/// Revokes one token of an account. `Missing` when the account has no such live token.
pub(crate) async fn revoke(
    tx: &mut WriteTx,
    account: AccountId,
    id: Id<ApiToken>,
    at: Moment,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let revoked = tx
        .exec(
            "update api_token set revoked_at = $4
             where municipality = $1 and account = $2 and id = $3 and revoked_at is null",
            p![municipality, account, id, at],
        )
        .await?;
    match revoked {
        0 => Err(StoreError::Missing),
        _ => Ok(()),
    }
}

/// Revokes all tokens of an account.
pub(crate) async fn revoke_all(
    tx: &mut WriteTx,
    account: AccountId,
    at: Moment,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "update api_token set revoked_at = $3
         where municipality = $1 and account = $2 and revoked_at is null",
        p![municipality, account, at],
    )
    .await?;
    Ok(())
}
