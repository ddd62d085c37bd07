//! Roles of accounts.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::Period;
use kernel::ids::{AccountId, AreaId, Id};
use kernel::policy::{Grant, Role};
use kernel::tiers::AreaPath;

use crate::model::{AreaName, HeldRole, RoleGrant};

/// The role of a stored word.
pub(super) fn role(code: &str) -> Result<Role, StoreError> {
    Role::read(code).ok_or_else(|| StoreError::Unreadable(format!("no role is called {code}")))
}

fn read(row: &Row) -> Result<HeldRole, StoreError> {
    Ok(HeldRole {
        held: RoleGrant {
            id: row.get("id")?,
            account: row.get("account")?,
            grant: Grant {
                role: role(&row.get::<String>("role")?)?,
                organisation: row.get("organisation")?,
                area: AreaPath::stored(row.get::<String>("area_path")?),
                period: Period {
                    from: row.get("from_date")?,
                    until: row.get("until_date")?,
                },
            },
        },
        organisation: names(row, "organisation_name", "organisation_name_en")?,
        area: names(row, "area_name", "area_name_en")?,
    })
}

/// A name in both languages, as far as there is one.
pub(super) fn names(
    row: &Row,
    japanese: &str,
    english: &str,
) -> Result<(String, String), StoreError> {
    let name = |column| Ok::<_, StoreError>(row.get::<Option<String>>(column)?.unwrap_or_default());
    Ok((name(japanese)?, name(english)?))
}

/// All roles of an account, past ones too, the newest first.
pub(crate) async fn list_of(
    tx: &mut Conn,
    municipality: &str,
    account: AccountId,
) -> Result<Vec<HeldRole>, StoreError> {
    tx.rows(
        "select g.id, g.account, g.role, g.organisation, g.area_path, g.from_date, g.until_date,
                o.name as organisation_name, o.name_en as organisation_name_en,
                r.name as area_name, r.name_en as area_name_en
         from role_grant g
         left join organisation o on o.municipality = g.municipality and o.id = g.organisation
         left join area r on r.municipality = g.municipality and r.path = g.area_path
         where g.municipality = $1 and g.account = $2
         order by g.from_date desc, g.id",
        p![municipality, account],
        read,
    )
    .await
}

/// One role of an account.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    account: AccountId,
    id: Id<RoleGrant>,
) -> Result<HeldRole, StoreError> {
    let all = list_of(tx, municipality, account).await?;
    all.into_iter()
        .find(|it| it.held.id == id)
        .ok_or(StoreError::Missing)
}

/// The areas that a role may reach: all but the neighbourhoods, from the widest down.
pub(crate) async fn list_areas(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<AreaName>, StoreError> {
    tx.rows(
        "select id, name, name_en from area
         where municipality = $1 and tier <> 'neighbourhood' order by path",
        p![municipality],
        |row| {
            Ok(AreaName {
                id: row.get("id")?,
                names: names(row, "name", "name_en")?,
            })
        },
    )
    .await
}

/// Where an area lies in the tree.
pub(crate) async fn path_of_area(
    tx: &mut Conn,
    municipality: &str,
    id: AreaId,
) -> Result<Option<AreaPath>, StoreError> {
    tx.optional(
        "select path from area where municipality = $1 and id = $2",
        p![municipality, id],
        |row| Ok(AreaPath::stored(row.get::<String>("path")?)),
    )
    .await
}

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

/// Takes back a role that never held. That it was given stands in the ledger.
///
/// # Errors
/// When the store fails.
pub async fn withdraw_grant(tx: &mut WriteTx, id: Id<RoleGrant>) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "delete from role_grant where municipality = $1 and id = $2",
        p![municipality, id],
    )
    .await
}
