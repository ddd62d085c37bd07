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
    let roles: Vec<String> = it
        .roles
        .iter()
        .map(|it| w.role_of(in_lang(desk.lang, &it.office), role_name(desk, it.role)))
        .collect();
    Row {
        title: w.account_title(it.account.name, it.account.login),
        path: format!("/accounts/{}", it.account.id),
        about: roles.join(" / "),
        closed: it.account.closed_on.is_some(),
    }
}
