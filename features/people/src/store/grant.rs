//! Roles of accounts.

use desk::WriteTx;
use desk::db::StoreError;
use desk::p;

use crate::model::RoleGrant;

/// Gives an account a role for a term, or writes over the term of one that it has.
///
/// # Errors
/// When the store fails.
pub async fn put_grant(tx: &mut WriteTx, it: &RoleGrant) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into role_grant (municipality, id, account, role, organisation, area_path,
             from_date, until_date)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality, id) do update set until_date = excluded.until_date",
        p![
            municipality,
            it.id,
            it.account,
            it.grant.role.code(),
            it.grant.organisation,
            it.grant.area.as_str(),
            it.grant.period.from,
            it.grant.period.until
        ],
    )
    .await
}
