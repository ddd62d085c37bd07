//! Roles of accounts.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::{Day, Period};
use kernel::ids::{AccountId, AreaId, Id};
use kernel::policy::{Grant, Role};
use kernel::text::fold;
use kernel::tiers::{AreaPath, Tier};

use crate::model::{Bond, HeldRole, Needs, Organisation, OrganisationKind, RoleArea, RoleGrant};

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

/// How many areas a page of the choice shows.
pub(crate) const PAGE: usize = 50;

fn read_area(row: &Row) -> Result<RoleArea, StoreError> {
    let tier: String = row.get("tier")?;
    Ok(RoleArea {
        id: row.get("id")?,
        path: AreaPath::stored(row.get::<String>("path")?),
        tier: Tier::read(&tier)
            .ok_or_else(|| StoreError::Unreadable(format!("no tier is called {tier}")))?,
        names: names(row, "name", "name_en")?,
    })
}

/// Which areas a choice shows.
pub(crate) struct Reachable<'a> {
    /// Those that the role can be held over, for this organisation.
    pub(crate) needs: Needs,
    pub(crate) organisation: &'a Organisation,
    /// On this day.
    pub(crate) on: Day,
    /// Whose name or reading holds this.
    pub(crate) words: &'a str,
    /// Behind this path.
    pub(crate) after: &'a str,
}

/// The areas that a role may reach, from the widest down: one more than [`PAGE`] when there are more.
pub(crate) async fn list_reachable(
    tx: &mut Conn,
    municipality: &str,
    which: &Reachable<'_>,
) -> Result<Vec<RoleArea>, StoreError> {
    let home = &which.organisation.area_path;
    let mut params: Vec<Param> = p![
        municipality,
        which.after,
        super::containing(which.words),
        super::containing(&fold(which.words))
    ]
    .to_vec();
    let (first, past) = home.range();
    let bond = match which.needs.bond {
        Bond::Within => {
            params.extend([first.into(), past.into()]);
            "a.path >= $5 and a.path < $6".to_owned()
        }
        Bond::Home => {
            params.extend([first.into(), past.into()]);
            "((a.path >= $5 and a.path < $6) or substr($5, 1, length(a.path)) = a.path)".to_owned()
        }
        Bond::Service => {
            params.extend([which.organisation.id.into(), which.on.into()]);
            served(which.organisation.kind, 5)
        }
    };
    let tiers: Vec<String> = which
        .needs
        .tiers
        .iter()
        .map(|tier| format!("'{}'", tier.code()))
        .collect();
    let tiers = tiers.join(", ");
    let sql = format!(
        "select a.id, a.path, a.tier, a.name, a.name_en from area a
         where a.municipality = $1 and a.path > $2
           and (a.name like $3 escape '!' or a.kana like $4 escape '!')
           and a.tier in ({tiers}) and {bond}
         order by a.path limit {}",
        PAGE + 1
    );
    tx.rows(&sql, &params, read_area).await
}

/// The condition that the council or team `${first}` holds `area a` on the day behind it.
fn served(kind: OrganisationKind, first: usize) -> String {
    let (table, holder) = match kind {
        OrganisationKind::Council => ("council_district", "council"),
        OrganisationKind::Team => ("team_district", "team"),
        _ => return "1 = 0".to_owned(),
    };
    let on = first + 1;
    format!(
        "exists (select 1 from {table} d
             where d.municipality = a.municipality and d.{holder} = ${first} and d.area = a.id
               and d.from_date <= ${on} and (d.until_date is null or d.until_date > ${on}))"
    )
}

/// Whether a council holds an area, or a team serves it, on a day.
pub(crate) async fn is_served(
    tx: &mut Conn,
    municipality: &str,
    by: &Organisation,
    area: AreaId,
    on: Day,
) -> Result<bool, StoreError> {
    if !matches!(by.kind, OrganisationKind::Council | OrganisationKind::Team) {
        return Ok(false);
    }
    let served = served(by.kind, 3);
    let sql =
        format!("select a.id from area a where a.municipality = $1 and a.id = $2 and {served}");
    let found: Option<AreaId> = tx
        .optional(&sql, p![municipality, area, by.id, on], |row| row.get("id"))
        .await?;
    Ok(found.is_some())
}

/// An area, where there is one with this id.
pub(crate) async fn load_area(
    tx: &mut Conn,
    municipality: &str,
    id: AreaId,
) -> Result<Option<RoleArea>, StoreError> {
    tx.optional(
        "select id, path, tier, name, name_en from area where municipality = $1 and id = $2",
        p![municipality, id],
        read_area,
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
