//! Accounts.

use desk::WriteTx;
use desk::db::StoreError;
use desk::p;
use kernel::ids::AccountId;

use crate::model::Account;

/// Writes an account of a file with this hash of its first password. An account that is there keeps
/// its password. Answers with the id of the account that bears the login.
pub(crate) async fn put(
    tx: &mut WriteTx,
    it: &Account,
    password: &str,
) -> Result<AccountId, StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one(
        "insert into account (municipality, id, login, name, person, mail, lang, password, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
         on conflict (municipality, login) do update set name = excluded.name,
             person = excluded.person, mail = excluded.mail, version = account.version + 1
         returning id",
        p![
            municipality,
            it.id,
            it.login,
            it.name,
            it.person,
            it.mail,
            it.lang.tag(),
            password
        ],
        |row| row.get("id"),
    )
    .await
}
