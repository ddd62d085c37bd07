//! What everybody does with their own account.

use desk::session::{self, OwnAccount, Verdict, fresh_secret, hash_password, password_faults};
use desk::{Desk, Failure};
use kernel::change::{Change, Fact};
use kernel::day::{Day, moment_shown};
use kernel::ids::{AccountId, Id};
use kernel::lang::Lang;
use kernel::policy::{Action, Permit};
use kernel::refusal::Refusal;

use crate::model::ApiToken;
use crate::order::{PasswordOrder, TokenOrder};
use crate::rules;
use crate::store::{account, password, token};

/// Changes the owner's password; all their other sessions and their tokens end.
pub(crate) async fn change_password(desk: &Desk, order: &PasswordOrder) -> Result<(), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    let mut tx = desk.read().await?;
    let it = account::load(&mut tx, desk.municipality(), own.id).await?;
    drop(tx);
    check_new(order, &it.login)?;
    check_current(desk, &it.login, order).await?;
    let hash = hash_password(desk.hall(), &order.password).await?;
    let mut tx = desk.write().await?;
    password::save(&mut tx, own.id, &hash).await?;
    password::end_sessions(&mut tx, own.id, desk.session()).await?;
    token::revoke_all(&mut tx, own.id, desk.now).await?;
    tx.commit(permit, Change::new((), Fact::new("account.password")))
        .await
}

fn check_new(order: &PasswordOrder, login: &str) -> Result<(), Vec<Refusal>> {
    let mut no: Vec<Refusal> = password_faults(&order.password, login)
        .into_iter()
        .collect();
    if order.again != order.password {
        no.push(Refusal::new("password.again").at("again"));
    }
    if no.is_empty() { Ok(()) } else { Err(no) }
}

/// The present password is asked as at the door, where wrong ones slow the next attempt down.
async fn check_current(desk: &Desk, login: &str, order: &PasswordOrder) -> Result<(), Failure> {
    match session::verify(desk, login, &order.current).await? {
        Verdict::Right(_) => Ok(()),
        Verdict::Wrong => Err(Refusal::new("password.current").at("current").into()),
        Verdict::Later(until) => Err(later(desk, until).at("current").into()),
    }
}

/// Too many wrong attempts: when the next one is heard, and in how many seconds that is.
pub(crate) fn later(desk: &Desk, until: kernel::day::Moment) -> Refusal {
    // A second that has begun is waited for too.
    let seconds = (until.duration_since(desk.now).as_millis().max(0) + 999) / 1000;
    Refusal::new("login.later")
        .with("until", moment_shown(until, desk.lang))
        .with("seconds", seconds)
}

/// Keeps the language that the owner reads; letters come in it too.
pub(crate) async fn choose_lang(desk: &Desk, lang: Lang) -> Result<(), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    let mut tx = desk.write().await?;
    account::save_lang(&mut tx, own.id, lang).await?;
    let fact = Fact::new("account.lang").with("lang", lang.tag());
    tx.commit(permit, Change::new((), fact)).await
}

/// Keeps whether the owner is reminded of what is due: `since` a day they are not.
pub(crate) async fn choose_reminders(desk: &Desk, since: Option<Day>) -> Result<(), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    let mut tx = desk.write().await?;
    account::save_reminders(&mut tx, own.id, since).await?;
    let wanted = if since.is_some() { "off" } else { "on" };
    let fact = Fact::new("account.reminders").with("reminders", wanted);
    tx.commit(permit, Change::new((), fact)).await
}

/// Makes a token of the JSON API. The secret is answered once and kept nowhere. A token makes no
/// other: whoever finds one has it until its last day and not beyond.
pub(crate) async fn create_token(
    desk: &Desk,
    order: &TokenOrder,
) -> Result<(ApiToken, String), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    if desk.is_program() {
        return Err(Refusal::new("token.of_token").into());
    }
    make_token(desk, own.id, permit, order).await
}

/// Makes a token for an account, with leave to do so.
pub(crate) async fn make_token(
    desk: &Desk,
    account: AccountId,
    permit: Permit,
    order: &TokenOrder,
) -> Result<(ApiToken, String), Failure> {
    let wish = order.read(desk.today)?;
    let mut tx = desk.write().await?;
    let live = token::list_live(&mut tx, desk.municipality(), account, desk.today).await?;
    let new = ApiToken {
        id: desk.new_id(),
        name: wish.name,
        scope: wish.scope,
        ends_on: wish.ends_on,
    };
    let change = rules::create_token(new, live.len())?;
    let (secret, kept) = fresh_secret();
    token::insert(&mut tx, account, &change.next, &kept).await?;
    let token = tx.commit(permit, change).await?;
    Ok((token, secret))
}

/// Revokes a token of the owner.
pub(crate) async fn revoke_token(desk: &Desk, id: Id<ApiToken>) -> Result<(), Failure> {
    let own = OwnAccount::of(desk)?;
    let permit = desk.may(Action::Edit, &own)?;
    take_back_token(desk, own.id, permit, id).await
}

/// Revokes a token of an account, with leave to do so.
pub(crate) async fn take_back_token(
    desk: &Desk,
    account: AccountId,
    permit: Permit,
    id: Id<ApiToken>,
) -> Result<(), Failure> {
    let mut tx = desk.write().await?;
    token::revoke(&mut tx, account, id, desk.now).await?;
    let fact = Fact::new("token.revoke").with("token", id);
    tx.commit(permit, Change::new((), fact)).await
}
