//! From a cookie, a token or a login to the actor with the grants that hold today.

use kernel::day::{Day, Moment, Period};
use kernel::ids::{AccountId, PersonId};
use kernel::lang::Lang;
use kernel::policy::{Actor, Grant, Role};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;

use super::kept;
use crate::db::{Conn, Param, Row, StoreError};
use crate::failure::Failure;
use crate::hall::{Hall, Municipality};
use crate::p;

/// Somebody who was recognised.
pub(crate) struct Known {
    pub(crate) actor: Actor,
    pub(crate) lang: Lang,
    pub(crate) session: Option<String>,
    /// The names of the office for which they act, in Japanese and in English.
    pub(crate) office: (String, String),
    /// The password was printed for them, and they did not choose their own yet.
    pub(crate) handed: bool,
}

/// After this long the store is told that a session is still in use; sooner would be a write
/// for every page.
const TOUCH: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);

/// Whoever holds this cookie; nobody when the session has ended.
///
/// # Errors
/// When the store fails.
pub(crate) async fn known_by_cookie(
    hall: &Hall,
    place: &Municipality,
    secret: &str,
    now: Moment,
) -> Result<Option<Known>, Failure> {
    let key = kept(secret);
    let mut tx = hall.db().read().await?;
    let found: Option<(AccountId, Moment)> = tx
        .optional(
            "select account, seen_at from session
             where municipality = $1 and token = $2 and ends_at > $3",
            p![place.code, key, now],
            |row| Ok((row.get("account")?, row.get("seen_at")?)),
        )
        .await?;
    let Some((account, seen_at)) = found else {
        return Ok(None);
    };
    let mut known = person_behind(&mut tx, place, "a.id = $2", account.into(), now).await?;
    drop(tx);
    if let Some(known) = &mut known {
        known.session = Some(key.clone());
        if now.duration_since(seen_at) > TOUCH {
            // Reading goes on while nobody can write.
            if let Err(why) = touch(hall, place, &key, now).await {
                tracing::warn!(?why, "the use of a session was not noted");
            }
        }
    }
    Ok(known)
}

async fn touch(hall: &Hall, place: &Municipality, key: &str, now: Moment) -> Result<(), Failure> {
    let mut tx = hall.db().write().await?;
    tx.exec(
        "update session set seen_at = $3 where municipality = $1 and token = $2",
        p![place.code, key, now],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever was given this token of the JSON API.
///
/// # Errors
/// [`Failure::Login`] for a token that is unknown, revoked or expired; [`Failure::Refused`] for one
/// that is only for reading when the request would write.
pub(crate) async fn known_by_token(
    hall: &Hall,
    place: &Municipality,
    secret: &str,
    write: bool,
    now: Moment,
) -> Result<Known, Failure> {
    let mut tx = hall.db().read().await?;
    let found: Option<(AccountId, String)> = tx
        .optional(
            "select account, scope from api_token
             where municipality = $1 and token = $2 and revoked_at is null and ends_on > $3",
            p![place.code, kept(secret), Day::of(now)],
            |row| Ok((row.get("account")?, row.get("scope")?)),
        )
        .await?;
    let (account, scope) = found.ok_or(Failure::Login)?;
    if write && scope != "write" {
        return Err(Refusal::new("token.read_only").into());
    }
    person_behind(&mut tx, place, "a.id = $2", account.into(), now)
        .await?
        .ok_or(Failure::Login)
}

/// Whoever has this login; for what is told inside the program.
///
/// # Errors
/// [`Failure::Missing`] when there is no such account; otherwise when the store fails.
pub(crate) async fn known_by_login(
    hall: &Hall,
    place: &Municipality,
    login: &str,
    now: Moment,
) -> Result<Option<Known>, Failure> {
    let mut tx = hall.db().read().await?;
    let known = person_behind(&mut tx, place, "a.login = $2", login.into(), now).await?;
    known.map(Some).ok_or(Failure::Missing)
}

/// The owner of an account, who just proved to be it.
///
/// # Errors
/// [`Failure::Login`] when it was closed meanwhile; otherwise when the store fails.
pub(super) async fn known_by_account(
    hall: &Hall,
    place: &Municipality,
    account: AccountId,
    now: Moment,
) -> Result<Known, Failure> {
    let mut tx = hall.db().read().await?;
    let known = person_behind(&mut tx, place, "a.id = $2", account.into(), now).await?;
    known.ok_or(Failure::Login)
}

/// The account and its grants in one query: a row for each grant, or one without.
async fn person_behind(
    tx: &mut Conn,
    place: &Municipality,
    which: &str,
    key: Param,
    now: Moment,
) -> Result<Option<Known>, StoreError> {
    let sql = format!(
        "select a.id, a.person, a.name, a.lang, a.handed_on, g.role, g.organisation, g.area_path,
                g.from_date, g.until_date, o.name as office, o.name_en as office_en
         from account a
         left join role_grant g on g.municipality = a.municipality and g.account = a.id
         left join organisation o on o.municipality = g.municipality and o.id = g.organisation
         where a.municipality = $1 and {which} and a.closed_on is null
         order by g.from_date desc, g.id"
    );
    let rows = tx
        .rows(&sql, &[place.code.as_str().into(), key], read)
        .await?;
    let Some((first, _)) = rows.first() else {
        return Ok(None);
    };
    let (id, person, name, lang, handed) = first.clone();
    let today = Day::of(now);
    let grants: Vec<Held> = rows.into_iter().filter_map(|(_, grant)| grant).collect();
    let office = grants
        .iter()
        .find(|(grant, _)| grant.period.contains(today))
        .map(|(_, office)| office.clone())
        .unwrap_or_default();
    let grants = grants.into_iter().map(|(grant, _)| grant);
    Ok(Some(Known {
        actor: Actor::logged_in(id, person, name, grants, &place.area, today),
        lang,
        session: None,
        office,
        handed,
    }))
}

/// Id, person, name, language, and whether the password was printed.
type Account = (AccountId, Option<PersonId>, String, Lang, bool);

/// A grant with the names of its office.
type Held = (Grant, (String, String));

fn read(row: &Row) -> Result<(Account, Option<Held>), StoreError> {
    let lang: String = row.get("lang")?;
    let account = (
        row.get("id")?,
        row.get("person")?,
        row.get("name")?,
        Lang::read(&lang).unwrap_or_default(),
        row.get::<Option<Day>>("handed_on")?.is_some(),
    );
    let Some(role) = row.get::<Option<String>>("role")? else {
        return Ok((account, None));
    };
    let grant = Grant {
        role: Role::read(&role)
            .ok_or_else(|| StoreError::Unreadable(format!("no role is called {role}")))?,
        organisation: row.get("organisation")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        period: Period {
            from: row.get("from_date")?,
            until: row.get("until_date")?,
        },
    };
    let name = |column: &str| Ok(row.get::<Option<String>>(column)?.unwrap_or_default());
    let office: Result<_, StoreError> = name("office").and_then(|it| Ok((it, name("office_en")?)));
    Ok((account, Some((grant, office?))))
}
