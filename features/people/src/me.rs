//! わたしの利用登録: what somebody is here, and what they settle themselves.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::session::{self, OwnAccount, Session};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::day::Day;
use kernel::ids::Id;
use kernel::lang::Lang;
use serde::Deserialize;

use crate::model::{Account, ApiToken};
use crate::roles::RoleLine;
use crate::store::{account, grant, token};
use crate::{Words, acts};

#[derive(Template)]
#[template(path = "me.html")]
struct Page {
    frame: Frame,
    w: Words,
    account: Account,
    roles: Vec<RoleLine>,
    languages: Vec<Choice>,
    sessions: Vec<Session>,
    tokens: Vec<ApiToken>,
    /// The day since which the owner wants no reminders.
    unreminded_since: Option<Day>,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let own = OwnAccount::of(&desk)?;
    desk.check_read(&own)?;
    let mut tx = desk.read().await?;
    let place = desk.municipality();
    let account = account::load(&mut tx, place, own.id).await?;
    let roles = grant::list_of(&mut tx, place, own.id).await?;
    let sessions = session::sessions(&mut tx, &desk, own.id).await?;
    let tokens = token::list_live(&mut tx, place, own.id, desk.today).await?;
    let unreminded_since = account::unreminded_since(&mut tx, place, own.id).await?;
    let frame = desk.frame();
    desk.page(&Page {
        languages: languages(&frame),
        w: Words(desk.lang),
        roles: roles.iter().map(|it| RoleLine::of(&desk, it)).collect(),
        account,
        sessions,
        tokens,
        unreminded_since,
        frame,
    })
}

/// The languages to choose from, named in the language of the page.
pub(crate) fn languages(frame: &Frame) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|lang| Choice::new(lang.tag(), Words(frame.lang).language_named(lang)))
        .collect()
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct LangOrder {
    lang: String,
}

/// Chooses the language. The address tells this browser too.
pub(crate) async fn post_lang(desk: Desk, Form(order): Form<LangOrder>) -> Answer {
    let lang = Lang::read(&order.lang).unwrap_or(desk.lang);
    acts::choose_lang(&desk, lang).await?;
    desk.see(&format!("/me?lang={}&done=account-lang", lang.tag()))
}

/// Whether to be reminded of what is due: `on` or `off`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemindersOrder {
    reminders: String,
}

pub(crate) async fn post_reminders(desk: Desk, Form(order): Form<RemindersOrder>) -> Answer {
    let since = Some(desk.today).filter(|_| order.reminders == "off");
    acts::choose_reminders(&desk, since).await?;
    desk.see_done("/me", "account-reminders")
}

/// Which session ends; all others where none is named.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct SessionOrder {
    key: String,
}

pub(crate) async fn post_sessions(desk: Desk, Form(order): Form<SessionOrder>) -> Answer {
    let key = Some(order.key.as_str()).filter(|key| !key.is_empty());
    session::revoke(&desk, key).await?;
    desk.see_done("/me", "session-end")
}

pub(crate) async fn post_token_end(desk: Desk, Path(id): Path<Id<ApiToken>>) -> Answer {
    match acts::revoke_token(&desk, id).await {
        // A token that ended meanwhile is what the reader wanted.
        Ok(()) | Err(Failure::Missing) => desk.see_done("/me", "token-revoke"),
        Err(other) => Err(other),
    }
}
