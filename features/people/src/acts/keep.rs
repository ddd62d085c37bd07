//! What those who keep the accounts do.

use desk::db::{ConstraintKind, StoreError};
use desk::session::{fresh_secret, hash_password, password_faults};
use desk::{Desk, Failure, WriteTx};
use kernel::day::Day;
use kernel::ids::{AccountId, Id, PersonId};
use kernel::policy::{Action, Grant};
use kernel::refusal::Refusal;

use crate::model::{Account, AccountRegister, Organisation, RoleArea, RoleGrant, Window};
use crate::order::{AccountOrder, EndOrder, GrantOrder, VersionOrder, Wanted, version};
use crate::rules::{self, Ending, Seat};
use crate::store::{account, grant, organisation, password, person, token};

/// An organisation with its window, if it has one.
type Office = (Organisation, Option<Window>);

/// An account with the password that was just made for it: shown once, on paper.
pub(crate) struct Handed {
    pub(crate) account: Account,
    pub(crate) passphrase: String,
}

/// Opens an account with a password to be printed.
pub(crate) async fn open(desk: &Desk, order: &AccountOrder) -> Result<Handed, Failure> {
    AccountRegister::check(desk, Action::Create)?;
    let said = order.read()?;
    let (passphrase, hash) = fresh_password(desk).await?;
    let mut tx = desk.write().await?;
    check_login(&mut tx, &said.login, None).await?;
    if let Some(person) = said.person {
        check_person(&mut tx, person).await?;
    }
    let it = Account {
        id: desk.new_id(),
        login: said.login,
        name: said.name,
        person: said.person,
        mail: said.mail,
        lang: said.lang,
        closed_on: None,
        version: 1,
        area: desk.place().area.clone(),
    };
    let permit = desk.may(Action::Create, &it)?;
    let change = rules::open(it);
    if !account::insert(&mut tx, &change.next, &hash, desk.today).await? {
        return Err(login_taken().into());
    }
    let account = tx.commit(permit, change).await?;
    Ok(Handed {
        account,
        passphrase,
    })
}

/// Writes login, name, mail and language of an account.
pub(crate) async fn edit(
    desk: &Desk,
    id: AccountId,
    order: &AccountOrder,
) -> Result<Account, Failure> {
    let mut tx = desk.write().await?;
    let it = account::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &it)?;
    let said = order.read()?;
    check_version(&it, &order.version)?;
    check_login(&mut tx, &said.login, Some(id)).await?;
    let change = rules::edit(&it, said)?;
    account::save(&mut tx, &change.next)
        .await
        .map_err(|why| match why {
            // Somebody else took the login since it was looked up.
            StoreError::Broken(it) if it.kind == ConstraintKind::Unique => login_taken().into(),
            other => Failure::from(other),
        })?;
    tx.commit(permit, change).await
}

/// Closes an account: its sessions and tokens end with it.
pub(crate) async fn close(desk: &Desk, id: AccountId, order: &VersionOrder) -> Result<(), Failure> {
    let mut tx = desk.write().await?;
    let it = account::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &it)?;
    check_version(&it, &order.version)?;
    let others = other_administrators(&mut tx, id, desk.today).await?;
    let change = rules::close(&it, desk.actor.account, others, desk.today)?;
    account::save(&mut tx, &change.next).await?;
    password::end_sessions(&mut tx, id, None).await?;
    token::revoke_all(&mut tx, id, desk.now).await?;
    tx.commit(permit, change).await.map(drop)
}

/// Makes a new password to be printed; whoever is logged in with the old one is out, and so are the
/// programs with tokens.
pub(crate) async fn hand_password(
    desk: &Desk,
    id: AccountId,
    order: &VersionOrder,
) -> Result<Handed, Failure> {
    AccountRegister::check(desk, Action::Edit)?;
    let (passphrase, hash) = fresh_password(desk).await?;
    let mut tx = desk.write().await?;
    let it = account::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &it)?;
    check_version(&it, &order.version)?;
    let change = rules::hand_password(&it)?;
    account::save(&mut tx, &change.next).await?;
    password::hand(&mut tx, id, &hash, desk.today).await?;
    password::end_sessions(&mut tx, id, None).await?;
    token::revoke_all(&mut tx, id, desk.now).await?;
    let account = tx.commit(permit, change).await?;
    Ok(Handed {
        account,
        passphrase,
    })
}

/// Gives an account a role.
pub(crate) async fn give(
    desk: &Desk,
    id: AccountId,
    order: &GrantOrder,
) -> Result<RoleGrant, Failure> {
    let mut tx = desk.write().await?;
    let it = account::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &it)?;
    let wanted = order.read()?;
    check_version(&it, &order.version)?;
    let ((office, window), area) = places(&mut tx, desk, &wanted).await?;
    let on = wanted.period.from.max(desk.today);
    let seat = Seat {
        is_served: grant::is_served(&mut tx, desk.municipality(), &office, area.id, on).await?,
        organisation: &office,
        has_window: window.is_some(),
        area: &area,
    };
    let new = RoleGrant {
        id: desk.new_id(),
        account: id,
        grant: Grant {
            role: wanted.role,
            organisation: Some(office.id),
            area: area.path.clone(),
            period: wanted.period,
        },
    };
    let held: Vec<RoleGrant> = grant::list_of(&mut tx, desk.municipality(), id)
        .await?
        .into_iter()
        .map(|role| role.held)
        .collect();
    let change = rules::give(&it, desk.actor.account, &held, new, &seat, desk.today)?;
    account::save(&mut tx, &it.moved()).await?;
    grant::put_grant(&mut tx, &change.next).await?;
    tx.commit(permit, change).await
}

