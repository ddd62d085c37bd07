//! 利用者の一覧, for those who keep the accounts.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Query};
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::Words;
use crate::model::AccountRegister;
use crate::roles::{in_lang, role_name};
use crate::store::account::{self, Listed, PAGE, Which};

#[derive(Template)]
#[template(path = "accounts.html")]
struct Page {
    frame: Frame,
    w: Words,
    words: String,
    rows: Vec<Row>,
    next: String,
}

struct Row {
    title: String,
    path: String,
    about: String,
    closed: bool,
}

/// Which accounts.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    q: String,
    after: String,
}

pub(crate) async fn get(desk: Desk, Query(wish): Query<Wish>) -> Answer {
    AccountRegister::check(&desk, Action::Read)?;
    let mut tx = desk.read().await?;
    let scope = desk.scope(Action::Read, Resource::Account);
    let which = Which {
        words: &wish.q,
        after: &wish.after,
    };
    let mut found = account::list(&mut tx, desk.municipality(), &scope, &which, desk.today).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let frame = desk.frame();
    let next = match found.last().filter(|_| more) {
        Some(last) => frame.at(format!(
            "/accounts?q={}&after={}",
            encoded(&wish.q),
            encoded(&last.account.login)
        )),
        None => String::new(),
    };
    desk.page(&Page {
        rows: found.into_iter().map(|it| row(&desk, it)).collect(),
        frame,
        w: Words(desk.lang),
        words: wish.q,
        next,
    })
}

/// A text as a part of an address.
pub(crate) fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn row(desk: &Desk, it: Listed) -> Row {
    let w = Words(desk.lang);
    // The login stands below the link: its line would swallow an underscore.
    let login = w.account_login(it.account.login);
    let roles = it.roles.iter().map(|it| {
        let (office, area) = (in_lang(desk.lang, &it.office), in_lang(desk.lang, &it.area));
        w.role_of(office, role_name(desk, it.role), area)
    });
    let about: Vec<String> = std::iter::once(login).chain(roles).collect();
    Row {
        title: it.account.name,
        path: format!("/accounts/{}", it.account.id),
        about: about.join(" / "),
        closed: it.account.closed_on.is_some(),
    }
}
