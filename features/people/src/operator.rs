//! What whoever runs the machine does from its terminal: the acts of the pages at a desk of the
//! house, with logins and the keys of files in place of ids.

use desk::sheet::id_of;
use desk::{Desk, Failure};
use kernel::ids::Id;
use kernel::policy::{Action, Resource, Role};

use crate::acts;
use crate::model::Account;
use crate::order::{AccountOrder, GrantOrder, TokenOrder, VersionOrder};
use crate::store::account::{self, PAGE, Which};
use crate::store::token;

/// Opens an account and answers with its password, to be handed over once.
///
/// # Errors
/// A refusal for a login that is taken or cannot be one.
pub async fn open_account(
    desk: &Desk,
    login: &str,
    name: &str,
    mail: &str,
) -> Result<String, Failure> {
    let order = AccountOrder {
        login: login.to_owned(),
        name: name.to_owned(),
        mail: mail.to_owned(),
        lang: desk.lang.tag().to_owned(),
        ..AccountOrder::default()
    };
    Ok(acts::open(desk, &order).await?.passphrase)
}

/// Makes a new password for an account and answers with it; whoever is logged in is out.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login.
pub async fn hand_password(desk: &Desk, login: &str) -> Result<String, Failure> {
    let it = find(desk, login).await?;
    let handed = acts::hand_password(desk, it.id, &unchanged(&it)).await?;
    Ok(handed.passphrase)
}

/// Sets the password of an account to one that its owner said.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login; a refusal when the password may not be used.
pub async fn set_password(desk: &Desk, login: &str, password: &str) -> Result<(), Failure> {
    acts::set_password(desk, login, password).await
}

/// Closes an account for good.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login; a refusal for the last administrator.
pub async fn close_account(desk: &Desk, login: &str) -> Result<(), Failure> {
    let it = find(desk, login).await?;
    acts::close(desk, it.id, &unchanged(&it)).await
}

/// A role to be given, in the words of a file.
#[derive(Clone, Debug)]
pub struct RoleWords {
    /// The code of the role: `community_section`.
    pub role: String,
    /// The key, or the id, of the organisation.
    pub organisation: String,
    /// The key, or the id, of the area.
    pub area: String,
    /// The first day.
    pub from: String,
    /// The last day; empty while no end is known.
    pub last: String,
}

/// Gives an account a role.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login; refusals for words that mean nothing here.
pub async fn give_role(desk: &Desk, login: &str, words: &RoleWords) -> Result<(), Failure> {
    let it = find(desk, login).await?;
    let id = |kind: &str, key: &str| match key.parse::<Id<Account>>() {
        Ok(id) => id.to_string(),
        Err(_) => id_of(desk.municipality(), kind, key).to_string(),
    };
    let order = GrantOrder {
        role: words.role.clone(),
        organisation: id("organisation", &words.organisation),
        area: id("area", &words.area),
        from: words.from.clone(),
        last: words.last.clone(),
        version: it.version.to_string(),
    };
    acts::give(desk, it.id, &order).await.map(drop)
}

/// An account with what its owner does today.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Role and the name of its organisation.
    pub roles: Vec<(Role, String)>,
}

/// The accounts behind a login, by their logins; nothing behind the last.
///
/// # Errors
/// When the store fails.
pub async fn list_accounts(desk: &Desk, after: &str) -> Result<Vec<Listed>, Failure> {
    let scope = desk.scope(Action::Edit, Resource::Account);
    let which = Which { words: "", after };
    let mut tx = desk.read().await?;
    let found = account::list(&mut tx, desk.municipality(), &scope, &which, desk.today).await?;
    let page = found.into_iter().take(PAGE);
    Ok(page
        .map(|it| Listed {
            account: it.account,
            roles: it
                .roles
                .into_iter()
                .map(|it| (it.role, it.office.0))
                .collect(),
        })
        .collect())
}

/// Makes a token for an account: `scope` is `read` or `write`, `last` the last day on which it can
/// be used. Answers with its id and with the secret, which is kept nowhere.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login; refusals as on the page.
pub async fn create_token(
    desk: &Desk,
    login: &str,
    name: &str,
    scope: &str,
    last: &str,
) -> Result<(String, String), Failure> {
    let it = find(desk, login).await?;
    let permit = desk.may(Action::Edit, &it)?;
    let order = TokenOrder {
        name: name.to_owned(),
        scope: scope.to_owned(),
        last: last.to_owned(),
    };
    let (token, secret) = acts::make_token(desk, it.id, permit, &order).await?;
    Ok((token.id.to_string(), secret))
}

/// The tokens of an account that still open something: id, name, scope and the last day.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login.
pub async fn list_tokens(desk: &Desk, login: &str) -> Result<Vec<[String; 4]>, Failure> {
    let it = find(desk, login).await?;
    let mut tx = desk.read().await?;
    let live = token::list_live(&mut tx, desk.municipality(), it.id, desk.today).await?;
    let words = live.into_iter().map(|token| {
        let (id, last) = (token.id.to_string(), token.ends_on.add_days(-1).to_string());
        [id, token.name, token.scope.code().to_owned(), last]
    });
    Ok(words.collect())
}

/// Revokes a token of an account.
///
/// # Errors
/// [`Failure::Missing`] when nobody has the login, or the account no such token.
pub async fn revoke_token(desk: &Desk, login: &str, id: &str) -> Result<(), Failure> {
    let it = find(desk, login).await?;
    let permit = desk.may(Action::Edit, &it)?;
    let id = id.parse().map_err(|_| Failure::Missing)?;
    acts::take_back_token(desk, it.id, permit, id).await
}

async fn find(desk: &Desk, login: &str) -> Result<Account, Failure> {
    let mut tx = desk.read().await?;
    let found = account::load_by_login(&mut tx, desk.municipality(), login).await?;
    found.ok_or(Failure::Missing)
}

/// What a button would send that was pressed at this moment.
fn unchanged(it: &Account) -> VersionOrder {
    VersionOrder {
        version: it.version.to_string(),
    }
}