/// Ends a role of an account.
pub(crate) async fn end(
    desk: &Desk,
    id: AccountId,
    role: Id<RoleGrant>,
    order: &EndOrder,
) -> Result<(), Failure> {
    let mut tx = desk.write().await?;
    let it = account::load(&mut tx, desk.municipality(), id).await?;
    let permit = desk.may(Action::Edit, &it)?;
    let from = order.read(desk.today)?;
    check_version(&it, &order.version)?;
    let role = grant::load(&mut tx, desk.municipality(), id, role).await?;
    let others = other_administrators(&mut tx, id, from.max(desk.today)).await?;
    let change = rules::end(&role.held, others, from, desk.today)?;
    account::save(&mut tx, &it.moved()).await?;
    match &change.next {
        Ending::Ended(next) => grant::put_grant(&mut tx, next).await?,
        Ending::Withdrawn(never) => grant::withdraw_grant(&mut tx, never.id).await?,
    }
    tx.commit(permit, change).await.map(drop)
}

/// Sets the password of an account, for whoever runs the machine: `tsunagi account password`.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login; a refusal when the password may not be used.
pub(crate) async fn set_password(desk: &Desk, login: &str, password: &str) -> Result<(), Failure> {
    if let Some(no) = password_faults(password, login) {
        return Err(no.into());
    }
    let hash = hash_password(desk.hall(), password).await?;
    let mut tx = desk.write().await?;
    let it = account::load_by_login(&mut tx, desk.municipality(), login).await?;
    let it = it.ok_or(Failure::Missing)?;
    let permit = desk.may(Action::Edit, &it)?;
    let change = rules::set_password(&it)?;
    account::save(&mut tx, &change.next).await?;
    password::save(&mut tx, it.id, &hash).await?;
    password::end_sessions(&mut tx, it.id, None).await?;
    tx.commit(permit, change).await.map(drop)
}

/// A passphrase and its hash. Hashing takes a while: never in a transaction that writes, which on
/// SQLite is the only one.
async fn fresh_password(desk: &Desk) -> Result<(String, String), Failure> {
    let (secret, _) = fresh_secret();
    let passphrase = rules::passphrase(&secret);
    let hash = hash_password(desk.hall(), &passphrase).await?;
    Ok((passphrase, hash))
}

fn check_version(it: &Account, typed: &str) -> Result<(), Failure> {
    match version(typed) == it.version {
        true => Ok(()),
        false => Err(Failure::Stale),
    }
}

async fn check_login(tx: &mut WriteTx, login: &str, of: Option<AccountId>) -> Result<(), Failure> {
    let municipality = tx.municipality().to_owned();
    let taken = account::load_by_login(tx, &municipality, login).await?;
    match taken {
        Some(other) if of != Some(other.id) => Err(login_taken().into()),
        _ => Ok(()),
    }
}

fn login_taken() -> Refusal {
    Refusal::new("account.login_taken").at("login")
}

/// Goes on for somebody of the register who has no account yet.
async fn check_person(tx: &mut WriteTx, person: PersonId) -> Result<(), Failure> {
    let municipality = tx.municipality().to_owned();
    let no = || Refusal::new("account.person").at("person");
    match person::hold(tx, person).await {
        Ok(()) => {}
        Err(StoreError::Stale) => return Err(no().into()),
        Err(why) => return Err(why.into()),
    }
    match person::account_of_person(tx, &municipality, person).await? {
        Some(_) => Err(no().into()),
        None => Ok(()),
    }
}

/// How many others keep accounts on a day; nobody takes leave of that while it is being decided.
async fn other_administrators(tx: &mut WriteTx, but: AccountId, on: Day) -> Result<i64, Failure> {
    let municipality = tx.municipality().to_owned();
    account::hold_register(tx).await?;
    Ok(account::count_other_administrators(tx, &municipality, but, on).await?)
}

/// The organisation and the area of a role that is wanted, once they are known to exist.
async fn places(
    tx: &mut WriteTx,
    desk: &Desk,
    wanted: &Wanted,
) -> Result<(Office, RoleArea), Failure> {
    let municipality = desk.municipality();
    let area = grant::load_area(tx, municipality, wanted.area).await?;
    let area = area.ok_or_else(|| Refusal::new("grant.area").at("area"))?;
    match organisation::load(tx, municipality, wanted.organisation).await {
        Ok(office) => Ok((office, area)),
        Err(StoreError::Missing) => {
            Err(Refusal::new("grant.organisation").at("organisation").into())
        }
        Err(why) => Err(why.into()),
    }
}
