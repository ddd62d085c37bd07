//! ログイン: the way in. Wrong attempts slow the next one down; nobody is ever locked out.

use askama::Template;
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue};
use desk::frame::{FieldErrors, Frame};
use desk::session::{self, Entry};
use desk::{Answer, Desk, Failure, Form, Query};
use kernel::refusal::Refusal;
use kernel::text::half_width;
use serde::Deserialize;

use crate::roles::{in_lang, role_name};
use crate::store::account;
use crate::{DEMONSTRATION_PASSWORD, Words, acts, field_errors, rules};

#[derive(Template)]
#[template(path = "log_in.html")]
struct Page {
    frame: Frame,
    w: Words,
    errors: FieldErrors,
    login: String,
    from: String,
    demonstration: Vec<Demonstration>,
    password: &'static str,
}

/// An account of the demonstration.
struct Demonstration {
    login: String,
    name: String,
    role: String,
    office: String,
    /// What can be tried with it.
    purpose: String,
}

/// Where the reader wanted to go.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    from: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Order {
    login: String,
    password: String,
    from: String,
}

pub(crate) async fn get(desk: Desk, Query(wish): Query<Wish>) -> Answer {
    let order = Order {
        from: wish.from,
        ..Order::default()
    };
    let page = page(&desk, order, &[]).await?;
    desk.page(&page)
}

pub(crate) async fn post(desk: Desk, headers: HeaderMap, Form(order): Form<Order>) -> Answer {
    let login = half_width(&order.login).to_ascii_lowercase();
    let no = match session::log_in(&desk, &login, &order.password, agent(&headers)).await? {
        Entry::In(cookies) => return enter(&desk, &order.from, &cookies),
        Entry::Wrong => Refusal::new("login.wrong").at("login"),
        Entry::Later(until) => acts::later(&desk, until).at("login"),
    };
    let page = page(&desk, order, &[no]).await?;
    desk.page_again(&page)
}

/// What the browser calls itself.
fn agent(headers: &HeaderMap) -> &str {
    let agent = headers.get(USER_AGENT).and_then(|it| it.to_str().ok());
    agent.unwrap_or_default()
}

/// Opens the door, to where the reader wanted to go. Whoever came in with a printed password is led
/// on from there.
fn enter(desk: &Desk, from: &str, cookies: &[String]) -> Answer {
    let to = if rules::is_our_page(from) { from } else { "/" };
    let mut answer = desk.see(to)?;
    for cookie in cookies {
        let cookie = HeaderValue::from_str(cookie);
        let cookie = cookie.map_err(|why| Failure::Broken(why.to_string()))?;
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(answer)
}

async fn page(desk: &Desk, order: Order, no: &[Refusal]) -> Result<Page, Failure> {
    let demonstration = match desk.hall().settings().demo {
        true => demonstration(desk).await?,
        false => Vec::new(),
    };
    Ok(Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        errors: field_errors(desk, no),
        login: order.login,
        from: order.from,
        demonstration,
        password: DEMONSTRATION_PASSWORD,
    })
}

async fn demonstration(desk: &Desk) -> Result<Vec<Demonstration>, Failure> {
    let mut tx = desk.read().await?;
    let mut all = account::list_demonstration(&mut tx, desk.municipality(), desk.today).await?;
    all.sort_by_key(|it| it.roles.first().map(|it| it.role));
    let shown = all.into_iter().filter_map(|it| {
        let first = it.roles.first()?;
        Some(Demonstration {
            role: role_name(desk, first.role),
            office: in_lang(desk.lang, &first.office).to_owned(),
            purpose: desk.say(&format!("try-{}", first.role.code()), &[]),
            login: it.account.login,
            name: it.account.name,
        })
    });
    Ok(shown.collect())
}
