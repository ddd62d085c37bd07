//! `accounts.csv`: one row for each role of an account. The areas of a team's members follow from
//! their postings, so that their rows have none and give no role here.

use desk::feature::Later;
use desk::session::{fresh_secret, hash_password, password_faults};
use desk::sheet::{Line, Table};
use desk::{Failure, WriteTx};
use kernel::ids::PersonId;
use kernel::lang::Lang;
use kernel::policy::{Grant, Role};
use kernel::tiers::AreaPath;

use super::{id, optional, period};
use crate::DEMONSTRATION_PASSWORD;
use crate::model::{Account, RoleGrant};
use crate::order::grantable;
use crate::store::{account, grant, organisation, person};

pub(crate) fn accounts<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let areas = organisation::areas_by_key(tx, &municipality).await?;
        let shared = shared_password(tx).await?;
        for line in table.lines() {
            let it = account(tx, &line).await?;
            // Whoever wrote the file knows the password in it.
            let (password, handed_on) = match line.some("initial_password") {
                Some(password) => {
                    let hash = first_password(tx, &line, password).await?;
                    (hash, Some(tx.desk().today))
                }
                None => (shared.clone(), None),
            };
            let account = account::put(tx, &it, &password, handed_on).await?;
            let area = line.read_some("area", |key| areas.get(key).ok_or(()))?;
            let area = area.map(|(_, path)| path.clone());
            if let Some(it) = role(tx, &line, account, area)? {
                grant::put_grant(tx, &it).await?;
            }
        }
        Ok(table.len())
    })
}

/// The password of all accounts that bring none. In the demonstration everybody may know it;
/// elsewhere nobody does, until one is set for the account.
async fn shared_password(tx: &WriteTx) -> Result<String, Failure> {
    let hall = tx.desk().hall();
    if hall.settings().demo {
        return hash_password(hall, DEMONSTRATION_PASSWORD).await;
    }
    hash_password(hall, &fresh_secret().0).await
}

async fn first_password(tx: &WriteTx, line: &Line<'_>, password: &str) -> Result<String, Failure> {
    if password_faults(password, line.text("account")).is_some() {
        // What stood in the cell is a secret, even when it is a bad one.
        return Err(line.fault("initial_password", "●●"));
    }
    hash_password(tx.desk().hall(), password).await
}

async fn account(tx: &mut WriteTx, line: &Line<'_>) -> Result<Account, Failure> {
    let municipality = tx.municipality().to_owned();
    let login = line.needed("account")?;
    let person: Option<PersonId> = line.some("person").map(|key| id(tx, "person", key));
    let known = match person {
        Some(person) => Some(person::load_person(tx, &municipality, person).await?),
        None => None,
    };
    let name = known.as_ref().map(|person| person.name());
    Ok(Account {
        id: id(tx, "account", login),
        login: login.to_owned(),
        name: name.unwrap_or_else(|| line.some("name").unwrap_or(login).to_owned()),
        person,
        mail: optional(line, "mail").or(known.and_then(|person| person.mail)),
        lang: Lang::Ja,
        closed_on: None,
        version: 1,
        area: tx.desk().place().area.clone(),
    })
}

/// The role of a row; none for the member of a team without an area.
fn role(
    tx: &WriteTx,
    line: &Line<'_>,
    account: kernel::ids::AccountId,
    area: Option<AreaPath>,
) -> Result<Option<RoleGrant>, Failure> {
    let role = line.read("role", |code| grantable(code).ok_or(()))?;
    let Some(area) = area else {
        return match role {
            Role::TeamMember => Ok(None),
            _ => Err(line.fault("area", "")),
        };
    };
    let organisation = line.some("organisation");
    let period = period(line)?;
    let key = format!(
        "{}/{}/{}/{area}/{}",
        line.text("account"),
        role.code(),
        organisation.unwrap_or_default(),
        period.from
    );
    Ok(Some(RoleGrant {
        id: id(tx, "role_grant", &key),
        account,
        grant: Grant {
            role,
            organisation: organisation.map(|key| id(tx, "organisation", key)),
            area,
            period,
        },
    }))
}
